"""A small graph about a made-up family of services, written as short lines."""

from __future__ import annotations

from typing import Any

import pytest

from graph.network import build_network
from graph.records import (
    Entity,
    EntityKind,
    Evidence,
    Fact,
    ObjectKind,
    Polarity,
    Predicate,
    Quantity,
    Relation,
)
from graph.store import Place

THINGS = (
    Entity("sqs", "SQS", EntityKind.SERVICE, "", ("Simple Queue Service",), "messaging"),
    Entity("sns", "SNS", EntityKind.SERVICE, "", ("Simple Notification Service",), "messaging"),
    Entity("fifo", "FIFO queue", EntityKind.MODE, "sqs", ("FIFO",)),
    Entity("fifo-topic", "FIFO topic", EntityKind.MODE, "sns", ("FIFO",)),
    Entity("dead-letter-queue", "Dead-letter queue", EntityKind.FEATURE, "sqs", ("DLQ",)),
    Entity("lambda", "Lambda", EntityKind.SERVICE),
    Entity("polling", "Polling", EntityKind.CONCEPT, source="heading"),
    Entity("alone", "Alone", EntityKind.CONCEPT, source="capitals"),
)
SAID = (  # subject, predicate, polarity, object, line; objects that are no things are phrases, with "=" literals
    ("fifo", "part_of", "+", "sqs", 1),
    ("fifo-topic", "part_of", "+", "sns", 1),
    ("dead-letter-queue", "part_of", "+", "sqs", 2),
    ("sns", "sends_to", "+", "sqs", 3),
    ("sns", "sends_to", "+", "sqs", 9),
    ("sqs", "triggers", "+", "lambda", 4),
    ("sns", "triggers", "+", "lambda", 4),
    ("lambda", "uses", "+", "polling", 5),
    ("sqs", "supports", "-", "polling", 6),
    ("sqs", "supports", "+", "polling", 7),
    ("sqs", "has_limit", "+", "retention = 14 days", 8),
    ("sqs", "provides", "-", "ordering", 8),
    ("sqs", "used_for", "+", "decoupling", 8),
    ("fifo", "provides", "+", "ordering", 10),
    ("sns", "replaces", "-", "dead-letter-queue", 11),
    ("dead-letter-queue", "same_as", "+", "Poison queue", 12),
)


def make_fact(subject: str, predicate: str, sign: str, target: str, line: int, file: str = "a.txt") -> Fact:
    kind = ObjectKind.ENTITY if target in {t.id for t in THINGS} else ObjectKind.PHRASE
    quantity = None
    if "=" in target:
        kind, quantity = ObjectKind.LITERAL, Quantity("retention", "max", "14", "days", "14 days")
    relation = Relation(subject, Predicate(predicate), target, kind, Polarity(sign), quantity)
    return Fact(relation, Evidence(file, line, line, line * 10, line * 10 + 5, "quote", confidence=line / 20))


FACTS = tuple(make_fact(*row) for row in SAID)
PLACES = (Place("sqs", "a.txt", 8, 8), Place("sqs", "a.txt", 1, 2), Place("polling", "a.txt", 5, 5))


@pytest.fixture
def parts() -> tuple[list[Entity], list[Fact], list[Place]]:
    """What the network is built of; lists of the test's own."""
    return list(THINGS), list(FACTS), list(PLACES)


@pytest.fixture(scope="session")
def network() -> Any:
    return build_network(THINGS, FACTS, PLACES, notes=("b.txt", "a.txt"), title="Queues")
