"""``evaluate``: what was found against what careful readers took from the same lines, or judged."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from graph.cli.evaluate_facts import evaluate_facts, recalibrate
from graph.cli.evaluate_pairs import evaluate_pairs
from graph.cli.options import DEFAULT_GRAPH, FormatOption, GraphOption, open_graph
from graph.cli.output import Format
from graph.errors import GraphError

__all__ = ["evaluate"]

_Gold = Annotated[
    Path | None,
    typer.Argument(
        metavar="GOLD",
        help="Table of facts (X.facts.tsv) or a folder of them; the one for the sample notes where left out.",
        show_default=False,
    ),
]
_Misses = Annotated[int, typer.Option("--misses", min=0, metavar="N", help="Show N misses and N extras of each set.")]
_Plain = Annotated[bool, typer.Option("--no-baselines", help="Leave the baselines out; they read the notes again.")]
_Catalogue = Annotated[
    list[Path] | None,
    typer.Option("--catalogue", metavar="DIR", help="Folders that the graph was built with.", show_default=False),
]
_NoCatalogue = Annotated[bool, typer.Option("--no-catalogue", help="The graph was built without a catalogue.")]
_Calibrate = Annotated[
    bool, typer.Option("--calibrate", help="Write how often each rule is right into the lexicon; build anew to use it.")
]
_Lexicon = Annotated[
    Path | None,
    typer.Option("--lexicon", metavar="DIR", help="Lexicon that --calibrate writes to.", show_default=False),
]
_Pairs = Annotated[
    Path | None,
    typer.Option("--pairs", metavar="PAIRS", help="Measure pairs instead, against this table.", show_default=False),
]
_Negatives = Annotated[
    Path | None,
    typer.Option("--negatives", metavar="NEG", help="Table of pairs that are no traps.", show_default=False),
]


def evaluate(
    gold: _Gold = None,
    misses: _Misses = 0,
    no_baselines: _Plain = False,
    catalogue: _Catalogue = None,
    no_catalogue: _NoCatalogue = False,
    calibrate: _Calibrate = False,
    lexicon: _Lexicon = None,
    pairs: _Pairs = None,
    negatives: _Negatives = None,
    graph: GraphOption = DEFAULT_GRAPH,
    form: FormatOption = Format.TABLE,
) -> None:
    """Measure the facts against a gold table: precision, recall and F1, whole and by group, beside baselines.

    With --pairs the confusable pairs are measured, with each signal alone and each left out.
    """
    if negatives and not pairs:
        raise GraphError("--negatives measures nothing by itself; name the judged pairs with --pairs")
    kg = open_graph(graph)
    if pairs:
        evaluate_pairs(kg, pairs, negatives, form)
    elif calibrate:
        recalibrate(kg, gold, lexicon)
    else:
        folders = [] if no_catalogue else catalogue
        evaluate_facts(kg, gold, misses=misses, compare=not no_baselines, catalogue=folders, form=form)
