"""What begins behind a comma or "and": a statement of its own, an order, a remark, or one more thing of a list."""

from __future__ import annotations

from collections.abc import Sequence

from graph.language.units import Unit, kinds
from graph.lexicon.frames import Link, Tense
from graph.records import Predicate

__all__ = [
    "OF_TOPIC",
    "advises",
    "closes",
    "goes_on_about",
    "goes_with",
    "is_finite",
    "orders",
    "states",
    "tells_another",
]

OF_TOPIC = (Link(Predicate.REQUIRES), Link(Predicate.SUPPORTS))  # said of what the lines are about: "X supported"

_COORDINATOR, _SKIPPED = kinds("coordinator"), kinds("coordinator", "consequence")
_FINITE = kinds("auxiliary", "possibility", "having", "doing")
_PRONOUN, _LEADING = kinds("pronoun"), kinds("condition", "purpose", "preposition")
_DEPENDING = kinds("condition", "purpose")
_NEXT = kinds("coordinator", "preposition", "relative")  # behind a comma, no statement of its own
_THIRD, _ING = kinds(Tense.THIRD), kinds(Tense.ING)
_SUBJECT_UNITS = 5  # of a subject with its verb


def closes(units: Sequence[Unit], at: int) -> bool:
    """Tell a thing that is supported or required by itself ("no cold start, X supported") from more of a list."""
    for stop in range(at + 1, min(at + _SUBJECT_UNITS, len(units))):
        if not (units[stop - 1].is_content or units[stop - 1].has("adverb")):
            return False
        verb = units[stop].form(Tense.PARTICIPLE)
        if verb and verb.frame.direct in OF_TOPIC and (stop + 1 == len(units) or units[stop + 1].text in ",;"):
            return True
    return False
    return False


def orders(units: Sequence[Unit], start: int, comma: int, denied: frozenset[int]) -> bool:
    """Tell what to do instead ("no priorities, make two queues") from one more thing that is denied."""
    verb = units[comma + 1].form(Tense.BASE) if comma + 1 < len(units) else None
    if verb is None or verb.frame.mostly_noun or comma + 2 >= len(units) or denied.isdisjoint(range(start, comma)):
        return False
    return units[comma + 2].quantity is not None or units[comma + 2].has("article") or bool(units[comma + 2].entity)


def states(units: Sequence[Unit], start: int, comma: int) -> bool:
    """Tell a statement behind fragments ("managed queue, consumers are polled") from one more thing of a list."""
    if units[start].has("preposition", "condition", "purpose"):
        return False
    for at in range(comma + 1, len(units)):
        if units[at].kinds & _NEXT or units[at].text == ",":
            return False
        if is_finite(units[at]):
            return at > comma + 1
    return False


def is_finite(unit: Unit) -> bool:
    """Say whether a word is a verb that tells something of a subject."""
    third = unit.form(Tense.THIRD) if unit.kinds & _THIRD else None
    return bool(unit.kinds & _FINITE) or bool(third and not third.frame.mostly_noun)


def goes_with(units: Sequence[Unit], at: int) -> bool:
    """Tell what goes with a statement ("X uses Y, ensuring Z") from words that only look like it."""
    ing = at + 1 < len(units) and units[at].kinds & _ING
    return bool(ing) and not units[at].has("example", "preposition", "explains", "consequence")


def goes_on_about(units: Sequence[Unit], at: int, start: int) -> bool:
    """Tell a statement about what a pronoun stands for: "use X, it's fast", "X is slow, they cannot scale"."""
    if at >= len(units) or not units[at].kinds & _PRONOUN or units[start].kinds & _LEADING:
        return False
    return any(u.kinds & _FINITE for u in units[at : at + 2]) or any(map(is_finite, units[at + 1 : at + 2]))


def tells_another(units: Sequence[Unit], at: int, start: int) -> bool:
    """Tell a statement about another thing ("X is free, Y is not", "X is slow and Y is fast") from a list."""
    comma = units[at].text == ","
    if not (comma or units[at].kinds & _COORDINATOR) or units[start].kinds & _DEPENDING:
        return False
    first = at + 1
    while first < min(at + _SUBJECT_UNITS, len(units)) and (
        units[first].kinds & _SKIPPED or units[first].has("article")
    ):
        first += 1
    more = False
    for verb in range(first, min(first + _SUBJECT_UNITS, len(units))):
        unit = units[verb]
        if verb > first and (unit.kinds & _FINITE or ((more or units[first].entity) and is_finite(unit))):
            return comma or bool(units[first].entity)
        more = more or (verb > first and unit.has("adverb"))
        if not (unit.is_content or more):
            return False
    return False
    return False


def advises(units: Sequence[Unit], comma: int, start: int) -> bool:
    """Tell advice behind a statement ("cannot fan out, use SNS") from one more thing that it can do."""
    verb = units[comma + 1].form(Tense.BASE) if units[comma + 1].verbs and units[comma].text == "," else None
    if verb is None or verb.frame.direct != Link(Predicate.USES):
        return False
    stated = any(u.has("possibility", "doing", "auxiliary") or u.form(Tense.THIRD) for u in units[start:comma])
    named = comma + 2 < len(units) and bool(units[comma + 2].entity)
    return stated and (named or not any(u.has("coordinator") for u in units[comma + 2 : comma + 4]))
