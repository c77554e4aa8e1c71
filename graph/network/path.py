"""How two things hang together."""

from __future__ import annotations

from itertools import islice, pairwise
from typing import NamedTuple

import networkx as nx  # type: ignore[import-untyped]

from graph.errors import NoPath
from graph.network.build import Network
from graph.network.claims import edge_claim
from graph.network.lanes import lane_rank
from graph.records import Claim, Polarity, Predicate

__all__ = ["Route", "Step", "routes"]

_STRUCTURE = (Predicate.IS_A, Predicate.PART_OF, Predicate.SAME_AS)
_STEP, _DENIED, _LOOSE, _BARE, _CROWD = 10**10, 10**8, 10**6, 10**4, 10**3  # what counts more is larger by far
_WHOLE, _NAME = 2**60, 2**24  # above what the names, and what the figures, of all steps of a route come to


class Step(NamedTuple):
    """One step of a route, with all that joins its ends; relations that say more come first."""

    source: str
    target: str
    claims: tuple[Claim, ...]


class Route(NamedTuple):
    """A way from one thing to another."""

    nodes: tuple[str, ...]
    steps: tuple[Step, ...]


def routes(network: Network, source: str, target: str, *, count: int = 3, denied: bool = False) -> tuple[Route, ...]:
    """Find the shortest routes without regard to direction.

    At equal length, a route over relations that say how comes before one over "is a" and
    "part of", one through things that the notes describe before one through things that they
    only name, and one through quiet places before one through crowded ones. What is equal even
    then goes by name, and by a fixed figure of each step, so that the page finds the same
    routes. A route of more than one step over the shortest is left out.

    Args:
        network: the graph.
        source, target: ids of the ends.
        count: how many routes at most.
        denied: whether a route may use what the notes deny.

    Raises:
        NoPath: nothing joins the two.
    """
    names = network.nodes[source]["name"], network.nodes[target]["name"]
    if source == target:
        return (Route((source,), ()),)
    ways = _ways(network, denied=denied)
    try:
        found = list(islice(nx.shortest_simple_paths(ways, source, target, weight="cost"), count))
    except (nx.NetworkXNoPath, nx.NodeNotFound):
        raise NoPath(*names) from None
    near = [nodes for nodes in found if len(nodes) <= len(found[0]) + 1]
    return tuple(_route(network, nodes, denied=denied) for nodes in near)


def _ways(network: Network, *, denied: bool) -> nx.Graph:
    """Make one undirected way of all edges between two things, as cheap as its best edge."""
    ways = nx.Graph()
    toll = {
        thing: min(network.degree(thing), _CROWD // 2) + _BARE * (not places)
        for thing, places in network.nodes(data="places")
    }
    names = {thing: (rank, _figure(thing)) for rank, thing in enumerate(sorted(network))}
    for subject, target, data in sorted(network.edges(data=True), key=lambda edge: edge[:2]):
        is_denied = data["polarity"] == Polarity.NEGATED
        if subject == target or (is_denied and not denied):
            continue
        cost = _STEP + toll[subject] + toll[target]
        cost += _DENIED * is_denied + _LOOSE * (data["predicate"] in _STRUCTURE)
        cost = cost * _WHOLE + _tie(names[subject], names[target])
        old = ways.get_edge_data(subject, target, {"cost": cost})["cost"]
        ways.add_edge(subject, target, cost=min(cost, old))
    return ways


def _tie(one: tuple[int, int], other: tuple[int, int]) -> int:
    return (one[0] + other[0]) * _NAME + one[1] * other[1] % 2**32 // 2**8


def _figure(thing: str) -> int:
    """An odd figure made of an id (FNV-1a), the same in every program."""
    figure = 2166136261
    for byte in thing.encode():
        figure = (figure ^ byte) * 16777619 % 2**32
    return figure | 1


def _route(network: Network, nodes: list[str], *, denied: bool) -> Route:
    steps = (Step(a, b, _claims(network, a, b, denied=denied)) for a, b in pairwise(nodes))
    return Route(tuple(nodes), tuple(steps))


def _claims(network: Network, a: str, b: str, *, denied: bool) -> tuple[Claim, ...]:
    keys = [(s, t, key) for s, t in ((a, b), (b, a)) for key in network.get_edge_data(s, t, default={})]
    claims = (edge_claim(network, *edge) for edge in keys)
    return tuple(sorted((c for c in claims if denied or c.relation.polarity == Polarity.AFFIRMED), key=_order))


def _order(claim: Claim) -> tuple[object, ...]:
    relation = claim.relation
    denied = relation.polarity == Polarity.NEGATED
    return denied, relation.predicate in _STRUCTURE, lane_rank(relation), relation.subject, relation.object
