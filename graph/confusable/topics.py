"""Matters in which things differ, such as cost or order, and the words that show them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from graph.errors import TableError
from graph.tables import Row, read_table, split_cell

__all__ = ["Topic", "Topics", "load_topics"]

_COLUMNS = ("topic", "words", "against", "example")


class Topic(NamedTuple):
    """A matter on which a line touches.

    Attributes:
        name: such as ``cost``.
        side: 1 for its first side, -1 for the other, 0 where the line has words of both.
    """

    name: str
    side: int


@dataclass(frozen=True)
class Topics:
    """The loaded table.

    Attributes:
        rows: (name, words of one side, words of the other) of each topic.
    """

    rows: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...] = ()

    def of(self, text: str) -> dict[str, int]:
        """Find the topics of a text, each with its side.

        >>> topics = Topics((("cost", ("cheap", "free"), ("costly",)),))
        >>> topics.of("A costly one"), topics.of("a cheap one"), topics.of("one")
        ({'cost': -1}, {'cost': 1}, {})
        """
        folded = text.casefold()
        found = {}
        for name, one, other in self._patterns:
            sides = bool(one.search(folded)), bool(other.search(folded))
            if any(sides):
                found[name] = sides[0] - sides[1]
        return found

    @cached_property
    def _patterns(self) -> list[tuple[str, re.Pattern[str], re.Pattern[str]]]:
        return [(name, _pattern(words), _pattern(against)) for name, words, against in self.rows]


def load_topics(folder: Path) -> Topics:
    """Read ``topics.tsv``.

    Raises:
        TableError: a topic that stands twice, has no words, or whose example it does not find.
    """
    rows: dict[str, tuple[str, tuple[str, ...], tuple[str, ...]]] = {}
    for row in read_table(folder / "topics.tsv", _COLUMNS):
        name = row["topic"]
        if not name or name in rows:
            raise TableError(row.path, row.line, f"topic {name!r} stands twice or has no name; keep one row")
        rows[name] = name, _words(row, "words"), _words(row, "against")
    return Topics(tuple(rows.values()))


def _words(row: Row, column: str) -> tuple[str, ...]:
    """The words of one side, longest first."""
    words = {word.casefold() for word in split_cell(row[column])}
    if not words:
        raise TableError(row.path, row.line, f"topic {row['topic']!r} has no {column}; name at least one")
    return tuple(sorted(words, key=lambda word: (-len(word), word)))


def _pattern(words: Iterable[str]) -> re.Pattern[str]:
    """Any of the words; a blank or a hyphen in them stands for either."""
    alternatives = "|".join(r"[\s-]".join(map(re.escape, re.split(r"[\s-]+", word))) for word in words)
    return re.compile(rf"(?<![\w-])(?:{alternatives})(?![\w-])")
