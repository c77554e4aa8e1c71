"""What everyone needs: axe-core in every view, light and dark, wide and narrow; calm, large and on paper."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.page.axe import violations

Visit = Callable[..., Any]

VIEWS = {
    "first": "",
    "thing": "#n=sqs&f=dynamodb-streams~sends_to~-~sqs",
    "note": "#n=sqs&note=messaging.txt:5",
    "overview": "#v=overview&g=sqs",
    "group": "#v=overview&g=open~sqs",
    "pairs": "#v=pairs",
    "compare": "#v=pairs&a=sqs&b=kms",
    "path": "#v=path&a=s3&b=kms",
    "check": "#v=check&note=messaging.txt:15",
    "quiz": "#v=quiz&q=all",
}


@pytest.mark.parametrize(("scheme", "width"), [("light", 1440), ("dark", 1440), ("light", 360)])
def test_axe_finds_nothing(visit: Visit, scheme: str, width: int) -> None:
    seen = visit("", color_scheme=scheme, viewport={"width": width, "height": 800})
    assert violations(seen, VIEWS) == []


@pytest.mark.parametrize("width", [360, 720])
def test_nothing_scrolls_sideways(visit: Visit, width: int) -> None:
    """720 is what a screen of 1440 has left at 200 % zoom."""
    seen = visit("", viewport={"width": width, "height": 800})
    for name, address in VIEWS.items():
        page = seen.turn(address)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, name
        assert page.locator("#title").is_visible(), name


SMALL = """() => [...document.querySelectorAll('button, .control, .group-link, .ranked-pair')]
  .filter((node) => node.offsetParent !== null && !node.matches('.link, .number'))
  .map((node) => ({ name: node.textContent, box: node.getBoundingClientRect() }))
  .filter(({ box }) => box.height < 24 || box.width < 22)
  .map(({ name, box }) => `${name} ${box.width} x ${box.height}`)"""


def test_every_target_has_room(visit: Visit) -> None:
    """At least 24 high, but for links inside a sentence and the numbers of lines."""
    seen = visit("")
    for name, address in VIEWS.items():
        assert seen.turn(address).evaluate(SMALL) == [], name


def test_nothing_moves_where_motion_is_unwanted(visit: Visit) -> None:
    page = visit("#n=sqs", reduced_motion="reduce").page
    moving = page.evaluate("document.getAnimations().length")
    assert moving == 0


def test_forced_colours_leave_names_and_shapes(visit: Visit) -> None:
    page = visit("#n=sqs", forced_colors="active").page
    assert page.locator(".member.here").is_visible()


def test_a_pair_prints_as_one_sheet(visit: Visit) -> None:
    page = visit("#v=pairs").page
    pdf = page.pdf(format="A4")
    assert pdf.count(b"/Type /Page\n") + pdf.count(b"/Type /Page ") + pdf.count(b"/Type /Page/") == 1
    page.emulate_media(media="print")
    assert page.locator(".top").is_hidden()
    assert page.locator(".list").is_hidden()
    assert "Long polling" in page.locator(".compare").inner_text()
    assert "Why they are confused" in page.locator(".side").inner_text()


def test_pictures_are_saved_as_files(visit: Visit) -> None:
    seen = visit("")
    for address in ("#n=sqs", "#v=overview", "#v=overview&points=1", "#v=pairs", "#v=path&a=s3&b=kms"):
        page = seen.turn(address)
        for kind, start in (("PNG", b"\x89PNG"), ("SVG", b"<svg")):
            with page.expect_download() as saved:
                page.get_by_role("button", name=f"Save picture as {kind}").first.click()
            data = saved.value.path().read_bytes()
            assert data.startswith(start)
            assert b"var(--" not in data
