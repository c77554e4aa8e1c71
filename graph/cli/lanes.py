"""The terminal's view of one thing: a head, then lanes, each fact a row with its line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from graph.cli.output import DENIED, QUIET, STRONG, clean, console
from graph.cli.rows import line_range, object_name, places
from graph.records import Polarity

if TYPE_CHECKING:
    from graph.explorer import Explorer
    from graph.network import Neighbour, Resolved

__all__ = ["print_view"]

_DENIED, _LIMITS, _REQUIRES, _CONFUSED = "Does not", "Limits", "Requires", "Confused with"
_ASKED_FOR = (_LIMITS, _DENIED, _REQUIRES)  # an empty one says so
_CUT = 12  # rows of one lane
_ALIASES, _BLOCKS, _PAIRS = 4, 3, 3

_Row = tuple[RenderableType, ...]


def print_view(
    kg: Explorer, asked: Resolved, found: Sequence[Neighbour], *, whole: bool = True, cut: bool = True
) -> None:
    """Print a thing and its neighbourhood.

    Args:
        kg: the graph.
        asked: the thing, with what its name could mean as well.
        found: its neighbourhood, in the order of telling.
        whole: whether nothing was filtered out, so that an empty lane means that the notes are silent.
        cut: whether long lanes are cut.
    """
    out = console()
    _print_head(out, kg, asked)
    near = [n for n in found if n.distance == 1]
    lanes = {lane: list(rows) for lane, rows in groupby(near, key=lambda n: _lane(kg, n))}
    names = list(dict.fromkeys([*_lane_order(kg), *lanes]))
    grid = Table.grid(padding=(0, 2), pad_edge=False)
    for lane in names:
        rows = _lane_rows(kg, asked.entity, lane, lanes.get(lane, []), whole)
        _add_lane(grid, lane, rows, cut)
    for distance, ring in groupby((n for n in found if n.distance > 1), key=lambda n: n.distance):
        _add_lane(grid, f"{distance} steps away", [_far_row(kg, n) for n in ring], cut)
    out.print(grid)
    if not found:
        out.print(
            Text("Nothing in the notes fits." if not whole else "The notes name it and say nothing of it.", QUIET)
        )


def _print_head(out: Console, kg: Explorer, asked: Resolved) -> None:
    node = kg.network.nodes[asked.entity]
    head = Text(clean(asked.name), STRONG)
    also = [clean(alias).lstrip("~=") for alias in node["aliases"]]
    parts = [node["kind"] + ("" if node["source"] == "catalogue" else ", found in the notes")]
    if node["parent"] in kg.network:
        parts.append(f"of {kg.name(node['parent'])}")
    if also:
        more = f" and {len(also) - _ALIASES} more" if len(also) > _ALIASES else ""
        parts.append(f"also {', '.join(also[:_ALIASES])}{more}")
    where = _described(node["places"])
    parts.append(f"described in {where}" if where else "named in the notes, not described")
    out.print(head.append(f"  {clean(' · '.join(parts))}", QUIET))
    if asked.others:
        others = ", ".join(f"{kg.name(other)} ({kg.network.nodes[other]['kind']})" for other in asked.others[:_PAIRS])
        out.print(Text(clean(f"The name could also mean {others}."), QUIET))
    out.print()


def _described(owned: Iterable[tuple[str, int, int]]) -> str:
    """Join neighbouring lines; name the longest few runs."""
    runs: list[tuple[str, int, int]] = []
    for file, first, last in owned:
        if runs and runs[-1][0] == file and first <= runs[-1][2] + 3:
            runs[-1] = (file, runs[-1][1], max(last, runs[-1][2]))
        else:
            runs.append((file, first, last))
    longest = sorted(runs, key=lambda r: (r[1] - r[2], r))[:_BLOCKS]
    more = f" +{len(runs) - _BLOCKS}" if len(runs) > _BLOCKS else ""
    return ", ".join(f"{file}:{line_range(first, last)}" for file, first, last in longest) + more


def _lane_order(kg: Explorer) -> list[str]:
    """The lanes as the table of wordings has them, denials before what comes after requirements."""
    lanes = list(dict.fromkeys(w.lane for w in kg.wordings.values()))
    at = lanes.index(_REQUIRES) if _REQUIRES in lanes else len(lanes)
    return [*lanes[:at], _DENIED, *lanes[at:]]


def _lane(kg: Explorer, neighbour: Neighbour) -> str:
    relation = neighbour.claim.relation
    return _DENIED if relation.polarity == Polarity.NEGATED else kg.wordings[relation.predicate].lane


def _lane_rows(kg: Explorer, entity: str, lane: str, said: list[Neighbour], whole: bool) -> list[_Row]:
    if lane == _CONFUSED and whole:
        return [*(_fact_row(kg, n) for n in said), *_pair_rows(kg, entity)]
    if not said:
        return [(Text("Nothing said in the notes", QUIET),)] if whole and lane in _ASKED_FOR else []
    if lane == _LIMITS:
        return [_limit_row(kg, n) for n in said]
    return [_fact_row(kg, n) for n in said]


def _fact_row(kg: Explorer, neighbour: Neighbour) -> _Row:
    relation, evidence = neighbour.claim
    words = kg.wordings[relation.predicate].phrase(relation.polarity, inverse=neighbour.inverse)
    other = kg.name(neighbour.other) if neighbour.other else relation.object
    style = DENIED if relation.polarity == Polarity.NEGATED else ""
    said = Text(clean(f"{words} {other}"), style)
    condition = next((e.condition for e in evidence if e.condition), "")
    if condition:
        said.append(f"  ({clean(condition)})", QUIET)
    return said, Text(clean(places(evidence)), QUIET)


def _limit_row(kg: Explorer, neighbour: Neighbour) -> _Row:
    relation, evidence = neighbour.claim
    quantity = relation.quantity
    if neighbour.inverse or quantity is None:
        return _fact_row(kg, neighbour)
    value = f"{quantity.number} {quantity.unit}".strip() or quantity.raw
    return (
        Text(clean(quantity.property)),
        Text(clean(quantity.bound)),
        Text(clean(value)),
        Text(clean(places(evidence)), QUIET),
    )


def _pair_rows(kg: Explorer, entity: str) -> list[_Row]:
    rows: list[_Row] = []
    for pair in kg.confusable(kg.network.nodes[entity]["name"], _PAIRS):
        other = pair.b if pair.a == entity else pair.a
        said = Text(clean(kg.name(other))).append(f"  {pair.score:.2f}  {clean(pair.why.split(';')[0])}", QUIET)
        rows.append((said,))
    return rows


def _far_row(kg: Explorer, neighbour: Neighbour) -> _Row:
    relation, evidence = neighbour.claim
    words = kg.wordings[relation.predicate].phrase(relation.polarity)
    style = DENIED if relation.polarity == Polarity.NEGATED else ""
    sentence = f"{kg.name(relation.subject)} {words} {object_name(kg, relation)}"
    return Text(clean(sentence), style), Text(clean(places(evidence)), QUIET)


def _add_lane(grid: Table, lane: str, rows: list[_Row], cut: bool) -> None:
    if not rows:
        return
    shown = rows[:_CUT] if cut else rows
    inner = Table.grid(padding=(0, 2), pad_edge=False)
    for row in shown:
        inner.add_row(*row)
    if len(shown) < len(rows):
        inner.add_row(Text(f"{len(rows) - len(shown)} more with --all", QUIET))
    grid.add_row(Text(lane, STRONG), inner)
