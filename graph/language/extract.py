"""The language pass: a note in, what it says out."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from graph.catalogue import Catalogue
from graph.language.judge import LexiconJudge
from graph.language.names import NameIndex
from graph.language.note_pass import NotePass
from graph.language.pipeline import Reader
from graph.language.slips import Slips
from graph.lexicon import Lexicon
from graph.notes import Marks, split
from graph.records import Extraction, Note

__all__ = ["Extractor"]


class Extractor:
    """Reads notes with one catalogue and one lexicon; build it once, use it for every note.

    >>> from pathlib import Path
    >>> from graph.catalogue import load_catalogue
    >>> from graph.lexicon import load_lexicon
    >>> extractor = Extractor(load_catalogue(()), load_lexicon(Path("data/lexicon")))
    >>> note = Note("a.md", "# Alpha\\n\\nsupports Beta Gate\\n")
    >>> [(f.relation.subject, f.relation.key, f.relation.object) for f in extractor.extract(note).facts]
    [('alpha', 'supports+', 'beta-gate')]
    """

    def __init__(self, catalogue: Catalogue, lexicon: Lexicon) -> None:
        self.catalogue, self.lexicon = catalogue, lexicon
        self.judge = LexiconJudge(catalogue, lexicon)
        self.marks = Marks.of(lexicon.marks)
        self.reader = Reader(lexicon)
        self.names = NameIndex((*catalogue.forms(), *catalogue.apart.forms()))
        self.slips = Slips(catalogue, self.names, lexicon)

    def extract(self, note: Note, *, headings: bool = True) -> Extraction:
        """Find what one note says. A pure function of the note and the tables.

        Args:
            note: the note.
            headings: whether what stands above a line counts; without, a measurement shows what it is worth.
        """
        with _uncollected():
            statements = split(note, judge=self.judge, marks=self.marks)
            if not headings:
                statements = tuple(replace(statement, chain=()) for statement in statements)
            return NotePass(note, statements, self.reader, self.names, self.slips, self.judge).run()


@contextmanager
def _uncollected() -> Iterator[None]:
    """Put off the search for cyclic garbage until a note is read: it would go through all tables, and find little."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
