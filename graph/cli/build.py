"""``build``: notes to a graph and a page."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graph.cli.options import DEFAULT_OUT
from graph.cli.output import complain, say
from graph.cli.progress import busy, progress
from graph.errors import NoteError
from graph.records import Polarity

if TYPE_CHECKING:
    from graph.explorer import Explorer

__all__ = ["build"]

_Notes = Annotated[
    list[Path] | None,
    typer.Argument(metavar="NOTES", help="Files and folders of .txt and .md; the sample notes where left out."),
]
_Out = Annotated[Path, typer.Option("--out", metavar="DIR", help="Folder for graph.db and explorer.html.")]
_Catalogue = Annotated[
    list[Path] | None,
    typer.Option(metavar="DIR", help="Folder of tables of things, in place of AWS; several are laid over one another."),
]
_NoCatalogue = Annotated[
    bool, typer.Option("--no-catalogue", help="Know no names beforehand; find the things in the notes themselves.")
]


def build(
    notes: _Notes = None, out: _Out = DEFAULT_OUT, catalogue: _Catalogue = None, no_catalogue: _NoCatalogue = False
) -> None:
    """Read notes; write the graph and its page.

    Notes that did not change since the last build are not read again.
    """
    from graph.explorer import build as build_graph

    if no_catalogue and catalogue:
        raise typer.BadParameter("--catalogue and --no-catalogue exclude each other; leave one out")
    start = time.perf_counter()
    with progress("Reading notes") as report:
        kg = build_graph(notes or None, out, [] if no_catalogue else catalogue, on_progress=report)
    for warning in kg.warnings:
        complain(f"warning: {warning}")
    if not kg.network.graph["notes"]:
        asked = ", ".join(map(str, notes or ())) or "the sample notes"
        raise NoteError(f"no note could be read - {asked} - name a .txt or .md file, or a folder of them")
    with busy("Drawing the page"):
        page = kg.save_page(out / "explorer.html")
    _account(kg, page, time.perf_counter() - start)


def _account(kg: Explorer, page: Path, seconds: float) -> None:
    """Say what was built, one line a figure."""
    stats = kg.stats()
    denied = dict(stats.polarities).get(str(Polarity.NEGATED), 0)
    found = f", {stats.discovered:,} of them found in the notes alone" if stats.discovered else ""
    for name, words in (
        ("notes", f"{len(stats.notes):,}"),
        ("statements", f"{len(kg.owners()):,}"),
        ("things", f"{stats.things:,}{found}"),
        ("facts", f"{stats.claims:,} in {stats.evidences:,} places"),
        ("denials", f"{denied:,} of the facts"),
        ("warnings", f"{len(kg.warnings):,}"),
        ("time", f"{seconds:.1f} s"),
        ("graph", str(kg.file)),
        ("page", f"{page} - open it in a browser"),
    ):
        say(f"{name:<11} {words}")
