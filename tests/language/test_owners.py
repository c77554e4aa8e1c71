"""Who each line of a note is about, specified in ``tests/cases/owners.tsv``."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

import pytest

from graph.language.extract import Extractor
from graph.records import Note, slug
from graph.tables import Row, read_table

CASES = Path(__file__).resolve().parents[1] / "cases"
COLUMNS = ("case", "file", "text", "owner", "within", "mode", "why")


def cases() -> list[object]:
    rows = read_table(CASES / "owners.tsv", COLUMNS)
    return [pytest.param(list(group), id=case) for case, group in groupby(rows, key=lambda row: row["case"])]


def note_of(rows: list[Row]) -> Note:
    lines = ["" if row["text"] == "-" else row["text"].replace("·", " ") for row in rows]
    return Note(rows[0]["file"], "\n".join(lines) + "\n")


def expected(rows: list[Row], extractor: Extractor) -> list[str]:
    def thing(name: str) -> str:
        found = extractor.catalogue.lookup(name)
        return found[0].id if found else slug(name)

    def things(names: str) -> str:
        return ", ".join(map(thing, names.split(", "))) if names else "-"

    return [
        f"{line}: {things(row['owner'])} within {things(row['within'])} ({row['mode']})"
        for line, row in enumerate(rows, 1)
        if row["owner"] != "-"
    ]


def found(note: Note, extractor: Extractor) -> list[str]:
    extraction = extractor.extract(note)
    return [
        f"{line}: {', '.join((owner.entity, *owner.beside))} within {owner.within or '-'} ({owner.mode})"
        for statement, owner in zip(extraction.statements, extraction.owners, strict=True)
        for line in range(statement.first, statement.last + 1)
    ]


@pytest.mark.parametrize("rows", cases())
def test_owners(extractor: Extractor, rows: list[Row]) -> None:
    """Each line belongs to the thing that a reader takes it to be about."""
    assert found(note_of(rows), extractor) == expected(rows, extractor), rows[0]["why"]


def test_each_mode_has_cases() -> None:
    modes = {row["mode"] for row in read_table(CASES / "owners.tsv", COLUMNS)} - {""}
    assert modes == {"explicit", "bullet", "sub-heading", "heading", "file"}
