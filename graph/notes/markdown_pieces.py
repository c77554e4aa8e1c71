"""Where the words of a block are cut into statements: at breaks, and at the ends of sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from graph.notes.judge import Judge
from graph.notes.markdown_words import Joint, Words

__all__ = ["Piece", "cut", "line_breaks", "sentence_breaks"]

_END = re.compile(r"[.!?…]+[\"'\u201d\u2019)\]]*(?P<gap>\s+)")
_OPENING = "\"'\u201c\u2018(["
_ABBREVIATIONS = re.compile(r"approx|art|ca|cf|ed|est|ex|figs?|incl|max|min|pp|resp|sec|st|vol|vs", re.IGNORECASE)
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
_WIDTH = 60  # a shorter line was ended by its author, not by an editor
_SIGN = 3  # characters of a sign that opens a line
_NEW_LINE = re.compile(r"(?:\d{1,9}[.)]|[-*+•]|\[\^[^\]\s]+\]:)\s")


@dataclass(slots=True)
class Piece:
    """A stretch of words that makes a statement.

    Attributes:
        start, end: in the words, without spaces around.
        begin, stop: in the content.
        opens: whether it opens a line, rather than going on in one.
        marks, flags: those of the words that lie in it.
    """

    start: int
    end: int
    begin: int
    stop: int
    opens: bool = True
    marks: list[tuple[str, int, int]] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)


def line_breaks(words: Words, judge: Judge | None, *, indented: bool = False) -> list[Joint]:
    """Choose the line ends at which the author ended a statement.

    Args:
        words: of a block.
        judge: tells whether a line goes on in the next one.
        indented: whether lines are indented below a bullet, which shows that they go on.
    """
    if not words.joints:  # most blocks are one line
        return []
    ends = [0, *(joint.at for joint in words.joints), len(words.text)]
    lines = [words.text[start:end].strip() for start, end in pairwise(ends)]
    width = max(_WIDTH, *map(len, lines))
    return [
        joint
        for joint, line, following in zip(words.joints, lines, lines[1:], strict=False)
        if joint.hard or _ends(line, following, width, judge, indented=indented)
    ]


def _ends(line: str, following: str, width: int, judge: Judge | None, *, indented: bool) -> bool:
    if following.startswith(": "):
        return line.startswith(": ")
    if line.endswith(":") or _NEW_LINE.match(following):
        return True
    if indented or not following or line[-1:] in ",;(/&-\u2013\u2014":
        return False
    if len(line) + 1 + len(following.split(maxsplit=1)[0]) > width:
        return False
    if judge and judge.joins(line, following):
        return False
    return not following[0].islower() or bool(judge and judge.says(following))


def sentence_breaks(words: Words) -> Iterator[Joint]:
    """Find the spaces between sentences, outside of brackets, links and code.

    >>> words = Words("Keeps it (max. 14 days. Really). See e.g. Kinesis v2. It scales.", runs=[(0, 0)])
    >>> [words.text[: joint.at][-8:] for joint in sentence_breaks(words)]
    ['Really).', 'esis v2.']
    """
    text, joints = words.text, {joint.at: joint for joint in words.joints}
    closed = _closed(words)
    fences = {start for mark, start, _ in words.marks if mark in ("code", "strong")}
    span = next(closed, None)
    for end in _END.finditer(text):
        at = end.start("gap")
        while span and span[1] <= at:
            span = next(closed, None)
        inside = span is not None and span[0] <= at
        said = end.start() > _SIGN or any(c.isalnum() for c in text[: end.start()])  # "!!!" ends no sentence
        if said and not inside and _goes_on_after(text, end.end(), fences) and not _abbreviates(text, end.start()):
            origin = words.origin(at)
            yield joints.get(at) or Joint(at, origin, origin + 1, hard=False)


def _closed(words: Words) -> Iterator[tuple[int, int]]:
    """Give the outermost spans in which no sentence ends, in order."""
    spans = [(start, end) for mark, start, end in words.marks if mark in ("code", "link")]
    opened: list[int] = []
    for bracket in re.finditer(r"[()]", words.text):
        if bracket[0] == "(":
            opened.append(bracket.start())
        elif opened:
            spans.append((opened.pop(), bracket.end()))
    end = -1
    for start, stop in sorted(spans, key=lambda s: (s[0], -s[1])):
        if stop > end:
            yield start, stop
            end = stop


def _goes_on_after(text: str, at: int, fences: set[int]) -> bool:
    if at >= len(text):
        return False
    first = text[at : at + 3].lstrip(_OPENING)[:1]
    return at in fences or (not first.islower() and (first.isalnum() or not first.isascii()))


def _abbreviates(text: str, at: int) -> bool:
    """Tell "e.g.", "vs." and the number of a list from the end of a sentence."""
    word = text[text.rfind(" ", max(0, at - 24), at) + 1 : at].lstrip(_OPENING)
    return bool(_ABBREVIATIONS.fullmatch(word) or _INITIALS.fullmatch(word)) or (word.isdigit() and at < 4)


def cut(words: Words, content: str, lines: list[Joint], sentences: list[Joint]) -> Iterator[Piece]:
    """Cut words at joints; pieces without words are left out."""
    if not (lines or sentences):  # most blocks are one statement
        piece = _trim(
            words.text, content, Piece(0, len(words.text), 0, len(content), flags=[f for _, f in words.flags])
        )
        piece.marks = _clipped(words.marks, piece)
        if piece.start < piece.end:
            yield piece
        return
    opening = {joint.at for joint in lines}
    cuts = sorted({joint.at: joint for joint in [*sentences, *lines]}.values(), key=lambda joint: joint.at)
    last = Joint(len(words.text), len(content), len(content), hard=True)
    marks, flags = iter([*words.marks, ("", len(words.text) + 1, 0)]), iter([*words.flags, (len(words.text) + 1, "")])
    mark, flag, carried = next(marks), next(flags), list[tuple[str, int, int]]()
    start, begin, opens = 0, 0, True
    for joint in [*cuts, last]:
        piece = _trim(words.text, content, Piece(start, joint.at, begin, joint.start, opens))
        while mark[1] < joint.at:
            carried.append(mark)
            mark = next(marks)
        while flag[0] <= joint.at and flag[1]:
            piece.flags.append(flag[1])
            flag = next(flags)
        piece.marks = _clipped(carried, piece)
        carried = [m for m in carried if m[2] > joint.at]
        if piece.start < piece.end:
            yield piece
        start, begin, opens = joint.at + 1, joint.end, joint.at in opening


def _clipped(marks: list[tuple[str, int, int]], piece: Piece) -> list[tuple[str, int, int]]:
    """Give what marks set apart of a piece."""
    found = [(name, max(start, piece.start), min(end, piece.end)) for name, start, end in marks]
    return [mark for mark in found if mark[1] < mark[2]]


def _trim(text: str, content: str, piece: Piece) -> Piece:
    while piece.start < piece.end and text[piece.start].isspace():
        piece.start += 1
    while piece.end > piece.start and text[piece.end - 1].isspace():
        piece.end -= 1
    while piece.begin < piece.stop and content[piece.begin].isspace():
        piece.begin += 1
    while piece.stop > piece.begin and content[piece.stop - 1].isspace():
        piece.stop -= 1
    return piece
