"""Marks that people use for what is important, as ``tests/cases/marks.tsv`` lists them."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.language.extract import Extractor
from graph.records import Extraction, Note
from graph.tables import Row, read_table, split_cell

CASES = Path(__file__).resolve().parents[1] / "cases" / "marks.tsv"
ROWS = list(read_table(CASES, ("line", "flags", "why")))
HEADS = {"a.md": "# SQS\n\nkeeps messages\n\n", "a.txt": "SQS\n------------\nkeeps messages\n\n"}
NOT_MARKS = [  # what looks like a mark and is none
    "!Ref names a resource",
    "C# is supported",
    "supports notes",
    "important data is kept",
    "info level is the default",
    "exam mode is slow",
    "Trap: sent by an agent",  # of SNMP
    "hint of the planner",
    "remember me is a box",
]


def marked(extraction: Extraction) -> dict[str, tuple[str, ...]]:
    """What each fact on KMS says, with its flags."""
    said = (f for f in extraction.facts if f.relation.object == "kms")
    return {f"{r.subject} {r.key}": e.flags for r, e in said}


@pytest.mark.parametrize("file", HEADS)
@pytest.mark.parametrize("bullet", ["", "- "])
@pytest.mark.parametrize("row", ROWS, ids=[row["line"] for row in ROWS])
def test_mark(extractor: Extractor, row: Row, bullet: str, file: str) -> None:
    """The fact has the flag; the mark is no thing, no heading and no part of an object."""
    if bullet and ("\\n" in row["line"] or row["line"].startswith(">")):
        pytest.skip("a bullet holds one line here, and no quotation")
    text = HEADS[file] + bullet + row["line"].replace("\\n", "\n") + "\n"
    extraction = extractor.extract(Note(file, text))
    flags = () if row["flags"] == "-" else split_cell(row["flags"])
    assert marked(extraction) == {"sqs supports-": flags}, row["why"]
    assert not [it for it in extraction.entities if it.discovered and it.id != "a"]
    (fact,) = (f for f in extraction.facts if f.relation.object == "kms")
    assert text[fact.evidence.start : fact.evidence.end] == fact.evidence.quote


@pytest.mark.parametrize("file", HEADS)
@pytest.mark.parametrize("line", NOT_MARKS)
def test_no_mark(extractor: Extractor, line: str, file: str) -> None:
    statements = extractor.extract(Note(file, HEADS[file] + line + "\n")).statements
    assert {"important", "exam", "tip", "note"}.isdisjoint(flag for s in statements for flag in s.flags)


def test_a_mark_alone_holds_for_the_rest_of_its_block(extractor: Extractor) -> None:
    text = HEADS["a.txt"] + "IMPORTANT:\nscales by itself\nsupports KMS\n\nsupports TLS\n"
    facts = extractor.extract(Note("a.txt", text)).facts
    assert {f.evidence.quote: f.evidence.flags for f in facts if f.evidence.first > 4} == {
        "scales by itself": ("important",),
        "supports KMS": ("important",),
        "supports TLS": (),
    }
