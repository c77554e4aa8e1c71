"""The lines of a plain text note: rules, bullets, words, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from graph.notes.marks import Mark, Marks

__all__ = ["Break", "Line", "is_range", "read_lines", "rule_scale", "take_marks"]

_LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n)|[^\r\n]+")
_RULE = re.compile(r"\s*(?P<marks>(?P<mark>[-=_*~#–—])(?:\s?(?P=mark)){2,})\s*$")
_TRAILING_RULE = re.compile(r"(?<=\S)\s+(?P<marks>[-=_]{4,})\s*$")
_BULLET = re.compile(
    r"(?P<indent>\s*)(?P<bullet>(?:[-*+•·▪◦‣●○–>]+|\d{1,3}[.)]|[a-zA-Z][.)]|[ivx]{2,4}[.)]|\[[ xX]\])(?=\s)"
    r"|(?:\d{1,2}|[a-z])[.)](?=[A-Za-z]{2,}(?:\s\S|\()))\s*(?=\S)"  # "7.Keys are ...", no "e.g." and no "a.txt"
)
_FIGURE_LAST = re.compile(r"(?:^|\s[a-z]\w*\s)\d+$|^[a-z]\w* \d+$")
_WORDY_BULLET = re.compile(r"[QA][.)]$")


class Break(IntEnum):
    """How much a rule or a blank line ends, from little to much."""

    NONE = 0
    BLANK = 1
    BLOCK = 2
    PART = 3
    SECTION = 4
    GROUP = 5


@dataclass(slots=True)
class Line:
    """One line of a note that holds words, or a rule.

    Attributes:
        number: from 1.
        start, end: characters of its words in the note, without indent and bullet.
        text: these words; empty for a rule.
        indent: width of the indent before words or bullet.
        bullet: the bullet or number before the words, or empty.
        rule: length of the rule that the line is or ends in; 0 where there is none.
        mark: the character of that rule.
        blanks: whether a blank line stands before it.
        lead: characters of marks such as "Note:" before the text.
        flags: what these marks and those behind the text stand for.
        bare: whether a mark is all that the line holds; it then is its text.
    """

    number: int
    start: int
    end: int
    text: str
    indent: int = 0
    bullet: str = ""
    rule: int = 0
    mark: str = ""
    blanks: bool = False
    lead: int = 0
    flags: tuple[str, ...] = ()
    bare: bool = False


def read_lines(text: str) -> Iterator[Line]:
    r"""Take a text apart into lines with words and rule lines; blank lines are noted on the next one.

    >>> [(line.number, line.text, line.rule) for line in read_lines("SQS\n-----\n\n- max 14 days ----\n")]
    [(1, 'SQS', 0), (2, '', 5), (4, 'max 14 days', 4)]
    """
    offset, blanks = 0, False
    for number, raw in enumerate(_LINE.findall(text), 1):
        if raw.strip():
            yield _read_line(number, raw, offset, blanks=blanks)
        blanks = not raw.strip()
        offset += len(raw)


def _read_line(number: int, raw: str, offset: int, *, blanks: bool) -> Line:
    if rule := _RULE.match(raw):
        return Line(number, offset, offset, "", rule=len(rule["marks"]), mark=rule["mark"], blanks=blanks)
    body = raw.rstrip()
    tail = _TRAILING_RULE.search(body) if body[-1] in "-=_" else None
    if tail:
        body = body[: tail.start()]
    bullet = _BULLET.match(body)
    if bullet and _WORDY_BULLET.match(bullet["bullet"]):
        bullet = None
    skip = bullet.end() if bullet else len(body) - len(body.lstrip())
    indent = len((bullet["indent"] if bullet else body[:skip]).expandtabs(4))
    return Line(
        number,
        offset + skip,
        offset + len(body),
        body[skip:],
        indent,
        bullet["bullet"] if bullet else "",
        len(tail["marks"]) if tail else 0,
        tail["marks"][0] if tail else "",
        blanks,
    )


def take_marks(line: Line, marks: Marks) -> None:
    """Take the marks off that open and close a line, and note what they stand for.

    >>> line = Line(1, 0, 27, "NB: waits 20 seconds (exam)")
    >>> take_marks(line, Marks.of([("NB", "note", "bare"), ("Exam", "exam", "")]))
    >>> line.text, line.lead, line.flags
    ('waits 20 seconds', 4, ('note', 'exam'))
    """
    flags = [flag for sign, flag in marks.edges.items() if line.bullet.startswith(sign)] if line.bullet else []
    whole = line.text
    while line.text and (mark := _first_mark(line.text, marks)):
        flags.append(mark.flag)
        line.lead, line.text = line.lead + mark.length, line.text[mark.length :]
    if flags and not line.text:
        line.text, line.lead, line.bare = whole, 0, bool(whole)
    while not line.bare and (mark := _last_mark(line.text, marks)):
        flags.append(mark.flag)
        line.text = line.text[: -mark.length]
    line.flags = tuple(dict.fromkeys(flags))


def _first_mark(text: str, marks: Marks) -> Mark | None:
    sign = marks.pattern.match(text) if marks.pattern and not text[0].isascii() else None
    return Mark(marks.signs[sign[1]], sign.end()) if sign else marks.opening(text)


def _last_mark(text: str, marks: Marks) -> Mark | None:
    bare = text.rstrip("\ufe0f")
    flag = marks.signs.get(bare[-1:], "")
    return Mark(flag, len(text) - len(bare[:-1].rstrip())) if flag and len(bare) > 1 else marks.closing(text)


def is_range(before: str, after: str) -> bool:
    """Tell the dash of "kept 1 - 35 days" from the one behind a name ("Tier 1 - 35 GB").

    >>> is_range("kept for 1", "35 days"), is_range("Tier 1", "35 GB"), is_range("1", "20 seconds")
    (True, False, True)
    """
    return _FIGURE_LAST.search(before) is not None and after[0].isdigit()


def rule_scale(lines: list[Line]) -> dict[int, Break]:
    """Say what a rule of each length ends in this note: the longest end a section, shorter ones less.

    >>> scale = rule_scale(list(read_lines("-" * 36 + "\\n" + "-" * 12 + "\\n-----")))
    >>> {length: level.name for length, level in scale.items()}
    {5: 'BLOCK', 12: 'PART', 36: 'SECTION'}
    """
    lengths = sorted({line.rule for line in lines if line.rule})
    longest = max(lengths, default=0)
    return {length: _rank(length, longest) for length in lengths}


def _rank(length: int, longest: int) -> Break:
    if length >= max(0.7 * longest, 3) and (longest >= 20 or length == longest):
        return Break.SECTION
    return Break.PART if length >= 10 else Break.BLOCK
