"""``facts`` and ``owners``: everything the graph says, row by row."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from graph.cli.options import DEFAULT_GRAPH, FormatOption, GraphOption, open_graph
from graph.cli.output import Cell, Format, write_rows
from graph.cli.rows import object_name

if TYPE_CHECKING:
    from graph.explorer import Explorer
    from graph.records import Owner

__all__ = ["facts", "owners"]

_FACTS = (
    "file",
    "first",
    "last",
    "subject",
    "relation",
    "object",
    "polarity",
    "kind",
    "condition",
    "confidence",
    "rule",
)
_OWNERS = ("file", "first", "last", "owner", "within")


def facts(graph: GraphOption = DEFAULT_GRAPH, form: FormatOption = Format.TABLE) -> None:
    """List every fact, a row for each place that says it."""
    write_rows(_FACTS, _fact_rows(open_graph(graph)), form)


def owners(graph: GraphOption = DEFAULT_GRAPH, form: FormatOption = Format.TABLE) -> None:
    """List the lines of each thing, a row for each run of them."""
    write_rows(_OWNERS, _owner_rows(open_graph(graph)), form)


def _fact_rows(kg: Explorer) -> Iterator[tuple[Cell, ...]]:
    for relation, found in kg.facts():
        yield (
            found.file,
            found.first,
            found.last,
            kg.name(relation.subject),
            relation.predicate,
            object_name(kg, relation),
            relation.polarity,
            relation.object_kind,
            found.condition,
            found.confidence,
            found.rule,
        )


def _owner_rows(kg: Explorer) -> Iterator[tuple[Cell, ...]]:
    """Lay statements of one thing that follow each other together, with the blank lines between them."""
    for (file, *named), run in groupby(kg.owners(), key=lambda it: (it[0].file, *_named(kg, it[1]))):
        statements = [statement for statement, _ in run]
        yield file, statements[0].first, statements[-1].last, *named


def _named(kg: Explorer, owner: Owner) -> tuple[str, str]:
    """Name what lines are about, and the thing around it."""
    within = kg.name(owner.within) if owner.within else ""
    return ", ".join(kg.name(thing) for thing in (owner.entity, *owner.beside)), within
