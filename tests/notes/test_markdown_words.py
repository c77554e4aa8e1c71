"""Words without their marks, cells, quotes, and what a judge and the table of signs add."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.notes import Marks, read_marks
from graph.notes.markdown import split_markdown
from graph.records import Note, Role, Statement
from graph.tables import read_table

ROOT = Path(__file__).resolve().parents[2]


def read(text: str) -> tuple[Statement, ...]:
    return split_markdown(Note("a.md", text), marks=Marks.of())


@pytest.mark.parametrize(
    ("line", "text", "marks"),
    [
        ("plain *soft* words", "plain soft words", []),
        ("a **bold** word", "a bold word", [("strong", 2, 6)]),
        ("a `` b ` c `` d", "a b ` c d", [("code", 2, 7)]),
        ("~~old~~ new", "old new", [("struck", 0, 3)]),
        ('see [the **docs**](x "y z") now', "see the docs now", [("link", 4, 12), ("strong", 8, 12)]),
        ("see [[Target|label]] and [[Target]]", "see label and Target", [("link", 4, 9), ("link", 14, 20)]),
        ("at <https://a.example/b>", "at https://a.example/b", [("link", 3, 22)]),
        ("![a picture](x.png) here", "a picture here", [("image", 0, 9)]),
        (r"snake_case, 2 * 3, \*kept\*, [open", "snake_case, 2 * 3, *kept*, [open", []),
        ("a &lt; b&nbsp;c <a name='x'></a>d", "a < b c d", []),
        ("***both*** ~~~", "both ~~~", [("strong", 0, 4)]),
    ],
)
def test_words_and_marks(line: str, text: str, marks: list[tuple[str, int, int]]) -> None:
    (statement,) = read(f"- {line}\n")
    assert statement.text == text
    assert list(statement.marks) == marks


def test_cells() -> None:
    found = read("| Name | Size |\n|-|-|\n| `a\\|b` | **10** |\n\n- Name - rest\n")
    assert [s.cells for s in found] == [(), (("Name", "a|b"), ("Size", "10")), (("Name", "rest"),)]
    row = found[1]
    assert row.text == " | ".join(cell for _, cell in row.cells)


def test_the_quote_of_a_sentence_keeps_its_marks() -> None:
    text = "One **here**. See [it](x).\n"
    assert [text[s.start : s.end] for s in read(text)] == ["One **here**.", "See [it](x)."]


def test_a_judge_keeps_sentences_from_being_glosses() -> None:
    class Judge:
        def names(self, text: str) -> int:
            return 0

        def says(self, text: str) -> bool:
            return text.startswith("supports")

        def joins(self, text: str, following: str) -> bool:
            return text.endswith("the")

        def answers(self, text: str) -> bool:
            return False

    found = split_markdown(Note("a.md", "supports two: a, b\n\nwaits for the\nQueue\nsupports FIFO\n"), Judge())
    assert [(s.role, s.text) for s in found] == [
        (Role.TEXT, "supports two: a, b"),
        (Role.TEXT, "waits for the Queue"),
        (Role.TEXT, "supports FIFO"),
    ]


def test_every_row_of_the_table_of_marks_sets_its_flag() -> None:
    path = ROOT / "data" / "lexicon" / "marks.tsv"
    marks = read_marks(path)
    for row in read_table(path, ("mark", "flag", "place", "example")):
        (statement,) = split_markdown(Note("a.md", f"- {row['example']}\n"), marks=marks)
        assert row["flag"] in statement.flags, row["mark"]
        assert row["mark"] not in statement.text
