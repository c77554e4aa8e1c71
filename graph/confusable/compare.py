"""Two things side by side: why they are confused, and what tells them apart, with the lines."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from graph.confusable.align import Aligned, align
from graph.confusable.comparison import Comparison, Facet, Point, Reason
from graph.confusable.ground import Ground
from graph.confusable.reading import read_points
from graph.confusable.score import Scored, reasons, score_pair
from graph.confusable.things import Scene
from graph.confusable.told import Told
from graph.confusable.topics import Topics
from graph.confusable.weights import SIGNALS, Weights
from graph.records import Claim, Evidence, ObjectKind, Polarity, Predicate

__all__ = ["Comparer"]

_WHOLES = (Predicate.PART_OF, Predicate.IS_A)


class Comparer:
    """Compares things of one graph; what it needs is read once.

    Args:
        scene: all things.
        told: what the notes tell of each.
        weights: the loaded table of weights.
        topics: the matters in which things differ.
    """

    def __init__(self, scene: Scene, told: Told, weights: Weights, topics: Topics) -> None:
        self.scene, self.told = scene, told
        self._weights, self._topics = weights, topics

    def compare(self, a: str, b: str) -> Comparison:
        """Compare two things by their ids; the sides stay in the order given."""
        one, other = self.scene.things[a], self.scene.things[b]
        scored = score_pair(one, other, self.scene, self._weights)
        said = self.told.between(a, b)
        points_a, points_b = (self._own(key, said) for key in (a, b))
        names = one.vocabulary | other.vocabulary
        left, right = (
            read_points(points, names, self._topics, thing.blocks[0] if thing.blocks else None)
            for points, thing in ((points_a, one), (points_b, other))
        )
        aligned = align(left, right, self._weights)
        return Comparison(
            a,
            b,
            one.name,
            other.name,
            abs(scored.loss),
            tuple(zip(SIGNALS, (round(v, 4) for v in scored.values), strict=True)),
            tuple(_reasons(scored, self.scene, self._weights, aligned)),
            tuple(self.told.point(claim, a) for claim in said),
            aligned.opposite,
            aligned.apart,
            aligned.shared,
            aligned.left,
            aligned.right,
            tuple(pair for points in (points_a, points_b) for pair in _contradictions(points)),
        )

    def words(self, a: str, b: str) -> dict[str, str]:
        """Say the strongest signals of a pair in words."""
        one, other = self.scene.things[a], self.scene.things[b]
        scored = score_pair(one, other, self.scene, self._weights)
        return {signal: words for signal, _, words in reasons(scored, self.scene, self._weights)}

    def ground(self) -> Ground:
        """Hand out what a comparison rests on."""
        points = {key: self.told.points(key) for key in self.scene.things}
        worded = {key for key, own in points.items() if any(_is_words(point) for point in own)}
        bare = {key: tuple(p.evidence[0] for p in own if p.claim is None) for key, own in points.items()}
        homes = {key: self.scene.things[key].blocks[0] for key in worded if self.scene.things[key].blocks}
        return Ground(self._weights, self._topics, homes, {key: lines for key, lines in bare.items() if lines})

    def _own(self, thing: str, said: Iterable[Claim]) -> list[Point]:
        """What is told of one side, without its other names and what is said of both."""
        both = {id(claim) for claim in said}
        return [p for p in self.told.points(thing) if id(p.claim) not in both and not _is_name(p)]


def _reasons(scored: Scored, scene: Scene, weights: Weights, aligned: Aligned) -> Iterable[Reason]:
    contrasts = scene.contrasts.get(frozenset((scored.a.id, scored.b.id)), ())
    for signal, value, words in reasons(scored, scene, weights):
        lines = [contrast.evidence for contrast in contrasts] if signal == "contrast" else _proof(signal, aligned)
        yield Reason(signal, value, words, tuple(lines))


def _proof(signal: str, aligned: Aligned) -> list[Evidence]:
    """The first line of either side that a signal rests on, where it rests on lines."""
    facets: list[Facet] = []
    if signal == "clash":
        facets = [*aligned.opposite, *(f for f in aligned.apart if _kind(f) == Predicate.HAS_LIMIT)]
    elif signal in ("sibling", "neighbours"):
        facets = [f for f in aligned.shared if (_kind(f) in _WHOLES) == (signal == "sibling")]
    return [point.evidence[0] for facet in facets[:1] for point in (facet.a, facet.b)]


def _kind(facet: Facet) -> str:
    return str(facet.a.claim.relation.predicate) if facet.a.claim else ""


def _is_words(point: Point) -> bool:
    return point.claim is not None and point.claim.relation.object_kind == ObjectKind.PHRASE


def _is_name(point: Point) -> bool:
    it = point.claim.relation if point.claim else None
    return it is not None and it.predicate == Predicate.SAME_AS and it.object_kind != ObjectKind.ENTITY


def _contradictions(points: Iterable[Point]) -> list[tuple[Point, Point]]:
    """Find what is both stated and denied of one thing."""
    claimed = sorted((p for p in points if p.claim), key=_said)
    found = []
    for _, group in groupby(claimed, key=lambda point: _said(point)[:-1]):
        both = list(group)
        if len(both) == 2:
            found.append((both[0], both[1]))
    return found


def _said(point: Point) -> tuple[str, ...]:
    """What a point says, its sign last: stated before denied."""
    if point.claim is None:
        return ()
    it = point.claim.relation
    sign = "1" if it.polarity == Polarity.NEGATED else "0"
    return it.subject, it.predicate, it.object_kind, it.object.casefold(), sign
