"""API operations and resource types: many thousand names, made into entities on demand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from graph.records import Entity, EntityKind, slug

__all__ = ["Listings"]


@dataclass(frozen=True)
class Listings:
    """What each service offers by name.

    Attributes:
        services: id of a service to its category.
        operation_lists: (id of a service, names joined by spaces).
        resource_lists: the same for resource types.
    """

    services: Mapping[str, str] = field(default_factory=dict)
    operation_lists: tuple[tuple[str, str], ...] = ()
    resource_lists: tuple[tuple[str, str], ...] = ()

    def operations(self, token: str) -> tuple[Entity, ...]:
        """Find the operations that a word names, as ``CreateQueue``, ``create-queue`` or ``create_queue``.

        An operation of several services has one entity for each, its id led by the service's.

        >>> both = Listings(operation_lists=(("lambda", "CreateAlias"), ("kms", "CreateAlias CreateKey")))
        >>> [entity.id for entity in both.operations("create-alias")]
        ['lambda:createalias', 'kms:createalias']
        >>> [entity.parent for entity in both.operations("CreateKey")], both.operations("createkey")
        (['kms'], ())
        """
        name = token if token in self._operations else self._compound(token.casefold().replace("_", "-"))
        owners = self._operations.get(name, ())
        return tuple(self._operation(name, owner, shared=len(owners) > 1) for owner in owners)

    def resource(self, token: str) -> Entity | None:
        """Find a resource type.

        >>> Listings(resource_lists=(("sqs", "AWS::SQS::Queue"),)).resource("AWS::SQS::Queue").parent
        'sqs'
        """
        owners = self._resources.get(token)
        if not owners:
            return None
        return Entity(slug(token), token, EntityKind.RESOURCE, owners[0], category=self.services.get(owners[0], ""))

    def entity(self, entity_id: str) -> Entity | None:
        """Find an operation or a resource type by its id."""
        known = self._made.get(entity_id)
        if known is None and (made := self._make(entity_id)):
            known = self._made[entity_id] = made
        return known

    @cached_property
    def _made(self) -> dict[str, Entity]:
        """What was asked for; it is asked for again and again."""
        return {}

    def _make(self, entity_id: str) -> Entity | None:
        owner, _, name = entity_id.rpartition(":")
        if name not in self._slugs and entity_id not in self._slugs:
            return None
        for found in self.operations(self._slugs.get(name, "")):
            if found.id == entity_id:
                return found
        return self.resource(self._slugs.get(entity_id, "")) if owner else None

    def _operation(self, name: str, owner: str, *, shared: bool) -> Entity:
        entity_id = f"{owner}:{slug(name)}" if shared else slug(name)
        return Entity(entity_id, name, EntityKind.API, owner, category=self.services.get(owner, ""))

    @cached_property
    def _operations(self) -> dict[str, tuple[str, ...]]:
        return _owners(self.operation_lists)

    @cached_property
    def _resources(self) -> dict[str, tuple[str, ...]]:
        return _owners(self.resource_lists)

    @cached_property
    def _slugs(self) -> dict[str, str]:
        return {slug(name): name for name in (*self._operations, *self._resources)}

    def _compound(self, token: str) -> str:
        """Find the operation that is written ``create-queue``; with hyphens elsewhere it is none."""
        names = self._joined.get(token.replace("-", ""), ()) if "-" in token else ()
        return next((name for name in reversed(names) if _hyphened(name) == token), "")

    @cached_property
    def _joined(self) -> dict[str, list[str]]:
        """Small letters to the operations that they spell: no hyphens, which most names are never asked for."""
        joined: dict[str, list[str]] = {}
        for name in self._operations:
            joined.setdefault(name.casefold().replace("-", ""), []).append(name)
        return joined


def _owners(lists: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    owners: dict[str, tuple[str, ...]] = {}
    for service, names in lists:
        alone = (service,)
        for name in names.split():
            owners[name] = (*owners[name], service) if name in owners else alone
    return owners


def _hyphened(name: str) -> str:
    """Write ``ListDBInstances`` as ``list-db-instances``."""
    parts: list[str] = []
    for at, letter in enumerate(name):
        before, after = name[at - 1 : at], name[at + 1 : at + 2]
        if letter.isupper() and at and (before.islower() or before.isdigit() or after.islower()):
            parts.append("-")
        parts.append(letter.casefold())
    return "".join(parts)
