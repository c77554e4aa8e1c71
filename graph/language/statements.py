"""What a statement says in words: its clauses one after the other, or the cells of its row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.language.clauses import Clause, split_clauses
from graph.language.commands import command_lines
from graph.language.drafts import Draft
from graph.language.ellipsis import ellipsis
from graph.language.headings import VERSUS, is_heading
from graph.language.leads import ItemCues
from graph.language.naming import Naming, opening
from graph.language.owners import Ownership, is_task
from graph.language.relations import read_clause
from graph.language.rows import read_row, row_cells
from graph.language.scene import ItemCue, Scene
from graph.language.shapes import expansions
from graph.language.units import Reading
from graph.language.verdicts import said_in_a_word, verdict
from graph.lexicon.frames import Link
from graph.records import ObjectKind, Predicate, Quantity, Role, Statement, SubjectMode

__all__ = ["StatementReader"]

_LABEL_UNITS = 4  # a parent bullet of so few words only names what stands below it
_CODE, _ROW, _GLOSS, _EXPLICIT = Role.CODE, Role.ROW, Role.GLOSS, SubjectMode.EXPLICIT  # quicker to name than members
_BESIDE = ("article", "preposition", "bare")
_UNSAID, _ENTITY = (Role.HEADING, Role.ASIDE), ObjectKind.ENTITY


class StatementReader:
    """Reads the statements of one note against what stands above them."""

    def __init__(self, statements: Sequence[Statement], naming: Naming, items: ItemCues) -> None:
        self.statements, self.naming, self.items = statements, naming, items
        self.lexicon = naming.lexicon

    def drafts(self, statement: Statement, reading: Reading, owner: Ownership, named: str) -> Iterator[Draft]:
        """Make the drafts of one statement, in order of place."""
        role = statement.role
        told = not named and bool(statement.chain) and self.items.is_told(statement.chain[-1])
        only = bool(named) and opening(statement.text) == statement.text.rstrip(": ")
        sorts = statement.first in self.naming.parents and not told and (len(reading.units) <= _LABEL_UNITS or only)
        spelled_out = expansions(statement.text)
        if spelled_out and any(statement.text == f"{long} ({short})" for long, short in spelled_out):
            return  # only gives another name, which the layout tells
        if role is _CODE:
            yield from self._commands(statement, reading, owner)
            return
        if role in _UNSAID or (sorts and role is not _GLOSS) or (statement.marks and self._points_elsewhere(statement)):
            return
        if role is Role.LEAD and self.lexicon.section(statement.text):
            return  # "Common use cases include:"
        if role is _ROW:
            compared = self.naming.tables.compared(statement, [owner.above])
            kin = self.naming.tables.kin(reading, compared.values())
            scene = Scene(reading, (owner.above,), owner.mode, self.lexicon.general, self.lexicon.copula, kin=kin)
            cells = row_cells(reading, statement.cells, self.lexicon)
            yield from read_row(scene, cells, compared, named, valued=self.naming.tables.is_value_column(statement))
            return
        yield from self._said(statement, reading, owner, named)

    def _commands(self, statement: Statement, reading: Reading, owner: Ownership) -> Iterator[Draft]:
        """Say of each command which options it uses."""
        for line in command_lines(statement.text):
            at = [n for n, unit in enumerate(reading.units) if line.start <= unit.start < line.end]
            command = self.naming.command(line.name, owner.above)
            for option in line.options if at else ():
                used = self.naming.option(option, command)
                yield Draft(
                    command, Predicate.USES, used, ObjectKind.ENTITY, at[0], at[-1] + 1, "command:option", option
                )

    def _said(self, statement: Statement, reading: Reading, owner: Ownership, named: str) -> Iterator[Draft]:
        name, rest = statement.cells[0] if role_is_gloss(statement) else ("", "")
        told = verdict(rest, self.lexicon) if name and not named else None
        if told:
            subject = owner.above if owner.mode is SubjectMode.EXPLICIT else owner.entity
            drafts = said_in_a_word(told, reading, _gloss_start(statement, reading), subject)
            yield from (replace(draft, mode=owner.mode) for draft in drafts)
            return
        lead, words = self.naming.labelled(statement, [owner.above]) if name and not named else ("", "")
        name = words or name
        label = bool(name) and not named and self.naming.is_label(name, rest)
        if label and self.lexicon.is_a(name.casefold(), "aside"):
            return
        several = (lead,) if lead else self._several(statement, reading)
        item = self.items.label(name) if label else self.items.above(statement)
        measured = "" if named or label or (several and not lead) else self.naming.measured(name, rest)
        valued = bool(measured) and (self.naming.opens_with_quantity(rest) or self.naming.is_property(name, rest))
        if valued and self.naming.is_level(rest):
            yield self._level(name, rest, reading, owner)
            return
        label = label or (bool(name) and VERSUS.search(name) is not None)
        start = _gloss_start(statement, reading) if named or several or label or (valued and measured == name) else 0
        subjects = several or (
            (owner.entity, *owner.beside)
            if named or owner.mode is not _EXPLICIT or is_task(reading)
            else (owner.above,)
        )
        scene = Scene(
            reading,
            (item.subject,) if item and item.subject else subjects,
            owner.mode,
            self.lexicon.general,
            self.lexicon.copula,
            item,
            defines=bool(named) or self._follows_heading(statement),
            measured=measured if valued or measured == rest else "",
            introduce=lambda words: self.naming.introduced(words, owner.above),
        )
        clauses = split_clauses(reading, start)
        if valued and measured == rest:  # what the figure measures is said
            behind = _gloss_start(statement, reading)
            clauses = [clause for clause in clauses if clause.start != behind]
        yield from self._clauses(statement, scene, clauses)

    def _clauses(self, statement: Statement, scene: Scene, clauses: Sequence[Clause]) -> Iterator[Draft]:
        """Read clause after clause; a purpose or a comparison waits for the thing that the next one names."""
        waiting: list[Draft] = []
        tool = used = ""
        said: list[Draft] = []
        for number, clause in enumerate(clauses, 1):
            if self._is_struck(statement, scene.reading, clause):
                continue
            left_out = ellipsis(scene.reading, clause, said) if said else None
            drafts = read_clause(self._told(scene, clause, used), clause) if left_out is None else left_out
            said = drafts or said
            if tool:
                drafts = _served(drafts, tool)
            tool, used = _tool(drafts), _used(drafts)
            if waiting:
                yield from _settled(waiting, drafts)
            if number == len(clauses):
                yield from drafts
                return
            waiting = [d for d in drafts if _waits(d, clause, scene)]
            yield from (d for d in drafts if d not in waiting)
            if drafts:
                first = drafts[0]
                # "X does A, Y does B and can do C" goes on about Y; "X does A, which Y uses, and can do C" about X.
                named = first.mode is SubjectMode.EXPLICIT and not clause.relative
                stays = waiting or (clause.goes_on and not named)
                subjects = scene.subjects if stays else (first.subject,)
                scene = replace(
                    scene, subjects=subjects, mode=first.mode, item=scene.item or _again(first), defines=False
                )
        yield from waiting

    def _told(self, scene: Scene, clause: Clause, used: str) -> Scene:
        """Let a relative clause be about the thing right before it: "X, which triggers Y"; "use X, it is fast"."""
        units = scene.reading.units
        if used and units[clause.start].has("reference") and units[clause.start].has("pronoun"):
            return replace(scene, subjects=(used,), item=None)
        if not clause.relative:
            return scene
        last = next((units[at].entity for at in range(clause.start - 2, -1, -1) if not units[at].is_mark), "")
        return replace(scene, subjects=(last,), item=None) if last else scene

    def _level(self, name: str, rest: str, reading: Reading, owner: Ownership) -> Draft:
        """Read "Cost: low": a property with a value in words."""
        quantity = Quantity(name, "exact", rest, "", rest)
        return Draft(
            owner.above if owner.mode is SubjectMode.EXPLICIT else owner.entity,
            Predicate.HAS_LIMIT,
            f"{name} = {rest}",
            ObjectKind.LITERAL,
            0,
            len(reading.units),
            "property:level",
            quantity=quantity,
            mode=owner.mode,
        )

    def _several(self, statement: Statement, reading: Reading) -> tuple[str, ...]:
        """List the things of a gloss on several at once: "gp2, gp3: 3,000 IOPS"."""
        if not role_is_gloss(statement):
            return ()
        units = reading.units[: _gloss_start(statement, reading)]
        names = [u.entity for u in units if u.entity]
        plain = all(u.entity or u.is_mark or u.has("coordinator", "article", "head", "kind") for u in units)
        return tuple(dict.fromkeys(names)) if plain and len(names) > 1 else ()

    def _points_elsewhere(self, statement: Statement) -> bool:
        """Tell a picture, and a link that only says that there is more ("[Reference](...)")."""
        whole = {mark for mark, a, b in statement.marks if a == 0 and b == len(statement.text)}
        words = [word.strip(":.") for word in statement.text.casefold().split()] if "link" in whole else []
        more = all(self.lexicon.counts_as(word, "~elsewhere") or self.lexicon.is_a(word, *_BESIDE) for word in words)
        return "image" in whole or (bool(words) and more)

    def _follows_heading(self, statement: Statement) -> bool:
        return statement.index > 0 and is_heading(self.statements[statement.index - 1])

    def _is_struck(self, statement: Statement, reading: Reading, clause: Clause) -> bool:
        """Say whether the words of a clause are crossed out."""
        struck = [(a, b) for mark, a, b in statement.marks if mark == "struck"] if statement.marks else []
        if not struck:
            return False
        units = reading.units[clause.start : clause.end]
        return all(any(a <= u.start and u.end <= b for a, b in struck) for u in units)


def role_is_gloss(statement: Statement) -> bool:
    """Say whether a statement is "Name - rest"."""
    return statement.role is _GLOSS and bool(statement.cells)


def _gloss_start(statement: Statement, reading: Reading) -> int:
    """Find the first unit of what a gloss says of its name."""
    if not role_is_gloss(statement):
        return 0
    rest = len(statement.text) - len(statement.cells[0][1])
    return next((at for at, unit in enumerate(reading.units) if unit.start >= rest), len(reading.units))


def _waits(draft: Draft, clause: Clause, scene: Scene) -> bool:
    opens = clause.start in scene.reading.cues and draft.predicate is Predicate.DIFFERS_FROM
    return draft.rule == "purpose" or opens


def _tool(drafts: Sequence[Draft]) -> str:
    """Find the thing that a clause does something with."""
    return next((d.object for d in drafts if d.kind is _ENTITY and d.rule.startswith("verb:")), "")


def _used(drafts: Sequence[Draft]) -> str:
    """Find the thing that an order tells to use or to avoid, which "it" behind it stands for."""
    told = (d for d in drafts if d.kind is ObjectKind.ENTITY and d.mode is not SubjectMode.EXPLICIT)
    orders = (d for d in told if not d.denial or d.rule.startswith("tail:"))  # "avoid using X", not "does not use X"
    return next((d.object for d in orders if d.predicate is Predicate.USES), "")


def _served(drafts: list[Draft], tool: str) -> list[Draft]:
    """Give a purpose to the tool that the clause before it names: "use X - to make calls"."""
    return [replace(d, subject=tool) if d.rule == "purpose" and d.object != tool else d for d in drafts]


def _settled(waiting: list[Draft], drafts: list[Draft]) -> Iterator[Draft]:
    """Give waiting drafts their subject: the tool that serves a purpose, the thing that differs."""
    tool = _tool(drafts)
    named = next((d.subject for d in drafts), "")
    for draft in waiting:
        subject = tool if draft.rule == "purpose" else named
        yield replace(draft, subject=subject) if subject and subject != draft.object else draft


def _again(draft: Draft) -> ItemCue | None:
    """Carry on what was said: "supports X, but not Y"."""
    listed = draft.rule in ("list", "kind") or draft.kind is ObjectKind.LITERAL
    return None if listed else ItemCue(Link(draft.predicate))
