"""What stands above an item says of it: list heads, section headings, labels, plural headings."""

from __future__ import annotations

from collections.abc import Sequence

from graph.catalogue import normal
from graph.language.clauses import split_clauses
from graph.language.headings import VERSUS, Headings
from graph.language.polarity import denials_over
from graph.language.predicates import Form, Saying, find_saying
from graph.language.scene import ItemCue
from graph.language.tokens import token_spans
from graph.language.units import Reading, Unit, text_of
from graph.language.verdicts import verdict
from graph.lexicon import Lexicon
from graph.lexicon.cues import CuePlace, SectionCue
from graph.lexicon.frames import Link, Tense
from graph.records import Entity, EntityKind, Heading, Predicate, Role, Statement

__all__ = ["ItemCues", "said_of_items"]

_MODALS = {Form.CAN: Link(Predicate.SUPPORTS), Form.MUST: Link(Predicate.REQUIRES)}
_TOLD = (Link(Predicate.PROVIDES), Link(Predicate.USED_FOR), Link(Predicate.IS_A))  # by a section of its own
_ITEM, _LEAD = Role.ITEM, Role.LEAD  # quicker to name than members
_ITEMS = (Role.ITEM, Role.GLOSS, Role.TEXT)
_BELOW = (*_ITEMS, Role.LEAD)


def said_of_items(reading: Reading) -> ItemCue | None:
    """Say what the head of a list ("supports:", "cannot target:") says of the items below it."""
    clauses = split_clauses(reading)
    if not clauses:
        return None
    clause = clauses[-1]
    saying = find_saying(reading, clause.start, clause.end)
    denials = denials_over(reading, clause.start, clause.end, clause.end)
    denied = denials[0].words if len(denials) % 2 else ""
    before = reading.units[clause.start : saying.start if saying.form is not Form.NONE else clause.end]
    subject = next((unit.entity for unit in before if unit.entity), "")
    link = _MODALS.get(saying.form) or _link_of(saying) or _last_verb(reading, clause.end) or _of_noun(before)
    return ItemCue(link, denied, text_of(reading.text, reading.units[saying.start : saying.end]), subject)


def _link_of(saying: Saying) -> Link | None:
    if saying.cue:
        return saying.cue.link
    direct = saying.verb.frame.direct if saying.verb else None
    return (
        None
        if direct is None or saying.form in (Form.PURPOSE, Form.PASSIVE)
        else Link(direct.predicate, direct.inverse)
    )


def _last_verb(reading: Reading, end: int) -> Link | None:
    """Take a verb right before the colon: "requires:", "X invokes:"."""
    verb = reading.units[end - 1].form(Tense.THIRD, Tense.BASE) if end else None
    direct = verb.frame.direct if verb and not verb.frame.mostly_noun else None
    return Link(direct.predicate, direct.inverse) if direct else None


def _is_plural_name(entity: Entity) -> bool:
    """Tell a single thing whose name is a plural ("User Pools") from a heading on several things of a kind."""
    return not entity.discovered and entity.name.endswith("s") and not entity.name.endswith("ss")


def _of_noun(units: Sequence[Unit]) -> Link:
    """Say what a head without a verb says of its items: of "volume types" they are kinds, else what there is."""
    last = next((u for u in reversed(units) if not u.is_mark), None)
    sorts = last is not None and last.has("grouping")
    return Link(Predicate.IS_A, inverse=True) if sorts else Link(Predicate.SUPPORTS)


class ItemCues:
    """Remembers the list heads of one note and finds what holds for an item."""

    def __init__(self, headings: Headings, lexicon: Lexicon) -> None:
        self.headings, self.lexicon = headings, lexicon
        self._leads: dict[int, ItemCue] = {}  # by the line of the list head
        self._plural: dict[Heading, bool] = {}
        self._sections: dict[str, SectionCue | None] = {}

    def learn(self, statement: Statement, reading: Reading) -> None:
        """Remember the head of a list."""
        cue = said_of_items(reading) if statement.role is Role.LEAD else None
        if cue:
            self._leads[statement.first] = cue

    def above(self, statement: Statement) -> ItemCue | None:
        """Find what the nearest heading or list head says of a statement."""
        if not statement.chain or statement.role not in _BELOW:
            return None
        last = statement.chain[-1]
        section = self._section(last.text)
        if section and (statement.role is not _LEAD or section.link in _TOLD):
            return ItemCue(section.link, last.text if section.denied else "", last.text)
        if last.line in self._leads:
            return self._leads[last.line] if statement.role is _ITEM else None
        singular = last.bullet or self._plural.get(last) is False  # told before the item is looked up
        named = statement.role is _ITEM and not singular and self.headings.judge.names(statement.text)
        if named and self.is_plural(last):
            return ItemCue(Link(Predicate.IS_A, inverse=True), cue=last.text)
        return None

    def _section(self, heading: str) -> SectionCue | None:
        if heading not in self._sections:
            self._sections[heading] = self.lexicon.section(heading)
        return self._sections[heading]

    def label(self, words: str) -> ItemCue | None:
        """Find what a label ("Use case:", "No -") says of the rest of its line."""
        low = words.casefold()
        if self.lexicon.is_a(low, "answer"):
            denied = any(d.words == low for d in self.lexicon.denials)
            return ItemCue(Link(Predicate.SUPPORTS), words if denied else "", words)
        section = self.lexicon.section(words)
        if section:
            return ItemCue(section.link, words if section.denied else "", words)
        if told := verdict(words, self.lexicon):
            return None if told.condition else ItemCue(Link(told.predicate), told.denial, words)
        cue = self.lexicon.cues.get(low)
        return ItemCue(cue.link, "", words) if cue and cue.place in (CuePlace.MAIN, CuePlace.TAIL) else None

    def is_told(self, heading: Heading) -> bool:
        """Tell a heading whose items are what the thing above offers or serves: "Use cases", "Benefits"."""
        section = self._section(heading.text)
        return section is not None and section.link in _TOLD

    def is_of_aspects(self, heading: Heading) -> bool:
        """Tell a heading whose items are aspects of the thing above, also "Differences between X and Y"."""
        return self.is_told(heading) or any(self.lexicon.is_a(w, "comparing") for w in heading.text.casefold().split())

    def sorts(self, heading: Heading) -> bool:
        """Tell a list head whose items are kinds of the thing above: "Types:"."""
        lead = self._leads.get(heading.line)
        return lead is not None and lead.link == Link(Predicate.IS_A, inverse=True)

    def kind_of(self, heading: Heading) -> str:
        """Give the noun of which a list head announces kinds: "endpoint" of "Two types of endpoints"; or nothing."""
        words = self.headings.titles.unsorted(heading.text).rstrip(": ").casefold().split()
        sorted_ = len(words) > 1 and self.lexicon.is_a(words[-1], "grouping")  # "endpoint types"
        noun = words[-2] if sorted_ else words[-1] if words else ""
        return normal(noun) if sorted_ or (noun != normal(noun) and not self.lexicon.is_a(noun, "bare")) else ""

    def announces_kinds(self, heading: Heading) -> bool:
        """Tell a list head whose items are kinds of something: "Types:", "Data types", "Two types of endpoints"."""
        words = heading.text.rstrip(": ").casefold().split()
        return self.sorts(heading) or any(self.lexicon.is_a(w, "grouping") for w in (words[-1], *words[:-2]))

    def is_plural(self, heading: Heading) -> bool:
        """Tell a heading on several things of a kind ("AppSpec hooks") from one on a single thing."""
        if heading.bullet or heading.line in self._leads:
            return False
        known = self._plural.get(heading)
        if known is None:
            known = self._plural[heading] = self._names_several(heading)
        return known

    def _is_branded(self, text: str) -> bool:
        """Tell the name of a product after its maker ("Azure Functions") from things of a kind."""
        found = self.headings.discovery.base.find(text, token_spans(text))
        maker = self.headings.grounder.entity(found[0].forms[0].entity) if found and not found[0].start else None
        return text.istitle() and maker is not None and maker.kind is EntityKind.PRODUCT

    def _names_several(self, heading: Heading) -> bool:
        text = self.headings.titles.unsorted(heading.text)
        if self.headings.titles.bare(text) or VERSUS.search(text) or text.split()[-1].isupper():
            return False
        entity = self.headings.grounder.entity(self.headings.name(heading.text, heading.line, ()))
        last = text.split()[-1].casefold()
        single = entity is not None and (entity.kind is EntityKind.SERVICE or _is_plural_name(entity))
        single = single or (self._is_branded(text) and not self.lexicon.is_a(last, "grouping"))
        return not single and last.endswith("s") and not last.endswith(("ss", "us", "is"))
