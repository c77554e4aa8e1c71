"""The graph file: what goes in comes out, whatever the order."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.records import (
    Cue,
    Entity,
    EntityKind,
    Evidence,
    Extraction,
    Fact,
    Heading,
    Mention,
    Note,
    ObjectKind,
    Owner,
    Polarity,
    Predicate,
    Quantity,
    Relation,
    Role,
    Statement,
    SubjectMode,
)
from graph.store import Stamp, Store

STAMP = Stamp("1", "catalogue", "lexicon", ("acme",))
Make = Callable[..., Extraction]

words = st.text(max_size=12)
spots = st.integers(0, 10**9)
ids = st.sampled_from(["sqs", "größe", "s3", "--flag", "'; drop"])
quantities = st.builds(Quantity, words, words, words, words, words)
relations = st.builds(
    Relation,
    ids,
    st.sampled_from(Predicate),
    words,
    st.sampled_from(ObjectKind),
    st.sampled_from(Polarity),
    st.none() | quantities,
)
headings = st.builds(Heading, words, spots, spots, st.booleans())
pairs = st.tuples(words, words)


@st.composite
def extractions(draw: st.DrawFn, file: str) -> Extraction:
    """Anything that the types allow, for one note."""
    note = draw(st.builds(Note, st.just(file), st.text(), words, words))
    place = {"file": st.just(file), "first": spots, "last": spots, "start": spots, "end": spots}
    statement = st.builds(
        Statement,
        **place,
        index=spots,
        text=words,
        role=st.sampled_from(Role),
        chain=st.lists(headings, max_size=2).map(tuple),
        block=spots,
        cells=st.lists(pairs, max_size=2).map(tuple),
        segments=st.lists(st.tuples(spots, spots), max_size=2).map(tuple),
        marks=st.lists(st.tuples(words, spots, spots), max_size=2).map(tuple),
        flags=st.lists(words, max_size=2).map(tuple),
    )
    evidence = st.builds(
        Evidence,
        **place,
        quote=words,
        cue=words,
        denial=words,
        rule=words,
        mode=st.sampled_from(SubjectMode),
        condition=words,
        confidence=st.floats(0, 1),
    )
    mention = st.builds(Mention, st.just(file), spots, spots, spots, words, ids, st.lists(ids, max_size=2).map(tuple))
    cue = st.builds(Cue, st.just(file), spots, spots, spots, words, words)
    kinds = st.sampled_from(EntityKind)
    entity = st.builds(Entity, ids, words, kinds, words, st.lists(words, max_size=2).map(tuple), words, words)
    statements = draw(st.lists(statement, max_size=4, unique_by=lambda s: s.index))
    owners = tuple(Owner(s.index, draw(ids), draw(words), draw(st.sampled_from(SubjectMode))) for s in statements)
    return Extraction(
        note,
        tuple(statements),
        owners,
        tuple(sorted(draw(st.lists(entity, max_size=3, unique_by=lambda e: e.id)), key=lambda e: e.id)),
        tuple(draw(st.lists(mention, max_size=3))),
        tuple(draw(st.lists(st.builds(Fact, relations, evidence), max_size=4))),
        tuple(draw(st.lists(cue, max_size=3))),
    )


def everything(store: Store) -> tuple[Any, ...]:
    found = store.find_lines("the"), store.find_entities("sqs")
    parts = (
        store.entities(),
        store.facts(),
        store.places(),
        tuple(store.owners()),
        tuple(store.mentions()),
        tuple(store.cues()),
    )
    return (store.files(), tuple(store.extractions()), tuple(store.statements()), *parts, *found)


@settings(max_examples=60, deadline=None)
@given(extractions("b.txt"), extractions("a.txt"), extractions("b.txt"))
def test_round_trip_and_any_order(b: Extraction, a: Extraction, newer: Extraction) -> None:
    with tempfile.TemporaryDirectory() as folder:
        with Store.create(Path(folder, "one.db"), STAMP) as one, Store.create(Path(folder, "two.db"), STAMP) as two:
            for it in (b, a, newer):
                one.write(it)
            for it in (newer, a):
                two.write(it)
        with Store.open(Path(folder, "one.db")) as one, Store.open(Path(folder, "two.db")) as two:
            assert tuple(one.extractions()) == (a, newer)
            assert everything(one) == everything(two)
            assert one.stamp == STAMP


@settings(max_examples=25, deadline=None)
@given(extractions("b.txt"), extractions("a.txt"))
def test_what_is_removed_leaves_no_trace(b: Extraction, a: Extraction) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "graph.db")
        with Store.create(path, STAMP) as store:
            for it in (a, b):
                store.write(it)
            store.remove("a.txt")
            assert store.keep_only(()) == ("b.txt",)
        with sqlite3.connect(path) as db:
            tables = [r[0] for r in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
            kept = [t for t in tables if "_words_" not in t and t not in ("meta", "sqlite_sequence")]
            assert [t for t in kept if db.execute(f"SELECT count(*) FROM {t}").fetchone()[0]] == []
            for index in ("statement_words", "entity_words"):
                db.execute(f"INSERT INTO {index} ({index}) VALUES ('integrity-check')")


@pytest.mark.parametrize(
    ("digest", "stamp", "unchanged"),
    [
        ("", STAMP, False),
        ("same", STAMP, True),
        ("other", STAMP, False),
        ("same", Stamp("2", "catalogue", "lexicon"), False),
        ("same", Stamp("1", "other", "lexicon"), False),
        ("same", Stamp("1", "catalogue", "other"), False),
        ("same", Stamp("1", "catalogue", "lexicon", ("other",)), True),
    ],
    ids=["no digest", "same", "note", "program", "catalogue", "lexicon", "vendors"],
)
def test_unchanged(tmp_path: Path, digest: str, stamp: Stamp, unchanged: bool) -> None:
    with Store.create(tmp_path / "graph.db", STAMP) as store:
        store.write(Extraction(Note("a.txt", "", digest="same")))
        store.write(Extraction(Note("b.txt", "", digest="")))
    with Store.create(tmp_path / "graph.db", stamp) as store:
        assert store.is_unchanged(Note("a.txt" if digest else "b.txt", "", digest=digest)) is unchanged
        assert not store.is_unchanged(Note("new.txt", "", digest="same"))


@pytest.mark.parametrize("turned", [False, True], ids=["given", "turned"])
@pytest.mark.parametrize(
    ("one", "other", "name", "aliases"),
    [
        (("DLQ", "catalogue", ("a",)), ("Dlq", "heading", ("b",)), "DLQ", ("a", "Dlq", "b")),
        (("Zed", "catalogue", ()), ("Abe", "heading", ()), "Zed", ("Abe",)),
        (("Zed", "capitals", ("Abe",)), ("Abe", "heading", ("Abe",)), "Abe", ("Zed",)),
        (("Abe", "capitals", ("b",)), ("Abe", "heading", ("a",)), "Abe", ("a", "b")),
    ],
    ids=["catalogue", "catalogue before alphabet", "alphabet", "aliases"],
)
def test_one_thing_from_two_notes(
    tmp_path: Path, extraction: Make, one: Any, other: Any, name: str, aliases: Any, turned: bool
) -> None:
    things = [Entity("x", n, EntityKind.CONCEPT, source=s, aliases=a) for n, s, a in (one, other)]
    with Store.create(tmp_path / "graph.db", STAMP) as store:
        for file, thing in zip("ab", reversed(things) if turned else things, strict=True):
            store.write(extraction(file, "line", entities=(thing,)))
        [merged] = store.entities()
    assert (merged.name, merged.aliases) == (name, aliases)


def test_the_name_that_most_notes_use_wins(tmp_path: Path, extraction: Make) -> None:
    with Store.create(tmp_path / "graph.db", STAMP) as store:
        for file, name in zip("abcd", ("Dlq", "DLQ", "dlq", "dlq"), strict=True):
            store.write(extraction(file, "line", entities=(Entity("dlq", name, EntityKind.FEATURE),)))
        [merged] = store.entities()
    assert (merged.name, merged.aliases) == ("dlq", ("DLQ", "Dlq"))


def test_sorted_by_file_and_line(tmp_path: Path, extraction: Make) -> None:
    with Store.create(tmp_path / "graph.db", STAMP) as store:
        for file in ("b.txt", "a.txt", "B.txt"):
            store.write(extraction(file, "one", "two"))
        order = [(f, n) for f in ("B.txt", "a.txt", "b.txt") for n in (1, 2)]
        assert [(s.file, s.first) for s in store.statements()] == order
        assert [(f.evidence.file, f.evidence.first) for f in store.facts()] == order
        assert [(s.file, o.statement + 1) for s, o in store.owners()] == order
        assert [(p.file, p.first) for p in store.places()] == order
