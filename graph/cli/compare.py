"""``compare``: two things side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from graph.cli.options import DEFAULT_GRAPH, FormatOption, GraphOption, open_graph
from graph.cli.output import DENIED, QUIET, STRONG, Cell, Format, clean, show, write_json, write_rows
from graph.cli.rows import place, places
from graph.records import Evidence, Polarity

if TYPE_CHECKING:
    from graph.confusable import Comparison, Facet, Point

__all__ = ["compare"]

_COLUMNS = ("part", "facet", "side", "words", "file", "first", "last", "quote")
_CUT = 6  # points of one side that are shown

_A = Annotated[str, typer.Argument(metavar="A", help="One thing.", show_default=False)]
_B = Annotated[str, typer.Argument(metavar="B", help="The other.", show_default=False)]
_All = Annotated[bool, typer.Option("--all", help="Show every point; long lists are cut otherwise.")]


def compare(
    a: _A,
    b: _B,
    everything: _All = False,
    graph: GraphOption = DEFAULT_GRAPH,
    form: FormatOption = Format.TABLE,
) -> None:
    """Lay two things side by side: why they are confused, what tells them apart, with the lines."""
    found = open_graph(graph).compare(a, b)
    if form == Format.JSON:
        write_json(found.to_dict())
    elif form == Format.TSV:
        write_rows(_COLUMNS, _rows(found), form)
    else:
        show(*_head(found), _sides(found, None if everything else _CUT))


def _rows(it: Comparison) -> Iterator[tuple[Cell, ...]]:
    for reason in it.why:
        yield from _lines("why", reason.signal, "", reason.words, reason.evidence)
    for part, facets in (("opposite", it.opposite), ("apart", it.apart), ("shared", it.shared)):
        for facet in facets:
            for side, point in (("a", facet.a), ("b", facet.b)):
                yield from _lines(part, facet.name, side, point.words, point.evidence)
    for part, points in (("said", it.said), ("left", it.left), ("right", it.right)):
        for point in points:
            yield from _lines(part, "", "b" if point.thing == it.b else "a", point.words, point.evidence)


def _lines(part: str, facet: str, side: str, words: str, evidence: Sequence[Evidence]) -> Iterator[tuple[Cell, ...]]:
    """A row for each line; one without a line where there is none."""
    places: list[tuple[Cell, ...]] = [(e.file, e.first, e.last, e.quote) for e in evidence]
    yield from ((part, facet, side, words, *place) for place in places or [("",) * 4])


def _head(it: Comparison) -> list[RenderableType]:
    lines: list[RenderableType] = [
        Text.assemble(
            (clean(it.name_a), STRONG), "  against  ", (clean(it.name_b), STRONG), (f"  {it.score:.2f}", QUIET)
        )
    ]
    for reason in it.why:
        there = [found for found in dict.fromkeys(map(place, reason.evidence)) if found not in reason.words]
        where = f"  {', '.join(there)}" if there else ""
        lines.append(Text.assemble(("easily confused: ", QUIET), clean(reason.words), (clean(where), QUIET)))
    if not it.why:
        lines.append(Text("Nothing in the notes makes the two alike.", QUIET))
    return [*lines, ""]


def _sides(it: Comparison, cut: int | None) -> Table:
    """Three columns: the matter, one side, the other."""
    table = Table.grid(padding=(0, 2), pad_edge=False)
    table.add_column(no_wrap=True)
    table.add_column(ratio=1, overflow="fold")
    table.add_column(ratio=1, overflow="fold")
    table.add_row("", Text(clean(it.name_a), STRONG), Text(clean(it.name_b), STRONG))
    _add_facets(table, "opposite", it.opposite)
    _add_facets(table, "", it.apart)
    _add_said(table, it)
    _add_only(table, it, cut)
    _add_facets(table, "both", it.shared[:cut])
    for stated, denied in it.contradictions:
        table.add_row(Text("contradiction", DENIED), _point(stated), _point(denied))
    return table


def _add_facets(table: Table, label: str, facets: Iterable[Facet]) -> None:
    for facet in facets:
        name = f"{label}: {facet.name}" if label else facet.name
        table.add_row(Text(clean(name), STRONG), _point(facet.a), _point(facet.b))
        table.add_row("", _quote(facet.a), _quote(facet.b))
        table.add_row()


def _add_said(table: Table, it: Comparison) -> None:
    for point in it.said:
        table.add_row(Text("said of the two", STRONG), _point(point), "")
        table.add_row()


def _add_only(table: Table, it: Comparison, cut: int | None) -> None:
    """Facts of one side; where a side has none, say so."""
    for left, points in ((True, it.left), (False, it.right)):
        cells = [_point(point) for point in points[:cut]]
        if len(cells) < len(points):
            cells.append(Text(f"{len(points) - len(cells)} more with --all", QUIET))
        if not cells:
            cells = [Text("Nothing more said in the notes", QUIET)]
        for at, cell in enumerate(cells):
            label = "" if at else f"{'left' if left else 'right'} alone"
            table.add_row(Text(clean(label), STRONG), cell if left else "", "" if left else cell)
        table.add_row()


def _quote(point: Point) -> Text:
    """The line of a point, where it says more than the point."""
    return Text(clean(" ".join(point.evidence[0].quote.split())) if point.claim else "", QUIET)


def _point(point: Point) -> Text:
    denied = point.claim is not None and point.claim.relation.polarity == Polarity.NEGATED
    text = Text(clean(point.words), DENIED if denied else "")
    return text.append(f"  {clean(places(point.evidence))}", QUIET)
