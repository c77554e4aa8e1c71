"""Verbs that share one object: "create and manage keys" are two things to do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.language.drafts import phrase
from graph.language.objects import Object, split_list
from graph.language.units import Reading, Unit
from graph.lexicon.frames import Tense
from graph.records import ObjectKind

__all__ = ["doings", "done_to", "several"]

_TWO = 2
_TENSES = (Tense.BASE, Tense.THIRD, Tense.ING)

Part = tuple[int, int]


def doings(reading: Reading, parts: Sequence[Part]) -> list[tuple[Part, Part | None]]:
    """Find what lone verbs of a list are done to: what a later verb of the same form is done to.

    Args:
        reading: the statement.
        parts: the units of each part of the list: "create", "manage keys".

    Returns:
        Each part, with the units of its object where these stand in another part.
    """
    if len(parts) < _TWO:  # most lists
        return [(part, None) for part in parts]
    objects: list[Part | None] = [None] * len(parts)
    for number in range(len(parts) - 2, -1, -1):
        objects[number] = _object(reading.units, parts[number], parts[number + 1], objects[number + 1])
    return list(zip(parts, objects, strict=True))


def several(reading: Reading, start: int, end: int) -> Iterator[Object]:
    """Take "create and manage keys" apart; nothing where there is one thing to do."""
    parts = list(split_list(reading, start, end))
    found = doings(reading, parts)
    if any(shared for _, shared in found):
        stop = next(n for n in range(len(found) - 1, -1, -1) if found[n][1])
        yield from (done_to(reading, part, shared) for part, shared in found[: stop + 1] if shared)
        last = found[stop + 1][0]
        yield Object(ObjectKind.PHRASE, phrase(reading, *last), *last)


def done_to(reading: Reading, part: Part, shared: Part) -> Object:
    """Say a lone verb with its object."""
    words = f"{phrase(reading, *part)} {phrase(reading, *shared)}"
    return Object(ObjectKind.PHRASE, words, *part)


def _object(units: Sequence[Unit], part: Part, following: Part, shared: Part | None) -> Part | None:
    """Find what a lone verb is done to: the object of the verb after it, which may share it with a later one."""
    start, end = part
    first, last = following
    if not units[end - 1].verbs:
        return None
    verb = next((at for at in range(first, last) if not units[at].has("adverb")), last)
    lone = all(u.has("adverb") for u in units[start : end - 1])
    if not lone or verb >= last or _forms(units[end - 1]).isdisjoint(_forms(units[verb])):
        return None
    if verb + 1 == last:
        return shared
    return None if units[verb + 1].has("preposition", "purpose") else (verb + 1, last)


def _forms(unit: Unit) -> set[Tense]:
    return {verb.tense for verb in unit.verbs if verb.tense in _TENSES} if not unit.entity else set()
