"""Matters in which things differ, such as cost or order, and the words that show them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Topics:
    """The loaded table.

    Attributes:
        patterns: (name, words of one side, words of the other) of each topic.
    """

    patterns: tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...] = ()

    def of(self, text: str) -> dict[str, int]:
        """Find the topics of a text, each with its side.

        >>> import re
        >>> topics = Topics((("cost", re.compile(r"\\bcheap\\b"), re.compile(r"\\bcostly\\b")),))
        >>> topics.of("A costly one"), topics.of("a cheap one"), topics.of("one")
        ({'cost': -1}, {'cost': 1}, {})
        """
        folded = text.casefold()
        found = {}
        for name, one, other in self.patterns:
            sides = bool(one.search(folded)), bool(other.search(folded))
            if any(sides):
                found[name] = sides[0] - sides[1]
        return found


def load_topics(folder: Path) -> Topics:
    """Read ``topics.tsv``.

    Raises:
        TableError: a topic that stands twice, has no words, or whose example it does not find.
    """
    patterns: dict[str, tuple[str, re.Pattern[str], re.Pattern[str]]] = {}
    for row in read_table(folder / "topics.tsv", _COLUMNS):
        name = row["topic"]
        if not name or name in patterns:
            raise TableError(row.path, row.line, f"topic {name!r} stands twice or has no name; keep one row")
        patterns[name] = name, _pattern(row, "words"), _pattern(row, "against")
    return Topics(tuple(patterns.values()))


def _pattern(row: Row, column: str) -> re.Pattern[str]:
    words = split_cell(row[column])
    if not words:
        raise TableError(row.path, row.line, f"topic {row['topic']!r} has no {column}; name at least one")
    return re.compile(rf"(?<![\w-])(?:{_alternatives(words)})(?![\w-])")


def _alternatives(words: Iterable[str]) -> str:
    """Longest first; a blank or a hyphen in the words stands for either."""
    ordered = sorted({w.casefold() for w in words}, key=lambda w: (-len(w), w))
    return "|".join(r"[\s-]".join(map(re.escape, re.split(r"[\s-]+", w))) for w in ordered)
