"""Score the candidates and put them in order."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Iterable, Iterator

from graph.confusable.candidates import candidates
from graph.confusable.family import shared_parents
from graph.confusable.score import Scored, score_pair, to_pair
from graph.confusable.things import Network, Scene, read_scene
from graph.confusable.weights import Weights
from graph.errors import UnknownEntity
from graph.records import Pair

__all__ = ["rank_pairs"]


def rank_pairs(network: Network, *, name: str | None = None, top: int = 100, weights: Weights) -> list[Pair]:
    """Rank the pairs of things that are easily taken for one another.

    The whole list is ordered for variety: each pair lowers later ones that hold the same
    thing or come from the same family. The list of one thing is ordered by score alone.

    Args:
        network: the graph.
        name: id of the thing whose pairs are wanted; all things where left out.
        top: how many pairs to give at most.
        weights: the loaded table of weights.

    Raises:
        UnknownEntity: the graph has no such thing.
    """
    scene = read_scene(network)
    if name is not None and name not in scene.things:
        raise UnknownEntity(name)
    wanted = (pair for pair in candidates(scene) if name is None or name in pair)
    scored = sorted(_score_all(wanted, scene, weights), key=lambda s: s.order)
    if name is None:
        scored = _vary(scored, scene, weights, top)
    return [to_pair(s, scene, weights) for s in scored[:top]]


def _score_all(wanted: Iterable[tuple[str, str]], scene: Scene, weights: Weights) -> Iterator[Scored]:
    for one, other in wanted:
        scored = score_pair(scene.things[one], scene.things[other], scene, weights)
        if scored.loss:
            yield scored


def _vary(scored: list[Scored], scene: Scene, weights: Weights, top: int) -> list[Scored]:
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
