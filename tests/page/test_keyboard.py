"""Every feature by keyboard alone: nothing in these tests clicks, drags or points."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Visit = Callable[..., Any]


def reach(page: Any, key: str) -> None:
    """Walk with the tabulator to the control of this key."""
    for _ in range(250):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement?.getAttribute('data-key')") == key:
            return
    pytest.fail(f"the tabulator never comes to {key!r}")


def test_search_and_open(visit: Visit) -> None:
    seen = visit()
    page = seen.page
    page.keyboard.press("/")
    page.keyboard.type("dlq")
    page.keyboard.press("Enter")
    assert seen.title == "Dead-letter queue"
    page.keyboard.press("/")
    page.keyboard.type("256 KB")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    assert seen.title == "messaging.txt"
    page.keyboard.press("Backspace")
    page.wait_for_selector("#title:has-text('Dead-letter queue')")


def test_depth_filters_lanes_and_theme(visit: Visit) -> None:
    seen = visit("#n=sqs")
    page = seen.page
    page.keyboard.press("2")
    page.keyboard.press("n")
    assert seen.hash == "#n=sqs&d=2&only=1"
    page.keyboard.press("n")
    page.keyboard.press("e")
    assert page.locator('[data-lane="Does not"] .quote').count() == 2
    page.keyboard.press("Escape")
    assert page.locator(".quote").count() == 0
    reach(page, "group not")
    page.keyboard.press("Space")
    assert "hide=not" in seen.hash
    before = page.evaluate("document.documentElement.dataset.theme")
    page.keyboard.press("t")
    assert page.evaluate("document.documentElement.dataset.theme") != before


def test_a_fact_its_line_and_its_note(visit: Visit) -> None:
    seen = visit("#n=sqs")
    page = seen.page
    reach(page, "fact sqs~uses~+~kms")
    page.keyboard.press("Enter")
    assert "encrypts queues with" in page.locator(".quote").inner_text()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")  # Open note
    assert seen.title == "messaging.txt"
    reach(page, "line 8")
    page.keyboard.press("Enter")
    assert "Dead-letter queue sends to SNS" in page.locator(".line-facts").inner_text()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('data-key')") is not None


def test_pin_practise_and_unpin(visit: Visit) -> None:
    seen = visit("#v=pairs")
    page = seen.page
    reach(page, "pin")
    page.keyboard.press("Enter")
    assert page.locator("[data-key=pin]").get_attribute("aria-pressed") == "true"
    reach(page, "practise")
    page.keyboard.press("Enter")
    assert seen.hash == "#v=quiz&q=pair~long-polling~short-polling"
    page.keyboard.press("1")
    assert "Right." in page.locator(".verdict").inner_text()


def test_check_opens_the_line(visit: Visit) -> None:
    page = visit("#v=check").page
    reach(page, "check no fact")
    page.keyboard.press("Enter")
    reach(page, "open dynamodb.txt:3 0")
    page.keyboard.press("Enter")
    assert page.locator(".side .hit .source").inner_text() == "keeps changes for 24 hours"
    page.keyboard.press("Escape")
    page.wait_for_selector(".side", state="hidden")


def test_the_overview_opens_a_group_and_a_thing(visit: Visit) -> None:
    seen = visit("#v=overview")
    page = seen.page
    page.locator(".overview").focus()
    page.keyboard.press("ArrowRight")
    assert "g=" in seen.hash
    reach(page, "open group")
    page.keyboard.press("Enter")
    assert "open~" in seen.hash
    reach(page, "Zoom in")
    page.keyboard.press("Enter")
    reach(page, "points")
    page.keyboard.press("Space")
    assert seen.hash == "#v=overview&points=1"


@pytest.mark.parametrize("address", ["#n=sqs", "#v=overview", "#v=pairs", "#v=path&a=s3&b=kms"])
def test_a_picture_is_saved(visit: Visit, address: str) -> None:
    page = visit(address).page
    reach(page, "save SVG")
    with page.expect_download() as saved:
        page.keyboard.press("Enter")
    assert saved.value.suggested_filename.endswith(".svg")


def test_letters_can_be_switched_off(visit: Visit) -> None:
    seen = visit("#n=sqs")
    page = seen.page
    page.keyboard.press("?")
    page.keyboard.press("Space")
    page.keyboard.press("Escape")
    page.keyboard.press("o")
    assert seen.hash == "#n=sqs"


def test_a_place_is_copied(visit: Visit) -> None:
    seen = visit("#n=sqs", permissions=["clipboard-read", "clipboard-write"])
    page = seen.page
    reach(page, "fact sqs~uses~+~kms")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")  # past "Open note"
    page.keyboard.press("Enter")
    page.wait_for_selector("button:text-is('Copied')")
    assert page.evaluate("navigator.clipboard.readText()") == "messaging.txt:5"


def test_the_list_by_note_and_its_groups(visit: Visit) -> None:
    seen = visit("#n=sqs")
    page = seen.page
    reach(page, "by note")
    page.keyboard.press("Enter")
    assert seen.hash == "#n=sqs&by=note"


def test_more_of_a_large_neighbourhood(visit: Visit, small: Any, tmp_path: Path) -> None:
    things = [(name, "feature", "", (), "n.txt", (1, 1)) for name in ("Hub", *(f"Part {i}" for i in range(60)))]
    said = [(f"Part {i}", "part_of", "+", "Hub", "n.txt", 1, "", "") for i in range(60)]
    seen = visit("#n=hub", small.write(tmp_path / "hub.html", things, said, {"n.txt": "Hub has parts"}))
    reach(seen.page, "more")
    seen.page.keyboard.press("Enter")
    assert seen.hash == "#n=hub&more=1"


def test_a_pair_is_printed(visit: Visit) -> None:
    page = visit("#v=pairs").page
    page.evaluate("window.print = () => { document.title = 'printed'; }")
    reach(page, "print")
    page.keyboard.press("Enter")
    assert page.title() == "printed"


def test_answers_go_out_and_come_in(visit: Visit, tmp_path: Path) -> None:
    page = visit("#v=quiz&q=all").page
    page.keyboard.press("1")
    reach(page, "export")
    with page.expect_download() as saved:
        page.keyboard.press("Enter")
    file = tmp_path / "quiz.json"
    saved.value.save_as(file)
    other = visit("#v=quiz&q=all").page
    other.on("filechooser", lambda chooser: chooser.set_files(file))
    reach(other, "import")
    other.keyboard.press("Enter")
    other.wait_for_selector(".box-row:nth-child(2) .figure:text('1')")
