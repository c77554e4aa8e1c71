"""Records to a graph."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import networkx as nx

from graph.network import SCHEMA, build_network, claims_of, contradictions, load_network
from graph.records import (
    Entity,
    EntityKind,
    Evidence,
    Extraction,
    Fact,
    Note,
    ObjectKind,
    Predicate,
    Quantity,
    Relation,
)
from graph.store import Stamp, Store

NODE = {"name", "kind", "parent", "aliases", "category", "jobs", "source", "places", "facts"}
EDGE = {"predicate", "polarity", "confidence", "support", "evidence"}


def test_what_is_in_it(network: Any) -> None:
    assert isinstance(network, nx.MultiDiGraph)
    assert network.graph == {"title": "Queues", "notes": ("a.txt", "b.txt"), "schema": SCHEMA}
    assert all(set(data) == NODE for _, data in network.nodes(data=True))
    assert all(set(data) == EDGE for *_, data in network.edges(data=True))
    assert all(data["evidence"] for *_, data in network.edges(data=True))


def test_a_relation_of_two_lines_is_one_edge(network: Any) -> None:
    data = network.edges["sns", "sqs", "sends_to+"]
    assert ([e.first for e in data["evidence"]], data["support"], data["confidence"]) == ([3, 9], 2, 9 / 20)


def test_values_and_phrases_stand_at_their_subject(network: Any) -> None:
    data = network.nodes["sqs"]
    said = [(c.relation.key, c.relation.object) for c in data["facts"]]
    assert said == [
        ("has_limit+", "retention = 14 days"),
        ("provides-", "ordering"),
        ("used_for+", "decoupling"),
    ]
    assert data["places"] == (("a.txt", 1, 2), ("a.txt", 8, 8))
    assert "ordering" not in network


def test_another_name_becomes_an_alias(network: Any) -> None:
    assert network.nodes["dead-letter-queue"]["aliases"] == ("DLQ", "Poison queue")


def test_a_name_that_is_no_thing_is_words() -> None:
    relation = Relation("a", Predicate.SAME_AS, "Alpha", ObjectKind.ENTITY)
    network = build_network((), [Fact(relation, Evidence("a.txt", 1, 1, 0, 1, ""))])
    assert list(network) == ["a"]
    assert network.nodes["a"]["aliases"] == ("Alpha",)
    assert network.nodes["a"]["facts"][0].relation.object_kind == ObjectKind.PHRASE


def test_any_order_gives_the_same_graph(network: Any, parts: tuple[list[Any], ...]) -> None:
    things, facts, places = parts
    for seed in range(5):
        for part in parts:
            random.Random(seed).shuffle(part)
        other = build_network(things, facts, places, notes=["a.txt", "b.txt"], title="Queues")
        assert list(other.nodes(data=True)) == list(network.nodes(data=True))
        assert list(other.edges(data=True, keys=True)) == list(network.edges(data=True, keys=True))


def test_two_quantities_of_one_value_are_one_claim() -> None:
    facts = [
        Fact(
            Relation("a", Predicate.HAS_LIMIT, "size = 1 KB", ObjectKind.LITERAL, quantity=quantity),
            Evidence("a.txt", line, line, 0, 1, ""),
        )
        for line, quantity in enumerate((None, Quantity("size", "max", "1", "KB", "1 KB")), 1)
    ]
    [claim] = build_network((), facts).nodes["a"]["facts"]
    assert [e.first for e in claim.evidence] == [1, 2]


def test_a_thing_without_a_record_is_still_a_node() -> None:
    relation = Relation("a", Predicate.USES, "b", ObjectKind.ENTITY)
    network = build_network((), [Fact(relation, Evidence("a.txt", 1, 1, 0, 1, ""))])
    assert [(key, data["name"]) for key, data in network.nodes(data=True)] == [("a", "a"), ("b", "b")]


def test_nothing_at_all() -> None:
    network = build_network((), ())
    assert (len(network), claims_of(network), contradictions(network)) == (0, [], [])


def test_from_a_graph_file(tmp_path: Path, network: Any) -> None:
    things = tuple(Entity(k, d["name"], EntityKind(d["kind"])) for k, d in network.nodes(data=True))
    facts = tuple(Fact(c.relation, e) for c in claims_of(network) for e in c.evidence)
    with Store.create(tmp_path / "graph.db", Stamp(title="Queues")) as store:
        store.write(Extraction(Note("a.txt", ""), entities=things, facts=facts))
        loaded = load_network(store)
    assert claims_of(loaded) == claims_of(network)
    assert loaded.graph == {"title": "Queues", "notes": ("a.txt",), "schema": SCHEMA}


def test_claims_are_all_facts_once(network: Any, parts: tuple[list[Any], ...]) -> None:
    _, facts, _ = parts
    claims = claims_of(network)
    assert sorted((c.relation.subject, c.relation.object, e.first) for c in claims for e in c.evidence) == sorted(
        (f.relation.subject, f.relation.object, f.evidence.first) for f in facts
    )


def test_contradictions(network: Any) -> None:
    [(stated, denied)] = contradictions(network)
    assert (stated.relation.key, denied.relation.key) == ("supports+", "supports-")
    assert {stated.relation.object, denied.relation.object} == {"polling"}


def test_phrases_contradict_too() -> None:
    make: Callable[[str, int], Fact] = lambda sign, line: Fact(  # noqa: E731
        Relation("a", Predicate.PROVIDES, "order", ObjectKind.PHRASE, sign),  # type: ignore[arg-type]
        Evidence("a.txt", line, line, 0, 1, ""),
    )
    assert len(contradictions(build_network((), [make("-", 1), make("+", 2), make("-", 3)]))) == 1
