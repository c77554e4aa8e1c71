"""From clauses to facts: who, what, of what."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from graph.language.clauses import Clause
from graph.language.drafts import Draft, phrase
from graph.language.objects import Object, measure, read_object, split_list, trim
from graph.language.polarity import denials_over
from graph.language.predicates import Form, Saying, find_saying
from graph.language.tails import tails
from graph.language.units import Reading, opens_remark, text_of
from graph.lexicon.cues import CuePlace
from graph.lexicon.frames import COMPLEMENT, Frame, Link, Tense, VerbForm
from graph.records import ObjectKind, Predicate, SubjectMode

__all__ = ["Scene", "read_clause", "said_of_items"]

_NAMED_ONLY = {Predicate.PART_OF, Predicate.SAME_AS, Predicate.DIFFERS_FROM, Predicate.WORKS_WITH}
_LIST_ENDS = 6
_NAME_UNITS = 4
_SMALL = frozenset(("one", "single", "two", "double"))  # seldom a limit without a noun that they count
_LEADS = {Form.CAN: Link(Predicate.SUPPORTS), Form.MUST: Link(Predicate.REQUIRES)}


@dataclass(frozen=True, slots=True)
class Scene:
    """What a clause is read against.

    Attributes:
        reading: the statement.
        subjects: ids that the clause is about where it names nothing itself.
        mode: how these were found.
        general, copula: what prepositions say after any verb, and after "is".
        link: what a heading or list head above says of an item, if anything.
        denied: the denial above an item.
        cue: the words of that heading or list head.
        measured: the property that quantities here are values of, where a name before them says it.
        introduce: makes a thing of the words that a statement introduces it by.
        defines: whether a description here says what the thing is: after its name, or first below it.
    """

    reading: Reading
    subjects: tuple[str, ...]
    mode: SubjectMode
    general: Frame
    copula: Frame
    link: Link | None = None
    denied: str = ""
    cue: str = ""
    defines: bool = False
    measured: str = ""
    introduce: Callable[[str], str] | None = None


def read_clause(scene: Scene, clause: Clause) -> list[Draft]:
    """Read one clause.

    Returns:
        Drafts of its facts, in order of place; the first says what a following clause goes on about.
    """
    saying = find_saying(scene.reading, clause.start, clause.end)
    return list(_Clause(scene, clause, saying, scene.reading).drafts())


def said_of_items(reading: Reading, clause: Clause) -> tuple[Link, str, str]:
    """Say what the head of a list ("supports:", "cannot target:") says of the items below it.

    Returns:
        (the link, the words of a denial or empty, the words of the cue).
    """
    saying = find_saying(reading, clause.start, clause.end)
    denials = denials_over(reading, clause.start, clause.end, clause.end)
    denied = denials[0].words if len(denials) % 2 else ""
    cue = text_of(reading.text, reading.units[saying.start : saying.end])
    return _LEADS.get(saying.form) or _link_of(saying), denied, cue


def _link_of(saying: Saying) -> Link:
    if saying.cue:
        return saying.cue.link
    direct = saying.verb.frame.direct if saying.verb else None
    if direct is None or saying.form in (Form.PURPOSE, Form.PASSIVE):
        return Link(Predicate.SUPPORTS)
    return Link(direct.predicate, direct.inverse)


@dataclass(slots=True)
class _Clause:
    scene: Scene
    clause: Clause
    saying: Saying
    reading: Reading

    def drafts(self) -> Iterator[Draft]:
        saying = self.saying
        subjects, mode = self._subjects()
        said = list(self._said(saying))
        for draft in (*said, *self._measures(said)):
            for subject in subjects:
                if draft.object == subject and draft.kind is ObjectKind.ENTITY:
                    continue
                yield self._turned(replace(draft, subject=draft.subject or subject, mode=mode))

    def _turned(self, draft: Draft) -> Draft:
        """Read an inverse draft from its object; the mark is a leading ``~`` of the rule."""
        if not draft.rule.startswith("~") or draft.kind is not ObjectKind.ENTITY:
            return replace(draft, rule=draft.rule.removeprefix("~"))
        return replace(draft, subject=draft.object, object=draft.subject, rule=draft.rule[1:])

    # who

    def _subjects(self) -> tuple[tuple[str, ...], SubjectMode]:
        """Find the names before the verb; without any, the clause is about what the scene is about."""
        units = self.reading.units
        if self.saying.form is Form.NONE or self._is_noun():
            return self.scene.subjects, self.scene.mode
        names = [at for at in range(self.clause.start, self.saying.start) if units[at].entity]
        if not names:
            new = self._introduced()
            return ((new,), SubjectMode.EXPLICIT) if new else (self.scene.subjects, self.scene.mode)
        chosen = [names[0]]
        for at in names[1:]:
            between = units[chosen[-1] + 1 : at]
            if between and all(u.is_mark or u.has("coordinator", "article", "head", "kind") for u in between):
                if any(u.text in ",/&" or u.has("coordinator") for u in between):
                    chosen.append(at)
        return tuple(dict.fromkeys(units[at].entity for at in chosen)), SubjectMode.EXPLICIT

    def _introduced(self) -> str:
        """Take "a hash index is part of ..." for the introduction of a thing."""
        start, end = self.clause.start, self.saying.start
        units = self.reading.units[start:end]
        says = self.saying.form in (Form.IS, Form.CUE, Form.PASSIVE)
        if not says or self.scene.introduce is None or not 2 <= len(units) <= _NAME_UNITS or not units[0].has("indefinite"):
            return ""
        return self.scene.introduce(phrase(self.reading, start + 1, end)) if all(u.is_content for u in units[1:]) else ""

    def _is_noun(self) -> bool:
        return self.saying.cue is not None and self.saying.cue.place is CuePlace.NOUN and self.saying.form is Form.CUE

    # what

    def _said(self, saying: Saying) -> Iterator[Draft]:
        after = (saying.end, self.clause.end)
        if saying.cue and saying.form is Form.ACTIVE:
            saying = replace(saying, form=Form.CUE)
        match saying.form:
            case Form.CUE if saying.cue:
                if self._is_noun():
                    yield from self._linked(
                        Link(Predicate.SUPPORTS), self.clause.start, saying.start, rule="list", plain=Predicate.PROVIDES
                    )
                yield from self._linked(saying.cue.link, *after, rule=f"cue:{saying.cue.words}", cue=saying.cue.words)
            case Form.CAN:
                yield from self._modal(Predicate.SUPPORTS)
            case Form.MUST:
                yield from self._modal(Predicate.REQUIRES)
            case Form.PURPOSE:
                yield from self._phrase(Predicate.USED_FOR, saying.verb_at, "purpose")
                yield from self._tail(saying.verb_at)
            case Form.ACTIVE | Form.BARE | Form.ING if saying.verb:
                yield from self._verb(saying)
            case Form.PASSIVE:
                yield from self._passive(saying)
            case Form.HAS:
                yield from self._linked(Link(Predicate.SUPPORTS), *after, rule="has", plain=Predicate.PROVIDES)
            case Form.IS if saying.end < self.clause.end and self.reading.units[saying.end].has("preposition"):
                yield from self._tail(saying.end, frame=self.scene.copula)
            case Form.IS:
                yield from self._linked(Link(Predicate.IS_A), *after, rule="is")
                yield from self._remarks(saying.end)
            case Form.NONE:
                yield from self._verbless()
            case _:
                yield from self._phrase(Predicate.PROVIDES, max(saying.verb_at, saying.start), "other")
                yield from self._tail(saying.end)

    def _verb(self, saying: Saying) -> Iterator[Draft]:
        verb = saying.verb
        assert verb is not None  # the caller looked
        link = verb.frame.direct
        rule = f"verb:{verb.frame.verb}"
        words = self.reading.units[saying.verb_at].text
        bare = saying.form in (Form.BARE, Form.ING)
        if link is None:
            if not any(True for _ in self._tail(saying.end)):
                yield from self._phrase(Predicate.USED_FOR if bare else Predicate.PROVIDES, saying.verb_at, rule)
        elif link.keeps_verb:
            yield from self._phrase(Predicate.USED_FOR if bare else link.predicate, saying.verb_at, rule, cue=words)
        elif not self._complemented(saying.end, verb):
            yield from self._linked(link, saying.end, self.clause.end, rule=rule, cue=words)
        yield from self._tail(saying.end)

    def _remarks(self, start: int) -> Iterator[Draft]:
        """Read the cues behind "is fast": "compared to X", "thanks to X"."""
        first = next((at for at in range(start + 1, self.clause.end) if opens_remark(self.reading, at)), None)
        if first is not None:
            yield from self._tail(first)

    def _complemented(self, start: int, verb: VerbForm) -> bool:
        """Tell "enables people to find X" from "enables X"."""
        units = self.reading.units[start : self.clause.end]
        follows = any(a.has("infinitive") and b.form(Tense.BASE) for a, b in pairwise(units))
        return COMPLEMENT in verb.frame.prepositions and follows

    def _passive(self, saying: Saying) -> Iterator[Draft]:
        """Read "is stored in X", "is used by X", "X is supported"."""
        verb = saying.verb
        assert verb is not None  # the caller looked
        words = self.reading.units[saying.verb_at].text
        found = list(self._tail(saying.end, agent=verb.frame.direct))
        yield from found
        if not any(d.kind is ObjectKind.ENTITY for d in found):
            yield from self._phrase(Predicate.PROVIDES, saying.verb_at, f"passive:{verb.frame.verb}", cue=words)

    def _modal(self, predicate: Predicate) -> Iterator[Draft]:
        saying = self.saying
        rule = f"modal:{predicate}"
        if saying.cue:
            yield from self._linked(saying.cue.link, saying.end, self.clause.end, rule=rule, cue=saying.cue.words)
            return
        verb = saying.verb
        direct = verb.frame.direct if verb and not saying.passive else None
        objects = self._objects(saying.end, self._tail_start(saying.end)) if direct else []
        named = [found for found in objects if found.kind is ObjectKind.ENTITY]
        if direct and direct.keeps_verb and len(objects) == 1:
            named = []  # "can change X" is not "supports X"
        for found in named:
            link = direct if direct and not direct.keeps_verb and predicate is Predicate.SUPPORTS else Link(predicate)
            yield self._draft(link.predicate, found, f"{'~' if link.inverse else ''}{rule}")
        if not named and max(saying.verb_at, saying.start) < self.clause.end:
            yield from self._phrase(predicate, saying.verb_at if verb else saying.end, rule)
        for found in objects if named or len(objects) > 1 else ():
            if found.kind is ObjectKind.PHRASE and verb:
                words = f"{self.reading.units[saying.verb_at].text} {found.text}"
                yield self._draft(predicate, replace(found, text=words), rule)
        yield from self._tail(saying.end)

    def _verbless(self) -> Iterator[Draft]:
        """Read a line without a verb: a purpose, a list of names, a quantity, a short description."""
        start, end = self.clause.start, self.clause.end
        units = self.reading.units
        while start < end and units[start].has("adverb", "filler", "example") and not units[start].entity:
            start += 1
        if start >= end:
            return
        first = units[start]
        if self.scene.link:
            yield from self._linked(self.scene.link, start, end, rule="item", cue=self.scene.cue, plain=self.scene.link.predicate)
        elif first.has("purpose"):
            objects = self._objects(start + 1, end)
            named = sum(found.kind is ObjectKind.ENTITY for found in objects)
            if named and named * 2 >= len(objects):
                yield from self._linked(Link(Predicate.SUPPORTS), start + 1, end, rule="for")
            else:
                yield from self._phrase(Predicate.USED_FOR, start + 1, "purpose")
        elif first.has("preposition"):
            yield from self._tail(start)
        elif self.scene.defines and self._is_kind(start):
            yield from self._phrase(Predicate.IS_A, start, "kind")
        else:
            yield from self._linked(Link(Predicate.SUPPORTS), start, self._tail_start(start), rule="list", plain=Predicate.PROVIDES)
        yield from self._tail(start + 1)

    def _is_kind(self, start: int) -> bool:
        """Tell what a thing is ("key-value store") from what it has ("low latency")."""
        end = self._tail_start(start)
        units = self.reading.units[start:end]
        if any(u.text == "," for u in units) or not units:
            return False
        if units[0].has("article") or (len(units) == 1 and units[0].has("level")):
            return True
        last = next((u for u in reversed(units) if not u.is_mark), units[-1])
        return last.has("kind") and not any(u.quantity for u in units)

    # of what

    def _linked(
        self, link: Link, start: int, end: int, *, rule: str, cue: str = "", plain: Predicate | None = None
    ) -> Iterator[Draft]:
        """Say the same of each object of a list."""
        mark = "~" if link.inverse else ""
        for found in self._objects(start, end):
            predicate = link.predicate
            if found.kind is ObjectKind.PHRASE and plain:
                predicate = plain
            if found.kind is ObjectKind.PHRASE and (predicate in _NAMED_ONLY or link.inverse):
                continue
            yield self._draft(predicate, found, f"{mark}{rule}", cue)

    def _measures(self, said: list[Draft]) -> Iterator[Draft]:
        """Keep every figure with a unit or a bound: what no object took is a limit of the subject."""
        taken = {draft.quantity.raw for draft in said if draft.quantity}
        for at in range(self.clause.start, self.clause.end):
            unit = self.reading.units[at]
            figure = unit.quantity
            if figure is None or unit.text in taken or not (figure.unit or figure.bound in ("max", "min", "default")):
                continue
            if figure.number[:1].isdigit() or figure.number not in _SMALL:
                start = max(self.clause.start, at - _LIST_ENDS)
                yield self._draft(Predicate.HAS_LIMIT, measure(self.reading, start, self.clause.end, at, self.scene.measured), "measure")

    def _objects(self, start: int, end: int) -> list[Object]:
        measured = self.scene.measured
        if not measured and self.saying.form is not Form.NONE:
            measured = phrase(self.reading, self.clause.start, self.saying.start)
        parts = split_list(self.reading, start, min(end, self._remark(start)))
        return [found for a, b in parts if (found := read_object(self.reading, a, b, measured))]

    def _remark(self, start: int) -> int:
        """Find where a further remark begins: what "using", "via" and the like open."""
        later = (at for at in range(start + 1, self.clause.end) if opens_remark(self.reading, at))
        return next(later, self.clause.end)

    def _tail_start(self, start: int) -> int:
        units = self.reading.units
        for at in range(start + 1, self.clause.end):
            if units[at].has("preposition", "purpose") or opens_remark(self.reading, at):
                return at
        return self.clause.end

    def _phrase(self, predicate: Predicate, start: int, rule: str, *, cue: str = "") -> Iterator[Draft]:
        """Take the rest of the clause for one phrase."""
        start = self._with_subject(max(start, self.clause.start))
        if start >= self.clause.end:
            return
        words = phrase(self.reading, start, self.clause.end)
        if any(c.isalpha() for c in words):
            found = Object(ObjectKind.PHRASE, words, start, self.clause.end)
            yield self._draft(predicate, found, rule, cue)

    def _with_subject(self, start: int) -> int:
        """Let a phrase begin with the plain noun that it is said of: "messages are kept"."""
        if self.saying.form not in (Form.ACTIVE, Form.PASSIVE, Form.IS):
            return start
        before = self.reading.units[self.clause.start : self.saying.start]
        plain = before and all(not u.entity and (u.is_content or u.has("article", "adverb", "level")) for u in before)
        if not plain or not any(u.is_content for u in before):
            return start
        return trim(self.reading, self.clause.start, self.saying.start)[0]

    def _tail(self, start: int, agent: Link | None = None, frame: Frame | None = None) -> Iterator[Draft]:
        """Read what stands after prepositions: "in X", "to X", "using X"."""
        own = (frame,) if frame else (self.saying.verb.frame,) if self.saying.verb else ()
        for link, found, words in tails(self.reading, start, self.clause.end, (*own, self.scene.general), agent):
            mark = "~" if link.inverse else ""
            draft = self._draft(link.predicate, found, f"{mark}tail:{words}", words)
            remarked = link.predicate in (Predicate.USES, Predicate.USED_FOR)
            yield replace(draft, subject=self._remarked(found)) if remarked else draft

    def _remarked(self, found: Object) -> str:
        """Find the thing that "using X" is said of: the object just before it, of a verb of use."""
        verb = self.saying.verb
        direct = verb.frame.direct if verb else None
        if direct is None or direct.predicate is not Predicate.USES:
            return ""
        before = [u for u in self.reading.units[self.saying.end : found.start] if not u.is_mark]
        return next((u.entity for u in before if u.entity), "")

    def _target(self, found: Object) -> int:
        """Find the unit that a denial has to reach: the name, else the first word that is no denial itself."""
        if found.head >= 0:
            return found.head
        at = found.start
        while at < found.end - 1 and any(d.start <= at < d.end for d in self.reading.denials):
            at += 1
        return at

    def _draft(self, predicate: Predicate, found: Object, rule: str, cue: str = "") -> Draft:
        denials = denials_over(self.reading, self.clause.start, self._target(found), self.clause.end)
        denied = [d.words for d in denials] + ([self.scene.denied] if self.scene.denied else [])
        literal = found.kind is ObjectKind.LITERAL
        return Draft(
            subject="",
            predicate=Predicate.HAS_LIMIT if literal else predicate,
            object=found.text,
            kind=found.kind,
            start=self.clause.start,
            end=self.clause.end,
            rule=rule,
            cue=cue,
            denial=denied[0] if len(denied) % 2 and not (literal and found.quantity and found.quantity.bound != "exact") else "",
            condition=self.clause.condition,
            quantity=found.quantity,
        )
