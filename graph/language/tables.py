"""What the rows and columns of a table are about."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from graph.language.headings import Headings
from graph.language.tokens import token_spans
from graph.language.units import Reading
from graph.records import EntityKind, Statement

__all__ = ["TableNames"]

_CALLED = (EntityKind.API, EntityKind.COMMAND, EntityKind.FILE)
_ROW_HEAD = re.compile(r"\s*(?:[(|;:]|\.(?!\w))|\s{2,}")
_ASPECT = "aspect"  # what a head without words stands for
_TWO = 2


class TableNames:
    """Finds the things that the tables of one note name in their heads."""

    def __init__(self, headings: Headings) -> None:
        self.headings, self.discovery = headings, headings.discovery
        self.grounder, self.lexicon = headings.grounder, headings.lexicon
        self._compared: dict[tuple[str, ...], dict[str, str]] = {}  # by the heads of a table and what stands above

    def compared(self, statement: Statement, context: Sequence[str]) -> dict[str, str]:
        """Find the things that the columns of a table compare, by the words of their heads.

        The first column counts only if all the others are compared ("SQS | SNS"); else it says in what they differ.
        """
        heads = [head for head, _ in statement.cells]
        key = (*heads, "", *context)
        if key not in self._compared:  # the rows of a table ask for the same
            self._compared[key] = self._find_compared(heads, statement, context)
        return self._compared[key]

    def _find_compared(self, heads: Sequence[str], statement: Statement, context: Sequence[str]) -> dict[str, str]:
        named = {head: entity for head in heads if (entity := self._column(head, statement, context))}
        first, *others = heads
        if len(named) < len(statement.cells):
            named.pop(first, None)
        if len(others) > 1 and self.lexicon.counts_as(first.casefold().strip(" *_`") or _ASPECT, "~aspect"):
            named |= {head: self.discovery.introduce(head, "heading") for head in self._new_columns(others, named)}
        return named if len(named) > 1 else {}

    def _new_columns(self, heads: Sequence[str], known: Collection[str]) -> list[str]:
        """List the heads of columns that are new names, where each of the columns is about a thing."""
        new = [head for head in heads if head not in known]
        words = [head.casefold().strip(" *_`").split() for head in new]
        plain = any(self.headings.titles.bare(head) or not head[:1].isupper() for head in new)
        measured = any(self.lexicon.is_a(word, "measure", "level", "bare", "quantifier") for w in words for word in w)
        return [] if plain or measured or not (known or all(len(w) > 1 for w in words)) else new

    def _column(self, head: str, statement: Statement, context: Sequence[str]) -> str:
        """Find the thing that the head of a column names: "SQS (Simple Queue Service)"."""
        return self.whole(head, context) or self.headings.name(head, statement.first, context, known=True)

    def kin(self, reading: Reading, compared: Collection[str]) -> dict[str, str]:
        """Find which names of a row belong to one of the things that it compares: "Redis replication" to Redis."""
        named = {unit.entity for unit in reading.units if unit.entity} if compared else set()
        over = {name: set(self.grounder.ancestors(name)) for name in sorted(named)}
        return {name: thing for name, above in over.items() for thing in compared if thing in above}

    def row_head(self, statement: Statement, context: Sequence[str]) -> str:
        """Find the thing that a row is about: what its first cell names, unless the columns are compared."""
        if not statement.cells or self.compared(statement, context):
            return ""
        words = _ROW_HEAD.split(statement.cells[0][1].strip(" *_`"))[0].strip()
        if not words[:1].isalpha() and words[:1] not in "/-.":
            return ""
        if self.is_value_column(statement) and self._counts(words):
            return ""
        return self._owned(words, context) or self.headings.name(words, statement.first, context)

    def is_value_column(self, statement: Statement) -> bool:
        """Tell a table of properties ("Limit | Value") by the head of its second and last column."""
        return len(statement.cells) == _TWO and self.lexicon.is_a(
            statement.cells[1][0].casefold().strip(" *_`"), "bare"
        )

    def _counts(self, words: str) -> bool:
        """Tell what is counted per something ("user pools per region") from a thing."""
        return not self.lexicon.quantities["per"].keys().isdisjoint(words.casefold().split()[1:])

    def _owned(self, words: str, context: Sequence[str]) -> str:
        """Find the one thing whose property a row's head names: "container image code package size"."""
        spans = token_spans(words)
        found = self.discovery.index.find(words, spans)
        opens = (
            self.grounder.entity(self.grounder.choose(found[0], context)[0]) if found and not found[0].start else None
        )
        if opens and opens.kind in _CALLED:
            return opens.id
        entities = {e for f in found if (e := self.grounder.choose(f, context)[0])}
        if len(entities) != 1 or self.grounder.own.keys() & entities:
            return ""
        before = (words[a:b].casefold() for a, b in spans[: found[0].start])
        return entities.pop() if all(self.lexicon.is_a(word, "unit", "article") for word in before) else ""

    def whole(self, text: str, context: Sequence[str]) -> str:
        """Find the thing that all the words name together, unless it is a general idea."""
        found = self.discovery.index.whole(text, token_spans(text))
        entity = self.grounder.entity(self.grounder.choose(found, context)[0]) if found else None
        common = entity is not None and entity.kind is EntityKind.CONCEPT and not (entity.parent or entity.discovered)
        return entity.id if entity and not common else ""
