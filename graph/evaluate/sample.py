"""What was found in the lines that a gold set is about."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from graph.errors import GraphError
from graph.evaluate.gold import Gold
from graph.records import Fact, ObjectKind

__all__ = ["Found", "Lines", "Sample", "found_facts"]


@dataclass(frozen=True, slots=True)
class Found:
    """A fact as it was found, with names as printed; the columns of ``facts``, and how the subject was found."""

    file: str
    first: int
    last: int
    subject: str
    relation: str
    object: str
    polarity: str
    kind: str
    rule: str = ""
    mode: str = ""


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of a statement: whose they are, how that was found, the names in them, whether it is a table's row."""

    file: str
    first: int
    last: int
    owner: str
    within: str
    mode: str
    names: tuple[str, ...] = ()
    row: bool = False
    beside: tuple[str, ...] = ()

    @property
    def owners(self) -> str:
        """Everything that it is about, as ``owners`` prints it."""
        return ", ".join((self.owner, *self.beside))


def found_facts(facts: Iterable[Fact], name: Callable[[str], str]) -> Iterator[Found]:
    """Lay facts out with their names."""
    for relation, it in facts:
        target = name(relation.object) if relation.object_kind is ObjectKind.ENTITY else relation.object
        said = (name(relation.subject), str(relation.predicate), target, str(relation.polarity))
        yield Found(it.file, it.first, it.last, *said, str(relation.object_kind), it.rule, str(it.mode))


class Sample:
    """The gold set and what was found in its lines, under the same file names.

    Args:
        gold: the set; what it has outside of its own spans is left out.
        lines: the statements of the graph.

    Raises:
        GraphError: the graph has none of the notes that the gold is about.
    """

    def __init__(self, gold: Gold, lines: Iterable[Lines]) -> None:
        self.gold = gold
        self._homes: dict[str, str | None] = {}
        self._inside = {(file, line) for file, first, last in gold.spans for line in range(first, last + 1)}
        self.lines = tuple(self._home(lines))
        if not self.lines:
            about = ", ".join(gold.files) or "one note"
            raise GraphError(f"{gold.name}: the graph has no line of {about}; build the notes that the gold is about")
        notes = {line.file for line in self.lines}
        if not gold.files and len({line.file for line in lines}) > len(notes):
            raise GraphError(f"{gold.name}: names no files, so build a graph of that one note")
        self.facts = tuple(fact for fact in gold.facts if self.covers(fact.file, fact.first))

    def keep(self, found: Iterable[Found]) -> tuple[Found, ...]:
        """Keep what was found in the lines of the gold."""
        return tuple(fact for fact in self._home(found) if self.covers(fact.file, fact.first))

    def covers(self, file: str, line: int) -> bool:
        """Say whether the set is about a line."""
        return not self._inside or (file, line) in self._inside

    def _home(self, rows: Iterable[Found] | Iterable[Lines]) -> Iterator:  # type: ignore[type-arg]
        for row in rows:
            home = self._name(row.file)
            if home is not None:
                yield row if home == row.file else replace(row, file=home)

    def _name(self, file: str) -> str | None:
        """Find the name that the gold has for a file: one may be given relative to a folder above the other's."""
        if not self.gold.files:
            return ""
        if file not in self._homes:
            same = (n for n in self.gold.files if n == file or n.endswith(f"/{file}") or file.endswith(f"/{n}"))
            self._homes[file] = next(same, None)
        return self._homes[file]
