"""Groups of things and their map: whole, without overlap, the same for the same graph, calm when it grows."""

from __future__ import annotations

import math
from collections.abc import Callable
from itertools import combinations
from random import Random
from statistics import mean, median
from typing import Any

import networkx as nx
import pytest

from benchmarks.calm import moves, torn
from benchmarks.graphs import make_graph
from graph.network import group_things
from graph.network.groups import slot

Change = Callable[[Any, Random], None]


def test_every_thing_has_one_place(sample: Any) -> None:
    groups = group_things(sample.network)
    assert sorted(thing for group in groups for thing in group.members) == sorted(sample.network)
    assert 5 < len(groups) < 100


def test_no_two_lie_over_each_other(sample: Any) -> None:
    groups = group_things(sample.network)
    for a, b in combinations(groups, 2):
        assert math.dist((a.x, a.y), (b.x, b.y)) > a.radius + b.radius
    for group in groups:
        assert all(math.hypot(*slot(k)) < group.radius for k in range(len(group.members)))


def test_the_same_graph_in_another_order_gives_the_same_map() -> None:
    network = make_graph(500).network
    turned = nx.MultiDiGraph(**network.graph)
    turned.add_nodes_from(reversed(list(network.nodes(data=True))))
    turned.add_edges_from(reversed(list(network.edges(keys=True, data=True))))
    assert group_things(turned) == group_things(network)


def add_relation(network: Any, chance: Random) -> None:
    network.add_edge(*chance.sample(sorted(network), 2), key="works_with+")


def drop_relation(network: Any, chance: Random) -> None:
    network.remove_edge(*chance.choice(sorted(network.edges(keys=True))))


def drop_ten_relations(network: Any, chance: Random) -> None:
    relations = sorted(network.edges(keys=True))
    at = chance.randrange(len(relations) - 10)
    network.remove_edges_from(relations[at : at + 10])


def add_thing(network: Any, chance: Random) -> None:
    parent = chance.choice(sorted(network))
    network.add_node("new-thing", name="New thing", kind="concept", parent=parent, places=(), facts=(), aliases=())


def drop_thing(network: Any, chance: Random) -> None:
    network.remove_node(chance.choice(sorted(thing for thing in network if network.degree(thing) < 4)))


@pytest.fixture(scope="module", params=["sample", "generated"])
def mapped(request: pytest.FixtureRequest, sample: Any) -> tuple[Any, Any]:
    """A graph with its map."""
    network = sample.network if request.param == "sample" else make_graph(500).network
    return network, group_things(network)


@pytest.mark.parametrize(
    ("change", "most_moved"),  # share of the things that go further than a tenth of the map
    [(add_relation, 0.05), (drop_relation, 0.05), (drop_ten_relations, 0.1), (add_thing, 0.05), (drop_thing, 0.05)],
)
def test_a_small_change_moves_little(mapped: tuple[Any, Any], change: Change, most_moved: float) -> None:
    (network, before), chance = mapped, Random(1)
    moved, pairs = [], []
    for _ in range(5):
        other = network.copy()
        change(other, chance)
        after = group_things(other)
        moved.append(mean(far > 0.1 for far in moves(before, after)))
        pairs.append(torn(before, after))
    assert mean(moved) < most_moved
    assert mean(pairs) < 0.05


def test_a_group_that_nothing_ties_lies_on_the_rim_and_not_far_off() -> None:
    network = make_graph(500).network
    for i in range(20):
        place = ("apart.txt", i + 1, i + 1)
        network.add_node(f"apart-{i}", name="Apart", kind="concept", parent="", places=(place,), facts=(), aliases=())
    groups = group_things(network)
    [alone] = [group for group in groups if "apart-0" in group.members]
    others = [math.hypot(group.x, group.y) + group.radius for group in groups if group != alone]
    assert median(others) < math.hypot(alone.x, alone.y) < max(others) + 2 * alone.radius


def test_none_and_one() -> None:
    network = nx.MultiDiGraph()
    assert group_things(network) == ()
    network.add_node("a", name="A", kind="concept", parent="", places=(), facts=(), aliases=())
    assert [(group.members, group.x, group.y) for group in group_things(network)] == [(("a",), 0.0, 0.0)]


def test_large_groups_are_split() -> None:
    groups = group_things(make_graph(6_000).network)
    assert max(len(group.members) for group in groups) <= 700
    assert len(groups) <= 300
