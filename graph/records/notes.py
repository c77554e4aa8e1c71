"""The notes as they were read: files, headings, statements and what each is about.

Line numbers count from 1. Offsets count characters of ``Note.text``, which keeps the
line ends of the file, so that ``note.text[start:end]`` is always the source itself.
"""

from __future__ import annotations

import sys
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import NamedTuple

from graph.records.kinds import Role, SubjectMode

__all__ = ["Heading", "Note", "Owner", "Statement"]


@dataclass(frozen=True, slots=True)
class Note:
    """One source file.

    Attributes:
        file: path as given to ``build``, relative to the folder given, with forward slashes.
        text: the decoded text, line ends as in the file, without a byte-order mark.
        encoding: the encoding that it was read in.
        digest: SHA-256 of the bytes, in hexadecimal.
    """

    file: str
    text: str
    encoding: str = "utf-8"
    digest: str = ""


class Heading(NamedTuple):
    """A heading or parent bullet above a statement.

    Attributes:
        text: its words, without marks such as ``#`` or a closing colon.
        line: its first line in the note.
        level: depth; 0 is the outermost. Parent bullets go on counting where headings end.
        bullet: whether it is a parent bullet rather than a heading.
    """

    text: str
    line: int
    level: int
    bullet: bool = False


@dataclass(frozen=True, slots=True)
class Statement:
    """The smallest unit of a note that says something.

    Attributes:
        file: the note.
        index: position among the statements of its note, from 0.
        first, last: its lines, from 1.
        start, end: its characters; ``note.text[start:end]`` is its quote.
        text: its words on one line, without bullets, marks and emphasis.
        role: what it is by its shape.
        chain: headings and parent bullets above it, outermost first.
        block: number of the statement group (what stands between two blank or rule lines).
        cells: for a table row, (column head, cell) pairs; for a gloss, (name, rest).
        segments: (offset in ``text``, offset in the note) of each run of characters that was taken over as it stands.
        marks: (mark, start, end) of words in ``text`` that were set apart: ``code``, ``strong``, ``link``, ``struck``.
        flags: marks of the statement as a whole, such as ``important`` or ``numbered``.
    """

    file: str
    index: int
    first: int
    last: int
    start: int
    end: int
    text: str
    role: Role
    chain: tuple[Heading, ...] = ()
    block: int = 0
    cells: tuple[tuple[str, str], ...] = ()
    segments: tuple[tuple[int, int], ...] = field(default=(), repr=False)
    marks: tuple[tuple[str, int, int], ...] = ()
    flags: tuple[str, ...] = ()

    def source(self, start: int, end: int) -> tuple[int, int]:
        """Find the characters of the note behind ``text[start:end]``.

        >>> line = Statement("a.txt", 0, 1, 2, 0, 9, "one two", Role.TEXT, segments=((0, 2), (4, 6)))
        >>> line.source(4, 7)
        (6, 9)
        """
        if len(self.segments) == 1:  # most statements
            text_start, note_start = self.segments[0]
            return note_start + start - text_start, note_start + end - text_start
        return self._place(start), self._place(end - 1) + 1

    def _place(self, offset: int) -> int:
        text_start, note_start = self.segments[bisect_right(self.segments, (offset, sys.maxsize)) - 1]
        return note_start + offset - text_start


class Owner(NamedTuple):
    """The thing that a statement is about.

    Attributes:
        statement: ``Statement.index``.
        entity: id of the thing.
        within: id of the enclosing service or topic, or empty.
        mode: how it was found.
        beside: ids of further things that it is about just as much ("RCU, WCU").
    """

    statement: int
    entity: str
    within: str
    mode: SubjectMode
    beside: tuple[str, ...] = ()
