"""Reading the tables of a catalogue, and laying one folder over another.

A folder holds any number of entity tables (``*.tsv``) and, under fixed names, the words
that vendors put before names, the API operations and the resource types of the services.
Tables named ``*_generated.tsv`` yield to the others, row by row and alias by alias.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from graph.catalogue.folding import normal
from graph.catalogue.forms import unmark
from graph.errors import CatalogueError
from graph.records import EntityKind, slug
from graph.tables import Row, read_table, split_cell

__all__ = ["Draft", "Tables", "Vendor", "read_folder", "tables_in"]

_COLUMNS, _OPTIONAL = ("name", "kind", "parent", "aliases"), ("category", "note")
_VENDORS, _OPERATIONS, _RESOURCES = "vendors.tsv", "operations.tsv", "resources.tsv"
_JOBS, _APART = "jobs.tsv", "apart.tsv"
_SPECIAL = (_VENDORS, _OPERATIONS, _RESOURCES, _JOBS, _APART)
_GENERATED = "_generated.tsv"


@dataclass(frozen=True, slots=True)
class Draft:
    """A row of an entity table, its parent still a name.

    Attributes:
        names: the name and the aliases, with their marks.
        path, line: where it stands.
    """

    id: str
    name: str
    kind: EntityKind
    parent: str
    names: tuple[str, ...]
    category: str
    path: Path
    line: int

    def under(self, later: Draft) -> Draft:
        """Lay a row of a later folder over this one: it adds names and replaces what it fills in."""
        return replace(
            later,
            parent=later.parent or self.parent,
            category=later.category or self.category,
            names=tuple(dict.fromkeys((*later.names, *self.names))),
        )


@dataclass(frozen=True, slots=True)
class Vendor:
    """Normalised words that may stand before the names of some kinds."""

    prefixes: tuple[str, ...]
    kinds: frozenset[EntityKind]


@dataclass(frozen=True, slots=True)
class Tables:
    """All that one folder declares.

    Attributes:
        drafts: by id, in order of file and line.
        vendors: one for each row of ``vendors.tsv``.
        operations, resources: rows ``service`` and the names joined by single spaces.
        jobs: rows ``job``, ``things`` and ``endings``.
        apart: rows ``written`` and ``thing``.
    """

    drafts: Mapping[str, Draft]
    vendors: tuple[Vendor, ...] = ()
    operations: tuple[Row, ...] = ()
    resources: tuple[Row, ...] = ()
    jobs: tuple[Row, ...] = ()
    apart: tuple[Row, ...] = ()


def tables_in(folder: Path) -> tuple[Path, ...]:
    """List the tables of a folder in a fixed order.

    Raises:
        CatalogueError: the folder does not exist.
    """
    if not folder.is_dir():
        raise CatalogueError(folder, 0, "no such folder of catalogue tables")
    return tuple(sorted(folder.glob("*.tsv"), key=lambda path: path.name))


def read_folder(folder: Path) -> Tables:
    """Read every table of one folder.

    Raises:
        CatalogueError: an unknown kind, an empty name, a name that stands twice.
    """
    paths = {path.name: path for path in tables_in(folder)}
    special = {name: paths.pop(name) for name in _SPECIAL if name in paths}
    hand_made = [draft for name, path in paths.items() if not name.endswith(_GENERATED) for draft in _drafts(path)]
    generated = [draft for name, path in paths.items() if name.endswith(_GENERATED) for draft in _drafts(path)]
    return Tables(
        _collect((*hand_made, *_yielding(generated, hand_made))),
        tuple(_vendors(special.get(_VENDORS))),
        tuple(_lists(special.get(_OPERATIONS), "service", "operations")),
        tuple(_lists(special.get(_RESOURCES), "service", "resources")),
        tuple(_lists(special.get(_JOBS), "job", "things", "endings")),
        tuple(_lists(special.get(_APART), "written", "thing", optional=("example", "comment"))),
    )


def _yielding(generated: Iterable[Draft], hand_made: Iterable[Draft]) -> Iterator[Draft]:
    taken = {normal(unmark(name)) for draft in hand_made for name in draft.names}
    for draft in generated:
        free = tuple(name for name in draft.names if normal(unmark(name)) not in taken)
        if draft.names[0] in free:
            yield replace(draft, names=free)


def _collect(drafts: Iterable[Draft]) -> dict[str, Draft]:
    found: dict[str, Draft] = {}
    for draft in drafts:
        first = found.setdefault(draft.id, draft)
        if first is not draft:
            place = f"{first.path.name}:{first.line}"
            raise CatalogueError(draft.path, draft.line, f"{draft.name!r} stands in {place} as well; keep one row")
    return found


def _drafts(path: Path) -> Iterator[Draft]:
    for row in read_table(path, _COLUMNS, optional=_OPTIONAL, error=CatalogueError):
        name = unmark(row["name"])
        if not name:
            raise CatalogueError(path, row.line, "a row without a name")
        names = (row["name"], *split_cell(row["aliases"]))
        empty = [cell for cell in names if not normal(unmark(cell))]
        if empty:
            raise CatalogueError(path, row.line, f"{empty[0]!r} holds no word")
        yield Draft(slug(name), name, _kind(row["kind"], row), row["parent"], names, row["category"], path, row.line)


def _kind(text: str, row: Row) -> EntityKind:
    try:
        return EntityKind(text)
    except ValueError:
        known = ", ".join(EntityKind)
        raise CatalogueError(row.path, row.line, f"unknown kind {text!r}; one of: {known}") from None


def _vendors(path: Path | None) -> Iterator[Vendor]:
    if path is None:
        return
    for row in read_table(path, ("vendor", "prefixes", "kinds"), error=CatalogueError):
        kinds = frozenset(_kind(kind, row) for kind in split_cell(row["kinds"]))
        yield Vendor(tuple(normal(prefix) for prefix in split_cell(row["prefixes"])), kinds)


def _lists(path: Path | None, *columns: str, optional: tuple[str, ...] = ()) -> Iterator[Row]:
    if path is not None:
        yield from read_table(path, columns, optional=optional, error=CatalogueError)
