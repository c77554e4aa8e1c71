"""Facts that the layout of a note states: parts, other names, members of a list."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from graph.language.drafts import Draft
from graph.language.ground import Grounder
from graph.language.headings import Level
from graph.records import EntityKind, ObjectKind, Predicate, SubjectMode

__all__ = ["part_of"]


def part_of(
    entity: str, levels: Sequence[Level], grounder: Grounder, units: int, mode: SubjectMode, text: str,
    groupings: Collection[str] = (),
) -> Iterator[Draft]:
    """Make a thing a part of what stands above it, or of the service that its words name as well.

    What the catalogue knows wins: a thing that belongs to another service is no part of
    the section in which it is mentioned. A heading that only sorts ("Deployment types") is
    passed over where something stands above it.
    """
    outer = [(heading, e) for heading, e in levels if e != entity]
    sorting = [level for level in outer if level[0].text.split()[-1].casefold() not in groupings]
    above = (sorting or outer)[-1][1] if outer else ""
    parent = _parent(entity, above, grounder, text)
    if parent and parent != entity:
        yield Draft(entity, Predicate.PART_OF, parent, ObjectKind.ENTITY, 0, units, "layout:part", mode=mode)


def _parent(entity: str, above: str, grounder: Grounder, text: str) -> str:
    over = grounder.ancestors(entity)
    if not above or entity in grounder.ancestors(above):
        return _service(over, grounder, text)
    own, outer = grounder.entity(entity), grounder.entity(above)
    if above in over or own is None or own.discovered:
        return above
    if not over:
        return "" if own.kind is EntityKind.SERVICE or (outer and outer.discovered) else above
    shared = [e for e in over if e in grounder.ancestors(above)]
    if shared:
        return above if outer and outer.discovered else shared[0]
    return _service(over, grounder, text)


def _service(over: Sequence[str], grounder: Grounder, text: str) -> str:
    """Find the service of a thing, where the words name it too ("VPC flow logs")."""
    for entity_id in over:
        entity = grounder.entity(entity_id)
        if entity and entity.kind is EntityKind.SERVICE and entity.name.casefold() in text.casefold():
            return entity_id
    return ""
