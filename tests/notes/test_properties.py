"""What holds for every note in Markdown, whatever is in it."""

from __future__ import annotations

import html
import re
import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.notes import Marks, split
from graph.records import Note, Role, Statement

MARKS = Marks.of([("❗", "important", "any"), ("Note", "note", "")])
LINE_END = re.compile(r"\r\n?|\n")
RULE = re.compile(r"[\s>]*(?:[-*+]\s+|\d+[.)]\s+)*(?:(?:-\s*){3,}|(?:_\s*){3,}|(?:\*\s*){3,})")

WORDS = st.text("ab XYZ1.:-|*_`[]()<>!&~\\#=❗é", max_size=12)
MARKED = st.sampled_from(
    [
        *("**bold**", "`code`", "`` a ` b ``", "[link](x)", "[[wiki|link]]", "~~old~~", "&amp;", "<b>tag</b>", "<br>"),
        *("<!-- c -->", "❗", "Note:", "[^1]", "![i](x)", "e.g. this.", "One. Two.", "Name: rest", "\\*", "end:", "a?"),
    ]
)
INLINE = st.lists(st.one_of(WORDS, MARKED), min_size=1, max_size=4).map(" ".join)
OPENING = st.sampled_from(
    [
        *(
            "",
            "",
            "# ",
            "### ",
            "- ",
            "  - ",
            "    - ",
            "1. ",
            "   ",
            "> ",
            "> - ",
            "- [ ] ",
            "| ",
            "\t",
            "[^1]: ",
            ": ",
        ),
        *("```", "---", "===", "<div>", "|-|-|", "[a]: ", "> [!NOTE] ", "- # ", "* ", "<!--", "-->", "\\"),
    ]
)
LINE = st.tuples(OPENING, INLINE, st.sampled_from(["", " |", " #", "  ", ":"])).map("".join)
ENDS = st.sampled_from(["\n", "\n", "\r\n", "\r", "\n\n"])
NOTES = st.lists(st.tuples(LINE, ENDS).map("".join), max_size=12).map("".join)


def lines_of(text: str, start: int, end: int) -> tuple[int, int]:
    return len(LINE_END.findall(text, 0, start)) + 1, len(LINE_END.split(text[:end]))


def check_place(text: str, statement: Statement) -> None:
    assert 0 <= statement.start < statement.end <= len(text)
    assert lines_of(text, statement.start, statement.end) == (statement.first, statement.last)
    quote = text[statement.start : statement.end]
    assert quote == quote.strip()


def check_words(text: str, statement: Statement) -> None:
    """Each character of the words is that of the note, but for joints and entities."""
    assert statement.text.strip()
    assert not LINE_END.search(statement.text)
    offsets = [offset for offset, _ in statement.segments]
    assert offsets == sorted(set(offsets))
    assert not statement.segments or offsets[0] == 0 or statement.role == Role.ROW
    for (offset, place), end in zip(statement.segments, [*offsets[1:], len(statement.text)], strict=True):
        assert statement.start <= place < statement.end
        for at in range(offset, end):
            said, written = statement.text[at], text[place + at - offset : place + at - offset + 1]
            entity = re.match(r"&[#\w]+;", text[place:])
            assert said == written or said in " |" or (entity and said in html.unescape(entity[0]))


def check_marks(statement: Statement) -> None:
    for _, start, end in statement.marks:
        assert 0 <= start < end <= len(statement.text)
    if statement.role == Role.GLOSS:
        ((name, rest),) = statement.cells
        assert statement.text.startswith(name)
        assert statement.text.endswith(rest)
    assert [h.level for h in statement.chain] == list(range(len(statement.chain)))


@given(NOTES)
@settings(max_examples=120, deadline=None)
def test_no_line_is_lost_and_every_place_is_exact(text: str) -> None:
    statements = split(Note("a.md", text), marks=MARKS)
    assert [s.index for s in statements] == list(range(len(statements)))
    for statement in statements:
        check_place(text, statement)
        check_words(text, statement)
        check_marks(statement)
    for before, after in pairwise(statements):
        assert before.end <= after.start
    held = {n for s in statements for n in range(s.first, s.last + 1)}
    for number, line in enumerate(LINE_END.split(text), 1):
        assert number in held or not line.strip() or RULE.fullmatch(line)


@given(NOTES)
@settings(max_examples=30, deadline=None)
def test_reading_twice_changes_nothing(text: str) -> None:
    assert split(Note("a.md", text)) == split(Note("a.md", text))


PROSE = "The queue (up to 10 messages) keeps **each** one - see `x`, e.g. here. "


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(PROSE * 14_000, id="one long line"),
        pytest.param("- " + PROSE * 14_000, id="one long item"),
        pytest.param("a" * 1_000_000, id="one long word"),
        pytest.param("[" * 100_000, id="open brackets"),
        pytest.param("[" * 50_000 + "]" * 50_000, id="nested brackets"),
        pytest.param("<!-- " * 20_000, id="open comments"),
        pytest.param("<div>\n" + "<![" * 30_000, id="open sections"),
        pytest.param("**a " * 25_000, id="open emphasis"),
        pytest.param("> " * 50_000 + "a", id="nested quotations"),
        pytest.param("| a | b |\n|-|-|\n" + "| a | b |\n" * 10_000, id="a long table"),
        pytest.param("- a\n\n1. b\n\n" * 5_000, id="many lists"),
    ],
)
def test_hostile_notes_are_read_in_reasonable_time(text: str) -> None:
    started = time.perf_counter()
    assert split(Note("a.md", text))
    assert time.perf_counter() - started < 20
