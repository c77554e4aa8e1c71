"""What headings and parent bullets name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from graph.catalogue import normal
from graph.language.about import About
from graph.language.discover import Discovery
from graph.language.introduce import Introducer
from graph.language.judge import LexiconJudge, unbracketed
from graph.language.names import Found
from graph.language.nouns import listed_in
from graph.language.titles import Titles
from graph.language.tokens import token_spans
from graph.language.units import Reading
from graph.records import EntityKind, Heading, Role, Statement

__all__ = ["VERSUS", "Headings", "Level", "is_heading"]

_MARKS = re.compile(r"^[\W_]+(?=\w)|[:\s–—-]+$|^\d+[.)]\s*")
_MOST_WORDS = 7
VERSUS = re.compile(r"\bv(?:s|ersus)?\b\.?", re.IGNORECASE)
_HEADING = Role.HEADING  # quicker to name than a member

Level = tuple[Heading, str]


def is_heading(statement: Statement) -> bool:
    """Say whether a statement names what follows rather than saying something of it."""
    return statement.role is _HEADING or "head" in statement.flags


@lru_cache(maxsize=1 << 12)
def _compares(text: str) -> bool:
    return VERSUS.search(text) is not None


def _shortens(text: str, name: str) -> bool:
    """Tell a shortened proper name ("User pools" for "Cognito User Pools") from a common noun ("primary key")."""
    rest = name[len(name) - len(text) :]
    return name.casefold().endswith(f" {text.casefold()}") and all(word[0].isupper() for word in rest.split())


class Headings:
    """Resolves the headings of one note, from the outermost inwards."""

    def __init__(self, discovery: Discovery, judge: LexiconJudge) -> None:
        self.discovery, self.judge = discovery, judge
        self.grounder, self.lexicon = discovery.grounder, discovery.lexicon
        self.titles = Titles(self.lexicon, judge)
        self.introducer = Introducer(discovery, judge)
        self._about = About(discovery, judge)
        self._opened: dict[int, list[Level]] = {}  # the service that heads the rest of a group
        self.headed: set[str] = set()  # entities that have a heading, in full or not
        self._ignored: set[int] = set()
        self.written: dict[str, str] = {}  # entity to the first heading that is its whole name
        self._known: dict[tuple[int, str], str] = {}
        self._named: dict[str, str] = {}  # by the words of a heading, normalised
        self._compared: dict[Heading, tuple[str, ...]] = {}
        self._latest = ""  # what the last heading names
        self.outlined = False  # whether marks say how far a heading reaches
        self._last: tuple[object, list[Level]] = (None, [])  # the place of the last statement, and what stands above
        self.blocks: dict[int, int] = {}  # block of the statement that begins on a line
        self.beside: dict[int, tuple[str, ...]] = {}  # line to the further things of a heading on several

    def chain(self, statement: Statement) -> list[Level]:
        """Resolve what stands above a statement, outermost first.

        A heading that names nothing ("Overview") is left out. One that names a thing of
        its own (a service) leaves behind what stood above it, and heads the sections after it.
        """
        stands = statement.chain, statement.block, "head" in statement.flags
        if stands != self._last[0]:  # most statements stand where the one before them does
            self._last = stands, self._resolve(statement)
        return self._last[1]

    def _resolve(self, statement: Statement) -> list[Level]:
        levels: list[Level] = []
        if "head" in statement.flags and len(statement.chain) == 1 and statement.chain[0].line in self._opened:
            return self._opened[statement.chain[0].line]
        for heading in statement.chain:
            block = statement.block if self.outlined else self.blocks.get(heading.line, statement.block)
            if _compares(heading.text) and block != statement.block:
                continue  # in plain text, two things set against each other head no more than their own block
            if heading.level == 1:
                levels = list(self._opened.get(statement.chain[0].line, levels))
            known = (heading.line, heading.text) in self._known  # then a long chain is not gone through again
            entity = self.name(heading.text, heading.line, () if known else self.context(levels), bullet=heading.bullet)
            if not entity:
                continue
            if levels and self._stands_alone(entity):
                levels = []
                if heading.level == 1:
                    self._opened[statement.chain[0].line] = [(heading, entity)]
            levels.append((heading, entity))
        return levels

    def ignore(self, line: int) -> None:
        """Let the heading of a line name nothing."""
        self._ignored.add(line)

    def context(self, levels: Sequence[Level]) -> list[str]:
        """List the ids above, nearest first."""
        return [entity for _, entity in reversed(levels)]

    def name(self, text: str, line: int, context: Sequence[str], *, bullet: bool = False, known: bool = False) -> str:
        """Find or introduce the entity that a heading names; empty where it names none.

        Args:
            text: the heading.
            line: where it stands.
            context: ids of what stands above, nearest first.
            bullet: whether it is a parent bullet, whose words need the shape of a name.
            known: whether only a known thing is meant: what a list of uses names is else none.
        """
        key = (line, text)
        if line in self._ignored:
            return ""
        if key not in self._known:
            plain = self.titles.without_aside(self.titles.without_number(_MARKS.sub("", text).strip(" *_`")))
            variant = "" if known else self._variant(plain)
            named = self._known_thing(plain, context) if known else self._name(plain, context, bullet=bullet)
            self._known[key] = variant or named
            if not (variant or bullet):
                self._latest = self._known[key] or self._latest
            if self._known[key]:
                self._named.setdefault(normal(text), self._known[key])
        return self._known[key]

    def settle(self, statement: Statement, entity: str) -> None:
        """Let a statement name a thing, for what stands below it too."""
        self._known[statement.first, statement.text.rstrip(": ")] = entity

    def compared(self, heading: Heading) -> tuple[str, ...]:
        """List the things that a heading sets against each other ("X vs Y"); none for any other heading."""
        if not _compares(heading.text):  # most of them
            return ()
        if heading not in self._compared:
            sides = VERSUS.split(heading.text, maxsplit=1)
            self._compared[heading] = tuple(self._side(side.strip(), ()) for side in sides if side.strip())
        return self._compared[heading]

    def _side(self, text: str, context: Sequence[str]) -> str:
        """Find one of two things that are set against each other; a new one has a heading of its own in the note."""
        words = normal(text)
        known = self._catalogued(text, context) or self._named.get(words, "")
        return known or (self.discovery.introduce(text, "heading") if words in self.discovery.titled else "")

    def _variant(self, text: str) -> str:
        """Introduce "Without TTL" as a variant of what the heading before it names."""
        first, _, rest = text.partition(" ")
        latest = self.grounder.entity(self._latest)
        if (
            latest is None
            or not rest
            or len(rest.split()) > _MOST_WORDS
            or not self.lexicon.is_a(first.casefold(), "variant")
        ):
            return ""
        return self.discovery.introduce(f"{latest.name} {first.casefold()} {rest}", "heading", latest.id)

    def _known_thing(self, text: str, context: Sequence[str]) -> str:
        """Find the known thing of this name, unless it is a general idea ("encryption")."""
        found = self._catalogued(unbracketed(text), context)
        entity = self.grounder.entity(found)
        return "" if entity is None or entity.discovered or self.is_general(found) else found

    def is_general(self, entity_id: str) -> bool:
        """Tell a general idea, such as encryption, from a thing of its own."""
        entity = self.grounder.entity(entity_id)
        return bool(entity and entity.kind is EntityKind.CONCEPT and not (entity.parent or entity.discovered))

    def set_beside(self, statement: Statement, reading: Reading, entity: str) -> None:
        """Remember the further things of a heading on several ("RCU, WCU")."""
        if statement.role is not Role.HEADING or VERSUS.search(statement.text):
            return
        names = [u.entity for u in reading.units if u.entity]
        last = max((at for at, u in enumerate(reading.units) if u.entity), default=0)
        rest = [u for u in reading.units[:last] if not u.entity]
        listed = rest and all(u.lists or u.has("article") for u in rest)
        if listed and all(u.has("head", "kind") for u in reading.units[last + 1 :]):
            others = (name for name in dict.fromkeys(names) if name != entity)
            self.beside[statement.first] = tuple(name for name in others if self._alike(name, entity))

    def _alike(self, one: str, other: str) -> bool:
        """Tell two things of a kind ("RCU, WCU") from a thing and what goes with it ("delay queue, DelaySeconds")."""
        kinds = [entity.kind for e in (one, other) if (entity := self.grounder.entity(e))]
        related = one in self.grounder.ancestors(other) or other in self.grounder.ancestors(one)
        return not related and len(set(kinds)) == 1

    def _stands_alone(self, entity_id: str) -> bool:
        entity = self.grounder.entity(entity_id)
        return bool(entity and not entity.discovered and not entity.parent and entity.kind is EntityKind.SERVICE)

    def _name(self, text: str, context: Sequence[str], *, bullet: bool) -> str:
        if not text:
            return ""
        if title := "" if bullet else self.titles.before_gloss(unbracketed(text)):
            return self._catalogued(title, context) or self.introducer.introduce(title, context, bullet=False)
        plain = unbracketed(text)
        for attempt in dict.fromkeys((text, plain, self.titles.without_kind(plain))):
            found = self._catalogued(attempt, context) if attempt else ""
            if found and attempt not in (text, plain) and self._is_base(found):
                break  # "SSH keys" are no SSH
            if found and self.titles.bare(plain) and self._is_idea(found):
                break  # "Quotas" heads those of the thing above
            if found:
                self.headed.add(found)
                plain = unbracketed(attempt)
                if self._in_full(plain, found):
                    self.written.setdefault(found, plain)
                return found
        plain = self.titles.unsorted(unbracketed(text))
        if self.titles.bare(plain):
            return ""
        if topic := self.titles.sorted_topic(plain):
            entity = self.grounder.entity(self._catalogued(topic, context))
            return entity.id if entity and not entity.discovered else ""
        if VERSUS.search(plain):
            first, *_ = [self._side(side.strip(), context) for side in VERSUS.split(plain, maxsplit=1)]
            alone = not context or (self._stands_alone(first) and not bullet)
            return first if alone else ""  # kinds of what stands above are compared for its sake
        known = self._about.named(plain, context, bullet=bullet)
        if known:
            return known
        if nouns := self._listed(plain, context):
            return nouns[0]
        if self.introducer.is_task(plain, bullet=bullet):
            treated = self.introducer.treated(plain, context)
            if treated.islower():
                return self.discovery.introduce(treated, "heading")
            return self._name(treated, context, bullet=bullet)
        return self.introducer.introduce(plain, context, bullet=bullet)

    def _listed(self, text: str, context: Sequence[str]) -> list[str]:
        """Introduce the plain nouns that a heading lists and sentences tell of: "Topics, partitions and offsets"."""
        above = context[0] if context else ""
        found = [self.discovery.introduce_noun(noun, above) for noun in listed_in(text)]
        return [noun for noun in found if noun] if found[:1] != [""] else []

    def _is_idea(self, entity_id: str) -> bool:
        entity = self.grounder.entity(entity_id)
        return entity is not None and entity.kind is EntityKind.CONCEPT and not entity.parent

    def _is_base(self, entity_id: str) -> bool:
        entity = self.grounder.entity(entity_id)
        return entity is not None and entity.kind in (EntityKind.PROTOCOL, EntityKind.PRODUCT)

    def _namesake(self, text: str, found: Found) -> str:
        """Prefer the service or product that has exactly this name to a part that is called so for short."""
        entities = (self.grounder.entity(form.entity) for form in found.forms)
        namesakes = (e for e in entities if e and e.kind in (EntityKind.SERVICE, EntityKind.PRODUCT))
        return next((e.id for e in namesakes if e.name.casefold() == text.casefold()), "")

    def _in_full(self, text: str, entity: str) -> bool:
        """Say whether a heading gives a name in full: several words, or one that needs no context."""
        if self.discovery.how_learnt(text, entity) == "slip":
            return False
        named = self.grounder.entity(entity)
        if text.isupper() and len(text) > 1:
            return named is not None and named.name.startswith(f"{text} ")
        if named and _shortens(text, named.name):
            return False
        forms = self.grounder.catalogue.forms_by_text.get(normal(text), ())
        if any(form.entity == entity and not form.context_only for form in forms):
            return True
        return " " in text and not (named and named.name.casefold().startswith(f"{text.casefold()} "))

    def _catalogued(self, text: str, context: Sequence[str]) -> str:
        """Take the whole text for a name, alone or as a part of what stands above."""
        found = self.discovery.index.whole(text, token_spans(text))
        if found:
            entity, _ = self.grounder.choose(found, context)
            if entity:
                return self._namesake(text, found) or entity
        for above in context:
            outer = self.grounder.entity(above)
            for name in (outer.name, *outer.aliases) if outer else ():
                joined = f"{name} {text}"
                longer = self.discovery.index.whole(joined, token_spans(joined))
                entity = self.grounder.choose(longer, context)[0] if longer else ""
                if entity not in ("", above):
                    return entity
        lookup = self.grounder.catalogue.lookup
        entities = lookup(text, context) or (lookup(text, (self._latest,)) if context and self._latest else ())
        return entities[0].id if entities else self._general_mode(found) if found and context else ""

    def _general_mode(self, found: Found) -> str:
        """Find the one mode of many services ("rolling") that a heading under one of them names for short."""
        modes = {form.entity for form in found.forms if self.is_general_mode(form.entity)}
        return modes.pop() if len(modes) == 1 else ""

    def is_general_mode(self, entity_id: str) -> bool:
        """Tell a mode that many services have ("rolling deployment")."""
        above = [self.grounder.entity(e) for e in (entity_id, *self.grounder.ancestors(entity_id))]
        mode = above[0] is not None and above[0].kind is EntityKind.MODE
        return mode and not any(e and e.kind is EntityKind.SERVICE for e in above)
