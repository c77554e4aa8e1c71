"""Lay what is said of one thing beside what is said of another: opposite, apart in one matter, shared."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from graph.confusable.comparison import Facet, Point
from graph.confusable.matters import Judge, Matter, Reading, opposite, read_points, same
from graph.confusable.topics import Topics
from graph.confusable.weights import Weights

__all__ = ["Aligned", "align"]

_MOST = 3  # matters that are shown

_Met = tuple[Matter, Reading, Reading]


@dataclass(frozen=True, slots=True)
class Aligned:
    """Points of two things, sorted by what they do for telling them apart.

    Attributes:
        opposite: stated of one, denied of the other.
        apart: differing in one matter, the clearest first.
        shared: true of both.
        only_a, only_b: without a counterpart.
    """

    opposite: tuple[Facet, ...]
    apart: tuple[Facet, ...]
    shared: tuple[Facet, ...]
    only_a: tuple[Point, ...]
    only_b: tuple[Point, ...]


def align(
    left: Iterable[Point], right: Iterable[Point], own: frozenset[str], topics: Topics, weights: Weights
) -> Aligned:
    """Sort the points of two things; every point is used once.

    Args:
        left, right: what is told of each, without what they say of one another.
        own: words of both names.
        topics: matters and the words that show them.
        weights: the worth of each way in which two points may answer one another.
    """
    a, b = read_points(left, own, topics), read_points(right, own, topics)
    judge = Judge((*a, *b), weights)
    shared, a, b = _join(a, b, same)
    against, a, b = _join(a, b, opposite)
    apart, a, b = _join(a, b, judge.apart, weights["facet.least"], _MOST)
    return Aligned(
        _facets(against), _facets(apart), _facets(shared), tuple(r.point for r in a), tuple(r.point for r in b)
    )


def _join(
    a: Sequence[Reading],
    b: Sequence[Reading],
    judge: Callable[[Reading, Reading], Matter | None],
    least: float = 0.0,
    most: int | None = None,
) -> tuple[list[_Met], list[Reading], list[Reading]]:
    """Join the best two, then the best two of the rest; give also what is left on either side."""
    judged = ((judge(x, y), i, j) for i, x in enumerate(a) for j, y in enumerate(b))
    met = [(m, i, j) for m, i, j in judged if m and m.worth >= least]
    left, right = dict(enumerate(a)), dict(enumerate(b))
    found: list[_Met] = []
    for matter, i, j in sorted(met, key=lambda m: (-m[0].worth, m[1] + m[2], m[1])):
        if i in left and j in right and len(found) != most:
            found.append((matter, left.pop(i), right.pop(j)))
    return found, list(left.values()), list(right.values())


def _facets(met: Iterable[_Met]) -> tuple[Facet, ...]:
    return tuple(Facet(matter.name, x.point, y.point) for matter, x, y in met)
