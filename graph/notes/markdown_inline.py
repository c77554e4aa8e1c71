"""Inline Markdown by the library's own rules, with the place of every token.

The library tells lines, not characters. Its state notes here where it stands whenever
a token is made, so that the words can be traced to the character.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

__all__ = ["parse_blocks", "parse_html", "parse_inline"]

_WIKI_LINK = re.compile(r"\[\[(?P<target>[^\[\]|\n]{1,300})(?:\|(?P<label>[^\[\]\n]{1,300}))?\]\]")
_FOOTNOTE = re.compile(r"\[\^[^\[\]\s]{1,60}\]")
_NESTING = 100
_STRETCH = 10_000  # characters of one block read at a time, so that no input takes quadratic time
_DEPTH = 50  # brackets inside one another; deeper ones link nowhere, but take the library long to refuse


class _State(StateInline):
    """A state that remembers where each token begins."""

    begin = 0

    def append_pending(self, text: str) -> None:
        if not self.pending:
            self.begin = self.pos
        super().append_pending(text)

    def pushPending(self) -> Token:  # noqa: N802  the library's name
        token = super().pushPending()
        token.meta = {"at": self.begin}
        return token

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        token = super().push(ttype, tag, nesting)
        token.meta = {"at": self.pos}
        return token


@cache
def _parser() -> MarkdownIt:
    """Build the parser, at first use.

    Indented code is off: in notes an indented line is a note. Joining fragments is off: it
    would lose their places.
    """
    parser = MarkdownIt("commonmark", {"maxNesting": _NESTING}).enable(["table", "strikethrough"])
    parser.disable(["code", "fragments_join"])
    parser.core.ruler.enableOnly(["normalize", "block"])
    parser.inline.ruler.before("link", "wiki_link", _wiki_link)
    parser.inline.ruler.before("link", "footnote", _footnote)
    return parser


# A line of white space that the parser takes for words, and then strips with the line ends beside it.
_BLANK = re.compile(  # a line with nothing but marks of blocks
    r"(?:^|(?<=[\r\n]))(?:[ \t>]|[-*+](?=\s)|\d{1,9}[.)](?=\s))*+[^\S\r\n]++(?=[\r\n]|\Z)"
)
_ODD_SPACE = re.compile(r"[^\S\r\n]")


@cache
def _linkless_parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable("strikethrough")
    return parser.disable(["link", "image", "fragments_join"])


@cache
def _html_parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark")
    parser.inline.ruler.enableOnly(["text", "newline", "html_inline", "entity"])
    parser.inline.ruler2.enableOnly([])
    return parser


def parse_blocks(text: str) -> tuple[list[Token], dict[str, object]]:
    """Parse the blocks of a text; the second value holds its link references."""
    env: dict[str, object] = {}
    return _parser().parse(_BLANK.sub(lambda found: _ODD_SPACE.sub(" ", found[0]), text), env), env


def parse_inline(content: str, env: dict[str, object]) -> Iterator[Token]:
    """Parse the content of a block; each token has its offset as ``meta["at"]``."""
    parser = _parser() if content.count("[") < _DEPTH or _depth(content) < _DEPTH else _linkless_parser()
    start = 0
    while start < len(content):
        end = _stretch_end(content, start)
        for token in _parse(parser, content[start:end], env):
            token.meta["at"] += start
            yield token
        start = end


def parse_html(content: str) -> list[Token]:
    """Parse a block of HTML into tags and what stands between them."""
    return _parse(_html_parser(), content, {})


def _depth(content: str) -> int:
    depth = most = 0
    for bracket in re.finditer(r"[\[\]]", content):
        depth = depth + 1 if bracket[0] == "[" else max(0, depth - 1)
        most = max(most, depth)
    return most


def _stretch_end(content: str, start: int) -> int:
    if len(content) - start <= 2 * _STRETCH:
        return len(content)
    end = content.find(" ", start + _STRETCH, start + 2 * _STRETCH)
    return end if end > 0 else start + 2 * _STRETCH


def _parse(parser: MarkdownIt, content: str, env: dict[str, object]) -> list[Token]:
    state = _State(content, parser, env, [])
    parser.inline.tokenize(state)
    _spread(state.tokens)
    for rule in parser.inline.ruler2.getRules(""):
        rule(state)
    return state.tokens


def _spread(tokens: list[Token]) -> None:
    """Set apart the tokens of a run of marks, which the rule makes all at its first character."""
    last, end = -1, 0
    for token in tokens:
        if token.type != "text":
            last = -1
        elif token.meta["at"] == last:
            token.meta["at"], end = end, end + len(token.content)
        else:
            last, end = token.meta["at"], token.meta["at"] + len(token.content)


def _wiki_link(state: StateInline, silent: bool) -> bool:
    found = state.src.startswith("[[", state.pos) and _WIKI_LINK.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    if not silent:
        group, end = "label" if found["label"] else "target", state.posMax
        state.pos, state.posMax = found.span(group)
        state.push("link_open", "a", 1).attrs = {"href": found["target"]}
        state.md.inline.tokenize(state)
        state.push("link_close", "a", -1)
        state.posMax = end
    state.pos = found.end()
    return True


def _footnote(state: StateInline, silent: bool) -> bool:
    found = state.src.startswith("[^", state.pos) and _FOOTNOTE.match(state.src, state.pos, state.posMax)
    if not found or (found.start() == 0 and state.src.startswith(":", found.end())):
        return False
    if not silent:
        state.push("footnote", "", 0)
    state.pos = found.end()
    return True
