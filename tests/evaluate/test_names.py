"""When two names and two figures count as the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.errors import TableError
from graph.evaluate.names import PHRASE_SHARE, Names
from graph.evaluate.rules import read_rules

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def names() -> Names:
    return Names(read_rules(ROOT / "data" / "gold"), [("Dead-letter queue", "DLQ", "poison queue")])


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Dead-letter queues", "dead letter queue", True),  # case, hyphen, plural
        ("AWS Lambda", "Lambda", True),  # a vendor's word in front
        ("the Simple Queue Service", "simple queue", True),  # an article, a closing word
        ("Local secondary index", "LSI", True),  # initials
        ("LSI", "Local secondary index", True),
        ("DLQ", "poison queue", True),  # a group of the set
        ("DLQ", "Delay queue", False),  # in a group, but the other is in none
        ("Canary", "Canary deployment", True),  # a generic word at the end
        ("Canary", "Canary release", False),
        ("Application Load Balancer", "Network Load Balancer", False),  # two of three words
        ("visibility timeout of a message", "message visibility timeout", True),  # the same words
        ("SQS", "SNS", False),
        ("", "", True),
    ],
)
def test_same(names: Names, one: str, other: str, same: bool) -> None:
    assert names.same(one, other) is same
    assert names.same(other, one) is same


def test_a_phrase_needs_half_of_its_words(names: Names) -> None:
    assert names.same("deliver one message", "deliver one letter", PHRASE_SHARE)
    assert not names.same("deliver one message", "deliver the mail today", PHRASE_SHARE)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("max retention = 14 days", "14 d", True),
        ("size = 10,240 MB", "10240MB", True),
        ("range = 1 to 10", "10-1", True),  # the order of figures is no difference
        ("timeout = 30", "30 seconds", True),  # a unit left out
        ("timeout = 30 minutes", "30 seconds", False),
        ("retries = two", "two", True),  # words where there is no figure
        ("retries = 2", "two", False),
    ],
)
def test_same_value(names: Names, one: str, other: str, same: bool) -> None:
    assert names.same_value(one, other) is same
    assert names.same_value(other, one) is same


@pytest.mark.parametrize(
    ("row", "reason"), [("verb\tis", "unknown class 'verb'"), ("family\tis_a", "no family for part_of")]
)
def test_a_wrong_table_is_named(tmp_path: Path, row: str, reason: str) -> None:
    (tmp_path / "matching.tsv").write_text(f"class\twords\n{row}\n", encoding="utf-8")
    with pytest.raises(TableError, match=reason):
        read_rules(tmp_path)
