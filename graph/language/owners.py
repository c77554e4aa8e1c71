"""Who a statement is about: the nearest thing that is meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from graph.language.discover import Discovery
from graph.language.headings import Headings, Level
from graph.language.predicates import Form, find_saying
from graph.language.units import Reading
from graph.records import Role, Statement, SubjectMode, slug

__all__ = ["Ownership", "file_entity", "find_owner"]

_FILLERS = ("article", "adverb", "filler", "reference")
_AFTER = ("head", "kind", "adverb", "level")


@dataclass(frozen=True, slots=True)
class Ownership:
    """The thing that a statement is about.

    Attributes:
        entity: its id.
        within: id of what encloses it, or empty.
        mode: how it was found.
        above: the nearest thing of a heading or parent bullet, or empty.
    """

    entity: str
    within: str
    mode: SubjectMode
    above: str = ""


def find_owner(
    statement: Statement, levels: Sequence[Level], reading: Reading, named: str, headings: Headings
) -> Ownership:
    """Find the owner of a statement.

    Args:
        statement: the statement.
        levels: what stands above it, outermost first.
        reading: its units.
        named: the entity that a heading or gloss names by itself, or empty.
        headings: the note's headings.
    """
    above = levels[-1][1] if levels else ""
    mode = _mode(levels[-1]) if levels else SubjectMode.FILE
    entity = named or _leading(reading, above, headings)
    if entity and entity != above:
        return Ownership(entity, _within(entity, levels, headings), SubjectMode.EXPLICIT, above)
    if not above:
        above = file_entity(statement.file, headings.discovery)
    if entity:
        mode = SubjectMode.EXPLICIT
    return Ownership(above, _within(above, levels, headings), mode, above)


def file_entity(file: str, discovery: Discovery) -> str:
    """Name a thing after the file, for statements under no heading."""
    stem = file.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    words = " ".join(stem.replace("_", " ").replace("-", " ").split()) or file
    found = discovery.grounder.catalogue.lookup(words)
    if found:
        return found[0].id
    entity_id = slug(words)
    return entity_id if discovery.grounder.entity(entity_id) else discovery.introduce(words[0].upper() + words[1:], "heading")


def _mode(level: Level) -> SubjectMode:
    heading, _ = level
    if heading.bullet:
        return SubjectMode.BULLET
    return SubjectMode.HEADING if heading.level <= 1 else SubjectMode.SUBHEADING


def _within(entity: str, levels: Sequence[Level], headings: Headings) -> str:
    outer = next((e for _, e in reversed(levels) if e != entity), "")
    if outer and entity not in headings.grounder.ancestors(outer):
        return outer
    above = headings.grounder.ancestors(entity)
    return above[0] if above else ""


def _leading(reading: Reading, above: str, headings: Headings) -> str:
    """Find the name that opens a statement as its grammatical subject."""
    units = reading.units
    at = 0
    while at < len(units) and not units[at].entity and (units[at].is_mark or units[at].has(*_FILLERS)):
        at += 1
    if at >= len(units) or not units[at].entity:
        return ""
    entity = units[at].entity
    saying = find_saying(reading, at, len(units))
    if saying.form is Form.NONE or saying.start <= at:
        return ""
    between = units[at + 1 : saying.start]
    if not all(u.is_mark or u.has(*_AFTER) or u.entity for u in between):
        return ""
    if entity in headings.grounder.ancestors(above):
        return ""
    return entity


def is_heading(statement: Statement) -> bool:
    """Say whether a statement names what follows rather than saying something of it."""
    return statement.role is Role.HEADING or "head" in statement.flags
