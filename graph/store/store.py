"""The graph file as one object."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from dataclasses import asdict
from pathlib import Path
from types import TracebackType
from typing import Self

from graph.records import Cue, Entity, Extraction, Fact, Mention, Note, Owner, Statement
from graph.store import find, read
from graph.store.connection import Connection, open_for_building, open_for_reading
from graph.store.read import FoundLine, Place
from graph.store.stamp import Stamp
from graph.store.write import delete_note, insert_extraction

__all__ = ["Store"]


class Store:
    """One graph file; open it with ``Store.open`` or ``Store.create`` in a ``with`` statement.

    >>> import tempfile
    >>> from graph.records import Note
    >>> path = Path(tempfile.mkdtemp(), "graph.db")
    >>> with Store.create(path, Stamp(program="1")) as store:
    ...     store.write(Extraction(Note("a.txt", "SQS")))
    >>> with Store.open(path) as store:
    ...     store.files()
    ('a.txt',)
    """

    def __init__(self, connection: Connection, stamp: Stamp) -> None:
        self.path, self.stamp, self._db = connection.path, stamp, connection

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open a graph to ask it; nothing is made or changed.

        Raises:
            StoreError: missing, not a graph, of another version, damaged.
        """
        connection = open_for_reading(path)
        return cls(connection, _read_stamp(connection))

    @classmethod
    def create(cls, path: Path, stamp: Stamp) -> Self:
        """Open a graph to build it; what it has of the same version stays.

        Args:
            path: the file; made with its folder where it is missing.
            stamp: what the graph is made with from now on.

        Raises:
            StoreError: the file is something else, or cannot be written.
        """
        connection = open_for_building(path)
        if _read_stamp(connection) != stamp:
            _write_stamp(connection, stamp)
        return cls(connection, stamp)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    # Building

    def is_unchanged(self, note: Note) -> bool:
        """Whether the file has this very note, read with the same program and tables."""
        found = self._db.rows("SELECT digest, tables FROM note WHERE file = ?", (note.file,))
        return bool(note.digest) and found == [(note.digest, self.stamp.tables)]

    def write(self, extraction: Extraction) -> None:
        """Replace what a note gave by what it gives now: all of it, or nothing."""
        with self._db.transaction():
            delete_note(self._db, extraction.note.file)
            insert_extraction(self._db, extraction, self.stamp.tables)

    def remove(self, file: str) -> None:
        """Forget a note with all that only it gave."""
        with self._db.transaction():
            delete_note(self._db, file)

    def keep_only(self, files: Collection[str]) -> tuple[str, ...]:
        """Forget all notes but these; returns the forgotten ones."""
        gone = tuple(file for file in self.files() if file not in files)
        for file in gone:
            self.remove(file)
        return gone

    # Reading

    def files(self) -> tuple[str, ...]:
        """The notes' names, sorted."""
        return tuple(row[0] for row in self._db.rows("SELECT file FROM note ORDER BY file"))

    def note(self, file: str) -> Note | None:
        """One note, or None."""
        return read.read_note(self._db, file)

    def notes(self) -> Iterator[Note]:
        """All notes, sorted by name."""
        return (note for note in map(self.note, self.files()) if note is not None)

    def extractions(self) -> Iterator[Extraction]:
        """What each note gave, exactly as it was written, sorted by name."""
        return (read.read_extraction(self._db, note) for note in self.notes())

    def statements(self, file: str | None = None) -> Iterator[Statement]:
        """Statements by file and line."""
        return read.read_statements(self._db, file)

    def owners(self) -> Iterator[tuple[Statement, Owner]]:
        """Statements with their owners, by file and line."""
        return read.read_owners(self._db)

    def places(self) -> tuple[Place, ...]:
        """The lines that each thing owns, by thing, file and line."""
        return read.read_places(self._db)

    def entities(self) -> tuple[Entity, ...]:
        """Entities of all notes, one a thing, by id."""
        return read.read_entities(self._db)

    def mentions(self, file: str | None = None) -> Iterator[Mention]:
        """Mentions by file and place."""
        return read.read_mentions(self._db, file)

    def cues(self, file: str | None = None) -> Iterator[Cue]:
        """Cues that no fact took up, by file and place."""
        return read.read_cues(self._db, file)

    def facts(self) -> tuple[Fact, ...]:
        """A relation with one evidence each, by place."""
        return read.read_facts(self._db)

    def find_lines(self, text: str, limit: int = 20) -> tuple[FoundLine, ...]:
        """Statements that hold the typed words, the best first."""
        return find.find_lines(self._db, text, limit)

    def find_entities(self, text: str, limit: int = 20) -> tuple[str, ...]:
        """Ids of things whose names hold the typed words, the best first."""
        return find.find_entities(self._db, text, limit)


def _read_stamp(db: Connection) -> Stamp:
    meta = dict(db.rows("SELECT key, value FROM meta"))
    return Stamp(**{**meta, "vendors": tuple(json.loads(meta["vendors"]))}) if meta else Stamp()


def _write_stamp(db: Connection, stamp: Stamp) -> None:
    meta = {**asdict(stamp), "vendors": json.dumps(stamp.vendors, ensure_ascii=False)}
    with db.transaction():
        db.many("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", meta.items())
