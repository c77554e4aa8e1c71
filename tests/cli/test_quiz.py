"""The quiz in the terminal: asking, explaining, leaving, keeping."""

from __future__ import annotations

import builtins
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from graph.practice import Boxes

Type = Callable[..., None]


@pytest.fixture
def type_(monkeypatch: pytest.MonkeyPatch) -> Type:
    """Type answers; an exception stands for what else may happen at the keyboard, and the end is the end of input."""

    def prepare(*typed: str | type[BaseException]) -> None:
        answers: Iterator[str | type[BaseException]] = iter(typed)

        def read(prompt: str = "") -> str:
            found = next(answers, EOFError)
            if isinstance(found, str):
                return found
            raise found

        monkeypatch.setattr(builtins, "input", read)

    return prepare


@pytest.fixture
def quiz(run: Any, pairs_db: Path, tmp_path: Path) -> Any:
    """Run the quiz on a small note, with its answers in a file of the test's own."""

    def call(*args: object) -> Any:
        done = run("quiz", *args, "--graph", pairs_db, "--answers", tmp_path / "answers.json")
        assert (done.code, done.err) == (0, "")
        return done

    return call


@pytest.fixture
def questions(run: Any, pairs_db: Path) -> list[dict[str, Any]]:
    return list(json.loads(run("quiz", "--format", "json", "--graph", pairs_db).out))


def rights(question: dict[str, Any]) -> list[str]:
    return [str(part["answer"] + 1) for part in question["parts"]]


def wrongs(question: dict[str, Any]) -> list[str]:
    return [str((part["answer"] + 1) % len(question["options"]) + 1) for part in question["parts"]]


def test_right_and_wrong_answers_are_told_with_the_line(
    quiz: Any, type_: Type, questions: list[dict[str, Any]], tmp_path: Path
) -> None:
    first, second = questions[:2]
    type_(*rights(first), *wrongs(second))
    out = quiz("--count", 2).out
    assert "1 of 2  " in out
    assert "Right. " in out
    assert "Wrong, " in out
    line = first["parts"][0]["lines"][0]
    assert f"{line['file']}:{line['first']}" in out
    assert f"1 of 2 right, kept in {tmp_path / 'answers.json'}" in " ".join(out.split())


def test_what_was_missed_comes_back_and_what_was_right_rests(
    quiz: Any, type_: Type, questions: list[dict[str, Any]]
) -> None:
    first, second, third = questions[:3]
    type_(*rights(first), *wrongs(second))
    quiz("--count", 2)
    type_("q")
    assert f"1 of 1  {second['prompt']}" in quiz("--count", 1).out
    type_(*rights(second), "q")
    assert third["prompt"] in quiz("--count", 2).out


@pytest.mark.parametrize("leaving", ["q", "QUIT", EOFError, KeyboardInterrupt], ids=str)
def test_leaving_early_keeps_every_answer(
    quiz: Any, type_: Type, questions: list[dict[str, Any]], tmp_path: Path, leaving: Any
) -> None:
    type_(*rights(questions[0]), leaving)
    assert "1 of 1 right" in quiz().out
    assert list(Boxes.read(tmp_path / "answers.json").cards) == [questions[0]["id"]]


def test_what_is_no_number_of_an_answer_is_asked_again(quiz: Any, type_: Type, questions: list[dict[str, Any]]) -> None:
    type_("", "x", "0", "99", "-1", *rights(questions[0]))
    out = quiz("--count", 1).out
    assert out.count("Type a number from 1 to") == 5
    assert "1 of 1 right" in out


def test_nothing_due_is_said(quiz: Any, type_: Type, run: Any, pairs_db: Path) -> None:
    rows = json.loads(run("quiz", "Grain Store", "--pairs", 1, "--format", "json", "--graph", pairs_db).out)
    type_(*(answer for row in rows for answer in rights(row)))
    quiz("Grain Store", "--pairs", 1, "--count", 99)
    assert "Nothing is due today" in quiz("Grain Store", "--pairs", 1).out


def test_a_file_of_something_else_is_left_alone(run: Any, pairs_db: Path, tmp_path: Path) -> None:
    path = tmp_path / "mine.txt"
    path.write_text("my notes", encoding="utf-8")
    done = run("quiz", "--graph", pairs_db, "--answers", path)
    assert done.code == 2
    assert "holds no answers of a quiz" in done.err
    assert path.read_text(encoding="utf-8") == "my notes"


def test_too_few_facts(run: Any, tmp_path: Path) -> None:
    (tmp_path / "n.txt").write_text("Mill\n----\nMill - grinds\n", encoding="utf-8")
    run("build", tmp_path / "n.txt", "--no-catalogue", "--out", tmp_path / "out")
    done = run("quiz", "--graph", tmp_path / "out" / "graph.db")
    assert done.code == 2
    assert "too few facts for a question" in done.err
