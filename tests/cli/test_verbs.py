"""The verbs that ask: what they print, in each form."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from graph.confusable import SIGNALS

FACTS = [
    "file",
    "first",
    "last",
    "subject",
    "relation",
    "object",
    "polarity",
    "kind",
    "condition",
    "confidence",
    "rule",
]
CALLS = (
    ["facts"],
    ["owners"],
    ["neighbors", "QueueBox"],
    ["path", "QueueBox", "Topic Hub"],
    ["search", "messages"],
    ["confusable"],
    ["stats"],
)


@pytest.fixture
def ask(run: Any, db: Path) -> Any:
    """Call a verb on the small graph; it must succeed and keep quiet on standard error."""

    def call(*args: str) -> Any:
        done = run(*args, "--graph", db)
        assert (done.code, done.err) == (0, "")
        return done

    return call


@pytest.mark.parametrize("call", CALLS, ids=lambda c: c[0])
def test_json_and_tsv_say_the_same(ask: Any, call: list[str]) -> None:
    header, *rows = ask(*call, "--format", "tsv").rows
    objects = json.loads(ask(*call, "--format", "json").out)
    assert [list(o) for o in objects] == [header] * len(rows)
    assert all(len(row) == len(header) for row in rows)
    assert rows


@pytest.mark.parametrize("call", CALLS, ids=lambda c: c[0])
def test_the_same_call_prints_the_same(ask: Any, call: list[str]) -> None:
    assert ask(*call).out == ask(*call).out


def test_facts(ask: Any) -> None:
    header, *rows = ask("facts", "--format", "tsv").rows
    assert header == FACTS
    said = {tuple(row[:8]) for row in rows}
    assert ("a1.txt", "2", "2", "QueueBox", "supports", "FIFO order", "+", "phrase") in said
    assert ("a1.txt", "3", "3", "QueueBox", "supports", "priorities", "-", "phrase") in said
    assert ("a1.txt", "11", "11", "Topic Hub", "sends_to", "QueueBox", "+", "entity") in said
    assert [int(row[1]) for row in rows] == sorted(int(row[1]) for row in rows)


def test_owners_cover_every_content_line(ask: Any) -> None:
    header, *rows = ask("owners", "--format", "tsv").rows
    assert header == ["file", "first", "last", "owner", "within"]
    assert [(row[1], row[2], row[3]) for row in rows] == [("1", "6", "QueueBox"), ("10", "14", "Topic Hub")]


def test_neighbors_tells_in_lanes(ask: Any) -> None:
    out = ask("neighbors", "queuebox").out
    head, *lines = out.splitlines()
    assert head.startswith("QueueBox  ")
    assert "described in a1.txt:1-6" in head
    lanes = [line.split("  ")[0] for line in lines if line and not line.startswith(" ")]
    assert lanes == ["What it is", "Limits", "Supports", "Does not", "Requires", "Used for", "Confused with"]
    denied = next(line for line in lines if line.startswith("Does not"))
    assert denied.split("  ")[-1].strip() == "a1.txt:3"
    limit = next(line for line in lines if line.startswith("Limits"))
    assert "14 days" in limit
    assert limit.endswith("a1.txt:4")


def test_neighbors_says_where_the_notes_are_silent(ask: Any) -> None:
    out = ask("neighbors", "Topic Hub").out
    assert "Limits         Nothing said in the notes" in out


@pytest.mark.parametrize(
    ("options", "relations"),
    [
        (["--polarity", "-"], {"supports"}),
        (["--relation", "used for"], {"used_for"}),
        (["--relation", "requires", "--relation", "sends_to"], {"requires", "sends_to"}),
        (["--direction", "in"], {"sends_to", "differs_from"}),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_neighbors_is_narrowed(ask: Any, options: list[str], relations: set[str]) -> None:
    header, *rows = ask("neighbors", "QueueBox", *options, "--format", "tsv").rows
    assert {row[header.index("relation")] for row in rows} == relations


def test_neighbors_that_nothing_fits(ask: Any) -> None:
    assert "Nothing in the notes fits." in ask("neighbors", "QueueBox", "--relation", "runs_on").out


def test_neighbors_goes_further(ask: Any) -> None:
    assert "Night Function" not in ask("neighbors", "QueueBox").out
    near, far = ask("neighbors", "QueueBox", "--depth", "2").out.split("2 steps away")
    assert "Topic Hub triggers Night Function" not in near
    assert "Topic Hub triggers Night Function" in far


def test_path_shows_the_lines(ask: Any) -> None:
    lines = ask("path", "QueueBox", "night function").out.splitlines()
    assert lines[0] == "QueueBox -> Topic Hub -> Night Function"
    assert any("Topic Hub triggers Night Function" in line and line.endswith("a1.txt:14") for line in lines)


def test_search_forgives_a_typing_error(ask: Any) -> None:
    header, *rows = ask("search", "QueuBox", "--format", "tsv").rows
    assert rows[0][: header.index("why")] == ["spelling", "QueueBox"]


def test_search_finds_lines(ask: Any) -> None:
    assert "does not store messages" in ask("search", "store messages").out


def test_search_without_a_hit_says_so(run: Any, db: Path) -> None:
    done = run("search", "zzzz qqqq", "--graph", db)
    assert done.code == 0
    assert done.err == "nothing found for 'zzzz qqqq'; try fewer words\n"


def test_confusable(ask: Any) -> None:
    header, first, *_ = ask("confusable", "--format", "tsv").rows
    assert header == ["rank", "a", "b", "score", "why", *SIGNALS]
    assert first[:3] == ["1", "QueueBox", "Topic Hub"]
    assert first[4].startswith("set against each other in a1.txt:12")


def test_confusable_shows_signals_when_asked(ask: Any) -> None:
    assert "nearness" not in ask("confusable").out.splitlines()[0]
    assert "nearness" in ask("confusable", "--signals").out.splitlines()[0]


def test_stats(ask: Any) -> None:
    rows = {(row[0], row[1]): row[2] for row in ask("stats", "--format", "tsv").rows}
    assert rows["all", "notes"] == "1"
    assert rows["polarity", "-"] == "2"


def test_a_reader_that_goes_away_is_no_mistake(db: Path, root: Path) -> None:
    call = [sys.executable, "-m", "graph", "facts", "--graph", str(db)]
    with subprocess.Popen(call, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0


def test_the_sample_notes_answer(run: Any, sample_out: Path) -> None:
    """What the README promises: limits and denials with their lines."""
    out = run("neighbors", "SQS", "--graph", sample_out / "graph.db").out
    lanes = {line.split("  ")[0]: line for line in out.splitlines() if line and not line.startswith(" ")}
    assert "SQS" in lanes
    for lane in ("Limits", "Does not", "Confused with"):
        assert "Nothing said" not in lanes[lane]
    assert "messaging.txt:" in lanes["Limits"] + lanes["Does not"]
