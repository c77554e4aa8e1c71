"""Writes statements down, with the words, the quote and the place of each."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field, replace
from itertools import groupby

from graph.notes.markdown_pieces import Piece
from graph.notes.markdown_places import Places, Track
from graph.notes.markdown_words import Words
from graph.records import Heading, Note, Role, Statement

__all__ = ["Passage", "Scribe"]


@dataclass(frozen=True, slots=True)
class Passage:
    """The words of a block, and where its content stands in the note."""

    words: Words
    track: Track

    def place(self, piece: Piece) -> tuple[int, int]:
        """Find start and end of a piece in the note."""
        return self.track.place(piece.begin), self.track.place(piece.stop - 1) + 1


@dataclass(slots=True)
class Scribe:
    """Keeps the statements of one note.

    Attributes:
        note: the source.
        places: its lines.
        statements: what was kept, in order of place.
    """

    note: Note
    places: Places
    statements: list[Statement] = field(default_factory=list)

    def keep(
        self,
        passage: Passage,
        piece: Piece,
        role: Role,
        chain: tuple[Heading, ...],
        block: int,
        *,
        cells: tuple[tuple[str, str], ...] = (),
        flags: tuple[str, ...] = (),
        quote: tuple[int, int] | None = None,
    ) -> Statement:
        """Keep a piece of the words of a block; ``quote`` is its place where marks around it belong to it."""
        start, end = quote or passage.place(piece)
        statement = Statement(
            file=self.note.file,
            index=len(self.statements),
            first=self.places.number(start) + 1,
            last=self.places.number(end - 1) + 1,
            start=start,
            end=end,
            text=passage.words.text[piece.start : piece.end],
            role=role,
            chain=chain,
            block=block,
            cells=cells,
            segments=tuple(_segments(passage.words, passage.track, piece)),
            marks=tuple([(mark, start - piece.start, end - piece.start) for mark, start, end in piece.marks]),
            flags=flags,
        )
        self.statements.append(statement)
        return statement

    def keep_lines(
        self, first: int, end: int, role: Role, chain: tuple[Heading, ...], block: int, flags: tuple[str, ...]
    ) -> None:
        """Keep the lines from ``first`` up to ``end``, counted from 0, as they stand."""
        lines = [(start, stop) for start, stop in map(self.places.words, range(first, end)) if start < stop]
        words, track = Words(), Track("")
        parts: list[str] = []
        length = 0
        for start, stop in lines:
            words.runs.append((length, start))
            parts.append(self.note.text[start:stop])
            length += stop - start + 1
        words.text = " ".join(parts)
        track.add(0, 0)
        piece = Piece(0, len(words.text), lines[0][0], lines[-1][1])
        self.keep(Passage(words, track), piece, role, chain, block, flags=flags)

    def fill(self, covered: set[int]) -> tuple[Statement, ...]:
        """Keep what no statement holds yet, such as link references and bare tags; return all in order.

        Args:
            covered: further lines that hold no words of their own, such as rules.
        """
        held = covered.union(*(range(s.first - 1, s.last) for s in self.statements))
        missing = [n for n in range(len(self.places)) if n not in held and self._has_words(n)]
        above = list(self.statements)
        firsts = [s.first for s in above]
        for _, group in groupby(enumerate(missing), key=lambda pair: pair[1] - pair[0]):
            lines = [n for _, n in group]
            at = bisect_right(firsts, lines[0] + 1) - 1
            self._fill(lines[0], lines[-1] + 1, above[at] if at >= 0 else None)
        ordered = sorted(self.statements, key=lambda s: (s.start, s.end))
        return tuple(s if s.index == at else replace(s, index=at) for at, s in enumerate(ordered))

    def _has_words(self, number: int) -> bool:
        start, end = self.places.words(number)
        return start < end

    def _fill(self, first: int, end: int, above: Statement | None) -> None:
        chain: tuple[Heading, ...] = above.chain if above else ()
        if above and above.role == Role.HEADING:
            chain += (Heading(above.text, above.first, len(chain)),)
        self.keep_lines(first, end, Role.ASIDE, chain, above.block if above else 0, ("markup",))


def _segments(words: Words, track: Track, piece: Piece) -> list[tuple[int, int]]:
    if len(words.runs) == len(track.offsets) == 1:  # most statements stand in the note as they are
        return [(0, track.place(words.origin(piece.start)))] if piece.start < piece.end else []
    at = max(0, bisect_right(words.runs, piece.start, key=lambda run: run[0]) - 1)
    found: list[tuple[int, int]] = []
    for number in range(at, len(words.runs)):
        offset, origin = words.runs[number]
        if offset >= piece.end:
            break
        start = max(offset, piece.start)
        end = min(piece.end, words.runs[number + 1][0] if number + 1 < len(words.runs) else piece.end)
        begin = origin + start - offset
        for run, place in track.runs(begin, begin + end - start):
            found.append((start - piece.start + run - begin, place))
    return found
