"""Drafts of facts: found in a reading, not yet evidence."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from graph.language.units import Reading, text_of
from graph.records import (
    Evidence,
    Fact,
    Note,
    ObjectKind,
    Polarity,
    Predicate,
    Quantity,
    Relation,
    Statement,
    SubjectMode,
)

__all__ = ["Draft", "to_fact"]


@dataclass(slots=True)
class Draft:
    """A fact in terms of entities and units.

    Attributes:
        subject: id of an entity.
        predicate: the relation.
        object: id of an entity, or the words of a phrase or a literal.
        kind: which of these the object is.
        start, end: units that say it; they become the quote.
        rule: id of the rule that found it.
        cue: the words that signalled the predicate.
        denial: the words that signalled a denial; empty where the fact is stated.
        condition: under which it holds.
        quantity: the typed value of a literal.
        mode: how the subject was found.
        at: the unit of the name or figure that is the object, or -1.
    """

    subject: str
    predicate: Predicate
    object: str
    kind: ObjectKind
    start: int
    end: int
    rule: str
    cue: str = ""
    denial: str = ""
    condition: str = ""
    quantity: Quantity | None = None
    mode: SubjectMode = SubjectMode.EXPLICIT
    at: int = -1


def to_fact(draft: Draft, reading: Reading, statement: Statement, note: Note, confidence: float) -> Fact:
    """Give a draft its place in the note."""
    units = reading.units[draft.start : draft.end]
    start, end = statement.source(units[0].start, units[-1].end) if units else (statement.start, statement.end)
    one_line = statement.first == statement.last
    above = 0 if one_line else note.text.count("\n", statement.start, start)
    inside = 0 if one_line else note.text.count("\n", start, end)
    relation = Relation(
        draft.subject,
        draft.predicate,
        draft.object,
        draft.kind,
        Polarity.NEGATED if draft.denial else Polarity.AFFIRMED,
        draft.quantity,
    )
    evidence = Evidence(
        file=note.file,
        first=statement.first + above,
        last=statement.first + above + inside,
        start=start,
        end=end,
        quote=_quote(note.text, start, end),
        cue=draft.cue,
        denial=draft.denial,
        rule=draft.rule,
        mode=draft.mode,
        condition=draft.condition,
        confidence=confidence,
    )
    return Fact(relation, evidence)


@lru_cache(maxsize=1)
def _quote(text: str, start: int, end: int) -> str:
    """Cut a quote out once for all facts of a clause, so that a long list does not keep as many copies."""
    return text[start:end]


def phrase(reading: Reading, start: int, end: int, most: int = 8) -> str:
    """Give up to so many words as a phrase, without quotes and marks at its edges."""
    words = text_of(reading.text, reading.units[start:end]).split(maxsplit=most)
    return " ".join(words[:most]).strip(" ,.;:-–()[]\"'“”`*")
