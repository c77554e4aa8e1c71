"""What can go wrong through the user's input or call.

    GraphError
    ├── NoteError          a note that cannot be read
    ├── TableError         a row of a table that is wrong, with file and line
    │   ├── CatalogueError
    │   └── LexiconError
    ├── UnknownEntity      a name that the graph does not have, with the closest ones
    ├── UnknownPredicate   a relation that is not in the closed list
    ├── NoPath             two things that do not hang together
    └── StoreError         a file that is no graph, or one of another version

Every message is one line: what is wrong, where, what to do. Anything that is not a
``GraphError`` is a defect of the program and keeps its traceback.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

__all__ = [
    "CatalogueError",
    "GraphError",
    "LexiconError",
    "NoPath",
    "NoteError",
    "StoreError",
    "TableError",
    "UnknownEntity",
    "UnknownPredicate",
]


class GraphError(Exception):
    """A mistake in the input or the call, said in one line."""


class NoteError(GraphError):
    """A note that cannot be read."""


class TableError(GraphError):
    """A wrong row in a table.

    Args:
        path: the table.
        line: line number in it, from 1; 0 where the table as a whole is meant.
        reason: what is wrong and what to do.
    """

    def __init__(self, path: Path | str, line: int, reason: str) -> None:
        self.path, self.line, self.reason = Path(path), line, reason
        super().__init__(f"{path}:{line}: {reason}" if line else f"{path}: {reason}")


class CatalogueError(TableError):
    """A wrong row in the catalogue."""


class LexiconError(TableError):
    """A wrong row in the lexicon."""


class UnknownEntity(GraphError):
    """A name that the graph does not have."""

    def __init__(self, name: str, closest: Sequence[str] = ()) -> None:
        self.name, self.closest = name, tuple(closest)
        hint = f"; nearest: {', '.join(self.closest)}" if closest else "; `search` looks in names and notes"
        super().__init__(f"nothing named {name!r}{hint}")


class UnknownPredicate(GraphError):
    """A relation that is not in the closed list."""

    def __init__(self, name: str, known: Sequence[str]) -> None:
        super().__init__(f"no relation {name!r}; one of: {', '.join(known)}")


class NoPath(GraphError):
    """Two things that do not hang together."""

    def __init__(self, source: str, target: str) -> None:
        super().__init__(f"no path from {source!r} to {target!r} over stated relations")


class StoreError(GraphError):
    """A file that is no graph, or one of another version."""
