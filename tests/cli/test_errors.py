"""Every mistake in the input or the call is one line on standard error and exit code 2."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest


def mistake(done: Any) -> str:
    assert done.code == 2
    assert done.out == ""
    assert done.err.count("\n") == 1, done.err
    assert "Traceback" not in done.err
    return str(done.err.rstrip("\n"))


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (["frobnicate"], "No such command 'frobnicate'. (`python -m graph --help` explains)"),
        (["neighbors"], "Missing argument 'NAME'. (`python -m graph neighbors --help` explains)"),
        (["facts", "--frmat", "tsv"], "No such option: --frmat"),
        (["facts", "--format", "xml"], "'xml' is not one of 'table', 'tsv', 'json'"),
        (["confusable", "--top", "many"], "Invalid value for '--top'"),
        (["confusable", "--top", "0"], "Invalid value for '--top'"),
        (["neighbors", "SQS", "--depth", "-1"], "Invalid value for '--depth'"),
        (["path", "SQS"], "Missing argument 'B'"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_a_wrong_call(run: Any, call: list[str], message: str) -> None:
    assert message in mistake(run(*call))


VERBS = (
    ["facts"],
    ["owners"],
    ["neighbors", "SQS"],
    ["path", "SQS", "SNS"],
    ["search", "queue"],
    ["confusable"],
    ["compare", "SQS", "SNS"],
    ["quiz"],
    ["export", "anki", "deck.apkg"],
    ["evaluate", "--pairs", "gold.tsv"],
    ["stats"],
)


@pytest.mark.parametrize("verb", VERBS, ids=lambda v: v[0])
def test_no_graph_file(run: Any, tmp_path: Path, verb: list[str]) -> None:
    message = mistake(run(*verb, "--graph", tmp_path / "none.db"))
    assert str(tmp_path / "none.db") in message
    assert "build" in message


@pytest.mark.parametrize(
    "content", [b"", b"not a graph at all\n" * 100, b"\x00\xff" * 4000], ids=["empty", "text", "bytes"]
)
def test_not_a_graph_file(run: Any, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "other.db").write_bytes(content)
    assert "other.db" in mistake(run("stats", "--graph", tmp_path / "other.db"))


def test_a_folder_is_no_graph_file(run: Any, tmp_path: Path) -> None:
    assert str(tmp_path) in mistake(run("stats", "--graph", tmp_path))


@pytest.mark.parametrize(
    "call",
    [
        ["neighbors", "QueuBx"],
        ["confusable", "QueuBx"],
        ["path", "QueuBx", "Topic Hub"],
        ["path", "Topic Hub", "QueuBx"],
        ["compare", "QueuBx", "Topic Hub"],
        ["compare", "Topic Hub", "QueuBx"],
        ["quiz", "QueuBx"],
    ],
    ids=" ".join,
)
def test_unknown_name(run: Any, db: Path, call: list[str]) -> None:
    message = mistake(run(*call, "--graph", db))
    assert message == "nothing named 'QueuBx'; nearest: QueueBox"


def test_unknown_name_without_a_near_one(run: Any, db: Path) -> None:
    assert mistake(run("neighbors", "qqqqzzzz", "--graph", db)).startswith("nothing named 'qqqqzzzz'")


@pytest.mark.parametrize("names", [("QueueBox", "queuebox"), ("Topic Hub", "topic hub")])
def test_a_thing_with_itself(run: Any, db: Path, names: tuple[str, str]) -> None:
    message = mistake(run("compare", *names, "--graph", db))
    assert "are the same thing" in message


def test_a_thing_with_its_alias(run: Any, sample_out: Path) -> None:
    message = mistake(run("compare", "GSI", "Global secondary index", "--graph", sample_out / "graph.db"))
    assert "'GSI' and 'Global secondary index' are the same thing, Global secondary index" in message


def test_judged_pairs_that_cannot_be_read(run: Any, db: Path, tmp_path: Path) -> None:
    assert "no such table" in mistake(run("evaluate", "--pairs", tmp_path / "none.tsv", "--graph", db))
    (tmp_path / "odd.tsv").write_text("left\tright\n", encoding="utf-8")
    assert "column 'a' is missing" in mistake(run("evaluate", "--pairs", tmp_path / "odd.tsv", "--graph", db))


def test_negatives_without_pairs(run: Any, db: Path) -> None:
    assert "--pairs" in mistake(run("evaluate", "--negatives", "wrong.tsv", "--graph", db))


def test_unknown_relation(run: Any, db: Path) -> None:
    message = mistake(run("neighbors", "QueueBox", "--relation", "likes", "--graph", db))
    assert message.startswith("no relation 'likes'; one of: is_a, part_of")


@pytest.mark.parametrize(
    ("option", "message"),
    [
        ("--polarity", "no polarity 'x'; one of: + (stated), - (denied)"),
        ("--direction", "no direction 'x'; one of: out"),
    ],
)
def test_unknown_filter(run: Any, db: Path, option: str, message: str) -> None:
    assert mistake(run("neighbors", "QueueBox", option, "x", "--graph", db)).startswith(message)


def test_another_version(run: Any, db: Path, tmp_path: Path) -> None:
    old = tmp_path / "old.db"
    old.write_bytes(db.read_bytes())
    with closing(sqlite3.connect(old)) as connection:
        connection.execute("PRAGMA user_version = 9999")
        connection.commit()
    message = mistake(run("stats", "--graph", old))
    assert str(old) in message
    assert "version" in message


def test_a_hostile_name_does_not_reach_the_terminal(run: Any, db: Path) -> None:
    assert "\x1b" not in mistake(run("neighbors", "\x1b[31mred\nline", "--graph", db))
