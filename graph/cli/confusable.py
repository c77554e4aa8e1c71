"""``confusable``: pairs that are easily taken for one another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from graph.cli.options import DEFAULT_GRAPH, FormatOption, GraphOption, open_graph
from graph.cli.output import Cell, Format, write_rows
from graph.confusable import SIGNALS
from graph.records import Pair

if TYPE_CHECKING:
    from graph.explorer import Explorer

__all__ = ["confusable"]

_COLUMNS = ("rank", "a", "b", "score", "why")

_Name = Annotated[str | None, typer.Argument(metavar="NAME", help="Only pairs of this thing.", show_default=False)]
_Top = Annotated[int, typer.Option("--top", min=1, metavar="N", help="How many pairs.")]
_Signals = Annotated[bool, typer.Option("--signals", help="Show the figure of each signal in the table, too.")]


def confusable(
    name: _Name = None,
    top: _Top = 20,
    signals: _Signals = False,
    graph: GraphOption = DEFAULT_GRAPH,
    form: FormatOption = Format.TABLE,
) -> None:
    """Rank the pairs that are easily confused, with the reasons.

    The whole list is ordered for variety, so a score may be higher than the one above it.
    """
    kg = open_graph(graph)
    wide = signals or form != Format.TABLE
    columns = (*_COLUMNS, *SIGNALS) if wide else _COLUMNS
    write_rows(columns, _rows(kg, kg.confusable(name, top), wide), form)


def _rows(kg: Explorer, pairs: list[Pair], wide: bool) -> Iterator[tuple[Cell, ...]]:
    for rank, pair in enumerate(pairs, 1):
        values = [value for _, value in pair.signals] if wide else []
        yield rank, kg.name(pair.a), kg.name(pair.b), pair.score, pair.why, *values
