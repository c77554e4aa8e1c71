"""Signals from where two things belong: one parent, one word for both."""

from __future__ import annotations

import math

from graph.confusable.things import Scene, Thing

__all__ = [
    "homonym_signal",
    "homonym_words",
    "shared_parents",
    "sibling_signal",
    "sibling_words",
]


def shared_parents(a: Thing, b: Thing, scene: Scene) -> list[str]:
    """List the ids of common parents, the narrowest first."""
    return sorted(a.parents & b.parents, key=lambda p: (scene.children[p], p))


def sibling_signal(a: Thing, b: Thing, scene: Scene) -> float:
    """Tell how narrow the narrowest common parent is: 1 for two children, 0.5 for eight, 0.3 for forty."""
    parents = shared_parents(a, b, scene)
    return math.log2(3) / math.log2(1 + scene.children[parents[0]]) if parents else 0.0


def sibling_words(a: Thing, b: Thing, scene: Scene) -> str:
    """Say it in words."""
    parent = shared_parents(a, b, scene)[0]
    return f"both under {scene.things[parent].name if parent in scene.things else parent}"


def homonym_signal(a: Thing, b: Thing, scene: Scene) -> float:
    """Tell whether one word names both, as it stands or below two different parents."""
    if a.spellings & b.spellings:
        return 1.0
    own_a, own_b = scene.own_words[a.id], scene.own_words[b.id]
    return 1.0 if own_a and own_a == own_b and a.given != b.given else 0.0


def homonym_words(a: Thing, b: Thing, scene: Scene) -> str:
    """Say it in words."""
    shared = sorted(a.spellings & b.spellings) or [" ".join(scene.own_words[a.id])]
    return f"both called {shared[0]!r}"
