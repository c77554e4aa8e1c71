"""The page of the sample notes: what holds for the small hand-written graph holds for a real one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.page.axe import violations

Visit = Callable[..., Any]

VIEWS = {
    "first": "",
    "thing": "#n=sqs&d=2&f=sqs~provides~-~queue-name",
    "limits": "#n=lambda",
    "many": "#n=lambda&d=3&more=3",
    "denials": "#n=dynamodb&only=1",
    "note": "#n=sqs&note=messaging.txt:20",
    "by note": "#n=sqs&by=note",
    "overview": "#v=overview",
    "chosen": "#v=overview&g=lambda",
    "group": "#v=overview&g=open~lambda",
    "points": "#v=overview&points=1",
    "pairs": "#v=pairs",
    "compare": "#v=pairs&a=s3&b=sqs",
    "choose": "#v=pairs&a=s3",
    "path": "#v=path&a=sqs&b=dynamodb&over=1",
    "no path": "#v=path",
    "check": "#v=check",
    "merged": "#v=check&c=merged",
    "quiz": "#v=quiz&q=all",
    "unknown": "#n=nothing-of-this-name",
}


@pytest.fixture(scope="module")
def real(sample_out: Path) -> Path:
    return sample_out / "explorer.html"


@pytest.mark.parametrize(("scheme", "width"), [("dark", 360)])
def test_axe_finds_nothing(visit: Visit, real: Path, scheme: str, width: int) -> None:
    seen = visit("", real, color_scheme=scheme, viewport={"width": width, "height": 800})
    assert violations(seen, VIEWS) == []


WIDER = """(width) => [...document.querySelectorAll('#app *')]
  .filter((node) => node.getClientRects().length && node.getBoundingClientRect().right > width + 1)
  .filter((node) => !node.closest('.unseen, svg, .canvas, .overview'))
  .map((node) => `${node.tagName} ${node.className} ${node.textContent.slice(0, 40)}`)"""


OVER = """() => {
  const bars = '.strip button, .strip a, .strip .total, .strip .hidden-names, .top button, .top a';
  const parts = [...document.querySelectorAll(bars)]
    .filter((node) => node.offsetParent !== null).map((node) => [node.textContent, node.getBoundingClientRect()]);
  const touch = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
  const after = (k, a) => parts.slice(k + 1).filter(([, b]) => touch(a, b));
  return parts.flatMap(([one, a], k) => after(k, a).map(([other]) => `${one} / ${other}`));
}"""


@pytest.mark.parametrize("width", [360, 900, 1280])
def test_nothing_leaves_the_screen_or_lies_over_anything_in_the_bars(visit: Visit, real: Path, width: int) -> None:
    seen = visit("", real, viewport={"width": width, "height": 800})
    for name, address in VIEWS.items():
        page = seen.turn(address)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, name
        assert page.evaluate(WIDER, width) == [], name
        assert page.evaluate(OVER) == [], name


@pytest.mark.parametrize("pair", ["", "&a=s3&b=sqs", "&a=sqs&b=lambda", "&a=lambda&b=dynamodb"])
def test_a_pair_prints_as_one_sheet(visit: Visit, real: Path, pair: str) -> None:
    pdf = visit(f"#v=pairs{pair}", real).page.pdf(format="A4")
    assert pdf.count(b"/Type /Page\n") + pdf.count(b"/Type /Page ") + pdf.count(b"/Type /Page/") == 1


def test_every_quote_is_its_line(visit: Visit, real: Path, root: Path) -> None:
    page = visit("#n=lambda", real).page
    while page.locator(".lane .more:visible", has_text="more").count():
        page.locator(".lane .more:visible", has_text="more").first.click()
    page.evaluate(
        "[...document.querySelectorAll('.row > .row-line > button.ref')].slice(0, 50).forEach((ref) => ref.click())"
    )
    shown = page.evaluate(
        """() => [...document.querySelectorAll('.quote')].flatMap((quote) =>
          [...quote.querySelectorAll('.quote-line')].map((line) => [
            quote.querySelector('.place').textContent, line.querySelector('.number').textContent,
            line.querySelector('.source').textContent]))"""
    )
    notes = {path.name: path.read_text(encoding="utf-8").splitlines() for path in (root / "data" / "notes").iterdir()}
    assert len(shown) > 100
    for place, number, source in shown:
        assert notes[place.partition(":")[0]][int(number) - 1] == source


def test_the_sides_of_any_pair_change_places(visit: Visit, real: Path) -> None:
    page = visit("#v=pairs&a=s3&b=sqs", real).page
    sides = [page.locator(".compare-head .cell").all_inner_texts()]
    rows = page.locator("section[aria-label='What tells them apart'] li").count()
    page.keyboard.press("s")
    sides.append(page.locator(".compare-head .cell").all_inner_texts())
    assert sides == [["S3", "SQS"], ["SQS", "S3"]]
    assert page.locator("section[aria-label='What tells them apart'] li").count() == rows
