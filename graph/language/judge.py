"""Tells names from statements, for the reader of plain text."""

from __future__ import annotations

import re
from functools import lru_cache

from graph.catalogue import Catalogue, normal
from graph.language.tokens import token_spans
from graph.language.verdicts import verdict
from graph.lexicon import Lexicon
from graph.lexicon.frames import Tense
from graph.records import EntityKind

__all__ = ["LexiconJudge", "unbracketed"]

_FINITE = ("auxiliary", "possibility", "necessity", "having", "doing", "future", "pronoun", "relative")
_SAYING = (*_FINITE, "reference", "article", "preposition", "condition", "purpose", "contrast", "adverb", "filler")
_OPEN = (*_FINITE[:-2], "article", "preposition", "coordinator", "relative", "contrast")
_LEADS_ON = ("coordinator", "relative", "contrast")
_BRACKETS = re.compile(r"\s*\([^()]*\)$")
_FEW_WORDS = 3
_REMEMBERED = 10_000  # lines are judged several times on their way
_WIDE = 60
_MOST_WORDS = 7


class LexiconJudge:
    """Judges lines by the catalogue's names and the lexicon's function words.

    Implements ``graph.notes.judge.Judge``.
    """

    def __init__(self, catalogue: Catalogue, lexicon: Lexicon) -> None:
        self.catalogue, self.lexicon = catalogue, lexicon
        self._names = lru_cache(_REMEMBERED)(self._judge_name)
        self._says = lru_cache(_REMEMBERED)(self._judge_saying)
        self._known = lru_cache(_REMEMBERED)(self._look_up)

    def names(self, text: str) -> int:
        """Say how well the words name a thing: 2 a known name, 1 shaped like a name, 0 not."""
        return self._names(text)

    def says(self, text: str) -> bool:
        """Say whether the words open like a statement."""
        return self._says(text)

    def _judge_name(self, text: str) -> int:
        text = text.strip(" :")
        words = _words(unbracketed(text))
        if not words or len(words) > _MOST_WORDS + 2 or text[-1] in ".,;!?":
            return 0
        if text.startswith("--") or (self._known(text) and not self._common(text)):
            return 2
        return int(len(words) <= _MOST_WORDS and not self.says(text) and self._shaped(words))

    def _judge_saying(self, text: str) -> bool:
        words = _words(text)
        if not words:
            return False
        first, low = words[0], words[0].casefold()
        if self._titled(words) or self._varies(text) or self.answers(text):
            return False
        if text.isupper() and len(words) <= _FEW_WORDS and first not in words[1:] and not self._in(low, *_FINITE):
            return False
        if self._in(low, *_SAYING) and not (first.isupper() and len(first) > 1 and self._known(text)):
            return not self._known(text.strip(" :"))
        verbs = self.lexicon.verbs.get(low, ())
        if not any(v.tense in (Tense.THIRD, Tense.BASE) for v in verbs):
            return False
        if len(words) == 1:
            return first[0].islower() and not verbs[0].frame.noun
        if any(v.tense is Tense.THIRD and not v.frame.mostly_noun for v in verbs) and self._known(
            text.partition(" ")[2]
        ):
            return not self._known(text)  # "Issues JSON Web Tokens"
        lower = sum(word[0].islower() for word in words[1:])
        return not self._known(text) and (first[0].islower() or lower * 2 > len(words) - 1)

    def _points(self, ends: tuple[str, ...]) -> bool:
        """Tell "use SNS for that", which ends there, from "a queue that", which goes on."""
        before = ends[-2].casefold() if len(ends) > 1 else ""
        return self._in(ends[-1].casefold(), "reference") and self._in(before, "preposition", "purpose")

    def _ends_on_particle(self, before: str) -> bool:
        """Tell "is turned off" and "time is up" from the opening of a further phrase ("moves up")."""
        low = before.casefold()
        return self._in(low, "auxiliary") or any(
            v.tense in (Tense.PARTICIPLE, Tense.PAST) for v in self.lexicon.verbs.get(low, ())
        )

    def answers(self, text: str) -> bool:
        """Tell an answer of a few words ("Not supported") from a remark."""
        words = text.strip(" :")
        told = verdict(words, self.lexicon) if 0 < words.count(" ") < _FEW_WORDS else None
        return told is not None and not told.condition

    def tells(self, text: str) -> bool:
        """Tell "an in-memory store" and "manages connections", which say something, from a further name of a list."""
        first = text.partition(" ")[0]
        acts = any(
            verb.tense in (Tense.THIRD, Tense.BASE) and not verb.frame.mostly_noun
            for verb in self.lexicon.verbs.get(first, ())
        )
        return self._in(first, "indefinite") or (acts and self.says(text))

    def _varies(self, text: str) -> bool:
        """Tell the variant of a thing ("Without TTL") from a remark."""
        first, _, rest = text.strip(" :").partition(" ")
        return first[:1].isupper() and self._in(first.casefold(), "variant") and bool(rest) and self._known(rest)

    def _titled(self, words: tuple[str, ...]) -> bool:
        """Tell a title ("For Use In A Template"): even its function words have capitals, and no word shouts."""
        if len(words) <= _FEW_WORDS or any(word[0].islower() for word in words):
            return False
        function_words = [word for word in words if self._in(word.casefold(), *_SAYING)]
        shouted = any(word.isupper() and len(word) > 1 for word in function_words)
        return not shouted and any(self._in(word.casefold(), *_OPEN) for word in function_words if word != words[0])

    def joins(self, text: str, following: str) -> bool:
        """Say whether a line goes on in the following one."""
        if text[-1:] in ".;:!?":
            return False
        ends, opens = _words(text), _words(following)
        if not ends or not opens:
            return False
        goes_on = text[-1] in ",(&/" or self._leads_on(ends) or self._takes_up(opens[0], wide=len(text) >= _WIDE)
        return goes_on and self.names(text) < 2  # asked last: most lines do not go on, and a name is looked up

    def _leads_on(self, ends: tuple[str, ...]) -> bool:
        """Tell a line that asks for more by its last word."""
        low = ends[-1].casefold()
        if not self._in(low, *_OPEN):
            return False
        particle = self._in(low, "particle") and len(ends) > 1 and self._ends_on_particle(ends[-2])
        return not particle and not self._points(ends)

    def _takes_up(self, low: str, *, wide: bool) -> bool:
        """Tell a line that goes on with the one before it by its first word; ``wide`` if that one is a long line."""
        if self._in(low, *_LEADS_ON) and not self._in(low, "condition"):
            return True
        return wide and self._in(low, "preposition", "infinitive") and not self._in(low, "restriction")

    def _look_up(self, text: str) -> bool:
        if text.count(" ") > _MOST_WORDS + 2:
            return False
        if not self.catalogue.may_name(text.strip()):
            return self._heads(text)
        if normal(text) in self.catalogue.forms_by_text or self.catalogue.lookup(text):
            return True
        head = unbracketed(text)
        return self._heads(text) or (head != text and normal(head) in self.catalogue.forms_by_text)

    def _heads(self, text: str) -> bool:
        """Tell a name with a general noun behind it ("Lambda functions")."""
        first, _, last = text.rpartition(" ")
        return bool(first) and self._in(last.casefold(), "head") and normal(first) in self.catalogue.forms_by_text

    def _common(self, text: str) -> bool:
        """Tell a common noun in small letters ("key-value store") from a name."""
        found = self.catalogue.lookup(text) if text.islower() else ()
        return bool(found) and all(entity.kind is EntityKind.CONCEPT for entity in found)

    def _shaped(self, words: tuple[str, ...]) -> bool:
        lows = [word.casefold() for word in words]
        if any(self._in(low, *_FINITE) for low in lows) or any(self._acts(word) for word in words[1:]):
            return False
        content = [
            word
            for word, low in zip(words, lows, strict=True)
            if not self._in(low, "preposition", "article", "coordinator")
        ]
        capital = sum(not word[0].islower() for word in content)
        return bool(content) and capital >= 0.6 * len(content)

    def _acts(self, word: str) -> bool:
        """Tell a verb in a line of capitals: "KMS stores the Key"."""
        return word[0].islower() and any(v.tense is Tense.THIRD for v in self.lexicon.verbs.get(word, ()))

    def _in(self, low: str, *classes: str) -> bool:
        return not self.lexicon.classes.get(low, frozenset()).isdisjoint(classes)


def unbracketed(text: str) -> str:
    """Leave out what stands in brackets at the end.

    >>> unbracketed("Dead-letter queue (DLQ)")
    'Dead-letter queue'
    """
    return _BRACKETS.sub("", text) if text.endswith(")") else text


@lru_cache(maxsize=10_000)
def _words(text: str) -> tuple[str, ...]:
    """List the words of a line; compounds with hyphens are one word."""
    words: list[str] = []
    last = -1
    for a, b in token_spans(text):
        word = text[a:b]
        if not (word.isalnum() or any(c.isalnum() for c in word)):
            continue
        if words and a == last + 1 and text[last] == "-":
            words[-1] += text[last:b]
        else:
            words.append(word)
        last = b
    return tuple(words)
