"""Plain text notes: from lines to statements under headings, by layout and a judge of words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from graph.notes.blocks import Block, split_blocks
from graph.notes.judge import Judge, ShapeJudge, apposition
from graph.notes.lines import Break, Line, is_range, read_lines, take_marks
from graph.notes.marks import Marks
from graph.records import Heading, Note, Role, Statement

__all__ = ["split_gloss", "split_text"]

_GLOSS = re.compile(
    r"(?P<name>[^\s:=](?:[^:=\n]|:(?=\S)|=(?=\S)){0,70}?)(?:(?:\s+(?:[-–—]+>?|→|=>?)|:)\s+|:(?=['\"“]))(?P<rest>\S.*)$"
)
_PARTED = re.compile(r"[-\u2013\u2014→=:]")  # no gloss without one of these
_SHELL = re.compile(r"\$ \S|[a-z][\w./-]*(?: [a-z][\w-]*){0,4} --?[a-z]")
_QUESTION = re.compile(r"Q\s?\d*[.:)]\s|.*\?$")
_ALTERNATIVE = re.compile(r"\W*(?:OR|AND|VS)\W*$")
_FORMULA = re.compile(r"[\w)]\s+[*×^%+]\s+[\w(]")
_GROUP, _SECTION, _LIST, _PART, _BLOCK, _SUB = range(6)  # levels of headings; a list announces parts: "Types:"
_NAME_WORDS = 7
_FEW_WORDS = 4


@lru_cache(maxsize=1 << 12)
def split_gloss(text: str) -> tuple[str, str] | None:
    """Take "Name - rest", "Name: rest", "Name = rest" or "Name -> rest" apart.

    >>> split_gloss("Visibility timeout - hides a message")
    ('Visibility timeout', 'hides a message')
    >>> split_gloss("scales automatically")
    """
    found = _GLOSS.match(text) if _PARTED.search(text) else None
    if not found or len(found["name"].split()) > _NAME_WORDS or _FORMULA.search(found["name"]):
        return None
    if is_range(found["name"], found["rest"]):
        return None
    return found["name"].strip(), found["rest"].strip()


def split_text(note: Note, judge: Judge | None = None, marks: Marks | None = None) -> tuple[Statement, ...]:
    r"""Split a plain text note into statements; every content line ends up in exactly one.

    Args:
        note: the source.
        judge: tells names from statements; by capitals alone where none is given.
        marks: signs and labels that set a statement apart.

    >>> text = f"SQS\nscales automatically\n-----\nDead Letter Queue\ncatches failures\n{'-' * 36}"
    >>> found = split_text(Note("sqs.txt", text))
    >>> [(s.first, s.role.value, [h.text for h in s.chain]) for s in found]
    [(1, 'heading', []), (2, 'text', ['SQS']), (4, 'heading', ['SQS']), (5, 'text', ['SQS', 'Dead Letter Queue'])]
    """
    outline = _Outline(note, judge or ShapeJudge())
    lines = list(read_lines(note.text))
    for line in lines if marks else ():
        take_marks(line, marks or Marks())
    for number, block in enumerate(split_blocks(lines)):
        outline.add(block, number)
    return tuple(outline.statements)


@dataclass(slots=True)
class _Parent:
    """A bullet or an opened list that the following lines may belong to."""

    indent: int
    heading: Heading
    kept: bool = False  # stays until its block ends, as a purpose does


@dataclass(slots=True)
class _Outline:
    note: Note
    judge: Judge
    statements: list[Statement] = field(default_factory=list)
    headings: dict[int, Heading] = field(default_factory=dict)
    rules: dict[int, int] = field(default_factory=dict)
    lonely: set[int] = field(default_factory=set)  # levels whose heading stood alone in its block
    parents: list[_Parent] = field(default_factory=list)
    block: int = 0
    shared: tuple[str, ...] = ()  # flags of the rest of a block, by a mark that fills a line

    def add(self, block: Block, number: int) -> None:
        self.block, self.shared = number, ()
        self.parents.clear()
        runs = self._runs(block.lines)
        level = self._open(block)
        headed = block.underlined or self._heads(runs, level, block.opens)
        outlined = headed and not block.underlined and _holds(runs, 0) and split_gloss(_words(runs[0])) is None
        if headed and not outlined:
            self._head(runs[0], level, alone=len(runs) == 1)
            self.rules[level] = block.rule
        elif runs:
            self._state(runs, 0, heads=outlined)
        for at in range(1, len(runs)):
            self._state(runs, at)

    # what a block is headed by

    def _open(self, block: Block) -> int:
        """Drop the headings that a break ends; return the level that a heading here has."""
        opens = block.opens
        level = {Break.GROUP: _GROUP, Break.SECTION: _SECTION, Break.PART: _PART}.get(opens, _BLOCK)
        if opens != Break.BLANK:
            stays = _PART if level == _PART and _PART in self.lonely else None
            if level == _BLOCK and block.rule < self.rules.get(_BLOCK, 0):
                stays = _BLOCK
            for deeper in [d for d in self.headings if d >= level and d != stays]:
                self._drop(deeper)
            self._drop(_SUB)
        return level if _GROUP in self.headings or level == _GROUP else _GROUP

    def _drop(self, level: int) -> None:
        self.headings.pop(level, None)
        self.rules.pop(level, None)
        self.lonely.discard(level)

    def _heads(self, runs: list[list[Line]], level: int, opens: Break) -> bool:
        text, first = _words(runs[0]), runs[0][0]
        if first.bullet or first.bare or _QUESTION.match(text) or (first.flags and not self.judge.names(text)):
            return False
        if gloss := split_gloss(text):
            if len(runs) == 1:
                return opens >= Break.SECTION and self._glosses(gloss)
            below = _words(runs[1])
            listed = self._glosses(split_gloss(below)) or (self.judge.names(below) > 0 and not self.judge.says(below))
            return self._glosses(gloss) and (not listed or level <= _SECTION)
        if text.endswith(":") and (self.judge.says(text) or self.judge.names(text[:-1]) == 0):
            return False
        name = self.judge.names(text.rstrip(":"))
        if self.judge.says(text) and name < 2:
            return False
        if name == 0 and len(runs) > 1 and text[0].isupper() and _is_title(text, _FEW_WORDS):
            below = _words(runs[1])
            return self.judge.names(below) > 0 and not self.judge.says(below)
        if name == 0:
            return level <= _SECTION and opens >= Break.SECTION and _is_title(text, _NAME_WORDS)
        return len(runs) > 1 or name == 2 or opens >= Break.BLOCK or text.endswith(":")

    def _glosses(self, gloss: tuple[str, str] | None) -> bool:
        return gloss is not None and not self.judge.says(gloss[0]) and self.judge.names(gloss[0]) > 0

    def _head(self, run: list[Line], level: int, *, alone: bool) -> None:
        text = _words(run)
        gloss = split_gloss(text)
        name = gloss[0] if gloss else text.rstrip(":-–— ")
        if level == _PART and alone and text.endswith(":"):
            level = _LIST
        for deeper in [d for d in self.headings if d >= level]:
            self._drop(deeper)
        role = Role.GLOSS if gloss else Role.HEADING
        self._keep(run, role, cells=(gloss,) if gloss else (), flags=("head",), level=level)
        self.headings[level] = Heading(name, run[0].number, level)
        if alone and not gloss:
            self.lonely.add(level)

    # the lines below

    def _state(self, runs: list[list[Line]], at: int, *, heads: bool = False) -> None:
        run, text = runs[at], _words(runs[at])
        following = runs[at + 1] if at + 1 < len(runs) else None
        self._leave(run[0], text)
        role, cells = (Role.HEADING, ()) if heads else self._role(run[0], text, following)
        self._keep(run, role, cells=cells)
        holds = _holds(runs, at)
        if role == Role.HEADING and not holds:
            self.headings[_SUB] = Heading(text.rstrip(": "), run[0].number, _SUB)
        elif role == Role.LEAD or holds:
            name = cells[0][0] if cells else text.rstrip(": ")
            heading = Heading(name, run[0].number, _SUB + 1 + len(self.parents), bullet=role != Role.HEADING)
            indent = run[0].indent if run[0].bullet or holds else -1
            self.parents.append(_Parent(indent, heading, kept=self.judge.says(text) and not run[0].bullet))

    def _leave(self, line: Line, text: str) -> None:
        """Leave the lists that this line no longer belongs to."""
        while self.parents:
            last = self.parents[-1]
            if last.indent >= 0 and line.indent > last.indent:
                return
            first = self.statements[-1].role == Role.LEAD
            key = first and text.islower() and " " not in text  # of settings: "artifacts:"
            another = text.endswith(":") and not line.bullet and not key
            if last.indent < 0 and not another and (last.kept or line.bullet or first or not self.judge.says(text)):
                return
            self.parents.pop()

    def _role(self, line: Line, text: str, following: list[Line] | None) -> tuple[Role, tuple[tuple[str, str], ...]]:
        gloss = split_gloss(text)
        if line.bare or _ALTERNATIVE.match(text) or _QUESTION.match(text):
            return Role.ASIDE, ()
        if _SHELL.match(text):
            return Role.CODE, ()
        if gloss and (_is_measure(gloss) or not self.judge.says(gloss[0])) and not self.judge.joins(*gloss):
            return Role.GLOSS, (gloss,)
        if text.endswith(":") or (following and self.judge.answers(text)):
            return Role.LEAD, ()
        if not line.bullet and not self.parents and self._names_the_rest(text, following):
            return Role.HEADING, ()
        if line.bullet and (told := apposition(text, self.judge)):
            return Role.GLOSS, (told,)
        if line.bullet or self.parents or (self.judge.names(text) and not self.judge.says(text)):
            return Role.ITEM, ()
        return Role.TEXT, ()

    def _names_the_rest(self, text: str, following: list[Line] | None) -> bool:
        """Tell a heading inside a block: a name that a statement follows."""
        if not following or len(text.split()) > 4 or (following[0].bullet and not self.judge.names(text)):
            return False
        below = _words(following)
        return self.judge.names(text) > 0 and not self.judge.says(text) and self.judge.says(below)

    # statements

    def _runs(self, lines: Sequence[Line]) -> list[list[Line]]:
        """Put the lines of a wrapped sentence together."""
        runs: list[list[Line]] = []
        for line in lines:
            if runs and self._goes_on(runs[-1], line):
                runs[-1].append(line)
            else:
                runs.append([line])
        return runs

    def _goes_on(self, run: list[Line], line: Line) -> bool:
        last = run[-1]
        if line.bullet or last.text.endswith(":") or last.rule or line.blanks or last.bare or line.lead:
            return False
        if run[0].bullet and line.indent > run[0].indent:
            return True
        gloss = split_gloss(line.text)
        if line.text.endswith(":") or (gloss and len(gloss[0].split()) <= 4 and not self.judge.says(gloss[0])):
            return False
        return self.judge.joins(last.text, line.text)

    def _keep(
        self,
        run: list[Line],
        role: Role,
        *,
        cells: tuple[tuple[str, str], ...] = (),
        flags: tuple[str, ...] = (),
        level: int = -1,
    ) -> None:
        numbered = ("numbered",) if run[0].bullet[:1].isdigit() else ()
        done = ("todo",) if run[0].bullet.startswith("[") else ()
        marked = tuple(dict.fromkeys([*self.shared, *[flag for line in run for flag in line.flags]]))
        self.shared = marked if run[0].bare else self.shared
        passed = _PART in self.headings and (_BLOCK in self.headings or level == _BLOCK) and _PART not in self.lonely
        levels = sorted([known for known in self.headings if not (passed and known == _PART)])
        chain = (*[self.headings[known] for known in levels], *[parent.heading for parent in self.parents])
        segments, length = [], 0
        for line in run:
            segments.append((length, line.start + line.lead))
            length += len(line.text) + 1
        self.statements.append(
            Statement(
                file=self.note.file,
                index=len(self.statements),
                first=run[0].number,
                last=run[-1].number,
                start=run[0].start,
                end=run[-1].end,
                text=_words(run),
                role=role,
                chain=chain,
                block=self.block,
                cells=cells,
                segments=tuple(segments),
                flags=flags + numbered + done + marked,
            )
        )


def _holds(runs: Sequence[Sequence[Line]], at: int) -> bool:
    """Say whether what follows is indented below a line of an outline: a deeper bullet, or more below a bullet."""
    line, following = runs[at][0], runs[at + 1][0] if at + 1 < len(runs) else None
    return following is not None and following.indent > line.indent and bool(line.bullet or following.bullet)


def _words(run: Sequence[Line]) -> str:
    return run[0].text if len(run) == 1 else " ".join([line.text for line in run])


def _is_measure(gloss: tuple[str, str]) -> bool:
    """Tell "wait time: 20 s" from a sentence with a colon in it."""
    return gloss[1][0].isdigit() and len(gloss[0].split()) <= _FEW_WORDS


def _is_title(text: str, most_words: int) -> bool:
    return len(text.split()) <= most_words and text[-1] not in ".,;"
