"""``confusable`` with its lists, ``compare``, ``export anki`` and ``evaluate --pairs``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from graph.confusable import SIGNALS


@pytest.fixture
def ask(run: Any, pairs_db: Path) -> Any:
    """Call a verb on the graph of a small note; it must succeed and keep quiet on standard error."""

    def call(*args: object) -> Any:
        done = run(*args, "--graph", pairs_db)
        assert (done.code, done.err) == (0, "")
        return done

    return call


@pytest.mark.parametrize("name", ["all", "traps", "nearest"])
def test_each_list_has_the_same_columns(ask: Any, name: str) -> None:
    header, *rows = ask("confusable", "--list", name, "--format", "tsv").rows
    assert header == ["rank", "a", "b", "score", "why", *SIGNALS]
    assert len(rows) >= 4
    assert [row[0] for row in rows] == [str(number) for number in range(1, len(rows) + 1)]


def test_the_nearest_of_each_thing_stand_together(ask: Any) -> None:
    _, *rows = ask("confusable", "--list", "nearest", "--top", "2", "--format", "tsv").rows
    things = [row[1] for row in rows]
    assert all(things.count(thing) <= 2 for thing in things)
    assert things == sorted(things)


def test_compare_shows_why_and_what_tells_apart_with_lines(ask: Any) -> None:
    out = ask("compare", "upper wheel", "lower wheel").out
    assert "Upper Wheel  against  Lower Wheel" in out
    assert "easily confused: " in out
    assert "opposite: supports" in out
    assert "mill.txt:14" in out


def test_compare_in_each_form_says_the_same(ask: Any) -> None:
    data = json.loads(ask("compare", "Upper Wheel", "Lower Wheel", "--format", "json").out)
    header, *rows = ask("compare", "Upper Wheel", "Lower Wheel", "--format", "tsv").rows
    assert header == ["part", "facet", "side", "words", "file", "first", "last", "quote"]
    parts = {part: [row for row in rows if row[0] == part] for part in ("opposite", "left", "right", "why")}
    assert {row[3] for row in parts["left"]} == {point["words"] for point in data["left"]}
    assert {row[3] for row in parts["why"]} == {reason["words"] for reason in data["why"]}
    assert all(row[4] for row in rows if row[0] != "why")


def test_a_side_without_a_line_says_so(run: Any, db: Path) -> None:
    done = run("compare", "QueueBox", "Night Function", "--graph", db)
    assert done.code == 0
    assert "Nothing" in done.out


def test_export_writes_cards(ask: Any, tmp_path: Path) -> None:
    path = tmp_path / "deck.apkg"
    assert ask("export", "anki", path, "--pairs", "5").out.endswith(f"cards in {path}\n")
    assert path.stat().st_size > 1000


def test_evaluate_pairs(ask: Any, tmp_path: Path) -> None:
    gold, wrong = tmp_path / "gold.tsv", tmp_path / "wrong.tsv"
    gold.write_text("a\tb\tstrength\nUpper Wheel\tLower Wheel\t3\nGrain Store\tFlour Store\t3\n", encoding="utf-8")
    wrong.write_text("a\tb\twhy\nOak Teeth\tMill Works\tnothing alike\n", encoding="utf-8")
    header, whole, *rest = ask("evaluate", "--pairs", gold, "--negatives", wrong, "--format", "tsv").rows
    figures = dict(zip(header, whole, strict=True))
    assert figures["signals"] == "all signals"
    assert figures["recall@100"] == "1"
    assert figures["negatives in top"] == "0"
    assert {row[0] for row in rest} == {f"{s} alone" for s in SIGNALS} | {f"{s} left out" for s in SIGNALS}


def test_evaluate_tells_of_names_that_the_graph_lacks(run: Any, pairs_db: Path, tmp_path: Path) -> None:
    gold = tmp_path / "gold.tsv"
    gold.write_text("a\tb\nUpper Wheel\tLower Wheel\nqqqqzz\tGrain Store\n", encoding="utf-8")
    done = run("evaluate", "--pairs", gold, "--graph", pairs_db)
    assert done.code == 0
    assert done.err == "1 of 2 gold pairs name something that the graph does not have\n"


def test_an_empty_graph_has_no_pairs_and_says_so(run: Any, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("\n", encoding="utf-8")
    assert run("build", tmp_path / "empty.txt", "--no-catalogue", "--out", tmp_path / "out").code == 0
    db = tmp_path / "out" / "graph.db"
    for name in ("all", "traps", "nearest", "elsewhere"):
        done = run("confusable", "--list", name, "--graph", db)
        assert (done.code, done.err) == (0, "no two things in these notes are easily confused\n")
    for call in (["quiz"], ["export", "anki", tmp_path / "d.apkg"]):
        done = run(*call, "--graph", db)
        assert done.code == 2
        assert "too few facts for a question" in done.err
        assert done.err.count("\n") == 1
