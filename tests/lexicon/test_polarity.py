"""Every cue of ``polarity.tsv`` denies, disarms a denial, or ends it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from graph.records import Fact, Polarity
from graph.tables import Row
from tests.lexicon.examples import Read, by, rows, said

PRINTED = "\N{RIGHT SINGLE QUOTATION MARK}"  # the apostrophe of a word processor


def denied(facts: Sequence[Fact], name: str = "") -> list[Fact]:
    """The denied facts that name a thing."""
    negated = [f for f in facts if f.relation.polarity is Polarity.NEGATED]
    return [f for f in negated if name in f"{f.relation.subject} {f.relation.object}".casefold()]


@pytest.mark.parametrize("row", by("cue", rows("polarity", role="negation")))
def test_negation(read: Read, row: Row) -> None:
    """The cue denies: Beta, and not what stands before it."""
    facts = read(row["example"]).facts
    assert not any(f.relation.object == "beta" and f.relation.polarity is Polarity.AFFIRMED for f in facts), said(facts)
    assert denied(facts, "beta"), said(facts)
    assert "Gamma" not in row["example"] or row["cue"] == "neither" or not denied(facts, "gamma"), said(facts)


@pytest.mark.parametrize("row", by("cue", [row for row in rows("polarity") if "'" in row["cue"]]))
def test_printed_apostrophe(read: Read, row: Row) -> None:
    """The apostrophe of a word processor denies as well."""
    facts = read(row["example"].replace("'", PRINTED)).facts
    assert denied(facts, "beta"), said(facts)


@pytest.mark.parametrize("row", by("cue", rows("polarity", role="pseudo")))
def test_pseudo_negation(read: Read, row: Row) -> None:
    """The words hold a denial, and deny nothing."""
    facts = read(row["example"]).facts
    assert facts
    assert not denied(facts), said(facts)


@pytest.mark.parametrize("row", by("cue", rows("polarity", role="stop")))
def test_denial_stops(read: Read, row: Row) -> None:
    """What stands before the cue is denied, what stands behind it is not."""
    facts = read(row["example"]).facts
    assert denied(facts, "beta"), said(facts)
    assert not any(f.relation.object == "gamma" for f in denied(facts)), said(facts)
