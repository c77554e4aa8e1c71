"""Runs the program in this process and looks at what it prints."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from graph.cli import main

NOTES = """\
QueueBox - managed message queue
supports FIFO order
does not support priorities
message retention: max 14 days
used for decoupling
requires access policy

------------------------------

Topic Hub
sends messages to QueueBox
Topic Hub differs from QueueBox
does not store messages
triggers Night Function
"""


@dataclass(frozen=True)
class Done:
    """What a run gave."""

    code: int
    out: str
    err: str

    @property
    def rows(self) -> list[list[str]]:
        """Cells of TSV output, the header first."""
        return [line.split("\t") for line in self.out.splitlines()]


Run = Callable[..., Done]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Call the program with arguments."""

    def call(*args: object) -> Done:
        capsys.readouterr()
        code = main([str(arg) for arg in args])
        out, err = capsys.readouterr()
        return Done(code, out, err)

    return call


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    """A folder with one small note."""
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "a1.txt").write_text(NOTES, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The graph file of one small note, read without a catalogue. Ask it, never change it."""
    folder = tmp_path_factory.mktemp("small")
    (folder / "a1.txt").write_text(NOTES, encoding="utf-8")
    assert main(["build", str(folder / "a1.txt"), "--no-catalogue", "--out", str(folder)]) == 0
    return folder / "graph.db"
