"""Figures that go on one another ("retention 7 days by default, up to 31 days"), and values that stand by default."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from graph.language.drafts import Draft
from graph.language.objects import UNNAMED
from graph.language.units import Unit
from graph.records import Quantity

__all__ = ["DEFAULT", "continued", "is_limit", "standing"]

DEFAULT = "default"
_BOUNDS = ("max", "min", DEFAULT)
_SMALL = (*_BOUNDS, "by", "of", "at")


def is_limit(figure: Quantity) -> bool:
    """Tell a figure that tells a limit wherever it stands from one that only counts things."""
    return bool(figure.unit or figure.bound in _BOUNDS) and not figure.is_small()


def continued(drafts: Sequence[Draft]) -> Iterable[Draft]:
    """Let a figure without words of its own measure what one of its unit before it in the text measures."""
    return _continued(drafts) if any(d.quantity for d in drafts) else drafts


def _continued(drafts: Sequence[Draft]) -> Iterator[Draft]:
    named: defaultdict[str, dict[int, str]] = defaultdict(dict)
    for draft in drafts:
        if draft.quantity and (name := _measured(draft)):
            named[draft.quantity.unit][draft.at] = name
    places = {unit: sorted(names) for unit, names in named.items()}
    for draft in drafts:
        figure = draft.quantity
        known = places.get(figure.unit, []) if figure else []
        before = bisect_left(known, draft.at)
        if figure is None or _measured(draft) or not before:
            yield draft
            continue
        bound = [figure.bound] if figure.bound in _BOUNDS else []
        name = " ".join([*bound, named[figure.unit][known[before - 1]]])
        value = draft.object.partition(" = ")[2]
        yield replace(draft, object=f"{name} = {value}", quantity=replace(figure, property=name))


def _measured(draft: Draft) -> str:
    """Give the words for what a figure measures, without its bound; empty where there are none."""
    words = [word for word in draft.quantity.property.split() if word not in _SMALL] if draft.quantity else []
    return "" if words == [UNNAMED] else " ".join(words)


def standing(units: Sequence[Unit], at: int) -> bool:
    """Tell the value that a thing has where nobody sets it: "(is) enabled by default"."""
    behind = units[at + 1 : at + 3]
    return units[at].has("level") and len(behind) > 1 and behind[0].has("agent") and behind[1].low == DEFAULT
