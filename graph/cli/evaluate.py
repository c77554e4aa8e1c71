"""``evaluate``: what was found against what people judged."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from graph.cli.evaluate_pairs import evaluate_pairs
from graph.cli.options import DEFAULT_GRAPH, FormatOption, GraphOption, open_graph
from graph.cli.output import Format

__all__ = ["evaluate"]

_Pairs = Annotated[
    Path, typer.Option("--pairs", metavar="GOLD", help="Table of judged pairs: a, b and strength.", show_default=False)
]
_Negatives = Annotated[
    Path | None,
    typer.Option("--negatives", metavar="NEG", help="Table of pairs that are no traps.", show_default=False),
]


def evaluate(
    pairs: _Pairs, negatives: _Negatives = None, graph: GraphOption = DEFAULT_GRAPH, form: FormatOption = Format.TABLE
) -> None:
    """Measure the confusable pairs against judged ones, with each signal alone and each left out."""
    evaluate_pairs(open_graph(graph), pairs, negatives, form)
