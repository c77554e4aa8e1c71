"""A relation is checked against the kind of its object, ``ranges.tsv``."""

from __future__ import annotations

import pytest

from graph.tables import Row
from tests.lexicon.examples import Read, by, rows, said


@pytest.mark.parametrize("row", by("example", rows("ranges")))
def test_range(read: Read, row: Row) -> None:
    """What the example says of its object is said in the way that the row asks for, not in the other."""
    facts = read(row["example"]).facts
    predicates = [f.relation.predicate for f in facts if "alpha" in (f.relation.subject, f.relation.object)]
    assert row["said"].removeprefix("~") in predicates, said(facts)
    assert row["predicate"] not in predicates, said(facts)


def test_a_denial_stays_as_it_is(read: Read) -> None:
    """A command that a thing does not support is no part of it, and the line does not say that it is none."""
    facts = read("Alpha does not support `gamma list`").facts
    assert "supports-" in [f.relation.key for f in facts], said(facts)
