"""Discs of different sizes in the plane: tied ones near each other, none over another."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import networkx as nx  # type: ignore[import-untyped]

__all__ = ["lay_discs"]

_SEED = 1
_MOST = 300  # discs that are laid out by their ties; smaller ones go around them
_GOLDEN = math.pi * (3 - math.sqrt(5))
_GAP = 1.6
_ROUNDS = 120

_Place = tuple[float, float]


def lay_discs(radii: Sequence[float], ties: Mapping[tuple[int, int], int]) -> list[_Place]:
    """Find the middles of discs.

    Args:
        radii: of each disc, those first that have to lie in the middle.
        ties: (smaller index, larger index) -> how strongly the two are tied.

    Returns:
        A place for each, rounded to tenths.

    >>> lay_discs([3.0], {})
    [(0.0, 0.0)]
    """
    if len(radii) < 2:
        return [(0.0, 0.0) for _ in radii]
    places = _by_ties(radii[:_MOST], ties)
    _apart(places, radii)
    places += _around(places, radii)
    middle = sum(x for x, _ in places) / len(places), sum(y for _, y in places) / len(places)
    return [(round(x - middle[0], 1), round(y - middle[1], 1)) for x, y in places]


def _by_ties(radii: Sequence[float], ties: Mapping[tuple[int, int], int]) -> list[_Place]:
    """Spring places, starting from a spiral by size so that chance has no say."""
    quotient = nx.Graph()
    quotient.add_nodes_from(range(len(radii)))
    for (a, b), weight in sorted(ties.items()):
        if b < len(radii):
            quotient.add_edge(a, b, weight=math.log2(1 + weight))
    start = {
        i: (math.sqrt(i + 0.5) * math.cos(i * _GOLDEN), math.sqrt(i + 0.5) * math.sin(i * _GOLDEN)) for i in quotient
    }
    found = nx.spring_layout(quotient, pos=start, seed=_SEED, iterations=60, method="force")
    wide = 1.2 * math.sqrt(sum(r * r for r in radii))
    return [(float(found[i][0]) * wide, float(found[i][1]) * wide * 0.8) for i in range(len(radii))]


def _on_spiral(i: int) -> _Place:
    far = math.sqrt(i + 0.5)
    return far * math.cos(i * _GOLDEN), far * math.sin(i * _GOLDEN)


def _apart(places: list[_Place], radii: Sequence[float]) -> None:
    """Push discs that overlap away from each other until none does."""
    for _ in range(_ROUNDS):
        moved = False
        for i in range(len(places)):
            for j in range(i):
                moved |= _push(places, i, j, radii[i] + radii[j] + _GAP)
        if not moved:
            return
    _spread(places, radii)


def _push(places: list[_Place], i: int, j: int, least: float) -> bool:
    (ax, ay), (bx, by) = places[i], places[j]
    far = math.hypot(ax - bx, ay - by)
    if far >= least - 0.01:
        return False
    dx, dy = ((ax - bx) / far, (ay - by) / far) if far else (math.cos(i * _GOLDEN), math.sin(i * _GOLDEN))
    push = (least - far) / 2
    places[i], places[j] = (ax + dx * push, ay + dy * push), (bx - dx * push, by - dy * push)
    return True


def _spread(places: list[_Place], radii: Sequence[float]) -> None:
    """Blow the whole map up as far as the tightest two need it; last resort of a crowded one."""
    count = len(places)
    least = ((radii[i] + radii[j] + _GAP, math.dist(places[i], places[j])) for i in range(count) for j in range(i))
    tight = max(need / max(far, 0.01) for need, far in least)
    places[:] = [(x * max(tight, 1), y * max(tight, 1)) for x, y in places]


def _around(places: Sequence[_Place], radii: Sequence[float]) -> list[_Place]:
    """The many small rest in rings around the others."""
    edge = max(math.hypot(x, y) + r for (x, y), r in zip(places, radii, strict=False)) + 3
    rest: list[_Place] = []
    turn = 0.0
    for r in radii[len(places) :]:
        rest.append((edge * math.cos(turn), edge * math.sin(turn)))
        turn += 2 * (r + _GAP / 2) / edge
        if turn > 2 * math.pi - 0.1:
            turn, edge = 0.0, edge + 2 * r + _GAP
    return rest
