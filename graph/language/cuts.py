"""Where a statement falls into clauses: at sentence ends, contrasts, dashes, and before a further verb."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import accumulate, pairwise

from graph.language.commas import (
    advises,
    closes,
    goes_on_about,
    goes_with,
    is_finite,
    orders,
    states,
    tells_another,
)
from graph.language.units import MARK, Unit, kinds
from graph.lexicon.frames import Tense, VerbForm
from graph.records import Predicate

__all__ = ["CUTTING", "VERBAL", "pieces"]

VERBAL = ("auxiliary", "possibility", "necessity", "having", "doing", "level")
_BREAKING = kinds("contrast", "consequence", "reason", "relative", "existential", "explains")
CUTTING = _BREAKING | kinds("coordinator", "person") | MARK
_COORDINATOR, _PERSON, _PURPOSE, _AUXILIARY = map(kinds, ("coordinator", "person", "purpose", "auxiliary"))
_SKIPPED = kinds("coordinator", "consequence")
_MODAL = kinds("possibility", "necessity", "future", "having", "doing")
_BASE, _THIRD, _ING = kinds(Tense.BASE), kinds(Tense.THIRD), kinds(Tense.ING)
_ENDS = frozenset((".", ";", "!", "?", "–", "—", "→", "->", "=>"))


class _Counts:
    """How many units of a kind stand between two, without looking at them again and again."""

    def __init__(self, units: Sequence[Unit], kind: Callable[[Unit], bool]) -> None:
        self._units, self._kind = units, kind
        self._sums: list[int] = []

    def any(self, start: int, end: int) -> bool:
        """Say whether one of the units from start to end is of the kind."""
        if not self._sums:  # counted where it is asked for: most statements have no comma
            self._sums = list(accumulate(map(self._kind, self._units), initial=0))
        return self._sums[end] > self._sums[start]


def pieces(
    units: Sequence[Unit], denied: frozenset[int], cued: Collection[int], opening: Collection[int]
) -> Iterator[tuple[int, int]]:
    """Cut at sentence ends, contrasts, dashes, and before a further verb after "and" or a comma."""
    start, depth = 0, 0
    finite = _Counts(units, is_finite)
    listing = _Counts(units, lambda u: bool(u.kinds & (_PURPOSE | _ING)))
    for at, unit in enumerate(units):
        if not (unit.kinds & CUTTING or at in denied):
            continue  # most words
        if unit.text in "([" and at + 1 in denied and at > start:
            yield start, at
            start = at + 1
        elif unit.text in "([":
            depth += 1
        elif unit.text in ")]":
            depth = max(0, depth - 1)
        elif depth == 0 and at > start:
            held = at in cued or (at - 1 in denied and unit.has("adverb"))  # "not yet" is no contrast
            skip = None if held else _cut(units, at, start)
            if unit.text == "," and goes_with(units, at + 1) and finite.any(start, at) and not listing.any(start, at):
                skip = 1
            if unit.kinds & _PERSON and units[start].kinds & _PURPOSE and _needs(units, at):
                skip = 0  # "to read X you need Y"
            if skip is None and finite.any(start, at) and tells_another(units, at, start):
                apart = unit.text == "," or denied.isdisjoint(range(start, at))  # but "neither X nor Y is needed"
                skip = 1 if apart else None
            if unit.text == "," and at + 2 in denied and units[at + 1].has("consequence"):
                skip = 2  # ", so no X"
            if at in denied and (unit.has("contrast") or _inside(units, at, start)):
                skip = 0  # "except X", "rather than X": the denial stays with what it denies
            if (
                skip is None
                and unit.text == ","
                and (
                    at + 1 in denied
                    or at + 1 in opening
                    or closes(units, at + 1)
                    or orders(units, start, at, denied)
                    or _is_purpose(units, start)
                    or (units[start].kinds & _PURPOSE and _needs(units, at + 1))
                    or start in opening
                    or (states(units, start, at) and not finite.any(start, at))
                )
            ):
                skip = 1
            if skip is not None:
                yield start, at
                start = at + skip
    if start < len(units):
        yield start, len(units)


def _inside(units: Sequence[Unit], at: int, start: int) -> bool:
    """Tell a denial between objects ("uses A rather than B") from one before the verb."""
    if not units[at].has("exception"):
        return False
    finite = any(u.has(*VERBAL[:-1]) or (u.form(Tense.THIRD) and not u.verbs[0].frame.noun) for u in units)
    return not finite or any(u.verbs or u.has("auxiliary", "possibility", "having") for u in units[start:at])


def _is_purpose(units: Sequence[Unit], start: int) -> bool:
    """Tell a purpose that stands before what serves it: "to find X, use Y"."""
    after = units[start + 1] if start + 1 < len(units) else None
    return units[start].has("infinitive") and after is not None and after.form(Tense.BASE) is not None


def _needs(units: Sequence[Unit], at: int) -> bool:
    """Tell "you need X", "you must do X", "use X" from "the files you own"."""
    if at < len(units) and units[at].has("person"):
        at += 1
    if at >= len(units):
        return False
    verb = units[at].form(Tense.BASE)
    links = (Predicate.USES, Predicate.REQUIRES)
    needs = verb is not None and verb.frame.direct is not None and verb.frame.direct.predicate in links
    return needs or units[at].has("possibility", "necessity")


def _cut(units: Sequence[Unit], at: int, start: int) -> int | None:
    """Say how many units to skip where a clause ends at this one; ``None`` where it does not."""
    unit = units[at]
    if unit.text in _ENDS:
        return 1
    if unit.text == "-" and at and unit.start > units[at - 1].end:
        return 1
    if unit.kinds & _BREAKING and (skip := _breaks(units, at, start)) is not None:
        return skip
    if unit.text == "," and at + 1 < len(units) and units[at + 1].has("pointer"):
        return 1
    if unit.kinds & _COORDINATOR or unit.text == ",":
        if unit.text == "," and goes_on_about(units, at + 1, start):
            return 1
        if at > start and units[at - 1].kinds & _COORDINATOR:
            return None  # the first of a row of them ("and/or") has told
        if _shares(units, at, start):
            return None
        skip = 1
        while at + skip < len(units) and units[at + skip].kinds & _SKIPPED:
            skip += 1
        if at + skip < len(units) and (_acts(units, at + skip, start) or (skip == 1 and advises(units, at, start))):
            return skip
    return None


def _breaks(units: Sequence[Unit], at: int, start: int) -> int | None:
    """Say how many units to skip where a word that may open a clause does so."""
    unit = units[at]
    if unit.has("contrast"):
        return 1
    if unit.has("reason", "relative") and units[at - 1].kinds & _AUXILIARY:
        return 1  # "this is because X ...", "the benefit is that X ..."
    if unit.has("consequence") and at + 1 < len(units) and units[at + 1].has("pronoun", "possibility"):
        return 1
    if (
        unit.has("reason")
        and at + 1 < len(units)
        and units[at + 1].has("pronoun", "relative")
        and not unit.has("article")
    ):
        return 1
    if unit.has("relative") and (not unit.has("reference") or _relates(units, at, start)):
        return 1
    if unit.has("existential") and any(u.has("auxiliary") for u in units[at : at + 2]):
        return 0
    return 1 if unit.has("explains") and at and units[at - 1].text == "," else None


def _relates(units: Sequence[Unit], at: int, start: int) -> bool:
    """Tell "a service that compiles code" from "for that queue"."""
    return _acts(units, at + 1, start) or bool(units[at - 1].verbs) or is_finite(units[min(at + 1, len(units) - 1)])


def _shares(units: Sequence[Unit], at: int, start: int) -> bool:
    """Tell verbs with one object between them ("creates and manages X") from two statements."""
    after = at + 1
    if at <= start or not units[at - 1].verbs:
        return False
    while after < len(units) and units[after].has("coordinator", "adverb"):
        after += 1
    if after >= len(units) or not units[after].verbs:
        return False
    tenses = {v.tense for v in units[at - 1].verbs} & {v.tense for v in units[after].verbs} - {
        Tense.PAST,
        Tense.PARTICIPLE,
    }
    opens = at - 1 == start or units[at - 2].lists or units[at - 2].has("possibility", "infinitive", "adverb", "doing")
    return bool(tenses) and (opens or bool(units[at - 2].entity))


def _acts(units: Sequence[Unit], at: int, start: int) -> bool:
    """Tell whether a further statement begins here: a finite verb without a subject of its own."""
    if at >= len(units):
        return False
    unit = units[at]
    if unit.kinds & _MODAL:
        return True
    if unit.kinds & _AUXILIARY:
        return at > start + 1 and any(
            u.form(Tense.THIRD) or u.has("auxiliary", "possibility") for u in units[start : at - 1]
        )
    if not unit.kinds & (_THIRD | _BASE):
        return False
    if _again_able(units, at, start):
        return True
    verb = unit.form(Tense.THIRD) or unit.form(Tense.BASE)
    if verb is None or (verb.tense is Tense.BASE and not (_told_before(units, start, at) and _takes(units, at, verb))):
        return False
    if at + 1 >= len(units) or units[at + 1].text == ",":
        return verb.tense is Tense.THIRD and not verb.frame.noun  # "strings, lists, sets"
    following = units[at + 1]
    if verb.frame.noun and following.form(Tense.BASE) and not following.entity:
        return False  # ", objects stay"
    return following.has("article", "preposition", "pronoun", "restriction", "adverb") or following.is_content


def _takes(units: Sequence[Unit], at: int, verb: VerbForm) -> bool:
    """Tell the verb of "..., and support a change" from the noun of "..., and support"."""
    return not verb.frame.noun or (at + 1 < len(units) and units[at + 1].has("article"))


def _again_able(units: Sequence[Unit], at: int, start: int) -> bool:
    """Tell a second thing that one can do ("can read X and write Y") from a second object."""
    if units[at].form(Tense.BASE) is None or at + 1 >= len(units):
        return False
    following = units[at + 1]
    able = any(a.has("possibility") and b.form(Tense.BASE) for a, b in pairwise(units[start:at]))
    return able and (bool(following.entity) or following.has("article"))


def _told_before(units: Sequence[Unit], start: int, at: int) -> bool:
    """Tell whether something is said or asked for already: "improve X, reduce Y", but not "read, write X"."""
    verb = units[start].form(Tense.BASE)
    if verb is not None and not verb.frame.mostly_noun and at > start + 2:
        return True
    return any(u.form(Tense.THIRD) or u.has("auxiliary", "doing", "possibility") for u in units[start:at])
