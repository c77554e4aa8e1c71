"""Walking through the page: picture, filters, address, keyboard, widths."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from graph.page.theme import TOKENS

Visit = Callable[..., Any]

DENY = TOKENS["deny"]


def test_a_denial_is_seen_in_picture_and_lane(visit: Visit) -> None:
    seen = visit("#n=sqs")
    page = seen.page
    assert seen.pixels(DENY[0]) > 60
    lane = page.locator('[data-lane="Does not"]')
    assert lane.locator(".row").all_inner_texts()[1].split("\n")[0] == "receive from DynamoDB Streams"
    page.get_by_label("does not", exact=False).first.uncheck()
    assert seen.pixels(DENY[0]) == 0
    assert seen.hash == "#n=sqs&hide=not"


def test_a_deep_link_opens_the_same_again(visit: Visit) -> None:
    seen = visit("#n=sqs")
    page = seen.page
    page.keyboard.press("3")
    page.locator('[data-lane="Does not"] .ref').first.click()
    page.keyboard.press("n")
    there = seen.hash
    other = visit(there)
    again = other.page
    assert other.hash == there
    assert again.locator(".panel").inner_text() == page.locator(".panel").inner_text()
    assert again.locator(".strip").inner_text() == page.locator(".strip").inner_text()
    assert "d=3" in there
    assert "only=1" in there


def test_an_address_opens_a_fact_wherever_it_stands(visit: Visit, small: Any, tmp_path: Path) -> None:
    things = [("Hub", "service", "", (), "n.txt", (1, 1)), ("Part", "feature", "Hub", (), "n.txt", (1, 1))]
    said = [("Hub", "uses", "+", f"=thing {i:02}", "n.txt", 1, "", "") for i in range(20)]
    path = small.write(tmp_path / "many.html", things, said, {"n.txt": "Hub uses many things"})
    page = visit("#n=hub&f=hub~uses~%2B~thing%2017", path).page
    assert page.locator(".row.open .words").inner_text().endswith("thing 17")
    assert page.locator(".row.open").locator("visible=true").count() == 1


def test_back_and_forward(visit: Visit) -> None:
    seen = visit()
    page = seen.page
    for name in ("SQS", "Lambda", "S3"):
        page.locator(".panel").get_by_role("link", name=name, exact=True).first.click()
        assert seen.title == name
    page.go_back()
    assert seen.title == "Lambda"
    page.go_back()
    page.go_back()
    assert seen.title == "Two notes, 16 things"
    page.go_forward()
    assert seen.title == "SQS"
    page.locator(".canvas").focus()
    page.keyboard.press("Backspace")
    page.wait_for_selector("#title:has-text('16 things')")


def test_an_address_may_use_any_name(visit: Visit) -> None:
    assert visit("#n=DLQ").title == "Dead-letter queue"


def test_filters(visit: Visit) -> None:
    seen = visit("#n=sqs")
    page = seen.page
    page.get_by_label("Hide Modes in the picture").click()
    assert seen.counts.startswith("Showing all 10")
    page.locator(".filters label").first.click()
    assert seen.counts.startswith("Showing all 4")
    page.keyboard.press("n")
    assert seen.counts.startswith("Showing all 2")
    assert seen.hash == "#n=sqs&hide=is&kinds=mode&only=1"
    linked = visit("#n=long-polling&kinds=mode").page
    assert "Modes are shown again" in linked.locator(".notice").inner_text()


def test_the_keyboard_reaches_everything(visit: Visit) -> None:
    seen = visit("#n=sqs")
    page = seen.page
    page.locator(".canvas").focus()
    page.keyboard.press("ArrowUp")
    said = page.locator("[role=status]").inner_text()
    page.keyboard.press("Enter")
    assert said.startswith(seen.title)
    assert "neighbours" in page.locator("[role=status]").inner_text()
    page.keyboard.press("?")
    assert page.locator("dialog").is_visible()
    page.keyboard.press("Escape")
    assert page.locator("dialog").is_hidden()
    page.keyboard.press("t")
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    page.goto(page.url.partition("#")[0] + "#n=sqs")
    page.wait_for_selector("#title:has-text('SQS')")
    page.keyboard.press("e")
    assert page.locator(".quote").count() == 2
    page.locator(".member").first.focus()
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.className").startswith("member")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_a_click_in_the_picture_walks_on(visit: Visit) -> None:
    seen = visit("#n=kms")
    page = seen.page
    box = page.locator(".canvas").bounding_box()
    assert box
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    assert seen.title == "KMS"
    page.locator(".canvas").focus()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    assert seen.title == "SQS"


def test_showing_more_moves_nothing(visit: Visit, small: Any, tmp_path: Path) -> None:
    things = [
        ("Hub", "service", "", (), "n.txt", (1, 1)),
        *((f"Part {i}", "feature", "Hub", (), "n.txt", (1, 1)) for i in range(150)),
    ]
    said = [(f"Part {i}", "part_of", "+", "Hub", "n.txt", 1, "", "") for i in range(150)]
    notes = {"n.txt": "Hub has parts"}
    seen = visit("#n=hub", small.write(tmp_path / "big.html", things, said, notes))
    page = seen.page
    assert re.match(r"Showing \d\d of 150", seen.counts)
    for _ in range(9):
        if page.get_by_role("button", name="Show more").count():
            page.get_by_role("button", name="Show more").click()
    assert seen.counts.startswith("Showing 120 of 150")
    assert "the most that is drawn" in seen.counts


def test_dark_theme_follows_the_system(visit: Visit) -> None:
    seen = visit("#n=sqs", color_scheme="dark")
    page = seen.page
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") in ("rgba(0, 0, 0, 0)", "rgb(19, 20, 23)")
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(19, 20, 23)"
    assert seen.pixels(DENY[1]) > 60
    page.get_by_role("button", name="Light").click()
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(255, 255, 255)"
    assert seen.pixels(DENY[0]) > 60


@pytest.mark.parametrize("width", [360, 390, 800, 1100, 1440])
def test_no_width_scrolls_sideways(visit: Visit, width: int) -> None:
    seen = visit("#n=sqs&d=2", viewport={"width": width, "height": 844})
    page = seen.page
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    panel, picture = page.locator(".panel").bounding_box(), page.locator(".picture").bounding_box()
    assert panel
    assert picture
    assert (panel["y"] < picture["y"]) == (width < 960)
    if width < 600:
        assert page.locator('[data-lane="Does not"] .row').count() == 2
        assert page.locator('[data-lane="Limits"] .row').count() == 0
        assert re.match(r"Showing \d of 15", seen.counts)
        page.get_by_role("button", name="Full screen").click()
        assert page.get_by_role("button", name="Close").is_visible()


WANTING = """(controls) => controls
  .filter((node) => !(node.getAttribute('aria-label') || node.innerText || node.parentElement.innerText).trim()
    || (node.matches('button, .member, .views a') && node.getBoundingClientRect().height < 16))
  .map((node) => node.outerHTML)"""


def test_every_control_has_a_name_and_room(visit: Visit) -> None:
    seen = visit("#n=sqs")
    page = seen.page
    page.locator(".lane .ref").first.click()
    controls = page.locator("button:visible, a:visible, input:visible")
    assert controls.count() > 40
    assert controls.evaluate_all(WANTING) == []
