"""``confusable``: pairs that are easily taken for one another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from graph.cli.options import DEFAULT_GRAPH, FormatOption, GraphOption, open_graph
from graph.cli.output import Cell, Format, complain, write_rows
from graph.records import Pair

if TYPE_CHECKING:
    from graph.explorer import Explorer

__all__ = ["confusable"]

_COLUMNS = ("rank", "a", "b", "score", "why")
_SHOWN = 20  # pairs where no number is given


class Lists(StrEnum):
    """Which list."""

    ALL = "all"
    TRAPS = "traps"
    NEAREST = "nearest"
    ELSEWHERE = "elsewhere"


_Name = Annotated[str | None, typer.Argument(metavar="NAME", help="Only pairs of this thing.", show_default=False)]
_Top = Annotated[
    int | None,
    typer.Option("--top", min=1, metavar="N", help="How many pairs; of --list nearest, how many of each thing."),
]
_List = Annotated[
    Lists,
    typer.Option(
        "--list",
        help="all: every pair, in order for variety; traps: the likely ones; nearest: the first three of each thing; "
        "elsewhere: the same job in another place, and words with two meanings.",
    ),
]
_Signals = Annotated[bool, typer.Option("--signals", help="Show the figure of each signal in the table, too.")]


def confusable(
    name: _Name = None,
    top: _Top = None,
    which: _List = Lists.ALL,
    signals: _Signals = False,
    graph: GraphOption = DEFAULT_GRAPH,
    form: FormatOption = Format.TABLE,
) -> None:
    """Rank the pairs that are easily confused, with the reasons.

    The whole list is ordered for variety, so a score may be higher than the one above it.
    """
    kg = open_graph(graph)
    pairs = _pairs(kg, name, which, top)
    if not pairs:
        complain("no two things in these notes are easily confused")
    wide = signals or form != Format.TABLE
    names = tuple(dict.fromkeys(signal for pair in pairs for signal, _ in pair.signals)) if wide else ()
    write_rows((*_COLUMNS, *names), _rows(kg, pairs, wide), form)


def _pairs(kg: Explorer, name: str | None, which: Lists, top: int | None) -> Sequence[Pair]:
    if name is not None:
        return kg.confusable(name, top or _SHOWN)
    if which == Lists.TRAPS:
        return kg.traps()[:top]
    if which == Lists.NEAREST:
        return kg.nearest(top or 3)
    if which == Lists.ELSEWHERE:
        return kg.elsewhere(top or _SHOWN)
    return kg.confusable(top=top or _SHOWN)


def _rows(kg: Explorer, pairs: Sequence[Pair], wide: bool) -> Iterator[tuple[Cell, ...]]:
    for rank, pair in enumerate(pairs, 1):
        values = [value for _, value in pair.signals] if wide else []
        yield rank, kg.name(pair.a), kg.name(pair.b), pair.score, pair.why, *values
