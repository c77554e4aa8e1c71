"""``check``: what it prints, in each form."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from graph.records import FindingKind


@pytest.fixture
def db(tmp_path: Path, run: Any) -> Path:
    notes = tmp_path / "a.txt"
    notes.write_text(
        "QueueBox\n------\nsupports FIFO order\ndoes not support FIFO order\nmax size: 5 MB\n\nmax size: 6 MB\n"
        "Topic Hub pushes, QueueBox does not\n",
        encoding="utf-8",
    )
    assert run("build", notes, "--no-catalogue", "--out", tmp_path / "out").code == 0
    return tmp_path / "out" / "graph.db"


def test_the_table_groups_by_kind(run: Any, db: Path) -> None:
    done = run("check", "--graph", db)
    assert (done.code, done.err) == (0, "")
    assert done.out.index("Stated and denied  1") < done.out.index("Two values of one property  1")
    assert "a.txt:3" in done.out
    assert "does not support FIFO order" in done.out


def test_tsv_has_a_row_for_each_line(run: Any, db: Path) -> None:
    header, *rows = run("check", "--graph", db, "--format", "tsv").rows
    assert header == ["number", "kind", "file", "first", "last", "about", "text", "reason", "quote"]
    both = [row for row in rows if row[1] == "contradiction"]
    assert [row[3] for row in both] == ["3", "4"]
    assert len({row[0] for row in both}) == 1


def test_json_nests_the_lines(run: Any, db: Path) -> None:
    found = json.loads(run("check", "--graph", db, "--format", "json").out)
    (first, *_) = found
    assert first["kind"] == "contradiction"
    assert first["about"][0]["name"] == "QueueBox"
    assert [spot["first"] for spot in first["spots"]] == [3, 4]
    assert {it["kind"] for it in found} <= {str(kind) for kind in FindingKind}


def test_only_one_kind(run: Any, db: Path) -> None:
    found = json.loads(run("check", "--kind", "two values", "--graph", db, "--format", "json").out)
    assert [it["kind"] for it in found] == ["two values"]


def test_a_short_list_says_how_to_see_the_rest(run: Any, sample_out: Path) -> None:
    done = run("check", "--top", "2", "--graph", sample_out / "graph.db")
    assert 'more: check --kind "other names" --top 0' in done.out


def test_an_unknown_kind_is_one_line(run: Any, db: Path) -> None:
    done = run("check", "--kind", "typos", "--graph", db)
    assert (done.code, done.err.count("\n")) == (2, 1)


def test_nothing_found(run: Any, tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("QueueBox\n------\nsupports ordering\n", encoding="utf-8")
    run("build", tmp_path / "b.txt", "--no-catalogue", "--out", tmp_path / "out")
    assert "Nothing found" in run("check", "--graph", tmp_path / "out" / "graph.db").out
