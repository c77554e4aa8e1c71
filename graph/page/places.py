"""Places in a note, counted the way a browser counts."""

from __future__ import annotations

import re
from bisect import bisect_right

__all__ = ["NoteText", "units"]

_LINE_END = re.compile(r"\r\n|\n|\r")


def units(text: str) -> int:
    """Count the UTF-16 units of a text, which is what JavaScript calls its length.

    >>> units("abc"), units("a🙂")
    (3, 3)
    """
    return len(text) + sum(character > "\uffff" for character in text)


class NoteText:
    """The text of one note with the starts of its lines.

    >>> NoteText("ab\\r\\n🙂cd").place(5, 7, line=2)
    (2, 2)
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = [0, *(end.end() for end in _LINE_END.finditer(text))]

    def line(self, offset: int) -> int:
        """Find the line, from 1, of a character."""
        return bisect_right(self._starts, offset)

    def place(self, start: int, end: int, *, line: int) -> tuple[int, int]:
        """Turn characters of the note into (units after the start of the line, length in units)."""
        origin = self._starts[min(max(line, 1), len(self._starts)) - 1]
        before = units(self.text[origin:start]) if start >= origin else -units(self.text[start:origin])
        return before, units(self.text[start:end])
