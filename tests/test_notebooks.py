"""The notebooks run from top to bottom, wherever they are started, and carry no outputs; no Jupyter needed."""

from __future__ import annotations

import ast
import json
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[1]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
CALLS = ("graph.build", "kg.show", "kg.neighbors", "kg.path", "kg.search", "kg.confusable")


def cells(path: Path, kind: str) -> list[str]:
    """The text of the cells of one kind."""
    notebook = json.loads(path.read_text(encoding="utf-8"))
    return ["".join(cell["source"]) for cell in notebook["cells"] if cell["cell_type"] == kind]


def run(source: str, names: dict[str, Any], label: str) -> Any:
    """Run a cell as a notebook does: the value of a last expression is what it shows."""
    tree = ast.parse(source, label)
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    exec(compile(tree, label, "exec"), names)
    return eval(compile(ast.Expression(last.value), label, "eval"), names) if last else None


@pytest.fixture
def project(tmp_path: Path, sample_out: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder like the project after ``make``: the graph is there, so that a notebook's build reads nothing again."""
    (tmp_path / "notebooks").mkdir()
    (tmp_path / "data").symlink_to(ROOT / "data")
    shutil.copytree(sample_out, tmp_path / "out")
    monkeypatch.setattr(sys, "path", [*sys.path])
    return tmp_path


def test_one_for_each_use() -> None:
    told = "\n".join(source for path in NOTEBOOKS for source in cells(path, "code"))
    assert len(NOTEBOOKS) == 3
    assert not [call for call in CALLS if f"{call}(" not in told]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda p: p.stem)
def test_runs_from_top_to_bottom(
    path: Path, project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every cell runs in the notebook's own folder and shows something; the first one finds the project."""
    monkeypatch.chdir(project / "notebooks")
    names: dict[str, Any] = {"__name__": "__main__"}
    for number, source in enumerate(cells(path, "code"), 1):
        shown = run(source, names, f"{path.name} cell {number}")
        assert capsys.readouterr().out or shown is not None, f"cell {number} shows nothing"
        if hasattr(shown, "_repr_html_"):
            assert shown._repr_html_().startswith("<iframe")
    check_place(names, project)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda p: p.stem)
def test_finds_the_notes_from_the_project_too(path: Path, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project)
    names: dict[str, Any] = {}
    run(cells(path, "code")[0], names, path.name)
    check_place(names, project)


def check_place(names: dict[str, Any], project: Path) -> None:
    """What the first cell found."""
    assert names["ROOT"] == project
    assert names["kg"].file == project / "out" / "graph.db"


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda p: p.stem)
def test_stores_no_outputs(path: Path) -> None:
    notebook = json.loads(path.read_text(encoding="utf-8"))
    code = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    assert not [cell["id"] for cell in code if cell["outputs"] or cell["execution_count"] is not None]
    assert len({cell["id"] for cell in notebook["cells"]}) == len(notebook["cells"])


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda p: p.stem)
def test_links_lead_somewhere(path: Path) -> None:
    links = [word.split(")")[0] for text in cells(path, "markdown") for word in text.split("](")[1:]]
    assert links
    assert not [link for link in links if not (path.parent / link).exists()]
