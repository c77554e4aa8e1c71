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

_EDGES = " ,.;:-–()[]\"'“”`*"  # no part of a phrase where they stand first or last
_STATED, _DENIED = Polarity.AFFIRMED, Polarity.NEGATED


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


def to_fact(
    draft: Draft, reading: Reading, statement: Statement, note: Note, confidence: float, flags: tuple[str, ...] = ()
) -> Fact:
    """Give a draft its place in the note, with what the author marked the line as."""
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
        _DENIED if draft.denial else _STATED,
        draft.quantity,
    )
    first = statement.first + above
    evidence = Evidence(
        note.file,
        first,
        first + inside,
        start,
        end,
        _quote(note.text, start, end),
        draft.cue,
        draft.denial,
        draft.rule,
        draft.mode,
        draft.condition,
        confidence,
        flags,
    )
    return Fact(relation, evidence)


@lru_cache(maxsize=1)
def _quote(text: str, start: int, end: int) -> str:
    """Cut a quote out once for all facts of a clause, so that a long list does not keep as many copies."""
    return text[start:end]


def phrase(reading: Reading, start: int, end: int, most: int = 8) -> str:
    """Give up to so many words as a phrase, without quotes and marks at its edges."""
    units = reading.units[start:end]
    words = " ".join(text_of(reading.text, units).split(maxsplit=most)[:most]).strip(_EDGES)
    return _close(words, reading.text[units[0].start :]) if "(" in words or "[" in words else words


def _close(words: str, text: str) -> str:
    """Give the last bracket the end back that the edge took; leave out an aside that the limit cut off.

    >>> _close("document (M, L", "document (M, L), set"), _close("pages (by default ten", "pages (by default ten more)")
    ('document (M, L)', 'pages')
    """
    for opening, closing in ("()", "[]"):
        at = words.rfind(opening)
        if at <= words.rfind(closing):
            continue
        if words + closing in " ".join(text.split()):
            words += closing
        elif words[at - 1 : at].isspace():
            words = words[:at].rstrip(_EDGES)
    return words
