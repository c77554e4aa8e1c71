"""What a piece of words is by its shape: a gloss, the lead of a list, a question, or plain words."""

from __future__ import annotations

import re
from typing import NamedTuple

from graph.notes.judge import Judge, apposition
from graph.notes.lines import is_range
from graph.notes.markdown_pieces import Piece
from graph.notes.marks import Marks
from graph.records import Role

__all__ = ["Shape", "callout_of", "clip", "find_gloss", "is_set_apart", "shape_of"]

_GLOSS = re.compile(
    r"(?P<name>\S(?:[^:=\n]|:(?=\S)|=(?=\S)){0,80}?)(?:(?:\s+(?:[-\u2013\u2014]+>?|→|=>?|:)|:)\s+(?=\S)|:(?=['\"“]))"
)
_PARTED = re.compile(r"[-\u2013\u2014→=:]")  # no gloss without one of these
_NAME_WORDS = 6
_FEW_WORDS = 4
_DIRECTIVE = ":::"  # opens what a publishing system puts here, and no words of a reader
_REACH = 160  # characters in which a name ends
_BETWEEN_LINKS = re.compile(r"[\s,;/|&.·•-]*")
_MARKED = 300  # characters at either end of a piece in which its marks lie
_TASK = re.compile(r"\[(?P<done>[ xX])\]\s+")
_CALLOUT = re.compile(r"\[!(?P<kind>[\w-]{1,30})\][+-]?(?:\s+|$)")
_FOOTNOTE = re.compile(r"\[\^[^\]\s]+\]:\s+|:\s+")


class Shape(NamedTuple):
    """What a piece is.

    Attributes:
        role: its role, taken alone.
        cells: name and rest of a gloss.
        opens: the words under which what follows stands, or empty.
    """

    role: Role
    cells: tuple[tuple[str, str], ...] = ()
    opens: str = ""


def shape_of(text: str, piece: Piece, plain: Role, judge: Judge | None) -> Shape:
    """Tell what a piece is.

    Args:
        text: the words of its block.
        piece: a stretch of them.
        plain: what it is where it has no shape of its own.
        judge: tells names from statements.
    """
    said = text[piece.start : piece.end]
    marks = [(mark, start - piece.start, end - piece.start) for mark, start, end in piece.marks]
    if said.endswith("?") and not any(mark == "code" and end == len(said) for mark, _, end in marks):
        return Shape(Role.ASIDE)
    if said.startswith(_DIRECTIVE):
        return Shape(Role.ASIDE)
    gloss = find_gloss(said, marks, judge)
    if gloss and _only_links(said, len(gloss[0]), marks):
        return Shape(Role.TEXT)
    if gloss:
        return Shape(Role.GLOSS, (gloss,), gloss[0])
    if said.endswith(":") or (judge and judge.answers(said)):
        return Shape(Role.LEAD, opens=said.rstrip(": "))
    told = apposition(said, judge) if judge and plain is Role.ITEM else None
    return Shape(Role.GLOSS, (told,), told[0]) if told else Shape(plain)


def find_gloss(text: str, marks: list[tuple[str, int, int]], judge: Judge | None = None) -> tuple[str, str] | None:
    """Take "Name - rest", "Name: rest" or "Name = rest" apart; a name has up to six words.

    >>> find_gloss("Delay queue - hides new messages", [])
    ('Delay queue', 'hides new messages')
    >>> find_gloss("a: b - lists files", [("code", 0, 4)])
    ('a: b', 'lists files')
    """
    opening = text[:_REACH]
    found = _GLOSS.match(_masked(opening, marks)) if _PARTED.search(opening) else None
    if not found:
        return None
    name, rest = text[: found.end("name")], text[found.end() :]
    apart = any(start == 0 and end >= len(name) for _, start, end in marks)
    if len(name.split()) > _NAME_WORDS or not any(c.isalnum() for c in name) or is_range(name, rest):
        return None
    measured = rest[0].isdigit() and len(name.split()) <= _FEW_WORDS  # "wait time: 20 s" is no sentence
    says = judge is not None and not measured and judge.says(name)
    if not apart and (re.search(r"[,;.!?](\s|$)", name) or says):
        return None
    return name, rest


def _masked(text: str, marks: list[tuple[str, int, int]]) -> str:
    """Hide code and links, in which a colon or a dash separates nothing."""
    for mark, start, end in marks:
        if mark in ("code", "link") and start < len(text):
            text = text[:start] + "x" * (min(end, len(text)) - start) + text[end:]
    return text


def _only_links(text: str, start: int, marks: list[tuple[str, int, int]]) -> bool:
    """Tell "Related: [A], [B]" from a gloss."""
    links = [mark for mark in marks if mark[0] == "link" and mark[1] >= start]
    at = start
    for _, begin, end in links:
        if not _BETWEEN_LINKS.fullmatch(text[at:begin].replace(":", " ", 1)):
            return False
        at = end
    return bool(links) and bool(_BETWEEN_LINKS.fullmatch(text[at:]))


def is_set_apart(text: str, piece: Piece, mark: str) -> bool:
    """Tell whether a whole piece, up to a closing colon, stands in one mark."""
    if not piece.marks:
        return False
    end = piece.start + len(text[piece.start : piece.end].rstrip(":"))
    return any(name == mark and start <= piece.start and stop >= end for name, start, stop in piece.marks)


def clip(text: str, piece: Piece, marks: Marks) -> tuple[tuple[str, ...], bool]:
    """Take the marks off that open and close a piece: a task box, a callout, a sign, a label.

    Returns:
        The flags that they stand for, and whether one is all of the piece, which then stays as it is.
    """
    flags = dict.fromkeys(piece.flags)
    while opening := _opening(text, piece, marks):
        said, length = opening
        flags.update(dict.fromkeys(said))
        if piece.start + length >= piece.end:
            return tuple(flags), True
        piece.start += length
        piece.marks = [(m, max(s, piece.start), e) for m, s, e in piece.marks if e > piece.start]
    while closing := marks.closing(text[max(piece.start, piece.end - _MARKED) : piece.end]):
        flags[closing.flag] = None
        piece.end -= closing.length
        piece.marks = [(m, s, min(e, piece.end)) for m, s, e in piece.marks if s < piece.end]
    return tuple(flags), False


def _opening(text: str, piece: Piece, marks: Marks) -> tuple[tuple[str, ...], int] | None:
    """Find what opens a piece, as its flags and length."""
    said = text[piece.start : min(piece.end, piece.start + _MARKED)]
    if said[:1] in ("[", ":"):
        if task := _TASK.match(said):
            return ("todo", *(["done"] if task["done"] != " " else [])), task.end()
        if footnote := _FOOTNOTE.match(said):
            return ("footnote",) if said[0] == "[" else (), footnote.end()
    strong = max([e - piece.start for m, s, e in piece.marks if m == "strong" and s == piece.start], default=0)
    mark = marks.opening(said, strong)
    return ((mark.flag,), mark.length) if mark else None


def callout_of(content: str, marks: Marks) -> str:
    """Give the flag of the callout that content opens, or nothing.

    >>> callout_of("[!NOTE] Limits", Marks.of()), callout_of("Limits", Marks.of())
    ('note', '')
    """
    found = _CALLOUT.match(content) if content.startswith("[!") else None
    kind = found["kind"].lower() if found else ""
    return marks.flag(kind) or kind
