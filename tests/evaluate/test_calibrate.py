"""The table of confidence."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from graph.errors import LexiconError, StoreError
from graph.evaluate import Found, Sample, calibrate, write_confidence
from graph.evaluate.gold import GoldFact
from graph.evaluate.names import Names
from graph.lexicon.confidence import read_confidence

Want, Find, Make = Callable[..., GoldFact], Callable[..., Found], Callable[..., Sample]


def test_rows_lean_on_the_more_general_ones(
    wanted: Want, found: Find, make_sample: Make, names: Names, tmp_path: Path
) -> None:
    right = [found(n, "SQS | uses | KMS", rule="verb:use") for n in range(1, 7)]
    wrong = [found(n, "SQS | supports | S3", rule="list") for n in range(10, 14)]
    rare = [found(15, "SQS | uses | S3", rule="cue:with")]
    gold = make_sample(*(wanted(n, "SQS | uses | KMS") for n in range(1, 7)))
    table = calibrate([(gold, [*right, *wrong, *rare], names)])
    assert table["*", "*"][:2] == (11, 6)
    assert table["verb:use", "uses"][:2] == (6, 6)
    assert table["verb:use", "uses"][2] > table["*", "uses"][2] > table["*", "*"][2] > table["list", "supports"][2] > 0
    assert ("cue:with", "uses") not in table  # too few; the figure of "uses" speaks for it
    write_confidence(tmp_path / "confidence.tsv", table, "small")
    assert read_confidence(tmp_path)["verb:use", "uses"] == pytest.approx(table["verb:use", "uses"][2], abs=0.001)


def test_a_phrase_counts_where_its_line_was_judged(wanted: Want, found: Find, make_sample: Make, names: Names) -> None:
    gold = make_sample(wanted(1, "SQS | provides | decouple producers", kind="phrase"))
    beside = [found(1, "SQS | provides | something else", kind="phrase", rule="list")]
    elsewhere = [found(9, "SQS | provides | something else", kind="phrase", rule="list")]
    assert calibrate([(gold, beside, names)])["*", "*"][:2] == (1, 0)
    assert calibrate([(gold, elsewhere, names)]) == {("*", "*"): (0, 0, 0.5)}


@pytest.mark.parametrize(
    ("row", "reason"),
    [("*\t*\t1\t1\t1.5", "not a number from 0 to 1"), ("*\tuses\t1\t1\t0.5", r"no row \* \*")],
)
def test_a_wrong_table_is_named(tmp_path: Path, row: str, reason: str) -> None:
    (tmp_path / "confidence.tsv").write_text(f"rule\tpredicate\tfound\tright\tconfidence\n{row}\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=reason):
        read_confidence(tmp_path)


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be written"):
        write_confidence(tmp_path / "none" / "confidence.tsv", {}, "small")
