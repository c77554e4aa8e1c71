"""Rows of tables: row head and column head make subject and property."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from graph.language.clauses import Clause, split_clauses
from graph.language.drafts import Draft
from graph.language.objects import read_object, split_list
from graph.language.relations import read_clause
from graph.language.scene import ItemCue, Scene
from graph.language.units import Reading, text_of
from graph.language.verdicts import WORD
from graph.lexicon import Lexicon
from graph.lexicon.frames import Link, Tense
from graph.records import ObjectKind, Predicate, Quantity, SubjectMode

__all__ = ["Cell", "read_row", "row_cells"]

_SUPPORTS = Link(Predicate.SUPPORTS)
_SHORT_CELL = 8  # units
_REMARKS = ("preposition", "purpose", "relative", "restriction", "condition")


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
    at, starts = 0, [unit.start for unit in reading.units]
    for head, text in cells:
        start = reading.text.find(text, at) if text else at
        start = at if start < 0 else start
        units = range(bisect_left(starts, start), bisect_left(starts, start + len(text)))
        first, end = (units[0], units[-1] + 1) if units else (0, 0)
        answer, length = _answer(text, lexicon)
        more = next((n for n in units if reading.units[n].start >= start + length), end)
        worded = any(c.isalnum() for c in text[:length])
        if more < end and worded and not (reading.units[more].is_mark or reading.units[more].has(*_REMARKS)):
            answer, more = "", first  # "no downtime" says more than no
        asked = head if found else text
        wordings = (asked, asked.partition(" ")[2], asked.rpartition(" ")[2])  # "primary use case", "HTTP support"
        section = next((it for words in wordings if (it := lexicon.section(words))), None)
        says = ItemCue(section.link, asked if section.denied else "", asked) if section else None
        found.append(Cell(head, text, first, end, answer, more, says))
        at = start + len(text)
    return found


def _answer(text: str, lexicon: Lexicon) -> tuple[str, int]:
    """Read the yes or no that opens a cell ("Not supported", "supported through X"), and where it ends."""
    whole = text.casefold().strip(" .*_")
    if lexicon.is_a(whole, "negative", "affirmative"):
        return "-" if lexicon.is_a(whole, "negative") else "+", len(text)
    words = list(islice(WORD.finditer(text.casefold()), 2))
    if not words:
        return "", 0
    first, end = words[0][0], words[0].end()
    pair = f"{first} {words[-1][0]}"
    denied = lexicon.negations
    ends = len(words) > 1 and words[-1].end() == len(text)
    done = ends and lexicon.is_done(words[-1][0])  # "Not kept"
    if pair in denied or (first in denied and (done or lexicon.is_a(words[-1][0], "affirmative"))):
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
    first = cells[0]
    if first.head in compared:  # no column says in what the things differ
        for cell in cells:
            if cell.start < cell.end:
                yield from _cell(scene, compared[cell.head], "", replace(cell, says=None))
        return
    answered = any(cell.answer == "+" for cell in cells[1:])
    for at, cell in enumerate(cells[1:], 1):
        if cell.start >= cell.end or (cell.answer and not answered and not any(map(str.isalnum, cell.text))):
            continue  # a dash denies only what another cell affirms
        if cell.head in compared:
            yield from _cell(scene, compared[cell.head], first.text, cell, first)
        elif subject:
            yield from _cell(scene, subject, cells[0].text if valued else cell.head, cell)
        else:
            yield from _cell(scene, scene.subjects[0], cells[0].text if at == 1 else cell.head, cell)


def _asked(scene: Scene, subject: str, asked: str, head: Cell | None) -> list[tuple[Predicate, ObjectKind, str]]:
    """List what a row asks for: the names in its head ("plans and keys"), else its words."""
    link, start = _verb(scene.reading, head) if head else (_SUPPORTS, 0)
    parts = split_list(scene.reading, start, head.end) if head else ()
    found = [it for a, b in parts if (it := read_object(scene.reading, a, b))]
    named = all(it.kind is ObjectKind.ENTITY and scene.kin.get(it.text, subject) == subject for it in found)
    if found and (named or (head and start > head.start)):
        return [(link.predicate, it.kind, it.text) for it in found]
    return [(_SUPPORTS.predicate, ObjectKind.PHRASE, asked)] if asked and not any(it.quantity for it in found) else []


def _verb(reading: Reading, head: Cell) -> tuple[Link, int]:
    """Read the verb or wording that opens the head of a row ("Uses X", "Integration with X"), and what follows it."""
    cue, verb = reading.cues.get(head.start), reading.units[head.start].form(Tense.THIRD, Tense.BASE)
    direct = verb.frame.direct if verb and not verb.frame.mostly_noun else None
    if cue and not cue.link.inverse and cue.end < head.end:
        return cue.link, cue.end
    if direct and not (direct.keeps_verb or direct.inverse) and head.start + 1 < head.end:
        return direct, head.start + 1
    opens = reading.units[head.start].has("preposition", "purpose") and head.start + 1 < head.end
    return _SUPPORTS, head.start + opens  # "To several ports"


def _said_by(reading: Reading, head: Cell) -> ItemCue | None:
    """Read the head of a row that is a verb or wording and nothing else: "Sits in", "Stored in", "Requires"."""
    if head.start >= head.end:
        return None
    cue, unit = reading.cues.get(head.start), reading.units[head.start]
    if cue and cue.end == head.end:
        return ItemCue(cue.link, cue=head.text)
    verb = None if unit.entity else unit.form(Tense.THIRD, Tense.PARTICIPLE, Tense.BASE)
    if verb is None:
        return None
    if head.start + 1 == head.end:
        plain = verb.tense is Tense.THIRD and not verb.frame.mostly_noun  # "Order" asks for one
        link = verb.frame.direct if plain else None
    else:
        link = verb.frame.prepositions.get(reading.units[head.end - 1].low) if head.start + 2 == head.end else None
    return ItemCue(Link(link.predicate, link.inverse), cue=head.text) if link and link.predicate else None


def _cell(scene: Scene, subject: str, asked: str, cell: Cell, head: Cell | None = None) -> Iterator[Draft]:
    """Read what one cell answers to what its head asks; a ``head`` in the same row may name a thing."""
    says = (head.says or _said_by(scene.reading, head)) if head else cell.says
    told = replace(scene, subjects=(subject,), mode=SubjectMode.TABLE, defines=False, item=says, measured=asked)
    if cell.answer:
        denial = cell.text if cell.answer == "-" else ""
        for predicate, kind, words in _asked(scene, subject, asked, head):
            yield Draft(
                subject, predicate, words, kind, cell.start, cell.end, "table:yes", asked,
                denial, mode=SubjectMode.TABLE,
            )  # fmt: skip
        if cell.answer == "+" and cell.more < cell.end:
            yield from (replace(d, mode=SubjectMode.TABLE) for d in read_clause(told, Clause(cell.more, cell.end)))
        return
    found = read_object(scene.reading, cell.start, cell.end, asked)
    if found and found.quantity and asked:
        yield from _values(scene.reading, subject, asked, cell, found.quantity)
        return
    for clause in split_clauses(scene.reading, cell.start, cell.end):
        yield from (replace(draft, mode=SubjectMode.TABLE) for draft in read_clause(told, clause))


def _values(reading: Reading, subject: str, asked: str, cell: Cell, first: Quantity) -> Iterator[Draft]:
    """Take a short cell for one value, a long one for each of its figures: "6 MB (synchronous), 256 KB ..."."""
    figures = [(at, q) for at in range(cell.start, cell.end) if (q := reading.units[at].quantity)]
    figures = [(at, q) for at, q in figures if not (at > cell.start + 1 and reading.units[at - 1].text == "(")]
    values = [(asked, cell.text, first)]
    if len(figures) > 1 or cell.end - cell.start > _SHORT_CELL:
        values = [
            (f"{asked} {_aside(reading, at + 1, cell.end)}".strip(), _value(reading, at, cell.end), q)
            for at, q in figures
        ]
    for name, value, quantity in values:
        yield Draft(
            subject, Predicate.HAS_LIMIT, f"{name} = {value}", ObjectKind.LITERAL, cell.start, cell.end,
            "table:value", asked, quantity=replace(quantity, property=name), mode=SubjectMode.TABLE,
        )  # fmt: skip


def _value(reading: Reading, at: int, end: int) -> str:
    """Give a figure with what it counts: "10 x concurrent executions"."""
    units = reading.units
    stop = next((n for n in range(at + 1, min(end, at + _SHORT_CELL)) if units[n].is_mark or units[n].quantity), at + 1)
    return text_of(reading.text, units[at:stop])


def _aside(reading: Reading, at: int, end: int) -> str:
    """Find what a bracket right behind a figure says of it, where that is no figure itself."""
    units = reading.units
    close = next((n for n in range(at, end) if units[n].text == ")"), -1)
    plain = close > at and units[at].text == "(" and not any(u.quantity for u in units[at:close])
    return text_of(reading.text, units[at + 1 : close]) if plain else ""
