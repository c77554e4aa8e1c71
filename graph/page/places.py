"""Places in a note, counted the way a browser counts."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

__all__ = ["NoteText"]

_LINE_END = re.compile(r"\r\n|\n|\r")
_WIDE = re.compile(r"[^\u0000-\uffff]")  # two UTF-16 units each


class NoteText:
    """The text of one note with the starts of its lines.

    >>> NoteText("ab\\r\\n🙂cd").place(5, 7, line=2)
    (2, 2)
    """

    def __init__(self, text: str) -> None:
        self.text = text
        breaks = list(_LINE_END.finditer(text))
        self._starts = [0, *(end.end() for end in breaks)]
        self._ends = [*(end.start() for end in breaks), len(text)]
        self._wide = [found.start() for found in _WIDE.finditer(text)]

    def line(self, offset: int) -> int:
        """Find the line, from 1, of a character."""
        return bisect_right(self._starts, offset)

    def line_start(self, line: int) -> int:
        """Find the first character of a line."""
        return self._starts[min(max(line, 1), len(self._starts)) - 1]

    def line_end(self, line: int) -> int:
        """Find the end of a line, before its line end."""
        return self._ends[min(max(line, 1), len(self._ends)) - 1]

    def place(self, start: int, end: int, *, line: int) -> tuple[int, int]:
        """Turn characters of the note into (units after the start of the line, length in units)."""
        origin = self.line_start(line)
        return self._units(origin, start), self._units(start, end)

    def _units(self, start: int, end: int) -> int:
        """Count the units from one character to another, below zero where that one lies before."""
        return end - start + bisect_left(self._wide, end) - bisect_left(self._wide, start)
