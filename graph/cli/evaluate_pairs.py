"""The part of ``evaluate`` that measures confusable pairs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from graph.cli.output import Cell, Format, complain, write_rows

if TYPE_CHECKING:
    from graph.confusable.measure import Figures
    from graph.explorer import Explorer

__all__ = ["evaluate_pairs"]

_COLUMNS = ("signals", "P@20", "P@50", "P@100", "recall@100", "AP", "recall@3 per name", "negatives in top")


def evaluate_pairs(kg: Explorer, gold: Path, negatives: Path | None, form: Format) -> None:
    """Print how good the list of pairs is against a gold table: all signals, each alone, each left out."""
    rows = list(kg.evaluate_pairs(gold, negatives))
    whole = rows[0][1]
    if whole.unknown:
        complain(f"{whole.unknown} of {whole.gold} gold pairs name something that the graph does not have")
    write_rows(_COLUMNS, _rows(rows), form)


def _rows(rows: list[tuple[str, Figures]]) -> Iterator[tuple[Cell, ...]]:
    for name, it in rows:
        shares = (*(share for _, share in it.precision), it.recall, it.average_precision, it.first_three)
        yield name, *shares, it.negatives
