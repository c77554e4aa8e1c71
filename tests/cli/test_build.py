"""``build``: what it writes, what it says, and what it makes of bad input."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

ACCOUNT = ("notes", "statements", "things", "facts", "denials", "warnings", "time", "graph", "page")


@pytest.fixture
def build(run: Any, notes: Path, out: Path) -> Any:
    """Build the small note without a catalogue, which takes no time."""
    return lambda: run("build", notes, "--out", out, "--no-catalogue")


def account(done: Any) -> dict[str, str]:
    rows = (line.split(maxsplit=1) for line in done.out.splitlines())
    return {row[0]: row[1] for row in rows}


def test_build_writes_the_graph_and_the_page(build: Any, notes: Path, out: Path) -> None:
    done = build()
    assert done.code == 0, done.err
    assert (out / "graph.db").stat().st_size > 0
    assert "<html" in (out / "explorer.html").read_text(encoding="utf-8")
    assert tuple(account(done)) == ACCOUNT
    assert account(done)["notes"] == "1"
    assert done.err == ""


def test_no_progress_where_no_one_watches(build: Any, notes: Path, out: Path) -> None:
    done = build()
    assert "\x1b" not in done.out + done.err


def test_a_second_build_gives_the_same_bytes(build: Any, notes: Path, out: Path) -> None:
    build()
    first = (out / "explorer.html").read_bytes()
    assert build().code == 0
    assert (out / "explorer.html").read_bytes() == first


def test_a_note_that_is_gone_leaves_the_graph(run: Any, build: Any, notes: Path, out: Path) -> None:
    (notes / "other.txt").write_text("Ferry\nsupports night trips\n", encoding="utf-8")
    build()
    (notes / "other.txt").unlink()
    build()
    facts = run("facts", "--graph", out / "graph.db", "--format", "tsv")
    assert {row[0] for row in facts.rows[1:]} == {"a1.txt"}


def test_without_a_catalogue_things_are_found_in_the_notes(run: Any, build: Any, notes: Path, out: Path) -> None:
    done = build()
    assert done.code == 0
    assert "found in the notes alone" in account(done)["things"]
    assert "QueueBox" in run("owners", "--graph", out / "graph.db", "--format", "tsv").out


def test_two_catalogues_of_two_minds(run: Any, notes: Path, out: Path, tmp_path: Path) -> None:
    done = run("build", notes, "--out", out, "--no-catalogue", "--catalogue", tmp_path)
    assert (done.code, done.out) == (2, "")
    assert "exclude each other" in done.err


BAD = {  # name of the file -> its bytes, words of the one line about it, whether its facts are there
    "empty.txt": (b"", "empty", False),
    "binary.txt": (bytes(range(256)) * 40, "no text", False),
    "bom.txt": (b"\xef\xbb\xbfFerry\r\nsupports night trips\r\n", "byte-order mark", True),
    "wide.txt": ("\ufeffFerry\nsupports night trips\n".encode("utf-16-le"), "utf-16", True),
    "latin.txt": ("Ferry\nsupports caf\xe9 tables\n".encode("latin-1"), "latin-1", True),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_note_is_named_and_the_rest_is_built(run: Any, build: Any, notes: Path, out: Path, name: str) -> None:
    content, words, is_read = BAD[name]
    (notes / name).write_bytes(content)
    done = build()
    assert done.code == 0, done.err
    (line,) = done.err.splitlines()
    assert line.startswith("warning: ")
    assert name in line
    assert words in line.casefold()
    assert account(done)["warnings"] == "1"
    files = {row[0] for row in run("facts", "--graph", out / "graph.db", "--format", "tsv").rows[1:]}
    assert files == {"a1.txt", name} if is_read else files == {"a1.txt"}


def test_a_line_of_five_megabytes(run: Any, build: Any, notes: Path, out: Path) -> None:
    (notes / "long.txt").write_text("Ferry supports night trips " * 190_000, encoding="utf-8")
    done = build()
    assert done.code == 0, done.err
    files = {row[0] for row in run("owners", "--graph", out / "graph.db", "--format", "tsv").rows[1:]}
    assert files == {"a1.txt", "long.txt"}


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (["{tmp}/none.txt"], "no such file or folder - {tmp}/none.txt"),
        (["{tmp}/notes", "{tmp}/none"], "no such file or folder - {tmp}/none"),
        (["{tmp}/binary.txt"], "no note could be read"),
        (["{tmp}/hollow"], "hollow"),
        (["{tmp}/notes", "--out", "{tmp}/binary.txt"], "{tmp}/binary.txt"),
        (["{tmp}/notes", "--out", "{tmp}/taken"], "{tmp}/taken/graph.db"),
        (["{tmp}/notes", "--catalogue", "{tmp}/none"], "{tmp}/none"),
    ],
    ids=["missing", "one-missing", "only-binary", "no-notes", "out-is-a-file", "no-graph-there", "no-catalogue-there"],
)
def test_nothing_to_build(run: Any, notes: Path, tmp_path: Path, out: Path, call: list[str], words: str) -> None:
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (tmp_path / "hollow").mkdir()
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken" / "graph.db").write_text("something else\n" * 100, encoding="utf-8")
    arguments = [word.format(tmp=tmp_path) for word in call]
    known = [] if "--catalogue" in arguments else ["--no-catalogue"]
    done = run("build", *arguments, *known, *([] if "--out" in arguments else ["--out", out]))
    assert (done.code, done.out) == (2, ""), done.err
    assert words.format(tmp=tmp_path) in done.err.splitlines()[-1]
    assert "Traceback" not in done.err


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("Ferry\tboat\t\t", "boat"),
        ("Ferry\tservice\tHarbour\t", "Harbour"),
        ("Ferry\tservice\t\t\ttoo\tmany", "6 cells, but the header has 4; remove a tab"),
    ],
    ids=["kind", "parent", "cells"],
)
def test_a_broken_catalogue_row_is_named(
    run: Any, notes: Path, tmp_path: Path, out: Path, row: str, words: str
) -> None:
    table = tmp_path / "mine" / "things.tsv"
    table.parent.mkdir()
    table.write_text(f"name\tkind\tparent\taliases\n{row}\n", encoding="utf-8")
    done = run("build", notes, "--out", out, "--catalogue", table.parent)
    assert done.err.count("\n") == 1
    assert f"{table}:2: " in done.err
    assert words in done.err
