"""What the page needs to lay any two things side by side just as the command line does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from graph.confusable import Ground
from graph.page.columns import line_rows
from graph.page.places import NoteText
from graph.records import Evidence

__all__ = ["ground_rows"]

_PART = "facet."  # weights of the ways in which two facts answer one another


def ground_rows(
    ground: Ground, ids: Sequence[str], notes: Mapping[str, str], files: Mapping[str, int]
) -> dict[str, Any]:
    """Write it down.

    Returns:
        ``weights`` by name; ``topics`` as (name, words, words of the other side); ``homes`` as (thing, note, first
        line, last line); ``lines`` as (thing, note, first line, lines after it, at, length).
    """
    texts = {file: NoteText(text) for file, text in notes.items()}
    index = {thing: i for i, thing in enumerate(ids)}
    homes = sorted((index[thing], home) for thing, home in ground.homes.items() if home.file in files)
    lines = sorted((index[thing], bare) for thing, bare in ground.lines.items())
    return {
        "weights": {name: value for name, value in sorted(ground.weights.values.items()) if name.startswith(_PART)},
        "topics": [[name, list(words), list(against)] for name, words, against in ground.topics.rows],
        "homes": [[i, files[home.file], home.first, home.last] for i, home in homes],
        "lines": [[i, *row] for i, bare in lines for row in line_rows(map(_line, bare), texts, files)],
    }


def _line(proof: Evidence) -> dict[str, Any]:
    return {"file": proof.file, "first": proof.first, "last": proof.last, "start": proof.start, "end": proof.end}
