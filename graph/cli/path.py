"""``path``: how two things hang together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer
from rich.table import Table
from rich.text import Text

from graph.cli.options import DEFAULT_GRAPH, FormatOption, GraphOption, open_graph
from graph.cli.output import DENIED, QUIET, STRONG, Cell, Format, clean, show, write_rows
from graph.cli.rows import object_name, places
from graph.records import Claim, Polarity

if TYPE_CHECKING:
    from graph.explorer import Explorer
    from graph.network import Route

__all__ = ["path"]

_COLUMNS = ("route", "step", "subject", "relation", "object", "polarity", "file", "first", "last", "quote")
_SHOWN = 2  # claims of one step

_A = Annotated[str, typer.Argument(metavar="A", help="One thing.", show_default=False)]
_B = Annotated[str, typer.Argument(metavar="B", help="The other.", show_default=False)]
_Count = Annotated[int, typer.Option("--routes", min=1, metavar="N", help="How many routes.")]
_Denied = Annotated[bool, typer.Option("--denied", help="Also go over what the notes deny.")]


def path(
    a: _A,
    b: _B,
    count: _Count = 3,
    denied: _Denied = False,
    graph: GraphOption = DEFAULT_GRAPH,
    form: FormatOption = Format.TABLE,
) -> None:
    """Show how two things hang together, with the lines that say so."""
    kg = open_graph(graph)
    routes = kg.path(a, b, count=count, denied=denied)
    if form != Format.TABLE:
        write_rows(_COLUMNS, _rows(kg, routes), form)
        return
    for route in routes:
        _print_route(kg, route)


def _rows(kg: Explorer, routes: Sequence[Route]) -> Iterator[tuple[Cell, ...]]:
    for number, route in enumerate(routes, 1):
        for at, step in enumerate(route.steps, 1):
            for relation, evidence in step.claims:
                said = (kg.name(relation.subject), relation.predicate, object_name(kg, relation), relation.polarity)
                for found in evidence:
                    yield number, at, *said, found.file, found.first, found.last, found.quote


def _print_route(kg: Explorer, route: Route) -> None:
    steps = Table.grid(padding=(0, 2))
    for step in route.steps:
        for claim in step.claims[:_SHOWN]:
            steps.add_row("", *_sentence(kg, claim))
        if len(step.claims) > _SHOWN:
            steps.add_row("", Text(f"and {len(step.claims) - _SHOWN} more between these two", QUIET))
    show(Text(clean(" -> ".join(kg.name(node) for node in route.nodes)), STRONG), steps, "")


def _sentence(kg: Explorer, claim: Claim) -> tuple[Text, Text]:
    style = DENIED if claim.relation.polarity == Polarity.NEGATED else ""
    return Text(clean(kg.wordings.sentence(claim, kg.name)), style), Text(clean(places(claim.evidence)), QUIET)
