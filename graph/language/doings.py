"""Verbs that share one object: "create and manage keys" are two things to do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.language.drafts import phrase
from graph.language.objects import Object, split_list
from graph.language.units import Reading, Unit
from graph.lexicon.frames import Tense
from graph.records import ObjectKind

__all__ = ["doings", "done_to", "several"]

_TENSES = (Tense.BASE, Tense.THIRD, Tense.ING)

Part = tuple[int, int]


def doings(reading: Reading, parts: Sequence[Part]) -> Iterator[tuple[Part, Part | None]]:
    """Find what lone verbs of a list are done to: what a later verb of the same form is done to.

    Args:
        reading: the statement.
        parts: the units of each part of the list: "create", "manage keys".

    Yields:
        Each part, with the units of its object where these stand in another part.
    """
    for number, (start, end) in enumerate(parts):
        yield (start, end), _object(reading.units, parts[number], parts[number + 1 :])


def several(reading: Reading, start: int, end: int) -> Iterator[Object]:
    """Take "create and manage keys" apart; nothing where there is one thing to do."""
    parts = list(split_list(reading, start, end))
    found = list(doings(reading, parts))
    if any(shared for _, shared in found):
        stop = next(n for n in range(len(found) - 1, -1, -1) if found[n][1])
        yield from (done_to(reading, part, shared) for part, shared in found[: stop + 1] if shared)
        last = found[stop + 1][0]
        yield Object(ObjectKind.PHRASE, phrase(reading, *last), *last)


def done_to(reading: Reading, part: Part, shared: Part) -> Object:
    """Say a lone verb with its object."""
    words = f"{phrase(reading, *part)} {phrase(reading, *shared)}"
    return Object(ObjectKind.PHRASE, words, *part)


def _object(units: Sequence[Unit], part: Part, later: Sequence[Part]) -> Part | None:
    start, end = part
    if not later or not all(u.has("adverb") for u in units[start : end - 1]):
        return None
    tenses = _forms(units[end - 1])
    for first, last in later:
        verb = next((at for at in range(first, last) if not units[at].has("adverb")), last)
        if verb >= last or tenses.isdisjoint(_forms(units[verb])):
            return None
        if verb + 1 < last:
            return None if units[verb + 1].has("preposition", "purpose") else (verb + 1, last)
    return None


def _forms(unit: Unit) -> set[Tense]:
    return {verb.tense for verb in unit.verbs if verb.tense in _TENSES} if not unit.entity else set()
