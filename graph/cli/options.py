"""Options that several verbs share."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graph.cli.output import Format

if TYPE_CHECKING:
    from graph.explorer import Explorer

__all__ = ["DEFAULT_GRAPH", "DEFAULT_OUT", "FormatOption", "GraphOption", "open_graph"]

DEFAULT_OUT = Path("out")
DEFAULT_GRAPH = DEFAULT_OUT / "graph.db"

GraphOption = Annotated[Path, typer.Option("--graph", metavar="FILE", help="The graph file that `build` wrote.")]
FormatOption = Annotated[Format, typer.Option("--format", help="table for reading, tsv and json for programs.")]


def open_graph(file: Path) -> Explorer:
    """Load a graph; the heavy part is imported only when a verb really runs."""
    from graph.explorer import load

    return load(file)
