"""The three forms of rows."""

from __future__ import annotations

import json
from typing import Any

import pytest

from graph.cli.output import Format, clean, write_rows

COLUMNS = ("name", "count", "score")
ROWS = [("plain", 3, 0.5), ("tab\tline\nend \x1b[31m \u202e", 12, 0.123456), ("", 0, 1.0)]


@pytest.fixture
def printed(capsys: pytest.CaptureFixture[str]) -> Any:
    def write(form: Format) -> str:
        write_rows(COLUMNS, ROWS, form)
        return capsys.readouterr().out

    return write


def test_tsv(printed: Any) -> None:
    lines = printed(Format.TSV).splitlines()
    assert lines[0] == "name\tcount\tscore"
    assert lines[1] == "plain\t3\t0.5"
    assert [line.count("\t") for line in lines] == [2, 2, 2, 2]
    assert lines[2].endswith("\t12\t0.123")


def test_json(printed: Any) -> None:
    rows = json.loads(printed(Format.JSON))
    assert rows[0] == {"name": "plain", "count": 3, "score": 0.5}
    assert rows[1]["name"] == ROWS[1][0]


def test_table(printed: Any) -> None:
    out = printed(Format.TABLE)
    assert out.splitlines()[0].split() == ["name", "count", "score"]
    assert "plain" in out


@pytest.mark.parametrize("form", Format)
def test_control_characters_never_reach_the_terminal(printed: Any, form: Format) -> None:
    assert not set("\x1b\u202e") & set(printed(form))


def test_markup_of_the_terminal_is_text(capsys: pytest.CaptureFixture[str]) -> None:
    write_rows(("name",), [("[red]x[/red] :smile:",)], Format.TABLE)
    assert "[red]x[/red] :smile:" in capsys.readouterr().out


@pytest.mark.parametrize(("text", "cleaned"), [("plain  text", "plain  text"), ("a\t\tb", "a b"), ("\x00", " ")])
def test_clean(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned
