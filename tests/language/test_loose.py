"""Cues that no fact took up."""

from __future__ import annotations

import pytest

from graph.language.extract import Extractor
from graph.records import Note


@pytest.mark.parametrize(
    ("line", "loose"),
    [
        ("supports KMS", []),
        ("does not support KMS", []),
        ("SNS pushes, SQS does not", [("not", "")]),
        ("# is not a heading that is read", []),  # nothing is looked for in headings
    ],
)
def test_loose_cues(extractor: Extractor, line: str, loose: list[tuple[str, str]]) -> None:
    note = Note("topic.md", f"# SQS\n\n{line}\n")
    cues = extractor.extract(note).cues
    assert [(cue.text, cue.says) for cue in cues] == loose
    for cue in cues:
        assert note.text[cue.start : cue.end].casefold().split() == cue.text.split()
        assert note.text.count("\n", 0, cue.start) == cue.line - 1
