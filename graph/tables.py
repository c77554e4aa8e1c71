"""Strict reading of the tab-separated tables in ``data/``.

A table has a header row, UTF-8, one record a line. Empty lines and lines that start
with ``#`` are comments. Cells of several values are joined by `` | ``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from graph.errors import TableError

__all__ = ["Row", "read_share", "read_table", "split_cell"]

_JOINT = " | "


class Row(dict[str, str]):
    """A record of a table that knows where it stands."""

    def __init__(self, cells: dict[str, str], path: Path, line: int) -> None:
        super().__init__(cells)
        self.path, self.line = path, line


def split_cell(cell: str) -> tuple[str, ...]:
    """Split a cell of several values.

    >>> split_cell("SQS | Simple Queue Service")
    ('SQS', 'Simple Queue Service')
    >>> split_cell("")
    ()
    """
    return tuple(part for part in (p.strip() for p in cell.split(_JOINT)) if part)


def read_share(row: Row, column: str, error: type[TableError] = TableError) -> float:
    """Read a cell that holds a number from 0 to 1.

    >>> read_share(Row({"weight": "0.25"}, Path("x.tsv"), 2), "weight")
    0.25

    Raises:
        TableError: it holds something else.
    """
    try:
        share = float(row[column])
    except ValueError:
        share = -1.0
    if not 0 <= share <= 1:
        raise error(row.path, row.line, f"{column} {row[column]!r} is not a number from 0 to 1")
    return share


def read_table(
    path: Path,
    columns: Collection[str],
    *,
    optional: Collection[str] = (),
    error: type[TableError] = TableError,
) -> Iterator[Row]:
    """Read the records of one table.

    Args:
        path: the table.
        columns: the columns that it must have.
        optional: columns that it may have; empty where a row leaves them out.
        error: the class of error to raise.

    Yields:
        One ``Row`` a record, every known column present, cells stripped.

    Raises:
        TableError: no such file, not UTF-8, a missing or unknown column, a row with too many cells.
    """
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except FileNotFoundError:
        raise error(path, 0, "no such table") from None
    except (OSError, UnicodeDecodeError) as fault:
        raise error(path, 0, f"cannot be read as UTF-8 text ({fault})") from None
    header: list[str] = []
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if not header:
            header = cells
            _check_header(path, number, header, columns, optional, error)
            continue
        if len(cells) > len(header):
            raise error(path, number, f"{len(cells)} cells, but the header has {len(header)}; remove a tab")
        cells += [""] * (len(header) - len(cells))
        known = dict.fromkeys([*columns, *optional], "")
        yield Row({**known, **dict(zip(header, cells, strict=True))}, path, number)


def _check_header(
    path: Path,
    number: int,
    header: list[str],
    columns: Collection[str],
    optional: Collection[str],
    error: type[TableError],
) -> None:
    missing = [c for c in columns if c not in header]
    unknown = [c for c in header if c not in columns and c not in optional]
    if missing:
        raise error(path, number, f"column {missing[0]!r} is missing")
    if unknown:
        raise error(path, number, f"unknown column {unknown[0]!r}")
