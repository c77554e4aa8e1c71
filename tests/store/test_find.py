"""Full-text search: words in any form, never syntax."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.records import Entity, EntityKind, Extraction
from graph.store import Stamp, Store

LINES = ("visibility timeouts hide messages", "Größe of a queue", "see appspec.yml hooks", "appspec and yml")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory, extraction: Callable[..., Extraction]) -> Iterator[Store]:
    things = (
        Entity("dlq", "Dead-letter queue", EntityKind.FEATURE, aliases=("DLQ", "Redrive target")),
        Entity("queue", "Queue", EntityKind.CONCEPT),
    )
    path = tmp_path_factory.mktemp("store") / "graph.db"
    with Store.create(path, Stamp()) as built:
        built.write(extraction("b.txt", *LINES, entities=things))
        built.write(extraction("a.txt", "nothing else", entities=things))
    with Store.open(path) as opened:
        yield opened


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("timeout", [1]),
        ("MESSAGE visibility", [1]),
        ("grosse", []),
        ("grö", [2]),
        ("gro", [2]),
        ("appspec.yml", [3]),
        ("hooks queue", [2, 3]),
        ("", []),
        ('" OR *', []),
        ("NEAR(timeout", [1]),
        ("text:timeout", [1]),
        ("queue)", [2]),
    ],
)
def test_lines(store: Store, text: str, lines: list[int]) -> None:
    found = store.find_lines(text)
    assert sorted(f.statement.first for f in found) == lines
    assert {f.entity for f in found} <= {"dlq"}


@pytest.mark.parametrize(
    ("text", "ids"),
    [("queue", ["queue", "dlq"]), ("redrive", ["dlq"]), ("letter que", ["dlq"]), ("dlq", ["dlq"]), ("zzz", [])],
)
def test_entities(store: Store, text: str, ids: list[str]) -> None:
    assert list(store.find_entities(text)) == ids


@given(text=st.text() | st.text(alphabet="\"'*^:()-+{} ANDORNEAR\0\ud800"))
def test_no_text_breaks_the_syntax(store: Store, text: str) -> None:
    store.find_lines(text)
    store.find_entities(text)


def test_a_long_text_is_cut(store: Store) -> None:
    assert store.find_lines("timeout " * 10_000)
