"""Cues that no fact took up: what a reader may have missed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.language.drafts import Draft
from graph.language.units import Reading
from graph.lexicon.cues import CueRole
from graph.records import Cue, Note, Role, Statement

__all__ = ["loose_cues"]

_SILENT = frozenset((Role.HEADING, Role.ASIDE, Role.CODE))  # nothing is looked for there


def loose_cues(drafts: Sequence[Draft], reading: Reading, statement: Statement, note: Note) -> Iterator[Cue]:
    """Find the fixed wordings and the denials of a statement that gave none of its facts."""
    if statement.role in _SILENT:
        return
    said, denied = {d.cue for d in drafts}, {d.denial for d in drafts}
    within = " ".join([d.condition.casefold() for d in drafts])  # "when no ..." is a condition, and is kept
    spans = [(c.start, c.end, c.words, str(c.link.predicate or "")) for c in reading.cues.values()]
    spans += [(d.start, d.end, d.words, "") for d in reading.denials if d.role is CueRole.NEGATION]
    for start, end, words, says in sorted(spans):
        if words not in (said if says else denied) and words not in within:
            first, last = statement.source(reading.units[start].start, reading.units[end - 1].end)
            line = statement.first + note.text.count("\n", statement.start, first)
            yield Cue(note.file, line, first, last, words, says)
