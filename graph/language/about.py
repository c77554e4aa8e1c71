"""What a longer heading is about: the one name in it ("Creating SQS queues")."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from graph.language.discover import Discovery
from graph.language.judge import LexiconJudge
from graph.language.names import Found
from graph.language.tokens import Spans, token_spans
from graph.records import EntityKind

__all__ = ["About"]

_MOST_WORDS = 7


class About:
    """Finds the thing that the words of a heading are about, where they are more than its name."""

    def __init__(self, discovery: Discovery, judge: LexiconJudge) -> None:
        self.discovery, self.judge = discovery, judge
        self.grounder, self.lexicon = discovery.grounder, discovery.lexicon

    def named(self, text: str, context: Sequence[str], *, bullet: bool) -> str:
        """Find the id of the one thing that a heading of several words is about; empty where there is none."""
        spans = token_spans(text)
        found = [(f, self.grounder.choose(f, context)[0]) for f in self.discovery.index.find(text, spans)]
        found = [(f, entity) for f, entity in found if entity]
        if not found:
            return ""
        entities = [entity for _, entity in found]
        if self._compound(text, spans, [f for f, _ in found], entities):
            return ""
        whole = max(entities, key=lambda e: len(self.grounder.ancestors(e)))
        rest = self._rest(text, spans, [f for f, _ in found])
        if all(e == whole or e in self.grounder.ancestors(whole) for e in entities) and not rest:
            return whole
        if self.judge.says(text) or (bullet and not self.judge.names(text)) or len(spans) > _MOST_WORDS:
            return entities[0] if not bullet else ""
        return entities[0] if any(self.lexicon.is_a(w, "opener") for w in rest) or not self._shaped(rest) else ""

    def _compound(self, text: str, spans: Spans, found: Sequence[Found], entities: list[str]) -> bool:
        """Tell a new name made of two known ones ("Query string authentication") from two names side by side."""
        for (a, b), (one, two) in zip(pairwise(found), pairwise(entities), strict=True):
            related = one in self.grounder.ancestors(two) or two in self.grounder.ancestors(one) or one == two
            if a.end == b.start and not related:
                return True
        return False

    def _rest(self, text: str, spans: Spans, found: Sequence[Found]) -> list[str]:
        """List the words beside the names that are more than function words and generic heads."""
        covered = {at for f in found for at in range(f.start, f.end)}
        words = [text[a:b].casefold() for at, (a, b) in enumerate(spans) if at not in covered]
        small: tuple[str, ...] = ("article", "preposition", "coordinator", "purpose", "bare", "filler")
        if any(self._whole(f) for f in found):
            small = (*small, "kind", "head")
        return [w for w in words if any(c.isalnum() for c in w) and not self._is_small(w, small)]

    def _is_small(self, word: str, small: tuple[str, ...]) -> bool:
        """Say whether a word adds nothing to a name: one of some classes, or one that heads sections ("features")."""
        sorts = self.lexicon.section(word) is not None and not self.lexicon.is_a(word, "kind")
        return sorts or self.lexicon.is_a(word, *small)

    def _whole(self, found: Found) -> bool:
        """Say whether a general noun adds nothing to a name: "SQS queues", but not "SSH keys"."""
        entity = self.grounder.entity(found.forms[0].entity)
        return entity is not None and entity.kind in (EntityKind.SERVICE, EntityKind.RESOURCE, EntityKind.MODE)

    def _shaped(self, rest: list[str]) -> bool:
        return bool(rest) and not any(
            self.lexicon.verbs.get(w) and not self.lexicon.verbs[w][0].frame.noun for w in rest
        )
