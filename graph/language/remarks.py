"""Whom a further remark of a clause is said of: its subject, its tool, who does something, what is kept."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import takewhile

from graph.language.clauses import Clause
from graph.language.drafts import phrase
from graph.language.objects import Object, read_object
from graph.language.predicates import Form, Saying
from graph.language.scene import Scene
from graph.language.units import Reading, kinds
from graph.lexicon.frames import COMPLEMENT, Link, Tense
from graph.records import ObjectKind, Predicate

__all__ = ["Remarks"]

_REMARKS = (Predicate.USES, Predicate.USED_FOR, Predicate.WORKS_WITH)
_DOING = (Form.ACTIVE, Form.BARE, Form.ING, Form.CAN, Form.MUST)
_REMARK = kinds("preposition", "purpose")
_TOOL_UNITS = 4


@dataclass(slots=True)
class Remarks:
    """Finds for the remarks of one clause the thing that they are about; an empty id is the clause's subject."""

    scene: Scene
    clause: Clause
    saying: Saying
    reading: Reading = field(init=False)  # the statement of the clause
    introduced: str = field(init=False, default="")  # the thing that the clause introduces as its subject

    def __post_init__(self) -> None:
        self.reading = self.scene.reading

    def _said_of(self, link: Link, found: Object) -> str:
        """Find the thing that a remark is about, if it is not the subject of the clause."""
        if link.predicate is Predicate.DEFINED_IN and self.saying.form in _DOING:
            return self._kept_there(found)
        if link.predicate is Predicate.USED_FOR and (set_up := self._set_up(found)):
            return set_up
        return self._remarked(found) if link.predicate in _REMARKS else ""

    def _set_up(self, found: Object) -> str:
        """Find the thing of "configure X to do Y", which is told to do it."""
        direct = self.saying.verb.frame.direct if self.saying.verb else None
        units = self.reading.units[self.saying.end : found.start - 1]
        plain = all(u.entity or u.has("article", "head", "kind") for u in units)
        told = self.saying.form is Form.BARE and direct is not None and direct.keeps_verb and plain
        return next((u.entity for u in reversed(units) if u.entity), "") if told else ""

    def _needs(self) -> bool:
        direct = self.saying.verb.frame.direct if self.saying.verb else None
        return direct is not None and direct.predicate is Predicate.REQUIRES

    def _doer(self, found: Object) -> str:
        """Find who does what a purpose says: "lets X write to Y", "use X to send to Y"."""
        verb = self.saying.verb
        if verb and COMPLEMENT in verb.frame.prepositions:
            return self._named_before(found)
        direct = verb.frame.direct if verb else None
        if self.saying.form is Form.BARE and direct and direct.keeps_verb:
            return self._named_before(found)  # "configure X to use Y"
        return self._remarked(found) if self.saying.form is Form.BARE else ""

    def _remarked(self, found: Object) -> str:
        """Find the thing that "using X" is said of: the object just before it, of a verb of use or need."""
        direct = self.saying.verb.frame.direct if self.saying.verb else None
        if direct is None or direct.predicate not in (Predicate.USES, Predicate.REQUIRES):
            return ""
        named = self._named_before(found)
        if named or found.start <= self.saying.end:
            return named
        tool = read_object(self.reading, self.saying.end, found.start - 1)
        tool = self._tool(tool) if tool else None
        return tool.text if tool and tool.kind is ObjectKind.ENTITY else ""

    def _named_before(self, found: Object) -> str:
        """Find the first thing that is named between the verb and its first remark."""
        units = self.reading.units[self.saying.end : found.start]
        objects = takewhile(lambda u: u.has("possessive") or not u.kinds & _REMARK, units)
        return next((u.entity for u in objects if u.entity), "")

    def _kept_there(self, found: Object) -> str:
        """Find what "put the settings in X" says to be in X: the name or the plain noun before it."""
        named = self._named_before(found)
        if named or found.start <= self.saying.end + 1:
            return named
        thing = read_object(self.reading, self.saying.end, found.start - 1)
        thing = self._introduced_as(thing) if thing and thing.kind is ObjectKind.PHRASE else None
        return thing.text if thing and thing.kind is ObjectKind.ENTITY else ""

    def _tool(self, found: Object) -> Object:
        """Take the plain noun of "use a lifecycle policy to delete X" for a thing: it has a purpose of its own."""
        to, verb = (*self.reading.units[found.end : found.end + 2], None, None)[:2]
        serves = to is not None and to.has("infinitive") and verb is not None and verb.form(Tense.BASE)
        return self._introduced_as(found) if serves and found.kind is ObjectKind.PHRASE else found

    def _introduced_as(self, found: Object) -> Object:
        """Make a thing of a plain noun of a few words."""
        units, introduce = self.reading.units[found.start : found.end], self.scene.introduce
        plain = all(u.is_content and not u.quantity and not u.has("quantifier") for u in units)
        if introduce is None or not plain or not 2 <= len(units) <= _TOOL_UNITS:
            return found
        return replace(found, kind=ObjectKind.ENTITY, text=introduce(phrase(self.reading, found.start, found.end)))
