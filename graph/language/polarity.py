"""Which words of a clause are denied: cue, direction, scope, stop, pseudo."""

from __future__ import annotations

from graph.language.commas import is_finite
from graph.language.units import DenialSpan, Reading, Unit
from graph.lexicon.cues import CueRole
from graph.lexicon.frames import Tense

__all__ = ["denial_in", "denials_over"]

_FINITE = ("auxiliary", "possibility", "necessity", "doing", "having", "future")


def denials_over(reading: Reading, start: int, target: int, end: int) -> list[DenialSpan]:
    """List the denials within units start to end that reach the unit ``target``.

    A denial reaches forward to the end of its clause, or backward from its own place,
    unless a stop stands between or a pseudo cue covers it. Two of them cancel out, which
    is for the caller to count.
    """
    inside = reading.denials_within(start, end) if reading.denials else []
    if not inside:
        return []
    disarmed = [d for d in inside if d.role is CueRole.PSEUDO]
    stops = [d for d in inside if d.role is CueRole.STOP]
    units, last = reading.units, min(target, len(reading.units) - 1)
    verb = next((at for at in range(last, start, -1) if _tells(units[at])), 0)  # the last that may say something else
    colon = next((at for at in range(verb - 1, start, -1) if units[at].text == ":"), 0)
    found = []
    for denial in inside:
        if denial.role is not CueRole.NEGATION or any(p.start <= denial.start < p.end for p in disarmed):
            continue
        within = not reading.cued.isdisjoint(range(denial.start, denial.end))
        if units[denial.start].has("preposition") and denial.end <= verb:
            continue  # "items without X cannot do Y": without denies X alone
        if denial.end <= colon:
            continue  # "no chaining: X does not ...": what a sentence behind a colon says, it says by itself
        backward = denial.backward and (target < denial.start or not within)
        low, high = (target, denial.start) if backward else (denial.end, target)
        if low <= high and not any(low <= stop.start < high + (not backward) for stop in stops):
            found.append(denial)
    return found


def denial_in(reading: Reading, start: int, end: int) -> DenialSpan | None:
    """Find the one denial inside a phrase that denies it as a whole: "stores no users", "order not guaranteed"."""
    inside = reading.denials_within(start + 1, end) if reading.denials else []
    if len(inside) != 1 or inside[0].role is not CueRole.NEGATION or inside[0].backward or inside[0].end >= end:
        return None
    denial, units = inside[0], reading.units
    if denial.end > denial.start + 1 or units[denial.start].has("preposition", "exception", *_FINITE):
        return None
    if units[denial.start].has("answer"):  # "no"
        return denial if units[denial.start - 1].verbs else None
    return denial if units[denial.end].form(Tense.PARTICIPLE) else None  # but "pull, not push"


def _tells(unit: Unit) -> bool:
    """Tell a verb that tells something of a subject."""
    return is_finite(unit) or unit.has("necessity", "future")
