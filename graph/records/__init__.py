"""The records that pass between the parts of the program.

Four of them form a square: an Entity is to a Mention as a Relation is to Evidence,
the thing to the place where it was written. *Polarity* says whether the notes assert or
deny a relation; a lowering or replacing meaning belongs to the predicate, never to it.

Line numbers count from 1. Offsets count characters of ``Note.text``, which keeps the
line ends of the file, so that ``note.text[start:end]`` is always the source itself.
"""

from __future__ import annotations

from graph.records.extraction import Extraction
from graph.records.facts import Claim, Cue, Evidence, Fact, Quantity, Relation
from graph.records.findings import Finding, Spot
from graph.records.kinds import EntityKind, FindingKind, ObjectKind, Polarity, Predicate, Role, SubjectMode
from graph.records.notes import Heading, Note, Owner, Statement
from graph.records.things import Entity, Mention, Pair, slug

__all__ = [
    "Claim",
    "Cue",
    "Entity",
    "EntityKind",
    "Evidence",
    "Extraction",
    "Fact",
    "Finding",
    "FindingKind",
    "Heading",
    "Mention",
    "Note",
    "ObjectKind",
    "Owner",
    "Pair",
    "Polarity",
    "Predicate",
    "Quantity",
    "Relation",
    "Role",
    "Spot",
    "Statement",
    "SubjectMode",
    "slug",
]
