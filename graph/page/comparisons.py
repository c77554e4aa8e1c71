"""Comparisons as rows: facts by their number, lines that gave no fact by their place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from graph.page.columns import line_rows
from graph.page.places import NoteText
from graph.records import Claim

__all__ = ["ComparisonRows", "reason_words"]


class ComparisonRows:
    """Writes comparisons down; facts and notes are numbered once.

    Args:
        claims: in the order of ``facts``.
        notes: the text of every note, by file.
        files: the number of each note.
    """

    def __init__(self, claims: Sequence[Claim], notes: Mapping[str, str], files: Mapping[str, int]) -> None:
        self._facts = {_key(claim): i for i, claim in enumerate(claims)}
        self._texts = {file: NoteText(text) for file, text in notes.items()}
        self._files = files

    def row(self, it: Mapping[str, Any] | None) -> list[Any]:
        """Write one comparison down, as its record gives it for JSON; nothing where there is none."""
        if it is None:
            return []
        facets = [[[f["facet"], self._point(f["a"]), self._point(f["b"])] for f in it[name]] for name in _FACETS]
        points = [[self._point(p) for p in it[name]] for name in _POINTS]
        return [*facets, *points]

    def _point(self, point: Mapping[str, Any]) -> Any:
        """A fact as its number; a line without one as its words and places."""
        if point["claim"] is not None:
            return self._facts[tuple(point["claim"])]
        return [point["words"], *line_rows(point["lines"], self._texts, self._files)]


_FACETS = ("opposite", "apart", "shared")
_POINTS = ("left", "right", "said")


def reason_words(it: Mapping[str, Any] | None, signals: Iterable[str]) -> list[str]:
    """The reasons of a comparison in words, one for each signal, empty where there is nothing to say."""
    words = {} if it is None else {reason["signal"]: reason["words"] for reason in it["why"]}
    return [words.get(signal, "") for signal in signals]


def _key(claim: Claim) -> tuple[str, ...]:
    it = claim.relation
    return it.subject, str(it.predicate), it.object, str(it.object_kind), str(it.polarity)
