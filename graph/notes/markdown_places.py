"""Where the words of a Markdown block stand in the note.

The parser hands out the content of a block without indents, bullets and quote marks.
Each of its lines still ends where the line of the note ends, which tells the place.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

__all__ = ["Places", "Track"]

_LINE_END = re.compile(r"\r\n?|\n")


@dataclass(slots=True)
class Track:
    """The content of a block and the place of each of its characters.

    Attributes:
        content: as the parser hands it out.
        offsets: where runs begin in the content.
        places: where they begin in the note.
    """

    content: str
    offsets: list[int] = field(default_factory=list)
    places: list[int] = field(default_factory=list)

    def add(self, offset: int, place: int) -> None:
        """Begin a run."""
        self.offsets.append(offset)
        self.places.append(place)

    def place(self, offset: int) -> int:
        """Find a character of the content in the note."""
        at = max(0, bisect_right(self.offsets, offset) - 1)
        return self.places[at] + offset - self.offsets[at]

    def runs(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Cut content into runs that stand in the note as they are: (offset in the content, place)."""
        at = max(0, bisect_right(self.offsets, start) - 1)
        yield start, self.places[at] + start - self.offsets[at]
        for next_at in range(at + 1, len(self.offsets)):
            if self.offsets[next_at] >= end:
                return
            yield self.offsets[next_at], self.places[next_at]


class Places:
    r"""The lines of a note, counted as the Markdown parser counts them.

    >>> places = Places("one\r\ntwo\rthree")
    >>> places.starts, places.line(1), places.number(5)
    ([0, 5, 9], (5, 8), 1)
    """

    def __init__(self, text: str) -> None:
        ends = list(_LINE_END.finditer(text))
        self.text = text.replace("\0", "\ufffd")  # as the parser reads it
        self.starts = [0, *(end.end() for end in ends)]
        self._ends = [*(end.start() for end in ends), len(text)]

    def __len__(self) -> int:
        return len(self.starts)

    def line(self, number: int) -> tuple[int, int]:
        """Give start and end of a line, counted from 0, without its line end."""
        return self.starts[number], self._ends[number]

    def number(self, place: int) -> int:
        """Give the line, counted from 0, of a character."""
        return bisect_right(self.starts, place) - 1

    def words(self, number: int) -> tuple[int, int]:
        """Give start and end of a line without spaces around it."""
        start, end = self.line(number)
        line = self.text[start:end].rstrip()
        return start + len(line) - len(line.lstrip()), start + len(line)

    def track(self, content: str, first: int) -> Track:
        """Follow content whose lines end where the lines of the note end, from line ``first`` on."""
        track, offset = Track(content), 0
        if "\n" not in content and (body := content.strip()) and first < len(self.starts):  # most blocks
            track.add(len(content) - len(content.lstrip()), self.words(first)[1] - len(body))
            return track
        for number, line in enumerate(content.split("\n"), first):
            body = line.strip()
            if body and number < len(self.starts):
                lead = len(line) - len(line.lstrip())
                track.add(offset + lead, self.words(number)[1] - len(body))
            offset += len(line) + 1
        return track

    def heading(self, content: str, number: int, level: int) -> Track:
        """Follow the content of a heading that opens with ``#`` marks."""
        start, end = self.line(number)
        after = self.text.index("#", start, end) + level
        track = Track(content)
        track.add(0, self.text.find(content, after, end))
        return track
