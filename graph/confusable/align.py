"""Lay what is said of one thing beside what is said of another: opposite, apart in one matter, shared."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from graph.confusable.comparison import Facet, Point
from graph.confusable.matters import Judge, Matter, opposite, same
from graph.confusable.reading import Reading
from graph.confusable.weights import Weights

__all__ = ["Aligned", "align"]

_MOST = 3  # matters that are shown

_Met = tuple[Matter, Reading, Reading]
_Line = tuple[str, str, int]


@dataclass(frozen=True, slots=True)
class Aligned:
    """Points of two things, sorted by what they do for telling them apart.

    Attributes:
        opposite: stated of one, denied of the other.
        apart: differing in one matter, the clearest first.
        shared: true of both.
        left, right: without a counterpart.
    """

    opposite: tuple[Facet, ...]
    apart: tuple[Facet, ...]
    shared: tuple[Facet, ...]
    left: tuple[Point, ...]
    right: tuple[Point, ...]


def align(a: Sequence[Reading], b: Sequence[Reading], weights: Weights) -> Aligned:
    """Sort the points of two things; every point is used once, and every line answers once.

    Args:
        a, b: what is told of each, without what they say of one another.
        weights: the worth of each way in which two points may answer one another.
    """
    judge = Judge((*a, *b), weights)
    shared, a, b = _join(a, b, same)
    against, a, b = _join(a, b, opposite)
    apart, a, b = _join(a, b, judge.apart, weights["facet.least"], _MOST, once=_lines(against))
    return Aligned(
        _facets(against), _facets(apart), _facets(shared), tuple(r.point for r in a), tuple(r.point for r in b)
    )


def _join(
    a: Sequence[Reading],
    b: Sequence[Reading],
    judge: Callable[[Reading, Reading], Matter | None],
    least: float = 0.0,
    most: int | None = None,
    once: set[_Line] | None = None,
) -> tuple[list[_Met], list[Reading], list[Reading]]:
    """Join the best two, then the best two of the rest; give also what is left on either side.

    With ``once``, the lines of one side that answered already, no line answers twice.
    """
    judged = ((judge(x, y), i, j) for i, x in enumerate(a) for j, y in enumerate(b))
    met = [(m, i, j) for m, i, j in judged if m and m.worth >= least]
    left, right = dict(enumerate(a)), dict(enumerate(b))
    found: list[_Met] = []
    for matter, i, j in sorted(met, key=lambda m: (-m[0].worth, m[1] + m[2], m[1])):
        if i not in left or j not in right or len(found) == most:
            continue
        lines = {_line(a[i]), _line(b[j])}
        if once is None or lines.isdisjoint(once):
            found.append((matter, left.pop(i), right.pop(j)))
            once = once if once is None else once | lines
    return found, list(left.values()), list(right.values())


def _lines(met: Iterable[_Met]) -> set[_Line]:
    return {_line(reading) for _, x, y in met for reading in (x, y)}


def _line(reading: Reading) -> _Line:
    place = reading.point.evidence[0]
    return reading.point.thing, place.file, place.first


def _facets(met: Iterable[_Met]) -> tuple[Facet, ...]:
    return tuple(Facet(matter.name, x.point, y.point) for matter, x, y in met)
