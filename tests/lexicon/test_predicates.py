"""The program understands how it says a fact itself, ``predicates.tsv``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from graph.records import Predicate
from graph.tables import Row
from tests.lexicon.examples import Read, between, by, rows, said


@pytest.mark.parametrize("row", by("predicate", rows("predicates")))
def test_predicate(read: Read, row: Row) -> None:
    facts = read(row["example"]).facts
    assert row["predicate"] in [f.relation.predicate for f in facts], said(facts)


def sentences() -> Iterator[Any]:
    """The sentences in which the program itself says a fact, from both ends and in both polarities."""
    for row in rows("predicates"):
        for column, ends in (("stated", "AB"), ("denied", "AB"), ("inverse", "BA"), ("inverse_denied", "BA")):
            polarity = "-" if "denied" in column else "+"
            known = row["predicate"] != Predicate.HAS_LIMIT  # its object is no name
            if known:
                yield pytest.param(ends, row, column, polarity, id=f"{row['predicate']} {column}")


@pytest.mark.parametrize(("ends", "row", "column", "polarity"), list(sentences()))
def test_own_sentences(read: Read, ends: str, row: Row, column: str, polarity: str) -> None:
    """What the program says of two things, it understands."""
    one, two = ("Alpha", "Beta") if ends == "AB" else ("Beta", "Alpha")
    facts = read(f"{one} {row[column]} {two}").facts
    found = between(facts, "alpha", "beta")
    if row["symmetric"] == "yes":
        found |= between(facts, "beta", "alpha")
    assert f"{row['predicate']}{polarity}" in found, said(facts)
