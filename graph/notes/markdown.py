"""Markdown notes: from blocks to statements under headings and parent bullets."""

from __future__ import annotations

import re
from itertools import pairwise

from markdown_it.token import Token

from graph.notes.chapters import chapter_numbers
from graph.notes.judge import Judge
from graph.notes.markdown_inline import parse_blocks
from graph.notes.markdown_outline import Frame
from graph.notes.markdown_pieces import Piece, cut, line_breaks, sentence_breaks
from graph.notes.markdown_places import Track
from graph.notes.markdown_scribe import Passage
from graph.notes.markdown_shapes import Shape, callout_of
from graph.notes.markdown_statements import Statements
from graph.notes.markdown_tables import read_code, read_row
from graph.notes.markdown_words import read_html, read_words
from graph.notes.marks import Marks
from graph.records import Note, Role, Statement

__all__ = ["split_markdown"]

_FRONT = re.compile(
    r"---[ \t]*(?:\r\n?|\n)"
    r"(?=[\w-]+[ \t]*:)(?:(?:[\w-]+[ \t]*:|[ \t]|-[ \t]|#)[^\r\n]*(?:\r\n?|\n)|(?:\r\n?|\n))*"
    r"(?:---|\.\.\.)[ \t]*(?=[\r\n]|$)"
)
_LINK = re.compile(r"\[.+\]\([^\s()]+\)")
_BOLD_RANK = 7  # below the six levels of headings


def split_markdown(note: Note, judge: Judge | None = None, marks: Marks | None = None) -> tuple[Statement, ...]:
    """Split a Markdown note into statements; every content line ends up in one.

    Args:
        note: the source.
        judge: tells names from statements; by shape alone where none is given.
        marks: signs and labels that set a statement apart.

    >>> found = split_markdown(Note("a.md", "# SQS\\n- Limits:\\n  - keeps a message 14 days\\n"))
    >>> [(s.first, s.role.value, s.text, [h.text for h in s.chain]) for s in found][1:]
    [(2, 'lead', 'Limits:', ['SQS']), (3, 'item', 'keeps a message 14 days', ['SQS', 'Limits'])]
    """
    return _Reader(note, judge, marks or Marks.of()).read()


class _Reader:
    """Walks through the blocks of one note."""

    def __init__(self, note: Note, judge: Judge | None, signs: Marks) -> None:
        self.note, self.judge, self.signs = note, judge, signs
        self.statements = Statements(note, judge, signs)
        self.places, self.outline = self.statements.places, self.statements.outline
        self.env: dict[str, object] = {}
        self.heads: list[str] = []
        self.numbers: dict[str, int] = {}  # of chapters, by heading
        self.rules: set[int] = set()

    def read(self) -> tuple[Statement, ...]:
        tokens, self.env = parse_blocks(self._without_front())
        self.numbers = chapter_numbers(
            after.content for token, after in pairwise(tokens) if token.type == "heading_open"
        )
        for at, token in enumerate(tokens):
            if not self.outline.close(token.type):
                self._take(tokens, at, token)
        return self.statements.scribe.fill(self.rules)

    def _without_front(self) -> str:
        """Keep the front matter as an aside and blank it, so that lines keep their numbers."""
        front = _FRONT.match(self.note.text)
        if not front:
            return self.note.text
        last = self.places.number(front.end() - 1)
        self.outline.begin()
        self.statements.scribe.keep_lines(0, last + 1, Role.ASIDE, (), self.outline.block, ("front-matter",))
        return "\n" * last + self.note.text[front.end() :]

    def _take(self, tokens: list[Token], at: int, token: Token) -> None:
        kind = token.type
        first, end = token.map or (0, 0)
        if kind == "inline" and tokens[at - 1].type == "heading_open":
            self._head(token, tokens[at - 1])
        elif kind == "inline" and tokens[at - 1].type == "paragraph_open":
            self._paragraph(token, tokens[at + 2].type if at + 2 < len(tokens) else "")
        elif kind in ("bullet_list_open", "ordered_list_open"):
            self.outline.begin()
            closes = kind.replace("open", "close")
            self.outline.open(Frame(closes, aside=_is_contents(tokens, at)), first)
        elif kind == "list_item_open":
            own = ("numbered",) if self.outline.frames[-1].closes.startswith("ordered") else ()
            self.outline.open(Frame("list_item_close", own=own, item=True), first)
        elif kind == "blockquote_open":
            self.outline.open(Frame("blockquote_close", flags=("quote",)), first)
        elif kind == "table_open":
            self.outline.begin()
            self.outline.open(Frame("table_close"), first)
        elif kind == "tr_open":
            self._row(tokens, at, first)
        elif kind == "fence":
            self._fence(token, first, end)
        elif kind == "html_block":
            self._html(token, first)
        elif kind == "hr":
            self.rules.update(range(first, end))
            self.outline.lead = None

    def _head(self, token: Token, opening: Token) -> None:
        first, end = opening.map or (0, 1)
        level = int(opening.tag[1:])
        atx = opening.markup.startswith("#")
        content = token.content[self.numbers.get(token.content, 0) if atx else 0 :]
        track = self.places.heading(content, first, level) if atx else self.places.track(content, first)
        passage = Passage(read_words(content, self.env, self.signs), track)
        self.outline.begin()
        for piece in cut(passage.words, content, [], []):
            start, stop = passage.place(piece)
            self.statements.head(passage, piece, level, (start, stop if atx else self.places.words(end - 1)[1]))

    def _paragraph(self, token: Token, follows: str) -> None:
        first, end = token.map or (0, 1)
        self.outline.begin()
        self.outline.lead = None
        self.outline.call_out(callout_of(token.content, self.signs))
        passage = Passage(read_words(token.content, self.env, self.signs), self.places.track(token.content, first))
        item = self.outline.item is not None
        indented = item and end - first > 1 and self._is_indented(first + 1)
        lines = line_breaks(passage.words, self.judge, indented=indented)
        sentences = [] if item else list(sentence_breaks(passage.words))
        pieces = list(cut(passage.words, token.content, lines, sentences))
        bold = len(pieces) == 1 and self.statements.is_title(passage, pieces[0])
        if bold and not self.outline.frames and follows not in ("fence", "table_open"):
            self.statements.head(passage, pieces[0], _BOLD_RANK, passage.place(pieces[0]))
        elif pieces:
            self.statements.say(passage, pieces, end, opens=bold and follows not in ("", "list_item_close"))

    def _is_indented(self, number: int) -> bool:
        start, end = self.places.line(number)
        return self.note.text[start:end][:1].isspace()

    def _row(self, tokens: list[Token], at: int, number: int) -> None:
        until = next(n for n in range(at, len(tokens)) if tokens[n].type == "tr_close")
        cells = [token.content for token in tokens[at:until] if token.type == "inline"]
        start, end = self.places.line(number)
        line = self.note.text[start:end].rstrip()
        words, begin, said = read_row(line, cells, self.env, self.signs)
        passage = Passage(words, Track(line, [0], [start]))
        flags = tuple(dict.fromkeys(flag for _, flag in words.flags))
        piece = Piece(0, len(words.text), begin, len(line), marks=words.marks)
        if tokens[at - 1].type == "thead_open":
            self.heads = said
            quote = start + begin, self.places.words(number + 1)[1]
            self.statements.keep(passage, piece, Shape(Role.ASIDE), ("table-head", *flags), quote=quote)
        elif any(said):
            row = tuple(zip(self.heads, said, strict=False))
            self.statements.keep(passage, piece, Shape(Role.ROW, row), flags)

    def _fence(self, token: Token, first: int, end: int) -> None:
        self.outline.begin()
        words = read_code(token.content)
        while end > first + 1 and self.places.words(end - 1)[0] == self.places.words(end - 1)[1]:
            end -= 1
        quote = self.note.text.index(token.markup, self.places.line(first)[0]), self.places.words(end - 1)[1]
        self.outline.open(Frame("fence"), first)
        if words.text:
            passage = Passage(words, self.places.track(token.content, first + 1))
            self.statements.keep(passage, Piece(0, len(words.text), 0, 0), Shape(Role.CODE), ("fence",), quote=quote)
        self.outline.close("fence")

    def _html(self, token: Token, first: int) -> None:
        self.outline.begin()
        self.outline.lead = None
        passage = Passage(read_html(token.content, self.signs), self.places.track(token.content, first))
        lines = line_breaks(passage.words, self.judge)
        pieces = list(cut(passage.words, token.content, lines, list(sentence_breaks(passage.words))))
        if pieces:
            self.statements.say(passage, pieces, -1)


def _is_contents(tokens: list[Token], at: int) -> bool:
    """Tell a list of links, most of which lead to places in its own note."""
    links = anchors = 0
    for number in range(at + 1, len(tokens)):
        token = tokens[number]
        if token.level <= tokens[at].level:
            break
        if token.type == "inline":
            if not _LINK.fullmatch(token.content.strip()):
                return False
            links += 1
            anchors += "](#" in token.content
    return 2 * anchors > links
