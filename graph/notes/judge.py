"""What a reader of plain text has to ask about words.

Layout alone does not tell a heading from a short sentence. Whoever knows names and
function words answers through this protocol; the notes themselves know neither.
"""

from __future__ import annotations

import re
from typing import Protocol

__all__ = ["Judge", "ShapeJudge", "apposition"]

_NAME_WORDS = 4


class Judge(Protocol):
    """Answers questions about the words of a line."""

    def names(self, text: str) -> int:
        """Say how well the words name a thing: 2 a known name, 1 shaped like a name, 0 not."""

    def says(self, text: str) -> bool:
        """Say whether the words open like a statement: a verb, a modal, a condition, a purpose."""

    def joins(self, text: str, following: str) -> bool:
        """Say whether a line goes on in the following one."""

    def answers(self, text: str) -> bool:
        """Say whether the words are nothing but an answer, for what stands below or behind them: "Not supported"."""

    def tells(self, text: str) -> bool:
        """Say whether words behind a name and a comma say something of it, rather than list a further name."""


def apposition(text: str, judge: Judge) -> tuple[str, str] | None:
    """Take a list item such as "Redis, an in-memory store" or "Leader node, manages connections" apart.

    >>> apposition("Redis, an in-memory store", ShapeJudge())
    """
    name, comma, rest = text.partition(", ")
    if not comma or len(name.split()) > _NAME_WORDS or not judge.tells(rest) or judge.names(name) < 2:
        return None
    return name, rest


class ShapeJudge:
    """Judges by capitals and length alone; for notes without any table."""

    def names(self, text: str) -> int:
        """Take up to four capitalised words for a name.

        >>> ShapeJudge().names("Dead Letter Queue"), ShapeJudge().names("scales automatically")
        (1, 0)
        """
        words = text.split()
        return int(0 < len(words) <= 4 and all(not w[0].islower() for w in words) and text[-1] not in ".,;!?")

    def says(self, text: str) -> bool:
        """Take a lower-case opening for a statement."""
        return text[:1].islower()

    def joins(self, text: str, following: str) -> bool:
        """Join after a comma, before a lower-case word."""
        return bool(re.search(r"[,(/&]$", text)) and following[:1].islower()

    def answers(self, text: str) -> bool:
        """Know no answers."""
        return False

    def tells(self, text: str) -> bool:
        """Know no sayings."""
        return False
