"""What a clause leaves out because the one before it has said it: "X is free, Y is not"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graph.language.clauses import Clause
from graph.language.drafts import Draft
from graph.language.units import Reading, kinds, text_of
from graph.records import ObjectKind, SubjectMode

__all__ = ["ellipsis"]

_FINITE = kinds("auxiliary", "possibility", "necessity", "having", "doing", "future")


def ellipsis(reading: Reading, clause: Clause, said: Sequence[Draft]) -> list[Draft] | None:
    """Say of the thing that a clause names what was said before, stated or denied as the clause has it.

    Args:
        reading: the statement.
        clause: a clause that may end with its verb ("Y is not", "Y does").
        said: the drafts of the clause before.

    Returns:
        The drafts, none where it names nothing that they could be said of; ``None`` where it says something itself.
    """
    units, end = reading.units, clause.end
    while end > clause.start and (units[end - 1].is_mark or end - 1 in reading.denied or units[end - 1].has("adverb")):
        end -= 1
    end += end < clause.end and units[end].kinds & _FINITE != 0  # "don't" is verb and denial
    verb = end - 1
    if verb <= clause.start or not units[verb].kinds & _FINITE:
        return None
    subject = next((u.entity for u in reversed(units[clause.start : verb]) if u.entity), "")
    repeated = [d for d in said if d.subject == said[0].subject and d.kind is not ObjectKind.LITERAL]
    if not subject or not repeated or subject == said[0].subject:
        return None if not repeated or any(u.has("pronoun") for u in units[clause.start : verb]) else []
    denied = [d.words for d in reading.denials_within(clause.start, clause.end)]
    denial = denied[0] if len(denied) % 2 else ""
    return [
        replace(
            d,
            subject=subject,
            start=clause.start,
            end=clause.end,
            rule="ellipsis",
            cue=text_of(reading.text, units[verb : clause.end]),
            denial=denial,
            condition=clause.condition,
            mode=SubjectMode.EXPLICIT,
        )
        for d in repeated
        if d.object != subject
    ]
