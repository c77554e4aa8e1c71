"""``neighbors``: a thing and all that is said of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from graph.cli.lanes import print_view
from graph.cli.options import DEFAULT_GRAPH, FormatOption, GraphOption, open_graph
from graph.cli.output import Cell, Format, write_rows
from graph.cli.rows import object_name

if TYPE_CHECKING:
    from graph.explorer import Explorer
    from graph.network import Neighbour

__all__ = ["neighbors"]

_COLUMNS = (
    "distance",
    "subject",
    "relation",
    "object",
    "polarity",
    "kind",
    "condition",
    "confidence",
    "file",
    "first",
    "last",
    "quote",
    "flags",
)

_Name = Annotated[str, typer.Argument(metavar="NAME", help="The thing: a name, another name, or how it begins.")]
_Depth = Annotated[int, typer.Option("--depth", min=1, max=6, metavar="N", help="How many steps to go.")]
_Relation = Annotated[
    list[str] | None,
    typer.Option(
        "--relation", metavar="NAME", help="Only this relation, such as supports; may be given several times."
    ),
]
_Polarity = Annotated[str | None, typer.Option("--polarity", metavar="SIGN", help="+ only what is stated, - denied.")]
_Direction = Annotated[str, typer.Option("--direction", metavar="WAY", help="out as subject, in as object, or both.")]
_All = Annotated[bool, typer.Option("--all", help="Show every row of the table; long lanes are cut otherwise.")]


def neighbors(
    name: _Name,
    depth: _Depth = 1,
    relation: _Relation = None,
    polarity: _Polarity = None,
    direction: _Direction = "both",
    everything: _All = False,
    graph: GraphOption = DEFAULT_GRAPH,
    form: FormatOption = Format.TABLE,
) -> None:
    """Show a thing and what the notes say of it: limits, what it supports, what it does not, with the lines."""
    kg = open_graph(graph)
    found = kg.neighbors(name, depth, relation, polarity, direction)
    if form != Format.TABLE:
        write_rows(_COLUMNS, _rows(kg, found), form)
        return
    whole = relation is None and polarity is None and direction == "both"
    print_view(kg, kg.resolve(name), found, whole=whole, cut=not everything)


def _rows(kg: Explorer, found: Sequence[Neighbour]) -> Iterator[tuple[Cell, ...]]:
    for neighbour in found:
        relation, evidence = neighbour.claim
        said = (kg.name(relation.subject), relation.predicate, object_name(kg, relation), relation.polarity)
        for one in evidence:
            how = (relation.object_kind, one.condition, one.confidence)
            yield neighbour.distance, *said, *how, one.file, one.first, one.last, one.quote, ", ".join(one.flags)
