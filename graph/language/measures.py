"""Figures that go on one another: "retention 7 days by default, up to 31 days"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.language.drafts import Draft
from graph.language.objects import UNNAMED

__all__ = ["continued"]

_BOUNDS = ("max", "min", "default")
_SMALL = (*_BOUNDS, "by", "of", "at")


def continued(drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Let a figure without words of its own measure what the one before it measures."""
    last = ""
    for draft in drafts:
        quantity = draft.quantity
        if quantity is None:
            yield draft
            continue
        words = [word for word in quantity.property.split() if word not in _SMALL]
        if last and (not words or words == [UNNAMED]):
            bound = [quantity.bound] if quantity.bound in _BOUNDS else []
            name = " ".join([*bound, last])
            value = draft.object.partition(" = ")[2]
            yield replace(draft, object=f"{name} = {value}", quantity=replace(quantity, property=name))
            continue
        last = "" if words == [UNNAMED] else " ".join(words)
        yield draft
