"""Facts that the layout of a note states: parts, members of a kind, other names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from graph.catalogue import normal
from graph.language.drafts import Draft
from graph.language.headings import VERSUS, Headings, Level, is_heading
from graph.language.leads import ItemCues
from graph.language.owners import Ownership
from graph.language.shapes import expansions
from graph.language.tokens import token_spans
from graph.language.units import Reading
from graph.lexicon.frames import Link
from graph.records import Entity, EntityKind, ObjectKind, Predicate, Role, Statement, SubjectMode

__all__ = ["WHOLE", "Layout"]

WHOLE = frozenset({"layout:flow", "layout:choice"})  # rules that read a whole statement

_TWO = 2
_ARROW = re.compile(r"\s*(?:-+>|=>|→)\s*")
_NEEDED = Link(Predicate.REQUIRES)
_MEMBERS = (Role.GLOSS, Role.ITEM, Role.TEXT)
_FLOWING = (EntityKind.SERVICE, EntityKind.PRODUCT, EntityKind.FEATURE, EntityKind.RESOURCE)
_ROW, _EXPLICIT = Role.ROW, SubjectMode.EXPLICIT  # quicker to name than members


class Layout:
    """Reads what the headings, glosses and brackets of one note say without a verb."""

    def __init__(self, headings: Headings, items: ItemCues) -> None:
        self.headings, self.items = headings, items
        self.grounder, self.lexicon = headings.grounder, headings.lexicon
        self._introduced: set[tuple[str, str]] = set()  # (thing, topic) whose place is said already

    def drafts(
        self, statement: Statement, levels: Sequence[Level], reading: Reading, owner: Ownership, named: str
    ) -> Iterator[Draft]:
        """Make the drafts of one statement, in order: other names, then what its thing is part of."""
        context = [owner.entity, *self.headings.context(levels)]
        yield from self._other_names(statement, reading, context, named)
        stops = _stops(statement.text)
        if flow := self._flow(stops) if stops else []:
            yield from _flows(flow, len(reading.units))
        elif choice := self._choice(stops, context) if stops else None:
            yield _chosen(*choice, len(reading.units))
        elif named and statement.role is Role.GLOSS:
            yield from self._equation(statement, len(reading.units), named)
        if is_heading(statement) or statement.role is Role.GLOSS:
            yield from self._versus(statement, reading)
        yield from self._places(statement, levels, reading, owner, named)

    # other names

    def _other_names(
        self, statement: Statement, reading: Reading, context: Sequence[str], named: str
    ) -> Iterator[Draft]:
        told = list(self._expansions(statement, len(reading.units), context, named))
        yield from told
        if "(" in statement.text:
            seen = {(draft.subject, normal(draft.object)) for draft in told}
            yield from (d for d in self._aliased(reading) if (d.subject, normal(d.object)) not in seen)

    def _expansions(self, statement: Statement, length: int, context: Sequence[str], named: str) -> Iterator[Draft]:
        for long, short in expansions(statement.text):
            entity_id = self._known(long, context) or self._known(short, context)
            entity = self.grounder.entity(entity_id) if entity_id else None
            if entity is None:
                continue
            if entity.id == named:
                self.headings.written.setdefault(entity.id, long[0].upper() + long[1:])
            other = long if normal(short) == normal(entity.name) else short
            yield _same_as(entity.id, other, length, "layout:expansion")

    def _aliased(self, reading: Reading) -> Iterator[Draft]:
        """Read "EventBridge (CloudWatch Events)", where both are known to be names of one thing."""
        for at in reading.named:
            bracket = reading.units[at + 1 : at + 4]
            named = self.grounder.entity(reading.units[at].entity)
            if named is None or [u.text for u in bracket[::2]] != ["(", ")"] or bracket[1].entity != named.id:
                continue
            others = (u.text for u in (bracket[1], reading.units[at]) if not _is_name_of(named, u.text))
            if other := next(others, ""):
                yield _same_as(named.id, other, len(reading.units), "layout:alias")

    def _equation(self, statement: Statement, length: int, named: str) -> Iterator[Draft]:
        """Read "SSE-C -> Server-Side Encryption with Customer-Provided Keys": two names of one thing."""
        name, rest = statement.cells[0]
        found = self.headings.discovery.index.whole(rest, token_spans(rest))
        entity = self.grounder.entity(named)
        known = {normal(name), normal(entity.name) if entity else ""}
        if found and any(form.entity == named for form in found.forms) and normal(rest) not in known:
            yield _same_as(named, rest, length, "layout:equation")

    def _flow(self, stops: Sequence[str]) -> list[str]:
        """Read "S3 -> Lambda -> DynamoDB": what passes from service to service."""
        things = [self._known(stop, ()) for stop in stops]
        services = [e for thing in things if (e := self.grounder.entity(thing)) and e.kind in _FLOWING]
        return things if things and len(services) == len(set(things)) == len(stops) else []

    def _choice(self, stops: Sequence[str], context: Sequence[str]) -> tuple[str, str] | None:
        """Read "need ranking -> Redis": what a thing is chosen for, as (thing, purpose)."""
        if len(stops) != _TWO:
            return None
        wish, tool = stops[0], self._known(stops[1], context)
        wanted = [w for w in wish.split() if not self.lexicon.is_a(w.casefold(), "article", "condition", "purpose")]
        if wanted and any(v.frame.direct == _NEEDED for v in self.lexicon.verbs.get(wanted[0].casefold(), ())):
            wanted = wanted[1:]
        known = self._known(wish, context)
        return (tool, " ".join(wanted)) if tool and wanted and not known else None

    def _versus(self, statement: Statement, reading: Reading) -> Iterator[Draft]:
        """Read a heading that sets two things against each other: "SQS vs SNS"."""
        title = statement.cells[0][0] if statement.role is Role.GLOSS and statement.cells else statement.text
        units = [unit for unit in reading.units if unit.end <= len(title)]
        names = [unit.entity for unit in units if unit.entity]
        set_apart = VERSUS.search(title) or any(unit.has("comparing") for unit in units)
        if len(names) == _TWO and names[0] != names[1] and set_apart:
            yield Draft(names[0], Predicate.DIFFERS_FROM, names[1], ObjectKind.ENTITY, 0, len(units), "layout:versus")

    def _known(self, text: str, context: Sequence[str]) -> str:
        found = self.headings.discovery.index.whole(text, token_spans(text))
        return self.grounder.choose(found, context)[0] if found else ""

    # places

    def _places(
        self, statement: Statement, levels: Sequence[Level], reading: Reading, owner: Ownership, named: str
    ) -> Iterator[Draft]:
        """Say of a thing that a heading or a block of its own introduces what it is part of."""
        if owner.mode is not _EXPLICIT or (not named and owner.entity == owner.above):
            return
        length = len(reading.units)
        text = statement.text
        if statement.role is _ROW:
            text = " ".join((text, *(heading.text for heading, _ in levels)))
            levels = [level for level in levels if level[1] not in self.grounder.own]
            named = "" if owner.entity in self.grounder.own else named
        place = (owner.entity, levels[0][1] if levels else "")
        known = owner.above in self.grounder.ancestors(owner.entity) and place not in self._introduced
        self._introduced.add(place)
        if not named and not known:
            return
        if owner.entity != owner.above and self._is_member(statement, owner.entity):
            yield Draft(owner.entity, Predicate.IS_A, owner.above, ObjectKind.ENTITY, 0, length, "layout:member")
        for entity in (owner.entity, *owner.beside):
            parent = self._parent(entity, levels, text, headed=is_heading(statement))
            if parent and parent != entity:
                yield Draft(entity, Predicate.PART_OF, parent, ObjectKind.ENTITY, 0, length, "layout:part")

    def _is_member(self, statement: Statement, entity_id: str) -> bool:
        entity = self.grounder.entity(entity_id)
        if entity is None or entity.kind is EntityKind.SERVICE:
            return False
        above = statement.chain[-1] if statement.chain else None
        member = statement.role in _MEMBERS and not is_heading(statement)
        return member and above is not None and self.items.is_plural(above)

    def _parent(self, entity: str, levels: Sequence[Level], text: str, *, headed: bool) -> str:
        """Find what a thing is part of: what stands above it, or the service that its words name as well.

        What the catalogue knows wins: a thing that belongs to another service is no part of
        the section in which it is mentioned. A heading that only sorts ("Deployment types")
        is passed over where something stands above it.
        """
        outer = [(heading, e) for heading, e in levels if e != entity]
        sorting = [level for level in outer if not self._sorts(level[0].text)]
        above = (sorting or outer)[-1][1] if outer else ""
        over = self.grounder.ancestors(entity)
        if not above or entity in self.grounder.ancestors(above):
            return self._service(over, text)
        own, top = self.grounder.entity(entity), self.grounder.entity(above)
        if own and own.discovered and above in self.grounder.ancestors(own.parent):
            return own.parent  # "X without Y", a variant of X
        if above in over or own is None or own.discovered:
            return above
        if not over or self.headings.is_general_mode(entity):
            return "" if own.kind is EntityKind.SERVICE or (top and top.discovered) else above
        shared = [e for e in over if e in self.grounder.ancestors(above)]
        if headed and not shared and own.kind is not EntityKind.SERVICE:
            return above
        if shared:
            return above if top and top.discovered else shared[0]
        return self._service(over, text)

    def _sorts(self, heading: str) -> bool:
        return self.lexicon.is_a(heading.split()[-1].casefold(), "grouping")

    def _service(self, over: Sequence[str], text: str) -> str:
        """Find the service of a thing, where the words name it too ("VPC flow logs")."""
        for entity_id in over:
            entity = self.grounder.entity(entity_id)
            if entity and entity.kind is EntityKind.SERVICE and entity.name.casefold() in text.casefold():
                return entity_id
        return ""


def _stops(text: str) -> list[str]:
    """Take a text apart at its arrows; nothing where there is none."""
    stops = [stop.strip() for stop in _ARROW.split(text)] if ">" in text or "→" in text else []
    return stops if len(stops) > 1 else []


def _flows(things: Sequence[str], length: int) -> Iterator[Draft]:
    for one, other in pairwise(things):
        yield Draft(one, Predicate.SENDS_TO, other, ObjectKind.ENTITY, 0, length, "layout:flow")


def _chosen(thing: str, purpose: str, length: int) -> Draft:
    return Draft(thing, Predicate.USED_FOR, purpose, ObjectKind.PHRASE, 0, length, "layout:choice")


def _is_name_of(entity: Entity, text: str) -> bool:
    """Tell the name of a thing, also behind its vendor, from another name of it."""
    words, name = normal(text).split(), normal(entity.name).split()
    return name in (words, words[1:])


def _same_as(entity: str, name: str, length: int, rule: str) -> Draft:
    return Draft(entity, Predicate.SAME_AS, name, ObjectKind.ENTITY, 0, length, rule)
