"""The record of a question; the terminal, the page and the flash cards ask the same ones.

``Item.to_dict`` gives it as JSON would, in this shape:

    {"id": stable text, "kind": "pick" | "which" | "truth" | "sort", "pair": [id, id],
     "prompt": text, "options": [text],
     "parts": [{"text": text, "answer": index of the right option, "words": the fact, "lines": [line]}]}
    line: {"file", "first", "last", "start", "end", "quote"}

``pick``: the object of a relation, up to four options, one part with an empty text.
``which``: which of the two things a quoted line is about; names in the text are masked.
``truth``: whether a statement is true; the options are yes and no.
``sort``: several facts, each a part, to be put under one of the two things.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple

from graph.confusable.comparison import lines
from graph.records import Evidence

__all__ = ["Item", "ItemKind", "Part"]


class ItemKind(StrEnum):
    """What is asked."""

    PICK = "pick"
    WHICH = "which"
    TRUTH = "truth"
    SORT = "sort"


class Part(NamedTuple):
    """One thing to answer.

    Attributes:
        text: what is shown; empty where the prompt says all.
        answer: index of the right option.
        words: the fact in words, shown after the answer.
        evidence: the lines, shown after the answer; never empty.
    """

    text: str
    answer: int
    words: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """A question.

    Attributes:
        id: the same for the same question in every build.
        kind: what is asked.
        pair: ids of the two things that it helps to tell apart.
        prompt: the question.
        options: what may be answered, in the order shown.
        parts: what is to be answered, each with its right option; one, but for ``sort``.
    """

    id: str
    kind: ItemKind
    pair: tuple[str, str]
    prompt: str
    options: tuple[str, ...]
    parts: tuple[Part, ...]

    def to_dict(self) -> dict[str, Any]:
        """Give it as JSON would; the module's text has the shape."""
        parts = [{"text": p.text, "answer": p.answer, "words": p.words, "lines": lines(p.evidence)} for p in self.parts]
        return {
            "id": self.id,
            "kind": str(self.kind),
            "pair": list(self.pair),
            "prompt": self.prompt,
            "options": list(self.options),
            "parts": parts,
        }
