"""The language pass: a note in, what it says out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

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
from graph.language.owners import Ownership, find_owner
from graph.language.pipeline import Reader
from graph.language.relations import Scene, read_clause
from graph.language.shapes import expansions
from graph.language.units import Reading
from graph.lexicon import Lexicon
from graph.lexicon.frames import Link
from graph.notes import split
from graph.records import (
    Entity,
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

__all__ = ["Extractor"]


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
        self.reader = Reader(lexicon)
        self.names = NameIndex(catalogue.forms())

    def extract(self, note: Note) -> Extraction:
        """Find what one note says. A pure function of the note and the tables."""
        statements = split(note, judge=self.judge)
        with self.reader.nlp.memory_zone():
            return _Pass(self, note, statements).run()


class _Pass:
    """One note on its way through the pass."""

    def __init__(self, extractor: Extractor, note: Note, statements: Sequence[Statement]) -> None:
        self.extractor, self.note, self.statements = extractor, note, statements
        self.lexicon = extractor.lexicon
        self.grounder = Grounder(extractor.catalogue, {}, extractor.lexicon.words["head"])
        self.discovery = Discovery(self.grounder, extractor.names, extractor.lexicon)
        self.headings = Headings(self.discovery, extractor.judge)
        self.owners: list[Owner] = []
        self.mentions: list[Mention] = []
        self.facts: list[Fact] = []
        self.blocks = {s.first: s.block for s in statements}
        self.introduced: set[tuple[str, str]] = set()  # (thing, topic) whose place is said already
        self.surfaces: dict[str, Counter[str]] = {}

    def run(self) -> Extraction:
        self.discovery.learn(self.statements)
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
                yield as_written(entity, self.headings.written.get(entity_id, ""), self.surfaces.get(entity_id, Counter()))

    def _statement(self, statement: Statement) -> None:
        levels = self.headings.chain(statement)
        context = self.headings.context(levels)
        named = self._named(statement, context)
        if named:
            context = [named, *context]
        reading = self._read(statement, context)
        headed = bool(levels) and self.blocks.get(levels[-1][0].line) == statement.block
        owner = find_owner(statement, levels, reading, named, self.headings, headed=headed)
        self.owners.append(Owner(statement.index, owner.entity, owner.within, owner.mode))
        self._mention(statement, reading)
        drafts = list(self._drafts(statement, levels, reading, owner, named))
        self.facts.extend(to_fact(d, reading, statement, self.note, 0.5) for d in drafts)

    def _read(self, statement: Statement, context: Sequence[str]) -> Reading:
        def ground(found: Found, text: str) -> tuple[str, tuple[str, ...]]:
            return self.grounder.meant(found, text, context)

        return self.extractor.reader.read(statement.text, self.discovery.index, ground)

    def _named(self, statement: Statement, context: Sequence[str]) -> str:
        """Find what a heading or a gloss names."""
        if statement.role is Role.HEADING:
            return self.headings.name(statement.text.rstrip(": "), statement.first, context)
        if statement.role is Role.GLOSS and statement.cells:
            name = statement.cells[0][0]
            if self._is_property(name, statement.cells[0][1]):
                return ""
            return self.headings.name(name, statement.first, context)
        return ""

    def _is_property(self, name: str, rest: str) -> bool:
        """Tell "Cost: High", "max size: 256 KB" from a thing and what it is."""
        if self.discovery.known(name):
            return False
        first = rest.split()[0].casefold().strip(",.")
        level = len(rest.split()) <= 2 and self.lexicon.is_a(first, "level")
        quantity = bool(self.extractor.reader.nlp(rest).user_data["quantities"]) and len(rest.split()) <= 5
        return level or quantity or name[0].islower() and not self.extractor.judge.names(name)

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
        yield from self._expansions(statement, length)
        yield from self._part(statement, levels, owner, named, length)
        if statement.role in (Role.HEADING, Role.ASIDE, Role.CODE):
            return
        yield from self._said(statement, levels, reading, owner, named)

    def _part(
        self, statement: Statement, levels: Sequence[Level], owner: Ownership, named: str, length: int
    ) -> Iterator[Draft]:
        """Say of a thing that a heading or a first statement introduces what it is part of."""
        if owner.mode is not SubjectMode.EXPLICIT or (not named and owner.entity == owner.above):
            return
        place = (owner.entity, levels[0][1] if levels else "")
        known = named or owner.above in self.grounder.ancestors(owner.entity)
        if known and (named or place not in self.introduced):
            yield from part_of(owner.entity, levels, self.grounder, length, owner.mode, statement.text)
        self.introduced.add(place)

    def _expansions(self, statement: Statement, length: int) -> Iterator[Draft]:
        for long, short in expansions(statement.text):
            for text, other in ((short, long), (long, short)):
                found = self.discovery.index.whole(text, [(0, len(text))] if " " not in text else _spans(text))
                if found:
                    entity = self.grounder.entity(found.forms[0].entity)
                    if entity:
                        name = other if normal(entity.name) == normal(text) else text
                        yield Draft(entity.id, Predicate.SAME_AS, name, ObjectKind.ENTITY, 0, length, "layout:expansion")
                        break

    def _said(
        self, statement: Statement, levels: Sequence[Level], reading: Reading, owner: Ownership, named: str
    ) -> Iterator[Draft]:
        link, denied, cue = self._above(statement, levels)
        start = self._gloss_start(statement, reading) if named else 0
        subjects = (owner.entity,) if named or owner.mode is not SubjectMode.EXPLICIT else (owner.above or owner.entity,)
        scene = Scene(reading, subjects, owner.mode, self.lexicon.general, link, denied, cue)
        for clause in split_clauses(reading, start):
            drafts = read_clause(scene, clause)
            yield from drafts
            if drafts and not clause.goes_on:
                scene = Scene(reading, (drafts[0].subject,), drafts[0].mode, self.lexicon.general, link, denied, cue)

    def _gloss_start(self, statement: Statement, reading: Reading) -> int:
        if statement.role is not Role.GLOSS:
            return 0
        rest = len(statement.text) - len(statement.cells[0][1])
        return next((at for at, unit in enumerate(reading.units) if unit.start >= rest), len(reading.units))

    def _above(self, statement: Statement, levels: Sequence[Level]) -> tuple[Link | None, str, str]:
        """Find what a section heading or the head of a list says of this item."""
        if not statement.chain:
            return None, "", ""
        last = statement.chain[-1].text.casefold()
        cue = self.lexicon.sections.get(last)
        if cue and statement.role in (Role.ITEM, Role.GLOSS, Role.TEXT):
            return cue.link, last if cue.denied else "", last
        return None, "", ""


def _spans(text: str) -> list[tuple[int, int]]:
    from graph.language.tokens import token_spans

    return token_spans(text)
