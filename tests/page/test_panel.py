"""What the page shows of the notes: first screen, search, lanes, quotes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Visit = Callable[..., Any]


def test_the_first_screen_says_what_there_is(visit: Visit) -> None:
    seen = visit()
    page = seen.page
    assert seen.title == "Two notes, 16 things"
    lanes = page.locator(".panel .lane-name").all_inner_texts()
    assert lanes == ["Hubs", "Confused", "Does not", "Notes disagree", "Check"]
    assert seen.counts.startswith("Showing 11 of 12")
    page.get_by_role("button", name="Open", exact=True).click()
    assert seen.title == "SQS"


@pytest.mark.parametrize(
    ("text", "first", "also"),
    [
        ("dlq", "Dead-letter queue", "also DLQ"),
        ("long pol", "Long polling", ""),
        ("simple-queue", "SQS", "also Simple Queue Service"),
    ],
)
def test_type_ahead_finds_names_and_other_names(visit: Visit, text: str, first: str, also: str) -> None:
    seen = visit()
    page = seen.page
    page.keyboard.press("/")
    page.keyboard.type(text)
    row = page.locator(".match.on")
    assert first in row.inner_text()
    assert also in row.inner_text()
    page.keyboard.press("Enter")
    assert seen.title == first
    assert page.locator(".matches").is_hidden()


def test_search_forgives_and_finds_lines(visit: Visit) -> None:
    seen = visit()
    page = seen.page
    page.fill("#search", "lambada")
    assert "Nothing named lambada" in page.locator(".match-none").inner_text()
    assert "Lambda" in page.locator(".match").first.inner_text()
    page.fill("#search", "hides a message")
    assert page.locator(".match-place").inner_text() == "messaging.txt:14"
    page.keyboard.press("Enter")
    assert seen.title == "messaging.txt"
    assert "Visibility timeout hides a message" in page.locator(".hit").inner_text()


def test_every_shown_quote_is_the_line_itself(visit: Visit, small: Any) -> None:
    seen = visit("#n=sqs")
    page = seen.page
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
    seen = visit("#n=sqs")
    page = seen.page
    page.locator('[data-lane="Does not"] .ref').nth(1).click()
    quote = page.locator(".quote")
    assert quote.locator(".place").inner_text() == "dynamodb.txt:4"
    assert quote.locator(".under").inner_text() == " under Streams"
    assert quote.locator("mark").all_inner_texts() == ["Streams", "SQS"]
    assert quote.locator(".denial").inner_text() == "cannot"
    assert quote.locator(".quote-line").count() == 3
    assert "Denied by “cannot”" in quote.locator(".how").inner_text()
    assert "Confidence 0.93" in quote.locator(".how").inner_text()


def test_contradicting_lines_are_shown_together(visit: Visit) -> None:
    seen = visit("#n=sqs-fifo-queue")
    page = seen.page
    assert page.locator(".disputed").count() == 2
    page.locator(".row:has(.disputed) .ref").first.click()
    assert page.locator(".quote .hit .source").all_inner_texts() == [
        "FIFO supports exactly once",
        "FIFO does not support exactly once",
    ]


def test_facts_are_read_from_the_other_end_too(visit: Visit) -> None:
    text = visit("#n=kms").page.locator(".panel").inner_text()
    assert "is used by SQS" in text


def test_the_facts_are_all_there(visit: Visit, small: Any) -> None:
    seen = visit("#n=sqs")
    page = seen.page
    said = [row for row in small.said if "SQS" in (row[0], row[3])]
    keys = page.locator(".row[data-fact]").count()
    page.locator('[data-key^="parts"]').click()
    assert keys < page.locator(".row[data-fact]").count() == len(said)


def test_an_empty_graph_says_so(visit: Visit, small: Any, tmp_path: Path) -> None:
    seen = visit("", small.write(tmp_path / "empty.html", (), (), {}))
    page = seen.page
    assert "No facts in these notes yet" in page.locator(".panel").inner_text()
    assert page.locator(".list, .picture").locator("visible=true").count() == 0


def test_one_thing_stands_alone(visit: Visit, small: Any, tmp_path: Path) -> None:
    things = [("Alone", "concept", "", (), "n.txt", (1, 1))]
    seen = visit("#n=alone", small.write(tmp_path / "one.html", things, (), {"n.txt": "Alone"}))
    page = seen.page
    assert seen.title == "Alone"
    assert page.locator(".filters").count() == 0
    assert page.locator(".lane-rows .nothing").count() == 3
