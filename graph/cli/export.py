"""``export``: the graph and what is learnt from it, for other programs."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from graph.cli.options import DEFAULT_GRAPH, GraphOption, open_graph
from graph.cli.output import say

__all__ = ["export"]


class Target(StrEnum):
    """The forms that can be written."""

    ANKI = "anki"


_Form = Annotated[Target, typer.Argument(metavar="FORMAT", help="anki: flash cards (.apkg).", show_default=False)]
_Path = Annotated[Path, typer.Argument(metavar="PATH", help="The file to write.", show_default=False)]
_Pairs = Annotated[int, typer.Option("--pairs", min=1, metavar="N", help="How many of the most confusable pairs.")]


def export(form: _Form, path: _Path, pairs: _Pairs = 60, graph: GraphOption = DEFAULT_GRAPH) -> None:
    """Write flash cards that Anki imports; a later export updates the cards of an earlier one."""
    count = open_graph(graph).export_anki(path, pairs)
    say(f"{count} cards in {path}")
