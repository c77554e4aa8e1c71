"""Stable keys: the same question has the same one in every build."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from graph.confusable.comparison import Point
from graph.records import Claim

__all__ = ["claim_key", "item_id", "point_key", "shuffled"]

_LENGTH = 16
_JOINT = "\x1f"


def item_id(kind: str, pair: Iterable[str], content: str) -> str:
    """Make the id of a question from what it asks, whatever the order of the two.

    >>> item_id("which", ("a", "b"), "x") == item_id("which", ("b", "a"), "x")
    True
    """
    text = _JOINT.join([kind, *sorted(pair), content])
    return hashlib.sha256(text.encode()).hexdigest()[:_LENGTH]


def claim_key(claim: Claim) -> str:
    """Say what a claim says as one text."""
    it = claim.relation
    return _JOINT.join((it.subject, it.predicate, it.object_kind, it.object, it.polarity))


def point_key(point: Point) -> str:
    """Say what a point says as one text: its claim, or the line."""
    return claim_key(point.claim) if point.claim else point.words


def shuffled(options: Iterable[str], seed: str) -> tuple[str, ...]:
    """Put options into an order that gives nothing away and never changes."""
    return tuple(sorted(options, key=lambda option: item_id(seed, (), option)))
