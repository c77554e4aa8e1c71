"""``check``: what in the notes deserves a look."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Annotated

import typer
from rich.table import Table
from rich.text import Text

from graph.cli.options import DEFAULT_GRAPH, FormatOption, GraphOption, open_graph
from graph.cli.output import QUIET, STRONG, Cell, Format, clean, show, write_json, write_rows
from graph.cli.rows import line_range
from graph.records import Finding, FindingKind, Spot

if TYPE_CHECKING:
    from graph.explorer import Explorer

__all__ = ["check"]

_COLUMNS = ("number", "kind", "file", "first", "last", "about", "text", "reason", "quote")
_SPOTS = 4  # shown of one finding in the table
_OPPOSED = frozenset((FindingKind.CONTRADICTION, FindingKind.TWO_VALUES, FindingKind.REPEATED))
_IN_LINE = frozenset((FindingKind.LOOSE_CUE, FindingKind.NO_FACT))  # the line itself is what is told

_TITLES = {
    FindingKind.CONTRADICTION: "Stated and denied",
    FindingKind.TWO_VALUES: "Two values of one property",
    FindingKind.REPEATED: "Repeated sections",
    FindingKind.OPEN_NAME: "Names left open",
    FindingKind.SLIP: "Slips in names",
    FindingKind.MERGED: "Names that the notes made one",
    FindingKind.LOOSE_CUE: "Cues that no fact took up",
    FindingKind.NO_FACT: "Lines that gave no fact",
    FindingKind.OTHER_NAME: "Other names, by the catalogue",
}

_Kinds = Annotated[
    list[FindingKind] | None,
    typer.Option("--kind", metavar="KIND", help=f"Only this kind: {', '.join(FindingKind)}. Repeatable."),
]
_Top = Annotated[int, typer.Option("--top", min=0, metavar="N", help="How many of a kind in the table; 0 for all.")]


def check(
    kind: _Kinds = None,
    top: _Top = 10,
    graph: GraphOption = DEFAULT_GRAPH,
    form: FormatOption = Format.TABLE,
) -> None:
    """List what in the notes deserves a look: conflicts, repeats, open and merged names, lines that gave nothing."""
    kg = open_graph(graph)
    found = [it for it in kg.check() if not kind or it.kind in kind]
    if form == Format.TABLE:
        _show(found, top)
    elif form == Format.TSV:
        write_rows(_COLUMNS, _rows(kg, found), form)
    else:
        write_json([_record(kg, it) for it in found])


def _show(found: Sequence[Finding], top: int) -> None:
    if not found:
        show(Text("Nothing found that deserves a look."))
    for kind, group in groupby(found, key=lambda it: it.kind):
        findings = list(group)
        shown = findings[:top] if top else findings
        show(Text(f"{_TITLES[kind]}  {len(findings):,}", STRONG), _table(shown))
        if len(shown) < len(findings):
            show(Text(f'{len(findings) - len(shown):,} more: check --kind "{kind}" --top 0', QUIET))
        show(Text())


def _table(findings: Iterable[Finding]) -> Table:
    """Lay findings out as place, what and why; where lines stand against each other, each has a row below."""
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column(style=QUIET, overflow="fold")
    table.add_column(overflow="fold", ratio=3)
    table.add_column(overflow="fold", ratio=2)
    for it in findings:
        if it.kind in _OPPOSED:
            table.add_row("", Text(_short(it.text)), Text(it.reason))
            for spot in it.spots[:_SPOTS]:
                table.add_row(Text(_place(spot)), Text(_short(spot.quote), QUIET), "")
        else:
            more = f" +{len(it.spots) - 1}" if len(it.spots) > 1 else ""
            what = it.spots[0].quote if it.kind in _IN_LINE else it.text
            why = f"{it.text!r} {it.reason}" if it.kind is FindingKind.LOOSE_CUE else it.reason
            table.add_row(Text(_place(it.spots[0]) + more), Text(_short(what)), Text(why))
    return table


def _place(spot: Spot) -> str:
    return f"{spot.file}:{line_range(spot.first, spot.last)}"


def _short(text: str, most: int = 100) -> str:
    text = clean(text).strip()
    return text if len(text) <= most else f"{text[: most - 1]}…"


def _rows(kg: Explorer, found: Iterable[Finding]) -> Iterator[tuple[Cell, ...]]:
    """Lay findings out, a row for each of their lines; the number tells which rows belong together."""
    for number, it in enumerate(found, 1):
        about = ", ".join(map(kg.name, it.about))
        for spot in it.spots:
            place = (spot.file, spot.first, spot.last)
            yield number, it.kind, *place, about, it.text, it.reason, spot.quote


def _record(kg: Explorer, it: Finding) -> dict[str, object]:
    about = [{"id": key, "name": kg.name(key)} for key in it.about]
    spots = [spot._asdict() for spot in it.spots]
    return {"kind": it.kind, "about": about, "text": it.text, "reason": it.reason, "spots": spots}
