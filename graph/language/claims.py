"""Of what a clause says something: its objects, phrases, tails and figures, as drafts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from graph.language.doings import doings, done_to, several
from graph.language.drafts import Draft, phrase
from graph.language.measures import is_limit
from graph.language.objects import Object, as_name, bracketed, measure, not_beyond, read_object, split_list, trim
from graph.language.polarity import denial_in, denials_over
from graph.language.predicates import Form
from graph.language.remarks import Remarks
from graph.language.tails import tails
from graph.language.units import kinds, opens_more, opens_remark, text_of, within
from graph.lexicon.cues import CuePlace
from graph.lexicon.frames import Frame, Link
from graph.records import ObjectKind, Predicate

__all__ = ["Claims"]

_SUPPORTED_BY = Link(Predicate.SUPPORTS, inverse=True)
_NAMED_ONLY = {Predicate.PART_OF, Predicate.SAME_AS, Predicate.DIFFERS_FROM}
_REMARK = kinds("preposition", "purpose")
_AROUND = 6  # units before a figure that may say what it measures
_ENTITY, _PHRASE, _LITERAL = ObjectKind.ENTITY, ObjectKind.PHRASE, ObjectKind.LITERAL  # quicker to name than a member
_USES, _REQUIRES, _IS_A, _PROVIDES = Predicate.USES, Predicate.REQUIRES, Predicate.IS_A, Predicate.PROVIDES


@dataclass(slots=True)
class Claims(Remarks):
    """Makes drafts of a clause whose saying is known.

    A draft without a subject is said of the clause's subject; a rule with a leading ``~``
    is to be read from its object.
    """

    def linked(
        self, link: Link, start: int, end: int, *, rule: str, cue: str = "", plain: Predicate | None = None
    ) -> Iterator[Draft]:
        """Say the same of each object of a list; ``plain`` is what to say of phrases instead."""
        cue_place = self.saying.cue.place if self.saying.cue else None
        for found in self.objects(start, end):
            if cue_place is CuePlace.NAMING:
                found = self._as_name(found)
            if link.predicate is _USES and not link.inverse:
                found = self._tool(found)
            elif link.predicate is _REQUIRES:
                found = self._handled(found)
            elif link.predicate is _IS_A and not link.inverse:
                found = self._in_full(found)
            predicate = plain if plain and found.kind is _PHRASE else link.predicate
            if rule == "list" and found.kind is _PHRASE and self._is_quality(found):
                predicate = _IS_A
            if found.kind is _PHRASE and link == _SUPPORTED_BY and self._is_for_others(start):
                link = Link(predicate)  # "supported for groups", said of what the lines are about
            if found.kind is _PHRASE and (predicate in _NAMED_ONLY or (link.inverse and not plain)):
                continue
            if found.kind is _PHRASE and link.inverse and predicate is link.predicate:
                predicate = Predicate.SUPPORTS  # no phrase is a subject
            yield self.draft(predicate, found, _marked(link, rule), cue)

    def _is_for_others(self, end: int) -> bool:
        """Tell "not supported for groups", said of what the lines are about, from "supported by some"."""
        units = self.reading.units
        told = any(u.is_content for u in units[self.clause.start : self.saying.start])
        return not told and not units[end - 1].has("agent")

    def _as_name(self, found: Object) -> Object:
        """Take the words of a phrase, or of another name of the subject itself, for a name."""
        if found.kind is _ENTITY and found.text in self.scene.subjects:
            return replace(found, text=phrase(self.reading, found.start, found.end))
        return as_name(found)

    def _in_full(self, found: Object) -> Object:
        """Keep what a thing is in full: "a Lambda resource" is no Lambda, "a set of rules" no rules."""
        units, start = self.reading.units, found.start
        wrapped = start > 1 and units[start - 1].has("possessive") and units[start - 2].has("wrapper")
        if wrapped and start - 1 not in self.reading.cued:
            start -= 2
        headed = found.kind is _ENTITY and any(u.has("head", "kind") for u in units[found.head + 1 : found.end])
        itself = found.kind is _ENTITY and found.text in self.scene.subjects and found.end - start > 1
        if start == found.start and not headed and not itself:
            return found  # but "ELB is a managed load balancer"
        return Object(_PHRASE, phrase(self.reading, start, found.end), start, found.end)

    def _is_quality(self, found: Object) -> bool:
        """Tell what a thing is like ("durable") from what it has ("durability")."""
        units = self.reading.units[found.start : found.end]
        return units[-1].has("quality") and all(u.has("quality", "adverb") for u in units)

    def _handled(self, found: Object) -> Object:
        """Take "needs to specify X" for "needs X"."""
        if found.kind is not ObjectKind.PHRASE or not self.reading.units[found.start].has("handling"):
            return found
        thing = read_object(self.reading, found.start + 1, found.end, self.scene.measured)
        return thing if thing and thing.kind is ObjectKind.ENTITY else found

    def objects(self, start: int, end: int) -> list[Object]:
        """Read a list of objects, up to a further remark ("using X")."""
        measured = self.scene.measured
        figures = within(self.reading.counted, start, end)
        if figures and not measured and self.saying.form is not Form.NONE:
            measured = self._before_figure()
        parts = list(split_list(self.reading, start, min(end, self.remark(start))))
        if len(parts) == 1 and "(" not in self.reading.text:  # most lists
            only = read_object(self.reading, *parts[0], measured)
            return [only] if only else []
        found = (
            done_to(self.reading, part, shared) if shared else read_object(self.reading, *part, measured)
            for alone, shared in doings(self.reading, parts)
            for part in (alone, *bracketed(self.reading, *alone))
        )
        return [it for it in found if it]

    def _before_figure(self) -> str:
        """Give the noun that a figure measures ("retention is 7 days"); a thing needs or has so many of another."""
        start, end = self.clause.start, self.saying.start
        is_thing = self.saying.form is not Form.IS and within(self.reading.named, start, end)
        is_there = start < end and self.reading.units[start].has("existential")
        return "" if is_thing or is_there else phrase(self.reading, *trim(self.reading, start, end))

    def phrase(self, predicate: Predicate, start: int, rule: str, *, cue: str = "") -> Iterator[Draft]:
        """Take the rest of the clause for one phrase."""
        before = self._noun_before(max(start, self.clause.start))
        start = self.clause.start if before and not self.denied_before(start) else max(start, self.clause.start)
        start, end = trim(self.reading, start, self._aside(start))
        words = phrase(self.reading, start, end)
        if before and before not in words:
            words = f"{before} {words}"
        lone = end - start == 1 and start == self.saying.verb_at and start > self.clause.start
        lone = lone and not self.denied_before(start) and self.saying.form not in (Form.CAN, Form.MUST)
        if start >= end or lone or not any(c.isalpha() for c in words):
            return
        shared = [] if before else list(several(self.reading, start, end))
        for found in shared or [Object(ObjectKind.PHRASE, words, start, end)]:
            yield self.draft(predicate, found, rule, cue)

    def tail(self, start: int, agent: Link | None = None, frame: Frame | None = None) -> Iterator[Draft]:
        """Read what stands after prepositions: "in X", "to X", "using X"."""
        own = (frame,) if frame else (self.saying.verb.frame,) if self.saying.verb else ()
        purpose = 0  # where the last purpose ends
        for link, found, words in tails(self.reading, start, self.clause.end, (*own, self.scene.general), agent):
            draft = self.draft(link.predicate, found, _marked(link, f"tail:{words}"), words)
            if link.predicate is Predicate.DIFFERS_FROM and not any(words in f.prepositions for f in own):
                draft.denial = ""  # "cannot scale, unlike X" differs from X
            subject = self._doer(found) if found.start < purpose else self._said_of(link, found)
            if found.kind is ObjectKind.PHRASE and self.reading.units[found.start - 1].has("infinitive"):
                purpose = found.end
            if subject or link.predicate is not Predicate.USED_FOR or not self._needs():
                draft.subject = subject
                yield draft  # the purpose of what is needed needs a name

    def measures(self, said: list[Draft]) -> Iterator[Draft]:
        """Keep every figure with a unit or a bound: what no object took is a limit of the subject."""
        taken = {draft.quantity.raw for draft in said if draft.quantity} if self.reading.counted else ()
        for at in within(self.reading.counted, self.clause.start, self.clause.end):
            figure = self.reading.units[at].quantity
            if figure is None or figure.raw in taken or self.reading.units[at].text in taken:
                continue
            if is_limit(figure):
                start = max(self.clause.start, at - _AROUND)
                found = measure(self.reading, start, self.clause.end, at, self.scene.measured)
                yield self.draft(Predicate.HAS_LIMIT, found, "measure")

    def draft(self, predicate: Predicate, found: Object, rule: str, cue: str = "") -> Draft:
        """Make a draft, stated or denied by what stands around the object."""
        reading, clause = self.reading, self.clause
        over = denials_over(reading, clause.start, self._target(found), clause.end) if reading.denials else ()
        denied = [d.words for d in over]
        if found.quantity and len(denied) % 2:
            found = not_beyond(found)
        inner = denial_in(reading, found.start, found.end) if found.kind is ObjectKind.PHRASE and not denied else None
        if inner:
            words = text_of(reading.text, reading.units[inner.start : inner.end])
            found = replace(found, text=found.text.replace(f"{words} ", "", 1))
            denied.append(inner.words)
        if self.scene.item and self.scene.item.denied and not self._states():
            denied.append(self.scene.item.denied)
        bounded = found.quantity is not None and found.quantity.bound != "exact"
        denial = denied[0] if len(denied) % 2 and not bounded else ""
        if denial and predicate is _PROVIDES and found.kind is _PHRASE and not self._offers():
            predicate = Predicate.SUPPORTS  # "does not push", "no replication": it cannot
        return Draft(
            subject="",
            predicate=Predicate.HAS_LIMIT if found.kind is _LITERAL else predicate,
            object=found.text,
            kind=found.kind,
            start=self.clause.start,
            end=self.clause.end,
            rule=rule,
            cue=cue,
            denial=denial,
            condition=self.clause.condition,
            quantity=found.quantity,
            at=found.head,
        )

    def _states(self) -> bool:
        """Tell a sentence with a subject of its own below a list head ("No order:") from one more item of the list."""
        before = self.reading.units[self.clause.start : self.saying.start]
        finite = self.saying.form not in (Form.NONE, Form.BARE, Form.ING, Form.PURPOSE)
        return finite and any(u.is_content for u in before)

    def _offers(self) -> bool:
        """Say whether the verb itself says that something is provided."""
        saying = self.saying
        link = saying.cue.link if saying.cue else saying.verb.frame.direct if saying.verb else None
        return link is not None and link.predicate is Predicate.PROVIDES and not link.keeps_verb

    def tail_start(self, start: int) -> int:
        """Find where the noun after ``start`` ends: at a preposition or a further remark."""
        units = self.reading.units
        for at in range(start + 1, self.clause.end):
            if units[at].kinds & _REMARK or opens_remark(self.reading, at):
                return at
        return self.clause.end

    def _aside(self, start: int) -> int:
        """Find where a further remark behind a comma begins: ", unlike X"."""
        remark = self.remark(start)
        behind = start < remark - 1 and remark < self.clause.end and self.reading.units[remark - 1].text == ","
        return remark - 1 if behind else self.clause.end

    def remark(self, start: int) -> int:
        """Find the first further remark after a unit, or else the end of the clause."""
        cues, end = self.reading.cues, self.clause.end
        return (
            end
            if not cues
            else min([at for at in cues if start < at < end and opens_remark(self.reading, at)], default=end)
        )

    def plain_subject(self, start: int = -1) -> str:
        """Give the words before the verb where they are a plain noun, no name and no pronoun."""
        if self.introduced:
            return ""  # they are a thing now
        start, end = max(start, self.clause.start), self.saying.start
        end = next((d.start for d in self.reading.denials if start < d.start < end), end)  # "agents no longer needed"
        while start < end and self.reading.units[start].has("restriction"):
            start += 1
        more = next((at for at in range(start + 1, end) if opens_more(self.reading.units[at])), end)
        if any(
            not u.is_content and not u.has("article", "preposition", "quantifier") for u in self.reading.units[more:end]
        ):
            return ""
        before = self.reading.units[start:more]  # "traffic within X"
        plain = all(not u.entity and (u.is_content or u.has("article", "adverb", "level")) for u in before)
        if not plain or not any(u.is_content for u in before):
            return ""
        return phrase(self.reading, *trim(self.reading, start, end))

    def denied_before(self, at: int) -> bool:
        """Say whether a denial stands before a unit of the clause and reaches it."""
        return len(denials_over(self.reading, self.clause.start, at, self.clause.end)) % 2 == 1

    def _noun_before(self, at: int) -> str:
        """Find the plain noun that a phrase is said of, which belongs to it: "messages are kept"."""
        said = self.saying.form in (Form.ACTIVE, Form.PASSIVE, Form.IS)
        return self.plain_subject() if said and at > self.clause.start else ""

    def _target(self, found: Object) -> int:
        """Find the unit that a denial has to reach: the name, else the first word that is no denial itself."""
        if found.head >= 0:
            return found.head
        at = found.start
        while at < found.end - 1 and at in self.reading.denied:
            at += 1
        return at


def _marked(link: Link, rule: str) -> str:
    return f"~{rule}" if link.inverse else rule
