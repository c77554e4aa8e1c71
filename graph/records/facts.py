"""Relations, where they were found, and the words that signal one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from graph.records.kinds import ObjectKind, Polarity, Predicate, SubjectMode

__all__ = ["Claim", "Cue", "Evidence", "Fact", "Quantity", "Relation"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A typed value of a property.

    Attributes:
        property: what is measured, in words.
        bound: ``max``, ``min``, ``default``, ``range``, ``exact``, ``ratio`` ...
        number: the figures, as written without digit grouping; two joined by ``-`` for a range.
        unit: normalised unit, or empty.
        raw: the words of the notes.
    """

    property: str
    bound: str
    number: str
    unit: str
    raw: str

    def is_small(self) -> bool:
        """Whether it is one or two in words, as in "one of them": seldom a limit by itself.

        >>> Quantity("", "exact", "1", "", "one").is_small(), Quantity("", "exact", "1", "", "1").is_small()
        (True, False)
        """
        return self.number in ("1", "2") and not self.raw[:1].isdigit()


class Relation(NamedTuple):
    """What is claimed: the key of an edge or of a fact of a node.

    Attributes:
        subject: id of an entity.
        predicate: one of the closed list.
        object: id of an entity, or the words of a phrase, or ``property = value``.
        object_kind: which of these it is.
        polarity: stated or denied.
        quantity: the typed value of a literal.
    """

    subject: str
    predicate: Predicate
    object: str
    object_kind: ObjectKind
    polarity: Polarity = Polarity.AFFIRMED
    quantity: Quantity | None = None

    @property
    def key(self) -> str:
        """Predicate and polarity, such as ``supports-``: stated and denied never merge.

        >>> Relation("a", Predicate.SUPPORTS, "b", ObjectKind.ENTITY, Polarity.NEGATED).key
        'supports-'
        """
        return f"{self.predicate}{self.polarity}"


class Evidence(NamedTuple):
    """Where and how a relation was found.

    Attributes:
        file, first, last: the note and its lines.
        start, end: characters of the note; ``note.text[start:end] == quote``.
        quote: the source, untouched.
        cue: the words that signalled the predicate, or empty where layout did.
        denial: the words that signalled a denial, or empty.
        rule: id of the rule that found it.
        mode: how the subject was found.
        condition: under which the fact holds, or empty.
        confidence: from 0 to 1.
        flags: what the author marked the line as: ``important``, ``exam``, ``tip``, ``note``.
    """

    file: str
    first: int
    last: int
    start: int
    end: int
    quote: str
    cue: str = ""
    denial: str = ""
    rule: str = ""
    mode: SubjectMode = SubjectMode.EXPLICIT
    condition: str = ""
    confidence: float = 0.5
    flags: tuple[str, ...] = ()


class Fact(NamedTuple):
    """A relation with one of its evidences."""

    relation: Relation
    evidence: Evidence


class Claim(NamedTuple):
    """A relation with all its evidences, in order of place."""

    relation: Relation
    evidence: tuple[Evidence, ...]


class Cue(NamedTuple):
    """Words that signal a predicate or a denial, where no fact took them up.

    Attributes:
        file, line: where.
        start, end: characters of the note.
        text: the words, as the lexicon has them.
        says: the predicate, or empty where they deny.
    """

    file: str
    line: int
    start: int
    end: int
    text: str
    says: str = ""
