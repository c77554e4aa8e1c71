"""The blank English pipeline, and how a document of it is read as units."""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice
from typing import Any

import spacy
from spacy import attrs
from spacy.language import Language
from spacy.vocab import Vocab

from graph.language import layers as layers  # registers the components
from graph.language.names import Found, NameIndex
from graph.language.quantities import QuantityFinder, QuantitySpan
from graph.language.shared_heads import shared_heads
from graph.language.tokens import NoteTokenizer, Row, Spans, token_spans
from graph.language.units import FIGURE, MARK, NAME, OPEN_CLASSES, VERB, CueSpan, DenialSpan, Reading, Unit, kinds
from graph.lexicon import Lexicon
from graph.lexicon.cues import Denial
from graph.lexicon.frames import VerbForm

__all__ = ["Ground", "Reader", "blank_pipeline"]

_AT_ONCE = 256  # statements
_LAST = 16  # texts
_REMEMBERED = 1 << 16  # words, each of which stands in many statements

Ground = Callable[[Found, str], tuple[str, tuple[str, ...]]]


def blank_pipeline(lexicon: Lexicon) -> Language:
    """Build the pipeline: tokenizer, cues, denials, verbs of several words, quantities; no model."""
    asked: dict[Any, Callable[[str], Any]] = {attrs.LOWER: str.lower}  # all that the components ask of a word
    nlp = spacy.blank("en", vocab=Vocab(lex_attr_getters=asked))
    nlp.max_length = sys.maxsize  # no parser: a long line costs time, not memory
    nlp.tokenizer = NoteTokenizer(nlp.vocab, lexicon.shorthand)
    phrases = {
        "cues": sorted(lexicon.cues),
        "denials": sorted({denial.words for denial in lexicon.denials}),
        "verbs": sorted(word for word in lexicon.verbs if " " in word),
    }
    nlp.add_pipe("phrase_layers", config={"layers": phrases})
    nlp.add_pipe("quantity_layer", config={"tables": lexicon.quantities})
    return nlp


class Reader:
    """Reads statements as units.

    Args:
        lexicon: the tables of words.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.nlp = blank_pipeline(lexicon)
        asked = frozenset(lexeme.text for lexeme in self.nlp.vocab)  # by the fixed wordings
        self._tokenizer = NoteTokenizer(self.nlp.vocab, lexicon.shorthand, asked)
        self._counted = lru_cache(_LAST)(self._count)
        self._known = lru_cache(_REMEMBERED)(self._look_up)
        self._joints = lexicon.words["coordinator"] | {","}
        self._genera = lexicon.words["genus"]
        self._figures = QuantityFinder(lexicon.quantities)
        self._denials: dict[str, Denial] = {denial.words: denial for denial in lexicon.denials}

    def rows(self, texts: Iterable[str]) -> Iterator[Row]:
        """Mark statements for reading, many of them at a time: a document for each would cost more than its words."""
        waiting = iter(texts)
        while some := tuple(islice(waiting, _AT_ONCE)):
            yield from self.nlp(self._tokenizer.document(some)).user_data["rows"]

    def read(self, row: Row, names: NameIndex, ground: Ground) -> Reading:
        """Read one statement.

        Args:
            row: the statement, marked.
            names: the names to look for.
            ground: chooses the entity behind found names; an empty id rejects them.
        """
        taken = self._take(row, names, ground)
        if "-" in row.words:
            taken |= self._compounds(row, taken)
        units: list[Unit] = []
        text, known, end = row.text, self._known, 0
        for at, ((start, stop), low) in enumerate(zip(row.spans, row.words, strict=True)):
            if at < end:
                continue
            if at in taken:
                end, unit = taken[at]
                units.append(unit)
            else:
                units.append(Unit(text[start:stop], low, start, stop, *known(low)))
        if row.phrases.keys().isdisjoint(("cues", "denials")):
            return Reading(text, tuple(units), {}, ())
        starts = [unit.start for unit in units]
        cues = self._cues(row, units, starts)
        return Reading(text, tuple(units), cues, self._polarity(row, units, starts, cues))

    def quantities(self, text: str) -> Sequence[QuantitySpan]:
        """Find the quantities of a few words, which are asked for several times in a row."""
        return self._counted(text)

    def opening_quantity(self, text: str) -> QuantitySpan | None:
        """Find the quantity that a few words begin with; most words begin with none."""
        return self._figures.opening(_folded(text))

    def _count(self, text: str) -> Sequence[QuantitySpan]:
        return self._figures.find(_folded(text))

    def _take(self, row: Row, names: NameIndex, ground: Ground) -> dict[int, tuple[int, Unit]]:
        """Choose names first, then quantities and verbs of several words beside them."""
        taken: dict[int, tuple[int, Unit]] = {}
        text, spans = row.text, row.spans
        measured = [q for q in row.quantities if q.quantity.unit]
        lengths = {at: q.end - q.start for q in measured for at in range(q.start, q.end)} if measured else {}
        free = 0
        for name in names.find(text, spans):
            if lengths and any(lengths.get(at, 0) > name.end - name.start for at in range(name.start, name.end)):
                continue
            several = name.end - name.start > 1
            if self._modifies(text, spans[name.end - 1][1]):
                free = name.end
                continue
            for found in (name, *shared_heads(row, names, name, free, self._joints)) if several else (name,):
                start, end = spans[found.start][0], spans[found.end - 1][1]
                words = text[start:end]
                entity, candidates = ground(found, words)
                if entity:
                    sort = _GENUS if several and words.rpartition(" ")[2] in self._genera else _PLAIN
                    unit = Unit(words, words.casefold(), start, end, *sort, entity, candidates)
                    taken[found.start] = found.end, unit
            free = name.end
        if row.quantities or "verbs" in row.phrases:
            self._take_beside(row, taken)
        return taken

    def _modifies(self, text: str, end: int) -> bool:
        """Tell the name in "X-encrypted objects", "an X-compatible store" from one that means the thing."""
        word = _TAIL.match(text, end) if text[end : end + 1] == "-" else None
        return word is not None and (self.lexicon.is_done(word[1]) or self.lexicon.counts_as(word[1], "~suffix"))

    def _take_beside(self, row: Row, taken: dict[int, tuple[int, Unit]]) -> None:
        """Choose quantities and verbs of several words beside the names."""
        text, spans = row.text, row.spans
        covered = {at for start, (end, _) in taken.items() for at in range(start, end)}
        for quantity in row.quantities:
            if quantity.start - 1 in covered and _is_version(row, quantity):
                continue
            if covered.isdisjoint(range(quantity.start, quantity.end)):
                taken[quantity.start] = quantity.end, _quantity(text, spans, quantity)
                covered.update(range(quantity.start, quantity.end))
        for first, last, verb in row.phrases.get("verbs", ()):
            if covered.isdisjoint(range(first, last)):
                start, end = spans[first][0], spans[last - 1][1]
                taken[first] = last, Unit(text[start:end], verb, start, end, *self._known(verb))

    def _compounds(self, row: Row, taken: Mapping[int, tuple[int, Unit]]) -> dict[int, tuple[int, Unit]]:
        """Join the parts of "read-only", "back-up", "re-upload": the whole is not the verb that a part may be."""
        found: dict[int, tuple[int, Unit]] = {}
        fixed = {at for spans in row.phrases.values() for first, last, _ in spans for at in range(first, last)}
        fixed |= {at for first, (last, _) in taken.items() for at in range(first, last)}
        end = 0
        for at, word in enumerate(row.words):
            if at < end or at in fixed or not word[0].isalpha():
                continue
            end = at + 1
            while _hyphened(row, end) and fixed.isdisjoint((end, end + 1)):
                end += 2
            if end > at + 1:
                span = row.spans[at][0], row.spans[end - 1][1]
                found[at] = end, self._compound(row.text[slice(*span)], span, word, row.words[end - 1])
        return found

    def _compound(self, text: str, span: tuple[int, int], first: str, last: str) -> Unit:
        classes = self.lexicon.classes.get(text.lower())
        if classes is None:
            classes = self.lexicon.classes.get(last, _NONE) & OPEN_CLASSES
        verbs = self.lexicon.verbs.get(last, ()) if self.lexicon.is_a(first, "prefix") else ()
        return Unit(text, text.lower(), *span, classes, verbs, kinds=_kinds(classes, verbs, is_mark=False))

    def _look_up(self, low: str) -> _Known:
        """Find what is known of a word wherever it stands: its classes and verb forms, and whether it is a mark."""
        is_mark = not any(c.isalnum() for c in low)
        classes, verbs = self.lexicon.classes.get(low, _NONE), self.lexicon.verbs.get(low, ())
        return classes, verbs, is_mark, _kinds(classes, verbs, is_mark=is_mark)

    def _cues(self, row: Row, units: list[Unit], starts: list[int]) -> dict[int, CueSpan]:
        cues, spans = {}, row.spans
        for first, last, words in row.phrases.get("cues", ()):
            start, end = bisect_right(starts, spans[first][0]) - 1, bisect_right(starts, spans[last - 1][0])
            if not any(unit.entity or unit.quantity for unit in units[start:end]):
                cue = self.lexicon.cues[words]
                cues[start] = CueSpan(start, end, cue.link, words, cue.place)
        return cues

    def _polarity(
        self, row: Row, units: list[Unit], starts: list[int], cues: dict[int, CueSpan]
    ) -> tuple[DenialSpan, ...]:
        found, spans = [], row.spans
        for first, last, words in row.phrases.get("denials", ()):
            start, end = bisect_right(starts, spans[first][0]) - 1, bisect_right(starts, spans[last - 1][0])
            denial = self._denials[words]
            if end > start + 1 and units[start].verbs:  # "removes the need" leaves "the need for" to the cue
                end = next((at for at in range(start + 1, end) if at in cues and cues[at].end > end), end)
            if not any(unit.entity for unit in units[start:end]):
                found.append(DenialSpan(start, end, denial.role, denial.backward, words))
        return tuple(found)


_Known = tuple[frozenset[str], tuple[VerbForm, ...], bool, int]  # classes, verbs, is_mark, kinds of a unit

_TAIL = re.compile(r"-([a-z]+)\b")
_NONE: frozenset[str] = frozenset()
_PLAIN: _Known = _NONE, (), False, NAME
_GENUS: _Known = frozenset({"genus"}), (), False, NAME | kinds("genus")


def _kinds(classes: frozenset[str], verbs: tuple[VerbForm, ...], *, is_mark: bool) -> int:
    return kinds(*classes, *[verb.tense for verb in verbs]) | (VERB if verbs else 0) | (MARK if is_mark else 0)


def _folded(text: str) -> list[str]:
    return [text[a:b].casefold() for a, b in token_spans(text)]


def _hyphened(row: Row, at: int) -> bool:
    """Tell a hyphen inside a word from a dash between two."""
    if at + 1 >= len(row.words) or row.words[at] != "-" or not row.words[at + 1][0].isalnum():
        return False
    return row.spans[at - 1][1] == row.spans[at][0] and row.spans[at][1] == row.spans[at + 1][0]


def _is_version(row: Row, found: QuantitySpan) -> bool:
    """Tell the version behind a name ("Java 11 and later", "TLS 1.2+") from a figure that counts something."""
    figure = found.quantity
    if figure.unit or figure.bound != "exact" or not figure.number[:1].isdigit():
        return False
    after = row.words[found.end] if found.end < len(row.words) else ""
    return not after[:1].isalpha() or after in ("and", "or")


def _quantity(text: str, spans: Spans, found: QuantitySpan) -> Unit:
    start, end = spans[found.start][0], spans[found.end - 1][1]
    words = text[start:end]
    return Unit(words, words.casefold(), start, end, kinds=FIGURE, quantity=found.quantity)
