"""The table of topics: each row finds its example, sides are told, wrong rows are named."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.confusable import Topics, load_topics
from graph.errors import TableError
from graph.tables import read_table

HEAD = "topic\twords\tagainst\texample\n"


@pytest.fixture(scope="module")
def topics(root: Path) -> Topics:
    return load_topics(root / "data" / "confusable")


def test_every_row_finds_its_example(topics: Topics, root: Path) -> None:
    rows = list(read_table(root / "data" / "confusable" / "topics.tsv", HEAD.split()))
    assert rows
    assert not [row["topic"] for row in rows if row["topic"] not in topics.of(row["example"])]


@pytest.mark.parametrize(
    ("text", "topic", "side"),
    [
        ("cheaper than the other", "cost", 1),
        ("EXPENSIVE", "cost", -1),
        ("cheap to store, expensive to read", "cost", 0),
        ("at least once delivery", "delivery", -1),
        ("at-least-once", "delivery", -1),
        ("asynchronously replicated", "timing", -1),
        ("synchronous", "timing", 1),
    ],
)
def test_sides(topics: Topics, text: str, topic: str, side: int) -> None:
    assert topics.of(text)[topic] == side


@pytest.mark.parametrize("text", ["", "freely worded", "the order-book", "precheap"])
def test_only_whole_words(topics: Topics, text: str) -> None:
    assert not {"cost", "order"} & topics.of(text).keys()


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ("\ta\tb\tx\n", "stands twice or has no name"),
        ("t\ta\tb\tx\nt\tc\td\tx\n", "stands twice or has no name"),
        ("t\t\tb\tx\n", "has no words"),
        ("t\ta\t\tx\n", "has no against"),
    ],
)
def test_a_wrong_row_is_named(tmp_path: Path, rows: str, message: str) -> None:
    (tmp_path / "topics.tsv").write_text(HEAD + rows, encoding="utf-8")
    with pytest.raises(TableError, match=message):
        load_topics(tmp_path)
