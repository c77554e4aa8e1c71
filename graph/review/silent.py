"""Lines from which nothing, or not all, was taken."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from graph.records import Finding, FindingKind, Owner, Role, Statement
from graph.review.material import Material

__all__ = ["lines_without_facts", "loose_cues"]

_WHY = {
    Role.ASIDE: "a question, an option, a table's head or a list of contents: nothing is looked for",
    Role.CODE: "a command or code: nothing was found in it",
    Role.LEAD: "opens a list of which nothing was taken",
}


def lines_without_facts(material: Material) -> Iterator[Finding]:
    """List the statements that gave no relation; each is still found under the thing that it is about."""
    starts = _starts(material)
    following = dict(pairwise([s for s, _ in material.owned]))
    for statement, owner in material.owned:
        if statement.role is Role.HEADING or _has_fact(statement, starts):
            continue
        after = following.get(statement)
        if statement.role is Role.LEAD and after is not None and _below(after, statement) and _has_fact(after, starts):
            continue  # what it says is said of its items
        reason = _WHY.get(statement.role, "no relation was found")
        yield Finding(FindingKind.NO_FACT, _about(owner), statement.text, reason, (material.spot(statement),))


def loose_cues(material: Material) -> Iterator[Finding]:
    """List words that signal a relation or a denial, where no fact took them up."""
    places: dict[str, list[tuple[int, Owner]]] = defaultdict(list)
    for statement, owner in material.owned:
        places[statement.file].append((statement.start, owner))
    for cue in material.cues:
        rows = places[cue.file]
        owner = rows[bisect_right(rows, cue.start, key=lambda row: row[0]) - 1][1]
        reason = f"says {cue.says}, taken up by no fact" if cue.says else "denies, taken up by no fact"
        yield Finding(FindingKind.LOOSE_CUE, _about(owner), cue.text, reason, (material.line(cue),))


def _about(owner: Owner) -> tuple[str, ...]:
    return (owner.entity,) if owner.entity else ()


def _starts(material: Material) -> dict[str, list[int]]:
    """The offsets at which facts begin, by file, sorted."""
    starts: dict[str, list[int]] = defaultdict(list)
    for _, evidence in material.facts:
        starts[evidence.file].append(evidence.start)
    return {file: sorted(offsets) for file, offsets in starts.items()}


def _has_fact(statement: Statement, starts: dict[str, list[int]]) -> bool:
    offsets = starts.get(statement.file, [])
    at = bisect_right(offsets, statement.end)
    return at > 0 and offsets[at - 1] >= statement.start


def _below(item: Statement, lead: Statement) -> bool:
    return item.file == lead.file and any(heading.line == lead.first for heading in item.chain)
