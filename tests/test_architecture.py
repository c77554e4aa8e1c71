"""The order of the layers, the fences, the sizes, and that domain words stay in ``data/``."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from graph.tables import split_cell

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "graph"
MODULES = sorted(PACKAGE.rglob("*.py"))
SIZED = [
    p for f in ("graph", "tests", "benchmarks", "data") for s in ("*.py", "*.js", "*.css") for p in (ROOT / f).rglob(s)
]

MAX_FILE, MAX_FUNCTION = 300, 50

LAYERS = (  # each may import what stands above it; two on one line never import each other
    ("errors",),
    ("records", "tables"),
    ("notes", "catalogue", "lexicon"),
    ("language", "store"),
    ("network",),
    ("confusable", "evaluate", "review"),
    ("practice",),
    ("export", "page"),
    ("explorer",),
    ("",),  # graph/__init__.py, the public names
    ("cli",),
    ("__main__",),
)
LEVEL = {part: level for level, parts in enumerate(LAYERS) for part in parts}

FENCES = {  # third-party module (and sqlite3) -> the parts that may import it
    "genanki": {"export"},
    "jinja2": {"page"},
    "markdown_it": {"notes"},
    "markupsafe": {"page"},
    "networkx": {"network"},
    "pyvis": {"page"},
    "rapidfuzz": {"confusable", "explorer", "language", "network", "store"},
    "rich": {"cli"},
    "spacy": {"language"},
    "sqlite3": {"store"},
    "typer": {"cli"},
}


def name_of(path: Path) -> str:
    """The dotted name of a module, relative to the package; empty for the package itself."""
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def part_of(module: str) -> str:
    return module.partition(".")[0]


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


@cache
def imports(path: Path) -> tuple[tuple[str, str, int], ...]:
    """Every (module, name, line) that a file imports, at any depth; no relative imports are expected."""
    found = []
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found += [(alias.name, "", node.lineno) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            found += [("." * node.level + (node.module or ""), alias.name, node.lineno) for alias in node.names]
    return tuple(found)


def inner(path: Path) -> Iterator[tuple[str, str, int]]:
    """The imports from the package itself, as (module below ``graph``, name, line)."""
    known = {name_of(p) for p in MODULES}
    for module, name, line in imports(path):
        if part_of(module) != "graph":
            continue
        below = module.removeprefix("graph").removeprefix(".")
        deeper = f"{below}.{name}".strip(".")
        yield (deeper, "", line) if name and deeper in known else (below, name, line)


def where(path: Path, line: int) -> str:
    return f"{path.relative_to(ROOT)}:{line}"


def test_every_part_has_a_layer() -> None:
    assert {part_of(name_of(p)) for p in MODULES} <= set(LEVEL)


def test_imports_run_one_way() -> None:
    wrong = [
        f"{where(path, line)} imports {target}"
        for path in MODULES
        for target, _, line in inner(path)
        if part_of(target) != part_of(name_of(path)) and LEVEL[part_of(target)] >= LEVEL[part_of(name_of(path))]
    ]
    assert not wrong


def test_no_cycles() -> None:
    edges = {name_of(p): {t for t, _, _ in inner(p)} - {name_of(p)} for p in MODULES}
    try:
        TopologicalSorter(edges).prepare()
    except CycleError as cycle:
        pytest.fail(f"import cycle: {' -> '.join(cycle.args[1])}")


def test_no_relative_or_star_imports() -> None:
    wrong = [
        where(p, line) for p in MODULES for module, name, line in imports(p) if module.startswith(".") or name == "*"
    ]
    assert not wrong


def test_private_names_stay_private() -> None:
    wrong = [
        f"{where(path, line)} imports {target}.{name}"
        for path in MODULES
        for target, name, line in inner(path)
        if name.startswith("_") or (re.search(r"(^|\.)_(?!_)", target) and part_of(target) != part_of(name_of(path)))
    ]
    assert not wrong


def test_a_folder_does_not_import_its_own_front() -> None:
    wrong = [
        where(path, line)
        for path in MODULES
        for target, _, line in inner(path)
        if "." in name_of(path) and target == part_of(name_of(path))
    ]
    assert not wrong


def test_third_party_modules_stay_behind_their_fences() -> None:
    plain = set(sys.stdlib_module_names) - set(FENCES) | {"graph"}
    wrong = [
        f"{where(path, line)} imports {module}"
        for path in MODULES
        for module, _, line in imports(path)
        if part_of(module) not in plain and part_of(name_of(path)) not in FENCES.get(part_of(module), set())
    ]
    assert not wrong


@pytest.mark.parametrize("path", SIZED, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_sizes(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").count("\n")
    assert lines <= MAX_FILE, f"{path.relative_to(ROOT)} has {lines} lines; split it by ideas"
    if path.suffix == ".py":
        long = {f"{where(path, f.lineno)} {f.name}": length(f) for f in functions(path) if length(f) > MAX_FUNCTION}
        assert not long


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (n for n in ast.walk(tree(path)) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef))


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines of a function without its docstring."""
    first = function.body[0]
    docs = first.end_lineno - first.lineno + 1 if ast.get_docstring(function) is not None else 0  # type: ignore[operator]
    return function.end_lineno - function.lineno + 1 - docs  # type: ignore[operator]


def test_what_is_compiled_keeps_nothing_behind_a_property() -> None:
    """Compiled, a cached property is worked out at every use: right, and slow without a word."""
    hook = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["build"]["targets"]
    compiled, left = (
        {path for pattern in hook["wheel"]["hooks"]["mypyc"][key] for path in ROOT.glob(pattern)}
        for key in ("include", "exclude")
    )
    assert left < compiled
    assert [path for path in sorted(compiled - left) if "@cached_property" in path.read_text(encoding="utf-8")] == []


def test_only_the_command_line_prints() -> None:
    wrong = [
        where(path, node.lineno)
        for path in MODULES
        if part_of(name_of(path)) != "cli"
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
    ]
    assert not wrong


# Domain words are data


def cells(path: Path, column: str) -> list[str]:
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    rows = [line.split("\t") for line in lines]
    at = rows[0].index(column) if rows and column in rows[0] else None
    return [] if at is None else [row[at] for row in rows[1:] if at < len(row)]


def service_names() -> set[str]:
    names: set[str] = set()
    for path in sorted((ROOT / "data" / "catalogue").glob("*.tsv")):
        kinds = cells(path, "kind")
        for kind, name, aliases in zip(kinds, cells(path, "name"), cells(path, "aliases"), strict=False):
            if kind == "service":
                names.update(n.lstrip("~") for n in (name, *split_cell(aliases)))
    return names


def cue_phrases() -> set[str]:
    """Cues of several words from every table of the lexicon; single ones may be names of predicates."""
    tables = (ROOT / "data" / "lexicon").glob("*.tsv")
    return {c.casefold() for p in sorted(tables) for c in cells(p, "cue") if " " in c}


def denials() -> set[str]:
    path = ROOT / "data" / "lexicon" / "polarity.tsv"
    return {c.casefold() for c in cells(path, "cue") if " " not in c} if path.exists() else set()


def constants(path: Path) -> Iterator[tuple[str, int]]:
    """The string constants of a module, without docstrings and flags of a table (``row["x"] == "no"``)."""
    flags = {
        id(side)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Compare) and isinstance(node.left, ast.Subscript)
        for side in node.comparators
    }
    docs = {
        id(node.body[0].value)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs | flags:
            yield node.value, node.lineno


def test_no_domain_words_in_the_code() -> None:
    names, cues, denying = service_names(), cue_phrases(), denials()
    wrong = []
    for path in MODULES:
        for text, line in constants(path):
            words = re.findall(r"[^\W\d_]{2,}", text.casefold())
            if text in names or text.casefold() in cues or (words and denying.issuperset(words)):
                wrong.append(f"{where(path, line)}: {text!r}")
    assert not wrong, "these words belong into a table of data/"
