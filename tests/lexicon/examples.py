"""The rows of the tables of words, as parameters of tests, and what a failing one shows."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from graph.records import Extraction, Fact
from graph.tables import Row, read_table, split_cell

FOLDER = Path(__file__).resolve().parents[2] / "data" / "lexicon"
BRACED = re.compile(r"\{([^{}]+)\}")

Read = Callable[[str], Extraction]


def rows(table: str, **wanted: str) -> list[Row]:
    """The rows of a table that have the wanted values."""
    path = FOLDER / f"{table}.tsv"
    header = next(line for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#"))
    found = read_table(path, header.split("\t"))
    return [row for row in found if all(row[column] == value for column, value in wanted.items())]


def by(column: str, found: Sequence[Row]) -> list[Any]:
    """One parameter for each row, named by a column."""
    return [pytest.param(row, id=row[column]) for row in found]


def each(column: str, found: Sequence[Row]) -> list[Any]:
    """One parameter for each of the words of a column."""
    return [pytest.param(row, words, id=words) for row in found for words in split_cell(row[column])]


def filled(row: Row, words: str) -> str:
    """The example with other words in the place of those in {braces}."""
    assert BRACED.search(row["example"]), "the example has to set the word of the row in {braces}"
    return BRACED.sub(lambda _: words, row["example"])


def said(facts: Sequence[Fact]) -> list[str]:
    """The facts as a failing test shows them."""
    return [f"{f.relation.subject} {f.relation.key} {f.relation.object} ({f.evidence.rule})" for f in facts]


def between(facts: Sequence[Fact], one: str, other: str) -> set[str]:
    """What the facts say of two things: predicates with their polarity."""
    return {f.relation.key for f in facts if f.relation.subject == one and f.relation.object == other}
