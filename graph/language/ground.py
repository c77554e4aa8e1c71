"""From written names to entities: which one of the candidates is meant here."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from graph.catalogue import Catalogue, normal
from graph.language.names import Found
from graph.records import Entity, EntityKind

__all__ = ["Grounder"]


_LONGEST_ACRONYM = 5  # longer words in capitals are emphasis


class Grounder:
    """Chooses entities, with what stands above a statement as context.

    Args:
        catalogue: the named things of the domain.
        own: entities that the note itself introduces, by id; they may be added later.
        units: words such as "function", for the plain unit of a service, which add nothing to its name.
    """

    def __init__(self, catalogue: Catalogue, own: dict[str, Entity], units: Collection[str] = ()) -> None:
        self.catalogue, self.own, self.units = catalogue, own, tuple(units)
        self._last: tuple[tuple[str, ...], dict[str, int]] = ((), {})
        self._above: dict[str, tuple[str, ...]] = {}
        self._plain_units: dict[str, Entity | None] = {}

    def entity(self, entity_id: str) -> Entity | None:
        """Find an entity of the note or of the catalogue."""
        entities = self.catalogue.entities
        return self.own.get(entity_id) or entities.get(entity_id) or self.catalogue.entity(entity_id)

    def ancestors(self, entity_id: str) -> tuple[str, ...]:
        """List what an entity is part of, nearest first."""
        known = self._above.get(entity_id)
        if known is None:
            own = self.own.get(entity_id)
            parent = own.parent if own else ""
            known = (parent, *self.ancestors(parent)) if parent else self.catalogue.ancestors(entity_id)
            self._above[entity_id] = known
        return known

    def meant(self, found: Found, text: str, context: Sequence[str]) -> tuple[str, tuple[str, ...]]:
        """Choose the entity that words in a sentence mean; a common noun in small letters is no name."""
        entity_id, others = self.choose(found, context)
        if not entity_id or " " in text:
            return entity_id, others
        small = text.islower()
        if small or (text.isupper() and len(text) > _LONGEST_ACRONYM):
            entity = self.entity(entity_id)
            if entity is not None and entity.kind is EntityKind.CONCEPT and not entity.discovered:
                return "", ()
        if small and all(f.context_only for f in found.forms if f.entity == entity_id):
            return "", ()
        return entity_id, others

    def choose(self, found: Found, context: Sequence[str]) -> tuple[str, tuple[str, ...]]:
        """Choose the entity that found words mean.

        Args:
            found: the words with the forms that they match.
            context: ids of what stands above or beside, nearest first.

        Returns:
            Its id, or an empty one where none is meant; and the other candidates where it stays open.
        """
        only = found.forms[0]
        if len(found.forms) == 1 and not only.context_only:
            return self._unit(only.entity, found), ()
        near = self._near(tuple(context))
        counted = {form.entity for form in found.forms if not form.context_only or self._is_near(form.entity, near)}
        if len(counted) == 1:  # most that several forms mean is one and the same
            return self._unit(counted.pop(), found), ()
        scored = sorted([(self._distance(entity, near), entity) for entity in counted])
        if not scored:
            return "", ()
        best = scored[0][0]
        level = tuple(dict.fromkeys([self._unit(entity, found) for score, entity in scored if score == best]))
        return level[0], level[1:]

    def _unit(self, entity_id: str, found: Found) -> str:
        """Take "Lambda function" for Lambda, and a mere "function" for no name: notes do not tell them apart."""
        try:
            parent = self._plain_units[entity_id]
        except KeyError:
            parent = self._plain_units[entity_id] = self._unit_of(entity_id)
        if parent is None:
            return entity_id
        words = {normal(name) for name in (parent.name, *parent.aliases)}
        return parent.id if any(f.text.startswith(f"{w} ") for f in found.forms for w in words) else ""

    def _unit_of(self, entity_id: str) -> Entity | None:
        """Find the service whose plain unit an entity is."""
        entity = self.entity(entity_id)
        if entity is None or not entity.name.endswith(self.units):
            return None
        parent = self.entity(entity.parent) if entity.parent else None
        return parent if parent and any(entity.name == f"{parent.name} {unit}" for unit in self.units) else None

    def _near(self, context: tuple[str, ...]) -> dict[str, int]:
        """Rank what stands around by distance; the last context is remembered, since it serves many names."""
        if self._last[0] != context:
            self._last = context, {e: at for at, e in reversed(list(enumerate(self._around(context))))}
        return self._last[1]

    def _around(self, context: Sequence[str]) -> Iterable[str]:
        for entity in context:
            yield entity
            yield from self.ancestors(entity)

    def _is_near(self, entity_id: str, near: dict[str, int]) -> bool:
        return not near.keys().isdisjoint(self.ancestors(entity_id) or (entity_id,))

    def _distance(self, entity_id: str, near: dict[str, int]) -> tuple[int, int]:
        """Rank a candidate: near the context first, then things of their own, then parts of others."""
        places = [near[e] for e in (entity_id, *self.ancestors(entity_id)) if e in near]
        entity = self.entity(entity_id)
        own = entity is not None and entity.kind in (EntityKind.SERVICE, EntityKind.PROTOCOL, EntityKind.CONCEPT)
        return (min(places) if places else len(near) + 1, 0 if own else len(self.ancestors(entity_id)) + 1)
