"""Gold tables: what a careful reader takes from some lines.

``X.facts.tsv`` may stand alone. Beside it are read, where they exist: ``X.owners.tsv``, the
owner of each line; ``X.ranges.tsv`` (with a column ``file``) or ``X.lines``, the lines that
were annotated; ``aliases.tsv``, names that count as the same, one group a line.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from graph.errors import TableError
from graph.records import ObjectKind, Polarity, Predicate
from graph.tables import Row, read_table

__all__ = ["Gold", "GoldFact", "GoldOwner", "read_gold"]

_FACTS = ("first", "last", "subject", "relation", "object", "polarity", "kind")
_OWNERS = ("first", "last", "owner", "within")
_ENDING = ".facts.tsv"


@dataclass(frozen=True, slots=True)
class GoldFact:
    """A fact that a careful reader takes; ``file`` is empty where the table is about one note."""

    file: str
    first: int
    last: int
    subject: str
    relation: str
    object: str
    polarity: str
    kind: str
    condition: str = ""


@dataclass(frozen=True, slots=True)
class GoldOwner:
    """What some lines are about."""

    file: str
    first: int
    last: int
    owner: str
    within: str


@dataclass(frozen=True, slots=True)
class Gold:
    """The tables of one set.

    Attributes:
        name: of the set.
        facts, owners: the rows.
        spans: (file, first, last) of the lines annotated; empty for all of them.
        aliases: groups of names that count as the same.
    """

    name: str
    facts: tuple[GoldFact, ...]
    owners: tuple[GoldOwner, ...] = ()
    spans: tuple[tuple[str, int, int], ...] = ()
    aliases: tuple[tuple[str, ...], ...] = ()

    @property
    def files(self) -> tuple[str, ...]:
        """The notes that it is about, sorted; empty where it does not say."""
        return tuple(sorted({fact.file for fact in self.facts} - {""}))


def read_gold(path: Path) -> list[Gold]:
    """Read one set by its table of facts, or every set of a folder.

    >>> [gold.name for gold in read_gold(Path("data/gold"))]
    ['notes']

    Raises:
        TableError: no such table, a wrong row.
    """
    if path.is_dir():
        tables = sorted(path.glob(f"*{_ENDING}"))
        if not tables:
            raise TableError(path, 0, f"no table *{_ENDING} in this folder; name a folder or a table of facts")
        return [_read_set(table) for table in tables]
    return [_read_set(path)]


def _read_set(path: Path) -> Gold:
    name = path.name.removesuffix(_ENDING)
    owners, aliases = path.with_name(f"{name}.owners.tsv"), path.with_name("aliases.tsv")
    facts = tuple(map(_fact, read_table(path, _FACTS, optional=("file", "condition"))))
    if not facts:
        raise TableError(path, 0, "no facts in it")
    return Gold(
        name,
        facts,
        tuple(map(_owner, read_table(owners, _OWNERS, optional=("file",)))) if owners.exists() else (),
        tuple(_spans(path, name)),
        tuple(_groups(aliases.read_text(encoding="utf-8").splitlines())) if aliases.exists() else (),
    )


def _fact(row: Row) -> GoldFact:
    for column, known in (("relation", Predicate), ("polarity", Polarity), ("kind", ObjectKind)):
        values = [str(member) for member in known]
        if row[column] not in values:
            raise TableError(row.path, row.line, f"{column} {row[column]!r}; one of {', '.join(values)}")
    words = (row[column] for column in ("subject", "relation", "object", "polarity", "kind", "condition"))
    return GoldFact(row["file"], *_lines(row), *words)


def _owner(row: Row) -> GoldOwner:
    return GoldOwner(row["file"], *_lines(row), row["owner"], row["within"])


def _lines(row: Row) -> tuple[int, int]:
    try:
        first, last = int(row["first"]), int(row["last"])
    except ValueError:
        raise TableError(row.path, row.line, "first and last have to be line numbers") from None
    if not 0 < first <= last:
        raise TableError(row.path, row.line, f"lines {first} to {last} are no range")
    return first, last


def _spans(path: Path, name: str) -> Iterator[tuple[str, int, int]]:
    ranges, lines = path.with_name(f"{name}.ranges.tsv"), path.with_name(f"{name}.lines")
    if ranges.exists():
        for row in read_table(ranges, ("file", "first", "last")):
            yield row["file"], *_lines(row)
    elif lines.exists():
        for part in lines.read_text(encoding="utf-8").strip().split(","):
            first, _, last = part.partition("-")
            if not (first.isdigit() and (last or first).isdigit()):
                raise TableError(lines, 1, f"{part!r} is no range of lines")
            yield "", int(first), int(last or first)


def _groups(lines: Iterable[str]) -> Iterator[tuple[str, ...]]:
    return (tuple(filter(None, line.split("\t"))) for line in lines)
