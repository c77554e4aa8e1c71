"""What the notes tell of each thing, point by point, from its own side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from graph.confusable.comparison import Point
from graph.confusable.things import Network, words_of
from graph.lexicon import Wordings
from graph.records import Claim, Evidence, ObjectKind, Polarity, Predicate, Relation

__all__ = ["Told"]

_KIN = frozenset({Predicate.IS_A, Predicate.PART_OF, Predicate.SAME_AS})


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
        wordings: Wordings,
        lines: Mapping[str, Sequence[Evidence]] | None = None,
    ) -> None:
        self._wordings, self._lines = wordings, lines or {}
        self.names: dict[str, str] = {}
        self._claims: dict[str, list[Claim]] = defaultdict(list)
        self._texts: dict[str, str] = {}
        self._given: dict[str, set[str]] = defaultdict(set)
        for key, data in network.nodes(data=True):
            self.names[key] = str(data["name"])
            self._claims[key] += data.get("facts", ())
            if data.get("parent"):
                self._given[key].add(data["parent"])
                self._given[data["parent"]].add(key)
        for source, target, _, data in network.edges(keys=True, data=True):
            claim = _edge_claim(source, target, data)
            for end in dict.fromkeys((source, target)):
                self._claims[end].append(claim)

    def claims(self, thing: str) -> list[Claim]:
        """List the claims about a thing, as either end, by place."""
        return sorted(self._claims.get(thing, ()), key=_place)

    def points(self, thing: str) -> tuple[Point, ...]:
        """List what is told of a thing: its claims from its own side by place, then lines that yield none."""
        points = [self.point(claim, thing) for claim in self.claims(thing)]
        used = {(e.file, line) for p in points for e in p.evidence for line in range(e.first, e.last + 1)}
        return (*points, *self._bare(thing, used))

    def point(self, claim: Claim, thing: str) -> Point:
        """Read a claim from the side of one of its ends."""
        it = claim.relation
        inverse = it.subject != thing
        other = self.names[it.subject] if inverse else self._object(it)
        words = self.phrase(claim, inverse=inverse)
        return Point(thing, f"{words} {other}".lstrip(), claim, claim.evidence)

    def phrase(self, claim: Claim, *, inverse: bool = False) -> str:
        """The words of its relation alone."""
        return self._wordings.words(claim, inverse=inverse)

    def sentence(self, claim: Claim) -> str:
        """Say a claim as a sentence."""
        return self._wordings.sentence(claim, self.names.__getitem__)

    def affirmed(self, claim: Claim) -> Claim:
        """The claim as if it were stated."""
        return Claim(claim.relation._replace(polarity=Polarity.AFFIRMED), claim.evidence)

    def between(self, a: str, b: str) -> tuple[Claim, ...]:
        """List what is said of the two together."""
        return tuple(c for c in self.claims(a) if {c.relation.subject, _end(c)} == {a, b})

    def touched(self, thing: str) -> set[str]:
        """Ids of all things that any claim joins with a thing."""
        return {end for c in self._claims.get(thing, ()) for end in (c.relation.subject, _end(c)) if end}

    def kin(self, thing: str) -> set[str]:
        """Ids of a thing, of what it is a kind or a part of, and of its own kinds and parts."""
        claims = (c.relation for c in self._claims.get(thing, ()) if c.relation.predicate in _KIN)
        return {thing, *(end for it in claims for end in (it.subject, it.object)), *self._given[thing]}

    def mentions(self, thing: str, name: str) -> bool:
        """Whether any line about a thing holds a name."""
        words = " ".join(words_of(name))
        return bool(words) and f" {words} " in self._text(thing)

    def _text(self, thing: str) -> str:
        """The words of all lines about a thing, made once."""
        if thing not in self._texts:
            quotes = [e.quote for c in self._claims.get(thing, ()) for e in c.evidence]
            quotes += [line.quote for line in self._lines.get(thing, ())]
            self._texts[thing] = f" {' '.join(word for quote in dict.fromkeys(quotes) for word in words_of(quote))} "
        return self._texts[thing]

    def _object(self, it: Relation) -> str:
        return self.names[it.object] if it.object_kind == ObjectKind.ENTITY else it.object

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
