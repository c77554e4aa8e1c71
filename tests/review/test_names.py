"""Names that stay open, and names that became one thing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.records import Entity, EntityKind, Finding, FindingKind, Mention
from graph.review import Material, check

Look = Callable[..., list[Finding]]


def test_a_name_left_open_lists_what_it_could_be() -> None:
    text = "# Notes\nthe stage is new\n"
    mentions = [Mention("a.txt", 2, 12, 17, "stage", "api:stage", ("ci:stage",))]
    (found,) = check(Material({"a.txt": text}, mentions=mentions))
    assert (found.kind, found.about) == (FindingKind.OPEN_NAME, ("api:stage", "ci:stage"))
    assert found.spots[0].quote == "the stage is new"


def test_the_notes_say_so(findings: Look) -> None:
    found = findings(FindingKind.MERGED, one="# SQS\n\nDead-letter queue, also known as poison queue\n")
    assert any(it.reason.startswith("the notes say so") for it in found)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("dead letter queues", "another spelling: hyphens, spaces or the plural"),
        ("DLQ", "another name in the catalogue and the notes"),
        ("Poison-Queues", "another spelling of poison queue"),
        ("Acme dead-letter queue", "the name with a word more or less, or its abbreviation"),
        ("DEAD-LETTER QUEUE", ""),  # capitals alone are no other name
    ],
)
def test_why_a_spelling_is_read_as_a_thing(text: str, reason: str) -> None:
    entity = Entity("dlq", "Dead-letter queue", EntityKind.FEATURE, aliases=("DLQ", "poison queue"))
    mentions = [Mention("a.txt", 1, 0, len(text), text, "dlq")]
    found = check(Material({"a.txt": text}, [entity], mentions=mentions))
    assert [it.reason for it in found] == ([reason] if reason else [])
