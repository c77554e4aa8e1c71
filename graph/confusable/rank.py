"""Score the candidates and put them in order: the whole list, one thing's, and what lies far apart."""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cached_property

from graph.confusable.candidates import candidates
from graph.confusable.contrasts import Contrast
from graph.confusable.family import shared_parents
from graph.confusable.score import Scored, score_pair, to_pair
from graph.confusable.things import Network, Scene, read_scene
from graph.confusable.weights import SIGNALS, Weights
from graph.errors import UnknownEntity
from graph.records import Pair

__all__ = ["Ranking", "rank_pairs"]

_TRAPS = (20, 40)  # likely traps that are shown at least, where there are so many, and at most
_VARIED = 200  # pairs that are put in order for variety; what follows comes by score
_NEAREST = 3  # pairs of a thing that come before all others of the long list
_FAR = 0.1  # nearness of what is described in another place
_ELSEWHERE = ("homonym", "role")


class Ranking:
    """The confusable pairs of one graph, scored once.

    Args:
        scene: all things.
        weights: the loaded table of weights.
    """

    def __init__(self, scene: Scene, weights: Weights) -> None:
        self.scene, self._weights = scene, weights

    def best(self, top: int) -> list[Pair]:
        """List the best pairs of all, ordered for variety: each lowers later ones of the same thing or family."""
        return self._pairs(self._varied[:top])

    def of(self, thing: str, top: int) -> list[Pair]:
        """List the pairs of one thing by score alone.

        Raises:
            UnknownEntity: the graph has no such thing.
        """
        if thing not in self.scene.things:
            raise UnknownEntity(thing)
        wanted = [pair for pair in candidates(self.scene) if thing in pair]
        return self._pairs(self._score(wanted)[:top])

    def traps(self) -> list[Pair]:
        """List the likely traps: the best pairs above the stricter of two cuts, 20 to 40 of them."""
        cut = self._weights["cut.trap"]
        likely = [s for s in self._varied[: _TRAPS[1]] if -s.loss >= cut]
        return self._pairs(likely if len(likely) >= _TRAPS[0] else self._varied[: _TRAPS[0]])

    def nearest(self, count: int) -> list[Pair]:
        """List the nearest pairs of each thing, things by name; in each pair ``a`` is the thing."""
        of: dict[str, list[Pair]] = defaultdict(list)
        for pair in self._pairs(self._scored):
            for one, other in ((pair.a, pair.b), (pair.b, pair.a)):
                if len(of[one]) < count:
                    of[one].append(replace(pair, a=one, b=other))
        things = self.scene.things
        return [pair for key in sorted(of, key=lambda k: (things[k].name, k)) for pair in of[key]]

    def elsewhere(self, top: int) -> list[Pair]:
        """List what does the same job in another place, and what one word names, by those two signals first."""
        places = [SIGNALS.index(name) for name in _ELSEWHERE]
        near = SIGNALS.index("nearness")
        far = [s for s in self._scored if s.values[near] < _FAR and not shared_parents(s.a, s.b, self.scene)]
        found = [s for s in far if any(s.values[at] >= self._weights["cut.elsewhere"] for at in places)]
        return self._pairs(found[:top])

    @cached_property
    def _scored(self) -> list[Scored]:
        return self._score(candidates(self.scene))

    @cached_property
    def _varied(self) -> list[Scored]:
        """The head in order for variety, then what is nearest to either of the two, then all others."""
        head = _vary(self._scored, self.scene, self._weights, _VARIED)
        taken = set(map(id, head))
        rest = [s for s in self._scored if id(s) not in taken]
        near = _nearest(self._scored)
        return [*head, *(s for s in rest if id(s) in near), *(s for s in rest if id(s) not in near)]

    def _score(self, wanted: Iterable[tuple[str, str]]) -> list[Scored]:
        things = self.scene.things
        scored = (score_pair(things[one], things[other], self.scene, self._weights) for one, other in wanted)
        return sorted((s for s in scored if -s.loss >= self._weights["cut.candidate"]), key=lambda s: s.order)

    def _pairs(self, scored: Sequence[Scored]) -> list[Pair]:
        return [to_pair(s, self.scene, self._weights) for s in scored]


def rank_pairs(
    network: Network,
    *,
    name: str | None = None,
    top: int = 100,
    weights: Weights,
    said: Iterable[tuple[frozenset[str], Contrast]] = (),
) -> list[Pair]:
    """Rank the pairs of things that are easily taken for one another.

    Args:
        network: the graph.
        name: id of the thing whose pairs are wanted; all things where left out.
        top: how many pairs to give at most.
        weights: the loaded table of weights.
        said: places where the notes set two things against each other.

    Raises:
        UnknownEntity: the graph has no such thing.
    """
    ranking = Ranking(read_scene(network, said), weights)
    return ranking.best(top) if name is None else ranking.of(name, top)


def _nearest(scored: Iterable[Scored]) -> set[int]:
    """Identities of the pairs that are among the first few of one of their things."""
    counts: Counter[str] = Counter()
    near = set()
    for pair in scored:
        if min(counts[pair.a.id], counts[pair.b.id]) < _NEAREST:
            near.add(id(pair))
        counts.update((pair.a.id, pair.b.id))
    return near


def _vary(scored: Sequence[Scored], scene: Scene, weights: Weights, top: int) -> list[Scored]:
    """Take the best pair that is left, again and again, lowering what repeats a thing or a family.

    Pairs only ever sink, so the first of the heap is taken once its loss is up to date.
    """
    things: Counter[str] = Counter()
    families: Counter[str] = Counter()
    heap = [(s.loss, at) for at, s in enumerate(scored)]
    taken: list[Scored] = []
    while heap and len(taken) < top:
        loss, at = heapq.heappop(heap)
        pair = scored[at]
        lowered = _lowered(pair, things, families, scene, weights)
        if lowered > loss:
            heapq.heappush(heap, (lowered, at))
            continue
        taken.append(pair)
        things.update((pair.a.id, pair.b.id))
        families.update(shared_parents(pair.a, pair.b, scene)[:1])
    return taken


def _lowered(pair: Scored, things: Counter[str], families: Counter[str], scene: Scene, weights: Weights) -> float:
    repeats = things[pair.a.id] + things[pair.b.id]
    parents = shared_parents(pair.a, pair.b, scene)[:1]
    crowd = max(0, families[parents[0]] - 1) if parents else 0
    return pair.loss * weights["diversity.thing"] ** repeats * weights["diversity.family"] ** crowd
