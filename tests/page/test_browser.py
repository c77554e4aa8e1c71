"""The page in a real browser. After each test the page must have made no request and said nothing."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

Visit = Callable[..., Any]

PIXELS = """(rgb) => {
  const canvas = document.querySelector('.canvas canvas');
  const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', { willReadFrequently: true });
  copy.drawImage(canvas, 0, 0);
  const data = copy.getImageData(0, 0, canvas.width, canvas.height).data;
  let found = 0;
  const off = (i) => rgb.reduce((sum, part, k) => sum + Math.abs(data[i + k] - part), 0);
  for (let i = 0; i < data.length; i += 4) if (data[i + 3] > 200 && off(i) < 24) found += 1;
  return found;
}"""
VERMILLION = [0xB0, 0x43, 0x00]


def title(page: Page) -> str:
    return page.locator("#title").inner_text().split("\n")[-1]  # without the letter of its shape


def hash_of(page: Page) -> str:
    return str(page.evaluate("location.hash"))


def test_the_first_screen_says_what_there_is(visit: Visit) -> None:
    page = visit().page
    assert title(page) == "Two notes, 16 things"
    lanes = page.locator(".panel .lane-name").all_inner_texts()
    assert lanes == ["Hubs", "Confused", "Does not", "Notes disagree"]
    assert page.locator(".counts").inner_text().startswith("Showing 11 of 12")
    page.get_by_role("button", name="Open", exact=True).click()
    assert title(page) == "SQS"


@pytest.mark.parametrize(
    ("text", "first", "also"),
    [
        ("dlq", "Dead-letter queue", "also DLQ"),
        ("long pol", "Long polling", ""),
        ("simple-queue", "SQS", "also Simple Queue Service"),
    ],
)
def test_type_ahead_finds_names_and_other_names(visit: Visit, text: str, first: str, also: str) -> None:
    page = visit().page
    page.keyboard.press("/")
    page.keyboard.type(text)
    row = page.locator(".match.on")
    assert first in row.inner_text()
    assert also in row.inner_text()
    page.keyboard.press("Enter")
    assert title(page) == first
    assert page.locator(".matches").is_hidden()


def test_search_forgives_and_finds_lines(visit: Visit) -> None:
    page = visit().page
    page.fill("#search", "lambada")
    assert "Nothing named lambada" in page.locator(".match-none").inner_text()
    assert "Lambda" in page.locator(".match").first.inner_text()
    page.fill("#search", "hides a message")
    assert page.locator(".match-place").inner_text() == "messaging.txt:14"
    page.keyboard.press("Enter")
    assert title(page) == "messaging.txt"
    assert "Visibility timeout hides a message" in page.locator(".hit").inner_text()


def test_a_denial_is_seen_in_picture_and_lane(visit: Visit) -> None:
    page = visit("#n=sqs").page
    assert page.evaluate(PIXELS, VERMILLION) > 60
    lane = page.locator('[data-lane="Does not"]')
    assert lane.locator(".row").all_inner_texts()[1].split("\n")[0] == "receive from DynamoDB Streams"
    page.get_by_label("does not", exact=False).first.uncheck()
    assert page.evaluate(PIXELS, VERMILLION) == 0
    assert hash_of(page) == "#n=sqs&hide=not"


def test_every_shown_quote_is_the_line_itself(visit: Visit, small: Any) -> None:
    page = visit("#n=sqs").page
    seen = 0
    for lane in page.locator("[data-lane]").all():
        for ref in lane.locator(".row[data-fact] .ref").all():
            ref.click()
            for box in lane.locator(".quote").all():
                file, line = box.locator(".place").inner_text().rsplit(":", 1)
                assert box.locator(".hit .source").inner_text() == small.notes[file].split("\n")[int(line) - 1]
                assert box.locator(".hit .number").inner_text() == line
                seen += 1
    assert seen >= 6


def test_an_opened_fact_shows_marks_context_and_how(visit: Visit) -> None:
    page = visit("#n=sqs").page
    page.locator('[data-lane="Does not"] .ref').nth(1).click()
    quote = page.locator(".quote")
    assert quote.locator(".place").inner_text() == "dynamodb.txt:4"
    assert quote.locator(".under").inner_text() == " under Streams"
    assert quote.locator("mark").all_inner_texts() == ["Streams", "SQS"]
    assert quote.locator(".denial").inner_text() == "cannot"
    assert quote.locator(".quote-line").count() == 3
    assert "Denied by “cannot”" in quote.locator(".how").inner_text()
    assert "Confidence 0.93" in quote.locator(".how").inner_text()


def test_a_deep_link_opens_the_same_again(visit: Visit) -> None:
    page = visit("#n=sqs").page
    page.keyboard.press("3")
    page.locator('[data-lane="Does not"] .ref').first.click()
    page.keyboard.press("n")
    there = hash_of(page)
    again = visit(there).page
    assert hash_of(again) == there
    assert again.locator(".panel").inner_text() == page.locator(".panel").inner_text()
    assert again.locator(".strip").inner_text() == page.locator(".strip").inner_text()
    assert "d=3" in there
    assert "only=1" in there


def test_back_and_forward(visit: Visit) -> None:
    page = visit().page
    for name in ("SQS", "Lambda", "S3"):
        page.locator(".panel").get_by_role("link", name=name, exact=True).first.click()
        assert title(page) == name
    page.go_back()
    assert title(page) == "Lambda"
    page.go_back()
    page.go_back()
    assert title(page) == "Two notes, 16 things"
    page.go_forward()
    assert title(page) == "SQS"
    page.locator(".canvas").focus()
    page.keyboard.press("Backspace")
    page.wait_for_selector("#title:has-text('16 things')")


@pytest.mark.parametrize(
    "address",
    [
        "#n=sqss",
        "#n=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E",
        "#n=%E0%A4%A&d=9&more=-1&hide=%00,x&f=~~&by=z",
        "#note=nowhere:3",
        "#" + "n=" * 5000,
    ],
)
def test_a_hostile_address_does_no_harm(visit: Visit, address: str) -> None:
    page = visit(address).page
    assert page.locator("img").count() == 0
    if address == "#n=sqss":
        assert "Nothing named sqss. Nearest: SQS" in page.locator(".notice").inner_text()
        page.locator(".notice a").first.click()
        assert title(page) == "SQS"
    page.reload()


def test_an_address_may_use_any_name(visit: Visit) -> None:
    assert title(visit("#n=DLQ").page) == "Dead-letter queue"


def test_filters(visit: Visit) -> None:
    page = visit("#n=sqs").page
    page.get_by_label("Hide Modes in the picture").click()
    assert page.locator(".counts").inner_text().startswith("Showing all 10")
    page.locator(".filters label").first.click()
    assert page.locator(".counts").inner_text().startswith("Showing all 4")
    page.keyboard.press("n")
    assert page.locator(".counts").inner_text().startswith("Showing all 2")
    assert hash_of(page) == "#n=sqs&hide=is&kinds=mode&only=1"
    linked = visit("#n=long-polling&kinds=mode").page
    assert "Modes are shown again" in linked.locator(".notice").inner_text()


def test_contradicting_lines_are_shown_together(visit: Visit) -> None:
    page = visit("#n=sqs-fifo-queue").page
    assert page.locator(".disputed").count() == 2
    page.locator(".row:has(.disputed) .ref").first.click()
    assert page.locator(".quote .hit .source").all_inner_texts() == [
        "FIFO supports exactly once",
        "FIFO does not support exactly once",
    ]


def test_facts_are_read_from_the_other_end_too(visit: Visit) -> None:
    text = visit("#n=kms").page.locator(".panel").inner_text()
    assert "is used by SQS" in text


def test_the_keyboard_reaches_everything(visit: Visit) -> None:
    page = visit("#n=sqs").page
    page.locator(".canvas").focus()
    page.keyboard.press("ArrowUp")
    said = page.locator("[role=status]").inner_text()
    page.keyboard.press("Enter")
    assert said.startswith(title(page))
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
    page = visit("#n=kms").page
    box = page.locator(".canvas").bounding_box()
    assert box
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    assert title(page) == "KMS"
    page.locator(".canvas").focus()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    assert title(page) == "SQS"


def test_showing_more_moves_nothing(visit: Visit, small: Any, tmp_path: Path) -> None:
    things = [
        ("Hub", "service", "", (), "n.txt", (1, 1)),
        *((f"Part {i}", "feature", "Hub", (), "n.txt", (1, 1)) for i in range(150)),
    ]
    said = [(f"Part {i}", "part_of", "+", "Hub", "n.txt", 1, "", "") for i in range(150)]
    notes = {"n.txt": "Hub has parts"}
    page = visit("#n=hub", small.write(tmp_path / "big.html", things, said, notes)).page
    assert re.match(r"Showing \d\d of 150", page.locator(".counts").inner_text())
    for _ in range(9):
        if page.get_by_role("button", name="Show more").count():
            page.get_by_role("button", name="Show more").click()
    assert page.locator(".counts").inner_text().startswith("Showing 120 of 150")
    assert "the most that is drawn" in page.locator(".counts").inner_text()


def test_dark_theme_follows_the_system(visit: Visit) -> None:
    page = visit("#n=sqs", color_scheme="dark").page
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") in ("rgba(0, 0, 0, 0)", "rgb(19, 20, 23)")
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(19, 20, 23)"
    assert page.evaluate(PIXELS, [0xFF, 0x90, 0x55]) > 60
    page.get_by_role("button", name="Light").click()
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate(PIXELS, VERMILLION) > 60


@pytest.mark.parametrize("width", [360, 390, 800, 1100, 1440])
def test_no_width_scrolls_sideways(visit: Visit, width: int) -> None:
    page = visit("#n=sqs&d=2", viewport={"width": width, "height": 844}).page
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    panel, picture = page.locator(".panel").bounding_box(), page.locator(".picture").bounding_box()
    assert panel
    assert picture
    assert (panel["y"] < picture["y"]) == (width < 960)
    if width < 600:
        assert page.locator('[data-lane="Does not"] .row').count() == 2
        assert page.locator('[data-lane="Limits"] .row').count() == 0
        assert re.match(r"Showing \d of 15", page.locator(".counts").inner_text())
        page.get_by_role("button", name="Full screen").click()
        assert page.get_by_role("button", name="Close").is_visible()


BAD = "<img src=x onerror=alert(1)><script>alert(2)</script>"
HOSTILE = [
    (BAD, "service", "", (f"{BAD} alias", "javascript:alert(3)"), f"{BAD}.txt", (1, 3)),
    ('" onmouseover="alert(4)', "feature", BAD, ("href",), f"{BAD}.txt", (2, 2)),
    ("\u202eevil\u2066 right to left", "concept", BAD, (), f"{BAD}.txt", (2, 2)),
    ("w" * 400, "api", BAD, (), f"{BAD}.txt", (3, 3)),
    ("{{ 7 * 7 }} {% raw %}", "mode", BAD, (), f"{BAD}.txt", (3, 3)),
]


def test_hostile_notes_are_shown_as_text(visit: Visit, small: Any, tmp_path: Path) -> None:
    notes = {f"{BAD}.txt": f'{BAD}\n<a href="javascript:alert(5)">href</a> {BAD}\n' + "v" * 3000 + "\n"}
    said = [(row[0], "part_of", "+", BAD, f"{BAD}.txt", k + 1, BAD, "") for k, row in enumerate(HOSTILE[1:3])]
    said += [(row[0], "sends_to", "-", BAD, f"{BAD}.txt", 2, "href", "<a href") for row in HOSTILE[3:]]
    said += [(BAD, "supports", "+", f"={BAD}", f"{BAD}.txt", 3, "", "")]
    pairs = [(BAD, HOSTILE[1][0], 0.9, BAD)]
    page = visit("", small.write(tmp_path / "hostile.html", HOSTILE, said, notes, pairs)).page
    page.fill("#search", "img src")
    assert BAD in page.locator(".match").first.inner_text()
    page.keyboard.press("Enter")
    assert title(page) == BAD
    page.locator(".canvas").hover()
    for ref in page.locator(".row .ref").all():
        ref.click()
    assert f"{BAD}.txt:2" in page.locator(".panel").inner_text()
    page.locator(".quote").first.get_by_role("button", name="Open note").click()
    assert '<a href="javascript:alert(5)">href</a>' in page.locator(".panel").inner_text()
    page.get_by_role("button", name="By note").click()
    assert page.locator("img, iframe, .panel script, .list script").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= 1440


def test_the_facts_are_all_there(visit: Visit, small: Any) -> None:
    page = visit("#n=sqs").page
    said = [row for row in small.said if "SQS" in (row[0], row[3])]
    keys = page.locator(".row[data-fact]").count()
    page.locator('[data-key^="parts"]').click()
    assert keys < page.locator(".row[data-fact]").count() == len(said)


@pytest.mark.parametrize("sandbox", ['sandbox="allow-scripts"', ""], ids=["sandboxed", "plain"])
def test_the_page_works_inside_a_frame(browser: Any, html: str, sandbox: str) -> None:
    page, said = browser.new_page(), list[str]()
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.set_content(f'<iframe {sandbox} width="1300" height="800" srcdoc="{escape(html)}"></iframe>')
    frame = page.frame_locator("iframe")
    frame.locator(".panel a", has_text="SQS").first.click()
    frame.locator(".panel a", has_text="KMS").first.click()
    assert frame.locator("#title").inner_text().endswith("KMS")
    frame.locator(".canvas").focus()
    page.keyboard.press("Backspace")
    frame.locator("#title", has_text="SQS").wait_for()
    assert said == []
    page.close()


def test_without_scripts_the_page_is_a_table(browser: Any, page_file: Path, small: Any) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(page_file.as_uri())
    assert page.locator("table tbody tr").count() == len(small.said)
    context.close()


def test_an_empty_graph_says_so(visit: Visit, small: Any, tmp_path: Path) -> None:
    page = visit("", small.write(tmp_path / "empty.html", (), (), {})).page
    assert "No facts in these notes yet" in page.locator(".panel").inner_text()
    assert page.locator(".list, .picture").locator("visible=true").count() == 0


def test_one_thing_stands_alone(visit: Visit, small: Any, tmp_path: Path) -> None:
    things = [("Alone", "concept", "", (), "n.txt", (1, 1))]
    page = visit("#n=alone", small.write(tmp_path / "one.html", things, (), {"n.txt": "Alone"})).page
    assert title(page) == "Alone"
    assert page.locator(".filters").count() == 0
    assert page.locator(".lane-rows .nothing").count() == 3


def test_every_control_has_a_name_and_room(visit: Visit) -> None:
    page = visit("#n=sqs").page
    page.locator(".lane .ref").first.click()
    for control in page.locator("button:visible, a:visible, input:visible").all():
        name = control.get_attribute("aria-label") or control.inner_text() or control.locator("..").inner_text()
        assert name.strip()
        if control.evaluate("node => node.matches('button, .member, .views a')"):
            box = control.bounding_box()
            assert box
            assert box["height"] >= 16
