"""The closed lists: what a thing, an object, a relation, a statement and a finding can be."""

from __future__ import annotations

from enum import StrEnum

__all__ = ["EntityKind", "FindingKind", "ObjectKind", "Polarity", "Predicate", "Role", "SubjectMode"]


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


class FindingKind(StrEnum):
    """What deserves a look, in the order of telling."""

    CONTRADICTION = "contradiction"  # the same stated and denied
    TWO_VALUES = "two values"  # one property of one thing, the same bound, different figures
    REPEATED = "repeated section"  # the same lines under two headings
    OPEN_NAME = "open name"  # words that can mean several things
    SLIP = "slip"  # words taken for a known name with a letter off
    MERGED = "merged names"  # two names that the notes made one thing
    LOOSE_CUE = "loose cue"  # words that signal a relation or a denial, in a line that gave no such fact
    NO_FACT = "no fact"  # a line that is kept under its thing and gave no relation
    OTHER_NAME = "other names"  # what stands for a thing of the catalogue beside its name
