"""Further remarks of a clause: names after prepositions and after the cues that open a tail."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from graph.language.doings import several
from graph.language.drafts import phrase
from graph.language.objects import Object, as_name, read_object, split_list
from graph.language.units import NAME, Reading, kinds, opens_remark, within
from graph.lexicon.cues import CuePlace
from graph.lexicon.frames import COMPLEMENT, Frame, Link, Tense
from graph.records import ObjectKind, Predicate

__all__ = ["tails"]

_OPENING, _STOPPING = (
    kinds("preposition", "purpose", "infinitive"),
    kinds("preposition", "purpose", "relative", "consequence"),
)


_DONE_TO = (Predicate.USES, Predicate.TRIGGERS, Predicate.REQUIRES, Predicate.SENDS_TO, Predicate.WORKS_WITH)


def tails(
    reading: Reading, start: int, end: int, frames: tuple[Frame, ...], agent: Link | None
) -> Iterator[tuple[Link, Object, str]]:
    """Find the names after prepositions, with what the preposition says after this verb.

    Args:
        reading: the statement.
        start, end: units.
        frames: what prepositions say after this verb, then what they say in general.
        agent: what the verb says of its subject; "by X" turns it round.

    Yields:
        (what is said, the object, the words that say it), in order of place.
    """
    at = start if reading.cues or reading.kinds & _OPENING else end
    while at < end:
        if not (reading.units[at].kinds & _OPENING or at in reading.cues):
            at += 1
            continue
        if _opens_purpose(reading, at, end):
            found = _purpose(reading, at + 1, end)
            for done in list(several(reading, found.start, found.end)) or [found]:
                yield _complement(frames), done, reading.units[at].low
            yield from _within(reading, found, frames[-1])
            at = found.end
            continue
        link, words, after = _opening(reading, at, frames, agent)
        if link is None:
            at += 1
            continue
        stop = _stop(reading, after, end)
        for a, b in split_list(reading, after, stop):
            told = read_object(reading, a, b, loose=True)
            if told and told.kind is ObjectKind.PHRASE and link.predicate is Predicate.USES:
                told = _named_first(reading, told)
            if told and at in reading.cues and reading.cues[at].place is CuePlace.NAMING:
                told = as_name(told)
            if told:
                yield from _kept(reading, at, link, told, words, first=a == after)
        at = stop


def _named_first(reading: Reading, told: Object) -> Object:
    """Take "SQL expressions" for SQL: what uses the one uses the other."""
    first, *rest = reading.units[told.start : told.end]
    if not first.entity or len(rest) != 1 or not rest[0].is_content or rest[0].entity:
        return told
    return replace(told, kind=ObjectKind.ENTITY, text=first.entity, head=told.start)


def _kept(
    reading: Reading, at: int, link: Link, told: Object, words: str, *, first: bool
) -> Iterator[tuple[Link, Object, str]]:
    """Keep a name after a preposition; of phrases only a purpose, a time to run at, and what is denied."""
    if told.kind is ObjectKind.ENTITY:
        yield link, told, words
    elif told.kind is not ObjectKind.PHRASE:
        return
    elif link.predicate is Predicate.USED_FOR and first:
        yield link, told, words
    elif link.predicate is Predicate.RUNS_ON and reading.units[at].has("condition"):
        yield link, replace(told, text=phrase(reading, at, told.end)), words
    elif at in reading.denied:
        verb = reading.units[told.start].form(Tense.ING)
        needed = verb is not None and verb.frame.direct == Link(Predicate.REQUIRES)
        if needed and told.end - told.start > 1:  # "without requiring X"
            told = replace(told, text=phrase(reading, told.start + 1, told.end))
        yield Link(Predicate.REQUIRES if verb else Predicate.PROVIDES), told, words


def _opens_purpose(reading: Reading, at: int, end: int) -> bool:
    """Tell "to" before a verb from "to" before a place."""
    unit = reading.units[at]
    verb = reading.units[at + 1].form(Tense.BASE) if at + 1 < end and unit.has("infinitive") else None
    return verb is not None and at not in reading.cues


def _purpose(reading: Reading, start: int, end: int) -> Object:
    stop = next((at for at in range(start + 1, end) if _ends_purpose(reading, start, at)), end)
    return Object(ObjectKind.PHRASE, phrase(reading, start, stop), start, stop)


def _within(reading: Reading, purpose: Object, general: Frame) -> Iterator[tuple[Link, Object, str]]:
    """Find the things that a purpose names in its turn: "to save failed messages to SNS"."""
    verb = reading.units[purpose.start].form(Tense.BASE)
    if verb is None or not within(reading.named, purpose.start, purpose.end):
        return
    if (direct := verb.frame.direct) and direct.predicate in _DONE_TO and not direct.keeps_verb:
        for a, b in split_list(reading, purpose.start + 1, _stop(reading, purpose.start, purpose.end)):
            told = read_object(reading, a, b)
            if told and told.kind is ObjectKind.ENTITY:
                yield direct, told, reading.units[purpose.start].low
    for link, told, words in tails(reading, purpose.start + 1, purpose.end, (verb.frame, general), None):
        if told.kind is ObjectKind.ENTITY:
            yield link, told, words


def _ends_purpose(reading: Reading, start: int, at: int) -> bool:
    units = reading.units
    if units[at].text == "," and all(u.lists or u.has("adverb") or u.form(Tense.BASE) for u in units[start:at]):
        return False  # "to read, write and delete X"
    return units[at].text in ",;" or opens_remark(reading, at)


def _complement(frames: tuple[Frame, ...]) -> Link:
    """Say what "to do something" is after a verb: its complement ("allows to"), else a purpose."""
    for frame in frames:
        link = frame.prepositions.get(COMPLEMENT)
        if link:
            return link
    return Link(Predicate.USED_FOR)


def _opening(reading: Reading, at: int, frames: tuple[Frame, ...], agent: Link | None) -> tuple[Link | None, str, int]:
    cue = reading.cues.get(at)
    if cue and cue.place is not CuePlace.COPULA:
        return cue.link, cue.words, cue.end
    unit = reading.units[at]
    if unit.entity or not unit.has("preposition", "purpose"):
        return None, "", at
    if unit.has("agent") and agent and not agent.keeps_verb:
        return Link(agent.predicate, inverse=not agent.inverse), unit.low, at + 1
    for frame in frames:
        if unit.low in frame.prepositions:
            return frame.prepositions[unit.low], unit.low, at + 1
    return None, "", at


def _stop(reading: Reading, start: int, end: int) -> int:
    """Find where the objects of a preposition end: at the next one, or at a cue."""
    for at in range(start + 1, end):
        unit = reading.units[at]
        if unit.kinds & _STOPPING and not unit.kinds & NAME:
            inside = (unit.has("possessive") and reading.units[at - 1].has("wrapper")) or unit.has("example")
            if not inside:
                return at
        if opens_remark(reading, at):
            return at
    return end
