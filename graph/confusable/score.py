"""One pair: the figure of each signal, what the gates leave of it, and the reasons in words."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import NamedTuple

from graph.confusable import evidence, family, names, nearness, role
from graph.confusable.gates import gate
from graph.confusable.things import Scene, Thing
from graph.confusable.weights import SIGNALS, Weights
from graph.records import Pair

__all__ = ["Scored", "reasons", "score_pair", "to_pair"]

_REASONS = 3  # signals that are put into words
_TELLING = 0.12  # a signal that brings less is not worth a word

Signal = Callable[[Thing, Thing, Scene], float]

_VALUES: Mapping[str, Signal] = {
    "name": names.name_signal,
    "nearness": nearness.nearness_signal,
    "sibling": family.sibling_signal,
    "clash": evidence.clash_signal,
    "neighbours": evidence.neighbours_signal,
    "homonym": family.homonym_signal,
    "role": role.role_signal,
    "wording": evidence.wording_signal,
}
_OTHERS = tuple(_VALUES[name] for name in SIGNALS[1:])  # the first one needs the weights of its sorts
_WORDS: Mapping[str, Callable[[Thing, Thing, Scene], str]] = {
    "contrast": evidence.contrast_words,
    "name": names.name_words,
    "nearness": nearness.nearness_words,
    "sibling": family.sibling_words,
    "clash": evidence.clash_words,
    "neighbours": evidence.neighbours_words,
    "homonym": family.homonym_words,
    "role": role.role_words,
    "wording": evidence.wording_words,
}


class Scored(NamedTuple):
    """A pair with its figures; sorts by score, then by name.

    Attributes:
        loss: the score below zero, so that the best comes first.
        a, b: the two, by name.
        values: figure of each signal, in the order of ``SIGNALS``.
    """

    loss: float
    a: Thing
    b: Thing
    values: tuple[float, ...]

    @property
    def order(self) -> tuple[float, str, str, str, str]:
        """What to sort by."""
        return self.loss, self.a.name, self.b.name, self.a.id, self.b.id


def score_pair(one: Thing, other: Thing, scene: Scene, weights: Weights) -> Scored:
    """Score a pair; 0 where a gate refuses it or nothing makes the two alike.

    Args:
        one, other: the two, in any order.
        scene: all things.
        weights: the loaded table.
    """
    a, b = sorted((one, other), key=lambda t: (t.name, t.id))
    factor = gate(a, b, scene, weights)
    if not factor:
        return Scored(0.0, a, b, (0.0,) * len(SIGNALS))
    values = (evidence.contrast_signal(a, b, scene, weights), *(measure(a, b, scene) for measure in _OTHERS))
    total = sum(weights[s] * v for s, v in zip(SIGNALS, values, strict=True))
    return Scored(-round(1 - math.exp(-total * factor), 6), a, b, values)


def reasons(scored: Scored, scene: Scene, weights: Weights) -> list[tuple[str, float, str]]:
    """List the strongest signals as (name, figure, words), the strongest first."""
    brought = sorted(
        ((weights[s] * v, s, v) for s, v in zip(SIGNALS, scored.values, strict=True)), key=lambda x: (-x[0], x[1])
    )
    told = [x for x in brought if x[0] >= _TELLING][:_REASONS] or [x for x in brought[:1] if x[0]]
    return [(s, round(v, 4), _WORDS[s](scored.a, scored.b, scene)) for _, s, v in told]


def to_pair(scored: Scored, scene: Scene, weights: Weights) -> Pair:
    """Make the record of a scored pair."""
    signals = tuple(zip(SIGNALS, (round(v, 4) for v in scored.values), strict=True))
    why = "; ".join(words for _, _, words in reasons(scored, scene, weights) if words)
    return Pair(scored.a.id, scored.b.id, abs(scored.loss), signals, why)
