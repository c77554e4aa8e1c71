"""Likeness of names: letters, letters without the compulsory stem, and shared rare words.

After the measures that compare drug names (BI-SIM and its kin): whole name and the part
that is free to differ are compared apart, since a stem that a family shares says nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rapidfuzz.distance import LCSseq

from graph.confusable.things import Scene, Thing, words_of

__all__ = ["likeness", "name_signal", "name_words"]

_WHOLE, _STEMLESS, _WORDS = 0.4, 0.3, 0.3
_CHANCE = 0.2  # likeness of two names that have nothing in common
_GENERIC = 0.5  # words that are less rare than this are generic
_CAP = 0.3  # the most that a generic word brings
_SHORT_DISCOUNT = 0.8  # abbreviations are alike by their length alone


def likeness(a: str, b: str) -> float:
    """Compare two spellings by letters and by pairs of letters, from 0 to 1.

    >>> round(likeness("sqs", "sns"), 2), likeness("ecr", "ecr")
    (0.5, 1.0)
    """
    if not a or not b:
        return 0.0
    letters = LCSseq.normalized_similarity(a, b)
    pairs = LCSseq.normalized_similarity(_pairs(a), _pairs(b))
    return (letters + pairs) / 2


def name_signal(a: Thing, b: Thing, scene: Scene) -> float:
    """Tell how easily one name is read for the other."""
    whole = _name_likeness(a.words, b.words, scene.name_rarity)
    shorts = max((likeness(x.casefold(), y.casefold()) for x, y in _short_forms(a, b)), default=0.0)
    best = max(whole, shorts * _SHORT_DISCOUNT)
    return max(0.0, (best - _CHANCE) / (1 - _CHANCE))


def name_words(a: Thing, b: Thing, scene: Scene) -> str:
    """Say it in words."""
    only_a, only_b = set(a.words) - set(b.words), set(b.words) - set(a.words)
    if set(a.words) & set(b.words) and len(only_a) <= 1 and len(only_b) <= 1:
        return "names differ in one word"
    if set(a.words) & set(b.words):
        return f"both named {_longest_common(a.words, b.words)!r}"
    return "names look alike"


def _name_likeness(a: Sequence[str], b: Sequence[str], rarity: Mapping[str, float]) -> float:
    whole = likeness(" ".join(a), " ".join(b))
    stem = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    stemless = likeness(" ".join(a[stem:]), " ".join(b[stem:])) if stem else whole
    shared, either = set(a) & set(b), set(a) | set(b)
    overlap = sum(rarity.get(w, 1.0) for w in shared) / max(1e-9, sum(rarity.get(w, 1.0) for w in either))
    score = _WHOLE * whole + _STEMLESS * stemless + _WORDS * overlap
    generic = shared and all(rarity.get(w, 1.0) < _GENERIC for w in shared)
    return min(score, _CHANCE + _CAP) if generic else score


def _short_forms(a: Thing, b: Thing) -> list[tuple[str, str]]:
    return [(x, y) for x in _shorts(a) for y in _shorts(b) if abs(len(x) - len(y)) <= 1 and x != y]


def _shorts(thing: Thing) -> list[str]:
    """Abbreviations, among them a name that is one."""
    return [f for f in thing.forms if f.isupper() and f.isalnum()]


def _pairs(text: str) -> list[str]:
    return [x + y for x, y in zip(" " + text, text, strict=False)]


def _longest_common(a: Sequence[str], b: Sequence[str]) -> str:
    shared = [w for w in a if w in set(b)]
    return " ".join(shared) or " ".join(words_of(a[0]))
