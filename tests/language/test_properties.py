"""What holds for every note, whatever is in it."""

from __future__ import annotations

import html
import time
from itertools import permutations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.language.extract import Extractor
from graph.records import Extraction, Note, ObjectKind, Relation

NAMES = "SQS|SNS|DLQ|Lambda|KMS|Quorum Store|appspec.yml|`--page-size`|Redis|queue"
SAYS = (
    "supports|does not support|uses|is a|is part of|requires|sends events to|vs|->|:|-|can|cannot use|is used by"
    "|replaces|(|)|neither|but not|without|such as|max 14 days|5 to 10 items|0.5 GB|if|when it scales,|which|used for"
    "|instead of|- 2|per second|e.g."
)
HOSTILE = (
    "<script>alert(1)</script>|{{7*7}}|%s%n|\\0|'; DROP TABLE facts; --|](javascript:x)|&#x27;|((((|....|``|***|\x0c"
    "|\N{RIGHT-TO-LEFT OVERRIDE}evil|\N{ZERO WIDTH SPACE}|e\N{COMBINING ACUTE ACCENT}|\N{FIRE}"
    "|\N{ZERO WIDTH NO-BREAK SPACE}"
    "|\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}|\N{LATIN SMALL LETTER SHARP S}|\N{RIGHT SINGLE QUOTATION MARK}|"
)
PIECES = ("SQS supports ", "not ", "(", "a, ", "and ", "- ", "SQS -> ", "5 to ", "if ", "A B ", "which ", "x.y.", "Ab ")
WORDS = st.one_of(
    *(st.sampled_from(words.split("|")) for words in (NAMES, NAMES, SAYS, SAYS, HOSTILE)), st.text(max_size=8)
)
OPENS = st.sampled_from(["", "", "- ", "  - ", "1. ", "# ", "## ", "| ", "> ", "\t", "* "])
LINES = st.tuples(OPENS, st.lists(WORDS, min_size=1, max_size=6).map(" ".join)).map("".join)
ENDS = st.sampled_from(["\n", "\n", "\n\n", "\r\n", "\n-----\n"])
TEXTS = st.lists(st.tuples(LINES, ENDS).map("".join), max_size=8).map("".join)
FILES = st.sampled_from(["sqs.md", "notes/quorum store.md", "a.txt", "deep/dead_letter-queues.txt", ".md"])
NOTES = st.builds(Note, FILES, TEXTS)

many = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
few = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def check_places(extraction: Extraction) -> None:
    """Each quote is the source itself, within the lines of a statement."""
    text, known = extraction.note.text, extraction.statements
    for _, evidence in extraction.facts:
        assert evidence.file == extraction.note.file
        assert text[evidence.start : evidence.end] == evidence.quote
        assert evidence.quote.strip()
        assert any(s.start <= evidence.start < evidence.end <= s.end for s in known)
        assert any(s.first <= evidence.first <= evidence.last <= s.last for s in known)
    for mention in extraction.mentions:
        assert is_within(mention.text, html.unescape(text[mention.start : mention.end]))
        assert any(s.start <= mention.start < mention.end <= s.end and s.first <= mention.line <= s.last for s in known)


def is_within(words: str, source: str) -> bool:
    """Whether the words stand in the source, which may have markup between them."""
    letters = iter(source)
    return all(letter in letters for letter in words if not letter.isspace())


def check_owners(extraction: Extraction) -> None:
    """Each statement has one owner, and each owner is a known thing."""
    known = {entity.id for entity in extraction.entities}
    assert [owner.statement for owner in extraction.owners] == [s.index for s in extraction.statements]
    assert {owner.entity for owner in extraction.owners} <= known
    assert {owner.within for owner in extraction.owners} <= known | {""}


def check_relation(relation: Relation, known: set[str]) -> None:
    assert relation.subject in known
    assert relation.object.strip()
    if relation.object_kind is ObjectKind.ENTITY:
        assert relation.object in known or relation.predicate == "same_as"
        assert relation.object != relation.subject
    assert (relation.quantity is not None) <= (relation.object_kind is ObjectKind.LITERAL)


def check(extraction: Extraction) -> None:
    check_places(extraction)
    check_owners(extraction)
    known = {entity.id for entity in extraction.entities}
    for relation, evidence in extraction.facts:
        check_relation(relation, known)
        assert 0 <= evidence.confidence <= 1
        assert evidence.rule
        assert bool(evidence.denial) == (relation.polarity == "-")
    assert {mention.entity for mention in extraction.mentions} <= known
    assert {entity.parent for entity in extraction.entities} <= known | {""}
    assert list(extraction.entities) == sorted(extraction.entities, key=lambda entity: entity.id)
    assert len(set(extraction.facts)) == len(extraction.facts)


@many
@given(NOTES)
def test_any_note(extractor: Extractor, note: Note) -> None:
    check(extractor.extract(note))


@few
@given(NOTES)
def test_without_a_catalogue(unaware: Extractor, note: Note) -> None:
    extraction = unaware.extract(note)
    check(extraction)
    assert all(entity.discovered for entity in extraction.entities)


@few
@given(st.lists(NOTES, min_size=2, max_size=3, unique_by=lambda note: note.file))
def test_notes_do_not_touch_each_other(extractor: Extractor, notes: list[Note]) -> None:
    """The same note gives the same extraction, whatever was read before it."""
    alone = {note.file: extractor.extract(note) for note in notes}
    for order in permutations(notes):
        assert {note.file: extractor.extract(note) for note in order} == alone


@few
@given(TEXTS)
def test_line_ends_are_all_the_same(extractor: Extractor, text: str) -> None:
    """A file from another system says the same."""
    plain = text.replace("\r\n", "\n")
    one, other = extractor.extract(Note("a.md", plain)), extractor.extract(Note("a.md", plain.replace("\n", "\r\n")))
    assert [fact.relation for fact in one.facts] == [fact.relation for fact in other.facts]
    assert [owner.entity for owner in one.owners] == [owner.entity for owner in other.owners]


@pytest.mark.parametrize("file", ["sqs.md", "sqs.txt"])
def test_an_empty_note(extractor: Extractor, file: str) -> None:
    assert extractor.extract(Note(file, "")).statements == ()


@pytest.mark.parametrize("piece", PIECES)
def test_long_lines_take_their_time_only(extractor: Extractor, piece: str) -> None:
    """A line of hostile length costs time in proportion to it, about."""
    started = time.perf_counter()
    extractor.extract(Note("a.md", "# SQS\n\n" + piece * 1_500 + "\n"))
    assert time.perf_counter() - started < 3
