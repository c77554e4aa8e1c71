"""The words of a heading without those that only sort, count or explain."""

from __future__ import annotations

import re

from graph.language.judge import LexiconJudge
from graph.lexicon import Lexicon

__all__ = ["Titles"]

_GLOSS = re.compile(r"\s+[–—-]\s+|,\s+")
_WORD = re.compile(r"[\w-]+")
_LABEL_WORDS = 4
_SMALL = ("preposition", "purpose", "article", "coordinator", "auxiliary", "relative")


class Titles:
    """Cuts headings down to the names in them."""

    def __init__(self, lexicon: Lexicon, judge: LexiconJudge) -> None:
        self.lexicon, self.judge = lexicon, judge

    def without_number(self, text: str) -> str:
        """Leave out what only counts a chapter: "Module 3: queues", "Service: SQS"."""
        title, mark, rest = text.partition(":")
        words = title.casefold().split()
        counts = all(word.strip(".#").isdigit() or self.lexicon.is_a(word, "chapter") for word in words)
        return rest.strip() if mark and rest.strip() and words and counts else text

    def without_aside(self, text: str) -> str:
        """Leave out a first word that only says what stands below: "Example delivery record"."""
        first, _, rest = text.partition(" ")
        aside = rest[:1].islower() and self.lexicon.is_a(first.casefold(), "aside")
        return rest[0].upper() + rest[1:] if aside and not self.lexicon.is_a(rest.split()[0], *_SMALL) else text

    def unsorted(self, text: str) -> str:
        """Leave out a last word that only sorts: "AppSpec hooks order"."""
        first, _, last = text.rpartition(" ")
        return first if first and self.lexicon.is_a(last.casefold(), "sorter") else text

    def without_kind(self, text: str) -> str:
        """Leave out a last word that only says of what kind a thing is: "Transactions API", "Fan-out method"."""
        first, _, last = text.rpartition(" ")
        return first if self.lexicon.is_a(last.casefold(), "classifier") else ""

    def sorted_topic(self, text: str) -> str:
        """Find what a heading that only sorts is about: "Benefits of X", "Explanation in Y"."""
        first, _, rest = text.partition(" ")
        word, _, topic = rest.partition(" ")
        sorts = self.lexicon.is_a(first.casefold(), "bare") or self.lexicon.section(first) is not None
        return topic if sorts and self.lexicon.is_a(word.casefold(), "preposition", "purpose") else ""

    def before_gloss(self, text: str) -> str:
        """Find the name that a heading explains: "Tiers - how the data is stored", "X, a database"."""
        mark = _GLOSS.search(text)
        title, gloss = (text[: mark.start()], text[mark.end() :]) if mark else ("", "")
        if not gloss or self.judge.names(gloss) or len(title.split()) > _LABEL_WORDS:
            return ""
        listed = text[len(title)] == ","  # behind a comma may stand a further thing
        return title if self.judge.names(title) > 1 or not (listed or self.judge.says(title)) else ""

    def bare(self, text: str) -> bool:
        """Say whether a heading only sorts what stands below it ("Overview", "Use cases")."""
        low = text.casefold()
        return (
            self.lexicon.section(text) is not None
            or low in self.lexicon.cues
            or low in self.lexicon.words["bare"]
            or all(
                self.lexicon.is_a(w[0], "bare", "article", "coordinator", "preposition", "opener") or w[0].isdigit()
                for w in _WORD.finditer(low)
            )
        )
