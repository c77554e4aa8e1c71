"""What must hold between the rows of a catalogue."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from graph.catalogue.forms import unmark
from graph.catalogue.normal import normal
from graph.catalogue.rows import Draft
from graph.errors import CatalogueError
from graph.records import slug
from graph.tables import Row

__all__ = ["check"]


def check(drafts: Mapping[str, Draft], lists: Iterable[Row]) -> None:
    """Check parents, names of others, and the services of the operation and resource tables.

    Raises:
        CatalogueError: at the first row that does not hold.
    """
    for draft in drafts.values():
        _check_parent(draft, drafts)
    for draft in drafts.values():
        _check_cycle(draft, drafts)
    _check_names(drafts)
    for row in lists:
        if slug(row["service"]) not in drafts:
            raise CatalogueError(row.path, row.line, f"unknown service {row['service']!r}; add a row for it")


def _check_parent(draft: Draft, drafts: Mapping[str, Draft]) -> None:
    if draft.parent and slug(draft.parent) not in drafts:
        reason = f"unknown parent {draft.parent!r} of {draft.name!r}; a parent is the name of another row"
        raise CatalogueError(draft.path, draft.line, reason)


def _check_cycle(draft: Draft, drafts: Mapping[str, Draft]) -> None:
    seen, at = [draft.name], draft
    while at.parent:
        at = drafts[slug(at.parent)]
        if at.name in seen:
            chain = " in ".join([*seen, at.name])
            raise CatalogueError(draft.path, draft.line, f"a circle of parents: {chain}")
        seen.append(at.name)


def _check_names(drafts: Mapping[str, Draft]) -> None:
    owners = {normal(draft.name): draft for draft in drafts.values()}
    for draft in drafts.values():
        for alias in draft.names[1:]:
            owner = owners.get(normal(unmark(alias)))
            if owner is None or owner.id == draft.id or alias.startswith("~") or _shares(owner):
                continue
            place = f"{owner.path.name}:{owner.line}"
            reason = (
                f"alias {alias!r} of {draft.name!r} is the name of the row in {place}; remove it, or list it there too"
            )
            raise CatalogueError(draft.path, draft.line, reason)


def _shares(draft: Draft) -> bool:
    """Whether a row lists its own name as an alias, and so agrees that others use it."""
    return normal(draft.name) in {normal(unmark(alias)) for alias in draft.names[1:]}
