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
    ],
)
def test_two_values(findings: Look, one: str, two: str, conflict: bool) -> None:
    found = findings(FindingKind.TWO_VALUES, one=f"# SQS\n\n{one}\n", two=f"# SQS\n\n{two}\n")
    assert bool(found) is conflict
    if conflict:
        assert places(found[0]) == [("one.md", 3), ("two.md", 3)]
        assert found[0].about == ("sqs",)


def test_two_values_in_one_line_are_told_apart_there(findings: Look) -> None:
    assert not findings(FindingKind.TWO_VALUES, one="# SQS\n\nretention: max 4 days, max 14 days\n")
