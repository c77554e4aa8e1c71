"""Whether two points answer one another: the same, the opposite, or something else of the same matter."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from graph.confusable.comparison import Point
from graph.confusable.things import words_of
from graph.confusable.topics import Topics
from graph.confusable.weights import Weights
from graph.records import ObjectKind, Predicate, Relation

__all__ = ["Judge", "Matter", "Reading", "opposite", "read_points", "same"]

_ABLE = frozenset({Predicate.SUPPORTS, Predicate.PROVIDES, Predicate.USES, Predicate.WORKS_WITH, Predicate.USED_FOR})
_WORTH = {  # relations by how much it tells that two things differ in one of them
    Predicate.USED_FOR: "facet.purpose",
    Predicate.IS_A: "facet.definition",
    Predicate.DEFINED_IN: "facet.place",
    Predicate.RUNS_ON: "facet.place",
    Predicate.SENDS_TO: "facet.place",
    Predicate.REQUIRES: "facet.place",
    Predicate.TRIGGERS: "facet.place",
}
_ALIKE = 0.75  # share of rare words by which two wordings mean the same
_LONG = 22  # words of a line that tells more than one thing


class Matter(NamedTuple):
    """How well two points answer one another, and in what."""

    worth: float
    name: str


@dataclass(frozen=True, eq=False)
class Reading:
    """A point with what is compared of it.

    Attributes:
        point: as told.
        words: its words without the names of the two things.
        topics: the matters on which it touches, each with its side.
    """

    point: Point
    words: frozenset[str] = frozenset()
    topics: Mapping[str, int] = field(default_factory=dict)

    @property
    def relation(self) -> Relation | None:
        """The relation that it is read from."""
        return self.point.claim.relation if self.point.claim else None


def read_points(points: Iterable[Point], own: frozenset[str], topics: Topics) -> list[Reading]:
    """Read points; ``own`` are the words of the names, which say nothing of a difference."""
    said = ((point, _said(point)) for point in points)
    return [Reading(point, frozenset(words_of(text)) - own, topics.of(text)) for point, text in said]


def same(x: Reading, y: Reading) -> Matter | None:
    """Tell whether both say the same of their things."""
    return Matter(1.0, _name(x)) if _key(x) and _key(x) == _key(y) and _sign(x) == _sign(y) else None


def opposite(x: Reading, y: Reading) -> Matter | None:
    """Tell whether one is stated what the other is denied."""
    if not x.relation or not y.relation or _sign(x) == _sign(y) or not _one_sort(x.relation, y.relation):
        return None
    if _key(x)[1:] == _key(y)[1:]:
        return Matter(1.0, _name(x))
    things = ObjectKind.ENTITY in (x.relation.object_kind, y.relation.object_kind)
    alike = len(x.words & y.words) / max(1, len(x.words | y.words))
    return Matter(alike, _name(x)) if not things and alike >= _ALIKE else None


class Judge:
    """Judges whether two points say different things of one matter.

    Args:
        readings: all points of both sides; a word counts the more the fewer of them have it.
        weights: the worth of each way to answer.
    """

    def __init__(self, readings: Iterable[Reading], weights: Weights) -> None:
        self._weights = weights
        counts = Counter(word for reading in readings for word in reading.words)
        self._rarity = {word: 1 / n for word, n in counts.items()}

    def apart(self, x: Reading, y: Reading) -> Matter | None:
        """Choose the best way in which the two answer one another; none where they say the same or nothing alike."""
        if not x.words or not y.words or x.words == y.words:
            return None
        ways = [way for way in (self._value(x, y), self._topic(x, y), self._relation(x, y)) if way]
        if not ways:
            return None
        best = max(ways, key=lambda m: m.worth)
        return Matter(best.worth * self._brief(x) * self._brief(y), best.name)

    def _value(self, x: Reading, y: Reading) -> Matter | None:
        """One property with two values."""
        one, other = _property(x), _property(y)
        if not one or not other or x.relation is None or y.relation is None:
            return None
        words = frozenset(words_of(one[0])), frozenset(words_of(other[0]))
        alike = len(words[0] & words[1]) / max(1, len(words[0] | words[1]))
        if alike < 0.5 or one[1] == other[1]:
            return None
        return Matter(self._weights["facet.value"] * (0.5 + alike / 2), min(one[0], other[0], key=len))

    def _topic(self, x: Reading, y: Reading) -> Matter | None:
        """One topic; the more so from two sides of it."""
        shared = sorted(x.topics.keys() & y.topics.keys())
        if not shared:
            return None
        against = [t for t in shared if x.topics[t] * y.topics[t] < 0]
        base = self._weights["facet.sides" if against else "facet.topic"]
        return Matter(base + self._weights["facet.words"] * self._likeness(x, y), (against or shared)[0])

    def _relation(self, x: Reading, y: Reading) -> Matter | None:
        """One relation to two objects."""
        one, other = x.relation, y.relation
        if one is None or other is None or one.predicate != other.predicate:
            return None
        if (one.subject == x.point.thing) != (other.subject == y.point.thing):
            return None
        base = self._weights[_WORTH.get(one.predicate, "facet.relation")]
        return Matter(base + self._weights["facet.words"] * self._likeness(x, y), _name(x))

    def _likeness(self, x: Reading, y: Reading) -> float:
        """Cosine of the words, rare ones first."""
        rarity = self._rarity
        shared = sum(rarity[w] for w in x.words & y.words)
        sizes = [sum(rarity[w] for w in r.words) for r in (x, y)]
        return min(1.0, 2 * shared / math.sqrt(sizes[0] * sizes[1])) if shared else 0.0

    def _brief(self, x: Reading) -> float:
        return min(1.0, _LONG / max(1, len(x.words)))


def _said(point: Point) -> str:
    """The words that carry a point: a claim with its condition, or the line."""
    conditions = dict.fromkeys(e.condition for e in point.evidence if e.condition) if point.claim else {}
    return " ".join([point.words, *conditions])


def _key(x: Reading) -> tuple[str, ...]:
    """What is said, without its sign and its side; empty for a bare line."""
    it = x.relation
    if it is None:
        return ()
    inverse = it.subject != x.point.thing
    return it.predicate, str(inverse), (it.subject if inverse else it.object).casefold()


def _sign(x: Reading) -> str:
    return str(x.relation.polarity) if x.relation else ""


def _one_sort(x: Relation, y: Relation) -> bool:
    return x.predicate == y.predicate or (x.predicate in _ABLE and y.predicate in _ABLE)


def _property(x: Reading) -> tuple[str, str] | None:
    it = x.relation
    if it is None or it.object_kind != ObjectKind.LITERAL:
        return None
    name, found, value = it.object.casefold().partition("=")
    return (name.strip(), value.strip()) if found else None


def _name(x: Reading) -> str:
    """The matter in words: the property of a limit, else the relation."""
    limit = _property(x)
    if limit:
        return limit[0]
    return x.relation.predicate.replace("_", " ") if x.relation else ""
