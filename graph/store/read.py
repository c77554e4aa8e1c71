"""Records out of the file, sorted, so that the order of writing never shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from graph.records import Cue, Entity, Extraction, Fact, Mention, Note, Owner, Statement
from graph.store import rows
from graph.store.connection import Connection
from graph.store.merge import merge_entities

__all__ = [
    "FoundLine",
    "Place",
    "read_cues",
    "read_entities",
    "read_extraction",
    "read_facts",
    "read_mentions",
    "read_note",
    "read_owners",
    "read_places",
    "read_statements",
]


class Place(NamedTuple):
    """The lines of a statement, and whose they are."""

    entity: str
    file: str
    first: int
    last: int


class FoundLine(NamedTuple):
    """A statement that answers a search, and the thing it is about."""

    statement: Statement
    entity: str


_FACTS = (
    f"SELECT file, {', '.join(rows.RELATION)}, {', '.join(rows.EVIDENCE)}"
    " FROM evidence JOIN relation ON relation.row = evidence.relation JOIN note ON note.row = evidence.note"
)


def read_note(db: Connection, file: str) -> Note | None:
    """Read one note, or None where the file does not have it."""
    found = db.rows("SELECT file, text, encoding, digest FROM note WHERE file = ?", (file,))
    return Note(*found[0]) if found else None


def read_extraction(db: Connection, note: Note) -> Extraction:
    """Read back what a note gave, exactly."""
    return Extraction(
        note,
        tuple(read_statements(db, note.file)),
        tuple(owner for _, owner in _owned(db, note.file)),
        tuple(_entities(db, note.file)),
        tuple(read_mentions(db, note.file)),
        tuple(_fact(row) for row in db.each(f"{_FACTS} WHERE file = ? ORDER BY evidence.row", (note.file,))),
        tuple(read_cues(db, note.file)),
    )


def read_statements(db: Connection, file: str | None = None) -> Iterator[Statement]:
    """Read statements by file and place."""
    for name, *row in _of_note(db, "statement", rows.STATEMENT, file):
        yield rows.statement_from(name, row)


def read_mentions(db: Connection, file: str | None = None) -> Iterator[Mention]:
    """Read mentions by file and place."""
    for name, *row in _of_note(db, "mention", rows.MENTION, file):
        yield rows.mention_from(name, row)


def read_cues(db: Connection, file: str | None = None) -> Iterator[Cue]:
    """Read loose cues by file and place."""
    for name, *row in _of_note(db, "cue", rows.CUE, file):
        yield rows.cue_from(name, row)


def read_owners(db: Connection) -> Iterator[tuple[Statement, Owner]]:
    """Read every statement with its owner, by file and place."""
    owners = {(file, owner.statement): owner for file, owner in _owned(db)}
    for statement in read_statements(db):
        owner = owners.get((statement.file, statement.index))
        if owner is not None:
            yield statement, owner


def read_entities(db: Connection) -> tuple[Entity, ...]:
    """Read the entities of all notes, merged, by id."""
    return merge_entities(_entities(db))


def read_facts(db: Connection) -> tuple[Fact, ...]:
    """Read the facts of all notes, by place and then by content."""
    return tuple(sorted(map(_fact, db.each(_FACTS)), key=_fact_order))


def read_places(db: Connection) -> tuple[Place, ...]:
    """Read the lines that each thing owns, by thing, file and line."""
    owned = ((thing, s) for s, owner in read_owners(db) for thing in (owner.entity, *owner.beside))
    return tuple(Place(*row) for row in sorted((thing, s.file, s.first, s.last) for thing, s in owned))


def _of_note(db: Connection, table: str, columns: Iterable[str], file: str | None) -> Iterator[tuple[Any, ...]]:
    names = ", ".join(f"{table}.{column}" for column in columns)
    wanted, cells = ("WHERE file = ?", (file,)) if file is not None else ("", ())
    sql = f"SELECT file, {names} FROM {table} JOIN note ON note.row = {table}.note {wanted} ORDER BY file, {table}.row"
    return db.each(sql, cells)


def _owned(db: Connection, file: str | None = None) -> Iterator[tuple[str, Owner]]:
    for name, *row in _of_note(db, "owner", rows.OWNER, file):
        yield name, rows.owner_from(row)


def _entities(db: Connection, file: str | None = None) -> Iterator[Entity]:
    """Read the records of one note, or those of all notes as often as notes give them."""
    names = ", ".join(rows.ENTITY)
    wanted, cells = (" JOIN note ON note.row = naming.note WHERE file = ?", (file,)) if file is not None else ("", ())
    sql = f"SELECT {names} FROM naming JOIN entity ON entity.row = naming.entity{wanted} ORDER BY naming.row"
    return map(rows.entity_from, db.each(sql, cells))


def _fact(row: tuple[Any, ...]) -> Fact:
    at = 1 + len(rows.RELATION)
    return Fact(rows.relation_from(row[1:at]), rows.evidence_from(row[0], row[at:]))


def _fact_order(fact: Fact) -> tuple[object, ...]:
    relation, it = fact
    place = (it.file, it.first, it.last, it.start, it.end)
    said = (relation.subject, relation.predicate, relation.object, relation.object_kind, relation.polarity)
    return (*place, *said, it.rule, it.condition, it.cue, it.denial, it.mode, it.confidence, it.quote)
