"""Full-text search; whatever a user types becomes quoted words, never syntax."""

from __future__ import annotations

import re

from graph.store import rows
from graph.store.connection import Connection
from graph.store.read import FoundLine

__all__ = ["find_entities", "find_lines", "match_expression"]

_WORD = re.compile(r"[^\W_]+")
_MOST_WORDS = 32


def match_expression(text: str, *, strict: bool = True) -> str:
    """Turn typed text into an FTS5 expression; the last word may go on.

    Args:
        text: as typed.
        strict: all words, and those written in one piece next to each other; else any word.

    >>> match_expression('appspec.yml "hooks')
    '"appspec yml" AND "hooks"*'
    >>> match_expression("appspec.yml", strict=False), match_expression("-- *")
    ('"appspec" OR "yml"*', '')
    """
    chunks = [" ".join(_WORD.findall(chunk)) for chunk in text.split()] if strict else _WORD.findall(text)
    quoted = [f'"{chunk}"' for chunk in chunks if chunk][:_MOST_WORDS]
    return (" AND " if strict else " OR ").join(quoted) + "*" if quoted else ""


def find_lines(db: Connection, text: str, limit: int) -> tuple[FoundLine, ...]:
    """Find statements with all the words, or with any where none has all; the best first."""
    names = ", ".join(f"statement.{column}" for column in rows.STATEMENT)
    sql = (
        f"SELECT coalesce(owner.entity, ''), file, {names} FROM statement_words"
        " JOIN statement ON statement.row = statement_words.rowid JOIN note ON note.row = statement.note"
        " LEFT JOIN owner ON owner.note = statement.note AND owner.statement = statement.position"
        " WHERE statement_words MATCH ?"
        " ORDER BY round(bm25(statement_words), 6), file, first, start LIMIT ?"
    )
    for strict in (True, False):
        expression = match_expression(text, strict=strict)
        found = db.rows(sql, (expression, limit)) if expression else []
        if found:
            return tuple(FoundLine(rows.statement_from(row[1], row[2:]), row[0]) for row in found)
    return ()


def find_entities(db: Connection, text: str, limit: int) -> tuple[str, ...]:
    """Find ids of entities whose name or aliases have all the words; the best first."""
    expression = match_expression(text)
    sql = (
        "SELECT id FROM entity_words JOIN entity ON entity.row = entity_words.rowid WHERE entity_words MATCH ?"
        " ORDER BY round(bm25(entity_words, 2.0, 1.0), 6), id"
    )
    found = db.rows(sql, (expression,)) if expression else []
    return tuple(dict.fromkeys(row[0] for row in found))[:limit]
