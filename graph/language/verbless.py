"""Clauses without a verb: a purpose, a list of names, a quantity, a short description."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from graph.language.claims import Claims
from graph.language.drafts import Draft
from graph.language.units import kinds
from graph.lexicon.frames import Link, Tense
from graph.records import ObjectKind, Predicate

__all__ = ["Verbless"]

_SUPPORTS = Link(Predicate.SUPPORTS)
_PASSED, _PURPOSE, _PREPOSITION = kinds("adverb", "filler", "example"), kinds("purpose"), kinds("preposition")


@dataclass(slots=True)
class Verbless(Claims):
    """Reads the clauses that say something without a verb."""

    def verbless(self) -> Iterator[Draft]:
        """Read a line without a verb: a purpose, a list of names, a quantity, a short description."""
        start, end = self.clause.start, self.clause.end
        units, item = self.reading.units, self.scene.item
        while start < end and units[start].kinds & _PASSED:
            start += 1
        if start >= end:
            return
        if item and self._repeats_preposition(start):
            start += 1
        if item:
            yield from self.linked(item.link, start, end, rule="item", cue=item.cue, plain=item.link.predicate)
        elif units[start].kinds & _PURPOSE:
            yield from self._for(start + 1)
        elif units[start].kinds & _PREPOSITION:
            yield from self.tail(start)
        elif not item and self._serves(start):
            yield from self.listed(start, start + 1)
            for draft in self.phrase(Predicate.USED_FOR, start + 2, "purpose"):
                yield replace(draft, subject=units[start].entity)
            return
        elif self._is_kind(start) or self._denies_kind(start):
            yield from self.phrase(Predicate.IS_A, start, "kind")
        else:
            yield from self.listed(start, self.tail_start(start))
        yield from self.tail(start + 1)

    def _repeats_preposition(self, start: int) -> bool:
        """Tell the preposition of "attached to X but not to Y", which belongs to what was said before."""
        units = self.reading.units
        return self.clause.goes_on and start + 1 < self.clause.end and units[start].has("preposition", "purpose")

    def listed(self, start: int, end: int) -> Iterator[Draft]:
        """Read a list of what a thing has."""
        plain = Predicate.SUPPORTS if start in self.reading.denied else Predicate.PROVIDES
        return self.linked(_SUPPORTS, start, end, rule="list", plain=plain)

    def _for(self, start: int) -> Iterator[Draft]:
        """Tell "for EC2, Lambda and others" from "for any file over 100 MB"."""
        objects = self.objects(start, self.clause.end)
        named = sum(found.kind is ObjectKind.ENTITY for found in objects)
        if named and named * 2 >= len(objects):
            return self.linked(_SUPPORTS, start, self.clause.end, rule="for")
        return self.phrase(Predicate.USED_FOR, start, "purpose")

    def _serves(self, start: int) -> bool:
        """Say whether a line tells what the thing that opens it is for: "X for auditing", "X to trigger Y"."""
        units, verb = self.reading.units, start + 2
        return (
            verb < self.clause.end
            and bool(units[start].entity)
            and units[start + 1].has("purpose")
            and not any(unit.text == ":" for unit in units[verb : self.clause.end])  # "APIs to write: X"
            and units[verb].form(Tense.BASE if units[start + 1].has("infinitive") else Tense.ING) is not None
        )

    def _denies_kind(self, start: int) -> bool:
        """Tell "not a file system" from "no file system"."""
        if start not in self.reading.denied:  # most of them
            return False
        after = next((at for at in range(start, self.clause.end) if at not in self.reading.denied), start)
        return start < after < self.clause.end and self.reading.units[after].has("indefinite")

    def _is_kind(self, start: int) -> bool:
        """Tell what a thing is ("key-value store") from what it has ("low latency")."""
        units = self.reading.units[start : self.tail_start(start)]
        if not units or any(u.text == "," for u in units):
            return False
        last = next((u for u in reversed(units) if not u.is_mark), units[-1])
        if last.has("genus") and (last.entity or len(units) > 1):
            counted = any(u.quantity or u.has("level") for u in units)
            if not counted:
                return True
        if last.entity or not self.scene.defines:
            return False
        if units[0].has("article") or (len(units) == 1 and units[0].has("level")):
            return True
        return last.has("kind") and not any(u.quantity for u in units)
