"""From folders of tables to a catalogue."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from graph.catalogue.apart import Apart, read_apart
from graph.catalogue.catalogue import Catalogue
from graph.catalogue.checks import check, resolve_parents
from graph.catalogue.folding import normal
from graph.catalogue.forms import Form, declared, unmark, variants
from graph.catalogue.jobs import read_jobs
from graph.catalogue.listings import Listings
from graph.catalogue.rows import Draft, Tables, Vendor, read_folder, tables_in
from graph.records import Entity, slug
from graph.tables import Row

__all__ = ["load_catalogue"]


def load_catalogue(folders: Sequence[Path]) -> Catalogue:
    """Load a catalogue.

    Args:
        folders: folders of tables; a later one adds to the rows of the earlier ones and overrides
            their kind, parent and category. None gives an empty catalogue.

    Raises:
        CatalogueError: a wrong row, with its file and line.

    >>> load_catalogue(()).lookup("anything")
    ()
    """
    tables = [read_folder(Path(folder)) for folder in folders]
    drafts = resolve_parents(_lay(tables))
    operations, resources = _rows(t.operations for t in tables), _rows(t.resources for t in tables)
    check(drafts, (*operations, *resources))
    apart = read_apart(_rows(t.apart for t in tables), drafts)
    drafts = {key: _parted(draft, apart) for key, draft in drafts.items()}
    entities = {key: _entity(drafts[key], drafts) for key in sorted(drafts)}
    vendors = tuple(vendor for table in tables for vendor in table.vendors)
    return Catalogue(
        entities,
        _index(
            form for draft in drafts.values() for form in _forms(draft, drafts, vendors) if not _is_parted(form, apart)
        ),
        _listings(entities, operations, resources),
        tuple(dict.fromkeys(prefix for vendor in vendors for prefix in vendor.prefixes)),
        _digest(folders),
        read_jobs(_rows(t.jobs for t in tables), drafts),
        apart,
    )


def _parted(draft: Draft, apart: Apart) -> Draft:
    """Leave out the aliases that a table keeps apart."""
    name, *aliases = draft.names
    return replace(draft, names=(name, *(a for a in aliases if not apart.parts(unmark(a), draft.id))))


def _is_parted(form: Form, apart: Apart) -> bool:
    return form.text in apart.whole.get(form.entity, ())


def _lay(tables: Iterable[Tables]) -> dict[str, Draft]:
    drafts: dict[str, Draft] = {}
    for table in tables:
        for draft in table.drafts.values():
            drafts[draft.id] = drafts[draft.id].under(draft) if draft.id in drafts else draft
    return drafts


def _rows(lists: Iterable[tuple[Row, ...]]) -> tuple[Row, ...]:
    return tuple(row for rows in lists for row in rows)


def _listings(entities: dict[str, Entity], operations: Iterable[Row], resources: Iterable[Row]) -> Listings:
    """Order the services by how much the catalogue says about them, so that of many the known ones come first."""
    parts = Counter(entity.parent for entity in entities.values())

    def lists(rows: Iterable[Row], column: str) -> tuple[tuple[str, str], ...]:
        pairs = ((slug(row["service"]), row[column]) for row in rows)
        return tuple(sorted(pairs, key=lambda pair: (-parts[pair[0]], pair)))

    categories = {entity.id: entity.category for entity in entities.values()}
    return Listings(categories, lists(operations, "operations"), lists(resources, "resources"))


def _entity(draft: Draft, drafts: dict[str, Draft]) -> Entity:
    names = {draft.name.casefold(): draft.name}
    for name in map(unmark, draft.names):
        names.setdefault(name.casefold(), name)
    aliases = tuple(names.values())[1:]
    return Entity(draft.id, draft.name, draft.kind, draft.parent, aliases, _category(draft, drafts))


def _category(draft: Draft, drafts: dict[str, Draft]) -> str:
    while not draft.category and draft.parent:
        draft = drafts[draft.parent]
    return draft.category


def _forms(draft: Draft, drafts: dict[str, Draft], vendors: tuple[Vendor, ...]) -> Iterator[Form]:
    forms = [declared(name, draft.id, draft.kind) for name in draft.names]
    kinds = {kind for vendor in vendors for kind in vendor.kinds}
    sold = draft
    while sold.kind not in kinds and sold.parent:
        sold = drafts[sold.parent]
    prefixes = [prefix for vendor in vendors if sold.kind in vendor.kinds for prefix in vendor.prefixes]
    heads = () if sold is draft else tuple(normal(unmark(name)) for name in sold.names)
    yield from forms
    yield from variants([unmark(name) for name in draft.names], forms, draft.kind, prefixes, heads)


def _index(forms: Iterable[Form]) -> dict[str, tuple[Form, ...]]:
    """Group the forms by text; a variant yields to what another row declares, a narrow form to a wide one."""
    groups: dict[str, list[Form]] = {}
    for form in forms:
        groups.setdefault(form.text, []).append(form)
    return {text: _settle(groups[text]) for text in sorted(groups)}


def _settle(forms: list[Form]) -> tuple[Form, ...]:
    if len(forms) == 1:
        return tuple(forms)
    stated = [form for form in forms if not form.generated]
    firm = any(not form.surface and not form.context_only for form in stated)
    best: dict[str, Form] = {}
    for form in sorted(stated if firm else forms, key=lambda f: (f.entity, f.context_only, bool(f.surface), f.surface)):
        best.setdefault(form.entity, form)
    return tuple(best.values())


def _digest(folders: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    for folder in folders:
        for path in tables_in(Path(folder)):
            digest.update(f"{path.name}\0".encode() + path.read_bytes() + b"\0")
    return digest.hexdigest()
