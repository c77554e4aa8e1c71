"""What one note gives, in and out of the file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from graph.records import Extraction
from graph.store import rows
from graph.store.connection import Connection

__all__ = ["delete_note", "insert_extraction"]


def insert_extraction(db: Connection, it: Extraction, tables: str) -> None:
    """Insert all that a note gives; the note must not be there. Run it in a transaction."""
    note = it.note
    cells = (note.file, note.text, note.encoding, note.digest, tables)
    db.rows("INSERT INTO note (file, text, encoding, digest, tables) VALUES (?, ?, ?, ?, ?)", cells)
    [[key]] = db.rows("SELECT row FROM note WHERE file = ?", (note.file,))
    _insert(db, "statement", rows.STATEMENT, key, map(rows.statement_row, it.statements))
    _insert(db, "owner", rows.OWNER, key, map(rows.owner_row, it.owners))
    _insert(db, "mention", rows.MENTION, key, map(rows.mention_row, it.mentions))
    _insert(db, "cue", rows.CUE, key, map(rows.cue_row, it.cues))
    entities = [rows.entity_row(entity) for entity in it.entities]
    _share(db, "entity", rows.ENTITY, entities)
    db.many(
        f"INSERT INTO naming (note, entity) SELECT ?, row FROM entity WHERE {_same(rows.ENTITY)}",
        ((key, *row) for row in entities),
    )
    relations = [rows.relation_row(fact.relation) for fact in it.facts]
    _share(db, "relation", rows.RELATION, relations)
    db.many(
        f"INSERT INTO evidence (note, {', '.join(rows.EVIDENCE)}, relation)"
        f" SELECT ?, {_marks(rows.EVIDENCE)}, row FROM relation WHERE {_same(rows.RELATION)}",
        ((key, *rows.evidence_row(f.evidence), *row) for f, row in zip(it.facts, relations, strict=True)),
    )


def delete_note(db: Connection, file: str) -> None:
    """Delete a note with all that only it gave. Run it in a transaction."""
    for [key] in db.rows("SELECT row FROM note WHERE file = ?", (file,)):
        shared = {
            "entity": db.rows("SELECT DISTINCT entity FROM naming WHERE note = ?", (key,)),
            "relation": db.rows("SELECT DISTINCT relation FROM evidence WHERE note = ?", (key,)),
        }
        db.rows("DELETE FROM note WHERE row = ?", (key,))
        for table, users in (("entity", "naming"), ("relation", "evidence")):
            db.many(
                f"DELETE FROM {table} WHERE row = ? AND NOT EXISTS"
                f" (SELECT 1 FROM {users} WHERE {users}.{table} = {table}.row)",
                shared[table],
            )


def _insert(db: Connection, table: str, columns: Sequence[str], key: int, cells: Iterable[tuple[Any, ...]]) -> None:
    sql = f"INSERT INTO {table} (note, {', '.join(columns)}) VALUES (?, {_marks(columns)})"
    db.many(sql, ((key, *row) for row in cells))


def _share(db: Connection, table: str, columns: Sequence[str], cells: list[tuple[Any, ...]]) -> None:
    """Insert the records that the file does not have yet."""
    db.many(
        f"INSERT OR IGNORE INTO {table} ({', '.join(columns)}) VALUES ({_marks(columns)})",
        dict.fromkeys(cells),
    )


def _marks(columns: Sequence[str]) -> str:
    return ", ".join("?" * len(columns))


def _same(columns: Sequence[str]) -> str:
    return " AND ".join(f"{column} = ?" for column in columns)
