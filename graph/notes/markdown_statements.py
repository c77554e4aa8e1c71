"""Turns the pieces of a block into statements below the open headings and bullets."""

from __future__ import annotations

from graph.notes.judge import Judge
from graph.notes.markdown_outline import Lead, Outline
from graph.notes.markdown_pieces import Piece
from graph.notes.markdown_places import Places
from graph.notes.markdown_scribe import Passage, Scribe
from graph.notes.markdown_shapes import Shape, clip, find_gloss, is_set_apart, shape_of
from graph.notes.marks import Marks
from graph.records import Heading, Note, Role, Statement

__all__ = ["Statements"]

_TITLE_WORDS = 10


class Statements:
    """The statements of one note, while it is read.

    Attributes:
        places: the lines of the note.
        scribe: writes the statements down.
        outline: what the next one stands under.
    """

    def __init__(self, note: Note, judge: Judge | None, signs: Marks) -> None:
        self.judge, self.signs = judge, signs
        self.places = Places(note.text)
        self.scribe = Scribe(note, self.places)
        self.outline = Outline()

    def keep(
        self,
        passage: Passage,
        piece: Piece,
        shape: Shape,
        flags: tuple[str, ...],
        *,
        parent: Heading | None = None,
        quote: tuple[int, int] | None = None,
    ) -> Statement:
        """Keep one piece."""
        chain = self.outline.chain() + ((parent,) if parent else ())
        flags = tuple(dict.fromkeys((*self.outline.flags(), *flags)))
        role, block = shape.role, self.outline.block
        if self.outline.aside:
            role, flags = Role.ASIDE, (*flags, "contents")
        return self.scribe.keep(passage, piece, role, chain, block, cells=shape.cells, flags=flags, quote=quote)

    def head(self, passage: Passage, piece: Piece, rank: int, quote: tuple[int, int]) -> None:
        """Keep a heading and open it for what follows."""
        flags, _ = clip(passage.words.text, piece, self.signs)
        said = passage.words.text[piece.start : piece.end]
        marks = [(mark, start - piece.start, end - piece.start) for mark, start, end in piece.marks]
        gloss = find_gloss(said, marks, self.judge)
        if not self.outline.frames:
            self.outline.leave(rank)
        shape = Shape(Role.HEADING, (gloss,) if gloss else ())
        kept = self.keep(passage, piece, shape, flags, quote=quote)
        self.outline.head(rank, said.rstrip(": "), kept.first)

    def is_title(self, passage: Passage, piece: Piece) -> bool:
        """Tell a short piece in bold from a sentence and from a label such as "Note"."""
        if not is_set_apart(passage.words.text, piece, "strong"):
            return False
        said = passage.words.text[piece.start : piece.end]
        short = len(said.split()) <= _TITLE_WORDS and said[-1] not in ".,;!?"
        return short and not self.signs.flag(said.rstrip(":!"))

    def say(self, passage: Passage, pieces: list[Piece], end: int, *, opens: bool = False) -> None:
        """Keep the pieces of a block; a name or an opened list holds for the pieces behind it.

        Args:
            passage: the block.
            pieces: of its words.
            end: the line behind the block.
            opens: whether the block, set apart as a whole, opens what follows.
        """
        item, parent, named = self.outline.item, None, False
        plain = Role.ITEM if item else Role.TEXT
        shared: tuple[str, ...] = ()
        for number, piece in enumerate(pieces):
            flags, bare = clip(passage.words.text, piece, self.signs)
            leads = opens or number < len(pieces) - 1
            shape = Shape(Role.ASIDE) if bare else self._shape(passage, piece, plain, leads=leads)
            shared += flags if bare else ()
            parent = None if piece.opens and named else parent
            kept = self.keep(passage, piece, shape, (*shared, *flags), parent=parent)
            if item and item.heading is None and not bare:
                item.heading = self.outline.below(shape.opens or kept.text.rstrip(": "), kept.first)
            elif shape.opens:
                parent, named = self.outline.below(shape.opens, kept.first), shape.role == Role.GLOSS
            if item:
                item.fresh = False
        if not item or len(pieces) > 1:
            self._announce(kept, shape, end)
        if shared and kept.role == Role.ASIDE:
            self.outline.call_out(shared[0])

    def _shape(self, passage: Passage, piece: Piece, plain: Role, *, leads: bool) -> Shape:
        shape = shape_of(passage.words.text, piece, plain, self.judge)
        if shape.role == plain and leads and is_set_apart(passage.words.text, piece, "strong"):
            return Shape(Role.LEAD, opens=passage.words.text[piece.start : piece.end])
        return shape

    def _announce(self, kept: Statement, shape: Shape, end: int) -> None:
        """Remember what the next list stands under: words with a colon, or a short line right above."""
        short = bool(shape.cells) or len(kept.text.split()) <= _TITLE_WORDS
        if kept.text.endswith(":") or shape.role == Role.LEAD:
            self.outline.lead = Lead(shape.opens or kept.text.rstrip(": "), kept.first)
        elif short and shape.role != Role.ASIDE and kept.text[-1] != ".":
            self.outline.lead = Lead(shape.opens or kept.text, kept.first, below=end)
