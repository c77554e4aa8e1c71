"""Rows of tables: row head and column head make subject and property."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from graph.language.clauses import Clause
from graph.language.drafts import Draft
from graph.language.objects import read_object, split_list
from graph.language.relations import read_clause
from graph.language.scene import ItemCue, Scene
from graph.language.units import Reading
from graph.lexicon import Lexicon
from graph.lexicon.cues import CueRole
from graph.records import ObjectKind, Predicate, Quantity, SubjectMode

__all__ = ["Cell", "read_row", "row_cells"]

_REMARKS = ("preposition", "purpose", "relative", "restriction", "condition")
_WORD = re.compile(r"[^\s.,:;*_()]+")


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a row.

    Attributes:
        head: the words of its column's head.
        text: its words.
        start, end: its units.
        answer: "+" or "-" where it answers yes or no, else empty.
        more: the first unit after the answer, or the end: "supported through snapshots".
        says: what the head of its column says of it ("Recommended usage"); of a row's head, what it says itself.
    """

    head: str
    text: str
    start: int
    end: int
    answer: str = ""
    more: int = 0
    says: ItemCue | None = None


def row_cells(reading: Reading, cells: Sequence[tuple[str, str]], lexicon: Lexicon) -> list[Cell]:
    """Find the units of each cell, and whether it answers yes or no."""
    found: list[Cell] = []
    at = 0
    for head, text in cells:
        start = reading.text.find(text, at) if text else at
        start = at if start < 0 else start
        units = [n for n, unit in enumerate(reading.units) if start <= unit.start < start + len(text)]
        first, end = (units[0], units[-1] + 1) if units else (0, 0)
        answer, length = _answer(text, lexicon)
        more = next((n for n in units if reading.units[n].start >= start + length), end)
        if more < end and not (reading.units[more].is_mark or reading.units[more].has(*_REMARKS)):
            answer, more = "", first  # "no downtime" says more than no
        asked = head if found else text
        section = lexicon.section(asked) or lexicon.section(asked.rpartition(" ")[2])
        says = ItemCue(section.link, asked if section.denied else "", asked) if section else None
        found.append(Cell(head, text, first, end, answer, more, says))
        at = start + len(text)
    return found


def _answer(text: str, lexicon: Lexicon) -> tuple[str, int]:
    """Read the yes or no that opens a cell ("Not supported", "supported through X"), and where it ends."""
    denials = {d.words for d in lexicon.denials if d.role is CueRole.NEGATION}
    whole = text.casefold().strip(" .*_")
    if lexicon.is_a(whole, "negative", "affirmative"):
        return "-" if lexicon.is_a(whole, "negative") else "+", len(text)
    words = list(islice(_WORD.finditer(text.casefold()), 2))
    if not words:
        return "", 0
    first, end = words[0][0], words[0].end()
    pair = f"{first} {words[-1][0]}"
    if pair in denials or (first in denials and lexicon.is_a(words[-1][0], "affirmative")):
        return "-", words[-1].end()
    if lexicon.is_a(first, "negative"):
        return "-", end
    return ("+", end) if lexicon.is_a(first, "affirmative") else ("", 0)


def read_row(
    scene: Scene, cells: Sequence[Cell], compared: Mapping[str, str], subject: str, *, valued: bool = False
) -> Iterator[Draft]:
    """Read one row.

    Args:
        scene: what the table is about.
        cells: of the row.
        compared: ids of the things that the columns compare, by the words of their heads.
        subject: id of the thing that the row's head names, or empty.
        valued: whether the head of the column says no more than "value" or "limit".

    Yields:
        Facts about the things of the column heads where these are compared, else about the row's head.
    """
    if len(cells) < 2:
        return
    for at, cell in enumerate(cells[1:], 1):
        if cell.start >= cell.end:
            continue
        if cell.head in compared:
            yield from _cell(scene, compared[cell.head], cells[0].text, cell, cells[0])
        elif subject:
            yield from _cell(scene, subject, cells[0].text if valued else cell.head, cell)
        else:
            yield from _cell(scene, scene.subjects[0], cells[0].text if at == 1 else cell.head, cell)


def _asked(scene: Scene, asked: str, head: Cell | None) -> list[tuple[ObjectKind, str]]:
    """List what a row asks for: the names in its head ("plans and keys"), else its words."""
    parts = split_list(scene.reading, head.start, head.end) if head else ()
    found = [it for a, b in parts if (it := read_object(scene.reading, a, b))]
    if found and all(it.kind is ObjectKind.ENTITY for it in found):
        return [(it.kind, it.text) for it in found]
    return [(ObjectKind.PHRASE, asked)] if asked and not any(it.quantity for it in found) else []


def _cell(scene: Scene, subject: str, asked: str, cell: Cell, head: Cell | None = None) -> Iterator[Draft]:
    """Read what one cell answers to what its head asks; a ``head`` in the same row may name a thing."""
    told = replace(
        scene, subjects=(subject,), mode=SubjectMode.TABLE, defines=False, item=(head.says if head else cell.says)
    )
    if cell.answer:
        denial = cell.text if cell.answer == "-" else ""
        for kind, words in _asked(scene, asked, head):
            yield Draft(
                subject, Predicate.SUPPORTS, words, kind, cell.start, cell.end, "table:yes", asked,
                denial, mode=SubjectMode.TABLE,
            )  # fmt: skip
        if cell.answer == "+" and cell.more < cell.end:
            yield from (replace(d, mode=SubjectMode.TABLE) for d in read_clause(told, Clause(cell.more, cell.end)))
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
