"""Routes between two things."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import NoPath
from graph.network import build_network, routes
from graph.records import Evidence, Fact, ObjectKind, Polarity, Predicate, Relation


def edges(*rows: str) -> Any:
    """A graph of rows such as ``a uses+ b``."""
    facts = []
    for line, row in enumerate(rows, 1):
        subject, key, target = row.split()
        relation = Relation(subject, Predicate(key[:-1]), target, ObjectKind.ENTITY, Polarity(key[-1]))
        facts.append(Fact(relation, Evidence("a.txt", line, line, 0, 1, "")))
    return build_network((), facts)


CASES = [
    ("direct", ["a uses+ b"], ["a b"]),
    ("against the direction", ["b uses+ a"], ["a b"]),
    ("the shorter first", ["a uses+ c", "c uses+ b", "a part_of+ b"], ["a b", "a c b"]),
    (
        "relations that say how before structure",
        ["a part_of+ c", "c part_of+ b", "a uses+ d", "d uses+ b"],
        ["a d b", "a c b"],
    ),
    ("quiet before crowded", ["a uses+ c", "c uses+ b", "a uses+ d", "d uses+ b", "x uses+ c"], ["a d b", "a c b"]),
    ("by name where all is equal", ["a uses+ d", "d uses+ b", "a uses+ c", "c uses+ b"], ["a c b", "a d b"]),
    (
        "three at most",
        [row for x in "cdef" for row in (f"a uses+ {x}", f"{x} uses+ b")],
        ["a c b", "a d b", "a e b"],
    ),
    ("no long ways round", ["a uses+ b", "a uses+ c", "c uses+ d", "d uses+ b"], ["a b"]),
    ("around a denial", ["a supports- b", "a uses+ c", "c uses+ b"], ["a c b"]),
    ("a thing and itself", ["a uses+ b", "a uses+ a"], ["a b"]),
]


@pytest.mark.parametrize(("rows", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_routes(rows: list[str], expected: list[str]) -> None:
    assert [" ".join(route.nodes) for route in routes(edges(*rows), "a", "b")] == expected
    assert [" ".join(route.nodes) for route in routes(edges(*reversed(rows)), "a", "b")] == expected


def test_described_before_named() -> None:
    rows = ["a uses+ c", "c uses+ b", "a uses+ d", "d uses+ b", "x uses+ d"]
    network = edges(*rows)
    network.nodes["d"]["places"] = (("a.txt", 1, 1),)
    assert [route.nodes[1] for route in routes(network, "a", "b")] == ["d", "c"]


def test_steps_carry_all_claims_the_telling_ones_first() -> None:
    network = edges("a part_of+ b", "b triggers+ a", "a supports- b", "a uses+ b")
    [route] = routes(network, "a", "b")
    [step] = route.steps
    assert [c.relation.key for c in step.claims] == ["uses+", "triggers+", "part_of+"]
    assert [c.evidence[0].first for c in step.claims] == [4, 2, 1]


def test_denials_only_when_asked() -> None:
    network = edges("a supports- b", "b uses+ c")
    with pytest.raises(NoPath, match="no path from 'a' to 'c'"):
        routes(network, "a", "c")
    [route] = routes(network, "a", "c", denied=True)
    assert [step.claims[0].relation.key for step in route.steps] == ["supports-", "uses+"]


def test_apart(network: Any) -> None:
    with pytest.raises(NoPath, match="'SQS' to 'Alone'"):
        routes(network, "sqs", "alone")


def test_same_ends(network: Any) -> None:
    assert routes(network, "sqs", "sqs") == ((("sqs",), ()),)


@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef")), min_size=1, max_size=12), st.data())
def test_any_graph(pairs: list[tuple[str, str]], data: st.DataObject) -> None:
    network = edges(*(f"{a} uses+ {b}" for a, b in pairs))
    source, target = (data.draw(st.sampled_from(sorted(network))) for _ in "ab")
    try:
        found = routes(network, source, target)
    except NoPath:
        return
    assert 1 <= len(found) <= 3
    assert len({route.nodes for route in found}) == len(found)
    assert [len(r.nodes) for r in found] == sorted(len(r.nodes) for r in found)
    for route in found:
        assert (route.nodes[0], route.nodes[-1]) == (source, target)
        assert len(set(route.nodes)) == len(route.nodes)
        assert all(step.claims for step in route.steps)
