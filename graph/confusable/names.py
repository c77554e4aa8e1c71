"""Likeness of names: letters, letters without the compulsory stem, and shared rare words.

After the measures that compare drug names (BI-SIM and its kin): whole name and the part
that is free to differ are compared apart, since a stem that a family shares says nothing.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from rapidfuzz.distance import LCSseq

from graph.confusable.things import Scene, Thing, words_of

__all__ = ["likeness", "name_signal", "name_words"]

_WHOLE, _STEMLESS, _WORDS = 0.4, 0.3, 0.3
_CHANCE = 0.2  # likeness of two names that have nothing in common
_GENERIC = 0.5  # words that are less rare than this are generic
_CAP = 0.3  # the most that a generic word brings
_SHORT_DISCOUNT = 0.8  # abbreviations are alike by their length alone


@lru_cache(maxsize=1 << 16)
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
    best = max(_whole(a, b, scene), _shorts(a, b)[0])
    return max(0.0, (best - _CHANCE) / (1 - _CHANCE))


def name_words(a: Thing, b: Thing, scene: Scene) -> str:
    """Say it in words."""
    shorts, x, y = _shorts(a, b)
    if shorts > _whole(a, b, scene) and {x, y} != {a.name.casefold(), b.name.casefold()}:
        return f"short names {x.upper()} and {y.upper()} look alike"
    free_a, free_b = _free_words(a, b, scene)
    shared = set(free_a) & set(free_b)
    if shared and max(len(set(free_a) - shared), len(set(free_b) - shared)) <= 1:
        return "names differ in one word"
    if shared:
        return f"both named {_as_written(a.name, shared)!r}"
    return "names look alike"


def _whole(a: Thing, b: Thing, scene: Scene) -> float:
    """Compare the names."""
    return _name_likeness(*_free_words(a, b, scene), scene.name_rarity)


def _shorts(a: Thing, b: Thing) -> tuple[float, str, str]:
    """Find the most alike of the short forms."""
    pairs = ((x, y) for x in a.shorts for y in b.shorts if abs(len(x) - len(y)) <= 1 and x != y)
    return max(((likeness(x, y) * _SHORT_DISCOUNT, x, y) for x, y in pairs), default=(0.0, "", ""))


def _free_words(a: Thing, b: Thing, scene: Scene) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Leave out the words of a common parent: what everything below it is called says nothing."""
    parents = [scene.things[p] for p in a.parents & b.parents if p in scene.things]
    if not parents:
        return a.words, b.words
    stem = {word for parent in parents for word in parent.vocabulary}
    free_a, free_b = (tuple(w for w in t.words if w not in stem) for t in (a, b))
    return (free_a, free_b) if free_a and free_b else (a.words, b.words)


def _name_likeness(a: Sequence[str], b: Sequence[str], rarity: Mapping[str, float]) -> float:
    whole = likeness(" ".join(a), " ".join(b))
    stem = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    stemless = likeness(" ".join(a[stem:]), " ".join(b[stem:])) if stem else whole
    shared = set(a) & set(b)
    if not shared:
        return _WHOLE * whole + _STEMLESS * stemless
    common, either = (math.fsum(rarity.get(w, 1.0) for w in words) for words in (shared, {*a, *b}))
    overlap = common / max(1e-9, either)
    score = _WHOLE * whole + _STEMLESS * stemless + _WORDS * overlap
    generic = all(rarity.get(w, 1.0) < _GENERIC for w in shared)
    return min(score, _CHANCE + _CAP) if generic else score


@lru_cache(maxsize=1 << 16)
def _pairs(text: str) -> tuple[str, ...]:
    return tuple(x + y for x, y in zip(" " + text, text, strict=False))


def _as_written(name: str, words: set[str]) -> str:
    """Print some words of a name as they stand in it."""
    parts = re.findall(r"[^\W_]+?(?=[A-Z][a-z]|[\W_]|$)", name)
    return " ".join(part for part in parts if words & set(words_of(part))) or name
