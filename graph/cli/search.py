"""``search``: names, other names, near spellings and lines of the notes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from graph.cli.options import DEFAULT_GRAPH, FormatOption, GraphOption, open_graph
from graph.cli.output import Cell, Format, complain, write_rows

if TYPE_CHECKING:
    from graph.explorer import Explorer

__all__ = ["search"]

_COLUMNS = ("found", "name", "why", "file", "first", "last", "text")

_Text = Annotated[str, typer.Argument(metavar="TEXT", help="Words as you remember them; typing errors are forgiven.")]
_Limit = Annotated[int, typer.Option("--limit", min=1, metavar="N", help="How many things, and how many lines.")]


def search(
    text: _Text, limit: _Limit = 10, graph: GraphOption = DEFAULT_GRAPH, form: FormatOption = Format.TABLE
) -> None:
    """Search names, other names, near spellings and the text of the notes."""
    rows = list(_rows(open_graph(graph), text, limit))
    write_rows(_COLUMNS, rows, form)
    if not rows:
        complain(f"nothing found for {text!r}; try fewer words")


def _rows(kg: Explorer, text: str, limit: int) -> Iterator[tuple[Cell, ...]]:
    for hit in kg.search(text, limit):
        file, first, last = hit.places[0] if hit.places else ("", "", "")
        yield hit.kind, hit.name, hit.why, file, first, last, hit.text
