"""Whether two points answer one another: the same, the opposite, or something else of the same matter."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from graph.confusable.reading import FEWEST, Reading
from graph.confusable.things import words_of
from graph.confusable.weights import Weights
from graph.records import ObjectKind, Predicate, Relation

__all__ = ["Judge", "Matter", "opposite", "same"]

_ABLE = frozenset({Predicate.SUPPORTS, Predicate.PROVIDES, Predicate.USES, Predicate.WORKS_WITH, Predicate.USED_FOR})
_DEFINING = frozenset({Predicate.IS_A, Predicate.USED_FOR})  # say what a thing is, each in its way
_BOTH = 2
_WORTH = {  # relations by how much it tells that two things differ in one of them
    Predicate.USED_FOR: "facet.purpose",
    Predicate.IS_A: "facet.purpose",
    Predicate.DEFINED_IN: "facet.place",
    Predicate.RUNS_ON: "facet.place",
    Predicate.SENDS_TO: "facet.place",
    Predicate.REQUIRES: "facet.place",
    Predicate.TRIGGERS: "facet.place",
}
_OPENING = "in short"
_ALIKE = 0.75  # share of words by which two wordings mean the same
_ONE_PROPERTY = 0.5  # share of words by which two properties are one
_LONG = 22  # words of a line that tells more than one thing


class Matter(NamedTuple):
    """How well two points answer one another, and in what."""

    worth: float
    name: str


def same(x: Reading, y: Reading) -> Matter | None:
    """Tell whether both say the same of their things."""
    return Matter(1.0, _name(x)) if x.key and x.key == y.key and x.sign == y.sign else None


def opposite(x: Reading, y: Reading) -> Matter | None:
    """Tell whether one is stated what the other is denied."""
    if x.sign == y.sign or not x.relation or not y.relation or not _one_sort(x.relation, y.relation):
        return None
    if x.key[1:] == y.key[1:]:
        return Matter(1.0, _name(x))
    things = ObjectKind.ENTITY in (x.relation.object_kind, y.relation.object_kind)
    alike = _overlap(x.words, y.words)
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
        if min(x.size, y.size) < FEWEST or not x.words or not y.words or x.words == y.words:
            return None
        ways = [way for judge in (self._value, self._topic, self._relation, self._first) if (way := judge(x, y))]
        if not ways:
            return None
        best = max(ways, key=lambda m: m.worth)
        return Matter(best.worth * self._weighty(x) * self._weighty(y), best.name)

    def _value(self, x: Reading, y: Reading) -> Matter | None:
        """One property with two values."""
        one, other = _property(x), _property(y)
        if not one or not other or one[1] == other[1]:
            return None
        alike = _overlap(frozenset(words_of(one[0])), frozenset(words_of(other[0])))
        if alike < _ONE_PROPERTY:
            return None
        return Matter(self._weights["facet.value"] * (1 + alike) / 2, min(one[0], other[0], key=len))

    def _topic(self, x: Reading, y: Reading) -> Matter | None:
        """One topic; the more so from two sides of it."""
        shared = sorted(x.topics.keys() & y.topics.keys())
        against = [t for t in shared if x.topics[t] * y.topics[t] < 0]
        if not shared:
            return None
        return self._matter("facet.sides" if against else "facet.topic", (against or shared)[0], x, y)

    def _relation(self, x: Reading, y: Reading) -> Matter | None:
        """One relation to two objects."""
        one, other = x.relation, y.relation
        if one is None or other is None or one.predicate != other.predicate or x.inverse != y.inverse:
            return None
        return self._matter(_WORTH.get(one.predicate, "facet.relation"), _name(x), x, y)

    def _first(self, x: Reading, y: Reading) -> Matter | None:
        """What says in short what each is: in words, and of one at least as a kind or a purpose."""
        told = [reading.relation for reading in (x, y) if reading.first and reading.relation]
        words = [it for it in told if it.object_kind == ObjectKind.PHRASE]
        defines = any(it.predicate in _DEFINING for it in words)
        return self._matter("facet.definition", _OPENING, x, y) if defines and len(words) == _BOTH else None

    def _matter(self, weight: str, name: str, x: Reading, y: Reading) -> Matter:
        return Matter(self._weights[weight] + self._weights["facet.words"] * self._likeness(x, y), name)

    def _likeness(self, x: Reading, y: Reading) -> float:
        """Cosine of the words, rare ones first; rounded, so that no tie hangs on the order of a sum."""
        rarity = self._rarity
        shared = math.fsum(rarity[w] for w in x.words & y.words)
        sizes = [math.fsum(rarity[w] for w in r.words) for r in (x, y)]
        return min(1.0, round(2 * shared / math.sqrt(sizes[0] * sizes[1]), 9)) if shared else 0.0

    def _weighty(self, x: Reading) -> float:
        """Lower a point of a long line, and what is only told from the other end."""
        return min(1.0, _LONG / max(1, len(x.words))) * (self._weights["facet.inverse"] if x.inverse else 1.0)


def _one_sort(x: Relation, y: Relation) -> bool:
    return x.predicate == y.predicate or (x.predicate in _ABLE and y.predicate in _ABLE)


def _overlap(x: frozenset[str], y: frozenset[str]) -> float:
    return len(x & y) / max(1, len(x | y))


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
