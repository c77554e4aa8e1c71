"""Questions about lines: which of the two a line is about, and sorting several under both."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.confusable.comparison import Comparison, Point
from graph.confusable.things import Thing, words_of
from graph.practice.items import Item, ItemKind, Part
from graph.practice.keys import item_id, point_key
from graph.practice.masks import MASK, mask
from graph.records import ObjectKind, Predicate

__all__ = ["sort_items", "which_items"]

_WORDS = (4, 40)  # words of a line that says enough, and not too much, once the names are hidden
_FACT_WORDS = 3  # words of a fact that says enough
_LINES = 2  # lines of each side that are asked one by one
_SORTED, _FEWEST = 3, 2  # facts to sort of each side, and the fewest of them

_Sides = tuple[list[Point], list[Point]]


def which_items(it: Comparison, a: Thing, b: Thing) -> Iterator[Item]:
    """Ask which of the two a line is about; lines that name or fit both are never asked."""
    pair = (it.a, it.b)
    for side, points in enumerate(_telling(it)):
        lines = ((point, _hidden(_line(point), (a, b), _WORDS[0])) for point in points)
        for point, text in [(point, text) for point, text in lines if text][:_LINES]:
            key = item_id(ItemKind.WHICH, pair, point_key(point))
            part = Part(text, side, _words(it, point), point.evidence)
            yield Item(key, ItemKind.WHICH, pair, "Which one is this line about?", (a.name, b.name), (part,))


def sort_items(it: Comparison, a: Thing, b: Thing) -> Iterator[Item]:
    """Ask to sort facts of both under the right one."""
    pair = (it.a, it.b)
    left, right = (_parts(it, points, side, (a, b)) for side, points in enumerate(_telling(it)))
    ours, theirs = {part.text for part in left}, {part.text for part in right}
    sides = [p for p in left if p.text not in theirs][:_SORTED], [p for p in right if p.text not in ours][:_SORTED]
    if min(map(len, sides)) >= _FEWEST:
        key = item_id(ItemKind.SORT, pair, "")
        parts = sorted((part for side in sides for part in side), key=lambda part: item_id(key, (), part.text))
        yield Item(key, ItemKind.SORT, pair, "Which of the two does each go with?", (a.name, b.name), tuple(parts))


def _telling(it: Comparison) -> _Sides:
    """Points that hold for one side only and stand on no line of the other, those that answer one another first."""
    facets = (*it.opposite, *it.apart)
    left, right = [*(f.a for f in facets), *it.left], [*(f.b for f in facets), *it.right]
    common = {place for p in it.said for place in _places(p)}
    common |= {place for f in it.shared for p in (f.a, f.b) for place in _places(p)}
    common |= _all_places(left) & _all_places(right)
    return [p for p in left if common.isdisjoint(_places(p))], [p for p in right if common.isdisjoint(_places(p))]


def _parts(it: Comparison, points: Sequence[Point], side: int, pair: Sequence[Thing]) -> list[Part]:
    """Facts without the names, each wording once: the notes' own line where the object is but words of it."""
    parts: dict[str, Part] = {}
    for point in points:
        said = point.claim.relation if point.claim else None
        if said is None or said.predicate == Predicate.PART_OF:
            continue
        text = _hidden(_line(point) if said.object_kind == ObjectKind.PHRASE else point.words, pair, _FACT_WORDS)
        if text:
            parts.setdefault(text, Part(text, side, _words(it, point), point.evidence))
    return list(parts.values())


def _hidden(line: str, pair: Sequence[Thing], fewest: int) -> str:
    """A line without the names; empty where it would still give them away, or say too little."""
    text = mask(line, (name for thing in pair for name in thing.spellings))
    left = words_of(text.replace(MASK, " "))
    one, other = (set(thing.words) for thing in pair)
    return text if fewest <= len(left) <= _WORDS[1] and (one ^ other).isdisjoint(left) else ""


def _line(point: Point) -> str:
    return " ".join(point.evidence[0].quote.split())


def _places(point: Point) -> set[tuple[str, int]]:
    return {(e.file, line) for e in point.evidence for line in range(e.first, e.last + 1)}


def _all_places(points: Sequence[Point]) -> set[tuple[str, int]]:
    return {place for point in points for place in _places(point)}


def _words(it: Comparison, point: Point) -> str:
    name = it.name_a if point.thing == it.a else it.name_b
    return f"{name} {point.words}" if point.claim else name
