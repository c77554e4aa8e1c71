"""Lines from which nothing, or not all, was taken."""

from __future__ import annotations

from collections.abc import Callable

from graph.records import Finding, FindingKind

Look = Callable[..., list[Finding]]
NOTE = """\
# SQS

- supports KMS
- Q. Is it fast?
- what a lovely day
- supports:
  - S3
  - SNS
"""


def test_lines_without_a_fact(findings: Look) -> None:
    found = {it.spots[0].first: it for it in findings(FindingKind.NO_FACT, one=NOTE)}
    assert 4 in found
    assert "question" in found[4].reason
    assert not {1, 3, 6, 7, 8} & set(found)  # a heading, facts, the head of a list whose items have facts
    assert found[4].about == ("sqs",)


def test_every_line_is_silent_or_has_a_fact(findings: Look) -> None:
    """Nothing is lost between the two."""
    silent = {it.spots[0].first for it in findings(FindingKind.NO_FACT, one=NOTE)}
    assert silent <= set(range(2, 9))


def test_a_denial_that_no_fact_took_up(findings: Look) -> None:
    found = findings(FindingKind.LOOSE_CUE, one="# SQS\n\nSNS pushes, SQS does not\n")
    assert [(it.text, it.spots[0].quote) for it in found] == [("not", "SNS pushes, SQS does not")]
    assert not findings(FindingKind.LOOSE_CUE, one="# SQS\n\nSQS does not support KMS\n")
