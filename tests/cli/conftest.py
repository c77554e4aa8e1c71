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


PAIRS = """\
Mill Works

Upper Wheel - wheel above the water
is used for steady work
supports Oak Teeth
does not support Iron Teeth
max speed = 9 turns
provides cheap grinding
runs on River Water
requires daily greasing

Lower Wheel - wheel below the water
is used for sudden work
supports Iron Teeth
does not support Oak Teeth
max speed = 4 turns
provides expensive grinding
runs on Rain Water
requires weekly greasing
differs from Upper Wheel

Grain Store - keeps dry grain
supports River Water
does not support Wet Flour
used for winter stock

Flour Store - keeps fine flour
supports Rain Water
does not support Dry Grain
used for summer stock
"""


@pytest.fixture(scope="session")
def pairs_db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The graph file of a note with two pairs that are easily confused. Ask it, never change it."""
    folder = tmp_path_factory.mktemp("pairs")
    (folder / "mill.txt").write_text(PAIRS, encoding="utf-8")
    assert main(["build", str(folder / "mill.txt"), "--no-catalogue", "--out", str(folder)]) == 0
    return folder / "graph.db"


@pytest.fixture(scope="session")
def db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The graph file of one small note, read without a catalogue. Ask it, never change it."""
    folder = tmp_path_factory.mktemp("small")
    (folder / "a1.txt").write_text(NOTES, encoding="utf-8")
    assert main(["build", str(folder / "a1.txt"), "--no-catalogue", "--out", str(folder)]) == 0
    return folder / "graph.db"
