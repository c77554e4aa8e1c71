"""The name under which a thing is shown: as the notes call it.

Services, products and protocols have one name that everybody knows. What is below them
is called differently by everyone, and a reader looks for the words of the own notes; the
catalogue's name becomes an alias.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from graph.catalogue import normal
from graph.records import Entity, EntityKind

__all__ = ["as_written"]

_LONGEST_ACRONYM = 6
_OWN_WORDS = frozenset({EntityKind.FEATURE, EntityKind.CONCEPT, EntityKind.MODE, EntityKind.ROLE, EntityKind.RESOURCE})


def as_written(entity: Entity, heading: str, surfaces: Mapping[str, int]) -> Entity:
    """Name an entity as its heading does, else as most of its mentions do.

    Acronyms and single words that stand for a longer name are no names to show.

    Args:
        entity: as the catalogue has it.
        heading: the heading that gives its name in full, or empty.
        surfaces: how often each wording mentions it.

    >>> dlq = Entity("dead-letter-queue", "Dead-letter queue", EntityKind.FEATURE)
    >>> as_written(dlq, "", {"DLQ": 3}).name, as_written(dlq, "Dead Letter Queues", {}).name
    ('Dead-letter queue', 'Dead Letter Queues')
    """
    if entity.kind not in _OWN_WORDS or entity.discovered:
        return entity
    known = normal(entity.name)
    written = [heading] if heading else []
    if not written and not _said(known, surfaces):
        other = sorted(((-n, text) for text, n in surfaces.items() if _is_full(text, entity.name)))
        written = [text for _, text in other if normal(text) != known and _kindred(text, known)][:1]
    if not written or written[0] == entity.name:
        return entity
    name = written[0][0].upper() + written[0][1:]
    return replace(entity, name=name, aliases=tuple(dict.fromkeys((entity.name, *entity.aliases))))


def _said(known: str, surfaces: Mapping[str, int]) -> bool:
    return any(normal(text) == known for text in surfaces)


def _kindred(text: str, known: str) -> bool:
    return not set(normal(text).split()).isdisjoint(known.split())


def _is_full(text: str, name: str) -> bool:
    """Say whether words are a name in full, not a short form of one."""
    if normal(text) == normal(name):
        return True
    if "(" in text or (text.isupper() and len(text) > _LONGEST_ACRONYM):
        return False
    return len(text.split()) > 1 or (bool(text) and len(normal(name).split()) == 1 and not text.isupper())
