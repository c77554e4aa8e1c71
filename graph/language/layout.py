"""Facts that the layout of a note states: parts, other names, members of a list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.language.drafts import Draft
from graph.language.ground import Grounder
from graph.language.headings import Level
from graph.language.shapes import expansions
from graph.records import ObjectKind, Predicate, SubjectMode

__all__ = ["names_of", "part_of"]


def part_of(entity: str, levels: Sequence[Level], grounder: Grounder, units: int, mode: SubjectMode) -> Iterator[Draft]:
    """Make a thing under a heading a part of what stands above it.

    What the catalogue knows wins: a thing that belongs to another service is no part of
    the section in which it is mentioned; where both are parts of one thing, it is that.
    """
    above = next((e for _, e in reversed(levels) if e != entity), "")
    if not above:
        return
    parent = _parent(entity, above, grounder)
    if parent and parent != entity:
        yield Draft(entity, Predicate.PART_OF, parent, ObjectKind.ENTITY, 0, units, "layout:part", mode=mode)


def _parent(entity: str, above: str, grounder: Grounder) -> str:
    over, beside = grounder.ancestors(entity), grounder.ancestors(above)
    if above in over:
        return above
    if entity in beside:
        return ""
    own = grounder.entity(entity)
    if own is None or own.discovered or not over:
        return above if own and own.discovered else ""
    shared = [e for e in over if e in beside]
    return shared[0] if shared else ""


def names_of(text: str, find: Grounder, lookup: object) -> Iterator[tuple[str, str]]:
    """Find the acronyms of a statement with their expansions, as (long, short)."""
    yield from expansions(text)
