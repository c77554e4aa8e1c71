"""The loaded tables of words."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from graph.errors import LexiconError
from graph.lexicon.confidence import Confidence, read_confidence
from graph.lexicon.cues import Cue, CueRole, Denial, SectionCue, read_cues, read_denials, read_sections
from graph.lexicon.frames import Frame, Tense, VerbForm, read_frames
from graph.lexicon.ranges import Ranges, read_ranges
from graph.lexicon.wordings import Wordings, read_wordings
from graph.lexicon.words import read_words
from graph.tables import read_table, split_cell

__all__ = ["Lexicon", "load_lexicon"]

_NONE: frozenset[str] = frozenset()
_ROLES = ("unit", "bound", "number", "per", "joint", "parted", "standin")
_PLACES = ("any", "edge", "bare")
_ASIDE = "~"  # opens the name of a class that changes nothing of how its words are read
_MARKS = ("mark", "flag", "place", "example")
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All that is known of words that are no names.

    Attributes:
        words: the members of each closed class, such as ``preposition``.
        verbs: the verb forms behind a lower-case word.
        general: what prepositions say after verbs whose own frame is silent on them.
        copula: what prepositions say after "is".
        sections: what a heading such as "use cases" says of the items below it.
        cues: what a fixed wording says.
        denials: the polarity cues.
        negations: the words of those that deny.
        quantities: for each role (``unit``, ``bound``, ``number``, ``per``, ``joint``, ``parted``,
            ``standin``), the value of a wording.
        wordings: how each predicate reads, in the order of lanes.
        classes: the closed classes of each of these words.
        marks: the signs and labels that set a statement apart, each with its flag and the place where it counts.
        shorthand: words in short with their long form.
        ranges: what a relation says where its object is no such thing as it takes.
        confidence: how often the facts of a rule and predicate are right.
        digest: SHA-256 over the tables.
    """

    words: dict[str, frozenset[str]]
    verbs: dict[str, tuple[VerbForm, ...]]
    general: Frame
    copula: Frame
    sections: dict[str, SectionCue]
    cues: dict[str, Cue]
    denials: tuple[Denial, ...]
    negations: frozenset[str]
    quantities: dict[str, dict[str, str]]
    wordings: Wordings
    classes: dict[str, frozenset[str]]
    marks: tuple[tuple[str, str, str], ...]
    shorthand: dict[str, str]
    ranges: Ranges
    confidence: Confidence
    digest: str

    def section(self, label: str) -> SectionCue | None:
        """Find what a heading or label says of what stands below or behind it: "💡 Use-cases"."""
        words = _plain(label).split()
        if len(words) > 1 and words[0] not in self.sections:  # "Common use cases include:"
            words = words[: -1 if self.counts_as(words[-1], "~listing") else None]
            words = words[1 if self.counts_as(words[0], "~usual") else 0 :]
        return self.sections.get(" ".join(words))

    def is_done(self, word: str) -> bool:
        """Say whether a lower-case word tells what is done to something ("sent"), and can be nothing else ("set")."""
        tenses = {form.tense for form in self.verbs.get(word, ())}
        return bool(tenses) and tenses <= {Tense.PARTICIPLE, Tense.PAST}

    def counts_as(self, word: str, name: str) -> bool:
        """Say whether a lower-case word belongs to a class that counts only where it is asked for."""
        return word in self.words.get(name, _NONE)

    def is_a(self, word: str, *classes: str) -> bool:
        """Say whether a lower-case word belongs to one of the classes."""
        return not self.classes.get(word, _NONE).isdisjoint(classes)


@lru_cache(maxsize=1 << 12)
def _plain(label: str) -> str:
    """Fold a label, which stands above many statements, without the signs around it."""
    return _EDGES.sub("", label).replace("-", " ").casefold()


def load_lexicon(folder: Path) -> Lexicon:
    """Load the lexicon of a folder.

    >>> lexicon = load_lexicon(Path("data/lexicon"))
    >>> lexicon.is_a("the", "article"), lexicon.verbs["stores"][0].frame.verb
    (True, 'store')

    Raises:
        LexiconError: a table that is missing or wrong, with file and line.
    """
    words = read_words(folder)
    verbs, general, copula = read_frames(folder)
    denials = read_denials(folder)
    shorthand = _shorthand(folder)
    for short, long in shorthand.items():
        for members in words.values():
            members.update({short} if long in members else ())
        if long in verbs:
            verbs.setdefault(short, verbs[long])
    return Lexicon(
        {name: frozenset(members) for name, members in words.items()},
        verbs,
        general,
        copula,
        read_sections(folder),
        read_cues(folder),
        denials,
        frozenset(denial.words for denial in denials if denial.role is CueRole.NEGATION),
        _quantities(folder),
        read_wordings(folder),
        _classes(words),
        tuple(_marks(folder)),
        shorthand,
        read_ranges(folder),
        read_confidence(folder),
        _digest(folder),
    )


def _shorthand(folder: Path) -> dict[str, str]:
    found = {}
    for row in read_table(folder / "shorthand.tsv", ("short", "long", "example"), error=LexiconError):
        if len(row["long"].split()) != 1:
            raise LexiconError(
                row.path, row.line, f"the long form {row['long']!r} is not one word; name one that means the same"
            )
        found[row["short"]] = row["long"]
    return found


def _marks(folder: Path) -> Iterator[tuple[str, str, str]]:
    for row in read_table(folder / "marks.tsv", _MARKS, error=LexiconError):
        if row["place"] and row["place"] not in _PLACES:
            known = ", ".join(_PLACES)
            raise LexiconError(row.path, row.line, f"unknown place {row['place']!r}; one of {known}, or empty")
        yield row["mark"], row["flag"], row["place"]


def _classes(words: dict[str, set[str]]) -> dict[str, frozenset[str]]:
    read = [name for name in words if not name.startswith(_ASIDE)]
    members = sorted(set().union(*(words[name] for name in read)))
    return {word: frozenset(name for name in read if word in words[name]) for word in members}


def _quantities(folder: Path) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {role: {} for role in _ROLES}
    for row in read_table(folder / "quantities.tsv", ("words", "role", "value", "example"), error=LexiconError):
        if row["role"] not in found:
            raise LexiconError(row.path, row.line, f"unknown role {row['role']!r}; one of {', '.join(found)}")
        for words in split_cell(row["words"]):
            found[row["role"]].setdefault(words, row["value"])
    return found


def _digest(folder: Path) -> str:
    summed = hashlib.sha256()
    for path in sorted(folder.glob("*.tsv")):
        summed.update(path.name.encode() + b"\0" + path.read_bytes())
    return summed.hexdigest()
