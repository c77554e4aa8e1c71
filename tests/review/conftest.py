"""What the checks read, from notes written in a test."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import graph
from graph.records import Finding, FindingKind

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def findings(tmp_path: Path) -> Callable[..., list[Finding]]:
    """Build notes with the catalogue of the cases and list the findings of one kind."""

    def look(kind: FindingKind, **notes: str) -> list[Finding]:
        for name, text in notes.items():
            (tmp_path / f"{name}.md").write_text(text, encoding="utf-8")
        kg = graph.build(sorted(tmp_path.glob("*.md")), tmp_path / "out", ROOT / "tests" / "cases" / "catalogue")
        found = kg.check()
        for it in found:
            assert it.spots, it
            for spot in it.spots:
                assert notes[spot.file.removesuffix(".md")][spot.start : spot.end] == spot.quote
        return [it for it in found if it.kind is kind]

    return look
