"""Graphs at the edge: nothing, one thing, thousands of neighbours, endless names and notes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from benchmarks.graphs import make_graph
from graph.page import build_view, render_page

Visit = Callable[..., Any]

ALL = ("", "#v=overview", "#v=overview&points=1", "#v=pairs", "#v=path", "#v=check", "#v=quiz")


@pytest.mark.parametrize("things", [(), (("One", "service", "", (), "n.txt", (1, 1)),)], ids=["none", "one"])
def test_hardly_anything(visit: Visit, small: Any, tmp_path: Path, things: Any) -> None:
    path = small.write(tmp_path / "tiny.html", things, (), {"n.txt": "One"})
    seen = visit("", path)
    for address in ALL:
        assert seen.turn(address).locator("#title").inner_text().strip()
    if not things:
        seen.turn("")
        assert "No facts in these notes yet" in seen.page.locator(".panel").inner_text()


def test_five_thousand_neighbours(visit: Visit, wordings: Any, tmp_path: Path) -> None:
    sample = make_graph(5_200, hub=5_000)
    hub = max(sample.network, key=sample.network.degree)
    path = tmp_path / "hub.html"
    view = build_view(sample.network, sample.notes, sample.pairs, wordings, mentions=sample.mentions)
    path.write_text(render_page(view), encoding="utf-8", newline="\n")
    seen = visit(f"#n={hub}&d=2", path)
    page = seen.page
    assert " of 5,1" in seen.counts or " of 5,0" in seen.counts or " of 51" in seen.counts
    page.get_by_role("button", name="Show more").click()
    page.keyboard.press("o")
    seen.turn(f"#v=path&a={hub}&b={list(sample.network)[77]}")
    assert page.locator(".route").count() >= 1


def test_names_of_three_hundred_letters(visit: Visit, small: Any, tmp_path: Path) -> None:
    names = ["long name " * 30, "x" * 300, "y" * 300]
    things = [(name.strip(), "service", "", (), "n.txt", (1, 1)) for name in names]
    said = [(names[0].strip(), "uses", "+", name, "n.txt", 1, "", "") for name in names[1:]]
    pairs = [(names[1], names[2], 0.9, "z" * 300)]
    path = small.write(tmp_path / "long.html", things, said, {"n.txt": "w" * 2000}, pairs)
    for width in (360, 1440):
        seen = visit("", path, viewport={"width": width, "height": 800})
        for address in (*ALL, f"#n={'x' * 300}", f"#v=path&a={'x' * 300}&b={'y' * 300}", "#note=n.txt:1"):
            page = seen.turn(address)
            assert page.evaluate("document.documentElement.scrollWidth") <= width, address


def test_a_note_of_ten_thousand_lines(visit: Visit, small: Any, tmp_path: Path) -> None:
    lines = [f"A uses B in line {k}" for k in range(1, 10_001)]
    things = [(name, "service", "", (), "n.txt", (1, 1)) for name in "AB"]
    places = {"uses": 1, "supports": 5_000, "requires": 10_000}
    said = [("A", predicate, "+", "B", "n.txt", line, "uses", "") for predicate, line in places.items()]
    path = small.write(tmp_path / "lines.html", things, said, {"n.txt": "\n".join(lines)})
    page = visit("#note=n.txt:5000", path).page
    assert page.locator(".hit .source").inner_text() == "A uses B in line 5000"
    assert page.locator(".quote-line").count() == 601
    page.get_by_role("button", name="lines above").click()
    assert page.locator(".quote-line").count() == 10_000
    assert "A supports B" in page.locator(".line-facts").inner_text()
