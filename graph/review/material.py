"""What the checks read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from graph.lexicon import Wordings
from graph.lexicon.properties import Properties
from graph.lexicon.units import Units
from graph.records import (
    Claim,
    Cue,
    Entity,
    Evidence,
    Fact,
    Mention,
    Owner,
    Spot,
    Statement,
)

__all__ = ["Material"]


@dataclass(frozen=True)
class Material:
    """All that the checks read; nothing of it is changed.

    Attributes:
        notes: the text of each file.
        entities: one a thing.
        owned: every statement with its owner, by file and line.
        facts: with one place each, by place.
        mentions: by file and place.
        cues: those that no fact took up.
        disputed: what the notes both state and deny, as (stated, denied).
        wordings: how each predicate reads.
        units: how units compare.
        properties: words for one property.
    """

    notes: Mapping[str, str]
    entities: Sequence[Entity] = ()
    owned: Sequence[tuple[Statement, Owner]] = ()
    facts: Sequence[Fact] = ()
    mentions: Sequence[Mention] = ()
    cues: Sequence[Cue] = ()
    disputed: Sequence[tuple[Claim, Claim]] = ()
    wordings: Wordings = field(default_factory=Wordings)
    units: Units = field(default_factory=dict)
    properties: Properties = field(default_factory=dict)

    @cached_property
    def known(self) -> dict[str, Entity]:
        """The things by id."""
        return {entity.id: entity for entity in self.entities}

    def name(self, entity: str) -> str:
        """Print an id as its name."""
        return self.known[entity].name if entity in self.known else entity

    def says(self, claim: Claim) -> str:
        """Write a claim as a sentence."""
        return self.wordings.sentence(claim, self.name)

    def spot(self, it: Statement | Evidence) -> Spot:
        """Give the place of a statement or of evidence."""
        return Spot(it.file, it.first, it.last, it.start, it.end, self.notes[it.file][it.start : it.end])

    def line(self, it: Mention | Cue) -> Spot:
        """Give the line around a few words; the quote is the whole line."""
        text = self.notes[it.file]
        start = max(text.rfind("\n", 0, it.start), text.rfind("\r", 0, it.start)) + 1
        ends = [end for end in (text.find("\n", it.end), text.find("\r", it.end)) if end >= 0]
        end = min(ends, default=len(text))
        return Spot(it.file, it.line, it.line + text.count("\n", it.start, it.end), start, end, text[start:end])
