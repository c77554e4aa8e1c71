"""What the words around it tell of a verb: whether it is one, or the noun of the same form."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.language.units import Reading, Unit, kinds
from graph.lexicon.frames import Tense, VerbForm

__all__ = ["Verbs"]

_THIRD = re.compile(r"[a-z]{2,}[^sui]s")
_ADVERB, _THIRDS = kinds("adverb"), kinds(Tense.THIRD)
_THIRD_FORM = Tense.THIRD  # quicker to name than a member


class Verbs:
    """Tells the verbs among the units of a clause.

    Args:
        reading: the statement.
        start, end: units of the clause.
    """

    def __init__(self, reading: Reading, start: int, end: int) -> None:
        self.units: Sequence[Unit] = reading.units
        self.reading, self.start, self.end = reading, start, end
        self.first = self.skip(start)  # where the verb stands if nothing stands before it

    def skip(self, at: int) -> int:
        """Pass over adverbs and denials."""
        while at < self.end and self.units[at].kinds & _ADVERB:
            at += 1
        return at

    def acts(self, at: int, verb: VerbForm) -> bool:
        """Tell the verb from the noun of the same form."""
        if at + 1 >= self.end:
            return at > self.start and (not verb.frame.noun or (verb.tense is _THIRD_FORM and self.is_denied_verb(at)))
        following = self.units[at + 1]
        if following.has("auxiliary", "possibility", "necessity", "having", "future") or following.text in ",:)":
            return False
        if (
            at == self.first
            and verb.tense is Tense.THIRD
            and following.has("preposition")
            and not self._plain_later(at)
        ):
            return False  # "deletes with X are ..."
        if not verb.frame.noun or (at > self.start and self._has_person(at - 1)):
            return True
        if following.has("possessive") or (
            at > self.start and self.units[at - 1].has("article", "preposition", "purpose")
        ):
            return False
        if following.has("article", "pronoun", "reference") or following.quantity:
            return True
        if following.has("preposition", "purpose"):
            named = at > self.start and bool(self.units[at - 1].entity) and not verb.frame.mostly_noun
            known = following.low in verb.frame.prepositions or at == self.first or named
            return known and verb.tense is _THIRD_FORM
        if at == self.first:
            return not verb.frame.mostly_noun and self._plain_later(at)
        before = self.units[at - 1]
        takes = following.is_content or following.has("adverb", "quantifier")
        return takes and (bool(before.entity) or verb.tense is _THIRD_FORM or before.low.endswith("s"))

    def _has_person(self, at: int) -> bool:
        """Say whether "you" stands at a unit or before the adverbs there: "you still pay for X"."""
        while at > self.start and self.units[at].has("adverb"):
            at -= 1
        return self.units[at].has("person")

    def is_unknown_verb(self, at: int) -> bool:
        """Take an unknown word in "-s" between a name and something it may govern for a verb."""
        unit = self.units[at]
        if at > self.start + 1 and self.is_denied_verb(at) and _THIRD.fullmatch(unit.text):
            return True
        if at == self.start or at + 1 >= self.end or unit.classes:
            return False
        before, after = self.units[at - 1], self.units[at + 1]
        if not (before.entity or before.has("pronoun")) or not _THIRD.fullmatch(unit.text):
            return False
        return after.has("article", "preposition", "purpose", "adverb")

    def _plain_later(self, at: int) -> bool:
        """No finite verb follows, so that the first word has to be the verb."""
        return not any(
            u.has("auxiliary", "possibility", "necessity", "having", "doing")
            or (u.form(_THIRD_FORM) and not u.verbs[0].frame.noun)
            for u in self.units[at + 1 : self.end]
        )

    def after_plural(self, at: int) -> bool:
        if at == self.start:
            return False
        before = self.units[at - 1]
        return before.has("pronoun", "adverb", "relative") or bool(before.entity) or before.low.endswith("s")

    def later_verb(self, at: int) -> int | None:
        return next((i for i in range(at + 1, self.end) if self.units[i].has("auxiliary", "possibility")), None)

    def later_third(self, at: int) -> bool:
        """Tell the verb of "changing X needs Y", whose subject is the changing."""
        thirds = (i for i in range(at + 2, self.end - 1) if self.units[i].kinds & _THIRDS)
        third = next((i for i in thirds if not self.units[i].verbs[0].frame.mostly_noun), None)
        if third is None or any(u.has("relative", "opener", "condition") or u.is_mark for u in self.units[at:third]):
            return False
        return not self.units[third + 1].has("preposition") and not self.units[third - 1].has("preposition", "purpose")

    def has_verb_before(self, at: int) -> bool:
        return any(self.units[i].verbs for i in range(self.start, at))

    def is_finite_later(self, at: int) -> bool:
        """Tell whether the clause has its verb later ("the queue used for X requires Y")."""
        return any(
            u.has("possibility", "necessity")
            or ((verb := u.form(Tense.THIRD)) is not None and not verb.frame.mostly_noun)
            for u in self.units[at + 1 : self.end - 1]
        )

    def is_reduced(self, at: int) -> bool:
        """Tell a participle right behind a noun ("data stored in X") from one behind "is"."""
        before = self.units[at - 1] if at > self.start else None
        noun = before is not None and before.is_content and self.units[at].form(Tense.PARTICIPLE) is not None
        return noun and not any(u.has("auxiliary") for u in self.units[self.start : at])

    def is_denied_verb(self, at: int) -> bool:
        """Tell the verb of "X never shrinks" from the noun of "no duplicates"."""
        return at - 1 in self.reading.denied and not self.units[at - 1].has("answer")
