"""Files into notes, notes into statements: the smallest units that say something, each with its place."""

from __future__ import annotations

from graph.notes.judge import Judge
from graph.notes.marks import Marks, read_marks
from graph.notes.read import Reading, read_notes
from graph.notes.split import split

__all__ = ["Judge", "Marks", "Reading", "read_marks", "read_notes", "split"]
