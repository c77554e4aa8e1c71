"""Whether what is said of a thing can be said of a thing of its kind."""

from __future__ import annotations

from dataclasses import replace

from graph.language.drafts import Draft
from graph.language.ground import Grounder
from graph.lexicon.frames import Link
from graph.lexicon.ranges import OWN, Ranges
from graph.records import ObjectKind

__all__ = ["RangeCheck"]

_ENTITY = ObjectKind.ENTITY  # quicker to name than a member


class RangeCheck:
    """Says something else where the object is no such thing as the relation takes."""

    def __init__(self, ranges: Ranges, grounder: Grounder) -> None:
        self._ranges, self._grounder = ranges, grounder

    def __call__(self, draft: Draft) -> Draft:
        """Give the draft with a relation that takes its object; a denial stays as it is."""
        if draft.kind is not _ENTITY or draft.denial:
            return draft
        entity = self._grounder.entity(draft.object)
        if entity is None:
            return draft
        own = draft.subject in self._grounder.ancestors(draft.object)
        link = (own and self._link(draft, OWN + entity.kind)) or self._link(draft, entity.kind)
        if link is None or not link.predicate:
            return draft
        if link.inverse:
            return replace(draft, predicate=link.predicate, subject=draft.object, object=draft.subject)
        return replace(draft, predicate=link.predicate)

    def _link(self, draft: Draft, kind: str) -> Link | None:
        said = draft.predicate, kind
        return self._ranges.get((*said, draft.rule)) or self._ranges.get((*said, ""))
