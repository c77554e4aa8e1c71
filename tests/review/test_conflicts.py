"""What cannot both hold."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.records import Finding, FindingKind

Look = Callable[..., list[Finding]]


def places(found: Finding) -> list[tuple[str, int]]:
    return [(spot.file, spot.first) for spot in found.spots]


def test_stated_and_denied(findings: Look) -> None:
    (found,) = findings(
        FindingKind.CONTRADICTION,
        one="# SQS\n\nSQS supports KMS\n",
        two="# SQS\n\nSQS does not support KMS\n",
    )
    assert found.about == ("sqs", "kms")
    assert places(found) == [("one.md", 3), ("two.md", 3)]  # stated first
    assert found.text == "SQS supports KMS; SQS does not support KMS"


def test_another_condition_is_no_contradiction(findings: Look) -> None:
    notes = {"one": "# SQS\n\nSQS supports KMS when new\n", "two": "# SQS\n\nSQS does not support KMS when old\n"}
    assert not findings(FindingKind.CONTRADICTION, **notes)


@pytest.mark.parametrize(
    ("one", "two", "conflict"),
    [
        ("max message size: 256 KB", "max message size: 1 MB", True),
        ("max message size: 1024 KB", "max message size: 1 MB", False),  # the same amount
        ("retention: max 24 hours", "retention: max 1 day", False),
        ("max message size: 256 KB", "default message size: 1 KB", False),  # another bound
        ("max message size: 256 KB", "max batch size: 1 MB", False),  # another property
        ("max retention 14 days", "keeps messages for up to 7 days", True),  # in other words
        ("messages are kept up to 14 days", "retention period: max 4 days", True),
        ("max message retention: 14 days", "max log retention: 7 days", False),  # of other things
        ("max retention 14 days", "keeps messages for at least 7 days", False),
        ("max retention 14 days", "keeps up to 7 versions", False),  # another measure
        ("max retention 14 days", "keeps messages for up to 336 hours", False),  # the same amount
        ("max execution time: 15 minutes", "runs for at most 10 minutes", True),
        ("payload up to 256 KB", "max message size: 1 MB", True),
        ("stores up to 400 GB", "max storage: 500 GB", True),
        ("max 5 layers", "at most 6 layers", True),
        ("max 5 layers", "at most 6 aliases", False),
        ("max idle time: 5 minutes", "max wait time: 10 minutes", False),  # a word in common that names no property
    ],
)
def test_two_values(findings: Look, one: str, two: str, conflict: bool) -> None:
    found = findings(FindingKind.TWO_VALUES, one=f"# SQS\n\n{one}\n", two=f"# SQS\n\n{two}\n")
    assert bool(found) is conflict
    if conflict:
        assert places(found[0]) == [("one.md", 3), ("two.md", 3)]
        assert found[0].about == ("sqs",)


def test_one_property_in_other_words_is_said_to_be(findings: Look) -> None:
    (found,) = findings(
        FindingKind.TWO_VALUES, one="# SQS\n\nmax retention 14 days\n", two="# SQS\n\nkeeps messages for up to 7 days\n"
    )
    assert found.reason == "different figures for one property, in other words"


def test_what_is_said_of_all_is_set_beside_each_part(findings: Look) -> None:
    """Two parts with two figures are no conflict, each with the whole is one."""
    found = findings(
        FindingKind.TWO_VALUES,
        one="# SQS\n\nmax retention: 14 days\n",
        two="# SQS\n\nmax message retention: 7 days\n\nmax log retention: 5 days\n",
    )
    assert [places(it) for it in found] == [[("one.md", 3), ("two.md", 3)], [("one.md", 3), ("two.md", 5)]]


def test_two_values_in_one_line_are_told_apart_there(findings: Look) -> None:
    assert not findings(FindingKind.TWO_VALUES, one="# SQS\n\nretention: max 4 days, max 14 days\n")
