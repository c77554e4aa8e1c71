"""Things that hang together as groups, and a map of them.

Groups come first, then the places: each group is a disc whose slots lie on a sunflower spiral, its best
connected thing in the middle; the discs are laid out as one small graph. Nothing depends on an earlier map
or on chance: the same graph gives the same map, and a small change of the notes moves little, because names
and ties, not the order of reading, say where a thing goes. ``benchmarks/calm.py`` measures it.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

import networkx as nx  # type: ignore[import-untyped]

from graph.network.build import Network
from graph.network.communities import communities
from graph.network.discs import chance, lay_discs

__all__ = ["Group", "group_things", "slot"]

_LEAST = 4  # a group of fewer things joins the one that its note is about
_GOLDEN = math.pi * (3 - math.sqrt(5))
_WIDE = 600  # a group of more things is split, as long as it falls into parts
_COARSE = 0.2  # how finely: parts of some hundred things, not of a few
_LOOK = 40  # free slots that are looked at for one thing


class Group(NamedTuple):
    """Things that hang together.

    Attributes:
        members: their ids in the order of their slots, the best connected one first.
        x, y, radius: its disc; the distance between two slots is about 2.
    """

    members: tuple[str, ...]
    x: float
    y: float
    radius: float


def slot(index: int) -> tuple[float, float]:
    """Find a slot of a disc, counted from its middle.

    >>> slot(0)
    (0.0, 0.0)
    """
    far, turn = 1.1 * math.sqrt(index), index * _GOLDEN
    return far * math.cos(turn), far * math.sin(turn)


def group_things(network: Network) -> tuple[Group, ...]:
    """Group the things of a graph and lay the groups out.

    Returns:
        The groups, the largest first, those of which nothing is said last; every thing is in exactly one.
    """
    ties = _ties(network)
    found = _gathered([part for group in communities(ties) for part in _split(group, ties)], network, ties)
    loose = {thing for thing, degree in network.degree() if not degree}
    ordered = sorted((_seated(members, ties) for members in found), key=lambda m: (loose.issuperset(m), -len(m), m[0]))
    radii = [1.1 * math.sqrt(len(members)) + 0.9 for members in ordered]
    home = {thing: i for i, members in enumerate(ordered) for thing in members}
    between: Counter[tuple[int, int]] = Counter()
    for a, b in ties.edges():
        if home[a] != home[b]:
            between[min(home[a], home[b]), max(home[a], home[b])] += 1
    places = lay_discs([_own_place(members, network, ties) for members in ordered], radii, between)
    return tuple(Group(m, x, y, r) for m, (x, y), r in zip(ordered, places, radii, strict=True))


def _own_place(members: Collection[str], network: Network, ties: nx.Graph) -> tuple[float, float]:
    """Where a group lies by the names of its members: those with most ties count most, so that few can move it."""
    inside = frozenset(members)
    if all(inside.issuperset(nx.all_neighbors(network, thing)) for thing in inside):  # on the rim, by its note's name
        x, y = chance(_note(network.nodes[min(inside)].get("places", ())))
        return x / math.hypot(x, y), y / math.hypot(x, y)
    weights = {thing: ties.degree(thing) ** 2 for thing in sorted(inside)}
    steady = math.hypot(*weights.values())  # groups of any size spread alike
    x, y = (sum(weight * chance(thing)[axis] for thing, weight in weights.items()) for axis in (0, 1))
    return x / steady, y / steady


def _ties(network: Network) -> nx.Graph:
    """Who is tied to whom, by relations of any kind and by being part of something."""
    ties = nx.Graph()
    ties.add_nodes_from(sorted(network))
    pairs = [(a, b) for a, b in network.edges() if a != b]
    pairs += [(a, b) for a, b in network.nodes(data="parent") if b in network and b != a]
    for (a, b), weight in sorted(Counter((min(p), max(p)) for p in pairs).items()):
        ties.add_edge(a, b, weight=weight)
    return ties


def _split(group: set[str], ties: nx.Graph) -> list[set[str]]:
    return [group] if len(group) <= _WIDE else communities(ties.subgraph(group), resolution=_COARSE)


def _gathered(found: Iterable[set[str]], network: Network, ties: nx.Graph) -> list[set[str]]:
    """Let the things of small groups join the group of those that are described in the same note."""
    by_size = sorted(found, key=lambda part: (-len(part), min(part)))
    groups = [set(part) for part in by_size if len(part) >= _LEAST]
    rest = [thing for part in by_size if len(part) < _LEAST for thing in sorted(part)]
    notes = {thing: _note(network.nodes[thing].get("places", ())) for thing in network}
    topic = _topics(groups, notes)
    left: dict[str, set[str]] = defaultdict(set)
    for thing in rest:
        note = notes[thing] or next((notes[other] for other in ties[thing] if notes[other]), "")
        if note in topic:
            groups[topic[note]].add(thing)
        else:
            left[note].add(thing)
    return [*groups, *(left[file] for file in sorted(left))]


def _topics(groups: list[set[str]], notes: Mapping[str, str]) -> dict[str, int]:
    """The group that most of the things of a note are in."""
    counts: dict[str, Counter[int]] = defaultdict(Counter)
    for i, group in enumerate(groups):
        for thing in group:
            if notes[thing]:
                counts[notes[thing]][i] += 1
    return {file: min(c, key=lambda i: (-c[i], i)) for file, c in counts.items()}


def _note(places: Iterable[tuple[str, int, int]]) -> str:
    lines: Counter[str] = Counter()
    for file, first, last in places:
        lines[file] += last - first + 1
    return min(lines, key=lambda file: (-lines[file], file)) if lines else ""


def _seated(members: Iterable[str], ties: nx.Graph) -> tuple[str, ...]:
    """Give each member a slot: those with most ties first, each as near as can be to those it is tied to."""
    inside = ties.subgraph(members)
    order = sorted(inside, key=lambda thing: (-inside.degree(thing), -ties.degree(thing), thing))
    free = list(range(len(order)))
    places: dict[str, tuple[float, float]] = {}
    seats = [""] * len(order)
    for thing in order:
        known = [places[other] for other in inside[thing] if other in places]
        x = sum(p[0] for p in known) / len(known) if known else 0.0
        y = sum(p[1] for p in known) / len(known) if known else 0.0
        best = min(free[:_LOOK], key=lambda k: (math.dist(slot(k), (x, y)), k))
        free.remove(best)
        places[thing], seats[best] = slot(best), thing
    return tuple(seats)
