"""The records that pass between the parts of the program.

Four of them form a square: an Entity is to a Mention as a Relation is to Evidence,
the thing to the place where it was written. *Polarity* says whether the notes assert or
deny a relation; a lowering or replacing meaning belongs to the predicate, never to it.

Line numbers count from 1. Offsets count characters of ``Note.text``, which keeps the
line ends of the file, so that ``note.text[start:end]`` is always the source itself.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

__all__ = [
    "Claim",
    "Cue",
    "Entity",
    "EntityKind",
    "Evidence",
    "Extraction",
    "Fact",
    "Finding",
    "FindingKind",
    "Heading",
    "Mention",
    "Note",
    "ObjectKind",
    "Owner",
    "Pair",
    "Polarity",
    "Predicate",
    "Quantity",
    "Relation",
    "Role",
    "Spot",
    "Statement",
    "SubjectMode",
    "slug",
]

_NO_ID = re.compile(r"[^\w.:/*+-]+")
_HYPHENS = re.compile(r"(?<=[^-])-{2,}")
_LAST_HYPHENS = re.compile(r"(?<=[^-])-+$")


class Polarity(StrEnum):
    """Whether the notes state a relation or deny it."""

    AFFIRMED = "+"
    NEGATED = "-"


class EntityKind(StrEnum):
    """What kind of thing an entity is."""

    SERVICE = "service"
    FEATURE = "feature"
    CONCEPT = "concept"
    API = "api"
    COMMAND = "command"
    PARAMETER = "parameter"
    FILE = "file"
    RESOURCE = "resource"
    PROTOCOL = "protocol"
    PRODUCT = "product"
    MODE = "mode"
    ROLE = "role"


class ObjectKind(StrEnum):
    """What the object of a relation is: a thing, a value, or words without a name of their own."""

    ENTITY = "entity"
    LITERAL = "literal"
    PHRASE = "phrase"


class Predicate(StrEnum):
    """The closed list of relations; their wording stands in ``data/lexicon/predicates.tsv``."""

    IS_A = "is_a"
    PART_OF = "part_of"
    SAME_AS = "same_as"
    SUPPORTS = "supports"
    REQUIRES = "requires"
    USES = "uses"
    WORKS_WITH = "works_with"
    PROVIDES = "provides"
    SENDS_TO = "sends_to"
    TRIGGERS = "triggers"
    DEFINED_IN = "defined_in"
    RUNS_ON = "runs_on"
    REPLACES = "replaces"
    PREFERRED_OVER = "preferred_over"
    DIFFERS_FROM = "differs_from"
    HAS_LIMIT = "has_limit"
    USED_FOR = "used_for"


class Role(StrEnum):
    """What a statement is in its note, by its shape alone."""

    HEADING = "heading"  # names what follows
    GLOSS = "gloss"  # "Name - what it is", "Name: value"
    LEAD = "lead"  # opens a list: "supports:"
    ITEM = "item"  # a bullet, a numbered step, a line of a list
    ROW = "row"  # a row of a table; the cells are in ``Statement.cells``
    TEXT = "text"  # a sentence or a telegraphic line
    CODE = "code"  # a command line or a fenced block
    ASIDE = "aside"  # a question, a wrong option, a contents list: kept, gives no fact


class SubjectMode(StrEnum):
    """How the subject of a statement was found, from near to far."""

    EXPLICIT = "explicit"
    TABLE = "table"
    BULLET = "bullet"
    SUBHEADING = "sub-heading"
    HEADING = "heading"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class Note:
    """One source file.

    Attributes:
        file: path as given to ``build``, relative to the folder given, with forward slashes.
        text: the decoded text, line ends as in the file, without a byte-order mark.
        encoding: the encoding that it was read in.
        digest: SHA-256 of the bytes, in hexadecimal.
    """

    file: str
    text: str
    encoding: str = "utf-8"
    digest: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading or parent bullet above a statement.

    Attributes:
        text: its words, without marks such as ``#`` or a closing colon.
        line: its first line in the note.
        level: depth; 0 is the outermost. Parent bullets go on counting where headings end.
        bullet: whether it is a parent bullet rather than a heading.
    """

    text: str
    line: int
    level: int
    bullet: bool = False


@dataclass(frozen=True, slots=True)
class Statement:
    """The smallest unit of a note that says something.

    Attributes:
        file: the note.
        index: position among the statements of its note, from 0.
        first, last: its lines, from 1.
        start, end: its characters; ``note.text[start:end]`` is its quote.
        text: its words on one line, without bullets, marks and emphasis.
        role: what it is by its shape.
        chain: headings and parent bullets above it, outermost first.
        block: number of the statement group (what stands between two blank or rule lines).
        cells: for a table row, (column head, cell) pairs; for a gloss, (name, rest).
        segments: (offset in ``text``, offset in the note) of each run of characters that was taken over as it stands.
        marks: (mark, start, end) of words in ``text`` that were set apart: ``code``, ``strong``, ``link``, ``struck``.
        flags: marks of the statement as a whole, such as ``important`` or ``numbered``.
    """

    file: str
    index: int
    first: int
    last: int
    start: int
    end: int
    text: str
    role: Role
    chain: tuple[Heading, ...] = ()
    block: int = 0
    cells: tuple[tuple[str, str], ...] = ()
    segments: tuple[tuple[int, int], ...] = field(default=(), repr=False)
    marks: tuple[tuple[str, int, int], ...] = ()
    flags: tuple[str, ...] = ()

    def source(self, start: int, end: int) -> tuple[int, int]:
        """Find the characters of the note behind ``text[start:end]``.

        >>> line = Statement("a.txt", 0, 1, 2, 0, 9, "one two", Role.TEXT, segments=((0, 2), (4, 6)))
        >>> line.source(4, 7)
        (6, 9)
        """
        return self._place(start), self._place(end - 1) + 1

    def _place(self, offset: int) -> int:
        at = bisect_right(self.segments, (offset, sys.maxsize)) - 1
        text_start, note_start = self.segments[at]
        return note_start + offset - text_start


@dataclass(frozen=True, slots=True)
class Entity:
    """A named thing; a node of the graph.

    Attributes:
        id: slug of the name.
        name: as printed.
        kind: what kind of thing it is.
        parent: id of the thing that it is part of, or empty.
        aliases: other names.
        category: neutral taxonomy label such as ``messaging``, or empty.
        source: ``catalogue``, or how it was discovered: ``heading``, ``expansion``, ``code``, ``capitals``.
        jobs: what it does for its user, by general knowledge and not by the notes.
    """

    id: str
    name: str
    kind: EntityKind
    parent: str = ""
    aliases: tuple[str, ...] = ()
    category: str = ""
    source: str = "catalogue"
    jobs: tuple[str, ...] = ()

    @property
    def discovered(self) -> bool:
        """Whether the notes themselves, not the catalogue, introduced it."""
        return self.source != "catalogue"


@dataclass(frozen=True, slots=True)
class Mention:
    """An entity at an exact place.

    Attributes:
        file, line: where.
        start, end: characters of the note.
        text: the words there.
        entity: id of the entity meant.
        candidates: ids that the words could mean as well; empty where the name is clear.
    """

    file: str
    line: int
    start: int
    end: int
    text: str
    entity: str
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cue:
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


@dataclass(frozen=True, slots=True)
class Relation:
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


@dataclass(frozen=True, slots=True)
class Evidence:
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


class Fact(NamedTuple):
    """A relation with one of its evidences."""

    relation: Relation
    evidence: Evidence


class Claim(NamedTuple):
    """A relation with all its evidences, in order of place."""

    relation: Relation
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Owner:
    """The thing that a statement is about.

    Attributes:
        statement: ``Statement.index``.
        entity: id of the thing.
        within: id of the enclosing service or topic, or empty.
        mode: how it was found.
        beside: ids of further things that it is about just as much ("RCU, WCU").
    """

    statement: int
    entity: str
    within: str
    mode: SubjectMode
    beside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that one note gives; what a build stores in one transaction.

    Attributes:
        note: the source.
        statements: every content line is in exactly one of them.
        owners: one for each statement, in the same order.
        entities: the entities that the note names, catalogue or discovered, sorted by id.
        mentions: where it names them.
        facts: what it says, in order of place.
        cues: words that signal a relation or a denial and that no fact took up, in order of place.
    """

    note: Note
    statements: tuple[Statement, ...] = ()
    owners: tuple[Owner, ...] = ()
    entities: tuple[Entity, ...] = ()
    mentions: tuple[Mention, ...] = ()
    facts: tuple[Fact, ...] = ()
    cues: tuple[Cue, ...] = ()


@dataclass(frozen=True, slots=True)
class Pair:
    """Two entities that are easily confused.

    Attributes:
        a, b: their ids.
        score: from 0 to 1.
        signals: (name, value from 0 to 1) of each signal, in a fixed order.
        why: the strongest signals in words.
    """

    a: str
    b: str
    score: float
    signals: tuple[tuple[str, float], ...]
    why: str


class FindingKind(StrEnum):
    """What deserves a look, in the order of telling."""

    CONTRADICTION = "contradiction"  # the same stated and denied
    TWO_VALUES = "two values"  # one property of one thing, the same bound, different figures
    REPEATED = "repeated section"  # the same lines under two headings
    OPEN_NAME = "open name"  # words that can mean several things
    MERGED = "merged names"  # two names that became one thing
    LOOSE_CUE = "loose cue"  # words that signal a relation or a denial, in a line that gave no such fact
    NO_FACT = "no fact"  # a line that is kept under its thing and gave no relation


class Spot(NamedTuple):
    """Lines of a note; ``quote`` is what stands at ``note.text[start:end]``."""

    file: str
    first: int
    last: int
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Finding:
    """Something in the notes that deserves a look.

    Attributes:
        kind: what it is.
        about: ids of the things concerned, the main one first; may be empty.
        text: what was found, in words, names as printed.
        reason: why it is listed, in words.
        spots: the lines concerned, at least one; the two sides of a contradiction in the order stated, denied.
    """

    kind: FindingKind
    about: tuple[str, ...]
    text: str
    reason: str
    spots: tuple[Spot, ...]


def slug(name: str) -> str:
    """Make the stable id of a name.

    >>> slug("Dead-letter queue"), slug("appspec.yml"), slug("--page-size"), slug("Größe")
    ('dead-letter-queue', 'appspec.yml', '--page-size', 'grosse')
    """
    plain = unicodedata.normalize("NFKD", name.replace("ß", "ss"))
    plain = "".join(c for c in plain if not unicodedata.combining(c)).casefold()
    text = _NO_ID.sub("-", plain)
    return _LAST_HYPHENS.sub("", _HYPHENS.sub("-", text)) or "-"
