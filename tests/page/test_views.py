"""The views beside Explore: pairs, path, note, quiz, check, overview; by keyboard where keys are promised."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from graph.practice import Boxes

Visit = Callable[..., Any]


def focused(page: Any) -> str:
    return str(page.evaluate("document.activeElement.getAttribute('data-key') ?? document.activeElement.tagName"))


def test_the_ranked_list_is_an_entrance(visit: Visit) -> None:
    seen = visit("#v=pairs")
    page = seen.page
    assert seen.title == "Long polling and Short polling"
    page.keyboard.press("j")
    assert seen.title == "SNS and SQS"
    assert seen.hash == "#v=pairs&a=sns&b=sqs"
    page.keyboard.press("s")
    assert seen.title == "SQS and SNS"
    page.keyboard.press("k")
    assert seen.title == "Long polling and Short polling"
    page.go_back()
    assert seen.title == "SQS and SNS"


def test_two_columns_and_a_middle(visit: Visit) -> None:
    page = visit("#v=pairs&a=long-polling&b=short-polling").page
    assert page.locator("section[aria-label='Both'] li").count() == 1
    assert page.locator("section[aria-label='Both'] li .thing").all_inner_texts() == ["SQS", "SQS"]
    only = page.locator("section[aria-label='Only one of them'] li")
    assert only.count() == 1
    assert "ReceiveMessageWaitTimeSeconds" in only.inner_text()
    assert "Nothing said" in only.inner_text()
    only.locator(".ref").click()
    assert "is for" in only.locator(".quote").inner_text()
    assert page.locator(".small-picture svg").get_attribute("aria-label") == (
        "Long polling left, Short polling right, between them SQS"
    )


def test_any_two_things_can_be_compared_by_keyboard(visit: Visit) -> None:
    seen = visit("#n=kms")
    page = seen.page
    page.keyboard.press("c")
    assert seen.title == "Compare KMS with …"
    assert focused(page) == "pick b"
    page.keyboard.type("lamb")
    page.keyboard.press("Enter")
    assert seen.title == "KMS and Lambda"
    assert "Not among the 2 pairs that are listed" in page.locator(".sheet").inner_text()


def test_a_pinned_pair_stays_pinned(visit: Visit) -> None:
    seen = visit("#v=pairs")
    page = seen.page
    page.get_by_role("button", name="I mix these up").click()
    page.reload()
    page.wait_for_selector("html[data-ready]")
    page.get_by_role("button", name="Pinned 1").click()
    assert page.locator(".ranked-pair").count() == 1


def test_a_path_by_keyboard(visit: Visit) -> None:
    seen = visit("#n=s3")
    page = seen.page
    page.keyboard.press("p")
    page.keyboard.type("kms")
    page.keyboard.press("Enter")
    assert seen.title == "S3 to KMS"
    steps = page.locator(".route").first.locator(".steps .words").all_inner_texts()
    assert steps == ["S3 triggers Lambda", "Lambda sends to SQS", "SQS uses KMS"]
    page.locator(".steps .ref").first.click()
    assert "Lambda triggers by S3" in page.locator(".opened").inner_text()
    page.keyboard.press("s")
    assert seen.title == "KMS to S3"


def test_no_path_over_denials_unless_asked(visit: Visit, small: Any, tmp_path: Path) -> None:
    things = [(name, "service", "", (), "n.txt", (1, 1)) for name in ("A", "B")]
    path = small.write(
        tmp_path / "denied.html", things, [("A", "uses", "-", "B", "n.txt", 1, "", "no")], {"n.txt": "A"}
    )
    page = visit("#v=path&a=a&b=b", path).page
    assert page.locator(".route").count() == 0
    page.get_by_label("Also over denials").check()
    assert page.locator(".steps .denial").inner_text() == "does not use"


def test_a_line_of_a_note_shows_what_it_gave(visit: Visit) -> None:
    seen = visit("#n=sqs&note=messaging.txt:5")
    page = seen.page
    assert "SQS uses KMS" in page.locator(".line-facts").inner_text()
    page.get_by_role("button", name="Line 8, 1 fact").click()
    assert "Dead-letter queue sends to SNS" in page.locator(".line-facts").inner_text()
    assert page.locator(".canvas").is_visible()
    page.locator(".line-facts a").click()
    assert seen.hash.startswith("#n=dead-letter-queue&f=dead-letter-queue~sends_to")
    assert "messaging.txt%3A8" in seen.hash


def test_an_edge_turns_the_open_note_to_its_line(visit: Visit) -> None:
    seen = visit("#n=kms&note=dynamodb.txt:1")
    page = seen.page
    box = page.locator(".canvas").bounding_box()
    assert box
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2 - 120)
    if seen.hash.startswith("#n=kms&f="):
        assert "note=messaging.txt%3A5" in seen.hash
    else:  # the line leans: look for it along the way
        for dx in range(-80, 81, 8):
            page.mouse.click(box["x"] + box["width"] / 2 + dx, box["y"] + box["height"] / 2 - 120)
        assert "messaging.txt%3A5" in seen.hash


def test_a_question_is_answered_by_keys(visit: Visit) -> None:
    seen = visit("#v=quiz&q=all")
    page = seen.page
    assert page.locator(".option").count() == 2
    page.keyboard.press("2")
    assert "Not so. Long polling waits for messages" in page.locator(".verdict").inner_text()
    assert "messaging.txt:9" in page.locator(".verdict .quote").inner_text()
    assert "Is back in box 1" in page.locator(".verdict").inner_text()
    page.keyboard.press("Enter")
    page.keyboard.press("1")
    assert "Goes to box 2" in page.locator(".verdict").inner_text()
    page.keyboard.press("Enter")
    page.keyboard.press("1")
    page.keyboard.press("2")
    assert "2 of 2 in their place" in page.locator(".verdict").inner_text()
    page.keyboard.press("Enter")
    assert seen.title == "Done"
    assert page.locator(".box-row .figure").all_inner_texts() == ["1", "2", *"0000"]


def test_boxes_go_out_and_come_in(visit: Visit, tmp_path: Path) -> None:
    page = visit("#v=quiz&q=all").page
    page.keyboard.press("1")
    with page.expect_download() as saved:
        page.get_by_role("button", name="Export").click()
    file = tmp_path / "quiz.json"
    saved.value.save_as(file)
    cards = Boxes.read(file).cards  # the terminal goes on where the page stopped
    assert {key: (card.box, card.right, card.wrong) for key, card in cards.items()} == {"q1": (1, 1, 0)}
    other = visit("#v=quiz&q=all").page
    file.write_text(
        json.dumps({"version": 1, "cards": {"q1": [2, "2026-01-01", 2, 0], "q2": [9, "x"]}}), encoding="utf-8"
    )
    other.locator("input[type=file]").set_input_files(file)
    other.wait_for_selector(".box-row:nth-child(3) .figure:text('1')")
    file.write_text("<script>alert(1)</script>", encoding="utf-8")
    other.locator("input[type=file]").set_input_files(file)
    other.wait_for_selector(".notice:has-text('no answers')")


def test_the_quiz_works_where_nothing_is_kept(browser: Any, page_file: Path) -> None:
    page = browser.new_page()
    page.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no') } })")
    errors = list[str]()
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(f"{page_file.as_uri()}#v=quiz&q=all")
    page.keyboard.press("1")
    assert "Goes to box 2" in page.locator(".verdict").inner_text()
    assert "keeps nothing" in page.locator(".list").inner_text()
    assert errors == []
    page.close()


def test_a_contradiction_is_one_click_from_its_lines(visit: Visit) -> None:
    seen = visit("#v=check")
    page = seen.page
    assert page.locator(".check-row").count() == 1
    assert page.locator(".check-line .source").all_inner_texts() == [
        "FIFO supports exactly once",
        "FIFO does not support exactly once",
    ]
    page.get_by_role("button", name="Open messaging.txt:16").click()
    assert page.locator(".side .hit").inner_text().endswith("FIFO does not support exactly once")


def test_the_overview_by_keyboard(visit: Visit) -> None:
    seen = visit("#n=sqs")
    page = seen.page
    page.keyboard.press("o")
    assert seen.hash.startswith("#v=overview&n=sqs&g=")
    page.locator(".overview").focus()
    page.keyboard.press("Enter")
    assert "open~" in seen.hash
    assert "Showing" in seen.counts
    page.locator("[data-lane], .lane").first.get_by_role("link", name="SQS", exact=True).click()
    assert seen.title == "SQS"
    page.go_back()
    assert "open~" in seen.hash


def test_the_overview_follows_the_mouse(visit: Visit) -> None:
    seen = visit("#v=overview&points=1")
    page = seen.page
    box = page.locator(".overview").bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    before = page.locator(".overview canvas").screenshot()
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 90, y + 60, steps=4)
    page.mouse.up()
    assert page.locator(".overview canvas").screenshot() != before
    assert seen.hash == "#v=overview&points=1"
    page.get_by_role("button", name="Fit into the picture").click()
    page.mouse.click(x, y)


def test_back_and_forward_through_all_views(visit: Visit) -> None:
    seen = visit("#n=sqs")
    page = seen.page
    for name in ("Pairs", "Path", "Check", "Quiz"):
        page.locator(".views").get_by_role("link", name=name).click()
        assert page.locator(".views [aria-current]").inner_text() == name
    for name in ("Check", "Path", "Pairs", "Explore"):
        page.go_back()
        assert page.locator(".views [aria-current]").inner_text() == name
    assert seen.title == "SQS"
    page.go_forward()
    assert page.locator(".views [aria-current]").inner_text() == "Pairs"
