"""The expectations for the sample notes are whole: every line is there, every quote of a subject can be read."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from graph.evaluate import Gold, read_gold
from graph.notes import read_notes
from graph.records import ObjectKind, Polarity

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def gold() -> Gold:
    (only,) = read_gold(ROOT / "data" / "gold")
    return only


@pytest.fixture(scope="module")
def lines() -> dict[str, int]:
    return {note.file: len(note.text.splitlines()) for note in read_notes([ROOT / "data" / "notes"]).notes}


def test_it_is_broad(gold: Gold) -> None:
    kinds = Counter(fact.kind for fact in gold.facts)
    assert len({(fact.file, fact.first) for fact in gold.facts}) >= 300
    assert len(gold.files) >= 12
    assert min(kinds[kind] for kind in ObjectKind) >= 100
    assert sum(fact.polarity == Polarity.NEGATED for fact in gold.facts) >= 100


def test_lines_exist(gold: Gold, lines: dict[str, int]) -> None:
    spans = [*gold.spans, *((row.file, row.first, row.last) for row in (*gold.facts, *gold.owners))]
    assert not [span for span in spans if span[2] > lines[span[0]]]


def test_facts_and_owners_lie_in_the_ranges(gold: Gold) -> None:
    inside = {(file, line) for file, first, last in gold.spans for line in range(first, last + 1)}
    assert {(f.file, f.first) for f in gold.facts} <= inside
    owned = Counter((o.file, line) for o in gold.owners for line in range(o.first, o.last + 1))
    assert set(owned) <= inside
    assert max(owned.values()) == 1


def test_a_value_is_a_limit(gold: Gold) -> None:
    assert all((f.relation == "has_limit") == (f.kind == ObjectKind.LITERAL) for f in gold.facts)
    assert all(" = " in f.object for f in gold.facts if f.kind == ObjectKind.LITERAL)


def test_no_fact_stands_twice(gold: Gold) -> None:
    said = Counter((f.file, f.first, f.subject, f.relation, f.object, f.polarity) for f in gold.facts)
    assert [key for key, count in said.items() if count > 1] == []
