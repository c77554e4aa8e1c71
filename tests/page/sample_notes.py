"""A small graph, written by hand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from itertools import accumulate
from typing import Any

import networkx as nx

from graph.records import (
    Claim,
    Evidence,
    Finding,
    FindingKind,
    ObjectKind,
    Polarity,
    Predicate,
    Quantity,
    Relation,
    Spot,
    SubjectMode,
    slug,
)

MESSAGING = """\
SQS
a managed message queue
max message size 256 KB
retention 14 days
encrypts queues with KMS
cannot change the type of a queue
DLQ keeps what failed
a DLQ sends alarms to SNS
Long polling waits for messages
Short polling answers at once
ReceiveMessage reads a batch
MessageGroupId keeps the order
ReceiveMessageWaitTimeSeconds is for long polling
Visibility timeout hides a message
FIFO supports exactly once
FIFO does not support exactly once
"""
DYNAMODB = """\
DynamoDB
Streams
keeps changes for 24 hours
Streams cannot write to SQS without a Lambda
view types: keys, old, new, both

Lambda reads Streams and writes to SQS
Lambda triggers by S3 🙂 uploads
"""
NOTES = {"messaging.txt": MESSAGING, "dynamodb.txt": DYNAMODB}

THINGS = (  # name, kind, parent, aliases, note, lines
    ("SQS", "service", "", ("Simple Queue Service",), "messaging.txt", (1, 6)),
    ("SNS", "service", "", (), "", ()),
    ("KMS", "service", "", (), "", ()),
    ("S3", "service", "", (), "", ()),
    ("Lambda", "service", "", (), "dynamodb.txt", (7, 8)),
    ("DynamoDB", "service", "", (), "dynamodb.txt", (1, 1)),
    ("DynamoDB Streams", "feature", "DynamoDB", ("~Streams",), "dynamodb.txt", (2, 5)),
    ("Dead-letter queue", "feature", "SQS", ("DLQ",), "messaging.txt", (7, 8)),
    ("Long polling", "mode", "SQS", (), "messaging.txt", (9, 9)),
    ("Short polling", "mode", "SQS", (), "messaging.txt", (10, 10)),
    ("ReceiveMessage", "api", "SQS", (), "messaging.txt", (11, 11)),
    ("MessageGroupId", "parameter", "SQS", (), "messaging.txt", (12, 12)),
    ("ReceiveMessageWaitTimeSeconds", "parameter", "SQS", (), "messaging.txt", (13, 13)),
    ("Visibility timeout", "feature", "SQS", (), "messaging.txt", (14, 14)),
    ("SQS FIFO queue", "feature", "SQS", ("FIFO",), "messaging.txt", (15, 16)),
    ("Exactly-once processing", "concept", "", (), "", ()),
)
SAID = (  # subject, predicate, polarity, object, file, line, cue, denial
    ("SQS", "is_a", "+", "=managed message queue", "messaging.txt", 2, "", ""),
    ("SQS", "has_limit", "+", "#message size|max|256|KB", "messaging.txt", 3, "max", ""),
    ("SQS", "has_limit", "+", "#retention|max|14|days", "messaging.txt", 4, "", ""),
    ("SQS", "uses", "+", "KMS", "messaging.txt", 5, "with", ""),
    ("SQS", "supports", "-", "=change the type of a queue", "messaging.txt", 6, "", "cannot"),
    ("Dead-letter queue", "part_of", "+", "SQS", "messaging.txt", 7, "", ""),
    ("Dead-letter queue", "sends_to", "+", "SNS", "messaging.txt", 8, "sends", ""),
    ("Long polling", "part_of", "+", "SQS", "messaging.txt", 9, "", ""),
    ("Short polling", "part_of", "+", "SQS", "messaging.txt", 10, "", ""),
    ("ReceiveMessage", "part_of", "+", "SQS", "messaging.txt", 11, "", ""),
    ("MessageGroupId", "part_of", "+", "SQS", "messaging.txt", 12, "", ""),
    ("ReceiveMessageWaitTimeSeconds", "part_of", "+", "SQS", "messaging.txt", 13, "", ""),
    ("ReceiveMessageWaitTimeSeconds", "used_for", "+", "Long polling", "messaging.txt", 13, "is for", ""),
    ("Visibility timeout", "part_of", "+", "SQS", "messaging.txt", 14, "", ""),
    ("SQS FIFO queue", "part_of", "+", "SQS", "messaging.txt", 15, "", ""),
    ("SQS FIFO queue", "supports", "+", "Exactly-once processing", "messaging.txt", 15, "supports", ""),
    ("SQS FIFO queue", "supports", "-", "Exactly-once processing", "messaging.txt", 16, "support", "does not"),
    ("DynamoDB Streams", "part_of", "+", "DynamoDB", "dynamodb.txt", 2, "", ""),
    ("DynamoDB Streams", "sends_to", "-", "SQS", "dynamodb.txt", 4, "write to", "cannot"),
    ("Lambda", "sends_to", "+", "SQS", "dynamodb.txt", 7, "writes to", ""),
    ("Lambda", "uses", "+", "DynamoDB Streams", "dynamodb.txt", 7, "reads", ""),
    ("S3", "triggers", "+", "Lambda", "dynamodb.txt", 8, "triggers", ""),
)
PAIRS = (
    ("Long polling", "Short polling", 0.88, "look-alike names, same parent"),
    ("SNS", "SQS", 0.71, "both carry messages"),
)


def quote(file: str, number: int) -> dict[str, Any]:
    """A line as records give it for JSON."""
    start, end, text = line_of(NOTES[file], number)
    return {"file": file, "first": number, "last": number, "start": start, "end": end, "quote": text}


def item(
    id_: str, kind: str, pair: tuple[str, str], prompt: str, options: Sequence[str], *parts: Any
) -> dict[str, Any]:
    rows = [{"text": text, "answer": right, "words": words, "lines": [line]} for text, right, words, line in parts]
    return {"id": id_, "kind": kind, "pair": list(pair), "prompt": prompt, "options": list(options), "parts": rows}


@cache
def places(text: str) -> tuple[tuple[int, int, str], ...]:
    """The characters and the words of every line, without its line end."""
    lines = text.splitlines(keepends=True)
    starts = accumulate(map(len, lines), initial=0)
    return tuple(
        (at, at + len(line.rstrip("\r\n")), line.rstrip("\r\n")) for at, line in zip(starts, lines, strict=False)
    )


def line_of(text: str, number: int) -> tuple[int, int, str]:
    return places(text)[number - 1]


def proof(notes: dict[str, str], file: str, number: int, cue: str, denial: str) -> Evidence:
    start, end, quote = line_of(notes[file], number)
    return Evidence(
        file, number, number, start, end, quote, cue, denial, "test.rule", SubjectMode.HEADING, confidence=0.93
    )


def relation(subject: str, predicate: str, polarity: str, target: str) -> Relation:
    key = (slug(subject), Predicate(predicate))
    if target.startswith("="):
        return Relation(*key, target[1:], ObjectKind.PHRASE, Polarity(polarity))
    if target.startswith("#"):
        name, bound, number, unit = target[1:].split("|")
        value = Quantity(name, bound, number, unit, f"{number} {unit}")
        return Relation(*key, f"{name} = {number} {unit}", ObjectKind.LITERAL, Polarity(polarity), value)
    return Relation(*key, slug(target), ObjectKind.ENTITY, Polarity(polarity))


def make_network(things: Any = THINGS, said: Any = SAID, notes: dict[str, str] | None = None) -> nx.MultiDiGraph:
    """A graph with the attributes that the real pipeline gives."""
    notes = NOTES if notes is None else notes
    network = nx.MultiDiGraph(title="Test notes", notes=tuple(sorted(notes)), schema=1)
    facts: dict[str, list[Claim]] = defaultdict(list)
    claims = [Claim(relation(*row[:4]), (proof(notes, *row[4:]),)) for row in said]
    for claim in claims:
        if claim.relation.object_kind != ObjectKind.ENTITY:
            facts[claim.relation.subject].append(claim)
    for name, kind, parent, aliases, file, lines in things:
        network.add_node(
            slug(name),
            name=name,
            kind=kind,
            parent=slug(parent) if parent else "",
            aliases=tuple(alias.lstrip("~") for alias in aliases),
            category="messaging" if name == "SQS" else "",
            source="catalogue",
            places=((file, *lines),) if file else (),
            facts=tuple(facts[slug(name)]),
        )
    for said_, proofs in claims:
        if said_.object_kind == ObjectKind.ENTITY:
            network.add_edge(
                said_.subject,
                said_.object,
                key=said_.key,
                predicate=said_.predicate.value,
                polarity=said_.polarity.value,
                confidence=0.93,
                support=len(proofs),
                evidence=proofs,
            )
    return network


def make_items() -> list[dict[str, Any]]:
    """One question of each kind, as their records give them for JSON."""
    long, short, polling = quote("messaging.txt", 9), quote("messaging.txt", 10), ("long-polling", "short-polling")
    uses = quote("messaging.txt", 5)
    both, waits = ("Long polling", "Short polling"), "Long polling waits for messages"
    return [
        item(
            "q1",
            "which",
            polling,
            "Which?",
            both,
            ("▢▢▢ waits for messages", 0, waits, long),
        ),
        item(
            "q2",
            "truth",
            ("sns", "sqs"),
            "SQS uses KMS",
            ("Yes", "No"),
            ("", 0, "SQS uses KMS", uses),
        ),
        item(
            "q3",
            "sort",
            polling,
            "Sort the lines",
            both,
            ("waits", 0, "It waits", long),
            ("at once", 1, "It does not", short),
        ),
    ]


def make_findings() -> list[Finding]:
    """What deserves a look: one contradiction, one line without a fact."""
    places = (("messaging.txt", 15), ("messaging.txt", 16), ("dynamodb.txt", 3))
    stated, denied, silent = (Spot(**quote(*place)) for place in places)
    about = ("sqs-fifo-queue", "exactly-once-processing")
    words = "SQS FIFO queue supports Exactly-once processing; SQS FIFO queue does not support it"
    return [
        Finding(FindingKind.CONTRADICTION, about, words, "stated and denied", (stated, denied)),
        Finding(FindingKind.NO_FACT, ("dynamodb-streams",), silent.quote, "no relation was found", (silent,)),
    ]
