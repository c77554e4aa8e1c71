"""Quantities: bounds, figures, units, ranges, ratios, per-units."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.records import Quantity

__all__ = ["QuantityFinder", "QuantitySpan", "find_quantities"]

_FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?$")
_RATIO = re.compile(r"\d+:\d+$")
_MOST_WORDS = 5


@dataclass(frozen=True, slots=True)
class QuantitySpan:
    """A quantity at some tokens."""

    start: int
    end: int
    quantity: Quantity


def find_quantities(words: Sequence[str], tables: Mapping[str, Mapping[str, str]]) -> list[QuantitySpan]:
    """Find quantities in a row of lower-case tokens.

    >>> from pathlib import Path
    >>> from graph.lexicon import load_lexicon
    >>> found = find_quantities("keeps up to 14 days or 256 kb".split(), load_lexicon(Path("data/lexicon")).quantities)
    >>> [(q.quantity.bound, q.quantity.number, q.quantity.unit) for q in found]
    [('max', '14', 'days'), ('exact', '256', 'KB')]
    """
    return QuantityFinder(tables).find(words)


_TRAILING = ("max", "min", "default")  # "over" and "only" behind a quantity belong to what follows


class QuantityFinder:
    """Finds quantities by the tables of their words.

    Args:
        tables: for each role (``unit``, ``bound``, ``number``, ``per``, ``joint``, ``parted``,
            ``standin``), the value of a wording.
    """

    def __init__(self, tables: Mapping[str, Mapping[str, str]]) -> None:
        self._tables = tables
        self._longest = {role: _longest(wordings) for role, wordings in tables.items()}
        self._opens = {*self._longest["bound"], *self._longest["number"]}

    def find(self, words: Sequence[str]) -> list[QuantitySpan]:
        """Find quantities in a row of lower-case tokens."""
        opening = [at for at, word in enumerate(words) if word in self._opens or word[:1].isdecimal()]
        if not opening:  # most rows
            return []
        grammar = _Grammar(words, self._tables, self._longest)
        found: list[QuantitySpan] = []
        end = 0
        for at in opening:
            quantity = grammar.read(at) if at >= end and not self._stands_in(words, at) else None
            if quantity:
                found.append(quantity)
                end = quantity.end
        return found

    def opening(self, words: Sequence[str]) -> QuantitySpan | None:
        """Find the quantity that a row of lower-case tokens begins with."""
        opens = bool(words) and (words[0] in self._opens or words[0][:1].isdecimal())
        return _Grammar(words, self._tables, self._longest).read(0) if opens else None

    def _stands_in(self, words: Sequence[str], at: int) -> bool:
        """Tell "the first one", which counts nothing, from "one queue"."""
        return at > 0 and f"{words[at - 1]} {words[at]}" in self._tables["standin"]


def _longest(wordings: Iterable[str]) -> dict[str, int]:
    """Count the words of the longest wording that each word opens."""
    longest: dict[str, int] = {}
    for wording in wordings:
        words = wording.split(" ")
        longest[words[0]] = max(longest.get(words[0], 0), min(len(words), _MOST_WORDS))
    return longest


class _Grammar:
    def __init__(
        self, words: Sequence[str], tables: Mapping[str, Mapping[str, str]], longest: Mapping[str, Mapping[str, int]]
    ) -> None:
        self.words, self.tables, self.longest = words, tables, longest

    def read(self, at: int) -> QuantitySpan | None:
        start = at
        bound, at = self._phrase("bound", at)
        if bound and self._parted(at):
            at += 1
        spelled = at < len(self.words) and not self.words[at][:1].isdigit()
        number, at = self._number(at)
        if not number:
            return None
        if spelled and self._parted(at) and self._unit(at + 1)[0]:
            at += 1
        unit, at = self._unit(at)
        number, unit, at = self._range(number, unit, at)
        if spelled and not unit and not bound and at < len(self.words):
            return self._span(start, at, "exact", number, "")  # counts the word after it ("two modes")
        at = self._per(at)
        if not bound:
            bound = self._bound_behind(at)
        kind = bound or ("ratio" if ":" in number else "range" if "-" in number else "exact")
        return self._span(start, at, kind, number, unit)

    def _bound_behind(self, at: int) -> str:
        """Read the bound of "4 days default", "10 max", which stays a word; it may not open the next quantity."""
        bound, after = self._phrase("bound", at)
        opens = after < len(self.words) and bool(self._number(after + self._parted(after))[0])
        return bound if bound in _TRAILING and not opens else ""

    def _parted(self, at: int) -> bool:
        """Tell "max: 5" and "millions of requests": a word or mark between the halves of a quantity."""
        return at + 1 < len(self.words) and self.words[at] in self.tables["parted"]

    def _span(self, start: int, end: int, bound: str, number: str, unit: str) -> QuantitySpan:
        return QuantitySpan(start, end, Quantity("", bound, number, unit, " ".join(self.words[start:end])))

    def _phrase(self, role: str, at: int) -> tuple[str, int]:
        most = self.longest[role].get(self.words[at], 0) if at < len(self.words) else 0
        for length in range(min(most, len(self.words) - at), 0, -1):
            value = self.tables[role].get(" ".join(self.words[at : at + length]))
            if value:
                return value, at + length
        return "", at

    def _number(self, at: int) -> tuple[str, int]:
        if at >= len(self.words):
            return "", at
        word = self.words[at]
        if _FIGURE.match(word) or _RATIO.match(word):
            number, at = word.replace(",", ""), at + 1
            scale = self.tables["number"].get(self.words[at]) if at < len(self.words) else None
            return (f"{number} {scale}", at + 1) if scale and scale.isalpha() else (number, at)
        return self._phrase("number", at)

    def _unit(self, at: int) -> tuple[str, int]:
        if at + 1 < len(self.words) and self.words[at] == "-":
            unit, after = self._phrase("unit", at + 1)
            return (unit, after) if unit else ("", at)
        return self._phrase("unit", at)

    def _range(self, number: str, unit: str, at: int) -> tuple[str, str, int]:
        if at + 1 < len(self.words) and self.words[at] in self.tables["joint"]:
            other, after = self._number(at + 1)
            if other and other[:1].isdigit() and number[:1].isdigit():
                unit_after, after = self._unit(after)
                return f"{number}-{other}", unit_after or unit, after
        return number, unit, at

    def _per(self, at: int) -> int:
        """Take in "per second", "a day", "/s", one after the other."""
        while at + 1 < len(self.words) and self.words[at] in self.tables["per"]:
            unit, after = self._phrase("unit", at + 1)
            if not unit and self.tables["per"][self.words[at]] != "always":
                return at
            at = after if unit else at + 2
        return at
