"""One entity out of the records that several notes give of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import groupby

from graph.records import Entity

__all__ = ["merge_entities"]


def merge_entities(records: Iterable[Entity]) -> tuple[Entity, ...]:
    """Merge the records of each id, whatever order they come in, and sort by id.

    The catalogue's record wins, then the one that most notes give, then the smallest; the
    other names become aliases.

    >>> from graph.records import EntityKind
    >>> found = Entity("dlq", "Dlq", EntityKind.CONCEPT, source="heading")
    >>> known = Entity("dlq", "DLQ", EntityKind.FEATURE, aliases=("Dead-letter queue",))
    >>> merge_entities([found, known])[0].aliases
    ('Dead-letter queue', 'Dlq')
    """
    counts = Counter(records)

    def order(it: Entity) -> tuple[object, ...]:
        rest = (it.name, it.kind, it.parent, it.aliases, it.category, it.source, it.jobs)
        return it.id, it.discovered, -counts[it], *rest

    return tuple(_merge(list(group)) for _, group in groupby(sorted(counts, key=order), key=lambda e: e.id))


def _merge(records: list[Entity]) -> Entity:
    best, *others = records
    if not others:
        return best
    more = sorted({name for other in others for name in (other.name, *other.aliases)})
    aliases = tuple(dict.fromkeys(a for a in (*best.aliases, *more) if a != best.name))
    return Entity(best.id, best.name, best.kind, best.parent, aliases, best.category, best.source, best.jobs)
