"""The page as text: one file, safe, the same every time."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import zlib
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from graph.page import View, render_page
from graph.page.script import MODULES, asset, page_script
from graph.page.theme import GROUPS, KINDS, TOKENS
from graph.records import EntityKind, Predicate

ASSETS = Path(str(files("graph.page"))) / "assets"


def scripts(html: str) -> list[str]:
    return re.findall(r"<script>(.*?)</script>", html, re.DOTALL)


def test_the_page_is_a_document_of_its_own(html: str) -> None:
    assert html.startswith('<!doctype html>\n<html lang="en">')
    assert "<title>Test notes · explorer</title>" in html
    assert "@version 9.1.2" in html
    assert "Almende" in html  # the banner of the drawing library's licence
    assert not re.search(r"(?:src|href)\s*=\s*[\"']?(?:https?:)?//", html.replace(scripts(html)[0], ""))


def test_the_policy_lets_only_its_own_scripts_run(html: str) -> None:
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html)
    assert policy
    text = policy[1].replace("&#39;", "'")
    hashes = [base64.b64encode(hashlib.sha256(s.encode()).digest()).decode() for s in scripts(html)]
    assert re.findall(r"'sha256-([^']*)'", text) == hashes
    assert "default-src 'none'" in text
    assert "connect-src 'none'" in text
    assert "unsafe-eval" not in text
    assert re.search(r"script-src [^;]*;", text)[0].count("unsafe") == 0  # type: ignore[index]


def test_without_scripts_there_is_a_table(html: str) -> None:
    table = html[html.index("<noscript>") : html.index("</noscript>")]
    assert "<td>DynamoDB Streams</td><td>does not send to</td><td>SQS</td><td>dynamodb.txt:4</td>" in table


def test_same_view_same_text(view: View, html: str) -> None:
    assert render_page(view) == html


def test_the_data_comes_back_whole(view: View, html: str) -> None:
    block = re.search(r'id="data">(.*?)</script>', html, re.DOTALL)
    assert block
    assert json.loads(block[1]) == json.loads(json.dumps(view.data))


def test_packed_data_come_back_whole(view: View) -> None:
    html = render_page(view, compress=True)
    assert html == render_page(view, compress=True)
    block = re.search(r'id="data" data-form="deflate">([\w+/=]*)</script>', html)
    assert block
    assert json.loads(zlib.decompress(base64.b64decode(block[1]))) == json.loads(json.dumps(view.data))


def test_a_packed_page_opens_like_a_plain_one(view: View, visit: Any, tmp_path: Path) -> None:
    path = tmp_path / "packed.html"
    path.write_text(render_page(view, compress=True), encoding="utf-8", newline="\n")
    packed, plain = visit("#n=sqs", path), visit("#n=sqs")
    assert packed.page.locator(".panel").inner_text() == plain.page.locator(".panel").inner_text()


def test_an_old_browser_is_told(view: View, browser: Any, tmp_path: Path) -> None:
    path = tmp_path / "packed.html"
    path.write_text(render_page(view, compress=True), encoding="utf-8", newline="\n")
    page = browser.new_page()
    page.add_init_script("delete window.DecompressionStream")
    page.goto(path.as_uri())
    assert "too old to unpack" in page.locator("#app").inner_text()
    page.close()


def test_nothing_ends_the_data_block(small: Any) -> None:
    bad = "</script><script>alert(1)</script><!--"
    view = small.view([(bad, "service", "", (bad,), bad, (1, 1))], (), {bad: bad})
    html = render_page(replace(view, title=bad))
    assert "<script>alert" not in html
    assert len(re.findall(r"^<script", html, re.MULTILINE)) == html.count("</script>") == 4


@pytest.mark.parametrize("name", [*MODULES])
def test_modules_make_elements_only_from_text(name: str) -> None:
    source = asset(f"{name}.js")
    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacent|document\.write|\beval\(|new Function|fetch\(|XMLHttp", source
    )
    assert not re.search(r"setTimeout\(\s*[\"'`]", source)


def test_every_module_is_used_and_in_order() -> None:
    assert sorted(MODULES) == sorted(path.stem for path in ASSETS.glob("*.js"))
    for at, name in enumerate(MODULES):
        for needed in re.findall(r'from "\./(\w+)\.js"', asset(f"{name}.js")):
            assert needed in MODULES[:at], f"{name} uses {needed}, which stands below it"
    assert not re.search(r"^(import|export) ", page_script(), re.MULTILINE)


def test_tables_of_the_theme_are_complete() -> None:
    assert set(KINDS) == set(EntityKind)
    assert sorted(p for group in GROUPS.values() for p in group) == sorted(Predicate)
    assert len({look.letter for look in KINDS.values()}) == len(KINDS)


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(a: str, b: str) -> float:
    high, low = sorted((luminance(a), luminance(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("dark", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("front", "back", "least"),
    [
        *((word, "bg", 4.5) for word in ("text", "text2", "accent", "deny")),
        *((word, "sunk", 4.5) for word in ("text", "text2", "accent")),
        ("accent", "accent-bg", 4.5),
        ("text2", "accent-bg", 4.5),
        ("deny", "deny-bg", 4.5),
        ("text", "mark", 4.5),
        *((mark, "bg", 3) for mark in ("ctl", "ink", "green", "orange", "purple", "grey")),
    ],
)
def test_colours_can_be_told_apart(front: str, back: str, least: float, dark: int) -> None:
    assert contrast(TOKENS[front][dark], TOKENS[back][dark]) >= least
