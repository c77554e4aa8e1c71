"""What relations are read from: the units of a statement.

A unit is a name, a quantity, or a single word with what the lexicon knows of it. The
pipeline marks spans on a spaCy document; here they are laid out as one plain row. The records
here are made for every word, so they are not frozen, which costs three times as much; nobody changes them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import reduce
from operator import or_

from graph.lexicon.cues import CuePlace, CueRole
from graph.lexicon.frames import Link, Tense, VerbForm
from graph.records import Quantity

__all__ = [
    "FIGURE",
    "MARK",
    "NAME",
    "OPEN_CLASSES",
    "VERB",
    "CueSpan",
    "DenialSpan",
    "Reading",
    "Unit",
    "head_of",
    "kinds",
    "opens_more",
    "opens_remark",
    "text_of",
    "within",
]

_BITS: dict[str, int] = {}


def kinds(*names: str) -> int:
    """Give classes of words as the bits of one number, so that a unit is asked for several of them in one step.

    >>> kinds("article", "adverb") & kinds("adverb", "purpose") == kinds("adverb")
    True
    """
    return reduce(or_, [_BITS.setdefault(name, 1 << len(_BITS)) for name in names], 0)


MARK, NAME, FIGURE, VERB = (kinds(name) for name in ("mark", "name", "figure", "verb"))  # beside classes and tenses

OPEN_CLASSES = frozenset(
    "kind genus head level bare quantifier distributive measure sorter grouping classifier unit wrapper".split()
)  # nouns and adjectives


@dataclass(slots=True)
class Unit:
    """A name, a quantity or a word.

    Attributes:
        text: as written.
        low: folded.
        start, end: characters of the statement's text.
        classes: closed classes of the word; empty for names and quantities.
        verbs: verb forms that the word may be.
        is_mark: whether it is punctuation.
        kinds: its classes, the tenses of its verb forms, and whether it is a mark, a name, a figure, as bits.
        entity: id of the entity that it names, or empty.
        candidates: ids that the name could mean as well.
        quantity: its value, if it is a quantity.
    """

    text: str
    low: str
    start: int
    end: int
    classes: frozenset[str] = frozenset()
    verbs: tuple[VerbForm, ...] = ()
    is_mark: bool = False
    kinds: int = 0
    entity: str = ""
    candidates: tuple[str, ...] = ()
    quantity: Quantity | None = None

    def has(self, *classes: str) -> bool:
        """Say whether the word belongs to one of the closed classes."""
        return not self.classes.isdisjoint(classes)

    def form(self, *tenses: Tense) -> VerbForm | None:
        """Find the verb form of one of the tenses that the word may be."""
        for verb in self.verbs:
            if verb.tense in tenses:
                return verb
        return None

    @property
    def lists(self) -> bool:
        """Whether it stands between the things of a list."""
        return self.text in (",", "/", "&") or self.has("coordinator")

    @property
    def is_content(self) -> bool:
        """Whether it is a name, a quantity or a word outside the closed classes."""
        return bool(self.entity or self.quantity) or (self.classes <= OPEN_CLASSES and not self.is_mark)


@dataclass(slots=True)
class CueSpan:
    """A fixed wording at some units."""

    start: int
    end: int
    link: Link
    words: str
    place: CuePlace = CuePlace.MAIN


@dataclass(slots=True)
class DenialSpan:
    """A polarity cue at some units."""

    start: int
    end: int
    role: CueRole
    backward: bool
    words: str


@dataclass(slots=True)
class Reading:
    """A statement as units, with the cues among them.

    Attributes:
        text: the statement's text.
        units: from left to right.
        named, counted: the units that are names, and those that are quantities.
        kinds: of all its units; what none of them is need not be looked for.
        cues: fixed wordings, by their first unit; none of them overlap.
        denials: polarity cues, in order.
        denied: the units that make up denials which reach forward.
        cued: the units that make up cues.
    """

    text: str
    units: tuple[Unit, ...]
    cues: dict[int, CueSpan]
    denials: tuple[DenialSpan, ...]
    kinds: int = field(init=False, repr=False, compare=False)
    named: tuple[int, ...] = field(init=False, repr=False, compare=False)
    counted: tuple[int, ...] = field(init=False, repr=False, compare=False)
    denied: frozenset[int] = field(init=False, repr=False, compare=False, default=frozenset())
    cued: frozenset[int] = field(init=False, repr=False, compare=False, default=frozenset())

    def __post_init__(self) -> None:
        self.kinds = every = reduce(or_, [unit.kinds for unit in self.units], 0)
        self.named = tuple([at for at, unit in enumerate(self.units) if unit.entity]) if every & NAME else ()
        self.counted = tuple([at for at, unit in enumerate(self.units) if unit.quantity]) if every & FIGURE else ()
        if self.cues:
            self.cued = frozenset(at for cue in self.cues.values() for at in range(cue.start, cue.end))
        if self.denials:
            spans = [d for d in self.denials if d.role is CueRole.NEGATION and not d.backward]
            self.denied = frozenset(at for d in spans for at in range(d.start, d.end))

    def denials_within(self, start: int, end: int) -> list[DenialSpan]:
        """List the denials that lie between two units."""
        if not self.denials:
            return []
        first = bisect_left(self.denials, start, key=lambda d: d.start)
        last = bisect_left(self.denials, end, first, key=lambda d: d.start)
        return [d for d in self.denials[first:last] if d.end <= end]


def within(places: tuple[int, ...], start: int, end: int) -> tuple[int, ...]:
    """List the units of some places that lie between two; a long line has many, and is asked again and again.

    >>> within((1, 4, 9), 2, 9)
    (4,)
    """
    return places[bisect_left(places, start) : bisect_left(places, end)] if places else places


def head_of(units: Sequence[Unit], at: int, end: int) -> int:
    """Find the name that a row of names without anything between is about, its last: "the X event source"."""
    while at + 1 < end and units[at + 1].entity and units[at + 1].text[0] != "-":  # "sam sync --watch" is sam sync
        at += 1
    return at


def opens_more(unit: Unit) -> bool:
    """Tell a preposition that says more of the noun before it ("traffic within X") from "of"."""
    return unit.has("preposition") and not unit.has("possessive") and not unit.entity


def opens_remark(reading: Reading, at: int) -> bool:
    """Say whether a cue at a unit opens a further remark: "using", "tied to", but not "a kind of"."""
    cue = reading.cues.get(at)
    return cue is not None and cue.place in (CuePlace.MAIN, CuePlace.TAIL, CuePlace.NAMING)


def text_of(text: str, units: tuple[Unit, ...]) -> str:
    """Give the words of some units as they stand in the text.

    >>> text_of("a short text", (Unit("short", "short", 2, 7), Unit("text", "text", 8, 12)))
    'short text'
    """
    return text[units[0].start : units[-1].end] if units else ""
