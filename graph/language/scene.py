"""What a clause is read against."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from graph.language.units import Reading
from graph.lexicon.frames import Frame, Link
from graph.records import SubjectMode

__all__ = ["ItemCue", "Scene"]


@dataclass(slots=True)
class ItemCue:
    """What a list head, a section heading or a label says of the items below it.

    Attributes:
        link: the relation of the thing above to each item.
        denied: the words of a denial, or empty.
        cue: the words that say it.
        subject: id of the thing that the list head names itself, or empty.
    """

    link: Link
    denied: str = ""
    cue: str = ""
    subject: str = ""


@dataclass(slots=True)
class Scene:
    """What a clause is read against.

    Attributes:
        reading: the statement.
        subjects: ids that the clause is about where it names nothing itself.
        mode: how these were found.
        general, copula: what prepositions say after any verb, and after "is".
        item: what stands above says of this item, if anything.
        defines: whether a description here says what the thing is: after its name, or first below it.
        measured: the property that quantities here are values of, where a name before them says it.
        kin: of the names in the head of a row, those that belong to one of the things compared, with that thing.
        introduce: makes a thing of the words that a statement introduces it by.
    """

    reading: Reading
    subjects: tuple[str, ...]
    mode: SubjectMode
    general: Frame
    copula: Frame
    item: ItemCue | None = None
    defines: bool = False
    measured: str = ""
    introduce: Callable[[str], str] | None = None
    kin: Mapping[str, str] = field(default_factory=dict)
