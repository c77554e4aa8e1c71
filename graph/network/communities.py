"""Things that hang together: the method of Louvain, asked in an order that the names give.

Each thing in turn joins those of its neighbours with whom it gains most modularity, then the parts so found do
the same, until none gains. Near draws are many, and whoever is asked first decides them. An order by chance
shuffles all when one thing comes in; one by names leaves all others where they were, and a small change of the
ties stays where it is made.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import Any

__all__ = ["communities"]

_ROUNDS = 50
_GAIN = 1e-9  # a gain that is more than noise

_Near = Mapping[str, Mapping[str, int]]


def communities(ties: Any, *, resolution: float = 1.0) -> list[set[str]]:
    """Find the parts of a graph that are tied more within than without; of no order.

    Args:
        ties: a ``networkx.Graph`` of names with whole numbers as ``weight``.
        resolution: less gives fewer and larger parts.

    >>> import networkx as nx
    >>> ties = nx.Graph([*nx.complete_graph("abc").edges, *nx.complete_graph("xyz").edges, ("c", "x")])
    >>> nx.set_edge_attributes(ties, 1, "weight")
    >>> sorted(sorted(part) for part in communities(ties))
    [['a', 'b', 'c'], ['x', 'y', 'z']]
    """
    near: _Near = {thing: {other: data["weight"] for other, data in ties[thing].items()} for thing in ties}
    home = {thing: thing for thing in near}
    while True:
        joined = _joined(near, resolution)
        home = {thing: joined[part] for thing, part in home.items()}
        if len(set(joined.values())) == len(near):
            break
        near = _merged(near, joined)
    parts: dict[str, set[str]] = defaultdict(set)
    for thing, part in home.items():
        parts[part].add(thing)
    return list(parts.values())


def _joined(near: _Near, resolution: float) -> dict[str, str]:
    """Let each join the part of a neighbour, as long as any gains by it."""
    degree = {thing: sum(others.values()) for thing, others in near.items()}
    scale = resolution / (sum(degree.values()) or 1)
    part = {thing: thing for thing in near}
    size = Counter(degree)
    order = sorted(near, key=lambda thing: hashlib.sha256(thing.encode()).digest())
    for _ in range(_ROUNDS):
        before = dict(part)
        for thing in order:
            size[part[thing]] -= degree[thing]
            part[thing] = _best(part[thing], _tied(thing, near, part), size, degree[thing] * scale)
            size[part[thing]] += degree[thing]
        if part == before:
            break
    return part


def _tied(thing: str, near: _Near, part: Mapping[str, str]) -> Counter[str]:
    """How strongly a thing is tied to each part around it."""
    tied: Counter[str] = Counter()
    for other, weight in near[thing].items():
        if other != thing:
            tied[part[other]] += weight
    return tied


def _best(own: str, tied: Counter[str], size: Mapping[str, int], pull: float) -> str:
    """The part that gains most by the thing; its own where none gains more."""
    best, most = own, tied[own] - pull * size[own]
    for part in sorted(tied):
        gain = tied[part] - pull * size[part]
        if gain > most + _GAIN:
            best, most = part, gain
    return best


def _merged(near: _Near, part: Mapping[str, str]) -> _Near:
    """Parts as things; what is tied within one is tied to itself, counted from both ends."""
    merged: dict[str, Counter[str]] = {name: Counter() for name in sorted(set(part.values()))}
    for thing, others in near.items():
        for other, weight in others.items():
            merged[part[thing]][part[other]] += weight
    return merged
