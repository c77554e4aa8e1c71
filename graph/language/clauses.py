"""Clauses: what of a statement is read at one go, and under which condition it holds."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from graph.language.units import Reading, Unit, text_of
from graph.lexicon.cues import CueRole
from graph.lexicon.frames import Link, Tense
from graph.records import Predicate

__all__ = ["Clause", "split_clauses"]

_SHORTEST_BRACKET = 4  # a word, two brackets and what stands between


_VERBAL = ("auxiliary", "possibility", "necessity", "having", "doing", "level")
_ENDS = frozenset((".", ";", "!", "?", "–", "—", "→", "->", "=>"))


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


def split_clauses(reading: Reading, first: int = 0) -> list[Clause]:
    """Split a statement, from its unit ``first`` on, into clauses and take conditions off them."""
    clauses: list[Clause] = []
    condition, goes_on = "", False
    denied = frozenset(d.start for d in reading.denials if d.role is CueRole.NEGATION)
    opening = {at for at, cue in reading.cues.items() if cue.link.predicate is Predicate.DIFFERS_FROM}
    for start, end in _pieces(reading.units, first, denied, reading.cued, opening):
        start = _past_bracket(reading.units, start, end)
        start, end, found = _conditioned(reading, start, end)
        if start >= end:
            condition = found or condition
            continue
        relative = start > first and any(u.has("relative") for u in reading.units[start - 1 : start])
        clauses.append(Clause(start, end, found or condition, goes_on, relative))
        condition, goes_on = "", True
    return clauses


def _pieces(
    units: Sequence[Unit], first: int, denied: frozenset[int], cued: Collection[int], opening: Collection[int]
) -> Iterator[tuple[int, int]]:
    """Cut at sentence ends, contrasts, dashes, and before a further verb after "and" or a comma."""
    start, depth = first, 0
    for at in range(first, len(units)):
        unit = units[at]
        if unit.text in "([" and at + 1 in denied and at > start:
            yield start, at
            start = at + 1
        elif unit.text in "([":
            depth += 1
        elif unit.text in ")]":
            depth = max(0, depth - 1)
        elif depth == 0 and at > start:
            skip = _cut(units, at, start) if at not in cued else None
            if at in denied and (unit.has("contrast") or _inside(units, at, start)):
                skip = 0  # "except X", "rather than X": the denial stays with what it denies
            if (
                skip is None
                and unit.text == ","
                and (
                    at + 1 in denied
                    or _orders(units, start, at, denied)
                    or _is_purpose(units, start)
                    or start in opening
                    or _states(units, start, at)
                )
            ):
                skip = 1
            if skip is not None:
                yield start, at
                start = at + skip
    if start < len(units):
        yield start, len(units)


def _orders(units: Sequence[Unit], start: int, comma: int, denied: frozenset[int]) -> bool:
    """Tell what to do instead ("no priorities, make two queues") from one more thing that is denied."""
    verb = units[comma + 1].form(Tense.BASE) if comma + 1 < len(units) else None
    if verb is None or verb.frame.mostly_noun or comma + 2 >= len(units) or denied.isdisjoint(range(start, comma)):
        return False
    return units[comma + 2].quantity is not None or units[comma + 2].has("article") or bool(units[comma + 2].entity)


def _states(units: Sequence[Unit], start: int, comma: int) -> bool:
    """Tell a statement behind fragments ("managed queue, consumers are polled") from one more thing of a list."""
    if units[start].has("preposition", "condition", "purpose") or any(_is_finite(u) for u in units[start:comma]):
        return False
    for at in range(comma + 1, len(units)):
        if units[at].text == "," or units[at].has("coordinator", "preposition", "relative"):
            return False
        if _is_finite(units[at]):
            return at > comma + 1
    return False


def _is_finite(unit: Unit) -> bool:
    third = unit.form(Tense.THIRD)
    return unit.has("auxiliary", "possibility", "having", "doing") or bool(third and not third.frame.mostly_noun)


def _inside(units: Sequence[Unit], at: int, start: int) -> bool:
    """Tell a denial between objects ("uses A rather than B") from one before the verb."""
    if not units[at].has("exception"):
        return False
    finite = any(u.has(*_VERBAL[:-1]) or (u.form(Tense.THIRD) and not u.verbs[0].frame.noun) for u in units)
    return not finite or any(u.verbs or u.has("auxiliary", "possibility", "having") for u in units[start:at])


def _is_purpose(units: Sequence[Unit], start: int) -> bool:
    """Tell a purpose that stands before what serves it: "to find X, use Y"."""
    after = units[start + 1] if start + 1 < len(units) else None
    return units[start].has("infinitive") and after is not None and after.form(Tense.BASE) is not None


def _past_bracket(units: Sequence[Unit], start: int, end: int) -> int:
    """Pass over a remark in brackets before a clause: "(Optional) keep ..."."""
    if start < end and units[start].text == "(":
        close = next((at for at in range(start, end) if units[at].text == ")"), None)
        if close is not None and close + 1 < end:
            return close + 1
    return start


def _cut(units: Sequence[Unit], at: int, start: int) -> int | None:
    """Say how many units to skip where a clause ends at this one; ``None`` where it does not."""
    unit = units[at]
    if not unit.classes and unit.text.isalnum():
        return None  # most words
    if unit.text in _ENDS:
        return 1
    if unit.text == "-" and at and unit.start > units[at - 1].end:
        return 1
    if unit.has("contrast"):
        return 1
    if unit.has("consequence") and at + 1 < len(units) and units[at + 1].has("pronoun", "possibility"):
        return 1
    if (
        unit.has("reason")
        and at + 1 < len(units)
        and units[at + 1].has("pronoun", "relative")
        and not unit.has("article")
    ):
        return 1
    if unit.has("relative") and (not unit.has("reference") or _acts(units, at + 1, start) or units[at - 1].verbs):
        return 1
    if unit.has("existential") and at + 1 < len(units) and units[at + 1].has("auxiliary"):
        return 0
    if unit.text == "," or unit.has("coordinator"):
        skip = 1
        while at + skip < len(units) and (units[at + skip].has("coordinator") or units[at + skip].has("consequence")):
            skip += 1
        if at + skip < len(units) and (_acts(units, at + skip, start) or (skip == 1 and _advises(units, at, start))):
            return skip
    return None


def _advises(units: Sequence[Unit], comma: int, start: int) -> bool:
    """Tell advice behind a statement ("cannot fan out, use SNS") from one more thing that it can do."""
    verb = units[comma + 1].form(Tense.BASE) if units[comma].text == "," else None
    if verb is None or verb.frame.direct != Link(Predicate.USES):
        return False
    stated = any(u.has("possibility", "doing", "auxiliary") or u.form(Tense.THIRD) for u in units[start:comma])
    named = comma + 2 < len(units) and bool(units[comma + 2].entity)
    return stated and (named or not any(u.has("coordinator") for u in units[comma + 2 : comma + 4]))


def _acts(units: Sequence[Unit], at: int, start: int) -> bool:
    """Tell whether a further statement begins here: a finite verb without a subject of its own."""
    if at >= len(units):
        return False
    unit = units[at]
    if unit.has("possibility", "necessity", "future", "having", "doing"):
        return True
    if unit.has("auxiliary"):
        return at > start + 1 and any(
            u.form(Tense.THIRD) or u.has("auxiliary", "possibility") for u in units[start : at - 1]
        )
    if _again_able(units, at, start):
        return True
    verb = unit.form(Tense.THIRD) or unit.form(Tense.BASE)
    if verb is None or (verb.tense is Tense.BASE and (verb.frame.noun or not _finite_before(units, start, at))):
        return False
    if at + 1 >= len(units) or units[at + 1].text == ",":
        return verb.tense is Tense.THIRD and not verb.frame.mostly_noun
    following = units[at + 1]
    return following.has("article", "preposition", "pronoun") or following.is_content


def _again_able(units: Sequence[Unit], at: int, start: int) -> bool:
    """Tell a second thing that one can do ("can read X and write Y") from a second object."""
    if units[at].form(Tense.BASE) is None or at + 1 >= len(units):
        return False
    following = units[at + 1]
    able = any(a.has("possibility") and b.form(Tense.BASE) for a, b in pairwise(units[start:at]))
    return able and (bool(following.entity) or following.has("article"))


def _finite_before(units: Sequence[Unit], start: int, at: int) -> bool:
    return any(u.form(Tense.THIRD) or u.has("auxiliary", "doing", "possibility") for u in units[start:at])


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
    while start < end and units[start].is_mark and units[start].text not in "([":
        start += 1
    while end > start and units[end - 1].is_mark and units[end - 1].text not in ")]":
        end -= 1
    start, end, bracketed = _bracketed(reading, start, end)
    if bracketed:
        return start, end, bracketed
    if start < end and units[start].has("condition"):
        comma = next((at for at in range(start, end) if units[at].text == ","), None)
        if comma is None:
            return end, end, text_of(reading.text, units[start:end])
        return comma + 1, end, text_of(reading.text, units[start:comma])
    for at in range(start + 1, end):
        if units[at].has("condition") and _opens_condition(reading, at):
            cut = at - 1 if units[at - 1].has("restriction") else at
            if cut > start:
                return start, cut, text_of(reading.text, units[cut:end])
    return start, end, ""


def _opens_condition(reading: Reading, at: int) -> bool:
    """Tell whether a word such as "when" opens a condition: no verb asks for it, no fixed wording holds it."""
    before = reading.units[at - 1]
    if before.has("coordinator", "article"):
        return False
    rest = reading.units[at + 1 :]
    often = before.has("adverb", "quantifier") and not before.has("restriction")
    bare = not reading.units[at].has("preposition") and not any(u.verbs or u.has(*_VERBAL) for u in rest)
    if bare and (often or len(rest) > 1):
        return False  # "at least once delivery"
    if any(reading.units[at].low in verb.frame.prepositions for verb in before.verbs):
        return False
    return not any(cue.start <= at < cue.end for cue in reading.cues.values())
