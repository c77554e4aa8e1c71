"""Discs of different sizes in the plane: tied ones near each other, none over another."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Mapping, Sequence

__all__ = ["lay_discs"]

_MOST = 300  # discs that are laid out by their ties; smaller ones go around them
_GOLDEN = math.pi * (3 - math.sqrt(5))
_SPREAD = 0.78
_GAP = 1.6
_ROUNDS = 120

_Place = tuple[float, float]


def lay_discs(keys: Sequence[str], radii: Sequence[float], ties: Mapping[tuple[int, int], int]) -> list[_Place]:
    """Find the middles of discs.

    Args:
        keys: a name of each disc that does not depend on the others.
        radii: of each disc, those first that have to lie in the middle.
        ties: (smaller index, larger index) -> how strongly the two are tied.

    Returns:
        A place for each, rounded to tenths.

    >>> lay_discs(["a"], [3.0], {})
    [(0.0, 0.0)]
    """
    if len(radii) < 2:
        return [(0.0, 0.0) for _ in radii]
    places = _by_ties(keys[:_MOST], radii[:_MOST], ties)
    _apart(places, radii)
    places += _around(places, radii)
    middle = sum(x for x, _ in places) / len(places), sum(y for _, y in places) / len(places)
    return [(round(x - middle[0], 1), round(y - middle[1], 1)) for x, y in places]


def _by_ties(keys: Sequence[str], radii: Sequence[float], ties: Mapping[tuple[int, int], int]) -> list[_Place]:
    """Each disc has a place of its own, by its name, and is drawn half-way to those it is tied to.

    Such a balance has one solution, which a small change of the ties changes little; springs that are shaken
    until they rest end somewhere else after every change.
    """
    own = [(_chance(key, 0), _chance(key, 1)) for key in keys]
    near: list[dict[int, float]] = [{} for _ in keys]
    for (a, b), weight in sorted(ties.items()):
        if b < len(keys):
            near[a][b] = near[b][a] = math.log2(1 + weight)
    places = own
    for _ in range(_ROUNDS):
        places = [_drawn(own[i], near[i], places) for i in range(len(keys))]
    wide = _SPREAD * math.sqrt(sum(r * r for r in radii))
    across, down = (_usual([place[axis] for place in places]) for axis in (0, 1))
    return [(x / across * wide, y / down * wide * 0.85) for x, y in places]


def _drawn(own: _Place, near: Mapping[int, float], places: Sequence[_Place]) -> _Place:
    total = sum(near.values())
    if not total:
        return own
    x = sum(places[i][0] * weight for i, weight in near.items()) / total
    y = sum(places[i][1] * weight for i, weight in near.items()) / total
    return (own[0] + x) / 2, (own[1] + y) / 2


def _usual(values: Sequence[float]) -> float:
    """How far from the middle all but the outermost fifth are."""
    return sorted(map(abs, values))[len(values) * 4 // 5] or 1.0


def _chance(key: str, axis: int) -> float:
    """A number from -1 to 1 that belongs to a name."""
    digest = hashlib.sha256(f"{axis} {key}".encode()).digest()
    return int.from_bytes(digest[:6], "big") / 2**47 - 1


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
