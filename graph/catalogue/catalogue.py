"""The loaded catalogue: entities, their surface forms, and whole-string lookup."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Set
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from graph.catalogue.apart import Apart
from graph.catalogue.folding import normal
from graph.catalogue.forms import Form
from graph.catalogue.jobs import Jobs
from graph.catalogue.listings import Listings
from graph.records import Entity, EntityKind

__all__ = ["Catalogue"]

_LONGEST = 200  # characters of a string that may still be a name
_REMEMBERED = 1 << 14  # strings that were looked up


@dataclass(frozen=True)
class Catalogue:
    """The named things of a domain.

    Attributes:
        entities: every row of the tables, by id, sorted.
        forms_by_text: the surface forms, by normalised text, sorted.
        listings: API operations and resource types, made into entities when asked for.
        vendors: normalised words that may stand before a name.
        digest: SHA-256 over the tables that it was read from.
        jobs: what things do for their users.
        apart: words that do not mean a thing.
    """

    entities: Mapping[str, Entity] = field(default_factory=dict)
    forms_by_text: Mapping[str, tuple[Form, ...]] = field(default_factory=dict, repr=False)
    listings: Listings = field(default_factory=Listings, repr=False)
    vendors: tuple[str, ...] = ()
    digest: str = ""
    jobs: Jobs = field(default_factory=Jobs, repr=False)
    apart: Apart = field(default_factory=Apart, repr=False)

    @cached_property
    def names(self) -> Mapping[str, tuple[str, ...]]:
        """Normalised text to the ids of all entities that it may mean."""
        return {text: tuple(dict.fromkeys(f.entity for f in forms)) for text, forms in self.forms_by_text.items()}

    def forms(self) -> Iterable[Form]:
        """List every surface form, sorted by text: what a matcher is built from.

        The words of a form are normalised; a matcher folds all words of a window but
        the last with ``str.casefold``, the last with ``normal``, and asks ``Form.accepts``
        about the words as they stand.

        >>> queue = Form("message queue", "queue")
        >>> [form.words for form in Catalogue(forms_by_text={"message queue": (queue,)}).forms()]
        [('message', 'queue')]
        """
        return (form for forms in self.forms_by_text.values() for form in forms)

    def entity(self, entity_id: str) -> Entity | None:
        """Find an entity by its id, operations and resource types included."""
        return self.entities.get(entity_id) or self.listings.entity(entity_id)

    def ancestors(self, entity_id: str) -> tuple[str, ...]:
        """List the ids of what an entity is part of, nearest first.

        >>> rows = Entity("sqs", "SQS", EntityKind.SERVICE), Entity("dlq", "DLQ", EntityKind.FEATURE, "sqs")
        >>> Catalogue({row.id: row for row in rows}).ancestors("dlq")
        ('sqs',)
        """
        known = self._above.get(entity_id)
        if known is None:
            entity = self.entity(entity_id)
            if entity is None:
                return ()
            known = (entity.parent, *self.ancestors(entity.parent)) if entity.parent else ()
            self._above[entity_id] = known
        return known

    @cached_property
    def _above(self) -> dict[str, tuple[str, ...]]:
        """What was asked for; every note asks for the same again."""
        return {}

    def api(self, token: str) -> tuple[Entity, ...]:
        """Find the operations that one word names: ``CreateQueue``, ``create-queue``, ``sqs:CreateQueue``."""
        service, _, name = token.rpartition(":")
        found = self._rows(name, EntityKind.API) or self.listings.operations(name)
        if not service:
            return found
        owners = {form.entity for form in self.forms_by_text.get(normal(service), ())}
        return tuple(entity for entity in found if entity.parent in owners)

    def resource(self, token: str) -> Entity | None:
        """Find a resource type such as ``AWS::SQS::Queue``."""
        return next(iter(self._rows(token, EntityKind.RESOURCE)), None) or self.listings.resource(token)

    def lookup(self, text: str, context: Collection[str] = ()) -> tuple[Entity, ...]:
        """Find what a whole string, such as a heading, may name.

        Tried in this order: the string as a name; without a vendor's word; what stands
        before and in brackets; the name of a thing followed by the name of one of its
        parts ("SQS visibility timeout"); an operation or a resource type.

        Args:
            text: the string.
            context: ids of things near it; candidates within it come first. A form that counts only
                near its parent needs one of its ancestors (or itself, without a parent) here; one
                without a parent also counts where nothing is near and the string is spelled as declared.

        Returns:
            All candidates; empty where nothing has that name.

        >>> alias = Entity("lambda-alias", "Lambda alias", EntityKind.FEATURE, "lambda")
        >>> form = Form("alias", "lambda-alias", context_only=True)
        >>> catalogue = Catalogue({"lambda-alias": alias}, {"alias": (form,)})
        >>> [entity.name for entity in catalogue.lookup("Aliases", context={"lambda"})]
        ['Lambda alias']
        >>> catalogue.lookup("Aliases")
        ()
        """
        return self._lookups(text, frozenset(context)) if len(text) <= _LONGEST else ()

    @cached_property
    def _lookups(self) -> Callable[[str, frozenset[str]], tuple[Entity, ...]]:
        return lru_cache(maxsize=_REMEMBERED)(self._lookup)

    def __getstate__(self) -> dict[str, object]:
        """Leave out what was looked up, so that a catalogue can go to another process."""
        return {name: value for name, value in vars(self).items() if name != "_lookups"}

    def _lookup(self, text: str, near: frozenset[str]) -> tuple[Entity, ...]:
        return tuple(entity for entity in self._found(text, near) if not self.apart.parts(text, entity.id))

    def may_name(self, text: str) -> bool:
        """Say whether words may be a name at all, by the first and the last of them; most sentences may not."""
        if " " not in text or text[-1] == ")" or ":" in text:
            return True
        first, *_, last = text.split()
        known = normal(first) in self.forms_by_text or normal(first) in self.vendors or self._opens(first)
        return known and self._closes(last)

    def _found(self, text: str, near: frozenset[str]) -> tuple[Entity, ...]:
        if not self.may_name(text.strip()):
            return ()
        for attempt in (self._named, self._without_vendor, self._bracketed, self._qualified):
            found = attempt(text.strip(), near)
            if found:
                return found
        resource = self.resource(text.strip())
        return (resource,) if resource else self.api(text.strip())

    def _named(self, text: str, near: Set[str]) -> tuple[Entity, ...]:
        forms = self.forms_by_text.get(normal(text), ())
        ids = dict.fromkeys(f.entity for f in forms if f.accepts(text) and self._counts(f, text, near))
        inside = [i for i in ids if not near.isdisjoint((i, *self.ancestors(i)))]
        return tuple(self.entities[i] for i in dict.fromkeys([*inside, *ids]))

    def _counts(self, form: Form, text: str, near: Set[str]) -> bool:
        if not form.context_only:
            return True
        entity = self.entities[form.entity]
        if not near and not entity.parent:
            return text in (entity.name, *entity.aliases)
        return not near.isdisjoint(self.ancestors(form.entity) or (form.entity,))

    def _without_vendor(self, text: str, near: Set[str]) -> tuple[Entity, ...]:
        first, _, rest = text.partition(" ")
        return self._named(rest, near) if rest and normal(first) in self.vendors else ()

    def _bracketed(self, text: str, near: Set[str]) -> tuple[Entity, ...]:
        outer, opened, inner = text.partition("(")
        if not opened or not inner.endswith(")"):
            return ()
        first, second = self.lookup(outer, near), self.lookup(inner[:-1], near)
        both = tuple(entity for entity in first if entity in second)
        return both or first or second

    def _qualified(self, text: str, near: Set[str]) -> tuple[Entity, ...]:
        words = text.split()
        most = len(words) - 1
        if most < 1 or not self._closes(words[-1]):
            return ()
        if most > 1 and not self._opens(words[0]):
            most = 1
        for cut in range(most, 0, -1):
            owners = {entity.id for entity in self._named(" ".join(words[:cut]), near)}
            rest = self._named(" ".join(words[cut:]), owners) if owners else ()
            parts = tuple(e for e in rest if not owners.isdisjoint(self.ancestors(e.id)))
            if parts:
                return parts
        return ()

    def _opens(self, word: str) -> bool:
        """Say whether a name may begin with a word that others follow; most sentences begin otherwise."""
        first, _, _ = normal(f"{word} x").partition(" ")  # folded, but not made singular
        return first in self._opening or not any(c.isalnum() for c in word)

    @cached_property
    def _opening(self) -> frozenset[str]:
        return frozenset(text.partition(" ")[0] for text in self.forms_by_text)

    def _closes(self, word: str) -> bool:
        """Say whether a name may end with a word, alone or behind others; most sentences end otherwise."""
        last = (normal(text).rpartition(" ")[2] for text in (word, f"x {word}"))
        return not self._closing.isdisjoint(last) or not any(c.isalnum() for c in word)

    @cached_property
    def _closing(self) -> frozenset[str]:
        return frozenset(text.rpartition(" ")[2] for text in self.forms_by_text)

    def _rows(self, name: str, kind: EntityKind) -> tuple[Entity, ...]:
        forms = self.forms_by_text.get(normal(name), ())
        rows = (self.entities[form.entity] for form in forms if form.accepts(name))
        return tuple(row for row in rows if row.kind is kind)
