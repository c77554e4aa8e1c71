"""The schedule: what is right rests longer each time, what is wrong comes back; no answer is lost."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import GraphError
from graph.practice import Boxes
from graph.practice.boxes import WAITS

DAY = date(2026, 3, 1)


@given(st.lists(st.booleans(), min_size=1, max_size=20))
def test_boxes_stay_in_bounds_and_a_miss_starts_anew(answers: list[bool]) -> None:
    boxes = Boxes()
    for right in answers:
        card = boxes.answer("q", right, DAY)
        assert 0 <= card.box < len(WAITS)
        assert card.due == DAY + timedelta(days=WAITS[card.box])
        assert right or card.box == 0
    assert (card.right, card.wrong) == (sum(answers), len(answers) - sum(answers))


def test_what_was_missed_comes_first_what_rests_stays_out_what_is_new_comes_last() -> None:
    boxes = Boxes()
    boxes.answer("known", True, DAY)
    boxes.answer("old", True, DAY - timedelta(days=9))
    boxes.answer("missed", False, DAY)
    assert boxes.order(["new", "known", "old", "missed", "newer"], DAY) == ["missed", "old", "new", "newer"]


def test_each_answer_is_in_the_file_at_once(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "answers.json"
    boxes = Boxes.read(path)
    for number, right in enumerate((True, False, True)):
        boxes.answer(f"q{number}", right, DAY)
        assert Boxes.read(path).cards == boxes.cards
    assert [p.name for p in path.parent.iterdir()] == ["answers.json"]


def test_answers_to_questions_of_other_notes_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    Boxes.read(path).answer("of other notes", True, DAY)
    again = Boxes.read(path)
    again.answer("mine", True, DAY)
    assert set(Boxes.read(path).cards) == {"of other notes", "mine"}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "not json",
        "[]",
        '{"version": 9, "cards": {}}',
        '{"version": 1}',
        '{"version": 1, "cards": {"q": [99, "2026-01-01", 0, 0]}}',
        '{"version": 1, "cards": {"q": [0, "soon", 0, 0]}}',
        '{"version": 1, "cards": {"q": 3}}',
        json.dumps({"version": 1, "cards": {"q": [None, None, None, None]}}),
    ],
)
def test_a_file_that_is_something_else_is_named_and_left_alone(tmp_path: Path, text: str) -> None:
    path = tmp_path / "answers.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(GraphError, match=r"answers\.json: holds no answers"):
        Boxes.read(path)
    assert path.read_text(encoding="utf-8") == text


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(GraphError, match="cannot be written"):
        Boxes(tmp_path / "file" / "answers.json").answer("q", True, DAY)
