"""What Markdown says: the cases of ``tests/cases/markdown.txt``, and what they cannot show."""

from __future__ import annotations

from pathlib import Path

import pytest
from markdown_it.utils import read_fixture_file

from graph.notes import Marks
from graph.notes.markdown import split_markdown
from graph.records import Note, Statement

MARKS = Marks.of([("❗", "important", "any"), ("💡", "tip", "any"), ("Note", "note", "")])


def read(text: str) -> tuple[Statement, ...]:
    return split_markdown(Note("a.md", text), marks=MARKS)


def show(statement: Statement) -> str:
    lines = str(statement.first) if statement.first == statement.last else f"{statement.first}-{statement.last}"
    chain = f" < {' / '.join(h.text for h in statement.chain)}" if statement.chain else ""
    flags = "".join(f" #{flag}" for flag in statement.flags)
    return f"{lines} {statement.role.value} {statement.text}{chain}{flags}"


CASES = read_fixture_file(Path(__file__).resolve().parents[1] / "cases" / "markdown.txt")


@pytest.mark.parametrize(
    ("note", "expected"), [pytest.param(note, said, id=f"{title}-{line}") for line, title, note, said in CASES]
)
def test_cases(note: str, expected: str) -> None:
    assert [show(s) for s in read(note)] == expected.splitlines()


def test_line_ends_of_every_kind() -> None:
    found = [show(s) for s in read("# A\r\n- b\r  c\n- d\r\n")]
    assert found == ["1 heading A", "2-3 item b c < A", "4 item d < A"]


@pytest.mark.parametrize("blank", ["\f", "\v", "\x1e", "\x85", "\u2028"])
def test_a_line_of_odd_white_space_moves_nothing(blank: str) -> None:
    """A form feed between pages is no line end, and hides none."""
    found = read(f"{blank}\nSQS\n\n{blank}\nSNS\n")
    assert [(s.first, s.text) for s in found] == [(2, "SQS"), (5, "SNS")]
    found = read(f"{blank}\r\nSQS\r\n\r\n{blank}\r\nSNS\r\n")
    assert [(s.first, s.text) for s in found] == [(2, "SQS"), (5, "SNS")]
    last = read(f"# SQS\n\n1. {blank}\n   small\n")[-1]
    assert (last.first, last.text) == (4, "small")


def test_levels_go_on_from_headings_to_bullets() -> None:
    *_, last = read("# A\n### B\n- C\n  - D\n    - E\n")
    assert [(h.text, h.line, h.level, h.bullet) for h in last.chain] == [
        ("A", 1, 0, False),
        ("B", 2, 1, False),
        ("C", 3, 2, True),
        ("D", 4, 3, True),
    ]


def test_blocks_tell_neighbours() -> None:
    blocks = [s.block for s in read("one\n\n- two\n  - three\n- four\n\nfive. Six.\n")]
    assert blocks == [0, 1, 1, 1, 2, 2]


def test_no_words_no_statements() -> None:
    assert read("") == ()
    assert read("\n \n---\n") == ()
