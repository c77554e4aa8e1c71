"""Crashes and faults: the last good state stays, and each fault is one line."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from graph.errors import StoreError
from graph.records import Extraction, Note
from graph.store import SCHEMA, Stamp, Store

STAMP = Stamp("1", "catalogue", "lexicon")
Make = Callable[..., Extraction]

# A crash


def test_a_failing_write_leaves_the_last_state(tmp_path: Path, extraction: Make) -> None:
    good, bad = extraction("a.txt", "good"), extraction("a.txt", "new", "bad")
    fact, wrong = bad.facts
    bad = replace(bad, facts=(fact, wrong._replace(evidence=wrong.evidence._replace(confidence=None))))
    with Store.create(tmp_path / "graph.db", STAMP) as store:
        store.write(good)
        with pytest.raises(sqlite3.IntegrityError):
            store.write(bad)
        assert tuple(store.extractions()) == (good,)


KILLED = """
import os, signal, sys
from pathlib import Path
from graph.records import Extraction, Note
from graph.store import Stamp, Store
store = Store.create(Path(sys.argv[1]), Stamp("1"))
store.write(Extraction(Note("a.txt", "good")))
store._db.rows("PRAGMA cache_size = 1")
store._db.rows("BEGIN IMMEDIATE")
store._db.rows("UPDATE note SET text = 'half'")
store._db.rows("INSERT INTO note (file, text, encoding, digest, tables) VALUES ('b', ?, '', '', '')", ("x" * 10**6,))
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(os.name != "posix", reason="kills a process as POSIX does")
def test_a_killed_build_leaves_the_last_state(tmp_path: Path, root: Path) -> None:
    path = tmp_path / "graph.db"
    done = subprocess.run([sys.executable, "-c", KILLED, str(path)], cwd=root, check=False)
    assert done.returncode == -signal.SIGKILL
    assert path.with_name("graph.db-journal").exists(), "the half-written state has to be on the disk for this test"
    with Store.open(path) as store:
        assert [n.text for n in store.notes()] == ["good"]


# Faults


def write(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def sqlite_file(path: Path, *sql: str) -> Path:
    with sqlite3.connect(path) as db:
        for statement in sql:
            db.execute(statement)
    return path


def other_schema(path: Path) -> Path:
    with Store.create(path, STAMP) as store:
        store.write(Extraction(Note("a.txt", "old")))
    return sqlite_file(path, f"PRAGMA user_version = {SCHEMA + 1}")


def cut(path: Path) -> Path:
    with Store.create(path, STAMP) as store:
        store.write(Extraction(Note("a.txt", "x" * 50_000)))
    return write(path, path.read_bytes()[:5000])


def folder(path: Path) -> Path:
    path.mkdir()
    return path


FAULTS: list[tuple[str, Callable[[Path], Any], str]] = [
    ("missing", lambda path: None, "`build` makes one"),
    ("empty", lambda path: write(path, b""), "`build` makes one"),
    ("text", lambda path: write(path, b"SQS\n" * 999), "not a graph file"),
    ("other database", lambda path: sqlite_file(path, "CREATE TABLE note (file)"), "not a graph file"),
    ("other version", other_schema, "`build` it again"),
    ("damaged", cut, "`build`"),
    ("folder", folder, "a folder"),
]


@pytest.mark.parametrize(("make", "words"), [f[1:] for f in FAULTS], ids=[f[0] for f in FAULTS])
def test_faults_on_reading(tmp_path: Path, make: Callable[[Path], Any], words: str) -> None:
    path = tmp_path / "graph.db"
    make(path)
    before = sorted(tmp_path.iterdir())
    with pytest.raises(StoreError, match=words) as caught, Store.open(path) as store:
        list(store.extractions())
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize(
    ("make", "words"), [f[1:] for f in FAULTS if f[0] in ("text", "other database", "folder")], ids=lambda v: str(v)[:9]
)
def test_a_build_never_overwrites_what_is_no_graph(tmp_path: Path, make: Callable[[Path], Any], words: str) -> None:
    path = tmp_path / "graph.db"
    make(path)
    before = path.read_bytes() if path.is_file() else b""
    with pytest.raises(StoreError, match=words):
        Store.create(path, STAMP)
    assert (path.read_bytes() if path.is_file() else b"") == before


@pytest.mark.parametrize("make", [f[1] for f in FAULTS if f[0] in ("missing", "empty", "other version")])
def test_a_build_starts_anew(tmp_path: Path, make: Callable[[Path], Any]) -> None:
    path = tmp_path / "deep" / "graph.db"
    path.parent.mkdir()
    make(path)
    with Store.create(path, STAMP) as store:
        assert store.files() == ()


def test_two_builds_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "graph.db"
    Store.create(path, STAMP).close()
    with Store.create(path, STAMP) as store, sqlite3.connect(path, isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        store._db.rows("PRAGMA busy_timeout = 0")
        with pytest.raises(StoreError, match="another build"):
            store.write(Extraction(Note("a.txt", "")))


def test_a_place_that_is_no_folder(tmp_path: Path) -> None:
    write(tmp_path / "file", b"")
    with pytest.raises(StoreError, match="cannot be made a folder"):
        Store.create(tmp_path / "file" / "graph.db", STAMP)


def test_asking_changes_nothing(tmp_path: Path, extraction: Make) -> None:
    path = tmp_path / "a b?#%.db"
    with Store.create(path, STAMP) as store:
        store.write(extraction("a.txt", "one"))
    before = path.read_bytes()
    with Store.open(path) as store:
        list(store.extractions())
        store.find_lines("one")
        with pytest.raises(StoreError):
            store.remove("a.txt")
    assert (path.read_bytes(), list(tmp_path.iterdir())) == (before, [path])
