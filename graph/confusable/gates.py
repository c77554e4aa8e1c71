"""Factors that lower a pair for a reason: not of one level, nothing to tell, part of one another.

They are worth as much as any signal: what they remove is unlikely to be mistaken and bad to read.
"""

from __future__ import annotations

import math

from graph.confusable.things import Scene, Thing
from graph.confusable.weights import Weights
from graph.records import EntityKind

__all__ = ["gate"]

_LONG_LIST = 6  # children of one parent
_WELL = 6  # lines of its own by which a thing is well described
_KINDRED = (
    frozenset({EntityKind.SERVICE, EntityKind.PRODUCT}),
    frozenset({EntityKind.FEATURE, EntityKind.MODE, EntityKind.CONCEPT, EntityKind.PROTOCOL, EntityKind.ROLE}),
    frozenset({EntityKind.API, EntityKind.COMMAND, EntityKind.PARAMETER}),
    frozenset({EntityKind.FILE, EntityKind.RESOURCE}),
    frozenset({EntityKind.SERVICE, EntityKind.FEATURE}),
)


def gate(a: Thing, b: Thing, scene: Scene, weights: Weights) -> float:
    """Multiply all factors; 0 means that the two are no pair at all."""
    related = _related(a, b, scene, weights)
    if not related:
        return 0.0
    return (
        related
        * _level(a, b, weights)
        * _weight(a, b, scene, weights)
        * _working(a, b, scene, weights)
        * _telling(a, b, weights)
        * _listed(a, b, scene, weights)
        * _general(a, b, weights)
    )


def _related(a: Thing, b: Thing, scene: Scene, weights: Weights) -> float:
    """Refuse a thing with its other name, its whole or its part; peers called a part are only lowered."""
    if b.id in a.same:
        return 0.0
    if a.id not in scene.ancestors[b.id] and b.id not in scene.ancestors[a.id]:
        return 1.0
    given = a.id == b.given or b.id == a.given
    if not _peers(a, b) or (given and a.kind != EntityKind.SERVICE):
        return 0.0
    return weights["gate.related.peer"]


def _level(a: Thing, b: Thing, weights: Weights) -> float:
    if a.kind == b.kind:
        return 1.0
    kindred = any(a.kind in kinds and b.kind in kinds for kinds in _KINDRED)
    return weights["gate.level.kindred" if kindred else "gate.level.other"]


def _weight(a: Thing, b: Thing, scene: Scene, weights: Weights) -> float:
    """Weigh how much the notes say of the lesser of the two, against what is usual in them."""
    block = math.log1p(min(_own_lines(a), _own_lines(b))) / math.log1p(_WELL)
    facts = math.log1p(min(len(a.sides), len(b.sides))) / math.log1p(2 * scene.usual)
    return (
        weights["gate.weight.base"]
        + weights["gate.weight.block"] * min(1.0, block)
        + weights["gate.weight.facts"] * min(1.0, facts)
    )


def _working(a: Thing, b: Thing, scene: Scene, weights: Weights) -> float:
    if frozenset((a.id, b.id)) not in scene.working or _peers(a, b):
        return 1.0
    return weights["gate.working"]


def _telling(a: Thing, b: Thing, weights: Weights) -> float:
    """Lower a pair whose sides have nothing that tells them apart."""
    sides = sum(any(side not in y.sides for side in x.sides) for x, y in ((a, b), (b, a)))
    return 1.0 if sides == 2 else weights["gate.telling.one" if sides else "gate.telling.none"]


def _listed(a: Thing, b: Thing, scene: Scene, weights: Weights) -> float:
    """Lower one-line items of a long enumeration."""
    short = _own_lines(a) <= 1 and _own_lines(b) <= 1
    long = any(scene.children[p] >= _LONG_LIST for p in a.parents & b.parents)
    return weights["gate.list"] if short and long else 1.0


def _general(a: Thing, b: Thing, weights: Weights) -> float:
    """Lower a thing against another form of its own name, and a general name against one that narrows it."""
    one, other = set(a.words), set(b.words)
    if one == other:
        return weights["gate.twin"]
    return weights["gate.general"] if one < other or other < one else 1.0


def _own_lines(thing: Thing) -> int:
    return thing.blocks[0].statements if thing.blocks else 0


def _peers(a: Thing, b: Thing) -> bool:
    """Tell whether two may be mistaken although they are joined: both services, or kin that share their first word."""
    if a.kind != b.kind:
        return False
    return a.kind == EntityKind.SERVICE or (a.words[:1] == b.words[:1] and bool(a.words))
