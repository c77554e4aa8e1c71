"""Discs of different sizes in the plane: tied ones near each other, none over another.

Every step is continuous in what it is given and asks in no order, so that a small change of a disc, or of
the ties, moves little.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Mapping, Sequence

__all__ = ["chance", "lay_discs"]

_MOST = 300  # discs that are laid out by their ties; smaller ones go around them
_GOLDEN = math.pi * (3 - math.sqrt(5))
_PULL = 0.4  # how much of its place a disc owes to those it is tied to
_USUAL = 0.64  # how far from the middle most places are before they are evened out
_SPREAD = 1.12
_FLAT = 0.85  # a map is wider than high
_GAP = 1.6
_ROUNDS = 150
_STEP = 0.6  # of the way that a disc is pushed in a round; the whole way swings

_Place = tuple[float, float]


def chance(name: str) -> _Place:
    """Give a name a place of its own, from -1 to 1 in both directions.

    >>> [round(number, 2) for number in chance("sqs")]
    [-0.72, -0.11]
    """
    digest = hashlib.sha256(name.encode()).digest()
    return int.from_bytes(digest[:6], "big") / 2**47 - 1, int.from_bytes(digest[6:12], "big") / 2**47 - 1


def lay_discs(own: Sequence[_Place], radii: Sequence[float], ties: Mapping[tuple[int, int], int]) -> list[_Place]:
    """Find the middles of discs.

    Args:
        own: where each would lie if it were alone, from about -1 to 1.
        radii: of each disc, those first that have to lie in the middle.
        ties: (smaller index, larger index) -> how strongly the two are tied.

    Returns:
        A place for each, rounded to tenths.

    >>> lay_discs([(0.3, 0.4)], [3.0], {})
    [(0.0, 0.0)]
    """
    if len(radii) < 2:
        return [(0.0, 0.0) for _ in radii]
    wide = _SPREAD * math.sqrt(sum(r * r for r in radii[:_MOST]))
    places = [(_even(x) * wide, _even(y) * wide * _FLAT) for x, y in _by_ties(own[:_MOST], ties)]
    places = _spread(_apart(places, radii), radii)
    places += _around(places, own, radii)
    return [(round(x, 1), round(y, 1)) for x, y in places]


def _by_ties(own: Sequence[_Place], ties: Mapping[tuple[int, int], int]) -> list[_Place]:
    """Draw each disc from its own place towards those it is tied to.

    Such a balance has one solution, which a small change of the ties changes little; springs that are shaken
    until they rest end somewhere else after every change.
    """
    near: list[dict[int, float]] = [{} for _ in own]
    for (a, b), weight in sorted(ties.items()):
        if b < len(own):
            near[a][b] = near[b][a] = math.log2(1 + weight)
    places = list(own)
    for _ in range(_ROUNDS):
        places = [_drawn(own[i], near[i], places) for i in range(len(own))]
    return places


def _drawn(own: _Place, near: Mapping[int, float], places: Sequence[_Place]) -> _Place:
    total = sum(near.values())
    if not total:
        return own
    x = sum(places[i][0] * weight for i, weight in near.items()) / total
    y = sum(places[i][1] * weight for i, weight in near.items()) / total
    return own[0] + _PULL * (x - own[0]), own[1] + _PULL * (y - own[1])


def _even(value: float) -> float:
    """Thin the crowd in the middle out, and keep what is far off within -1 and 1."""
    return math.erf(value / _USUAL)


def _apart(places: list[_Place], radii: Sequence[float]) -> list[_Place]:
    """Push discs that overlap away from each other until none does, all of a round at once."""
    for _ in range(_ROUNDS):
        pushes = _pushes(places, radii)
        if not pushes:
            break
        for i, (dx, dy) in pushes.items():
            places[i] = places[i][0] + _STEP * dx, places[i][1] + _STEP * dy
    return places


def _pushes(places: Sequence[_Place], radii: Sequence[float]) -> dict[int, _Place]:
    """Where each disc is pushed by those that overlap it; the larger of two yields less."""
    pushes: dict[int, _Place] = {}
    order = sorted(range(len(places)), key=places.__getitem__)
    reach = max(radii) + _GAP
    for k, i in enumerate(order):
        for j in order[k + 1 :]:
            if places[j][0] - places[i][0] > radii[i] + reach:
                break
            dx, dy = _push(places, i, j, radii[i] + radii[j] + _GAP)
            if dx or dy:
                share = radii[j] ** 2 / (radii[i] ** 2 + radii[j] ** 2)
                (ax, ay), (bx, by) = pushes.get(i, (0, 0)), pushes.get(j, (0, 0))
                pushes[i] = ax - dx * share, ay - dy * share
                pushes[j] = bx + dx * (1 - share), by + dy * (1 - share)
    return pushes


def _push(places: Sequence[_Place], i: int, j: int, least: float) -> _Place:
    """How far and where to the second of two is too near to the first."""
    dx, dy = places[j][0] - places[i][0], places[j][1] - places[i][1]
    far = math.hypot(dx, dy)
    if far >= least - 0.01:
        return 0, 0
    if not far:
        return math.cos(j * _GOLDEN) * least, math.sin(j * _GOLDEN) * least
    return dx * (least / far - 1), dy * (least / far - 1)


def _spread(places: list[_Place], radii: Sequence[float]) -> list[_Place]:
    """Blow the whole map up as far as the tightest two need it; last resort of a crowded one."""
    count = len(places)
    least = ((radii[i] + radii[j] + _GAP / 2, math.dist(places[i], places[j])) for i in range(count) for j in range(i))
    tight = max((need / max(far, 0.01) for need, far in least), default=1)
    return [(x * max(tight, 1), y * max(tight, 1)) for x, y in places]


def _around(places: Sequence[_Place], own: Sequence[_Place], radii: Sequence[float]) -> list[_Place]:
    """The many small rest in rings around the others, each in its own direction on the first ring with room."""
    rest, wide = range(len(places), len(radii)), 2 * max(radii[len(places) :], default=0) + _GAP
    edge = max(math.hypot(x, y) + r for (x, y), r in zip(places, radii, strict=False)) + wide
    taken: set[tuple[int, int]] = set()
    found: dict[int, _Place] = {}
    for i in sorted(rest, key=own.__getitem__):
        turn, ring = math.atan2(own[i][1], own[i][0]) / (2 * math.pi) + 0.5, 0
        while True:
            room = int(2 * math.pi * (edge + ring * wide) / wide)
            cell = (ring, int(turn * room) % room)
            if cell not in taken:
                break
            ring += 1
        taken.add(cell)
        far, angle = edge + ring * wide, 2 * math.pi * cell[1] / room
        found[i] = far * math.cos(angle), far * math.sin(angle)
    return [found[i] for i in rest]
