"""Markdown notes: from blocks to statements under headings and parent bullets."""

from __future__ import annotations

import re

from markdown_it.token import Token

from graph.notes.judge import Judge
from graph.notes.markdown_html import read_html
from graph.notes.markdown_inline import parse_blocks
from graph.notes.markdown_outline import Frame, Lead, Outline
from graph.notes.markdown_pieces import Piece, cut, line_breaks, sentence_breaks
from graph.notes.markdown_places import Places, Track
from graph.notes.markdown_scribe import Scribe
from graph.notes.markdown_shapes import Shape, clip, find_gloss, is_set_apart, shape_of
from graph.notes.markdown_tables import read_row
from graph.notes.markdown_words import Words, read_words
from graph.notes.marks import Marks
from graph.records import Heading, Note, Role, Statement

__all__ = ["split_markdown"]

_FRONT = re.compile(
    r"---[ \t]*(?:\r\n?|\n)"
    r"(?=[\w-]+[ \t]*:)(?:(?:[\w-]+[ \t]*:|[ \t]|-[ \t]|#)[^\r\n]*(?:\r\n?|\n)|(?:\r\n?|\n))*"
    r"(?:---|\.\.\.)[ \t]*(?=[\r\n]|$)"
)
_ANCHOR = re.compile(r"\[.+\]\(#[^\s()]*\)")
_BOLD_RANK = 7  # below the six levels of headings
_HEAD_WORDS = 10


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
        self.places = Places(note.text)
        self.scribe = Scribe(note, self.places)
        self.outline = Outline()
        self.env: dict[str, object] = {}
        self.heads: list[str] = []
        self.rules: set[int] = set()

    def read(self) -> tuple[Statement, ...]:
        tokens, self.env = parse_blocks(self._without_front())
        for at, token in enumerate(tokens):
            if not self.outline.close(token.type):
                self._take(tokens, at, token)
        return self.scribe.fill(self.rules)

    def _without_front(self) -> str:
        """Keep the front matter as an aside and blank it, so that lines keep their numbers."""
        front = _FRONT.match(self.note.text)
        if not front:
            return self.note.text
        last = self.places.number(front.end() - 1)
        self.outline.begin()
        self.scribe.keep_lines(0, last + 1, Role.ASIDE, (), self.outline.block, ("front-matter",))
        return "\n" * last + self.note.text[front.end() :]

    def _take(self, tokens: list[Token], at: int, token: Token) -> None:
        kind = token.type
        first, end = token.map or (0, 0)
        if kind == "inline" and tokens[at - 1].type == "heading_open":
            self._head(token, tokens[at - 1])
        elif kind == "inline" and tokens[at - 1].type == "paragraph_open":
            self._paragraph(token)
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

    # headings

    def _head(self, token: Token, opening: Token) -> None:
        first, end = opening.map or (0, 1)
        level = int(opening.tag[1:])
        atx = opening.markup.startswith("#")
        track = self.places.heading(token.content, first, level) if atx else self.places.track(token.content, first)
        words = read_words(token.content, self.env, self.signs)
        self.outline.begin()
        for piece in cut(words, token.content, [], []):
            until = track.place(piece.stop - 1) + 1 if atx else self.places.words(end - 1)[1]
            self._keep_head(words, track, piece, level, (track.place(piece.begin), until))

    def _keep_head(self, words: Words, track: Track, piece: Piece, rank: int, quote: tuple[int, int]) -> None:
        flags, _ = clip(words.text, piece, self.signs)
        said = words.text[piece.start : piece.end]
        marks = [(mark, start - piece.start, end - piece.start) for mark, start, end in piece.marks]
        gloss = find_gloss(said, marks, self.judge)
        if not self.outline.frames:
            self.outline.leave(rank)
        chain, flags = self.outline.chain(), (*self.outline.flags(), *flags)
        cells = (gloss,) if gloss else ()
        block = self.outline.block
        kept = self.scribe.keep(words, track, piece, Role.HEADING, chain, block, cells=cells, flags=flags, quote=quote)
        self.outline.head(rank, said.rstrip(": "), kept.first)

    # paragraphs and items

    def _paragraph(self, token: Token) -> None:
        first, end = token.map or (0, 1)
        self.outline.begin()
        self.outline.lead = None
        item = self.outline.item
        track = self.places.track(token.content, first)
        words = read_words(token.content, self.env, self.signs)
        indented = item is not None and end - first > 1 and self._is_indented(first + 1)
        lines = line_breaks(words, self.judge, indented=indented)
        sentences = [] if item else list(sentence_breaks(words))
        pieces = list(cut(words, token.content, lines, sentences))
        if len(pieces) == 1 and not self.outline.frames and self._is_bold_heading(words, pieces[0]):
            quote = track.place(pieces[0].begin), track.place(pieces[0].stop - 1) + 1
            self._keep_head(words, track, pieces[0], _BOLD_RANK, quote)
        elif pieces:
            self._say(words, track, pieces, end)

    def _is_indented(self, number: int) -> bool:
        start, end = self.places.line(number)
        return self.note.text[start:end][:1].isspace()

    def _is_bold_heading(self, words: Words, piece: Piece) -> bool:
        said = words.text[piece.start : piece.end]
        label = said.rstrip(":").casefold() in self.signs.labels
        short = len(said.split()) <= _HEAD_WORDS and said[-1] not in ".,;!?"
        return short and not label and is_set_apart(words.text, piece, "strong")

    def _say(self, words: Words, track: Track, pieces: list[Piece], end: int) -> None:
        """Keep the pieces of a block; a name or an opened list holds for the pieces behind it."""
        item, under, shared = self.outline.item, Shape(Role.TEXT), tuple[str, ...]()
        parent: Heading | None = None
        for number, piece in enumerate(pieces):
            flags, bare = clip(words.text, piece, self.signs)
            shape = self._shape(words, piece, Role.ITEM if item else Role.TEXT, last=number == len(pieces) - 1)
            if piece.opens and under.role == Role.GLOSS:
                parent = None
            shared = (*shared, *flags) if bare else shared
            kept = self._keep(words, track, piece, Shape(Role.ASIDE) if bare else shape, (*shared, *flags), parent)
            if item and item.heading is None and not bare:
                item.heading = self.outline.below(shape.opens or kept.text.rstrip(": "), kept.first)
                item.fresh = False
            elif shape.opens and not bare:
                parent, under = self.outline.below(shape.opens, kept.first), shape
        self._quote_flags(shared)
        if not item or len(pieces) > 1:
            self._announce(kept, shape, end)
        if item:
            item.fresh = False

    def _shape(self, words: Words, piece: Piece, plain: Role, *, last: bool) -> Shape:
        shape = shape_of(words.text, piece, plain, self.judge)
        if shape.role == plain and not last and is_set_apart(words.text, piece, "strong"):
            return Shape(Role.LEAD, opens=words.text[piece.start : piece.end])
        return shape

    def _keep(
        self,
        words: Words,
        track: Track,
        piece: Piece,
        shape: Shape,
        flags: tuple[str, ...],
        parent: Heading | None = None,
        quote: tuple[int, int] | None = None,
    ) -> Statement:
        chain = self.outline.chain() + ((parent,) if parent else ())
        flags = tuple(dict.fromkeys((*self.outline.flags(), *flags)))
        role = shape.role
        if self.outline.aside:
            role, flags = Role.ASIDE, (*flags, "contents")
        block = self.outline.block
        return self.scribe.keep(words, track, piece, role, chain, block, cells=shape.cells, flags=flags, quote=quote)

    def _quote_flags(self, flags: tuple[str, ...]) -> None:
        """Let a callout that stands alone hold for all of its quotation."""
        if self.outline.frames and self.outline.frames[-1].closes == "blockquote_close":
            self.outline.frames[-1].flags += flags

    def _announce(self, kept: Statement, shape: Shape, end: int) -> None:
        """Remember what the next list stands under: words with a colon, or a short line right above."""
        if kept.text.endswith(":"):
            self.outline.lead = Lead(shape.opens or kept.text.rstrip(": "), kept.first)
        elif (
            shape.role != Role.ASIDE and (shape.cells or len(kept.text.split()) <= _HEAD_WORDS) and kept.text[-1] != "."
        ):
            self.outline.lead = Lead(shape.opens or kept.text, kept.first, below=end)

    # tables, code, HTML

    def _row(self, tokens: list[Token], at: int, number: int) -> None:
        cells = []
        for token in tokens[at + 1 :]:
            if token.type == "tr_close":
                break
            if token.type == "inline":
                cells.append(token.content)
        start, end = self.places.line(number)
        line = self.note.text[start:end].rstrip()
        words, begin, said = read_row(line, cells, self.env, self.signs)
        track = Track(line)
        track.add(0, start)
        flags = tuple(dict.fromkeys(flag for _, flag in words.flags))
        piece = Piece(0, len(words.text), begin, len(line), marks=words.marks)
        if tokens[at - 1].type == "thead_open":
            self.heads = said
            quote = start + begin, self.places.words(number + 1)[1]
            self._keep(words, track, piece, Shape(Role.ASIDE), ("table-head", *flags), quote=quote)
        elif any(said):
            row = tuple(zip(self.heads, said, strict=False))
            self._keep(words, track, piece, Shape(Role.ROW, row), flags)

    def _fence(self, token: Token, first: int, end: int) -> None:
        self.outline.begin()
        track = self.places.track(token.content, first + 1)
        words, offset, parts, length = Words(), 0, list[str](), 0
        for line in token.content.split("\n"):
            if line.strip():
                words.runs.append((length, offset + len(line) - len(line.lstrip())))
                parts.append(line.strip())
                length += len(parts[-1]) + 1
            offset += len(line) + 1
        words.text = " ".join(parts)
        while end > first + 1 and self.places.words(end - 1)[0] == self.places.words(end - 1)[1]:
            end -= 1
        quote = self.note.text.index(token.markup, self.places.line(first)[0]), self.places.words(end - 1)[1]
        if parts:
            piece = Piece(0, len(words.text), 0, 0)
            lead = self.outline.lead
            parent = self.outline.below(lead.text, lead.line) if lead and lead.below in (None, first) else None
            self._keep(words, track, piece, Shape(Role.CODE), ("fence",), parent, quote=quote)
        self.outline.lead = None

    def _html(self, token: Token, first: int) -> None:
        self.outline.begin()
        self.outline.lead = None
        words = read_html(token.content)
        track = self.places.track(token.content, first)
        lines = line_breaks(words, self.judge)
        pieces = list(cut(words, token.content, lines, list(sentence_breaks(words))))
        if pieces:
            self._say(words, track, pieces, -1)


def _is_contents(tokens: list[Token], at: int) -> bool:
    """Tell a list that only links to places in its own note."""
    found = False
    level = tokens[at].level
    for token in tokens[at + 1 :]:
        if token.level <= level:
            break
        if token.type == "inline":
            if not _ANCHOR.fullmatch(token.content.strip()):
                return False
            found = True
    return found
