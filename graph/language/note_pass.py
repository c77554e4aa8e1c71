"""One note on its way through the language pass."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.language.discover import Discovery
from graph.language.display import as_written
from graph.language.drafts import to_fact
from graph.language.ground import Grounder
from graph.language.headings import Headings, Level
from graph.language.judge import LexiconJudge
from graph.language.layout import Layout
from graph.language.leads import ItemCues
from graph.language.names import Found, NameIndex
from graph.language.naming import Naming
from graph.language.owners import Ownership, find_owner, follows_up, is_task, tool_of
from graph.language.pipeline import Reader
from graph.language.predicates import find_saying
from graph.language.statements import StatementReader
from graph.language.units import Reading
from graph.records import Entity, Extraction, Fact, Mention, Note, ObjectKind, Owner, Statement, SubjectMode

__all__ = ["NotePass"]

_CONFIDENCE = 0.5  # until rules are measured one by one


class NotePass:
    """Reads the statements of one note in order and collects what they give."""

    def __init__(
        self, note: Note, statements: Sequence[Statement], reader: Reader, names: NameIndex, judge: LexiconJudge
    ) -> None:
        lexicon = reader.lexicon
        self.note, self.statements, self.reader = note, statements, reader
        self.grounder = Grounder(judge.catalogue, {}, lexicon.words["unit"])
        self.discovery = Discovery(self.grounder, names, lexicon)
        self.headings = Headings(self.discovery, judge)
        self.items = ItemCues(self.headings, lexicon)
        self.naming = Naming(note, statements, self.headings, self.items, reader)
        self.layout = Layout(self.headings, self.items)
        self.sayings = StatementReader(statements, self.naming, self.items)
        self.root: list[Level] = []
        self.blocks = {s.first: s.block for s in statements}
        self.owners: list[Owner] = []
        self.mentions: list[Mention] = []
        self.facts: list[Fact] = []
        self.surfaces: dict[str, Counter[str]] = {}

    def run(self) -> Extraction:
        """Read the note."""
        self.discovery.learn(self.statements)
        self.root = self.naming.root() if self.statements else []
        for statement in self.statements:
            self._statement(statement)
        facts = sorted(dict.fromkeys(self.facts), key=lambda f: (f.evidence.start, f.evidence.end))
        return Extraction(
            self.note,
            tuple(self.statements),
            tuple(self.owners),
            tuple(self._entities()),
            tuple(self.mentions),
            tuple(facts),
        )

    def _statement(self, statement: Statement) -> None:
        levels = self.root + self.headings.chain(statement)
        context = self.headings.context(levels)
        named = self.naming.named(statement, context)
        reading = self._read(statement, [named, *context] if named else context)
        if named:
            self.headings.set_beside(statement, reading, named)
        owner = self._owner(statement, levels, reading, named)
        self.owners.append(Owner(statement.index, owner.entity, owner.within, owner.mode, owner.beside))
        self._mention(statement, reading)
        if not named:
            self.items.learn(statement, reading)
        drafts = [
            *self.layout.drafts(statement, levels, reading, owner, named),
            *self.sayings.drafts(statement, reading, owner, named),
        ]
        self.facts.extend(to_fact(d, reading, statement, self.note, _CONFIDENCE) for d in drafts)

    def _read(self, statement: Statement, context: Sequence[str]) -> Reading:
        def ground(found: Found, text: str) -> tuple[str, tuple[str, ...]]:
            return self.grounder.meant(found, text, context)

        return self.reader.read(statement.text, self.discovery.index, ground)

    def _owner(self, statement: Statement, levels: Sequence[Level], reading: Reading, named: str) -> Ownership:
        headed = bool(levels) and self.blocks.get(levels[-1][0].line) == statement.block
        saying = find_saying(reading, 0, len(reading.units))
        owner = find_owner(statement, levels, reading, saying, named, self.headings, headed=headed)
        if named or owner.entity != owner.above:
            return owner
        if not headed and is_task(reading, saying):
            return self._of_task(statement, owner, self.headings.context(levels))
        before = self.statements[statement.index - 1] if statement.index else None
        before_owner = self.owners[-1] if self.owners else None
        if (
            before
            and before_owner
            and before.block == statement.block
            and follows_up(reading)
            and before_owner.mode is SubjectMode.EXPLICIT
        ):
            return replace(owner, entity=before_owner.entity, within=before_owner.within, beside=before_owner.beside)
        return owner

    def _of_task(self, statement: Statement, owner: Ownership, context: Sequence[str]) -> Ownership:
        """Let a task belong to the tool that the next statement does it with."""
        following = self.statements[statement.index + 1 : statement.index + 2]
        if not following or following[0].block != statement.block:
            return owner
        tool = tool_of(self._read(following[0], context), owner.above, self.headings)
        return replace(owner, entity=tool, within=owner.above, mode=SubjectMode.EXPLICIT) if tool else owner

    def _mention(self, statement: Statement, reading: Reading) -> None:
        line, seen = statement.first, statement.start  # counted on from one name to the next
        for unit in reading.units:
            if unit.entity:
                start, end = statement.source(unit.start, unit.end)
                line, seen = line + self.note.text.count("\n", seen, start), start
                self.surfaces.setdefault(unit.entity, Counter())[unit.text] += 1
                self.mentions.append(Mention(self.note.file, line, start, end, unit.text, unit.entity, unit.candidates))

    def _entities(self) -> Iterator[Entity]:
        """Give the entities that the note names and what they are part of, sorted by id."""
        used = {e for o in self.owners for e in (o.entity, o.within, *o.beside)} | {m.entity for m in self.mentions}
        for relation, _ in self.facts:
            used.add(relation.subject)
            if relation.object_kind is ObjectKind.ENTITY:
                used.add(relation.object)
        above = {a for entity in used - {""} for a in self.grounder.ancestors(entity)}
        for entity_id in sorted((used | above) - {""}):
            entity = self.grounder.entity(entity_id)
            if entity:
                headed = entity_id in self.headings.headed
                surfaces = Counter[str]() if headed else self.surfaces.get(entity_id, Counter())
                yield as_written(entity, self.headings.written.get(entity_id, ""), surfaces)
