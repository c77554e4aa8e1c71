"""What must hold between the rows of a catalogue."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from graph.catalogue.folding import normal
from graph.catalogue.forms import declared, unmark
from graph.catalogue.rows import Draft
from graph.errors import CatalogueError
from graph.records import slug
from graph.tables import Row

__all__ = ["check", "resolve_parents"]


def check(drafts: Mapping[str, Draft], lists: Iterable[Row]) -> None:
    """Check the circle of parents, the names of others, and the services of operations and resource types.

    Args:
        drafts: by id, each parent the id of another of them.
        lists: rows with a column ``service``.

    Raises:
        CatalogueError: at the first row that does not hold.
    """
    for draft in drafts.values():
        _check_circle(draft, drafts)
    _check_names(drafts)
    for row in lists:
        if slug(row["service"]) not in drafts:
            raise CatalogueError(row.path, row.line, f"unknown service {row['service']!r}; add a row for it")


def resolve_parents(drafts: Mapping[str, Draft]) -> dict[str, Draft]:
    """Replace each parent by the id of its row, which it may call by an alias that no other row has.

    Raises:
        CatalogueError: no row, or several, with that name.
    """
    called: dict[str, list[str]] = {}
    for draft in drafts.values():
        for name in draft.names:
            called.setdefault(normal(unmark(name)), []).append(draft.id)
    return {
        key: replace(draft, parent=_parent(draft, drafts, called)) if draft.parent else draft
        for key, draft in drafts.items()
    }


def _parent(draft: Draft, drafts: Mapping[str, Draft], called: Mapping[str, list[str]]) -> str:
    parent = slug(draft.parent)
    owners = [parent] if parent in drafts else list(dict.fromkeys(called.get(normal(draft.parent), ())))
    if len(owners) == 1:
        return owners[0]
    names = " or ".join(drafts[owner].name for owner in owners)
    reason = f"the parent {draft.parent!r} of {draft.name!r} may be {names}; write its name"
    if not owners:
        reason = f"unknown parent {draft.parent!r} of {draft.name!r}; a parent is the name of another row"
    raise CatalogueError(draft.path, draft.line, reason)


def _check_circle(draft: Draft, drafts: Mapping[str, Draft]) -> None:
    seen, at = [draft.name], draft
    while at.parent:
        at = drafts[at.parent]
        if at.name in seen:
            chain = " in ".join([*seen, at.name])
            raise CatalogueError(draft.path, draft.line, f"a circle of parents: {chain}")
        seen.append(at.name)


def _check_names(drafts: Mapping[str, Draft]) -> None:
    owners = {normal(draft.name): draft for draft in drafts.values()}
    for draft in drafts.values():
        for alias in draft.names[1:]:
            owner = owners.get(normal(unmark(alias)))
            if owner is None or owner.id == draft.id or not _clash(alias, owner):
                continue
            place = f"{owner.path.name}:{owner.line}"
            reason = f"alias {alias!r} of {draft.name!r} is the name of {place}; remove it, or list it there as well"
            raise CatalogueError(draft.path, draft.line, reason)


def _clash(alias: str, owner: Draft) -> bool:
    """Whether an alias means another row's name, and that row does not agree by listing it as well."""
    form = declared(owner.names[0], owner.id, owner.kind)
    if alias.startswith("~") or form.context_only or not form.accepts(unmark(alias)):
        return False
    return normal(owner.name) not in {normal(unmark(other)) for other in owner.names[1:]}
