"""The terminal's view of one thing: a head, then lanes, each fact a row with its line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from graph.cli.output import DENIED, QUIET, STRONG, clean, show
from graph.cli.rows import line_range, places
from graph.records import Polarity

if TYPE_CHECKING:
    from graph.explorer import Explorer
    from graph.network import Neighbour, Resolved

__all__ = ["print_view"]

_DENIED, _LIMITS, _REQUIRES, _CONFUSED = "Does not", "Limits", "Requires", "Confused with"
_ASKED_FOR = (_LIMITS, _DENIED, _REQUIRES)  # an empty one says so
_CUT = 12  # rows of one lane
_WIDEST = 48  # letters of the name of a limit
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
    show(*_head(kg, asked), "")
    near = [n for n in found if n.distance == 1]
    lanes = {lane: list(rows) for lane, rows in groupby(near, key=lambda n: _lane(kg, n))}
    names = list(dict.fromkeys([*_lane_order(kg), *lanes]))
    grid = _grid()
    for lane in names:
        rows = _lane_rows(kg, asked.entity, lane, lanes.get(lane, []), whole)
        _add_lane(grid, lane, rows, cut)
    for distance, ring in groupby((n for n in found if n.distance > 1), key=lambda n: n.distance):
        _add_lane(grid, f"{distance} steps away", [_far_row(kg, n) for n in ring], cut)
    if grid.row_count:
        show(grid)
    if not found:
        show(Text("The notes name it and say no more." if whole else "Nothing in the notes fits.", QUIET))


def _head(kg: Explorer, asked: Resolved) -> list[Text]:
    """Say what the thing is, in one line, and in a second one what its name could mean as well."""
    node = kg.network.nodes[asked.entity]
    also = [clean(alias).lstrip("~=") for alias in node["aliases"]]
    parts = [node["kind"] + ("" if node["source"] == "catalogue" else ", found in the notes")]
    if node["parent"] in kg.network:
        parts.append(f"of {kg.name(node['parent'])}")
    if also:
        more = f" and {len(also) - _ALIASES} more" if len(also) > _ALIASES else ""
        parts.append(f"also {', '.join(also[:_ALIASES])}{more}")
    where = _described(node["places"])
    parts.append(f"described in {where}" if where else "named in the notes, not described")
    lines = [Text.assemble((clean(asked.name), STRONG), (f"  {clean(' · '.join(parts))}", QUIET))]
    if asked.others:
        others = ", ".join(f"{kg.name(other)} ({kg.network.nodes[other]['kind']})" for other in asked.others[:_PAIRS])
        lines.append(Text(clean(f"The name could also mean {others}."), QUIET))
    return lines


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
        return _limit_rows(kg, said)
    return [_fact_row(kg, n) for n in said]


def _fact_row(kg: Explorer, neighbour: Neighbour) -> _Row:
    relation, evidence = neighbour.claim
    words = kg.wordings.words(neighbour.claim, inverse=neighbour.inverse)
    other = kg.name(neighbour.other) if neighbour.other else relation.object
    style = DENIED if relation.polarity == Polarity.NEGATED else ""
    said = Text(clean(f"{words} {other}".lstrip()), style)
    condition = next((e.condition for e in evidence if e.condition), "")
    if condition:
        said.append(f"  ({clean(condition)})", QUIET)
    return said, _where(neighbour)


def _marked(neighbour: Neighbour) -> str:
    """Say what its lines are marked as."""
    flags = dict.fromkeys(flag for e in neighbour.claim.evidence for flag in e.flags)
    return f"  [{clean(', '.join(flags))}]" if flags else ""


def _limit_rows(kg: Explorer, said: list[Neighbour]) -> list[_Row]:
    """Lay property, bound and value out in columns; what is no typed value stays a sentence."""
    typed = [(n, n.claim.relation.quantity) for n in said if not n.inverse and n.claim.relation.quantity]
    cells = [(q.property, q.bound, f"{q.number} {q.unit}".strip() or q.raw) for _, q in typed if q]
    widths = [min(_WIDEST, max((len(clean(row[at])) for row in cells), default=0)) for at in range(2)]
    rows = {
        id(n): (Text("  ".join((clean(p).ljust(widths[0]), clean(b).ljust(widths[1]), clean(v)))), _where(n))
        for (n, _), (p, b, v) in zip(typed, cells, strict=True)
    }
    return [rows.get(id(n)) or _fact_row(kg, n) for n in said]


def _pair_rows(kg: Explorer, entity: str) -> list[_Row]:
    rows: list[_Row] = []
    for pair in kg.confusable(entity, _PAIRS):
        other = pair.b if pair.a == entity else pair.a
        said = Text(clean(kg.name(other))).append(f"  {pair.score:.2f}  {clean(pair.why.split(';')[0])}", QUIET)
        rows.append((said,))
    return rows


def _far_row(kg: Explorer, neighbour: Neighbour) -> _Row:
    style = DENIED if neighbour.claim.relation.polarity == Polarity.NEGATED else ""
    return Text(clean(kg.wordings.sentence(neighbour.claim, kg.name)), style), _where(neighbour)


def _where(neighbour: Neighbour) -> Text:
    return Text(clean(places(neighbour.claim.evidence)) + _marked(neighbour), QUIET)


def _grid() -> Table:
    """Three columns: the lane, what is said, where."""
    grid = Table.grid(padding=(0, 2), pad_edge=False)
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    grid.add_column(no_wrap=True)
    return grid


def _add_lane(grid: Table, lane: str, rows: list[_Row], cut: bool) -> None:
    if not rows:
        return
    shown = rows[:_CUT] if cut else rows
    for at, row in enumerate(shown):
        grid.add_row(Text("" if at else lane, STRONG), *row)
    if len(shown) < len(rows):
        grid.add_row("", Text(f"{len(rows) - len(shown)} more with --all", QUIET))
    grid.add_row()
