"""A connection whose faults come as one line, and the ways to open a file."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from graph.errors import StoreError
from graph.store.schema import APPLICATION, DDL, SCHEMA

__all__ = ["Connection", "open_for_building", "open_for_reading"]

Cells = Sequence[Any]


class Connection:
    """SQL on one graph file; what is wrong with the file becomes a ``StoreError``."""

    def __init__(self, path: Path, mode: str) -> None:
        self.path = path
        with self._guard():
            uri = f"{path.absolute().as_uri()}?mode={mode}"
            self._sqlite = sqlite3.connect(uri, uri=True, isolation_level=None)

    def rows(self, sql: str, cells: Cells = ()) -> list[Any]:
        """Run one statement and read all its rows."""
        with self._guard():
            return self._sqlite.execute(sql, cells).fetchall()

    def each(self, sql: str, cells: Cells = ()) -> Iterator[Any]:
        """Run one statement and read its rows as they are wanted."""
        with self._guard():
            yield from self._sqlite.execute(sql, cells)

    def many(self, sql: str, rows: Iterable[Cells]) -> None:
        """Run one statement for many rows."""
        with self._guard():
            self._sqlite.executemany(sql, rows)

    def script(self, sql: str) -> None:
        """Run several statements."""
        with self._guard():
            self._sqlite.executescript(sql)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing, also when the program dies."""
        self.rows("BEGIN IMMEDIATE")
        try:
            yield
            self.rows("COMMIT")
        except BaseException:
            if self._sqlite.in_transaction:
                self.rows("ROLLBACK")
            raise

    def close(self) -> None:
        """Let go of the file."""
        self._sqlite.close()

    @contextmanager
    def _guard(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as fault:
            reason = _explain(fault)
            if reason:
                raise StoreError(f"{self.path}: {reason}") from fault
            raise


def open_for_reading(path: Path) -> Connection:
    """Open an existing graph; never make or change one.

    The mode is ``rw`` because a build that was killed leaves a journal, which SQLite has
    to roll back before anything is read.

    Raises:
        StoreError: missing, not a graph, of another schema version.
    """
    if path.is_dir():
        raise StoreError(f"{path}: a folder; name the graph file in it")
    if not path.exists() or not path.stat().st_size:
        raise StoreError(f"{path}: no graph there; `build` makes one")
    connection = Connection(path, "rw")
    try:
        found = _version(connection)
        if found != SCHEMA:
            raise StoreError(
                f"{path}: made by another version of the program (form {found} instead of {SCHEMA}); `build` it again"
            )
        connection.script("PRAGMA trusted_schema = OFF; PRAGMA query_only = ON;")
    except BaseException:
        connection.close()
        raise
    return connection


def open_for_building(path: Path) -> Connection:
    """Open a graph to write, making it where there is none or one of another version.

    Raises:
        StoreError: the file is something else, or the place cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise StoreError(f"{path.parent}: cannot be made a folder ({fault.strerror}); name another") from None
    if path.is_dir():
        raise StoreError(f"{path}: a folder; name a file for the graph")
    if path.exists() and path.stat().st_size:
        connection = Connection(path, "rw")
        try:
            found = _version(connection)
        except BaseException:
            connection.close()
            raise
        if found == SCHEMA:
            return _ready(connection)
        connection.close()
        path.unlink()
    connection = Connection(path, "rwc")
    connection.script(DDL)
    return _ready(connection)


def _ready(connection: Connection) -> Connection:
    connection.script("PRAGMA foreign_keys = ON; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -64000;")
    return connection


def _version(connection: Connection) -> int:
    [[application]] = connection.rows("PRAGMA application_id")
    if application != APPLICATION:
        raise StoreError(f"{connection.path}: not a graph file; name the one that `build` wrote, or move this one away")
    [[version]] = connection.rows("PRAGMA user_version")
    return int(version)


def _explain(fault: sqlite3.Error) -> str:
    """Say what is wrong with the file; empty where the program is to blame."""
    name = getattr(fault, "sqlite_errorname", "") or ""
    if name.startswith("SQLITE_NOTADB"):
        return "not a graph file; name the one that `build` wrote, or move this one away"
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return "in use by another build; try again when that is done"
    if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_FULL", "SQLITE_IOERR", "SQLITE_PERM")):
        return f"cannot be opened or written ({fault}); check the folder, or name another"
    return f"damaged ({fault}); remove it and `build` again" if name.startswith("SQLITE_CORRUPT") else ""
