"""Groups of things and their map: whole, without overlap, the same for the same graph, calm when it grows."""

from __future__ import annotations

import math
from itertools import combinations
from statistics import median
from typing import Any

import networkx as nx

from benchmarks.graphs import make_graph
from graph.network import Group, group_things
from graph.network.groups import slot


def places(groups: tuple[Group, ...]) -> dict[str, tuple[float, float]]:
    found = {}
    for group in groups:
        for k, thing in enumerate(group.members):
            x, y = slot(k)
            found[thing] = (group.x + x, group.y + y)
    return found


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


def test_a_small_change_moves_little() -> None:
    network = make_graph(500).network
    before = places(group_things(network))
    hub = max(network, key=network.degree)
    network.add_node("new-thing", name="New thing", kind="concept", parent=hub, places=(), facts=(), aliases=())
    after = places(group_things(network))
    wide = max(math.dist(a, b) for a, b in combinations(list(before.values())[::10], 2))
    moved = [math.dist(before[thing], after[thing]) for thing in before]
    assert median(moved) < wide / 10


def test_none_and_one() -> None:
    network = nx.MultiDiGraph()
    assert group_things(network) == ()
    network.add_node("a", name="A", kind="concept", parent="", places=(), facts=(), aliases=())
    assert [(group.members, group.x, group.y) for group in group_things(network)] == [(("a",), 0.0, 0.0)]


def test_large_groups_are_split() -> None:
    groups = group_things(make_graph(6_000).network)
    assert max(len(group.members) for group in groups) <= 700
    assert len(groups) <= 300
