"""Small pieces of rows that several verbs print."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from graph.records import Evidence, ObjectKind, Relation

if TYPE_CHECKING:
    from graph.explorer import Explorer

__all__ = ["line_range", "object_name", "place", "places"]


def object_name(kg: Explorer, relation: Relation) -> str:
    """Print the object: a thing by its name, else the words themselves."""
    return kg.name(relation.object) if relation.object_kind == ObjectKind.ENTITY else relation.object


def line_range(first: int, last: int) -> str:
    """Print lines.

    >>> line_range(3, 3), line_range(3, 5)
    ('3', '3-5')
    """
    return str(first) if first == last else f"{first}-{last}"


def place(evidence: Evidence) -> str:
    """Print where a line stands."""
    return f"{evidence.file}:{line_range(evidence.first, evidence.last)}"


def places(evidence: Iterable[Evidence], shown: int = 1) -> str:
    """Print the first place of a fact and how many more there are."""
    found = list(dict.fromkeys(map(place, evidence)))
    more = f" +{len(found) - shown}" if len(found) > shown else ""
    return ", ".join(found[:shown]) + more
