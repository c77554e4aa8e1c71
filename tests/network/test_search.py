"""Search: names, other names, near spellings, lines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.network import NameIndex, search
from graph.records import Entity, EntityKind, Extraction, Note, Owner, Role, Statement, SubjectMode
from graph.store import Stamp, Store

LINES = ("a poison message goes to the DLQ", "polling takes up to 20 seconds", "queues decouple")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory, network: Any) -> Iterator[Store]:
    things = tuple(
        Entity(k, d["name"], EntityKind(d["kind"]), aliases=d["aliases"]) for k, d in network.nodes(data=True)
    )
    statements = tuple(Statement("a.txt", i, i + 1, i + 1, 0, 1, line, Role.TEXT) for i, line in enumerate(LINES))
    owners = tuple(Owner(i, "sqs", "", SubjectMode.HEADING) for i in range(len(LINES)))
    with Store.create(tmp_path_factory.mktemp("search") / "graph.db", Stamp()) as opened:
        opened.write(Extraction(Note("a.txt", ""), statements, owners, things))
        yield opened


def ask(network: Any, store: Store, text: str, limit: int = 20) -> list[tuple[str, str, str]]:
    return [(h.kind, h.name, h.why) for h in search(network, NameIndex(network), text, store, limit=limit)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("SQS", [("name", "SQS", "name")]),
        ("dlq", [("alias", "Dead-letter queue", "also DLQ"), ("line", "SQS", "in the notes")]),
        ("simple q", [("alias", "SQS", "also Simple Queue Service")]),
        ("letter", [("name", "Dead-letter queue", "name")]),
        ("notification", [("alias", "SNS", "also Simple Notification Service")]),
        ("poling", [("spelling", "Polling", "spelled like Polling")]),
        ("Dead-leter queue", [("spelling", "Dead-letter queue", "spelled like Dead-letter queue")]),
        ("20 seconds", [("line", "SQS", "in the notes")]),
        ("", []),
        ("zzzqqq", []),
    ],
    ids=lambda v: v if isinstance(v, str) else "",
)
def test_search(network: Any, store: Store, text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [hit for hit in ask(network, store, text) if hit[0] != "spelling" or hit in expected][
        : len(expected)
    ] == expected
    assert bool(ask(network, store, text)) == bool(expected)


def test_names_come_before_other_names(network: Any, store: Store) -> None:
    kinds = [hit[0] for hit in ask(network, store, "queue")]
    order = ["name", "alias", "spelling", "line"]
    assert kinds == sorted(kinds, key=order.index)
    assert {"name", "alias", "line"} <= set(kinds)


def test_each_thing_once_with_its_places(network: Any, store: Store) -> None:
    hits = [h for h in search(network, NameIndex(network), "queue", store) if not h.text]
    assert len({h.entity for h in hits}) == len(hits)
    assert {h.entity: h.places for h in hits}["sqs"] == (("a.txt", 1, 2), ("a.txt", 8, 8))


def test_a_line_has_its_place_and_words(network: Any, store: Store) -> None:
    [line] = [h for h in search(network, NameIndex(network), "seconds", store) if h.text]
    assert (line.places, line.text, line.entity) == ((("a.txt", 2, 2),), LINES[1], "sqs")


def test_limit(network: Any, store: Store) -> None:
    assert len(ask(network, store, "queue", limit=1)) == 2


@given(text=st.text(max_size=20))
def test_any_text(network: Any, store: Store, text: str) -> None:
    ask(network, store, text)
