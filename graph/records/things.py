"""Things: what they are called, where they are named, which of them are easily confused."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import NamedTuple

from graph.records.kinds import EntityKind

__all__ = ["Entity", "Mention", "Pair", "slug"]

_PLAIN = re.compile(r"[A-Za-z0-9_.:/*+]+")  # an id as it stands, but for its case
_NO_ID = re.compile(r"[^\w.:/*+-]+")
_HYPHENS = re.compile(r"(?<=[^-])-{2,}")
_LAST_HYPHENS = re.compile(r"(?<=[^-])-+$")


@dataclass(frozen=True, slots=True)
class Entity:
    """A named thing; a node of the graph.

    Attributes:
        id: slug of the name.
        name: as printed.
        kind: what kind of thing it is.
        parent: id of the thing that it is part of, or empty.
        aliases: other names.
        category: neutral taxonomy label such as ``messaging``, or empty.
        source: ``catalogue``, or how it was discovered: ``heading``, ``expansion``, ``code``, ``capitals``,
            ``phrase`` (introduced by "a hash index is ..."), ``noun`` (told of in a sentence).
        jobs: what it does for its user, by general knowledge and not by the notes.
    """

    id: str
    name: str
    kind: EntityKind
    parent: str = ""
    aliases: tuple[str, ...] = ()
    category: str = ""
    source: str = "catalogue"
    jobs: tuple[str, ...] = ()

    @property
    def discovered(self) -> bool:
        """Whether the notes themselves, not the catalogue, introduced it."""
        return self.source != "catalogue"


class Mention(NamedTuple):
    """An entity at an exact place.

    Attributes:
        file, line: where.
        start, end: characters of the note.
        text: the words there.
        entity: id of the entity meant.
        candidates: ids that the words could mean as well; empty where the name is clear.
        learnt: how the note itself taught that the words mean the entity, ``expansion`` or ``slip``; empty where
            the tables or the name say so.
    """

    file: str
    line: int
    start: int
    end: int
    text: str
    entity: str
    candidates: tuple[str, ...] = ()
    learnt: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two entities that are easily confused.

    Attributes:
        a, b: their ids.
        score: from 0 to 1.
        signals: (name, value from 0 to 1) of each signal, in a fixed order.
        why: the strongest signals in words.
    """

    a: str
    b: str
    score: float
    signals: tuple[tuple[str, float], ...]
    why: str


def slug(name: str) -> str:
    """Make the stable id of a name.

    >>> slug("Dead-letter queue"), slug("appspec.yml"), slug("--page-size"), slug("Größe")
    ('dead-letter-queue', 'appspec.yml', '--page-size', 'grosse')
    """
    if _PLAIN.fullmatch(name):  # most names of the catalogue
        return name.casefold()
    plain = name if name.isascii() else _without_accents(name)
    text = _NO_ID.sub("-", plain.casefold())
    return _LAST_HYPHENS.sub("", _HYPHENS.sub("-", text)) or "-"


def _without_accents(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.replace("ß", "ss"))
    return "".join(c for c in plain if not unicodedata.combining(c))
