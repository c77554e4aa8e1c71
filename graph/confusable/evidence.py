"""Signals from what the notes say: set against each other, opposite facts, common ties, like words."""

from __future__ import annotations

import math

from graph.confusable.contrasts import Contrast
from graph.confusable.things import Scene, Thing
from graph.confusable.weights import Weights

__all__ = [
    "clash_signal",
    "clash_words",
    "contrast_signal",
    "contrast_words",
    "neighbours_signal",
    "neighbours_words",
    "wording_signal",
    "wording_words",
]

_CLASH = 0.6  # what a first opposite fact brings
_TIE = 0.7  # how fast common neighbours add up
_SHOWN = 2  # common neighbours that are named


def contrast_signal(a: Thing, b: Thing, scene: Scene, weights: Weights) -> float:
    """Tell how clearly the notes set the two against each other; several places add up."""
    left = 1.0
    for contrast in scene.contrasts.get(frozenset((a.id, b.id)), ()):
        left *= 1 - weights.get(f"contrast.{contrast.sort}", 1.0) * contrast.weight
    return 1 - left


def contrast_words(a: Thing, b: Thing, scene: Scene) -> str:
    """Say it in words."""
    first = min(scene.contrasts[frozenset((a.id, b.id))], key=_place).evidence
    return f"set against each other in {first.file}:{first.first}"


def clash_signal(a: Thing, b: Thing, scene: Scene) -> float:
    """Tell how much one side has what the other is denied, or how many limits differ."""
    clashes = len(_opposites(a, b)) + len(_limits(a, b))
    return 1 - (1 - _CLASH) ** clashes


def clash_words(a: Thing, b: Thing, scene: Scene) -> str:
    """Say it in words."""
    opposite = _opposites(a, b)
    if opposite:
        thing = scene.things.get(opposite[0][1])
        return f"opposite about {thing.name if thing else opposite[0][1]}"
    return f"differ in {_limits(a, b)[0]}"


def neighbours_signal(a: Thing, b: Thing, scene: Scene) -> float:
    """Tell how many ties they share, each by how few others have it."""
    total = math.fsum(1 / math.log2(1 + scene.sharers[tie]) for tie in a.ties & b.ties)
    return 1 - math.exp(-_TIE * total)


def neighbours_words(a: Thing, b: Thing, scene: Scene) -> str:
    """Say it in words."""
    shared = sorted(a.ties & b.ties, key=lambda tie: (scene.sharers[tie], scene.things[tie[1]].name, tie[0]))
    names = list(dict.fromkeys(scene.things[other].name for _, other in shared))[:_SHOWN]
    return f"both tied to {' and '.join(names)}"


def wording_signal(a: Thing, b: Thing, scene: Scene) -> float:
    """Tell how alike the words of their facts are, rare ones first."""
    shared = math.fsum(scene.token_rarity[w] ** 2 for w in a.tokens.keys() & b.tokens.keys())
    if not shared:
        return 0.0
    sizes = [math.fsum(scene.token_rarity[w] ** 2 for w in t.tokens) for t in (a, b)]
    return min(1.0, shared / math.sqrt(sizes[0] * sizes[1]))


def wording_words(a: Thing, b: Thing, scene: Scene) -> str:
    """Say it in words."""
    return "described in like words"


def _opposites(a: Thing, b: Thing) -> list[tuple[str, str]]:
    """Find what is stated of one side only and denied of the other only."""
    return sorted(side for side in a.sides.keys() & b.sides.keys() if not a.sides[side] & b.sides[side])


def _limits(a: Thing, b: Thing) -> list[str]:
    return sorted(p for p in a.limits.keys() & b.limits.keys() if not a.limits[p] & b.limits[p])


def _place(contrast: Contrast) -> tuple[str, int]:
    return contrast.evidence.file, contrast.evidence.first
