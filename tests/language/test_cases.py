"""The extraction as its users read it: lines of notes and the facts that they state.

The cases are the specification, ``tests/cases/relations.tsv``; those that are not met yet
stand in ``tests/cases/gaps.tsv`` with the reason.
"""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

import pytest

from graph.language.extract import Extractor
from graph.records import Extraction, Fact, Note, ObjectKind, Polarity, Predicate, slug
from graph.tables import Row, read_table

CASES = Path(__file__).resolve().parents[1] / "cases"
COLUMNS = ("case", "heading", "line", "subject", "predicate", "object", "polarity", "kind", "condition", "why")


def cases(table: str = "relations.tsv") -> list[object]:
    rows = read_table(CASES / table, COLUMNS)
    return [pytest.param(list(group), id=case) for case, group in groupby(rows, key=lambda row: row["case"])]


def note_of(row: Row) -> Note:
    headings = [f"{'#' * level} {text}" for level, text in enumerate(row["heading"].split(" > "), 1) if text != "-"]
    body = [] if row["line"] == "-" else [row["line"].replace("\\n", "\n")]
    return Note("case.md", "\n\n".join([*headings, *body]) + "\n")


def expected(rows: list[Row], extractor: Extractor) -> set[str]:
    def thing(name: str) -> str:
        found = extractor.catalogue.lookup(name)
        return found[0].id if found else slug(name)

    def is_other(name: str, subject: str) -> bool:
        """Tell a second thing from a second name of the subject."""
        return any(entity.id != subject for entity in extractor.catalogue.lookup(name))

    facts = set()
    for row in rows:
        subject, other = thing(row["subject"]), row["object"]
        if row["kind"] == ObjectKind.ENTITY and (row["predicate"] != Predicate.SAME_AS or is_other(other, subject)):
            other = thing(other)
        if row["predicate"] != "-":
            facts.add(line_of(subject, row["predicate"], row["polarity"], other, row["kind"], row["condition"]))
    return facts


def line_of(subject: str, predicate: str, polarity: str, other: str, kind: str, condition: str) -> str:
    return f"{subject} {predicate}{polarity} {other} [{kind}]" + (f" when: {condition}" if condition else "")


def found(extraction: Extraction) -> set[str]:
    return {
        line_of(r.subject, r.predicate, r.polarity, r.object, r.object_kind, e.condition)
        for r, e in extraction.facts
        if not is_wording(Fact(r, e), extraction)
    }


def is_wording(fact: Fact, extraction: Extraction) -> bool:
    """Whether a fact only keeps the words of a line that says something of a named thing or a limit as well."""
    relation, evidence = fact
    denied = relation.polarity is Polarity.NEGATED and relation.predicate is Predicate.SUPPORTS
    if relation.object_kind is not ObjectKind.PHRASE or not (denied or relation.predicate is Predicate.PROVIDES):
        return False
    words = relation.object.casefold()
    named = [m.text for m in extraction.mentions if evidence.start <= m.start < evidence.end]
    named += [f.relation.quantity.raw for f in extraction.facts if f.relation.quantity]
    beside = [f for f in extraction.facts if f.relation.object_kind is not ObjectKind.PHRASE]
    said = any(f.evidence.first == evidence.first for f in beside)
    return said and any(name.casefold() in words for name in named)


@pytest.mark.parametrize("rows", cases())
def test_case(extractor: Extractor, rows: list[Row]) -> None:
    """A line gives exactly these facts."""
    assert found(extractor.extract(note_of(rows[0]))) == expected(rows, extractor), rows[0]["why"]


@pytest.mark.parametrize("rows", cases("unaware.tsv"))
def test_case_without_a_catalogue(unaware: Extractor, rows: list[Row]) -> None:
    """What a note itself introduces is enough."""
    assert found(unaware.extract(note_of(rows[0]))) == expected(rows, unaware), rows[0]["why"]


def test_each_predicate_has_cases() -> None:
    """Each predicate is stated somewhere; those that notes deny are denied somewhere."""
    keys = {row["predicate"] + row["polarity"] for row in read_table(CASES / "relations.tsv", COLUMNS)}
    assert {f"{predicate}+" for predicate in Predicate} <= keys
    assert {"supports-", "requires-", "uses-", "works_with-", "provides-", "sends_to-", "is_a-", "used_for-"} <= keys
