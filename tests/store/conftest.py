"""Extractions as a build would write them, made up by hypothesis and by hand."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Any

import pytest

from graph.records import (
    Entity,
    EntityKind,
    Evidence,
    Extraction,
    Fact,
    Note,
    ObjectKind,
    Owner,
    Polarity,
    Predicate,
    Relation,
    Role,
    Statement,
    SubjectMode,
)


def make_extraction(file: str, *lines: str, entities: tuple[Entity, ...] = ()) -> Extraction:
    """A note whose every line is a statement that the first entity owns and that supports its words."""
    text = "\n".join(lines)
    note = Note(file, text, digest=hashlib.sha256(text.encode()).hexdigest())
    things = entities or (Entity("sqs", "SQS", EntityKind.SERVICE, aliases=("Simple Queue Service",)),)
    statements, facts, start = [], [], 0
    for number, line in enumerate(lines, 1):
        end = start + len(line)
        statements.append(Statement(file, number - 1, number, number, start, end, line, Role.TEXT))
        relation = Relation(things[0].id, Predicate.SUPPORTS, line, ObjectKind.PHRASE, Polarity.AFFIRMED)
        facts.append(Fact(relation, Evidence(file, number, number, start, end, line, rule="verb")))
        start = end + 1
    owners = tuple(Owner(s.index, things[0].id, "", SubjectMode.HEADING) for s in statements)
    return Extraction(note, tuple(statements), owners, things, (), tuple(facts))


@pytest.fixture(scope="session")
def extraction() -> Callable[..., Any]:
    return make_extraction
