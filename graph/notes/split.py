"""From a note to its statements, by the kind of file."""

from __future__ import annotations

from pathlib import PurePosixPath

from graph.notes.judge import Judge
from graph.notes.markdown import split_markdown
from graph.notes.marks import Marks
from graph.notes.text import split_text
from graph.records import Note, Statement

__all__ = ["split"]

_MARKDOWN = frozenset((".md", ".markdown"))


def split(note: Note, judge: Judge | None = None, marks: Marks | None = None) -> tuple[Statement, ...]:
    """Split a note into statements; every content line ends up in one.

    Args:
        note: the source.
        judge: tells names from statements; by shape alone where none is given.
        marks: signs and labels that set a statement apart.

    >>> [(s.role.value, s.text) for s in split(Note("sqs.md", "# SQS\\n- **Queue**: keeps messages\\n"))]
    [('heading', 'SQS'), ('gloss', 'Queue: keeps messages')]
    """
    if PurePosixPath(note.file).suffix.lower() in _MARKDOWN:
        return split_markdown(note, judge, marks)
    return split_text(note, judge, marks)
