"""Fixed wordings that signal a predicate, and words that signal a denial."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from graph.errors import LexiconError
from graph.lexicon.frames import Link
from graph.records import Predicate
from graph.tables import Row, read_table

__all__ = ["CueRole", "Denial", "read_cues", "read_denials"]


class CueRole(StrEnum):
    """What a polarity cue does: deny, disarm a denial, or end its scope."""

    NEGATION = "negation"
    PSEUDO = "pseudo"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class Denial:
    """A polarity cue.

    Attributes:
        words: its lower-case words.
        role: what it does.
        backward: whether it reaches to the words before it rather than after it.
    """

    words: str
    role: CueRole
    backward: bool


def read_cues(folder: Path) -> dict[str, Link]:
    """Read ``cues.tsv``: what each wording says; inverse where its object stands before it."""
    path = folder / "cues.tsv"
    return {
        row["cue"]: _link(row)
        for row in read_table(path, ("cue", "predicate", "object", "example"), error=LexiconError)
    }


def read_denials(folder: Path) -> tuple[Denial, ...]:
    """Read ``polarity.tsv``."""
    rows = read_table(folder / "polarity.tsv", ("cue", "role", "direction", "example"), error=LexiconError)
    return tuple(Denial(row["cue"], _role(row), row["direction"] == "backward") for row in rows)


def _role(row: Row) -> CueRole:
    try:
        return CueRole(row["role"])
    except ValueError:
        raise LexiconError(row.path, row.line, f"unknown role {row['role']!r}; one of {', '.join(CueRole)}") from None


def _link(row: Row) -> Link:
    if row["object"] not in ("after", "before"):
        raise LexiconError(row.path, row.line, f"object {row['object']!r} must be after or before")
    try:
        return Link(Predicate(row["predicate"]), inverse=row["object"] == "before")
    except ValueError:
        raise LexiconError(row.path, row.line, f"unknown predicate {row['predicate']!r}") from None
