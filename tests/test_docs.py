"""What is written about the program holds: verbs, commands, tables, packages, public names."""

from __future__ import annotations

import ast
import importlib
import re
import shlex
import shutil
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.cli import app, main

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
VERBS = sorted(str(command.name) for command in app.registered_commands)
TABLES = sorted((ROOT / "data").glob("*/*.tsv"))
MODULES = sorted(p for p in (ROOT / "graph").rglob("*.py") if p.name != "__main__.py")


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def readme_commands() -> list[str]:
    """The calls of the program in the README's blocks for the shell; read when tests are collected."""
    if not README.exists():
        return []
    blocks = re.findall(r"^```(?:sh|bash|console|shell)\n(.*?)^```", text_of(README), re.MULTILINE | re.DOTALL)
    lines = (line.strip().removeprefix("$ ") for block in blocks for line in block.splitlines())
    return [line.split(" #")[0].strip() for line in lines if re.match(r"(\S*/)?python3? -m graph ", line)]


@pytest.mark.parametrize("verb", VERBS)
def test_the_readme_shows_every_verb(verb: str) -> None:
    assert re.search(rf"python -m graph {verb}\b|`{verb}\b", text_of(README))


def test_the_readme_gives_both_ways_to_set_up() -> None:
    text = text_of(README)
    assert "make test" in text
    assert "pip install -r requirements.txt" in text
    assert "python -m pytest" in text


@pytest.fixture
def workshop(tmp_path: Path, sample_out: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that looks like the project after ``make``."""
    shutil.copytree(sample_out, tmp_path / "out")
    for name in ("data", "README.md"):
        (tmp_path / name).symlink_to(ROOT / name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("command", readme_commands())
@pytest.mark.usefixtures("workshop")
def test_the_readmes_commands_work(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    if "<" in command or "path/to" in command:
        pytest.skip("stands for the reader's own files")
    words = shlex.split(re.split(r"\s[|>]\s", command)[0])
    assert main(words[words.index("graph") + 1 :]) == 0
    assert capsys.readouterr().out


@pytest.mark.parametrize("path", TABLES, ids=lambda p: p.relative_to(ROOT / "data").as_posix())
def test_the_data_readme_explains_every_column(path: Path) -> None:
    text = text_of(ROOT / "data" / "README.md")
    header = next(line for line in text_of(path).splitlines() if line and not line.startswith("#"))
    missing = [column for column in header.split("\t") if f"`{column}`" not in text]
    assert not missing


def test_packages_are_pinned_and_explained() -> None:
    lines = [line for line in text_of(ROOT / "requirements.txt").splitlines() if line and not line.startswith("#")]
    wrong = [line for line in lines if not re.fullmatch(r"[\w.-]+==[\w.]+\s+# .+", line)]
    assert not wrong


def test_the_package_needs_nothing_that_requirements_lack() -> None:
    project = tomllib.loads(text_of(ROOT / "pyproject.toml"))["project"]
    pinned = set(re.findall(r"^([\w.-]+)==", text_of(ROOT / "requirements.txt"), re.MULTILINE))
    assert {re.split(r"[<>=]", need)[0] for need in project["dependencies"]} <= pinned


def public(path: Path) -> Iterator[tuple[str, ast.AST]]:
    for node in ast.parse(text_of(path)).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            yield node.name, node


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_public_names_are_listed_and_explained(path: Path) -> None:
    assert ast.get_docstring(ast.parse(text_of(path))), "a module says what it is for"
    assert not [name for name, node in public(path) if not ast.get_docstring(node)]  # type: ignore[arg-type]
    module = importlib.import_module(".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"))
    assert all(hasattr(module, name) for name in getattr(module, "__all__", ()))
