"""The record of a comparison: why two things are confused, and what tells them apart, line by line.

It is plain: ids, words and places, so that the terminal, the page and a program show the
same. ``Comparison.to_dict`` gives it as JSON would, in this shape:

    {"a": id, "b": id, "names": [a, b], "score": 0..1, "signals": {signal: 0..1},
     "why": [{"signal", "value", "words", "lines": [line]}],
     "said": [point], "opposite": [facet], "apart": [facet], "shared": [facet],
     "left": [point], "right": [point], "contradictions": [[point, point]], "silent": [id]}
    facet: {"facet": words, "a": point, "b": point}
    point: {"thing": id, "words": "does not support X", "claim": key or null, "lines": [line]}
    key:   [subject, predicate, object, object kind, polarity]
    line:  {"file", "first", "last", "start", "end", "quote"}
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple

from graph.records import Claim, Evidence

__all__ = ["Comparison", "Facet", "Point", "Reason", "lines"]


class Point(NamedTuple):
    """One thing that the notes say of one side.

    Attributes:
        thing: id of the side.
        words: what is said, read from that side and without its name: "does not support X"; or the line itself.
        claim: the relation with its evidence; none for a line that yields no relation.
        evidence: the lines; never empty.
    """

    thing: str
    words: str
    claim: Claim | None
    evidence: tuple[Evidence, ...]

    def to_dict(self) -> dict[str, Any]:
        """Give it as JSON would."""
        key = None
        if self.claim is not None:
            it = self.claim.relation
            key = [it.subject, str(it.predicate), it.object, str(it.object_kind), str(it.polarity)]
        return {"thing": self.thing, "words": self.words, "claim": key, "lines": lines(self.evidence)}


class Facet(NamedTuple):
    """What both sides say about one matter.

    Attributes:
        name: the matter in words: a relation, a property, or a topic such as cost.
        a, b: what each side says.
    """

    name: str
    a: Point
    b: Point

    def to_dict(self) -> dict[str, Any]:
        """Give it as JSON would."""
        return {"facet": self.name, "a": self.a.to_dict(), "b": self.b.to_dict()}


class Reason(NamedTuple):
    """Why two things are confused.

    Attributes:
        signal: name of the signal.
        value: its figure, from 0 to 1.
        words: in words.
        evidence: the lines that say so; empty where it is no matter of a line.
    """

    signal: str
    value: float
    words: str
    evidence: tuple[Evidence, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Give it as JSON would."""
        return {"signal": self.signal, "value": self.value, "words": self.words, "lines": lines(self.evidence)}


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two things side by side.

    Attributes:
        a, b: their ids, in the order asked for.
        name_a, name_b: their names.
        score: how easily they are confused, from 0 to 1.
        signals: (name, value) of each signal, in a fixed order.
        why: the strongest signals in words; empty where nothing makes them alike.
        said: what the notes say about the two together, as read from ``a``.
        opposite: the same thing stated of one side and denied of the other.
        apart: up to three matters in which both sides have a line and differ, the clearest first.
        shared: what holds for both.
        left, right: what stands alone on the side of ``a`` and of ``b``.
        contradictions: what the notes both state and deny of one side, as (stated, denied).
    """

    a: str
    b: str
    name_a: str
    name_b: str
    score: float
    signals: tuple[tuple[str, float], ...] = ()
    why: tuple[Reason, ...] = ()
    said: tuple[Point, ...] = ()
    opposite: tuple[Facet, ...] = ()
    apart: tuple[Facet, ...] = ()
    shared: tuple[Facet, ...] = ()
    left: tuple[Point, ...] = ()
    right: tuple[Point, ...] = ()
    contradictions: tuple[tuple[Point, Point], ...] = ()

    @property
    def silent(self) -> tuple[str, ...]:
        """Ids of the sides of which the notes say nothing."""
        both = bool(self.opposite or self.apart or self.shared or self.said)
        return tuple(key for key, own in ((self.a, self.left), (self.b, self.right)) if not own and not both)

    def to_dict(self) -> dict[str, Any]:
        """Give it as JSON would; the module's text has the shape."""
        return {
            "a": self.a,
            "b": self.b,
            "names": [self.name_a, self.name_b],
            "score": self.score,
            "signals": dict(self.signals),
            "why": [it.to_dict() for it in self.why],
            "said": [it.to_dict() for it in self.said],
            "opposite": [it.to_dict() for it in self.opposite],
            "apart": [it.to_dict() for it in self.apart],
            "shared": [it.to_dict() for it in self.shared],
            "left": [it.to_dict() for it in self.left],
            "right": [it.to_dict() for it in self.right],
            "contradictions": [[stated.to_dict(), denied.to_dict()] for stated, denied in self.contradictions],
            "silent": list(self.silent),
        }


def lines(evidence: Iterable[Evidence]) -> list[dict[str, Any]]:
    """Give the places of evidence as JSON would, each once."""
    places = dict.fromkeys((e.file, e.first, e.last, e.start, e.end, e.quote) for e in evidence)
    return [dict(zip(("file", "first", "last", "start", "end", "quote"), place, strict=True)) for place in places]
