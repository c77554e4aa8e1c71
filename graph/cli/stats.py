"""``stats``: counts of what the graph holds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from graph.cli.options import DEFAULT_GRAPH, FormatOption, GraphOption, open_graph
from graph.cli.output import Cell, Format, write_rows

if TYPE_CHECKING:
    from graph.explorer import Explorer

__all__ = ["stats"]


def stats(graph: GraphOption = DEFAULT_GRAPH, form: FormatOption = Format.TABLE) -> None:
    """Count things, facts and places, by kind, relation and note."""
    write_rows(("group", "name", "count"), _rows(open_graph(graph)), form)


def _rows(kg: Explorer) -> Iterator[tuple[Cell, ...]]:
    counts = kg.stats()
    yield "all", "notes", len(counts.notes)
    yield "all", "things", counts.things
    yield "all", "things found in the notes alone", counts.discovered
    yield "all", "facts", counts.claims
    yield "all", "places that say them", counts.evidences
    yield "all", "stated and denied", counts.contradictions
    for group, rows in (
        ("kind", counts.kinds),
        ("relation", counts.predicates),
        ("polarity", counts.polarities),
        ("object", counts.objects),
        ("places in note", counts.notes),
    ):
        yield from ((group, name, count) for name, count in rows)
    yield from (("best connected", kg.name(thing), count) for thing, count in counts.hubs)
