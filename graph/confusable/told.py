"""What the notes tell of each thing, point by point, from its own side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from graph.confusable.comparison import Point
from graph.confusable.things import Network
from graph.lexicon.predicates import Wording
from graph.records import Claim, Evidence, ObjectKind, Polarity, Predicate, Relation

__all__ = ["Told"]


class Told:
    """The points of every thing of a graph, read once and asked often.

    Args:
        network: the graph.
        wordings: how predicates read.
        lines: the lines that each thing owns, by id; those that yield no relation become points of their own.
    """

    def __init__(
        self,
        network: Network,
        wordings: Mapping[Predicate, Wording],
        lines: Mapping[str, Sequence[Evidence]] | None = None,
    ) -> None:
        self._wordings, self._lines = wordings, lines or {}
        self.names: dict[str, str] = {}
        self._claims: dict[str, list[Claim]] = defaultdict(list)
        for key, data in network.nodes(data=True):
            self.names[key] = str(data["name"])
            self._claims[key] += data.get("facts", ())
        for source, target, _, data in network.edges(keys=True, data=True):
            claim = _edge_claim(source, target, data)
            for end in dict.fromkeys((source, target)):
                self._claims[end].append(claim)

    def points(self, thing: str) -> tuple[Point, ...]:
        """List what is told of a thing: its claims from its own side by place, then lines that yield none."""
        claims = sorted(self._claims[thing], key=_place)
        points = [self.point(claim, thing) for claim in claims]
        used = {(e.file, line) for p in points for e in p.evidence for line in range(e.first, e.last + 1)}
        return (*points, *self._bare(thing, used))

    def point(self, claim: Claim, thing: str) -> Point:
        """Read a claim from the side of one of its ends."""
        it = claim.relation
        inverse = it.subject != thing
        other = it.subject if inverse else it.object
        phrase = self._wordings[it.predicate].phrase(it.polarity, inverse=inverse)
        named = inverse or it.object_kind == ObjectKind.ENTITY
        return Point(thing, f"{phrase} {self.names.get(other, other) if named else other}", claim, claim.evidence)

    def sentence(self, point: Point) -> str:
        """Say a point with the name of its thing; a bare line stays as it is."""
        return f"{self.names[point.thing]} {point.words}" if point.claim else point.words

    def between(self, a: str, b: str) -> tuple[Claim, ...]:
        """List what is said of the two together."""
        return tuple(c for c in sorted(self._claims[a], key=_place) if {c.relation.subject, _end(c)} == {a, b})

    def _bare(self, thing: str, used: set[tuple[str, int]]) -> Iterator[Point]:
        for line in self._lines.get(thing, ()):
            if not any((line.file, at) in used for at in range(line.first, line.last + 1)):
                yield Point(thing, " ".join(line.quote.split()), None, (line,))


def _edge_claim(source: str, target: str, data: Mapping[str, Any]) -> Claim:
    relation = Relation(source, Predicate(data["predicate"]), target, ObjectKind.ENTITY, Polarity(data["polarity"]))
    return Claim(relation, tuple(data["evidence"]))


def _end(claim: Claim) -> str:
    return claim.relation.object if claim.relation.object_kind == ObjectKind.ENTITY else ""


def _place(claim: Claim) -> tuple[object, ...]:
    it, first = claim.relation, claim.evidence[0]
    return first.file, first.first, first.start, it.subject, it.predicate, it.object, it.polarity


def owned_lines(owned: Iterable[tuple[str, Evidence]]) -> dict[str, list[Evidence]]:
    """Group lines by the thing that owns them."""
    lines: dict[str, list[Evidence]] = defaultdict(list)
    for thing, line in owned:
        lines[thing].append(line)
    return dict(lines)
