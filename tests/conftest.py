"""Fixtures that several folders of tests share."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from graph.tables import read_table

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).resolve().parents[1]
LONG = (  # files of tests that take longest, first to start, so that no worker is left with one at the end
    "cli/test_build.py",
    "test_docs.py",
    "page/test_real.py",
    "page/test_agree.py",
    "test_notebooks.py",
    "page/test_access.py",
    "network/test_groups.py",
    "page/test_hostile.py",
    "cli/test_clone.py",
    "page/test_keyboard.py",
    "page/test_walk.py",
    "page/test_views.py",
    "page/test_extremes.py",
    "page/test_view.py",
    "evaluate/test_floor.py",
    "notes/test_properties.py",
    "store/test_store.py",
)
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
QUIET = (  # flags that keep the browser from talking to anyone
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
SHARED = "--process-per-site"  # pages of a context share a process, most of whose start the later ones then save


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add what a test may be told on the command line."""
    parser.addoption("--update-golden", action="store_true", help="write tests/golden anew, for a review in the diff")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Expect the cases of ``tests/cases/gaps.tsv`` to fail; the day one passes, its row has to go."""
    _put_long_first(items)
    gaps = {row["test"]: row["why"] for row in read_table(ROOT / "tests" / "cases" / "gaps.tsv", ("test", "why"))}
    names = {f"{item.path.name}::{item.name}" for item in items}
    for item in items:
        why = gaps.get(f"{item.path.name}::{item.name}")
        if why:
            item.add_marker(pytest.mark.xfail(reason=why, strict=True))
    whole = {item.path.name for item in items} if not any("::" in arg for arg in config.args) else set()
    lost = [gap for gap in gaps if gap.partition("::")[0] in whole and gap not in names]
    if lost:
        raise pytest.UsageError(f"tests/cases/gaps.tsv: no test {lost[0]!r}; correct or remove the row")


def _put_long_first(items: list[pytest.Item]) -> None:
    rank = {ROOT / "tests" / name: place for place, name in enumerate(LONG)}
    lost = [path for path in rank if not path.exists()]
    if lost:
        raise pytest.UsageError(f"tests/conftest.py: LONG names {lost[0]}, which is not there")
    items.sort(key=lambda item: rank.get(item.path, len(LONG)))


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the project."""
    return ROOT


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """An empty folder for what a test builds."""
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


@pytest.fixture(scope="session")
def sample_out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample notes, built once for all workers: ``graph.db`` and ``explorer.html``. Read it, never write to it."""
    from graph.cli import main

    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "sample"
    with closing(sqlite3.connect(f"{folder}.lock", timeout=300, isolation_level=None)) as lock:
        lock.execute("BEGIN EXCLUSIVE")  # waits while another worker builds
        if not (folder / "explorer.html").exists():  # what a build writes last
            assert main(["build", str(ROOT / "data" / "notes"), "--out", str(folder)]) == 0
    return folder


@pytest.fixture(scope="session")
def sample(sample_out: Path) -> Any:
    """The explorer over the sample notes. Ask it, never change it."""
    import graph

    return graph.load(sample_out / "graph.db")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless browser; without one, page tests are skipped on a laptop and fail where ``CI=true``."""
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        missing = f"no browser found ({', '.join(BROWSERS)}); install Debian's chromium to run the page tests"
        if os.environ.get("CI") == "true":
            pytest.fail(missing)
        pytest.skip(missing)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=[*QUIET, SHARED])
        yield chromium
        chromium.close()
