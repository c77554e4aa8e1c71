"""Reading gold tables."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.errors import TableError
from graph.evaluate import read_gold

HEAD = "first\tlast\tsubject\trelation\tobject\tpolarity\tkind\tcondition\n"


def test_tables_beside_the_facts_are_read(tmp_path: Path) -> None:
    (tmp_path / "x.facts.tsv").write_text(f"{HEAD}1\t2\tSQS\tuses\tKMS\t+\tentity\toptional\n", encoding="utf-8")
    (tmp_path / "x.owners.tsv").write_text("first\tlast\towner\twithin\n1\t2\tSQS\t\n", encoding="utf-8")
    (tmp_path / "x.lines").write_text("1-4,9\n", encoding="utf-8")
    (tmp_path / "aliases.tsv").write_text("DLQ\tDead-letter queue\n", encoding="utf-8")
    (gold,) = read_gold(tmp_path)
    assert (gold.name, len(gold.facts), gold.facts[0].condition) == ("x", 1, "optional")
    assert gold.owners[0].owner == "SQS"
    assert gold.spans == (("", 1, 4), ("", 9, 9))
    assert gold.aliases == (("DLQ", "Dead-letter queue"),)


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("1\t1\tSQS\tlikes\tKMS\t+\tentity\t", r"facts\.tsv:2: relation 'likes'"),
        ("1\t1\tSQS\tuses\tKMS\tyes\tentity\t", r"facts\.tsv:2: polarity 'yes'"),
        ("1\t1\tSQS\tuses\tKMS\t+\tthing\t", r"facts\.tsv:2: kind 'thing'"),
        ("x\t1\tSQS\tuses\tKMS\t+\tentity\t", "line numbers"),
        ("5\t1\tSQS\tuses\tKMS\t+\tentity\t", "no range"),
        ("", "no facts in it"),
    ],
)
def test_a_wrong_row_is_named(tmp_path: Path, row: str, reason: str) -> None:
    path = tmp_path / "x.facts.tsv"
    path.write_text(f"{HEAD}{row}\n", encoding="utf-8")
    with pytest.raises(TableError, match=reason):
        read_gold(path)


@pytest.mark.parametrize("name", ["missing.facts.tsv", "."])
def test_nothing_there(tmp_path: Path, name: str) -> None:
    with pytest.raises(TableError, match=r"no (such )?table"):
        read_gold(tmp_path / name)
