"""Score the candidates, order them, and say why."""

from __future__ import annotations

import heapq
import math
from collections import Counter
from collections.abc import Callable, Iterable
from typing import NamedTuple

from graph.confusable import evidence, family, names, nearness
from graph.confusable.candidates import candidates
from graph.confusable.gates import gate
from graph.confusable.things import Network, Scene, Thing, read_scene
from graph.confusable.weights import SIGNALS, Weights
from graph.errors import UnknownEntity
from graph.records import Pair

__all__ = ["rank_pairs"]

_REASONS = 3  # signals that are put into words
_TELLING = 0.12  # a signal that brings less is not worth a word

_WORDS: dict[str, Callable[[Thing, Thing, Scene], str]] = {
    "contrast": evidence.contrast_words,
    "name": names.name_words,
    "nearness": nearness.nearness_words,
    "sibling": family.sibling_words,
    "clash": evidence.clash_words,
    "neighbours": evidence.neighbours_words,
    "homonym": family.homonym_words,
    "peers": family.peers_words,
    "wording": evidence.wording_words,
}


class _Scored(NamedTuple):
    """A pair on its way; sorts by score, then by name."""

    loss: float
    a: Thing
    b: Thing
    values: tuple[float, ...]

    @property
    def order(self) -> tuple[float, str, str]:
        return self.loss, self.a.name, self.b.name


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
    wanted = [pair for pair in candidates(scene) if name is None or name in pair]
    scored = sorted(_score_all(wanted, scene, weights), key=lambda s: s.order)
    if name is None:
        scored = _vary(scored, scene, weights, top)
    return [_pair(s, scene, weights) for s in scored[:top]]


def _score_all(wanted: Iterable[tuple[str, str]], scene: Scene, weights: Weights) -> Iterable[_Scored]:
    for one, other in wanted:
        a, b = sorted((scene.things[one], scene.things[other]), key=lambda t: (t.name, t.id))
        factor = gate(a, b, scene, weights)
        if factor:
            values = _values(a, b, scene, weights)
            total = sum(weights[s] * v for s, v in zip(SIGNALS, values, strict=True))
            if total:
                yield _Scored(-round(1 - math.exp(-total * factor), 6), a, b, values)


def _values(a: Thing, b: Thing, scene: Scene, weights: Weights) -> tuple[float, ...]:
    """Measure every signal, in the order of ``SIGNALS``."""
    return (
        evidence.contrast_signal(a, b, scene, weights),
        names.name_signal(a, b, scene),
        nearness.nearness_signal(a, b, scene),
        family.sibling_signal(a, b, scene),
        evidence.clash_signal(a, b, scene),
        evidence.neighbours_signal(a, b, scene),
        family.homonym_signal(a, b, scene),
        family.peers_signal(a, b, scene),
        evidence.wording_signal(a, b, scene),
    )


def _vary(scored: list[_Scored], scene: Scene, weights: Weights, top: int) -> list[_Scored]:
    """Take the best pair that is left, again and again, lowering what repeats a thing or a family.

    Pairs only ever sink, so the first of the heap is taken once its loss is up to date.
    """
    things: Counter[str] = Counter()
    families: Counter[str] = Counter()
    heap = [(*s.order, at) for at, s in enumerate(scored)]
    taken: list[_Scored] = []
    while heap and len(taken) < top:
        loss, name_a, name_b, at = heapq.heappop(heap)
        pair = scored[at]
        lowered = _lowered(pair, things, families, scene, weights)
        if lowered > loss:
            heapq.heappush(heap, (lowered, name_a, name_b, at))
            continue
        taken.append(pair)
        things.update((pair.a.id, pair.b.id))
        families.update(family.shared_parents(pair.a, pair.b, scene)[:1])
    return taken


def _lowered(pair: _Scored, things: Counter[str], families: Counter[str], scene: Scene, weights: Weights) -> float:
    repeats = things[pair.a.id] + things[pair.b.id]
    parents = family.shared_parents(pair.a, pair.b, scene)[:1]
    crowd = max(0, families[parents[0]] - 1) if parents else 0
    return pair.loss * weights["diversity.thing"] ** repeats * weights["diversity.family"] ** crowd


def _pair(scored: _Scored, scene: Scene, weights: Weights) -> Pair:
    signals = tuple(zip(SIGNALS, (round(v, 4) for v in scored.values), strict=True))
    return Pair(scored.a.id, scored.b.id, -scored.loss, signals, _why(scored, scene, weights))


def _why(scored: _Scored, scene: Scene, weights: Weights) -> str:
    brought = sorted(
        ((weights[s] * v, s) for s, v in zip(SIGNALS, scored.values, strict=True)), key=lambda x: (-x[0], x[1])
    )
    told = [s for value, s in brought if value >= _TELLING][:_REASONS] or [brought[0][1]]
    return "; ".join(filter(None, (_WORDS[s](scored.a, scored.b, scene) for s in told)))
