"""Fixed wordings that signal a predicate, and words that signal a denial."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from graph.errors import LexiconError
from graph.lexicon.frames import Link
from graph.records import Predicate
from graph.tables import Row, read_table, split_cell

__all__ = ["Cue", "CuePlace", "CueRole", "Denial", "SectionCue", "read_cues", "read_denials", "read_sections"]


class CuePlace(StrEnum):
    """Where a fixed wording counts.

    A ``main`` one says what its clause says; a ``tail`` only opens a further remark where a
    verb stands before it ("counts calls using X"); a ``copula`` needs "is" or the start of
    its clause before it ("is a kind of X", but not "in the form of X"); a ``noun`` takes no
    subject from the words before it ("rotation, auditing and integration with X"); after a
    ``naming`` one stands another name, in whatever words ("also known as the X").
    """

    MAIN = "main"
    TAIL = "tail"
    COPULA = "copula"
    NOUN = "noun"
    NAMING = "naming"


class CueRole(StrEnum):
    """What a polarity cue does: deny, disarm a denial, or end its scope."""

    NEGATION = "negation"
    PSEUDO = "pseudo"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class Cue:
    """A fixed wording.

    Attributes:
        link: what it says.
        place: where it counts.
    """

    link: Link
    place: CuePlace


@dataclass(frozen=True, slots=True)
class SectionCue:
    """What a heading says of its items.

    Attributes:
        link: the relation of the thing above to each item.
        denied: whether the heading denies it.
    """

    link: Link
    denied: bool


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


def read_cues(folder: Path) -> dict[str, Cue]:
    """Read ``cues.tsv``: what each wording says; inverse where its object stands before it."""
    path = folder / "cues.tsv"
    rows = read_table(path, ("cue", "predicate", "object", "place", "example"), error=LexiconError)
    return {row["cue"]: Cue(_link(row, row["object"] == "before"), _place(row)) for row in rows}


def read_denials(folder: Path) -> tuple[Denial, ...]:
    """Read ``polarity.tsv``."""
    rows = read_table(folder / "polarity.tsv", ("cue", "role", "direction", "example"), error=LexiconError)
    return tuple(Denial(row["cue"], _role(row), row["direction"] == "backward") for row in rows)


def read_sections(folder: Path) -> dict[str, SectionCue]:
    """Read ``sections.tsv``: what headings such as "use cases" say of the items below them."""
    path = folder / "sections.tsv"
    found = {}
    for row in read_table(path, ("heading", "predicate", "polarity", "example"), error=LexiconError):
        link = _link(row, row["predicate"].startswith("~"))
        for words in split_cell(row["heading"]):
            found[words] = SectionCue(link, row["polarity"] == "-")
    return found


def _place(row: Row) -> CuePlace:
    try:
        return CuePlace(row["place"])
    except ValueError:
        known = ", ".join(CuePlace)
        raise LexiconError(row.path, row.line, f"unknown place {row['place']!r}; one of {known}") from None


def _role(row: Row) -> CueRole:
    try:
        return CueRole(row["role"])
    except ValueError:
        raise LexiconError(row.path, row.line, f"unknown role {row['role']!r}; one of {', '.join(CueRole)}") from None


def _link(row: Row, inverse: bool) -> Link:
    try:
        return Link(Predicate(row["predicate"].removeprefix("~")), inverse)
    except ValueError:
        raise LexiconError(row.path, row.line, f"unknown predicate {row['predicate']!r}") from None
