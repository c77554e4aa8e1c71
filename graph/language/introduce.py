"""What headings and labels introduce: names that neither the catalogue nor the note has yet."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from graph.language.discover import Discovery
from graph.language.judge import LexiconJudge
from graph.language.tokens import token_spans
from graph.lexicon.frames import Tense
from graph.records import EntityKind

__all__ = ["Introducer"]

_MOST_WORDS = 7
_LABEL_WORDS = 4


class Introducer:
    """Makes things of the words of headings, where these have the shape of a name."""

    def __init__(self, discovery: Discovery, judge: LexiconJudge) -> None:
        self.discovery, self.judge = discovery, judge
        self.grounder, self.lexicon = discovery.grounder, discovery.lexicon

    def introduce(self, text: str, context: Sequence[str], *, bullet: bool) -> str:
        """Introduce the thing that a heading names for the first time; an empty id where it names none."""
        words = text.split()
        if not self._is_name(text, words, bullet=bullet):
            return ""
        if bullet and (len(words) > _LABEL_WORDS or (len(words) == 1 and self._common(text)) or self._governed(words)):
            return ""
        parent = context[0] if context else self._opening_service(text)
        outer = self.grounder.entity(self._service(context))
        if len(words) == 1 and (noun := self.discovery.introduce_noun(text, parent)):
            return noun
        if outer and len(words) == 1 and self._common(text):
            return self.discovery.introduce(f"{outer.name} {text.casefold()}", "heading", parent)
        return self.discovery.introduce(text, "heading", parent)

    def _opening_service(self, text: str) -> str:
        """Find the service whose name opens a title ("Lambda quotas")."""
        found = self.discovery.index.find(text, token_spans(text))
        first = self.grounder.choose(found[0], ())[0] if found and found[0].start == 0 else ""
        return self._service([first]) if first else ""

    def is_task(self, text: str, *, bullet: bool) -> bool:
        """Tell a heading on a task ("Reusing SSH keys") from a name."""
        words = text.split()
        ing = any(v.tense is Tense.ING for v in self.lexicon.verbs.get(words[0].casefold(), ()))
        return ing and not text.istitle() and self._is_name(text, words, bullet=bullet)

    def treated(self, text: str, context: Sequence[str]) -> str:
        """Find what a task treats ("Reusing SSH keys in other Regions"); a common noun is no thing of its own."""
        words = text.split()[1:]
        if words and self.lexicon.is_a(words[0].casefold(), "particle"):
            words = words[1:]  # "Setting up X"
        small = (
            at for at, w in enumerate(words) if self.lexicon.is_a(w.casefold(), "preposition", "purpose", "relative")
        )
        name = " ".join(words[: next(small, len(words))])
        if name and not name.islower():
            return name
        return "" if context else name or " ".join(words)

    def _is_name(self, text: str, words: list[str], *, bullet: bool) -> bool:
        if text.endswith("?"):
            return False  # a question names nothing
        shaped = self._labels(text, words) if bullet else not self.judge.says(text) or text[0].isupper()
        lettered = any(c.isalpha() for c in text) and not (words[0].isdigit() or self._counts(words))
        return shaped and lettered and len(words) <= _MOST_WORDS and not self._describes(words)

    def _counts(self, words: list[str]) -> bool:
        """Tell how many things follow ("Two options") from a name."""
        return len(words) > 1 and words[0].casefold() in self.lexicon.quantities["number"]

    def _labels(self, text: str, words: list[str]) -> bool:
        """Tell a name before a gloss: in capitals, or "Autopilot mode", whose last word says what it is."""
        if self.judge.names(text):
            return True
        kind = len(words) > 1 and self.lexicon.is_a(words[-1].casefold(), "kind", "head")
        return kind and text[0].isupper() and not self.judge.says(text)

    def _describes(self, words: list[str]) -> bool:
        """Tell a description ("Services that Lambda reads from", "Events sent by Lambda") from a name."""
        pairs = pairwise(word.casefold() for word in words)
        done = any(self.lexicon.is_a(b, "agent") and self.lexicon.is_done(a) for a, b in pairs)
        return done or any(self.lexicon.is_a(word, "relative") for word in words[1:])

    def _governed(self, words: list[str]) -> bool:
        """Tell words with a verb or a preposition among them from a label."""
        if any(
            v.tense is Tense.BASE and not v.frame.mostly_noun for v in self.lexicon.verbs.get(words[0].casefold(), ())
        ):
            return True
        lows = [word.casefold() for word in words]
        finite = (
            v.tense is Tense.THIRD and not v.frame.noun for low in lows[1:] for v in self.lexicon.verbs.get(low, ())
        )
        return any(finite) or any(self.lexicon.is_a(low, "preposition", "purpose") for low in lows)

    def _service(self, context: Sequence[str]) -> str:
        """Find the service that a general word such as "Encryption" is qualified by."""
        services = (EntityKind.SERVICE, EntityKind.PRODUCT, EntityKind.PROTOCOL)
        for entity_id in context:
            entity = self.grounder.entity(entity_id)
            if entity and entity.kind in services:
                return entity_id
        return ""

    def _common(self, word: str) -> bool:
        return (not word.isupper() and word[1:].islower()) or self.lexicon.is_a(word.casefold(), "kind", "head", "bare")
