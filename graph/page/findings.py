"""What deserves a look, as rows: one list for each kind, each row with its lines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from graph.page.columns import line_rows
from graph.page.places import NoteText
from graph.page.theme import CHECKS
from graph.records import Finding, FindingKind

__all__ = ["finding_lists"]


def finding_lists(
    findings: Iterable[Finding], ids: Sequence[str], notes: Mapping[str, str], files: Mapping[str, int]
) -> list[list[Any]]:
    """Write the findings down: kind, label, what it is, what to say where there is none, reasons, rows.

    A row is (things, words, number of its reason, lines); words are left out where they are the line itself.
    """
    index = {thing: i for i, thing in enumerate(ids)}
    texts = {file: NoteText(text) for file, text in notes.items()}
    lists = {kind: ({}, []) for kind in CHECKS}  # type: dict[Any, tuple[dict[str, int], list[Any]]]
    for it in findings:
        reasons, rows = lists[it.kind]
        about = [index[thing] for thing in it.about if thing in index]
        words = "" if it.kind is FindingKind.NO_FACT else it.text
        lines = line_rows([spot._asdict() for spot in it.spots], texts, files)
        rows.append([about, words, reasons.setdefault(it.reason, len(reasons)), lines])
    return [[str(kind), *CHECKS[kind], list(reasons), rows] for kind, (reasons, rows) in lists.items()]
