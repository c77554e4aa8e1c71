"""The words of a block of HTML, without its tags."""

from __future__ import annotations

import html
import re
from html.parser import HTMLParser

from graph.notes.markdown_words import Joint, Words

__all__ = ["read_html"]

_INLINE = re.compile(
    r"a|abbr|b|bd[io]|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strong|su[bp]|u|var"
)
_SILENT = ("script", "style")


class _Reader(HTMLParser):
    def __init__(self, content: str) -> None:
        super().__init__(convert_charrefs=False)
        self.words, self.parts, self.length = Words(), list[str](), 0
        self.starts = [0]
        for line in content.split("\n"):
            self.starts.append(self.starts[-1] + len(line) + 1)
        self.silent = ""
        self.feed(content)
        self.close()
        self.words.text = "".join(self.parts)

    def at(self) -> int:
        line, column = self.getpos()
        return self.starts[line - 1] + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.silent = tag if tag in _SILENT else self.silent
        if not _INLINE.fullmatch(tag):
            self.join(self.at(), self.at(), hard=True)

    def handle_endtag(self, tag: str) -> None:
        self.silent = "" if tag == self.silent else self.silent
        if not _INLINE.fullmatch(tag):
            self.join(self.at(), self.at(), hard=True)

    def handle_data(self, data: str) -> None:
        at = self.at()
        if self.silent:
            return
        for number, line in enumerate(data.split("\n")):
            if number:
                self.join(at - 1, at, hard=False)
            self.add(line, at)
            at += len(line) + 1

    def handle_entityref(self, name: str) -> None:
        said = html.unescape(f"&{name};")
        self.add(" " if said.isspace() else said, self.at())

    def handle_charref(self, name: str) -> None:
        self.handle_entityref(f"#{name}")

    def add(self, text: str, at: int) -> None:
        if text:
            self.words.runs.append((self.length, at))
            self.parts.append(text)
            self.length += len(text)

    def join(self, start: int, end: int, *, hard: bool) -> None:
        if self.parts:
            self.words.joints.append(Joint(self.length, start, end, hard))
            self.parts.append(" ")
            self.length += 1


def read_html(content: str) -> Words:
    """Read the words between tags; comments, scripts and styles have none.

    >>> words = read_html("<p>Keeps <b>messages</b></p><!-- no -->")
    >>> words.text.strip(), words.runs
    ('Keeps messages', [(0, 3), (6, 12)])
    """
    return _Reader(content).words
