"""All questions of a list of pairs, in the order in which they are asked first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, zip_longest

from graph.confusable.compare import Comparer
from graph.practice.facts import Near, pick_items, truth_items
from graph.practice.items import Item, ItemKind
from graph.practice.lines import sort_items, which_items

__all__ = ["make_items"]

_LEAST = 0.5  # confidence of a fact that is asked about


def make_items(
    pairs: Iterable[tuple[str, str]], comparer: Comparer, near: Near, *, least: float = _LEAST
) -> tuple[Item, ...]:
    """Make the questions of pairs.

    Each kind takes turns, and a pair is left before it is asked about again.

    Args:
        pairs: ids of two things each, the most confusable first.
        comparer: lays two things side by side.
        near: gives the ids of what a thing is easily confused with, the nearest first.
        least: confidence below which a fact is not asked about.

    Returns:
        The questions, each once; the same graph gives the same ones in the same order.
    """
    of_pairs = [_turns(_of_pair(a, b, comparer, near, least), at) for at, (a, b) in enumerate(pairs)]
    rounds = zip_longest(*of_pairs)
    items = (item for item in chain.from_iterable(rounds) if item is not None)
    return tuple({item.id: item for item in items}.values())


def _of_pair(a: str, b: str, comparer: Comparer, near: Near, least: float) -> dict[ItemKind, list[Item]]:
    it = comparer.compare(a, b)
    one, other = comparer.scene.things[a], comparer.scene.things[b]
    if one.name.casefold() == other.name.casefold():
        return {}  # no answer could say which of the two is meant
    return {
        ItemKind.WHICH: list(which_items(it, one, other)),
        ItemKind.TRUTH: list(truth_items(it, comparer.told, least)),
        ItemKind.PICK: list(pick_items(it, comparer.told, near, least)),
        ItemKind.SORT: list(sort_items(it, one, other)),
    }


def _turns(items: dict[ItemKind, list[Item]], at: int) -> Iterator[Item]:
    """Let the kinds take turns, each pair beginning with another one."""
    kinds = list(items)
    order = [items[kinds[(at + step) % len(kinds)]] for step in range(len(kinds))]
    return (item for item in chain.from_iterable(zip_longest(*order)) if item is not None)
