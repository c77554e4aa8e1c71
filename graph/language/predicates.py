"""What a clause says: its verb or cue, and in which form it stands."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from graph.language.commas import OF_TOPIC
from graph.language.units import VERB, CueSpan, Reading, kinds
from graph.language.verbs import Verbs
from graph.lexicon.cues import CuePlace
from graph.lexicon.frames import Tense, VerbForm

__all__ = ["Form", "Saying", "find_saying"]

_OPENING = kinds("possibility", "necessity", "future", "doing", "having", "auxiliary", "infinitive")
_PARTICIPLE = kinds(Tense.PARTICIPLE)
_THIRD_FORM, _BASE_FORM = Tense.THIRD, Tense.BASE  # quicker to name than a member


class Form(StrEnum):
    """How a clause says what it says."""

    CUE = "cue"
    ACTIVE = "active"  # stores X
    PASSIVE = "passive"  # is stored
    BARE = "bare"  # store X
    ING = "ing"  # storing X
    CAN = "can"  # can store X
    MUST = "must"  # must store X
    HAS = "has"  # has X
    IS = "is"  # is X
    PURPOSE = "purpose"  # to store X
    NONE = "none"  # X


@dataclass(slots=True)
class Saying:
    """The part of a clause that says something of its subject.

    Attributes:
        form: how.
        start, end: its units; what stands before is the subject, what stands after the object.
        verb: the verb, where there is one.
        cue: the fixed wording, where there is one.
        passive: whether the verb inside is passive ("can be stored").
    """

    form: Form
    start: int
    end: int
    verb: VerbForm | None = None
    cue: CueSpan | None = None
    passive: bool = False
    verb_at: int = -1


def find_saying(reading: Reading, start: int, end: int) -> Saying:
    """Find what the units from start to end say.

    The first thing that can be a predicate is taken; a noun that looks like a verb is
    passed over where what stands around it speaks for the noun.
    """
    finder = _Finder(reading, start, end)
    for at in range(start, end):
        saying = finder.at(at)
        if saying:
            return saying
    return finder.reduced() or Saying(Form.NONE, start, start)


class _Finder(Verbs):
    def at(self, at: int) -> Saying | None:
        unit = self.units[at]
        cue = self.reading.cues.get(at)
        if cue and cue.end <= self.end and self._is_predicate(cue, at):
            return Saying(Form.CUE, at, cue.end, cue=cue)
        if unit.verbs and at in self.reading.denied:
            following = self.reading.cues.get(at + 1)
            if following and following.end <= self.end:  # "removes the need for X"
                return Saying(Form.CUE, at, following.end, cue=replace(following, place=CuePlace.MAIN))
            if at + 1 in self.reading.denied:
                return self._denied(at + 2)
        if not unit.kinds:  # most words
            unknown = unit.text[-1] == "s" and self.is_unknown_verb(at)
            return Saying(Form.ACTIVE, at, at + 1, verb_at=at) if unknown else None
        if not unit.kinds & _OPENING:
            return self._finite(at) if unit.kinds & VERB else None
        if unit.has("possibility"):
            return self._modal(at, Form.CAN)
        if unit.has("necessity"):
            return self._modal(at, Form.MUST)
        if unit.has("future", "doing"):
            return self._modal(at, Form.ACTIVE)
        if unit.has("having"):
            return self._has(at)
        if unit.has("auxiliary"):
            return self._is(at)
        if unit.has("infinitive") and at == self.start:
            verb_at = self.skip(at + 1)
            verb = self._verb(verb_at, Tense.BASE)
            return Saying(Form.PURPOSE, at, at + 1, verb, verb_at=verb_at) if verb else None
        return self._finite(at) if unit.verbs else None

    def _denied(self, at: int) -> Saying | None:
        """Read the verb behind a denial that is a verb itself: "need not use X", but no more than "avoid using X"."""
        verb = self._verb(at, Tense.BASE)
        if verb is None and at < self.end and self.units[at].has("auxiliary"):
            return Saying(
                Form.ACTIVE, at - 2, at, self.units[at - 2].form(Tense.BASE), verb_at=at - 2
            )  # "need not be X"
        return Saying(Form.ACTIVE, at, at + 1, verb, verb_at=at) if verb else None

    def _is_predicate(self, cue: CueSpan, at: int) -> bool:
        """Tell a main cue from one that only opens the tail of another verb's object."""
        if cue.place is CuePlace.COPULA:
            before = self.units[at - 1] if at > self.start else None
            return before is None or (before.has("auxiliary", "article", "adverb") and not self.has_verb_before(at))
        if at > self.start and self.units[at].form(Tense.PARTICIPLE) and self.is_finite_later(cue.end):
            return False
        if self.is_reduced(at) and any(u.has("auxiliary", "doing") for u in self.units[cue.end : self.end - 1]):
            return False  # "data stored in X is encrypted"
        return not (
            cue.place is CuePlace.TAIL and at > self.start and self.later_verb(at) is None and self.has_verb_before(at)
        )

    def _verb(self, at: int, *tenses: Tense) -> VerbForm | None:
        return self.units[at].form(*tenses) if at < self.end else None

    def _modal(self, at: int, form: Form) -> Saying | None:
        after = self.skip(at + 1)
        while after < self.end and self.units[after].has("pronoun", "reference", "article"):
            after = self.skip(after + 1)
        if after < self.end and after in self.reading.cues:
            cue = self.reading.cues[after]
            return Saying(form, at, cue.end, cue=cue)
        if after < self.end and self.units[after].has("auxiliary"):
            inner = self.skip(after + 1)
            if inner in self.reading.cues:
                cue = self.reading.cues[inner]
                return Saying(Form.CUE, at, cue.end, cue=cue)
            verb = self._verb(inner, Tense.PARTICIPLE, Tense.PAST)
            if verb:
                return Saying(form, at, inner + 1, verb, passive=True, verb_at=inner)
            return Saying(form, at, after + 1)
        verb = self._verb(after, Tense.BASE, Tense.THIRD)
        if verb:
            return Saying(form, at, after + 1, verb, verb_at=after)
        if after < self.end and self.units[after].has("having"):
            return Saying(form if form != Form.ACTIVE else Form.HAS, at, after + 1)
        return Saying(form, at, after) if after < self.end else None

    def _has(self, at: int) -> Saying | None:
        after = self.skip(at + 1)
        if after in self.reading.cues:
            return Saying(Form.CUE, at, self.reading.cues[after].end, cue=self.reading.cues[after])
        if after + 1 < self.end and self.units[after].has("article") and after + 1 in self.reading.cues:
            return Saying(Form.CUE, at, self.reading.cues[after + 1].end, cue=self.reading.cues[after + 1])
        return Saying(Form.HAS, at, at + 1)

    def _is(self, at: int) -> Saying:
        after = self.skip(at + 1)
        for step in range(at + 1, after + 2):
            cue = self.reading.cues.get(step)
            if cue and cue.end <= self.end and all(self.units[i].has("article", "adverb") for i in range(at + 1, step)):
                return Saying(Form.CUE, at, cue.end, cue=cue)
        verb = self._verb(after, Tense.PARTICIPLE, Tense.PAST)
        named = after + 1 < self.end and bool(self.units[after + 1].entity)
        if verb and not named:  # "is managed Redis" says what it is
            return Saying(Form.PASSIVE, at, after + 1, verb, passive=True, verb_at=after)
        ing = self._verb(after, Tense.ING)
        if ing and after + 1 < self.end:
            return Saying(Form.ACTIVE, at, after + 1, ing, verb_at=after)
        return Saying(Form.IS, at, at + 1)

    def _finite(self, at: int) -> Saying | None:
        unit = self.units[at]
        third, base = unit.form(_THIRD_FORM), unit.form(_BASE_FORM)
        if third and self.acts(at, third):
            return Saying(Form.ACTIVE, at, at + 1, third, verb_at=at)
        if base and (at == self.first or self.after_plural(at)) and self.acts(at, base):
            form = Form.BARE if at == self.first else Form.ACTIVE
            return Saying(form, at, at + 1, base, verb_at=at)
        if at != self.first:
            return None
        ing = unit.form(Tense.ING)
        labels = at + 1 < self.end and self.units[at + 1].text == ":"
        if ing and at + 1 < self.end and not labels and not self.later_verb(at) and not self.later_third(at):
            return Saying(Form.ING, at, at + 1, ing, verb_at=at)
        part = unit.form(Tense.PARTICIPLE)
        if part and not base and not third and self._governs(at + 1):
            return Saying(Form.PASSIVE, at, at + 1, part, passive=True, verb_at=at)
        return None

    def _governs(self, at: int) -> bool:
        """Tell "deployed in a subnet" from "managed queue service"."""
        return at < self.end and (self.units[at].has("preposition", "purpose", "adverb") or at in self.reading.cues)

    def reduced(self) -> Saying | None:
        """Take a participle without "is" for a passive, where nothing else says anything."""
        for at in range(self.start + 1, self.end) if self.reading.kinds & _PARTICIPLE else ():
            verb = self.units[at].form(Tense.PARTICIPLE) if self.units[at].kinds & _PARTICIPLE else None
            if verb and (self._reaches_on(at) or self._closes(at, verb)):
                return Saying(Form.PASSIVE, at, at + 1, verb, passive=True, verb_at=at)
        return None

    def _reaches_on(self, at: int) -> bool:
        """Tell "messages kept in X" from "the kept messages in X"."""
        after = self.units[at + 1] if at + 1 < self.end else None
        return after is not None and after.has("preposition", "purpose") and not self.units[at - 1].has("article")

    def _closes(self, at: int, verb: VerbForm) -> bool:
        """Tell "X required", "X not supported" from a participle before its noun."""
        ends = at + 1 == self.end or self.units[at + 1].text == "("
        return ends and verb.frame.direct in OF_TOPIC and any(u.is_content for u in self.units[self.start : at])
