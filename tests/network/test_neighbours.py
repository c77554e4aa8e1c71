"""Neighbourhoods: depth, relation, polarity, direction, and the order of telling."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import GraphError, UnknownPredicate
from graph.network import build_network, lane_rank, neighbours
from graph.records import Entity, EntityKind, Evidence, Fact, ObjectKind, Polarity, Predicate, Relation


def told(found: Any) -> list[str]:
    return [f"{n.distance} {n.claim.relation.subject} {n.claim.relation.key} {n.claim.relation.object}" for n in found]


def test_one_step_in_the_order_of_telling(network: Any) -> None:
    assert told(neighbours(network, "sqs")) == [
        "1 fifo part_of+ sqs",
        "1 dead-letter-queue part_of+ sqs",
        "1 sqs has_limit+ retention = 14 days",
        "1 sqs supports+ polling",
        "1 sns sends_to+ sqs",
        "1 sqs triggers+ lambda",
        "1 sqs supports- polling",
        "1 sqs provides- ordering",
        "1 sqs used_for+ decoupling",
    ]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"polarity": "-"}, ["1 sqs supports- polling", "1 sqs provides- ordering"]),
        ({"relation": "triggers"}, ["1 sqs triggers+ lambda"]),
        ({"relation": ["triggers", "Sends-to"]}, ["1 sns sends_to+ sqs", "1 sqs triggers+ lambda"]),
        ({"relation": "part of", "direction": "out"}, []),
        ({"relation": "triggers", "direction": "out", "depth": 3}, ["1 sqs triggers+ lambda"]),
        ({"relation": "supports", "polarity": "+", "direction": "out"}, ["1 sqs supports+ polling"]),
        ({"relation": "has_limit", "direction": "in"}, []),
        ({"depth": 0}, []),
    ],
    ids=str,
)
def test_filters(network: Any, asked: dict[str, Any], expected: list[str]) -> None:
    assert told(neighbours(network, "sqs", **asked)) == expected


def test_two_steps(network: Any) -> None:
    far = [line for line in told(neighbours(network, "sqs", depth=2)) if line.startswith("2")]
    assert far == [
        "2 fifo-topic part_of+ sns",
        "2 lambda uses+ polling",
        "2 sns triggers+ lambda",
        "2 sns replaces- dead-letter-queue",
    ]


def test_the_walk_does_not_go_on_over_denials(network: Any) -> None:
    found = neighbours(network, "dead-letter-queue", depth=2, relation=["replaces", "triggers"])
    assert told(found) == ["1 sns replaces- dead-letter-queue"]
    denied = neighbours(network, "dead-letter-queue", depth=2, polarity="-")
    assert told(denied) == ["1 sns replaces- dead-letter-queue"]


@pytest.mark.parametrize(
    ("asked", "error", "words"),
    [
        ({"relation": "likes"}, UnknownPredicate, "no relation 'likes'; one of: is_a,"),
        ({"polarity": "x"}, GraphError, "one of: \\+ \\(stated\\)"),
        ({"direction": "up"}, GraphError, "one of: out, in, both"),
    ],
    ids=str,
)
def test_a_wrong_call_is_one_line(network: Any, asked: dict[str, str], error: type[GraphError], words: str) -> None:
    with pytest.raises(error, match=words):
        neighbours(network, "sqs", **asked)  # type: ignore[arg-type]


ends = st.sampled_from("abcde")
relations = st.builds(
    Relation, ends, st.sampled_from(Predicate), ends, st.just(ObjectKind.ENTITY), st.sampled_from(Polarity)
)


@given(st.lists(relations, min_size=1), st.integers(1, 4))
def test_any_graph(said: list[Relation], depth: int) -> None:
    things = [Entity(key, key, EntityKind.CONCEPT) for key in "abcde"]
    network = build_network(things, [Fact(r, Evidence("a", i, i, i, i, "")) for i, r in enumerate(said)])
    start = said[0].subject
    found = neighbours(network, start, depth=depth)
    keys = [(n.claim.relation.subject, n.claim.relation.key, n.claim.relation.object) for n in found]
    assert len(keys) == len(set(keys)), "each claim is told once"
    for n in found:
        near, far = (
            (n.claim.relation.object, n.claim.relation.subject)
            if n.inverse
            else (n.claim.relation.subject, n.claim.relation.object)
        )
        assert (n.entity, n.other) == (near, far)
    order = [(n.distance, lane_rank(n.claim.relation)) for n in found]
    assert order == sorted(order)
    assert {k for k in network.edges(keys=True) if start in k[:2]} == {
        (s, o, k) for (s, k, o), n in zip(keys, found, strict=True) if n.distance == 1
    }
