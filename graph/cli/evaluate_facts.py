"""The part of ``evaluate`` that measures facts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from rich import box
from rich.table import Table
from rich.text import Text

from graph.cli.output import QUIET, STRONG, Cell, Format, clean, say, show, write_rows

if TYPE_CHECKING:
    from graph.evaluate import Report, Row
    from graph.evaluate.gold import GoldFact
    from graph.evaluate.sample import Found
    from graph.explorer import Explorer
    from graph.explorer.evaluation import Measured

__all__ = ["evaluate_facts", "recalibrate"]

_COLUMNS = ("set", "system", "group", "name", "measure", "value")


def evaluate_facts(
    kg: Explorer, gold: Path | None, *, misses: int, compare: bool, catalogue: Sequence[Path] | None, form: Format
) -> None:
    """Print the figures of every set: a table for reading, one figure a row for programs."""
    measured = kg.evaluate(gold, catalogue=catalogue, compare=compare)
    if form != Format.TABLE:
        write_rows(_COLUMNS, chain.from_iterable(_tidy(it, misses) for it in measured), form)
        return
    for it in measured:
        _show(it, misses)


def recalibrate(kg: Explorer, gold: Path | None, lexicon: Path | None) -> None:
    """Write the table of confidence anew and say so."""
    from graph.explorer.evaluation import calibrate_rules

    table = calibrate_rules(kg, gold, lexicon)
    say(f"confidence of {len(table)} rules and predicates written; build the graph anew to use it")


def _show(measured: Measured, misses: int) -> None:
    own = measured.reports["explorer"]
    show(Text(f"{measured.name}", STRONG), _figures(own), Text())
    show(_scores(row for report in measured.reports.values() for row in report.rows[:1]), Text())
    show(_scores(own.rows[1:], by_group=True))
    if misses:
        show(Text("\nMissed", STRONG), _facts(own.misses[:misses]))
        show(Text("\nFound beside the gold", STRONG), _facts(own.extras[:misses]))


def _figures(report: Report) -> Text:
    return Text(" · ".join(f"{name} {_figure(value)}" for name, value in report.figures.items()), QUIET)


def _figure(value: float) -> str:
    return f"{value:,}" if isinstance(value, int) else f"{value:.3f}"


def _scores(rows: Iterable[Row], *, by_group: bool = False) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    table.add_column("by" if by_group else "system")
    table.add_column("")
    for title in ("gold", "found", "loose P", "R", "F1", "kin P", "R", "F1", "strict P", "R", "F1"):
        table.add_column(title, justify="right")
    before = ""
    for row in rows:
        head = row.group if by_group else row.system
        scores = [f"{value:.3f}" for it in row.scores.values() for value in (it.precision, it.recall, it.f1)]
        cells = ["" if head == before else head, row.name if by_group else "", str(row.gold), str(row.found), *scores]
        table.add_row(*map(Text, cells))
        before = head
    return table


def _facts(facts: Iterable[GoldFact | Found]) -> Table:
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    for it in facts:
        said = f"{it.subject} {it.relation}{it.polarity} {it.object}"
        table.add_row(Text(clean(f"{it.file}:{it.first}".lstrip(":")), QUIET), Text(clean(said)))
    return table


def _tidy(measured: Measured, misses: int) -> Iterator[tuple[Cell, ...]]:
    for system, report in measured.reports.items():
        for row in report.rows:
            place = (measured.name, system, row.group, row.name)
            yield *place, "gold", row.gold
            yield *place, "found", row.found
            for degree, it in row.scores.items():
                for measure, value in (("precision", it.precision), ("recall", it.recall), ("F1", it.f1)):
                    yield *place, f"{degree} {measure}", value
        for name, value in report.figures.items():
            yield measured.name, system, "figure", name, "value", value
    own = measured.reports["explorer"]
    listed: tuple[tuple[str, Sequence[GoldFact | Found]], ...] = (("miss", own.misses), ("extra", own.extras))
    for group, facts in listed:
        for fact in facts[:misses]:
            said = f"{fact.subject} | {fact.relation} | {fact.object} | {fact.polarity} | {fact.kind}"
            yield measured.name, "explorer", group, f"{fact.file}:{fact.first}".lstrip(":"), "fact", said
