"""Every wording of ``cues.tsv`` says its predicate."""

from __future__ import annotations

import pytest

from graph.language.tokens import token_spans
from graph.tables import Row
from tests.lexicon.examples import Read, by, rows, said


@pytest.mark.parametrize("row", by("cue", rows("cues")))
def test_cue(read: Read, row: Row) -> None:
    """The wording says its predicate, in its direction."""
    facts = read(row["example"]).facts
    found = [f for f in facts if f.relation.predicate == row["predicate"] and f.evidence.cue == row["cue"]]
    assert found, said(facts)
    if "Beta" in row["example"]:
        ends = ("beta", "alpha") if row["object"] == "before" else ("alpha", "beta")
        subject, object_ = found[0].relation.subject, found[0].relation.object
        assert (subject, object_) in (ends, ("topic", "beta")), said(facts)


@pytest.mark.parametrize("row", by("cue", rows("cues")))
def test_cue_stands_in_its_example(row: Row) -> None:
    words = [row["example"][a:b].casefold() for a, b in token_spans(row["example"])]
    cue = [row["cue"][a:b].casefold() for a, b in token_spans(row["cue"])]
    assert any(words[at : at + len(cue)] == cue for at in range(len(words)))
