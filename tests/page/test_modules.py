"""The pure parts of the page's own code, run by Node's test runner on the data of the hand-written graph."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from graph.page import View

TESTS = sorted((Path(__file__).parent / "js").glob("*.test.mjs"))


@pytest.fixture(scope="session")
def node() -> str:
    """The path of Node; without it these tests are skipped."""
    path = shutil.which("node")
    if path is None:
        pytest.skip("no node found; the page's modules are then tested through the browser alone")
    return path


@pytest.mark.parametrize("path", TESTS, ids=lambda path: path.name.partition(".")[0])
def test_modules(path: Path, node: str, view: View, tmp_path: Path) -> None:
    data = tmp_path / "data.json"
    data.write_text(json.dumps(view.data), encoding="utf-8")
    done = subprocess.run(
        [node, "--test", str(path)],
        env={**os.environ, "PAGE_DATA": str(data)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stdout + done.stderr
