"""Digests of what a graph is made with."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.store import digest_folders


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    (tmp_path / "more").mkdir()
    for name in ("b.tsv", "a.tsv", "more/c.tsv"):
        (tmp_path / name).write_text(name)
    return tmp_path


def test_same_files_same_digest(tables: Path) -> None:
    assert digest_folders([tables]) == digest_folders([tables])


@pytest.mark.parametrize(
    "change",
    [
        lambda f: (f / "a.tsv").write_text("new"),
        lambda f: (f / "a.tsv").rename(f / "z.tsv"),
        lambda f: (f / "more/c.tsv").unlink(),
        lambda f: (f / "d.tsv").touch(),
    ],
    ids=["content", "name", "gone", "new"],
)
def test_any_change_shows(tables: Path, change: object) -> None:
    before = digest_folders([tables])
    change(tables)  # type: ignore[operator]
    assert digest_folders([tables]) != before


def test_a_missing_folder_is_empty(tmp_path: Path) -> None:
    assert digest_folders([tmp_path / "none"]) == digest_folders([tmp_path])
