"""The language pass: a note in, what it says out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.catalogue import Catalogue, normal
from graph.language.clauses import split_clauses
from graph.language.discover import Discovery
from graph.language.display import as_written
from graph.language.drafts import Draft, to_fact
from graph.language.ground import Grounder
from graph.language.headings import Headings, Level
from graph.language.judge import LexiconJudge
from graph.language.layout import part_of
from graph.language.names import Found, NameIndex
from graph.language.owners import Ownership, file_entity, file_words, find_owner, is_heading, is_task, tool_of
from graph.language.pipeline import Reader
from graph.language.relations import Scene, read_clause, said_of_items
from graph.language.rows import read_row, row_cells
from graph.language.shapes import expansions
from graph.language.tokens import token_spans
from graph.language.units import Reading
from graph.lexicon import Lexicon
from graph.lexicon.frames import Link
from graph.notes import Marks, split
from graph.records import (
    Entity,
    EntityKind,
    Extraction,
    Fact,
    Heading,
    Mention,
    Note,
    ObjectKind,
    Owner,
    Predicate,
    Role,
    Statement,
    SubjectMode,
)

__all__ = ["Extractor"]


_MEASURED = (EntityKind.PARAMETER, EntityKind.CONCEPT)
_ROW_HEAD = re.compile(r"\s*[(|.;:]|\s{2,}")
_LABEL_UNITS = 4  # a parent bullet of so few words only names what stands below it


class Extractor:
    """Reads notes with one catalogue and one lexicon; build it once, use it for every note.

    >>> from pathlib import Path
    >>> from graph.catalogue import load_catalogue
    >>> from graph.lexicon import load_lexicon
    >>> extractor = Extractor(load_catalogue(()), load_lexicon(Path("data/lexicon")))
    >>> note = Note("a.md", "# Alpha\\n\\nsupports Beta\\n")
    >>> [(f.relation.subject, f.relation.key, f.relation.object) for f in extractor.extract(note).facts]
    [('alpha', 'supports+', 'beta')]
    """

    def __init__(self, catalogue: Catalogue, lexicon: Lexicon) -> None:
        self.catalogue, self.lexicon = catalogue, lexicon
        self.judge = LexiconJudge(catalogue, lexicon)
        self.marks = Marks.of(lexicon.marks)
        self.reader = Reader(lexicon)
        self.names = NameIndex(catalogue.forms())

    def extract(self, note: Note) -> Extraction:
        """Find what one note says. A pure function of the note and the tables."""
        statements = split(note, judge=self.judge, marks=self.marks)
        with self.reader.nlp.memory_zone():
            return _Pass(self, note, statements).run()


class _Pass:
    """One note on its way through the pass."""

    def __init__(self, extractor: Extractor, note: Note, statements: Sequence[Statement]) -> None:
        self.extractor, self.note, self.statements = extractor, note, statements
        self.lexicon = extractor.lexicon
        self.grounder = Grounder(extractor.catalogue, {}, extractor.lexicon.words["unit"])
        self.discovery = Discovery(self.grounder, extractor.names, extractor.lexicon)
        self.headings = Headings(self.discovery, extractor.judge)
        self.owners: list[Owner] = []
        self.mentions: list[Mention] = []
        self.facts: list[Fact] = []
        self.blocks = {s.first: s.block for s in statements}
        self.leads: dict[int, tuple[Link, str, str]] = {}  # line of a list head to what it says of its items
        self.parents = {h.line for s in statements for h in s.chain}
        self.root: list[Level] = []
        self.introduced: set[tuple[str, str]] = set()  # (thing, topic) whose place is said already
        self.surfaces: dict[str, Counter[str]] = {}

    def run(self) -> Extraction:
        self.discovery.learn(self.statements)
        self.root = self._root()
        for statement in self.statements:
            self._statement(statement)
        used = {o.entity for o in self.owners} | {o.within for o in self.owners} | {m.entity for m in self.mentions}
        used |= {f.relation.subject for f in self.facts}
        used |= {f.relation.object for f in self.facts if f.relation.object_kind is ObjectKind.ENTITY}
        return Extraction(
            self.note,
            tuple(self.statements),
            tuple(self.owners),
            tuple(self._entities(used - {""})),
            tuple(self.mentions),
            tuple(sorted(dict.fromkeys(self.facts), key=lambda f: (f.evidence.start, f.evidence.end))),
        )

    def _entities(self, used: set[str]) -> Iterator[Entity]:
        above = {a for entity in used for a in self.grounder.ancestors(entity)}
        for entity_id in sorted(used | above):
            entity = self.grounder.entity(entity_id)
            if entity:
                headed = entity_id in self.headings.headed
                surfaces = Counter[str]() if headed else self.surfaces.get(entity_id, Counter())
                yield as_written(entity, self.headings.written.get(entity_id, ""), surfaces)

    def _statement(self, statement: Statement) -> None:
        levels = self.root + self.headings.chain(statement)
        context = self.headings.context(levels)
        named = self._named(statement, context)
        if named:
            context = [named, *context]
        reading = self._read(statement, context)
        headed = bool(levels) and self.blocks.get(levels[-1][0].line) == statement.block
        owner = find_owner(statement, levels, reading, named, self.headings, headed=headed)
        if owner.entity == owner.above and not headed and not named and is_task(reading):
            owner = self._of_task(statement, owner, context)
        self.owners.append(Owner(statement.index, owner.entity, owner.within, owner.mode))
        self._mention(statement, reading)
        self._lead(statement, reading, named)
        drafts = list(self._drafts(statement, levels, reading, owner, named))
        self.facts.extend(to_fact(d, reading, statement, self.note, 0.5) for d in drafts)

    def _of_task(self, statement: Statement, owner: Ownership, context: Sequence[str]) -> Ownership:
        """Let a task belong to the tool that the next statement does it with."""
        following = self.statements[statement.index + 1 : statement.index + 2]
        if not following or following[0].block != statement.block:
            return owner
        tool = tool_of(self._read(following[0], context), owner.above, self.headings)
        return replace(owner, entity=tool, within=owner.above, mode=SubjectMode.EXPLICIT) if tool else owner

    def _read(self, statement: Statement, context: Sequence[str]) -> Reading:
        def ground(found: Found, text: str) -> tuple[str, tuple[str, ...]]:
            return self.grounder.meant(found, text, context)

        return self.extractor.reader.read(statement.text, self.discovery.index, ground)

    def _root(self) -> list[Level]:
        """Take the file's name for the topmost heading, where no heading covers the whole note and the note uses it."""
        tops = {s.chain[0].line if s.chain else s.first for s in self.statements}
        if len(tops) < 2 or any(not s.chain and s.role is Role.HEADING and s.index == 0 for s in self.statements[:1]):
            return []
        words = file_words(self.note.file)
        found = self.grounder.catalogue.lookup(words)
        if not found and words.casefold() not in self.note.text.casefold():
            return []
        return [(Heading(words, 0, 0), file_entity(self.note.file, self.discovery))]

    def _named(self, statement: Statement, context: Sequence[str]) -> str:
        """Find what a heading or a gloss names."""
        if statement.role is Role.HEADING and statement.index == 0 and self._is_title(statement):
            return ""
        if statement.role is Role.HEADING:
            return self.headings.name(statement.text.rstrip(": "), statement.first, context)
        if statement.role is Role.GLOSS and statement.cells:
            name, rest = statement.cells[0]
            if ("head" in statement.flags or not self._label(name, context)) and not self._is_property(name, rest):
                member = bool(statement.chain) and self._plural(statement.chain[-1])
                label = "head" not in statement.flags and not member
                return self.headings.name(name, statement.first, context, bullet=label)
        if statement.role is Role.ROW:
            return self._row_head(statement, context)
        if statement.role in (Role.ITEM, Role.LEAD) and statement.first in self.parents:
            return self.headings.name(statement.text.rstrip(": "), statement.first, context, bullet=True)
        return ""

    def _row_head(self, statement: Statement, context: Sequence[str]) -> str:
        """Find the thing that a row is about: what its first cell names, unless the columns are compared."""
        if not statement.cells or len(self._compared(statement, context)) > 1:
            return ""
        words = _ROW_HEAD.split(statement.cells[0][1].strip(" *_`"))[0].strip()
        return self.headings.name(words, statement.first, context) if words[:1].isalpha() or words[:1] in "/-." else ""

    def _compared(self, statement: Statement, context: Sequence[str]) -> dict[str, str]:
        """Find the things that the columns of a table compare, by the words of their heads."""
        named = {head: self._found(head, context) for head, _ in statement.cells[1:]}
        named = {head: entity for head, entity in named.items() if entity}
        return named if len(named) > 1 else {}

    def _found(self, text: str, context: Sequence[str]) -> str:
        found = self.discovery.index.whole(text, token_spans(text))
        entity = self.grounder.entity(self.grounder.choose(found, context)[0]) if found else None
        return entity.id if entity and not (entity.kind is EntityKind.CONCEPT and not entity.parent) else ""

    def _is_title(self, statement: Statement) -> bool:
        """Tell the title of a note, which stands alone in its block and names nothing known, from a heading."""
        alone = len(self.statements) > 1 and self.statements[1].block != statement.block
        deeper = any(h.line == statement.first for s in self.statements[1:2] for h in s.chain[1:])
        known = self.discovery.known(statement.text)
        if alone and not known and not deeper and not self.note.file.endswith(".md"):
            self.headings.ignore(statement.first)
            return True
        return False

    def _label(self, name: str, context: Sequence[str] = ()) -> bool:
        """Tell a mere label ("Use case:", "Note:") from a name."""
        low = name.casefold()
        known = self.grounder.catalogue.lookup(name, context) if " " not in name else ()
        if self.extractor.judge.says(name) or (known and known[0].kind is EntityKind.CONCEPT):
            return True
        return low in self.lexicon.sections or self.headings.bare(name) or self.lexicon.is_a(low, "filler", "answer")

    def _is_property(self, name: str, rest: str) -> bool:
        """Tell "Cost: High", "max size: 256 KB" from a thing and what it is."""
        quantities = self.extractor.reader.nlp(name).user_data["quantities"]
        if any(q.start == 0 for q in quantities) or any(q.quantity.unit for q in quantities):
            return True
        measured = self.extractor.reader.nlp(rest).user_data["quantities"]
        opens = bool(measured) and measured[0].start == 0
        known = self.discovery.index.whole(name, token_spans(name))
        if known:
            entity = self.grounder.entity(known.forms[0].entity)
            return opens and entity is not None and entity.kind in _MEASURED
        first = rest.split()[0].casefold().strip(",.")
        level = len(rest.split()) <= 2 and self.lexicon.is_a(first, "level")
        return level or opens or (name[0].islower() and not self.extractor.judge.names(name))

    def _mention(self, statement: Statement, reading: Reading) -> None:
        for unit in reading.units:
            if unit.entity:
                start, end = statement.source(unit.start, unit.end)
                line = statement.first + self.note.text.count("\n", statement.start, start)
                self.surfaces.setdefault(unit.entity, Counter())[unit.text] += 1
                self.mentions.append(Mention(self.note.file, line, start, end, unit.text, unit.entity, unit.candidates))

    # facts

    def _drafts(
        self, statement: Statement, levels: Sequence[Level], reading: Reading, owner: Ownership, named: str
    ) -> Iterator[Draft]:
        length = len(reading.units)
        yield from self._expansions(statement, length, [owner.entity, *self.headings.context(levels)], named)
        yield from self._equation(statement, reading, named)
        yield from self._part(statement, levels, owner, named, length)
        label = statement.first in self.parents and (len(reading.units) <= _LABEL_UNITS or named)
        if statement.role in (Role.HEADING, Role.ASIDE, Role.CODE) or (label and statement.role is not Role.GLOSS):
            return
        if statement.role is Role.ROW:
            yield from self._row(statement, levels, reading, owner, named)
            return
        yield from self._said(statement, levels, reading, owner, named)

    def _equation(self, statement: Statement, reading: Reading, named: str) -> Iterator[Draft]:
        """Read "SSE-C -> Server-Side Encryption with Customer-Provided Keys": two names of one thing."""
        rest = statement.cells[0][1] if named and statement.role is Role.GLOSS else ""
        found = self.discovery.index.whole(rest, token_spans(rest)) if rest else None
        if found and any(form.entity == named for form in found.forms) and normal(rest) != normal(statement.cells[0][0]):
            length = len(reading.units)
            yield Draft(named, Predicate.SAME_AS, rest, ObjectKind.ENTITY, 0, length, "layout:equation")

    def _part(
        self, statement: Statement, levels: Sequence[Level], owner: Ownership, named: str, length: int
    ) -> Iterator[Draft]:
        """Say of a thing that a heading or a block of its own introduces what it is part of."""
        if owner.mode is not SubjectMode.EXPLICIT or (not named and owner.entity == owner.above):
            return
        place = (owner.entity, levels[0][1] if levels else "")
        if statement.role is Role.ROW:
            levels = [level for level in levels if not self._own(level[1])]
            named = "" if self._own(owner.entity) else named
        known = named or (owner.leads and owner.above in self.grounder.ancestors(owner.entity))
        if known and (named or place not in self.introduced):
            above = statement.chain[-1] if statement.chain else None
            if above and statement.role is Role.GLOSS and not is_heading(statement) and self._plural(above):
                yield Draft(owner.entity, Predicate.IS_A, owner.above, ObjectKind.ENTITY, 0, length, "layout:member", mode=owner.mode)
                return
            groupings = self.lexicon.words["grouping"]
            for entity in (owner.entity, *self._beside(statement, levels, owner.entity)):
                yield from part_of(entity, levels, self.grounder, length, owner.mode, statement.text, groupings)
        self.introduced.add(place)

    def _plural(self, heading: Heading) -> bool:
        """Tell a heading on several things of a kind ("AppSpec hooks") from one on a single thing."""
        words = self.headings.unsorted(heading.text).split()
        last = words[-1].casefold() if words else ""
        entity = self.headings.name(heading.text, heading.line, ())
        named = self.grounder.entity(entity) if entity else None
        single = named is not None and named.kind is EntityKind.SERVICE
        return not heading.bullet and not single and last.endswith("s") and not last.endswith(("ss", "us", "is"))

    def _beside(self, statement: Statement, levels: Sequence[Level], entity: str) -> list[str]:
        """List the further things of a heading on several ("RCU, WCU")."""
        if not is_heading(statement):
            return []
        units = self._read(statement, self.headings.context(levels)).units
        plain = all(u.entity or u.is_mark or u.has("coordinator", "article", "head", "kind") for u in units)
        names = dict.fromkeys(u.entity for u in units if u.entity)
        return [name for name in names if name != entity] if plain and len(names) > 1 and "(" not in statement.text else []

    def _own(self, entity_id: str) -> bool:
        return entity_id in self.grounder.own

    def _expansions(self, statement: Statement, length: int, context: Sequence[str], owner_id: str) -> Iterator[Draft]:
        for long, short in expansions(statement.text):
            for text, other in ((short, long), (long, short)):
                found = self.discovery.index.whole(text, token_spans(text))
                if found:
                    entity = self.grounder.entity(self.grounder.choose(found, context)[0])
                    if entity:
                        if entity.id == owner_id:
                            self.headings.written.setdefault(entity.id, long[0].upper() + long[1:])
                        name = other if normal(entity.name) == normal(text) else text
                        yield Draft(entity.id, Predicate.SAME_AS, name, ObjectKind.ENTITY, 0, length, "layout:expansion")
                        break

    def _said(
        self, statement: Statement, levels: Sequence[Level], reading: Reading, owner: Ownership, named: str
    ) -> Iterator[Draft]:
        item = self._above(statement)
        start = self._gloss_start(statement, reading) if named else 0
        if statement.role is Role.GLOSS and statement.cells and self._label(statement.cells[0][0]):
            start = self._gloss_start(statement, reading)
            if self.lexicon.is_a(statement.cells[0][0].casefold(), "aside"):
                return
            item = self._labelled(statement.cells[0][0])
        several = self._several(statement, reading)
        if several:
            start = self._gloss_start(statement, reading)
        subjects = several or (owner.entity,) if named or several or owner.mode is not SubjectMode.EXPLICIT else (owner.above,)
        measured = statement.cells[0][0] if statement.role is Role.GLOSS and statement.cells and not named else ""
        if measured and measured[:1].isdigit():
            measured = statement.cells[0][1]
        elif measured and not start:
            start = self._gloss_start(statement, reading) if self._is_property(*statement.cells[0]) else 0
        defines = bool(named) or (statement.index > 0 and is_heading(self.statements[statement.index - 1]))
        scene = Scene(reading, subjects, owner.mode, self.lexicon.general, self.lexicon.copula, *item, defines=defines, measured=measured)
        scene = replace(scene, introduce=lambda words: self.discovery.introduce(words[0].upper() + words[1:], "phrase", owner.above))
        purposes: list[Draft] = []
        for clause in split_clauses(reading, start):
            last = reading.units[clause.start - 2] if clause.relative and clause.start > 1 else None
            told = replace(scene, subjects=(last.entity,), link=None) if last and last.entity else scene
            drafts = read_clause(told, clause)
            tool = next((d.object for d in drafts if d.kind is ObjectKind.ENTITY and d.rule.startswith("verb:")), "")
            yield from (replace(d, subject=tool) if tool else d for d in purposes)
            purposes = [d for d in drafts if d.rule == "purpose"] if clause.end < len(reading.units) else []
            yield from (d for d in drafts if d not in purposes)
            if drafts:
                first = drafts[0]
                subject = scene.subjects if clause.goes_on else (first.subject,)
                scene = replace(scene, subjects=subject, mode=first.mode, link=scene.link or _again(first), defines=False)
        yield from purposes

    def _several(self, statement: Statement, reading: Reading) -> tuple[str, ...]:
        """List the things of a gloss on several at once: "gp2, gp3: 3,000 IOPS"."""
        if statement.role is not Role.GLOSS or not statement.cells:
            return ()
        units = reading.units[: self._gloss_start(statement, reading)]
        names = [u.entity for u in units if u.entity]
        plain = all(u.entity or u.is_mark or u.has("coordinator", "article", "head", "kind") for u in units)
        return tuple(dict.fromkeys(names)) if plain and len(names) > 1 else ()

    def _gloss_start(self, statement: Statement, reading: Reading) -> int:
        if statement.role is not Role.GLOSS:
            return 0
        rest = len(statement.text) - len(statement.cells[0][1]) if statement.cells else 0
        return next((at for at, unit in enumerate(reading.units) if unit.start >= rest), len(reading.units))

    def _above(self, statement: Statement) -> tuple[Link | None, str, str]:
        """Find what a section heading or the head of a list says of this item."""
        if not statement.chain or statement.role not in (Role.ITEM, Role.GLOSS, Role.TEXT):
            return None, "", ""
        last = statement.chain[-1]
        members = self._members(statement, last)
        if members:
            return members
        if last.line in self.leads and statement.role is Role.ITEM:
            return self.leads[last.line]
        cue = self.lexicon.sections.get(last.text.casefold())
        if cue:
            return cue.link, last.text if cue.denied else "", last.text
        return None, "", ""

    def _row(
        self, statement: Statement, levels: Sequence[Level], reading: Reading, owner: Ownership, named: str
    ) -> Iterator[Draft]:
        scene = Scene(reading, (owner.above,), owner.mode, self.lexicon.general, self.lexicon.copula)
        context = self.headings.context(levels)

        compared = self._compared(statement, context)
        yield from read_row(scene, row_cells(reading, statement.cells), compared, named)

    def _labelled(self, label: str) -> tuple[Link | None, str, str]:
        if self.lexicon.is_a(label.casefold(), "answer"):
            denied = any(d.words == label.casefold() for d in self.lexicon.denials)
            return Link(Predicate.SUPPORTS), label if denied else "", label
        cue = self.lexicon.sections.get(label.casefold())
        return (cue.link, label if cue.denied else "", label) if cue else (None, "", "")

    def _members(self, statement: Statement, above: Heading) -> tuple[Link, str, str] | None:
        """Say that the items below a heading in the plural are such things ("AppSpec hooks")."""
        if above.line in self.leads or not self._plural(above):
            return None
        named = statement.role is Role.ITEM and self.extractor.judge.names(statement.text)
        return (Link(Predicate.IS_A, inverse=True), "", above.text) if named else None

    def _lead(self, statement: Statement, reading: Reading, named: str) -> None:
        """Remember what the head of a list says of its items."""
        clauses = split_clauses(reading)
        if statement.role is Role.LEAD and clauses and not named:
            self.leads[statement.first] = said_of_items(reading, clauses[-1])


def _again(draft: Draft) -> Link | None:
    """Carry on what was said: "supports X, but not Y"."""
    return Link(draft.predicate) if draft.kind is not ObjectKind.LITERAL else None

