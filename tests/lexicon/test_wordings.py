"""A fact that begins with a verb reads as a sentence, ``phrasing.tsv`` and ``verbs.tsv``."""

from __future__ import annotations

import pytest

from graph.lexicon.wordings import read_wordings
from graph.records import Claim, Fact
from graph.tables import Row, split_cell
from tests.lexicon.examples import FOLDER, Read, each, filled, rows, said

WORDINGS = read_wordings(FOLDER)

SENTENCES = (
    ("Alpha cannot deliver messages twice", "Alpha cannot deliver messages twice"),
    ("Alpha does not scale by itself", "Alpha cannot scale by itself"),
    ("Alpha can deliver messages twice", "Alpha can deliver messages twice"),
    ("Alpha scales by itself", "Alpha scales by itself"),
    ("Alpha cannot be renamed", "Alpha cannot be renamed"),
    ("Alpha cannot be set twice", "Alpha cannot be set twice"),
    ("Alpha has no joins", "Alpha does not support joins"),
    ("Alpha supports access control", "Alpha supports access control"),
    ("Alpha can be used to keep old messages", "Alpha is used to keep old messages"),
    ("Alpha has no need to change code", "Alpha does not need to change code"),
    ("Alpha requires access", "Alpha requires access"),
)


def sentences(facts: tuple[Fact, ...]) -> list[str]:
    claims = (Claim(fact.relation, (fact.evidence,)) for fact in facts)
    return [WORDINGS.sentence(claim, str.capitalize) for claim in claims]


@pytest.mark.parametrize(("line", "sentence"), SENTENCES, ids=[line for line, _ in SENTENCES])
def test_sentences(read: Read, line: str, sentence: str) -> None:
    assert sentence in sentences(read(line).facts)


@pytest.mark.parametrize("row", rows("phrasing"), ids=lambda row: f"{row['predicate']} {row['form']}")
def test_phrasing(read: Read, row: Row) -> None:
    facts = read(row["example"]).facts
    forms = [(f.relation.predicate, WORDINGS.form(Claim(f.relation, (f.evidence,)))) for f in facts]
    assert (row["predicate"], row["form"]) in forms, said(facts)


@pytest.mark.parametrize(("row", "verb"), each("verbs", rows("verbs")))
def test_verbs(read: Read, row: Row, verb: str) -> None:
    line = filled(row, verb)
    assert line in sentences(read(line).facts)


def test_a_verb_is_listed_once() -> None:
    listed = [verb for row in rows("verbs") for verb in split_cell(row["verbs"])]
    assert len(listed) == len(set(listed))
