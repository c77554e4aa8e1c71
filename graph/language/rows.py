"""Rows of tables: row head and column head make subject and property."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from graph.language.clauses import Clause
from graph.language.drafts import Draft
from graph.language.objects import read_object
from graph.language.relations import read_clause
from graph.language.scene import Scene
from graph.language.units import Reading
from graph.lexicon import Lexicon
from graph.records import ObjectKind, Predicate, Quantity, SubjectMode

__all__ = ["Cell", "read_row", "row_cells"]


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a row.

    Attributes:
        head: the words of its column's head.
        text: its words.
        start, end: its units.
        answer: "+" or "-" where it only answers yes or no, else empty.
    """

    head: str
    text: str
    start: int
    end: int
    answer: str = ""


def row_cells(reading: Reading, cells: Sequence[tuple[str, str]], lexicon: Lexicon) -> list[Cell]:
    """Find the units of each cell, and whether it answers yes or no."""
    found, at = [], 0
    for head, text in cells:
        start = reading.text.find(text, at) if text else at
        start = at if start < 0 else start
        units = [n for n, unit in enumerate(reading.units) if start <= unit.start < start + len(text)]
        low = text.casefold().strip(" .*_")
        answer = "+" if lexicon.is_a(low, "affirmative") else "-" if lexicon.is_a(low, "negative") else ""
        found.append(Cell(head, text, units[0] if units else 0, units[-1] + 1 if units else 0, answer))
        at = start + len(text)
    return found


def read_row(scene: Scene, cells: Sequence[Cell], compared: Mapping[str, str], subject: str) -> Iterator[Draft]:
    """Read one row.

    Args:
        scene: what the table is about.
        cells: of the row.
        compared: ids of the things that the columns compare, by the words of their heads.
        subject: id of the thing that the row's head names, or empty.

    Yields:
        Facts about the things of the column heads where these are compared, else about the row's head.
    """
    if len(cells) < 2:
        return
    for at, cell in enumerate(cells[1:], 1):
        if cell.start >= cell.end:
            continue
        if cell.head in compared:
            yield from _cell(scene, compared[cell.head], cells[0].text, cell)
        elif subject:
            yield from _cell(scene, subject, cell.head, cell)
        else:
            yield from _cell(scene, scene.subjects[0], cells[0].text if at == 1 else cell.head, cell)


def _cell(scene: Scene, subject: str, asked: str, cell: Cell) -> Iterator[Draft]:
    """Read what one cell answers to what its head asks."""
    told = replace(scene, subjects=(subject,), mode=SubjectMode.TABLE, defines=False)
    if cell.answer:
        if asked:
            denial = cell.text if cell.answer == "-" else ""
            yield Draft(
                subject, Predicate.SUPPORTS, asked, ObjectKind.PHRASE, cell.start, cell.end, "table:yes", asked,
                denial, mode=SubjectMode.TABLE,
            )  # fmt: skip
        return
    found = read_object(scene.reading, cell.start, cell.end, asked)
    if found and found.quantity and asked:
        quantity: Quantity = replace(found.quantity, property=asked)
        yield Draft(
            subject, Predicate.HAS_LIMIT, f"{asked} = {cell.text}", ObjectKind.LITERAL, cell.start, cell.end,
            "table:value", asked, quantity=quantity, mode=SubjectMode.TABLE,
        )  # fmt: skip
        return
    for draft in read_clause(told, Clause(cell.start, cell.end)):
        yield replace(draft, mode=SubjectMode.TABLE)
