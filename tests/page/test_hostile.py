"""Hostile notes and addresses, frames, and browsers without scripts."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from graph.explorer.frame import Frame
from graph.records import Finding, FindingKind, Spot, slug

Visit = Callable[..., Any]


@pytest.mark.parametrize(
    "address",
    [
        "#n=sqss",
        "#n=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E",
        "#n=%E0%A4%A&d=9&more=-1&hide=%00,x&f=~~&by=z",
        "#note=nowhere:3",
        "#" + "n=" * 5000,
        "#v=pairs&a=%3Cimg%20src%3Dx%3E&b=sqs",
        "#v=pairs&q=about~%3Cscript%3E",
        "#v=path&a=nobody&b=%00&over=2",
        "#v=check&c=%3Csvg%20onload%3Dalert(1)%3E&note=%3Cimg%3E:9",
        "#v=quiz&q=pair~%22~%3E&i=__proto__",
        "#v=overview&g=open~%3Cimg%3E&points=yes",
        "#v=__proto__&q=constructor",
    ],
)
def test_a_hostile_address_does_no_harm(visit: Visit, address: str) -> None:
    seen = visit(address)
    page = seen.page
    assert page.locator("img").count() == 0
    if address == "#n=sqss":
        assert "Nothing named sqss. Nearest: SQS" in page.locator(".notice").inner_text()
        page.locator(".notice a").first.click()
        assert seen.title == "SQS"
    page.reload()


BAD = "<img src=x onerror=alert(1)><script>alert(2)</script>"
HOSTILE = [
    (BAD, "service", "", (f"{BAD} alias", "javascript:alert(3)"), f"{BAD}.txt", (1, 3)),
    ('" onmouseover="alert(4)', "feature", BAD, ("href",), f"{BAD}.txt", (2, 2)),
    ("\u202eevil\u2066 right to left", "concept", BAD, (), f"{BAD}.txt", (2, 2)),
    ("w" * 400, "api", BAD, (), f"{BAD}.txt", (3, 3)),
    ("{{ 7 * 7 }} {% raw %}", "mode", BAD, (), f"{BAD}.txt", (3, 3)),
]


def bad_line(notes: dict[str, str]) -> dict[str, Any]:
    text = notes[f"{BAD}.txt"]
    return {"file": f"{BAD}.txt", "first": 1, "last": 1, "start": 0, "end": len(BAD), "quote": text[: len(BAD)]}


def bad_item(notes: dict[str, str]) -> dict[str, Any]:
    part = {"text": BAD, "answer": 0, "words": BAD, "lines": [bad_line(notes)]}
    pair = [slug(BAD), slug(HOSTILE[1][0])]
    return {"id": BAD, "kind": "which", "pair": pair, "prompt": BAD, "options": [BAD, "href"], "parts": [part]}


def bad_finding(notes: dict[str, str]) -> Finding:
    return Finding(FindingKind.OPEN_NAME, (slug(BAD),), BAD, BAD, (Spot(**bad_line(notes)),))


CLICK = """(k) => {
  const controls = document.querySelectorAll('.sheet button, .side button, .panel button');
  const control = controls[k];
  if (control && !['Print', 'Import', 'Export', 'PNG', 'SVG'].includes(control.textContent)) control.click();
}"""


def every_view_shows_it_as_text(visit: Visit, path: Path) -> None:
    """Open every view, click whatever can be clicked, hover over the rest."""
    seen = visit("", path)
    for address in ("", "#v=overview", "#v=overview&points=1", "#v=pairs", "#v=check", "#v=quiz&q=all"):
        page = seen.turn(address)
        for k in range(12):
            page.evaluate(CLICK, k)
        page.mouse.move(700, 450)
        page.mouse.move(720, 470)
        assert page.locator("img, iframe, main script, nav script, aside script").count() == 0
        assert "onerror" in page.locator("body").inner_text()
    a, b = (quote(slug(row[0]), safe="") for row in HOSTILE[:2])
    assert BAD in seen.turn(f"#v=path&a={b}&b={a}").locator(".route").inner_text()


def test_hostile_notes_are_shown_as_text(visit: Visit, small: Any, tmp_path: Path) -> None:
    notes = {f"{BAD}.txt": f'{BAD}\n<a href="javascript:alert(5)">href</a> {BAD}\n' + "v" * 3000 + "\n"}
    said = [(row[0], "part_of", "+", BAD, f"{BAD}.txt", k + 1, BAD, "") for k, row in enumerate(HOSTILE[1:3])]
    said += [(row[0], "sends_to", "-", BAD, f"{BAD}.txt", 2, "href", "<a href") for row in HOSTILE[3:]]
    said += [(BAD, "supports", "+", f"={BAD}", f"{BAD}.txt", 3, "", "")]
    pairs = [(BAD, HOSTILE[1][0], 0.9, BAD)]
    more = {"items": [bad_item(notes)], "findings": [bad_finding(notes)], "title": BAD}
    path = small.write(tmp_path / "hostile.html", HOSTILE, said, notes, pairs, **more)
    every_view_shows_it_as_text(visit, path)
    seen = visit("", path)
    page = seen.page
    page.fill("#search", "img src")
    assert BAD in page.locator(".match").first.inner_text()
    page.keyboard.press("Enter")
    assert seen.title == BAD
    page.locator(".canvas").hover()
    for ref in page.locator(".row .ref").all():
        ref.click()
    assert f"{BAD}.txt:2" in page.locator(".panel").inner_text()
    page.locator(".quote").first.get_by_role("button", name="Open note").click()
    assert '<a href="javascript:alert(5)">href</a>' in page.locator(".panel").inner_text()
    page.get_by_role("button", name="By note").click()
    assert page.locator("img, iframe, .panel script, .list script").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= 1440


def saved(shown: str) -> str:
    """A cell's output after a notebook was saved by Jupyter, which splits it at every kind of line end, and opened
    by VS Code, which ends each piece with a line feed."""
    return "\n".join(line.removesuffix("\n") for line in shown.splitlines(keepends=True))


def webview(shown: str) -> str:
    """What was saved, in the frame that VS Code puts around all output."""
    may = 'sandbox="allow-scripts allow-downloads allow-forms"'
    return f'<iframe {may} width="1300" height="700" srcdoc="{escape(saved(shown))}"></iframe>'


def innermost(page: Any, depth: int) -> Any:
    """The frame so many frames deep, once it is there."""
    frame = page.main_frame
    for _ in range(depth):
        frame = frame.wait_for_selector("iframe").content_frame()
    return frame


@pytest.mark.parametrize(
    ("reach", "depth"), [(lambda shown: shown, 1), (saved, 1), (webview, 2)], ids=["shown", "saved", "in a webview"]
)
def test_the_page_works_inside_a_notebook(browser: Any, html: str, reach: Callable[[str], str], depth: int) -> None:
    page, said = browser.new_page(), list[str]()
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.set_content(reach(Frame(html, height=300)._repr_html_()))
    frame = innermost(page, depth)
    frame.locator(".panel a", has_text="SQS").first.click()
    frame.locator(".panel a", has_text="KMS").first.click()
    assert frame.locator("#title").inner_text().endswith("KMS")
    frame.locator(".canvas").focus()
    page.keyboard.press("Backspace")
    frame.locator("#title", has_text="SQS").wait_for()
    assert frame.evaluate("document.documentElement.scrollHeight <= innerHeight")
    assert said == []
    page.close()


def test_without_scripts_the_page_is_a_table(browser: Any, page_file: Path, small: Any) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(page_file.as_uri())
    assert page.locator("table tbody tr").count() == len(small.said)
    context.close()
