"""Undone merges: what a table keeps apart is two things, or none, whatever speaks for one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import graph
from graph.catalogue import load_catalogue
from graph.errors import CatalogueError
from graph.records import FindingKind

ROOT = Path(__file__).resolve().parents[2]
CASES = ROOT / "tests" / "cases" / "catalogue"
Build = Callable[..., graph.Explorer]


@pytest.fixture
def apart(tmp_path: Path) -> Callable[..., Path]:
    """Write a folder that keeps names apart, each given as (written, thing)."""

    def write(*rows: tuple[str, str]) -> Path:
        folder = tmp_path / "mine"
        folder.mkdir(exist_ok=True)
        lines = ["written\tthing\tcomment", *("\t".join(row) for row in rows)]
        (folder / "apart.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
        return folder

    return write


@pytest.fixture
def build(tmp_path: Path, apart: Callable[..., Path]) -> Build:
    """Build one note with the catalogue of the cases and rows that keep names apart."""

    def make(note: str, *rows: tuple[str, str]) -> graph.Explorer:
        (tmp_path / "a.md").write_text(note, encoding="utf-8")
        return graph.build(tmp_path / "a.md", tmp_path / "out", [CASES, apart(*rows)])

    return make


MERGES = [
    pytest.param("# SQS\n\nDLQ catches failures\n", "DLQ", "Dead-letter queue", id="alias of the catalogue"),
    pytest.param(
        "# Names\n\nAWS Lambda runs code\n\nAWS Lambda costs little\n", "AWS Lambda", "Lambda", id="vendor in front"
    ),
    pytest.param("# Elasti Cahce\n\nkeeps items\n", "Elasti Cahce", "ElastiCache", id="slip"),
    pytest.param(
        "# Names\n\nDebug Log Queue (DLQ) keeps logs\n\nDebug Log Queue is slow\n",
        "Debug Log Queue",
        "DLQ",
        id="expansion",
    ),
    pytest.param("# SQS\n\nalso known as Poison Box\n", "Poison Box", "SQS", id="said by the notes"),
    pytest.param(
        "# Quorum Stores\n\nkeep state\n\n# Quorum Store\n\nis one\n", "Quorum Stores", "Quorum Store", id="plural"
    ),
]


def thing(kg: graph.Explorer, name: str) -> str:
    """The id behind an exact name or other name; empty where nothing has it."""
    low = name.casefold()
    for key, node in kg.network.nodes(data=True):
        if low in (node["name"].casefold(), *(alias.casefold() for alias in node["aliases"])):
            return str(key)
    return ""


def merged(kg: graph.Explorer, written: str, name: str) -> bool:
    """Whether words stand for a thing: by its names, its mentions or what ``check`` lists."""
    other = thing(kg, name)
    said = [it for it in kg.check() if it.kind in (FindingKind.MERGED, FindingKind.SLIP, FindingKind.OTHER_NAME)]
    listed = any(written.casefold() in it.text.casefold() and other in it.about for it in said)
    return listed or (bool(other) and thing(kg, written) == other)


@pytest.mark.parametrize(("note", "written", "name"), MERGES)
def test_a_merge_is_undone(build: Build, note: str, written: str, name: str) -> None:
    """The case first shows that it is one thing without the row."""
    assert merged(build(note, ("something else", "SQS")), written, name)
    assert not merged(build(note, (written, name)), written, name)


@pytest.mark.parametrize(
    ("note", "written", "name"),
    [
        ("# Elasti Cahce\n\nkeeps items\n", "Elasti Cahce", "ElastiCache"),
        ("# Names\n\nDebug Log Queue (DLQ) keeps logs\n", "Debug Log Queue", "Dead-letter queue"),
        ("# Poison Queue\n\nkeeps what failed\n", "Poison Queue", "Dead-letter queue"),
        ("# Quorum Stores\n\nkeep state\n\n# Quorum Store\n\nis one\n", "Quorum Stores", "Quorum Store"),
    ],
)
def test_what_is_kept_apart_is_a_thing_of_its_own(build: Build, note: str, written: str, name: str) -> None:
    kg = build(note, (written, name))
    assert thing(kg, written)
    assert thing(kg, written) != thing(kg, name)


def test_a_command_is_kept_apart_from_its_operation(tmp_path: Path, build: Build, apart: Callable[..., Path]) -> None:
    folder = apart(("purge-queue", "PurgeQueue"))
    (folder / "operations.tsv").write_text("service\toperations\nSQS\tPurgeQueue\n", encoding="utf-8")
    note = "# SQS\n\ncalls `purge-queue`\n"
    assert not merged(build(note, ("purge-queue", "PurgeQueue")), "purge-queue", "PurgeQueue")
    assert merged(build(note, ("x1", "SQS")), "purge-queue", "PurgeQueue")


def test_every_spelling_of_the_words_is_kept_apart(build: Build) -> None:
    kg = build("# SQS\n\nDLQs catch failures; a dlq, the DLQ\n", ("DLQ", "Dead-letter queue"))
    assert "dead-letter-queue" not in kg.network


def test_the_other_names_stay(build: Build) -> None:
    kg = build("# SQS\n\na Dead letter queue catches failures; the DLQ\n", ("DLQ", "Dead-letter queue"))
    assert "dead-letter-queue" in kg.network
    assert "DLQ" not in kg.network.nodes["dead-letter-queue"]["aliases"]


def test_a_later_table_is_noticed(build: Build) -> None:
    """Unchanged notes are read again."""
    note = "# SQS\n\nDLQ catches failures\n"
    assert "dead-letter-queue" in build(note, ("x1", "SQS")).network
    assert "dead-letter-queue" not in build(note, ("DLQ", "Dead-letter queue")).network


@pytest.mark.parametrize(
    ("rows", "line", "reason"),
    [
        ([("", "SQS")], 2, "'written' is empty"),
        ([("--", "SQS")], 2, "'written' is empty"),
        ([("DLQ", "")], 2, "'thing' is empty"),
        ([("sqs", "SQS")], 2, "is the name of the thing itself"),
        ([("DLQ", "Dead-letter queue"), ("dlq", "Dead-letter Queue")], 3, "kept apart in apart.tsv:2 already"),
    ],
)
def test_a_wrong_row_is_told_in_one_line(
    apart: Callable[..., Path], rows: list[tuple[str, str]], line: int, reason: str
) -> None:
    folder = apart(*rows)
    with pytest.raises(CatalogueError, match=reason) as caught:
        load_catalogue([CASES, folder])
    assert (caught.value.path, caught.value.line) == (folder / "apart.tsv", line)
    assert "\n" not in str(caught.value)


def test_a_name_of_several_things_is_no_answer(tmp_path: Path) -> None:
    (tmp_path / "things.tsv").write_text(
        "name\tkind\tparent\taliases\nOne\tservice\t\tBox\nTwo\tservice\t\tBox\n", encoding="utf-8"
    )
    (tmp_path / "apart.tsv").write_text("written\tthing\nCrate\tBox\n", encoding="utf-8")
    with pytest.raises(CatalogueError, match="'Box' may be One or Two; write its name"):
        load_catalogue([tmp_path])
