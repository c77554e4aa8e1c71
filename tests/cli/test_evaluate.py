"""``evaluate``: what it prints, in each form."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

HEAD = "first\tlast\tsubject\trelation\tobject\tpolarity\tkind\tcondition\n"


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """Three facts of the small graph; it finds the first two."""
    rows = (
        "2\t2\tQueueBox\tsupports\tFIFO order\t+\tentity\t",
        "3\t3\tQueueBox\tsupports\tpriorities\t-\tentity\t",
        "4\t4\tQueueBox\thas_limit\tmax retention = 99 days\t+\tliteral\t",
    )
    path = tmp_path / "small.facts.tsv"
    path.write_text(HEAD + "\n".join(rows) + "\n", encoding="utf-8")
    return path


def test_one_figure_a_row(run: Any, db: Path, gold: Path) -> None:
    done = run("evaluate", gold, "--graph", db, "--no-baselines", "--misses", 5, "--format", "tsv")
    assert (done.code, done.err) == (0, "")
    header, *rows = done.rows
    assert header == ["set", "system", "group", "name", "measure", "value"]
    figures = {tuple(row[1:5]): row[5] for row in rows}
    assert figures["explorer", "figure", "facts in the gold", "value"] == "3"
    assert ["small", "explorer", "miss", "4", "fact"] in [row[:5] for row in rows]


def test_baselines_stand_in_the_same_table(run: Any, db: Path, gold: Path) -> None:
    found = json.loads(run("evaluate", gold, "--graph", db, "--no-catalogue", "--format", "json").out)
    systems = {row["system"] for row in found}
    assert systems == {"explorer", "names in one line", "first and last name", "heading and names", "no headings"}


def test_baselines_need_the_catalogue_of_the_graph(run: Any, db: Path, gold: Path) -> None:
    done = run("evaluate", gold, "--graph", db)
    assert (done.code, done.out) == (2, "")
    assert "built with another catalogue" in done.err


def test_the_table_shows_misses_and_extras(run: Any, db: Path, gold: Path) -> None:
    out = run("evaluate", gold, "--graph", db, "--no-baselines", "--misses", 5).out
    assert "strict P" in out
    assert "QueueBox has_limit+ max retention = 99 days" in out
    assert "Found beside the gold" in out


def test_calibrate_writes_the_table(run: Any, db: Path, gold: Path, tmp_path: Path) -> None:
    done = run("evaluate", gold, "--graph", db, "--calibrate", "--lexicon", tmp_path)
    assert done.code == 0
    assert "rules and predicates written" in done.out
    before = (tmp_path / "confidence.tsv").read_bytes()
    run("evaluate", gold, "--graph", db, "--calibrate", "--lexicon", tmp_path)
    assert (tmp_path / "confidence.tsv").read_bytes() == before


@pytest.mark.parametrize("name", ["nothing.facts.tsv", "small.owners.tsv"])
def test_a_wrong_gold_is_one_line(run: Any, db: Path, gold: Path, name: str) -> None:
    gold.with_name("small.owners.tsv").write_text("first\tlast\towner\twithin\n1\t1\tSQS\t\n", encoding="utf-8")
    done = run("evaluate", gold.with_name(name), "--graph", db)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
