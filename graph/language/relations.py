"""From a clause to drafts of facts: who, what, of what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from graph.language.clauses import Clause
from graph.language.drafts import Draft, phrase
from graph.language.measures import DEFAULT, continued, standing
from graph.language.modals import Modals
from graph.language.objects import Object
from graph.language.polarity import denials_over
from graph.language.predicates import Form, find_saying
from graph.language.scene import Scene
from graph.language.units import head_of, opens_more, within
from graph.lexicon.cues import CuePlace
from graph.lexicon.frames import COMPLEMENT, Link, Tense, VerbForm
from graph.records import ObjectKind, Predicate, Quantity, SubjectMode

__all__ = ["read_clause"]

_SUPPORTS, _IS_A, _REQUIRES = Link(Predicate.SUPPORTS), Link(Predicate.IS_A), Link(Predicate.REQUIRES)
_USES, _PREFERRED = Link(Predicate.USES), Link(Predicate.PREFERRED_OVER, inverse=True)
_NAME_UNITS = 4
_NONE, _SAYING = Form.NONE, (Form.IS, Form.CUE, Form.PASSIVE)  # quicker to name than members


def read_clause(scene: Scene, clause: Clause) -> list[Draft]:
    """Read one clause.

    Returns:
        Drafts of its facts, in order of place; the first says what a following clause goes on about.
    """
    saying = find_saying(scene.reading, clause.start, clause.end)
    if saying.cue and saying.form is Form.ACTIVE:
        saying.form = Form.CUE
    return list(_Clause(scene, clause, saying).drafts())


@dataclass(slots=True)
class _Clause(Modals):
    def drafts(self) -> Iterator[Draft]:
        subjects, mode = self._subjects()
        said = list(self.verbless() if self.saying.form is _NONE else self._said())
        if self.reading.counted:
            said += self.measures(said)
        for draft in continued(said):
            for subject in subjects:
                if draft.object != (draft.subject or subject) or draft.kind is not ObjectKind.ENTITY:
                    told = draft if len(subjects) == 1 else replace(draft)
                    told.subject, told.mode = draft.subject or subject, mode
                    yield _turned(told)

    # who

    def _subjects(self) -> tuple[tuple[str, ...], SubjectMode]:
        """Find the names before the verb; without any, the clause is about what the scene is about."""
        units = self.reading.units
        if self.saying.form is _NONE or self._is_noun():
            return self.scene.subjects, self.scene.mode
        names = self._heads(self._opening(), self.saying.start)
        if not names:
            self.introduced = self._introduced()
            new = self.introduced or self._opened()
            return ((new,), SubjectMode.EXPLICIT) if new else (self.scene.subjects, self.scene.mode)
        chosen = [head_of(units, names[0], self.saying.start)]
        for at in (at for at in names if at > chosen[0]):
            between = units[chosen[-1] + 1 : at]
            if not all(u.is_mark or u.has("coordinator", "article", "head", "kind") for u in between):
                break  # what stands between stays between
            if any(u.text in ",/&" or u.has("coordinator") for u in between):
                chosen.append(at)
        return tuple(dict.fromkeys(units[at].entity for at in chosen)), SubjectMode.EXPLICIT

    def _heads(self, start: int, end: int) -> list[int]:
        """Leave out the names that only say more of a plain noun: "traffic within X is free"."""
        units = self.reading.units
        noun = next((at for at in range(start, end) if units[at].is_content), end)
        more = next((at for at in range(noun, end) if opens_more(units[at])), end)
        stop = end if units[noun:more] and any(u.entity for u in units[noun:more]) else more
        return [at for at in range(start, stop) if units[at].entity]

    def _opening(self) -> int:
        """Pass over what stands before the subject: "from X, Y needs Z", "only within X through Y"."""
        units, start, end = self.reading.units, self.clause.start, self.saying.start
        first = next((at for at in range(start, end) if not units[at].has("adverb", "restriction")), end)
        if first >= end or units[first].entity or not units[first].has("preposition") or units[first].has("possessive"):
            return start
        return next((at + 1 for at in range(first, end) if units[at].text == ","), end)

    def _opened(self) -> str:
        """Find the thing that a sentence is about by its opening: "for X, items are kept in order"."""
        units, start = self.reading.units, self.clause.start
        opening = units[start + 1 : self._opening()] if units[start].has("purpose") else ()
        return next((u.entity for u in opening if u.entity), "")

    def _introduced(self) -> str:
        """Take "a hash index is part of ..." for the introduction of a thing."""
        start, end = self.clause.start, self.saying.start
        units = self.reading.units[start:end]
        if (
            self.saying.form not in _SAYING
            or self.scene.introduce is None
            or not 2 <= len(units) <= _NAME_UNITS
            or not units[0].has("indefinite")
        ):
            return ""
        return (
            self.scene.introduce(phrase(self.reading, start + 1, end)) if all(u.is_content for u in units[1:]) else ""
        )

    def _is_noun(self) -> bool:
        return self.saying.cue is not None and self.saying.cue.place is CuePlace.NOUN and self.saying.form is Form.CUE

    # what

    def _said(self) -> Iterator[Draft]:
        saying, after = self.saying, (self.saying.end, self.clause.end)
        match saying.form:
            case Form.CUE if saying.cue:
                if self._is_noun():
                    yield from self.listed(self.clause.start, saying.start)
                words = saying.cue.words
                yield from self._by_another(self.linked(saying.cue.link, *after, rule=f"cue:{words}", cue=words))
            case Form.CAN:
                yield from self.modal(Predicate.SUPPORTS)
            case Form.MUST:
                verb = max(saying.verb_at, saying.start)
                forbidden = denials_over(self.reading, self.clause.start, verb, self.clause.end)
                yield from self.modal(Predicate.SUPPORTS if forbidden else Predicate.REQUIRES)
            case Form.PURPOSE:
                yield from self.phrase(Predicate.USED_FOR, saying.verb_at, "purpose")
                yield from self.tail(saying.verb_at)
            case Form.ACTIVE | Form.BARE | Form.ING if saying.verb:
                yield from self._verb(saying.verb)
            case Form.PASSIVE | Form.IS if told := self._by_default():
                yield from told
            case Form.PASSIVE if saying.verb:
                yield from self._passive(saying.verb)
            case Form.HAS:
                yield from self.linked(_SUPPORTS, *after, rule="has", plain=Predicate.PROVIDES)
            case Form.IS if saying.end < self.clause.end and self.reading.units[saying.end].has("preposition"):
                tail = list(self.tail(saying.end, frame=self.scene.copula))
                yield from tail or self.phrase(Predicate.IS_A, saying.end, "is")
            case Form.IS if any(u.has("existential") for u in self.reading.units[self.clause.start : saying.end]):
                yield from self.linked(_SUPPORTS, *after, rule="there", plain=Predicate.SUPPORTS)
            case Form.IS if self.clause.end > saying.end + 1 and self.reading.units[saying.end].text == ":":
                yield from self.linked(_SUPPORTS, saying.end + 1, self.clause.end, rule="there")
            case Form.IS if noun := self.plain_subject():
                yield from self._of_noun(noun)
                yield from self._remarks(saying.end)
            case Form.IS:
                yield from self.linked(_IS_A, *after, rule="is")
                yield from self._remarks(saying.end)
            case _:
                start = saying.end if self.denied_before(saying.end) else saying.start  # behind "does not"
                yield from self.phrase(Predicate.PROVIDES, max(saying.verb_at, start), "other")
                yield from self.tail(saying.end)

    def _by_another(self, told: Iterator[Draft]) -> Iterator[Draft]:
        """Keep the plain noun of "large files aren't supported by X", which X is said to support."""
        if not (self.saying.cue and self.saying.cue.link.inverse):
            yield from told
            return
        noun, start = self.plain_subject(), self.clause.start
        before = self.reading.units[start : self.saying.start]
        if before and before[0].has("reference") and any(u.is_content and not u.entity for u in before):
            return  # "this option" is none that has a name
        for draft in told:
            if noun and draft.kind is ObjectKind.ENTITY:
                draft = replace(draft, subject=draft.object, object=noun, kind=ObjectKind.PHRASE, rule=draft.rule[1:])
            yield draft

    def _verb(self, verb: VerbForm) -> Iterator[Draft]:
        saying, link = self.saying, verb.frame.direct
        rule, words = f"verb:{verb.frame.verb}", self.reading.units[saying.verb_at].text
        bare = saying.form in (Form.BARE, Form.ING)
        if bare and link == _USES and self.reading.units[self.clause.end - 1].has("alternative"):
            link = _PREFERRED  # "use X instead"
        done = Predicate.SUPPORTS if self._still_able() else Predicate.USED_FOR
        if saying.form is Form.ING and self.clause.goes_on and saying.start == self.clause.start:
            done = Predicate.PROVIDES  # "..., reducing traffic"
        complemented = self._complemented(saying.end, verb)
        tail = list(self.tail(saying.end, frame=None if complemented or link != _REQUIRES else self.scene.general))
        if link is None:
            if not tail:
                yield from self.phrase(done if bare else Predicate.PROVIDES, saying.verb_at, rule)
        elif link.keeps_verb:
            yield from self.phrase(done if bare else link.predicate, saying.verb_at, rule, cue=words)
        elif not complemented:
            if self._acts_on_topic(link):
                yield self._on_topic(link, rule, words)
                return
            plain = Predicate.PROVIDES if link.inverse else None
            yield from self.linked(link, saying.end, self.clause.end, rule=rule, cue=words, plain=plain)
        yield from tail

    def _still_able(self) -> bool:
        """Tell a second thing that one can do ("can read X and write Y") from a task."""
        return self.clause.goes_on and self.scene.item is not None and self.scene.item.link == _SUPPORTS

    def _acts_on_topic(self, link: Link) -> bool:
        """Tell "X invokes synchronously", which acts on what the lines are about, from "X invokes Y"."""
        units, topic = self.reading.units, self.scene.subjects[0]
        after = units[self.saying.end : self.clause.end]
        others = {u.entity for u in units[self.clause.start : self.saying.start] if u.entity} - {topic}
        plain = all(u.has("adverb") or u.is_mark or u.low.endswith("ly") for u in after)
        return bool(topic and others) and plain and link.predicate is Predicate.TRIGGERS

    def _on_topic(self, link: Link, rule: str, words: str) -> Draft:
        topic = Object(ObjectKind.ENTITY, self.scene.subjects[0], self.saying.start, self.saying.end, self.saying.start)
        return self.draft(link.predicate, topic, f"~{rule}" if link.inverse else rule, words)

    def _complemented(self, start: int, verb: VerbForm) -> bool:
        """Tell "enables people to find X" from "enables X", "requires people to log in" from "requires a key to X"."""
        units = self.reading.units[start : self.clause.end]
        to = next((at for at, (a, b) in enumerate(pairwise(units)) if a.has("infinitive") and b.form(Tense.BASE)), None)
        if to is None or COMPLEMENT not in verb.frame.prepositions:
            return False
        return verb.frame.direct != _REQUIRES or (to <= 1 and not units[0].entity)

    def _of_noun(self, noun: str) -> Iterator[Draft]:
        """Read what a plain noun is ("buckets are global"): a value of it, a default, or a phrase about the topic."""
        for found in self.objects(self.saying.end, self.clause.end):
            if found.kind is ObjectKind.LITERAL:
                yield self.draft(Predicate.HAS_LIMIT, found, "is")
            elif DEFAULT in noun.casefold().split():
                value = phrase(self.reading, found.start, found.end)
                yield self._stands(noun, value, found.start, found.end, "is")
            else:
                told = range(self.saying.end, self.clause.end)
                start = next((at for at in told if at not in self.reading.denied), self.saying.end)
                yield from self.phrase(Predicate.PROVIDES, start, "is")
                return

    def _remarks(self, start: int) -> Iterator[Draft]:
        """Read the cues behind "is fast": "compared to X", "thanks to X"."""
        first = self.remark(start)
        if first < self.clause.end:
            yield from self.tail(first)

    def _passive(self, verb: VerbForm) -> Iterator[Draft]:
        """Read "is stored in X", "is used by X", "X is supported"."""
        words = self.reading.units[self.saying.verb_at].text
        if verb.frame.direct in (_REQUIRES, _SUPPORTS) and (said := self._of_topic(verb.frame.direct, words)):
            yield from said
            return
        found = list(self.tail(self.saying.end, agent=verb.frame.direct))
        yield from found
        if not any(d.kind is ObjectKind.ENTITY for d in found):
            predicate = Predicate.SUPPORTS if self.denied_before(self.saying.verb_at) else Predicate.PROVIDES
            yield from self.phrase(predicate, self.saying.verb_at, f"passive:{verb.frame.verb}", cue=words)

    def _by_default(self) -> list[Draft]:
        """Read "is enabled by default" for a value; a denial only says what it is not."""
        units, at = self.reading.units, max(self.saying.verb_at, self.saying.end - self.saying.passive)
        if at >= self.clause.end or not standing(units, at) or self.denied_before(at):
            return []
        noun = "" if self.reading.named and within(self.reading.named, self.clause.start, at) else self.plain_subject()
        return [self._stands(f"{noun} {DEFAULT}".strip(), units[at].text, at, at + 1, DEFAULT)]

    def _stands(self, name: str, value: str, start: int, end: int, rule: str) -> Draft:
        quantity = Quantity(name, DEFAULT, value, "", value)
        found = Object(ObjectKind.LITERAL, f"{name} = {value}", start, end, quantity=quantity)
        return self.draft(Predicate.HAS_LIMIT, found, rule)

    def _of_topic(self, link: Link, words: str) -> list[Draft]:
        """Read "X is required", "X is supported": what the lines are about requires or supports X."""
        units, start, end = self.reading.units, self._opening(), self.saying.start
        if any(u.has("agent") for u in units[self.saying.end : self.clause.end]):
            return []
        opened = (u.entity for u in units[self.clause.start : start] if u.entity)
        topic = next(opened, self.scene.subjects[0])  # "for X, only Y is supported"
        objects = [
            Object(ObjectKind.ENTITY, units[at].entity, at, at + 1, at)
            for at in range(start, end)
            if units[at].entity not in ("", topic)
        ]
        noun = self.plain_subject(start)
        if noun:
            objects = [Object(ObjectKind.PHRASE, noun, start, end)]
        denial = words if self.denied_before(self.saying.verb_at) else ""
        drafts = [self.draft(link.predicate, found, f"topic:{link.predicate}", words) for found in objects]
        return [replace(d, subject=topic, denial=d.denial or denial) for d in drafts]


def _turned(draft: Draft) -> Draft:
    """Read a draft from its object where its rule says so."""
    if not draft.rule.startswith("~"):
        return draft
    if draft.kind is not ObjectKind.ENTITY:
        return replace(draft, rule=draft.rule[1:])
    return replace(draft, subject=draft.object, object=draft.subject, rule=draft.rule[1:])
