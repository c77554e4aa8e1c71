"""Slips of the pen in long names: "Cloudfornt", "Kineses Data Streams".

A slip is one word with one letter too many, missing, wrong or swapped with its neighbour, which makes up
a long name together with the words beside it. Only words that nobody knows are looked at: no word of a
known name, none of the lexicon, no code.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from graph.catalogue import Catalogue, Form, normal
from graph.language.names import Found, NameIndex
from graph.language.shapes import expansions
from graph.language.tokens import token_spans
from graph.lexicon import Lexicon
from graph.records import EntityKind, Role, Statement

__all__ = ["Slips"]

_LONG = 8  # letters of a name that may hold a slip
_SHORT_WORD, _WORD = 5, 7  # letters of a word with a slip: inside a name in capitals, anywhere
_ONE = 1  # edits in a word
_REACH = 6  # tokens beside a slip in which its name lies
_WORDS = re.compile(rf"[^\W\d_]{{{_SHORT_WORD},}}")
_RUNS = re.compile(rf"[A-Za-z\x80-\U0010ffff]{{{_SHORT_WORD},}}")  # quickly found; outside ASCII not all are letters
_PIECES = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_CODE = Role.CODE  # quicker to name than a member
_OWN = frozenset({EntityKind.SERVICE, EntityKind.PRODUCT, EntityKind.PROTOCOL})  # known by a single word


@dataclass(frozen=True, slots=True)
class _Window:
    """A few tokens of a text around the one with a slip, so that a long line takes no longer than its words."""

    text: str
    spans: Sequence[tuple[int, int]]
    at: int

    def words(self, start: int, end: int) -> str:
        """Give tokens as they are written."""
        return self.text[self.spans[start][0] : self.spans[end - 1][1]]

    def corrected(self, meant: str, slipped: Mapping[str, tuple[str, ...]]) -> tuple[str, list[tuple[int, int]]]:
        """Write the tokens with the words that are meant, and give their places."""
        line, places, last = "", [], self.spans[0][0]
        for at, (start, end) in enumerate(self.spans):
            word = self.text[start:end]
            word = meant if at == self.at else slipped.get(word, (word,))[0]
            line += self.text[last:start]
            places.append((len(line), len(line) + len(word)))
            line, last = line + word, end
        return line, places


class Slips:
    """Finds the known names behind slips; build it once, use it for every note.

    Args:
        catalogue: the named things.
        names: the names of the catalogue.
        lexicon: words that are no slips.
    """

    def __init__(self, catalogue: Catalogue, names: NameIndex, lexicon: Lexicon) -> None:
        self.catalogue, self.names = catalogue, names
        self._known = {*lexicon.classes, *lexicon.verbs}
        self._meant: dict[str, tuple[str, ...]] = {}
        self._words: defaultdict[tuple[str, int], set[str]] = defaultdict(set)
        for form in catalogue.forms():
            self._known.update(form.words)
            for word in form.words if _is_long(form) else ():
                if len(word) >= _SHORT_WORD - _ONE:
                    self._words[word[0], len(word)].add(word)

    def find(self, statements: Sequence[Statement]) -> Iterator[tuple[str, str]]:
        """Find slips, as (the words as written, id of the entity that they are taken for), each once."""
        read = [s for s in statements if s.role is not _CODE]
        runs = set(_RUNS.findall("\n".join([s.text for s in read])))
        words = {word for run in runs for word in ((run,) if run.isascii() else _WORDS.findall(run))}
        slipped = {word: meant for word in words if (meant := self._near(word))}
        if not slipped:
            return
        found = [(s, *slip) for s in read for slip in self._slips(s, slipped)]
        own = _own_names(statements, found)
        for written, entity in dict.fromkeys((written, entity) for _, written, entity in found):
            if normal(written) not in own:
                yield written, entity

    def _near(self, word: str) -> tuple[str, ...]:
        """List the words of long names that an unknown word may be a slip of; most words are known."""
        known = self._meant.get(word)
        if known is None:
            forms = () if self._is_word(word) else dict.fromkeys((word.casefold(), normal(word)))
            known = self._meant[word] = tuple(dict.fromkeys(meant for form in forms for meant in self._meanings(form)))
        return known

    def _is_word(self, word: str) -> bool:
        """Say whether a word is known, or code, or too short to tell a slip from another word."""
        if word.casefold() in self._known or normal(word) in self._known:
            return True
        if (len(word) < _WORD and word.islower()) or (word[0].islower() and not word.islower()):
            return True
        pieces = _PIECES.findall(word)
        return len(pieces) > 1 and all(piece.casefold() in self._known for piece in pieces)

    def _meanings(self, low: str) -> Iterator[str]:
        for length in range(len(low) - _ONE, len(low) + _ONE + 1):
            words = self._words.get((low[0], length), ())
            near = process.extract_iter(low, words, scorer=OSA.distance, score_cutoff=_ONE)
            yield from sorted(meant for meant, _, _ in near if not _inflects(low, meant))

    def _slips(self, statement: Statement, slipped: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, str]]:
        text = statement.text
        spans = token_spans(text)
        code = sorted((a, b) for mark, a, b in statement.marks if mark == "code")
        for at, (start, end) in enumerate(spans):
            if text[start:end] in slipped and not _inside(start, code):
                first = max(0, at - _REACH)
                window = _Window(text, spans[first : at + _REACH + 1], at - first)
                named = {self._name(window, meant, slipped) for meant in slipped[text[start:end]]}
                if len(named) == 1 and (only := named.pop()):
                    yield only

    def _name(self, window: _Window, meant: str, slipped: Mapping[str, tuple[str, ...]]) -> tuple[str, str] | None:
        """Put the word that is meant in its place and find the long name around it, as (words as written, entity)."""
        line, spans = window.corrected(meant, slipped)
        found = next((f for f in self.names.find(line, spans) if f.start <= window.at < f.end), None)
        entity = self._one(found) if found else ""
        if found is None or not entity or (len(meant) < _WORD and found.start == window.at):
            return None  # a short word counts in the middle of a name: "Elasti Cahce", but not "Draft detection"
        return window.words(found.start, found.end), entity

    def _one(self, found: Found) -> str:
        """Give the entity of a long name that means one thing only."""
        entities = {form.entity for form in found.forms}
        form = found.forms[0]
        named = self.catalogue.entity(form.entity)
        proper = len(form.words) > 1 or (named is not None and named.kind in _OWN)
        return form.entity if len(entities) == 1 and proper and all(map(_is_long, found.forms)) else ""


def _is_long(form: Form) -> bool:
    return not form.surface and not form.context_only and len(form.text.replace(" ", "")) >= _LONG


def _inflects(word: str, meant: str) -> bool:
    """Tell another form of a word ("balanced", "balancer") from a slip of it, which seldom is the last letter alone."""
    short, long = sorted((word, meant), key=len)
    return word[:-1] == meant[:-1] or long.startswith(short)


def _inside(at: int, spans: Sequence[tuple[int, int]]) -> bool:
    before = bisect_right(spans, (at, sys.maxsize)) - 1
    return before >= 0 and at < spans[before][1]


def _own_names(statements: Iterable[Statement], slips: Iterable[tuple[Statement, str, str]]) -> set[str]:
    """List what the note itself uses as names: written out beside a short form, or a heading that comes up below."""
    headings = {normal(s.text.rstrip(": ")) for s in statements if s.role is Role.HEADING}
    own = headings & {normal(written) for s, written, _ in slips if s.role is not Role.HEADING}
    return own.union(*({normal(long), normal(short)} for s in statements for long, short in expansions(s.text)))
