"""Whether two names mean the same thing, and two figures the same amount."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from graph.evaluate.rules import Rules

__all__ = ["Names"]

NAME_SHARE = 3 / 4  # of the content words that two names of one thing have in common
PHRASE_SHARE = 1 / 2

_GROUPING = re.compile(r"(?<=\d),(?=\d{3})")
_WORD = re.compile(r"[a-z0-9]+")
_GLUED = re.compile(r"(\d)([a-z])")
_FIGURE = re.compile(r"\d+(?:\.\d+)?")
_LETTERS = re.compile(r"[a-z]+")
_SHORTEST_PLURAL = 4


@dataclass(slots=True)
class Names:
    """Compares names and values.

    >>> from pathlib import Path
    >>> from graph.evaluate.rules import read_rules
    >>> names = Names(read_rules(Path("data/gold")), [("DLQ", "Dead-letter queue")])
    >>> names.same("dead letter queues", "DLQ"), names.same("Canary", "Canary deployment"), names.same("SQS", "SNS")
    (True, True, False)
    >>> names.same_value("max retention = 14 days", "14 d"), names.same_value("4 KB", "4 MB")
    (True, False)
    """

    rules: Rules
    groups: Iterable[tuple[str, ...]] = ()
    _group: dict[str, int] = field(init=False, repr=False)
    _words: dict[str, tuple[str, ...]] = field(init=False, repr=False, default_factory=dict)

    def __post_init__(self) -> None:
        members = ((name, number) for number, group in enumerate(self.groups) for name in group)
        self._group = {"".join(self.words(name)): number for name, number in members}

    def words(self, name: str) -> tuple[str, ...]:
        """Fold a name to its content words: no case, plural, vendor, article."""
        if name not in self._words:
            self._words[name] = self._fold(name)
        return self._words[name]

    def same(self, one: str, other: str, share: float = NAME_SHARE) -> bool:
        """Say whether two names mean the same thing."""
        a, b = self.words(one), self.words(other)
        joined, joined_other = "".join(a), "".join(b)
        if joined == joined_other:
            return True
        group, group_other = self._group.get(joined), self._group.get(joined_other)
        if group is not None and group_other is not None:
            return group == group_other
        if _abbreviates(a, b) or _abbreviates(b, a):
            return True
        long, short = (a, b) if len(a) >= len(b) else (b, a)
        if long[:-1] == short and long[-1] in self.rules.generic:
            return True
        common = set(a) & set(b)
        return bool(common) and len(common) / max(len(set(a)), len(set(b))) >= share

    def same_value(self, one: str, other: str) -> bool:
        """Say whether two literals have the same figures, and no other units; without figures, the same words."""
        (figures, units), (figures_other, units_other) = self._amount(one), self._amount(other)
        if figures or figures_other:
            return figures == figures_other and (units == units_other or not units or not units_other)
        return self.same(one.rpartition("=")[2], other.rpartition("=")[2], PHRASE_SHARE)

    def _fold(self, name: str) -> tuple[str, ...]:
        text = _GROUPING.sub("", name.casefold().replace("’", "'").replace("'s", ""))
        found = [_singular(word) for word in _WORD.findall(text)]
        if len(found) > 1 and found[0] in self.rules.vendor:
            found = found[1:]
        if len(found) > 1 and found[-1] in self.rules.closing:
            found = found[:-1]
        return tuple(word for word in found if word not in self.rules.dropped) or tuple(found)

    def _amount(self, text: str) -> tuple[list[str], set[str]]:
        plain = _GLUED.sub(r"\1 \2", _GROUPING.sub("", text.casefold()))
        units = {self.rules.unit[word] for word in _LETTERS.findall(plain) if word in self.rules.unit}
        return sorted(_FIGURE.findall(plain)), units


def _singular(word: str) -> str:
    plural = len(word) >= _SHORTEST_PLURAL and word.endswith("s") and not word.endswith("ss")
    return word[:-1] if plural else word


def _abbreviates(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    if len(short) != 1 or len(long) < 2 or len(short[0]) < 2:
        return False
    return "".join(word[0] for word in long) == short[0]
