"""A fresh clone works: what is tracked is enough, and nothing depends on where it lies."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.fixture
def clone(root: Path, tmp_path: Path) -> Path:
    """A folder with the tracked files and nothing else."""
    if not (root / ".git").exists() or shutil.which("git") is None:
        pytest.skip("not a git checkout")
    tracked = subprocess.run(["git", "ls-files", "-z", "graph", "data"], cwd=root, capture_output=True, check=True)
    for name in filter(None, tracked.stdout.decode().split("\0")):
        if (root / name).exists():  # not one that is being deleted
            target = tmp_path / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(root / name, target)
    return tmp_path


def run(folder: Path, *args: str) -> str:
    call = [sys.executable, "-m", "graph", *args]
    done = subprocess.run(call, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return done.stdout


def test_build_and_ask(clone: Path) -> None:
    account = run(clone, "build")
    assert "page        out" in account
    assert (clone / "out" / "explorer.html").exists()
    assert run(clone, "neighbors", "SQS").startswith("SQS  service")
