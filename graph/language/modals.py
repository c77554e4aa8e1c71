"""What a thing can and must: "can use X", "must have Y", "can deliver messages"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from graph.language.drafts import Draft, phrase
from graph.language.measures import is_limit
from graph.language.objects import Object
from graph.language.verbless import Verbless
from graph.lexicon.frames import Link
from graph.records import ObjectKind, Predicate

__all__ = ["Modals"]


@dataclass(slots=True)
class Modals(Verbless):
    """Reads the clauses with "can" and "must", beside those without a verb."""

    def modal(self, predicate: Predicate) -> Iterator[Draft]:
        """Read "can use X", "must have Y": the verb's own relation to a thing, else what it can or must."""
        saying, verb = self.saying, self.saying.verb
        rule = f"modal:{predicate}"
        if saying.cue:
            yield from self.linked(saying.cue.link, saying.end, self.clause.end, rule=rule, cue=saying.cue.words)
            return
        direct = verb.frame.direct if verb and not saying.passive else self._had(predicate)
        own = direct if direct and not direct.keeps_verb and predicate is Predicate.SUPPORTS else Link(predicate)
        handled = predicate is Predicate.REQUIRES and self.reading.units[saying.verb_at].has("handling")
        objects = self.objects(saying.end, self.tail_start(saying.end))
        if objects and all(found.quantity and is_limit(found.quantity) for found in objects):
            return  # the figure of "can go up to 4,000 s" says it all
        objects = objects if direct or handled else []
        named = [found for found in objects if found.kind is ObjectKind.ENTITY]
        if direct and direct.keeps_verb and not handled:
            named = []  # "can change X" is not "supports X", but "must specify X" requires it
        for found in named:
            yield self.draft(own.predicate, found, f"~{rule}" if own.inverse else rule)
        left = [found for found in objects if found not in named and found.kind is not ObjectKind.LITERAL]
        if left and predicate is Predicate.REQUIRES and self.reading.units[saying.verb_at].has("naming"):
            yield from (self.draft(own.predicate, found, rule) for found in left)
        elif len(objects) <= 1 and not named:
            yield from self._done(predicate, saying.verb_at if verb else saying.end, rule)
        else:
            yield from self._each(predicate, left, rule)
        yield from self.tail(saying.end)

    def _had(self, predicate: Predicate) -> Link | None:
        """Read "can have X", "must have X" as "can X", "must X"."""
        last = self.reading.units[self.saying.end - 1]
        return Link(predicate) if last.has("having") and not self.saying.verb else None

    def _done(self, predicate: Predicate, start: int, rule: str) -> Iterator[Draft]:
        """Say what is done, and by whom where a plain noun says it: "attackers cannot read the logs"."""
        before = self.plain_subject()
        for draft in self.phrase(predicate, start, rule):
            yield replace(draft, object=f"{before} {draft.object}") if before else draft

    def _each(self, predicate: Predicate, objects: list[Object], rule: str) -> Iterator[Draft]:
        """Say the verb with each object of a list: "can read tables, write logs"."""
        verb = self.reading.units[self.saying.verb_at].text
        for found in objects:
            words = phrase(self.reading, found.start, found.end)
            yield self.draft(predicate, replace(found, kind=ObjectKind.PHRASE, text=f"{verb} {words}"), rule)
