"""From clauses to facts: who, what, of what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from graph.language.clauses import Clause
from graph.language.drafts import Draft, phrase
from graph.language.objects import Object, read_object, split_list
from graph.language.polarity import denials_over
from graph.language.predicates import Form, Saying, find_saying
from graph.language.tails import tails
from graph.language.units import Reading
from graph.lexicon.frames import Frame, Link
from graph.records import ObjectKind, Predicate, SubjectMode

__all__ = ["Scene", "read_clause"]

_NAMED_ONLY = {Predicate.PART_OF, Predicate.SAME_AS, Predicate.DIFFERS_FROM, Predicate.WORKS_WITH}
_LIST_ENDS = 6


@dataclass(frozen=True, slots=True)
class Scene:
    """What a clause is read against.

    Attributes:
        reading: the statement.
        subjects: ids that the clause is about where it names nothing itself.
        mode: how these were found.
        general: what prepositions say after any verb.
        link: what a heading or list head above says of an item, if anything.
        denied: the denial above an item.
        cue: the words of that heading or list head.
    """

    reading: Reading
    subjects: tuple[str, ...]
    mode: SubjectMode
    general: Frame
    link: Link | None = None
    denied: str = ""
    cue: str = ""


def read_clause(scene: Scene, clause: Clause) -> list[Draft]:
    """Read one clause.

    Returns:
        Drafts of its facts, in order of place; the subject of the first says what a following clause goes on about.
    """
    reading = scene.reading
    saying = find_saying(reading, clause.start, clause.end)
    return list(_Clause(scene, clause, saying, reading).drafts())


@dataclass(slots=True)
class _Clause:
    scene: Scene
    clause: Clause
    saying: Saying
    reading: Reading

    def drafts(self) -> Iterator[Draft]:
        saying = self.saying
        subjects, mode = self._subjects()
        for draft in self._said(saying):
            for subject in subjects:
                if draft.object == subject and draft.kind is ObjectKind.ENTITY:
                    continue
                yield self._turned(replace(draft, subject=subject, mode=mode))

    def _turned(self, draft: Draft) -> Draft:
        """Read an inverse draft from its object; the mark is a leading ``~`` of the rule."""
        if not draft.rule.startswith("~") or draft.kind is not ObjectKind.ENTITY:
            return replace(draft, rule=draft.rule.removeprefix("~"))
        return replace(draft, subject=draft.object, object=draft.subject, rule=draft.rule[1:])

    # who

    def _subjects(self) -> tuple[tuple[str, ...], SubjectMode]:
        """Find the names before the verb; without any, the clause is about what the scene is about."""
        units = self.reading.units
        if self.saying.form is Form.NONE:
            return self.scene.subjects, self.scene.mode
        names = [at for at in range(self.clause.start, self.saying.start) if units[at].entity]
        if not names:
            return self.scene.subjects, self.scene.mode
        chosen = [names[0]]
        for at in names[1:]:
            between = units[chosen[-1] + 1 : at]
            if between and all(u.is_mark or u.has("coordinator", "article", "head", "kind") for u in between):
                if any(u.text in ",/&" or u.has("coordinator") for u in between):
                    chosen.append(at)
        return tuple(dict.fromkeys(units[at].entity for at in chosen)), SubjectMode.EXPLICIT

    # what

    def _said(self, saying: Saying) -> Iterator[Draft]:
        after = (saying.end, self.clause.end)
        match saying.form:
            case Form.CUE if saying.cue:
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
            case Form.IS:
                yield from self._linked(Link(Predicate.IS_A), *after, rule="is")
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
        else:
            yield from self._linked(link, saying.end, self.clause.end, rule=rule, cue=words)
        yield from self._tail(saying.end)

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
        start = saying.verb_at if verb else saying.end
        direct = verb.frame.direct if verb and not saying.passive else None
        if direct and not direct.keeps_verb:
            yield from self._linked(direct if predicate is Predicate.SUPPORTS else Link(predicate), saying.end, self.clause.end, rule=rule)
        elif direct:
            objects = self._objects(saying.end, self._list_end(saying.end))
            named = [o for o in objects if o.kind is ObjectKind.ENTITY and o.end - o.start <= _LIST_ENDS]
            for found in named:
                yield self._draft(predicate, found, rule)
            yield from self._literals(saying.end, rule)
            if not named:
                yield from self._phrase(predicate, start, rule)
        elif start < self.clause.end:
            yield from self._phrase(predicate, start, rule)
        yield from self._tail(saying.end)

    def _verbless(self) -> Iterator[Draft]:
        """Read a line without a verb: a purpose, a list of names, a quantity, a short description."""
        start, end = self.clause.start, self.clause.end
        units = self.reading.units
        while start < end and units[start].has("adverb", "filler") and not units[start].entity:
            start += 1
        if start >= end:
            return
        first = units[start]
        if self.scene.link:
            yield from self._linked(self.scene.link, start, end, rule="item", cue=self.scene.cue, plain=self.scene.link.predicate)
        elif first.has("purpose"):
            yield from self._phrase(Predicate.USED_FOR, start + 1, "purpose")
        elif first.has("preposition"):
            yield from self._tail(start)
        else:
            yield from self._linked(Link(Predicate.SUPPORTS), start, self._tail_start(start), rule="list", plain=Predicate.PROVIDES)
        yield from self._tail(start + 1)

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

    def _objects(self, start: int, end: int) -> list[Object]:
        measured = phrase(self.reading, self.clause.start, self.saying.start) if self.saying.form is not Form.NONE else ""
        parts = split_list(self.reading, start, min(end, self.clause.end))
        return [found for a, b in parts if (found := read_object(self.reading, a, b, measured))]

    def _literals(self, start: int, rule: str) -> Iterator[Draft]:
        for found in self._objects(start, self.clause.end):
            if found.kind is ObjectKind.LITERAL:
                yield self._draft(Predicate.HAS_LIMIT, found, rule)

    def _list_end(self, start: int) -> int:
        return self._tail_start(start)

    def _tail_start(self, start: int) -> int:
        units = self.reading.units
        for at in range(start + 1, self.clause.end):
            if units[at].has("preposition", "purpose") or at in self.reading.cues:
                return at
        return self.clause.end

    def _phrase(self, predicate: Predicate, start: int, rule: str, *, cue: str = "") -> Iterator[Draft]:
        """Take the rest of the clause for one phrase; a quantity in it is a limit."""
        start = max(start, self.clause.start)
        if start >= self.clause.end:
            return
        yield from self._literals(start, rule)
        words = phrase(self.reading, start, self.clause.end)
        if any(c.isalpha() for c in words):
            found = Object(ObjectKind.PHRASE, words, start, self.clause.end)
            yield self._draft(predicate, found, rule, cue)

    def _tail(self, start: int, agent: Link | None = None) -> Iterator[Draft]:
        """Read what stands after prepositions: "in X", "to X", "using X"."""
        own = (self.saying.verb.frame,) if self.saying.verb else ()
        for link, found, words in tails(self.reading, start, self.clause.end, (*own, self.scene.general), agent):
            mark = "~" if link.inverse else ""
            yield self._draft(link.predicate, found, f"{mark}tail:{words}", words)

    def _draft(self, predicate: Predicate, found: Object, rule: str, cue: str = "") -> Draft:
        denials = denials_over(self.reading, self.clause.start, found.start, self.clause.end)
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
