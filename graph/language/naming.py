"""What a statement names by itself: headings, glosses, rows, parent bullets."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.catalogue import normal
from graph.language.discover import Discovery
from graph.language.headings import Headings, Level
from graph.language.leads import ItemCues
from graph.language.nouns import states
from graph.language.owners import file_entity, file_words, known_by_file
from graph.language.pipeline import Reader
from graph.language.shapes import initials_of
from graph.language.tables import TableNames
from graph.language.tokens import token_spans
from graph.language.verdicts import verdict
from graph.records import EntityKind, Heading, Note, Role, Statement

__all__ = ["Naming", "opening"]

_HEADING, _GLOSS, _ROW = Role.HEADING, Role.GLOSS, Role.ROW  # quicker to name than members
_PARENTS, _MEMBERS = (Role.ITEM, Role.LEAD, Role.TEXT), (Role.ITEM, Role.TEXT)
_MEASURED = (EntityKind.PARAMETER, EntityKind.CONCEPT)
_SENTENCES = re.compile(r"\.\s+(?=[A-Z])")
_FEW_WORDS = 2
_SENTENCE = 4  # words at least
_FUNCTION = ("preposition", "coordinator", "auxiliary", "purpose", "article", "possibility", "doing", "having")


def opening(text: str) -> str:
    """Give the first sentence of a parent bullet, which may name what the rest and the lines below are about.

    >>> opening("Versioning. Enabled at bucket level"), opening("Versioning:")
    ('Versioning', 'Versioning')
    """
    return _SENTENCES.split(text, maxsplit=1)[0].rstrip(": ")


class Naming:
    """Finds the things that the statements of one note name."""

    def __init__(
        self, note: Note, statements: Sequence[Statement], headings: Headings, items: ItemCues, reader: Reader
    ) -> None:
        self.note, self.statements = note, statements
        self.headings, self.items, self.reader = headings, items, reader
        self.discovery: Discovery = headings.discovery
        self.grounder, self.lexicon = headings.grounder, headings.lexicon
        self.tables = TableNames(headings)
        self.parents = {h.line for s in statements for h in s.chain}

    def root(self) -> list[Level]:
        """Take the file's name for the topmost heading, where none covers the whole note and the note uses it."""
        tops = {s.chain[0].line if s.chain else s.first for s in self.statements}
        if len(tops) < 2 or (self.statements[0].role is Role.HEADING and not self.statements[0].chain):
            return []
        words = file_words(self.note.file)
        known = known_by_file(words, self.grounder.catalogue) or words.casefold() in self.note.text.casefold()
        return [(Heading(words, 0, 0), file_entity(self.note.file, self.discovery))] if known else []

    def named(self, statement: Statement, context: Sequence[str]) -> str:
        """Find the entity that a statement names; empty where it only says something."""
        role = statement.role
        if role is _HEADING:
            untitled = statement.index == 0 and self._is_title(statement)
            return "" if untitled else self.headings.name(statement.text.rstrip(": "), statement.first, context)
        if role is _GLOSS:
            return self._glossed(statement, context) if statement.cells else ""
        if role is _ROW:
            return self.tables.row_head(statement, context)
        if role in _PARENTS and statement.first in self.parents:
            return self._parent(statement, context)
        if role in _MEMBERS and statement.chain and self.items.is_plural(statement.chain[-1]):
            found = self.tables.whole(statement.text, context)
            return found if found not in context else ""
        return ""

    def _parent(self, statement: Statement, context: Sequence[str]) -> str:
        """Find the thing that a parent bullet names."""
        above = statement.chain[-1] if statement.chain else None
        text = opening(statement.text)
        if above and (kind := self._of_kind(text, statement, above, context)):
            return kind
        told = above is not None and self.items.is_of_aspects(above)
        found = self.headings.name(text, statement.first, context, bullet=True, known=told)
        if text != statement.text.rstrip(": "):
            self.headings.settle(statement, found)
        if statement.role is Role.ITEM and self.headings.is_general(found):
            self.headings.ignore(statement.first)  # "Encryption": something that the thing above has
            return ""
        return found

    def _of_kind(self, text: str, statement: Statement, above: Heading, context: Sequence[str]) -> str:
        """Find the thing that a word names together with the head of its list: "Gateway" of "types of endpoints"."""
        noun = self.items.kind_of(above) if len(text.split()) <= _FEW_WORDS else ""
        found = self.headings.name(f"{text} {noun}", statement.first, context, known=True) if noun else ""
        if noun and not found and self.items.announces_kinds(above) and not self.headings.titles.bare(text):
            found = self.discovery.introduce(text, "heading", context[0] if context else "")
        if found:
            self.headings.settle(statement, found)
        return found

    def is_label(self, name: str, rest: str, context: Sequence[str] = ()) -> bool:
        """Tell a mere label ("Use case:", "Note:") from a name and from a property ("wait time: 20 s")."""
        if name[:1].isdigit():
            return not self.measured(name, rest)  # "1 - open X" only counts, "100 - buckets per account" tells
        low = name.casefold()
        if self.headings.judge.answers(name):
            return True
        known = self.grounder.catalogue.lookup(name, context) if " " not in name else ()
        common = self.headings.judge.says(name) or (known and known[0].kind is EntityKind.CONCEPT)
        if common and not self.opens_with_quantity(rest):
            return True
        part = bool(known) and bool(known[0].parent) and known[0].parent in context  # "Resources" below Terraform
        part = part and self.lexicon.section(name) is None
        return (
            (self.headings.titles.bare(name) and not part)
            or self.lexicon.is_a(low, "filler", "answer")
            or self._is_topic(name, rest)
        )

    def _is_topic(self, name: str, rest: str) -> bool:
        """Tell what a sentence is about in general ("Consistency - Reads are ...") from the thing that it defines."""
        words = rest.split()
        if len(words) < _SENTENCE or not words[0][0].isupper() or self.discovery.known(name):
            return False
        own = normal(words[0]) in normal(name).split()
        return not own and states(words, self.lexicon)

    def is_property(self, name: str, rest: str) -> bool:
        """Tell "Cost: High", "max size: 256 KB" from a thing and what it is."""
        quantities = self.reader.quantities(name)
        if any(q.start == 0 or q.quantity.unit for q in quantities) or self._measures(name, rest):
            return True
        known = self.discovery.index.whole(name, token_spans(name))
        if known:
            entity = self.grounder.entity(known.forms[0].entity)
            return entity is not None and entity.kind in _MEASURED and self.opens_with_quantity(rest)
        return (
            self.is_level(rest)
            or self.opens_with_quantity(rest)
            or (name[0].islower() and not self.headings.judge.names(name))
        )

    def _measures(self, name: str, rest: str) -> bool:
        """Tell what is measured ("idle timeout: 60 s") or counted ("attributes: up to 10") from a thing."""
        found = self.reader.opening_quantity(rest)
        if found is None:
            return False
        last = name.casefold().split()[-1]
        plural = last.endswith("s") and not last.endswith("ss")
        return self.lexicon.is_a(last, "measure") or (plural and not found.quantity.unit)

    def command(self, name: str, above: str) -> str:
        """Find or introduce a command by the words that call it."""
        known = self.grounder.catalogue.lookup(name)
        return known[0].id if known else self.discovery.introduce(name, "code", above, EntityKind.COMMAND)

    def option(self, name: str, command: str) -> str:
        """Find or introduce an option of a command."""
        known = self.grounder.catalogue.lookup(name)
        return known[0].id if known else self.discovery.introduce(name, "code", command, EntityKind.PARAMETER)

    def introduced(self, words: str, above: str) -> str:
        """Find or introduce the thing of "a bucket is ...": a known part of what stands above, else a new one."""
        near = {above, *self.grounder.ancestors(above)}
        known = [entity.id for entity in self.grounder.catalogue.lookup(words, near)]
        part = next((entity for entity in known if not near.isdisjoint(self.grounder.ancestors(entity))), "")
        return part or self.discovery.introduce(words[0].upper() + words[1:], "phrase", above)

    def labelled(self, statement: Statement, context: Sequence[str]) -> tuple[str, str]:
        """Find the thing in front of a label, and the rest of it: "gp3 baseline: 3,000 IOPS"; or nothing."""
        if statement.role is not Role.GLOSS or not statement.cells or "head" in statement.flags:
            return "", ""
        name = statement.cells[0][0]
        spans = token_spans(name)
        found = self.discovery.index.find(name, spans)
        if len(found) != 1 or found[0].start > 0 or found[0].end >= len(spans):
            return "", ""
        words = name[spans[found[0].end][0] :]
        entity = self.grounder.choose(found[0], context)[0]
        plain = entity and words[0].islower() and not self.lexicon.is_a(words.split()[0], *_FUNCTION)
        return (entity, words) if plain else ("", "")

    def measured(self, name: str, rest: str) -> str:
        """Say which half of a gloss is the property: "100 - buckets per account", "wait time: 20 s"; or neither."""
        if not name[:1].isdigit():
            return name
        found = self.reader.quantities(name)
        if found and found[0].end < len(token_spans(name)):
            return ""
        unit = bool(found) and bool(found[0].quantity.unit)
        return rest if unit or self._is_measure(rest) else ""

    def _is_measure(self, words: str) -> bool:
        """Tell what is counted ("layers per function", "max buckets") from a step of a list ("1 - open X")."""
        tables = self.lexicon.quantities
        low = [w for w in words.casefold().split() if not self.lexicon.is_a(w, "article")]
        return any(self.lexicon.is_a(w, "measure") or w in tables["bound"] or w in tables["per"] for w in low)

    def opens_with_quantity(self, text: str) -> bool:
        """Say whether a text begins with a figure."""
        return self.reader.opening_quantity(text) is not None

    def is_level(self, rest: str) -> bool:
        """Tell a value in words: "high", "not required"."""
        words = rest.casefold().split()
        return len(words) <= _FEW_WORDS and self.lexicon.is_a(words[0].strip(",."), "level")

    def _glossed(self, statement: Statement, context: Sequence[str]) -> str:
        name, rest = statement.cells[0]
        if side := self._side(name, statement):
            return side
        if verdict(rest, self.lexicon):
            return ""
        above = statement.chain[-1] if statement.chain else None
        sorted_ = above is not None and self.items.sorts(above)  # "Types:" announces names
        head = "head" in statement.flags or (sorted_ and not self.headings.titles.bare(name))
        if (not head and self.is_label(name, rest, context)) or self.is_property(name, rest) or self._states(name):
            return ""
        member = above is not None and self.items.is_plural(above)
        between = statement.text[len(name) : len(statement.text) - len(rest)]
        defines = name[0].isupper() and "=" in between  # "Slots = units of compute"
        return self.headings.name(name, statement.first, context, bullet=not (head or member or defines))

    def _side(self, label: str, statement: Statement) -> str:
        """Find the thing that initials stand for below a heading that sets two against each other ("SM: ...")."""
        if not label.isupper():
            return ""
        sides = next((both for heading in reversed(statement.chain) if (both := self.headings.compared(heading))), ())
        found = (self.grounder.entity(side) for side in sides if side)
        return next((e.id for e in found if e and label.casefold() in initials_of(e.name)), "")

    def _states(self, name: str) -> bool:
        """Tell a sentence with a sign in it ("min size is /28 = 16 addresses", "helps (X = Y)") from a gloss."""
        verbs = (self.lexicon.is_a(word, "auxiliary", "possibility") for word in name.casefold().split()[1:])
        return name.count("(") > name.count(")") or any(verbs)

    def _is_title(self, statement: Statement) -> bool:
        """Tell the title of a plain text note, which stands alone and names nothing known, from a heading."""
        alone = len(self.statements) > 1 and self.statements[1].block != statement.block
        deeper = any(h.line == statement.first for s in self.statements[1:2] for h in s.chain[1:])
        if not alone or deeper or self.discovery.known(statement.text) or self.note.file.endswith(".md"):
            return False
        self.headings.ignore(statement.first)
        return True
