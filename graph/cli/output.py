"""Printing: tables for people, TSV and JSON for programs. The only place that writes to the terminal.

What is printed comes from notes by anyone, so control characters never reach the terminal.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from io import StringIO

from rich import box
from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

__all__ = [
    "DENIED",
    "QUIET",
    "STRONG",
    "Cell",
    "Format",
    "clean",
    "complain",
    "read_line",
    "say",
    "show",
    "write_json",
    "write_rows",
]

Cell = str | int | float

STRONG, QUIET, DENIED = "bold", "dim", "red"  # colour helps, words carry

_WIDE = 160  # columns where the output is no terminal
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]+")


class Format(StrEnum):
    """How rows are printed."""

    TABLE = "table"
    TSV = "tsv"
    JSON = "json"


def show(*parts: RenderableType) -> None:
    """Print what rich can lay out; without colours and trailing blanks where the output is no terminal."""
    out = Console(highlight=False, markup=False, emoji=False)
    if out.is_terminal:
        out.print(*parts, sep="\n")
        return
    plain = Console(highlight=False, markup=False, emoji=False, width=_WIDE, file=StringIO(), color_system=None)
    with plain.capture() as caught:
        plain.print(*parts, sep="\n")
    print("\n".join(line.rstrip() for line in caught.get().splitlines()))


def say(text: str) -> None:
    """Print one line."""
    print(clean(text))


def complain(text: str) -> None:
    """Print one line to standard error."""
    print(clean(text), file=sys.stderr)


def read_line(prompt: str) -> str | None:
    """Read what the user types, without blanks around it; None at the end of the input or an interruption."""
    try:
        return input(prompt).strip()
    except (EOFError, KeyboardInterrupt):
        print()
        return None


def clean(text: str) -> str:
    r"""Put one space for every run of tabs, line ends and other control characters.

    >>> clean("a\tb\n c\x1b[31m")
    'a b c [31m'
    """
    return re.sub(r" {2,}", " ", _CONTROL.sub(" ", text)) if _CONTROL.search(text) else text


def write_rows(columns: Sequence[str], rows: Iterable[Sequence[Cell]], form: Format) -> None:
    """Print rows in the form asked for."""
    if form == Format.JSON:
        write_json([dict(zip(columns, row, strict=True)) for row in rows])
    elif form == Format.TSV:
        print("\t".join(columns))
        for row in rows:
            print("\t".join(_cell(value) for value in row))
    else:
        _write_table(columns, list(rows))


def write_json(data: Mapping[str, object] | Sequence[object]) -> None:
    """Print JSON, readable, in UTF-8; control characters are escaped."""
    text = json.dumps(data, ensure_ascii=False, indent=1)
    print(re.sub(r"[\x7f-\x9f\u2028-\u202e\u2066-\u2069]", lambda m: f"\\u{ord(m[0]):04x}", text))


def _write_table(columns: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for at, column in enumerate(columns):
        figures = bool(rows) and all(isinstance(row[at], int | float) for row in rows)
        table.add_column(column, justify="right" if figures else "left", overflow="fold")
    for row in rows:
        table.add_row(*(Text(_cell(value)) for value in row))
    show(table)


def _cell(value: Cell) -> str:
    return f"{value:.3f}".rstrip("0").rstrip(".") if isinstance(value, float) else clean(str(value))
