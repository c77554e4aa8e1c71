"""Verbs and what they say of their objects."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from graph.errors import LexiconError
from graph.lexicon.inflection import inflect, read_irregular
from graph.records import Predicate
from graph.tables import Row, read_table, split_cell

__all__ = ["COMPLEMENT", "Frame", "Link", "Tense", "VerbForm", "read_frames"]

_ANY, _BE = "*", "="
COMPLEMENT = "to+"  # the preposition column's word for "to" before a verb
_COLUMNS = ("verbs", "direct", "prepositions", "noun", "example")


class Tense(StrEnum):
    """The form in which a verb stands."""

    BASE = "base"
    THIRD = "third"
    PAST = "past"
    PARTICIPLE = "participle"
    ING = "ing"


@dataclass(frozen=True, slots=True)
class Link:
    """What words say of two things.

    Attributes:
        predicate: the relation.
        inverse: whether it reads from the object to the subject.
        keeps_verb: whether the verb belongs to what is said ("provides" that it "tracks access").
    """

    predicate: Predicate
    inverse: bool = False
    keeps_verb: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """What a verb says.

    Attributes:
        verb: its base form.
        direct: what it says of its direct object; ``None`` where it takes none.
        prepositions: what it says of the thing after a preposition; ``None`` forbids a relation there.
        noun: whether the base or third form is an ordinary noun as well.
        mostly_noun: whether it is a noun more often than a verb.
        line: line of the table.
    """

    verb: str
    direct: Link | None
    prepositions: dict[str, Link | None]
    noun: bool
    line: int
    mostly_noun: bool = False


@dataclass(frozen=True, slots=True)
class VerbForm:
    """One form of a verb of the table."""

    frame: Frame
    tense: Tense


def read_frames(folder: Path) -> tuple[dict[str, tuple[VerbForm, ...]], Frame, Frame]:
    """Read ``frames.tsv``.

    The first row that has a verb wins; a word may be a form of several tenses.

    Returns:
        The verb forms behind each lower-case word; the frame of ``*``, what prepositions say
        after any other verb; and the frame of ``=``, what they say after "is".

    Raises:
        LexiconError: an unknown predicate.
    """
    irregular = read_irregular(folder)
    frames: dict[str, Frame] = {}
    for row in read_table(folder / "frames.tsv", _COLUMNS, error=LexiconError):
        for frame in _frames(row):
            frames.setdefault(frame.verb, frame)
    empty = Frame(_ANY, None, {}, noun=False, line=0)
    general, copula = frames.pop(_ANY, empty), frames.pop(_BE, empty)
    forms: dict[str, tuple[VerbForm, ...]] = {}
    for frame in frames.values():
        made = inflect(frame.verb, irregular)
        for tense, word in zip(Tense, (made.base, made.third, made.past, made.participle, made.ing), strict=True):
            forms[word] = (*forms.get(word, ()), VerbForm(frame, tense))
    return forms, general, copula


def _frames(row: Row) -> Iterator[Frame]:
    direct = None if row["direct"] in ("", "-") else _link(row, row["direct"])
    prepositions: dict[str, Link | None] = {}
    for pair in row["prepositions"].split():
        word, _, name = pair.partition("=")
        prepositions[word] = _link(row, name) if name else None
    for verb in split_cell(row["verbs"]):
        yield Frame(verb, direct, prepositions, row["noun"] != "no", row.line, row["noun"] == "mostly")


def _link(row: Row, text: str) -> Link:
    try:
        return Link(Predicate(text.strip("~+")), inverse=text.startswith("~"), keeps_verb=text.endswith("+"))
    except ValueError:
        raise LexiconError(row.path, row.line, f"unknown predicate {text!r}") from None
