"""All that one note gives."""

from __future__ import annotations

from dataclasses import dataclass

from graph.records.facts import Cue, Fact
from graph.records.notes import Note, Owner, Statement
from graph.records.things import Entity, Mention

__all__ = ["Extraction"]


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that one note gives; what a build stores in one transaction.

    Attributes:
        note: the source.
        statements: every content line is in exactly one of them.
        owners: one for each statement, in the same order.
        entities: the entities that the note names, catalogue or discovered, sorted by id.
        mentions: where it names them.
        facts: what it says, in order of place.
        cues: words that signal a relation or a denial and that no fact took up, in order of place.
    """

    note: Note
    statements: tuple[Statement, ...] = ()
    owners: tuple[Owner, ...] = ()
    entities: tuple[Entity, ...] = ()
    mentions: tuple[Mention, ...] = ()
    facts: tuple[Fact, ...] = ()
    cues: tuple[Cue, ...] = ()
