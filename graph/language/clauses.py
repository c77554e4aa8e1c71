"""Clauses: what of a statement is read at one go, and under which condition it holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.language.cuts import CUTTING, VERBAL, pieces
from graph.language.units import MARK, Reading, Unit, kinds, text_of
from graph.lexicon.cues import CueRole
from graph.records import Predicate

__all__ = ["Clause", "split_clauses"]

_DIFFERS = Predicate.DIFFERS_FROM
_POINTER, _RELATIVE, _CONDITION, _FOR = (
    *map(kinds, ("pointer", "relative", "condition")),
    kinds("purpose", "preposition"),
)
_SHORTEST_BRACKET = 4  # a word, two brackets and what stands between


@dataclass(slots=True)
class Clause:
    """A run of units.

    Attributes:
        start, end: units of the reading.
        condition: the words of the condition under which it holds, or empty.
        goes_on: whether it goes on what the clause before it is about.
        relative: whether it is said of the last thing before it ("a rule that matches ...").
    """

    start: int
    end: int
    condition: str = ""
    goes_on: bool = False
    relative: bool = False


def split_clauses(reading: Reading, first: int = 0, last: int | None = None) -> list[Clause]:
    """Split the units of a statement from ``first`` to ``last`` into clauses and take conditions off them."""
    clauses: list[Clause] = []
    units = reading.units
    condition, goes_on = "", False
    for start, end in _windowed(reading, first, len(units) if last is None else last):
        start = _past_bracket(units, start, end)
        start, end, found = _conditioned(reading, start, end)
        if start >= end:
            condition = found or condition
            continue
        if units[start].kinds & _POINTER:
            if clauses and units[clauses[-1].start].has("purpose", "preposition"):
                clauses.pop()  # "for details, see X"
            continue
        relative = start > first and bool(units[start - 1].kinds & _RELATIVE)
        clauses.append(Clause(start, end, found or condition, goes_on, relative))
        condition, goes_on = "", True
    return clauses


def _windowed(reading: Reading, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Cut a part of a statement, such as one cell of many, without looking at the rest of it."""
    if not (reading.kinds & CUTTING or reading.denials):
        if first < last:
            yield first, last
        return
    denied = frozenset([d.start - first for d in reading.denials_within(first, last) if d.role is CueRole.NEGATION])
    cued: set[int] = set()
    opening: set[int] = set()
    if reading.cues:
        cued = {at - first for at in range(first, last) if at in reading.cued}
        opening = {at for at in cued if (cue := reading.cues.get(at + first)) and cue.link.predicate is _DIFFERS}
    for start, end in pieces(reading.units[first:last], denied, cued, opening):
        yield start + first, end + first


def _past_bracket(units: Sequence[Unit], start: int, end: int) -> int:
    """Pass over a remark in brackets before a clause: "(Optional) keep ..."."""
    if start < end and units[start].text == "(":
        close = next((at for at in range(start, end) if units[at].text == ")"), None)
        if close is not None and close + 1 < end:
            return close + 1
    return start


def _bracketed(reading: Reading, start: int, end: int) -> tuple[int, int, str]:
    """Take a condition in brackets off the end of a clause: "supports X (EC2 only)"."""
    units = reading.units
    if end - start < _SHORTEST_BRACKET or units[end - 1].text != ")":
        return start, end, ""
    opened = next((at for at in range(end - 2, start, -1) if units[at].text == "("), None)
    if opened is None or not any(u.has("restriction", "condition") for u in units[opened + 1 : end - 1]):
        return start, end, ""
    return start, opened, text_of(reading.text, units[opened + 1 : end - 1])


def _conditioned(reading: Reading, start: int, end: int) -> tuple[int, int, str]:
    """Take a leading or trailing condition off a clause."""
    units = reading.units
    while start < end and units[start].kinds & MARK and units[start].text not in "([":
        start += 1
    while end > start and units[end - 1].kinds & MARK and units[end - 1].text not in ")]":
        end -= 1
    start, end, bracketed = _bracketed(reading, start, end)
    if bracketed:
        return start, end, bracketed
    if start < end and (units[start].kinds & _CONDITION or _lacks(reading, start, end)):
        comma = next((at for at in range(start, end) if units[at].text == ","), None)
        if comma is None and _holds_statement(units, start, end):
            return start, end, ""
        if comma is None:
            return end, end, text_of(reading.text, units[start:end])
        return comma + 1, end, text_of(reading.text, units[start:comma])
    if start < end and units[start].kinds & _FOR:
        colon = next((at for at in range(start, end - 1) if units[at].text == ":"), None)
        if colon is not None and any(u.verbs or u.has(*VERBAL) for u in units[colon + 1 : end]):
            return colon + 1, end, text_of(reading.text, units[start:colon])  # "For X: the default is 5"
    for at in range(start + 1, end) if reading.kinds & _CONDITION else ():
        if units[at].kinds & _CONDITION and _opens_condition(reading, at, end):
            cut = at - 1 if units[at - 1].has("restriction") else at
            if cut > start:
                return start, cut, text_of(reading.text, units[cut:end])
    return start, end, ""


def _holds_statement(units: Sequence[Unit], start: int, end: int) -> bool:
    """Tell "before and after images can be kept" from "before they can be kept": a plain noun, and no clause."""
    modal = next((at for at in range(start + 1, end) if units[at].has("possibility", "necessity")), start)
    return modal > start + 1 and all(u.is_content or u.has("condition", "coordinator") for u in units[start:modal])


def _lacks(reading: Reading, start: int, end: int) -> bool:
    """Tell "without X, Y fails" from "without X": what is missing is the condition."""
    units = reading.units
    if start not in reading.denied or not units[start].has("variant"):
        return False
    comma = next((at for at in range(start, end) if units[at].text == ","), end)
    return any(u.verbs or u.has(*VERBAL) for u in units[comma + 1 : end])


def _opens_condition(reading: Reading, at: int, end: int) -> bool:
    """Tell whether a word such as "when" opens a condition: no verb asks for it, no fixed wording holds it."""
    before = reading.units[at - 1]
    if before.has("coordinator", "article"):
        return False
    rest = reading.units[at + 1 : end]
    often = before.has("adverb", "quantifier") and not before.has("restriction")
    bare = not reading.units[at].has("preposition") and not any(u.verbs or u.has(*VERBAL) for u in rest)
    if not rest or (bare and (often or len(rest) > 1)):
        return False  # "at least once delivery"
    if any(reading.units[at].low in verb.frame.prepositions for verb in before.verbs):
        return False
    return not any(cue.start <= at < cue.end for cue in reading.cues.values())
