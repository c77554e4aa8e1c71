"""A point with what is compared of it: its words, the matters on which it touches, whether it says what a thing is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from graph.confusable.comparison import Point
from graph.confusable.things import Block, words_of
from graph.confusable.topics import Topics
from graph.records import ObjectKind, Predicate, Relation

__all__ = ["FEWEST", "Reading", "read_points"]

FEWEST = 2  # words that tell anything
_NAMING = frozenset({Predicate.PART_OF, Predicate.SAME_AS})
_OPENERS = frozenset({str(Predicate.IS_A), str(Predicate.USED_FOR)})
_EARLY = 6  # lines from the start of a block within which it says what the thing is
_SHORT = 12  # words of a line that is about one matter


@dataclass(frozen=True, eq=False)
class Reading:
    """A point with what is compared of it.

    Attributes:
        point: as told.
        words: the words of its object and its line, without the names of the two things.
        size: how many words there are, the names included.
        topics: the matters on which it touches, each with its side.
        first: whether it says in short what the thing is.
        key: what is said, without its sign and its side; empty for a bare line.
        sign: whether it is stated or denied; empty for a bare line.
    """

    point: Point
    words: frozenset[str] = frozenset()
    size: int = 0
    topics: Mapping[str, int] = field(default_factory=dict)
    first: bool = False
    key: tuple[str, ...] = ()
    sign: str = ""

    @property
    def relation(self) -> Relation | None:
        """The relation that it is read from."""
        return self.point.claim.relation if self.point.claim else None

    @property
    def inverse(self) -> bool:
        """Whether the relation is told of the other end."""
        return self.relation is not None and self.relation.subject != self.point.thing


def read_points(points: Iterable[Point], own: frozenset[str], topics: Topics, home: Block | None) -> list[Reading]:
    """Read points.

    Args:
        points: by place.
        own: words of the names, which say nothing of a difference.
        topics: matters and the words that show them.
        home: where the notes describe the thing.
    """
    listed = list(points)
    first = _opening(listed, home)
    said = ((point, frozenset(words_of(_said(point)))) for point in listed)
    return [Reading(p, words - own, len(words), _topics(p, topics), p is first, _key(p), _sign(p)) for p, words in said]


def _key(point: Point) -> tuple[str, ...]:
    if point.claim is None:
        return ()
    it = point.claim.relation
    inverse = it.subject != point.thing
    return it.predicate, str(inverse), (it.subject if inverse else it.object).casefold()


def _sign(point: Point) -> str:
    return str(point.claim.relation.polarity) if point.claim else ""


def _said(point: Point) -> str:
    """The words that carry a point: those of its first line, and of the object where it is no thing."""
    it, quote = point.claim.relation if point.claim else None, point.evidence[0].quote
    return quote if it is None or it.object_kind == ObjectKind.ENTITY else f"{it.object} {quote}"


def _topics(point: Point, topics: Topics) -> dict[str, int]:
    """The topics of a short line, and those of the words of the claim, which decide on the side."""
    quote = point.evidence[0].quote
    line = topics.of(quote) if len(quote.split()) <= _SHORT else {}
    if point.claim is None or point.claim.relation.object_kind == ObjectKind.ENTITY:
        return line
    said = topics.of(point.claim.relation.object)
    return {**line, **{name: side for name, side in said.items() if side or name not in line}}


def _opening(points: Iterable[Point], home: Block | None) -> Point | None:
    """Find what says in short what a thing is: a kind or a purpose early at home, else the first line there."""
    told = [point for point in points if home and _describes(point, home)]
    return min(told, key=lambda point: _predicate(point) not in _OPENERS, default=None)


def _describes(point: Point, home: Block) -> bool:
    """Whether a point stands at home, is told of the thing itself, and is more than a name."""
    it, place = point.claim.relation if point.claim else None, point.evidence[0]
    if it is not None and (it.predicate in _NAMING or it.subject != point.thing):
        return False
    if len(words_of(place.quote)) < FEWEST or place.file != home.file or not home.first <= place.first <= home.last:
        return False
    return _predicate(point) not in _OPENERS or place.first - home.first <= _EARLY


def _predicate(point: Point) -> str:
    return str(point.claim.relation.predicate) if point.claim else ""
