"""The words of a block without its marks, each character with its place in the content."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from markdown_it.token import Token

from graph.notes.markdown_inline import parse_html, parse_inline
from graph.notes.marks import Marks

__all__ = ["Joint", "Words", "read_html", "read_words"]

_PLAIN = re.compile(r"[^\\`*_\[<&\n~]*")
_BREAK = re.compile(r"<br\b", re.IGNORECASE)
_RUNNING = re.compile(  # tags that do not end a line
    r"</?(?:a|abbr|b|bd[io]|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strong|su[bp]|u|var)\b|<[!?]",
    re.IGNORECASE,
)
_SILENT = re.compile(r"<(script|style)\b", re.IGNORECASE)  # what stands in these is not said
_MARKS = {"strong": "strong", "a": "link", "s": "struck"}


@dataclass(frozen=True, slots=True)
class Joint:
    """A space in the words that stands for a line end.

    Attributes:
        at: offset in the words.
        start, end: what it stands for in the content.
        hard: whether the author asked for a break here.
    """

    at: int
    start: int
    end: int
    hard: bool


@dataclass(slots=True)
class Words:
    """Words and where they come from.

    Attributes:
        text: the words.
        runs: (offset in the words, offset in the content) of what was taken over as it stands.
        marks: (mark, start, end) of words that are set apart.
        joints: spaces that stand for line ends.
        flags: (offset, flag) of the signs that were taken off.
        targets: where the links lead.
    """

    text: str = ""
    runs: list[tuple[int, int]] = field(default_factory=list)
    marks: list[tuple[str, int, int]] = field(default_factory=list)
    joints: list[Joint] = field(default_factory=list)
    flags: list[tuple[int, str]] = field(default_factory=list)
    targets: list[str] = field(default_factory=list)

    def origin(self, offset: int) -> int:
        """Find a character of the words in the content."""
        at = max(0, bisect_right(self.runs, offset, key=lambda run: run[0]) - 1)
        return self.runs[at][1] + offset - self.runs[at][0]


def read_words(content: str, env: dict[str, object], marks: Marks) -> Words:
    """Read the words of the content of a block.

    Args:
        content: as the block parser hands it out.
        env: the link references of the note.
        marks: signs to take off.

    >>> words = read_words("Up to **10** at `a` [time](x)", {}, Marks.of())
    >>> words.text, words.marks
    ('Up to 10 at a time', [('strong', 6, 8), ('code', 12, 13), ('link', 14, 18)])
    """
    if content and content.isascii() and _PLAIN.fullmatch(content):  # no marks, no signs: most blocks
        return Words(content, [(0, 0)])
    writer = _Writer(content, marks)
    if _PLAIN.fullmatch(content):
        writer.take(content, 0)
    else:
        writer.write(parse_inline(content, env))
    return writer.done()


def read_html(content: str, marks: Marks) -> Words:
    """Read the words between the tags of a block of HTML; comments and scripts have none.

    >>> words = read_html("<p>Keeps <b>messages</b></p><!-- no -->", Marks.of())
    >>> words.text, words.runs
    ('Keeps messages ', [(0, 3), (6, 12)])
    """
    writer = _Writer(content, marks, breaks=True)
    writer.write(_said(parse_html(content)))
    return writer.done()


def _said(tokens: Iterable[Token]) -> Iterator[Token]:
    silent = ""
    for token in tokens:
        if token.type == "html_inline" and (opened := _SILENT.match(token.content)):
            silent = f"</{opened[1].lower()}"
        elif silent and token.content.lower().startswith(silent):
            silent = ""
        elif not silent:
            yield token


@dataclass(slots=True)
class _Writer:
    """Writes tokens down as words."""

    content: str
    signs: Marks
    breaks: bool = False  # whether tags that do not run within a line end it
    words: Words = field(default_factory=Words)
    parts: list[str] = field(default_factory=list)
    length: int = 0
    opened: list[tuple[str, int]] = field(default_factory=list)

    def write(self, tokens: Iterable[Token]) -> None:
        automatic = False
        for token in tokens:
            kind, at = token.type, token.meta["at"]
            if kind == "text":
                self.take(self._address(at) if automatic else token.content, at + automatic)
            elif kind == "text_special":
                self._special(token, at)
            elif kind == "code_inline":
                self._code(token, at)
            elif kind == "image":
                begin = self.length
                self.take(token.content, at + 2)
                self.words.marks.append(("image", begin, self.length))
            elif kind in ("softbreak", "hardbreak"):
                self._line_end(at, hard=kind == "hardbreak")
            elif kind == "html_inline" and self._ends_line(token.content):
                self.join(at, at + len(token.content), hard=True)
            elif kind.endswith(("_open", "_close")):
                automatic = kind == "link_open" and token.markup == "autolink"
                self._mark(token)

    def done(self) -> Words:
        self.words.text = "".join(self.parts)
        self.words.marks.sort(key=lambda mark: mark[1:])
        return self.words

    def take(self, text: str, at: int) -> None:
        """Take characters over, without the signs among them."""
        pattern = None if text.isascii() else self.signs.pattern
        start = 0
        for sign in pattern.finditer(text) if pattern else ():
            self._add(text[start : sign.start()], at + start)
            self.words.flags.append((self.length, self.signs.signs[sign[1]]))
            spaced = not self.parts or self.parts[-1][-1].isspace()
            start = sign.end() if spaced or sign[0][-1] not in " \t" else sign.end() - 1
        self._add(text[start:], at + start)

    def join(self, start: int, end: int, *, hard: bool) -> None:
        """Write a space for a line end."""
        if self.parts:
            self.words.joints.append(Joint(self.length, start, end, hard))
            self.parts.append(" ")
            self.length += 1

    def _add(self, text: str, at: int) -> None:
        if not text:
            return
        if not self.words.runs or self.words.origin(self.length) != at:
            self.words.runs.append((self.length, at))
        self.parts.append(text)
        self.length += len(text)

    def _address(self, at: int) -> str:
        return self.content[at + 1 : self.content.index(">", at)]

    def _line_end(self, at: int, *, hard: bool) -> None:
        end = self.content.index("\n", at) + 1
        while at > 0 and self.content[at - 1] in " \t":
            at -= 1
        self.join(at, end, hard=hard)

    def _special(self, token: Token, at: int) -> None:
        if token.info == "escape":
            self._add(token.content, at + len(token.markup) - len(token.content))
        else:
            self._add(" " if token.content.isspace() else token.content, at)

    def _code(self, token: Token, at: int) -> None:
        start, begin = at + len(token.markup), self.length
        if not self._closes(token.markup, start + len(token.content)):
            start += 1  # one space at either end belongs to the marks
        for number, line in enumerate(self.content[start : start + len(token.content)].split("\n")):
            if number:
                self.join(start - 1, start, hard=False)
            lead = len(line) - len(line.lstrip()) if self.content[start - 1] == "\n" else 0
            self._add(line[lead:], start + lead)
            start += len(line) + 1
        self.words.marks.append(("code", begin, self.length))

    def _closes(self, ticks: str, at: int) -> bool:
        return self.content.startswith(ticks, at) and "`" not in (
            self.content[at - 1],
            self.content[at + len(ticks) : at + len(ticks) + 1],
        )

    def _ends_line(self, tag: str) -> bool:
        return bool(_BREAK.match(tag)) or (self.breaks and not _RUNNING.match(tag))

    def _mark(self, token: Token) -> None:
        name = _MARKS.get(token.tag)
        if not name:
            return
        if token.nesting > 0:
            self.opened.append((name, self.length))
            if name == "link":
                self.words.targets.append(str(token.attrGet("href") or ""))
        elif self.opened:
            opened, start = self.opened.pop()
            if self.length > start:
                self.words.marks.append((opened, start, self.length))
