"""Parts that are tied more within than without: as good as by chance, the same in any order, few torn by a change."""

from __future__ import annotations

from random import Random

import networkx as nx
import pytest

from graph.network.communities import communities


def families(count: int, size: int, seed: int = 1) -> nx.Graph:
    """Families whose members are tied to half of each other, and some of them to anybody."""
    chance = Random(seed)
    ties = nx.Graph()
    for family in range(count):
        names = [f"{family:02}-{i:02}" for i in range(size)]
        ties.add_edges_from((a, b) for a in names for b in names if a < b and chance.random() < 0.5)
    everybody = sorted(ties)
    ties.add_edges_from(chance.sample(everybody, 2) for _ in everybody)
    nx.set_edge_attributes(ties, 1, "weight")
    return ties


def as_sorted(parts: list[set[str]]) -> list[list[str]]:
    return sorted(sorted(part) for part in parts)


def test_families_are_found() -> None:
    ties = families(12, 15)
    assert as_sorted(communities(ties)) == [[f"{f:02}-{i:02}" for i in range(15)] for f in range(12)]


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_parts_are_as_good_as_those_of_chance(seed: int) -> None:
    ties = nx.gnm_random_graph(400, 700, seed=seed)
    nx.set_edge_attributes(ties, 1, "weight")
    ties = nx.relabel_nodes(ties, str)
    by_chance = nx.community.modularity(ties, nx.community.louvain_communities(ties, seed=seed))
    assert nx.community.modularity(ties, communities(ties)) > 0.95 * by_chance


def test_the_order_of_the_ties_does_not_matter() -> None:
    ties = families(8, 12)
    turned = nx.Graph()
    turned.add_nodes_from(reversed(list(ties)))
    turned.add_edges_from((b, a, data) for a, b, data in reversed(list(ties.edges(data=True))))
    assert as_sorted(communities(turned)) == as_sorted(communities(ties))


def test_a_heavier_tie_decides() -> None:
    ties = nx.Graph()
    ties.add_weighted_edges_from([("a", "b", 5), ("b", "c", 1), ("c", "d", 5), ("d", "e", 5), ("a", "f", 5)])
    assert as_sorted(communities(ties)) == [["a", "b", "f"], ["c", "d", "e"]]


def test_less_resolution_gives_fewer_parts() -> None:
    ties = families(12, 8)
    assert len(communities(ties, resolution=0.2)) < len(communities(ties)) < len(communities(ties, resolution=4))


def test_none_and_lone() -> None:
    ties = nx.Graph()
    assert communities(ties) == []
    ties.add_nodes_from("ab")
    assert as_sorted(communities(ties)) == [["a"], ["b"]]
