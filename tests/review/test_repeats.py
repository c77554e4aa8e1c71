"""Sections that say the same again."""

from __future__ import annotations

from collections.abc import Callable

from graph.records import Finding, FindingKind

Look = Callable[..., list[Finding]]
LINES = "- stores messages for days\n- scales without any limit\n- consumers pull the messages\n"


def test_the_same_lines_under_two_headings(findings: Look) -> None:
    (found,) = findings(FindingKind.REPEATED, one=f"# SQS\n\n{LINES}", two=f"# S3\n\n{LINES}- costs little money\n")
    assert [spot.file for spot in found.spots] == ["one.md", "two.md"]
    assert found.reason == "3 of 3 lines are the same"


def test_the_same_heading_twice(findings: Look) -> None:
    note = "# SQS\n\n## Limits\n\nmax size: 1 MB\n\n## Use\n\nused for decoupling\n\n## Limits\n\nmax age: 14 days\n"
    (found,) = findings(FindingKind.REPEATED, one=note)
    assert (found.text, found.reason) == ("Limits", "the same heading twice in one note")
    assert [spot.first for spot in found.spots] == [5, 13]


def test_other_sections_are_no_repeats(findings: Look) -> None:
    assert not findings(FindingKind.REPEATED, one=f"# SQS\n\n{LINES}", two="# S3\n\nstores objects for years\n")
