"""How sure a found relation is."""

from __future__ import annotations

from graph.language.drafts import Draft
from graph.lexicon.confidence import Confidence, backed_off
from graph.records import Predicate

__all__ = ["Sureness"]


class Sureness:
    """Looks up how often facts like this one are right.

    >>> from graph.records import ObjectKind
    >>> sure = Sureness({("*", "*"): 0.4, ("verb:*", "uses"): 0.6})
    >>> sure(Draft("a", Predicate.USES, "b", ObjectKind.ENTITY, 0, 1, "verb:employ"))
    0.6
    >>> sure(Draft("a", Predicate.IS_A, "b", ObjectKind.ENTITY, 0, 1, "is"))
    0.4
    """

    def __init__(self, measured: Confidence) -> None:
        self._measured = measured
        self._known: dict[tuple[str, Predicate], float] = {}

    def __call__(self, draft: Draft) -> float:
        """Give the figure of the most special row that speaks for the fact."""
        said = draft.rule, draft.predicate
        if said not in self._known:
            keys = backed_off(draft.rule, str(draft.predicate))
            self._known[said] = next(self._measured[key] for key in keys if key in self._measured)
        return self._known[said]
