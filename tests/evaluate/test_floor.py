"""How good the facts of the sample notes are: a floor that no change may fall through.

The expectations in ``data/gold`` were written by reading the notes. Raise a figure here when the extraction
gets better; lower none without a reason in the commit.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from graph.evaluate import Report, read_gold
from graph.evaluate.match import Degree
from graph.records import ObjectKind

ROOT = Path(__file__).resolve().parents[2]

F1 = {Degree.LOOSE: 0.565, Degree.KIN: 0.487, Degree.STRICT: 0.463}
AT_LEAST = {"phrase recall": 0.46, "negative recall": 0.55, "entity recall": 0.80, "covered": 1.0, "owner": 0.675}
MOST_FLIPPED = 4


@pytest.fixture(scope="module")
def reports(sample: Any) -> dict[str, Report]:
    (measured,) = sample.evaluate()
    return measured.reports


@pytest.mark.parametrize("degree", Degree)
def test_f1(reports: dict[str, Report], degree: Degree) -> None:
    assert reports["explorer"].rows[0].scores[degree].f1 >= F1[degree]


@pytest.mark.parametrize("name", AT_LEAST)
def test_figure(reports: dict[str, Report], name: str) -> None:
    assert reports["explorer"].figures[name] >= AT_LEAST[name]


def test_few_facts_say_the_opposite(reports: dict[str, Report]) -> None:
    assert reports["explorer"].figures["polarity flipped"] <= MOST_FLIPPED


def test_reading_beats_every_baseline(reports: dict[str, Report]) -> None:
    own, *others = (report.rows[0] for report in reports.values())
    assert len(others) == 4
    for degree in Degree:
        assert own.scores[degree].f1 > max(row.scores[degree].f1 for row in others) + 0.05


def test_headings_are_worth_something(reports: dict[str, Report]) -> None:
    assert reports["no headings"].rows[0].scores[Degree.LOOSE].f1 < reports["explorer"].rows[0].scores[Degree.LOOSE].f1


def test_confidence_tells_good_facts_from_bad_ones(sample: Any, reports: dict[str, Report]) -> None:
    """What the gold does not have is less sure, on the whole, than the rest of the same lines."""
    (gold,) = read_gold(ROOT / "data" / "gold")
    inside = {(file, line) for file, first, last in gold.spans for line in range(first, last + 1)}
    extras = Counter((fact.file, fact.first, fact.rule) for fact in reports["explorer"].extras)
    right, wrong = [], []
    for relation, it in sample.facts():
        if relation.object_kind is not ObjectKind.PHRASE and (it.file, it.first) in inside:
            place = it.file, it.first, it.rule
            (wrong if extras[place] else right).append(it.confidence)
            extras[place] -= bool(extras[place])
    assert 0 < min(right + wrong) < max(right + wrong) < 1
    assert sum(right) / len(right) > sum(wrong) / len(wrong) + 0.03
