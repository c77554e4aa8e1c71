"""One note on its way through the language pass."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain, tee

from graph.catalogue import normal
from graph.language.discover import Discovery
from graph.language.display import as_written
from graph.language.drafts import Draft, to_fact
from graph.language.ground import Grounder
from graph.language.headings import Headings, Level
from graph.language.judge import LexiconJudge
from graph.language.layout import WHOLE, Layout
from graph.language.leads import ItemCues
from graph.language.loose import loose_cues
from graph.language.names import NameIndex
from graph.language.naming import Naming
from graph.language.owners import Ownership, find_owner, follows_up, is_task, tool_of
from graph.language.pipeline import Reader
from graph.language.ranges import RangeCheck
from graph.language.slips import Slips
from graph.language.statements import StatementReader
from graph.language.sureness import Sureness
from graph.language.tokens import Row
from graph.language.units import Reading
from graph.records import (
    Cue,
    Entity,
    EntityKind,
    Extraction,
    Fact,
    Mention,
    Note,
    ObjectKind,
    Owner,
    Predicate,
    Role,
    Statement,
    SubjectMode,
)

__all__ = ["NotePass"]

_SAME_AS, _ENTITY, _LEAD = Predicate.SAME_AS, ObjectKind.ENTITY, Role.LEAD  # quicker to name than members


class NotePass:
    """Reads the statements of one note in order and collects what they give."""

    def __init__(
        self,
        note: Note,
        statements: Sequence[Statement],
        reader: Reader,
        names: NameIndex,
        slips: Slips,
        judge: LexiconJudge,
    ) -> None:
        lexicon = reader.lexicon
        self.note, self.statements, self.reader = note, statements, reader
        self.grounder = Grounder(judge.catalogue, {}, lexicon.words["unit"])
        self.discovery = Discovery(self.grounder, names, slips, lexicon)
        self.headings = Headings(self.discovery, judge)
        self.items = ItemCues(self.headings, lexicon)
        self.naming = Naming(note, statements, self.headings, self.items, reader)
        self.layout = Layout(self.headings, self.items)
        self.sayings = StatementReader(statements, self.naming, self.items)
        self.root: list[Level] = []
        self.heads: dict[int, Ownership] = {}  # by the line of a list head that names what its items are about
        self.headings.outlined = note.file.endswith(".md")
        self.headings.blocks = {s.first: s.block for s in statements}
        self.owners: list[Owner] = []
        self.mentions: list[Mention] = []
        self.facts: list[Fact] = []
        self.ranged = RangeCheck(lexicon.ranges, self.grounder)
        self.sure = Sureness(lexicon.confidence)
        self.flags = {flag for _, flag, _ in lexicon.marks}
        self.cues: list[Cue] = []
        self.surfaces: dict[str, dict[str, int]] = {}  # how often each wording mentions an entity

    def run(self) -> Extraction:
        """Read the note."""
        self.discovery.learn(self.statements)
        self.root = self.naming.root() if self.statements else []
        rows, following = tee(self.reader.rows(s.text for s in self.statements))
        next(following, None)
        for statement, row, after in zip(self.statements, rows, chain[Row | None](following, (None,)), strict=False):
            self._statement(statement, row, after)
        entities = tuple(self._entities())
        names = {entity.id: entity.name for entity in entities}
        facts = sorted(
            [f for f in dict.fromkeys(self.facts) if f.relation.predicate is not _SAME_AS or not _repeats(f, names)],
            key=lambda f: (f.evidence.start, f.evidence.end),
        )
        return Extraction(
            self.note,
            tuple(self.statements),
            tuple(self.owners),
            entities,
            tuple(self.mentions),
            tuple(facts),
            tuple(self.cues),
        )

    def _statement(self, statement: Statement, row: Row, following: Row | None) -> None:
        levels = self.root + self.headings.chain(statement)
        context = self.headings.context(levels)
        head = self._head(statement)
        named = "" if head and self._sets(statement, head) else self.naming.named(statement, context)
        reading = self._read(row, [named, *context] if named else context)
        if named:
            self.headings.set_beside(statement, reading, named)
        owner = self._owner(statement, levels, reading, named, following)
        self._mention(statement, reading)
        if not named:
            self.items.learn(statement, reading)
        drafts = list(self.layout.drafts(statement, levels, reading, owner, named))
        if WHOLE.isdisjoint([d.rule for d in drafts]):  # "X -> Y" says no more than that
            drafts += self.sayings.drafts(statement, reading, owner, named)
        drafts = [self.ranged(d) for d in drafts if d.predicate is not _SAME_AS or d.denial or not self._is_parted(d)]
        if not named:
            owner = self._introduced(owner, drafts)
        self._own(statement, owner)
        if reading.cues or reading.denials:
            self.cues.extend(loose_cues(drafts, reading, statement, self.note))
        flags = tuple([flag for flag in statement.flags if flag in self.flags])
        self.facts += [to_fact(d, reading, statement, self.note, self.sure(d), flags) for d in drafts]

    def _is_parted(self, draft: Draft) -> bool:
        """Tell another name that a table keeps apart from the thing."""
        apart, named = self.grounder.catalogue.apart, self.grounder.entity(draft.object)
        words = named.name if named else draft.object
        others = [entity.id for entity in self.grounder.catalogue.lookup(words)]
        subject = self.grounder.entity(draft.subject)
        return apart.parts(words, draft.subject) or any(apart.parts(subject.name, other) for other in others if subject)

    def _own(self, statement: Statement, owner: Ownership) -> None:
        self.owners.append(Owner(statement.index, owner.entity, owner.within, owner.mode, owner.beside))
        outlined = statement.role in (Role.ITEM, Role.TEXT) and statement.first in self.naming.parents
        leads = statement.role is _LEAD or outlined
        if leads and owner.entity != owner.above:
            self.heads[statement.first] = owner

    def _introduced(self, owner: Ownership, drafts: Sequence[Draft]) -> Ownership:
        """Let "a hash index is ..." belong to the thing that it introduces."""
        new = self.grounder.own.get(drafts[0].subject) if drafts and owner.entity == owner.above else None
        if new is None or new.source != "phrase":
            return owner
        return replace(owner, entity=new.id, within=owner.above, mode=SubjectMode.EXPLICIT)

    def _read(self, row: Row, context: Sequence[str]) -> Reading:
        return self.reader.read(row, self.discovery.told, partial(self.grounder.meant, context=context))

    def _owner(
        self, statement: Statement, levels: Sequence[Level], reading: Reading, named: str, following: Row | None
    ) -> Ownership:
        headed = bool(levels) and self.headings.blocks.get(levels[-1][0].line) == statement.block
        owner = find_owner(statement, levels, reading, named, self.headings, headed=headed)
        head = self._head(statement)
        if head and (self._sets(statement, head) or (owner.entity == owner.above == head.above and not named)):
            return replace(owner, entity=head.entity, within=head.within, beside=head.beside, mode=SubjectMode.BULLET)
        if not named and not headed and (command := self._with_option(reading, owner.above)):
            return replace(owner, entity=command, within=owner.above, mode=SubjectMode.EXPLICIT)
        if named or owner.entity != owner.above or owner.mode is SubjectMode.EXPLICIT:
            return owner
        if following and not headed and is_task(reading):
            return self._of_task(statement, owner, self.headings.context(levels), following)
        if self._is_compared(statement) or follows_up(reading):
            return self._gone_on(statement, owner)
        return owner

    def _head(self, statement: Statement) -> Ownership | None:
        """Find what the head of the list in which a statement stands is about by itself."""
        return self.heads.get(statement.chain[-1].line) if statement.chain else None

    def _with_option(self, reading: Reading, above: str) -> str:
        """Find the command whose options a line without one goes on about ("or give --s3-bucket")."""
        last = self.grounder.entity(self.owners[-1].entity) if self.owners else None
        if last is None or last.kind is not EntityKind.COMMAND or above not in (self.owners[-1].within, last.parent):
            return ""
        named = [e for at in reading.named if (e := self.grounder.entity(reading.units[at].entity))]
        optional = any(e.kind is EntityKind.PARAMETER and e.name.startswith("--") for e in named)
        return last.id if optional and not any(e.kind is EntityKind.COMMAND for e in named) else ""

    def _sets(self, statement: Statement, head: Ownership) -> bool:
        """Tell a setting of a file ("encryption: true") from a thing of its own."""
        entity = self.grounder.entity(head.entity)
        label = statement.role in (Role.GLOSS, Role.LEAD) and statement.text[0].islower()
        return label and entity is not None and entity.kind is EntityKind.FILE

    def _gone_on(self, statement: Statement, owner: Ownership) -> Ownership:
        """Let "it ..." and "is ..." go on about the thing that the line before it names."""
        before = self.statements[statement.index - 1] if statement.index else None
        stated = self._is_compared(statement) or self.owners[-1].mode is SubjectMode.EXPLICIT if before else False
        if before is None or before.block != statement.block or not stated:
            return owner
        last = self.owners[-1]
        return replace(owner, entity=last.entity, within=last.within, beside=last.beside)

    def _is_compared(self, statement: Statement) -> bool:
        """Say whether the line before is about one of the two things that the heading sets against each other."""
        beside = statement.index > 0 and self.statements[statement.index - 1].chain == statement.chain
        compared = self.headings.compared(statement.chain[-1]) if statement.chain and beside else ()
        return bool(compared) and self.owners[-1].entity in compared

    def _of_task(self, statement: Statement, owner: Ownership, context: Sequence[str], following: Row) -> Ownership:
        """Let a task belong to the tool that the next statement does it with."""
        if self.statements[statement.index + 1].block != statement.block:
            return owner
        tool = tool_of(self._read(following, context), owner.above, self.headings)
        return replace(owner, entity=tool, within=owner.above, mode=SubjectMode.EXPLICIT) if tool else owner

    def _mention(self, statement: Statement, reading: Reading) -> None:
        line, seen = statement.first, statement.start  # counted on from one name to the next
        for at in reading.named:
            unit = reading.units[at]
            start, end = statement.source(unit.start, unit.end)
            line, seen = line + self.note.text.count("\n", seen, start), start
            learnt = self.discovery.how_learnt(unit.text, unit.entity)
            if learnt != "slip":
                written = self.surfaces.setdefault(unit.entity, {})
                written[unit.text] = written.get(unit.text, 0) + 1
            self.mentions.append(
                Mention(self.note.file, line, start, end, unit.text, unit.entity, unit.candidates, learnt)
            )

    def _entities(self) -> Iterator[Entity]:
        """Give the entities that the note names and what they are part of, sorted by id."""
        used = {o.entity for o in self.owners} | {o.within for o in self.owners} | {m.entity for m in self.mentions}
        used.update(*[o.beside for o in self.owners if o.beside])
        for relation, _ in self.facts:
            used.add(relation.subject)
            if relation.object_kind is _ENTITY:
                used.add(relation.object)
        above = {a for entity in used - {""} for a in self.grounder.ancestors(entity)}
        for entity_id in sorted((used | above) - {""}):
            entity = self.grounder.entity(entity_id)
            if entity:
                headed = entity_id in self.headings.headed
                surfaces = {} if headed else self.surfaces.get(entity_id, {})
                yield as_written(entity, self.headings.written.get(entity_id, ""), surfaces)


def _repeats(fact: Fact, names: Mapping[str, str]) -> bool:
    """Tell another name of a thing that is the name under which it is shown."""
    relation, _ = fact
    name = names.get(relation.subject)
    return name is not None and normal(name) == normal(relation.object)
