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
    assert [(it.text, it.reason) for it in found] == [
        ("poison queue = Dead-letter queue", "the notes say so: also known as")
    ]


def test_a_merge_is_listed_once_with_all_its_lines(findings: Look) -> None:
    text = "# Notes\n\nAccess Log Vault (ALV) keeps logs\n\nthe ALV is slow\n"
    (found,) = findings(FindingKind.MERGED, one=text)
    assert (found.text, found.reason) == ("ALV = Access Log Vault", "written beside the name in the notes")
    assert [spot.first for spot in found.spots] == [3, 5]


def test_a_merge_is_listed_under_the_name_that_the_notes_keep_using(findings: Look) -> None:
    text = "# Notes\n\nAccess Log Vault (ALV) keeps logs\n\nthe ALV is slow\n\nuses ALV\n"
    (found,) = findings(FindingKind.MERGED, one=text)
    assert (found.text, [spot.first for spot in found.spots]) == ("Access Log Vault = ALV", [3])


def test_a_slip_is_listed_with_what_was_written_and_what_it_was_taken_for(findings: Look) -> None:
    text = "# Notes\n\nuses Cloudfornt\n\n# S3\n\nworks with CloudFront\n\nand with Cloudfornt\n"
    (found,) = findings(FindingKind.SLIP, one=text)
    assert (found.text, found.about) == ("Cloudfornt = CloudFront", ("cloudfront",))
    assert [(spot.first, spot.quote) for spot in found.spots] == [(3, "uses Cloudfornt"), (9, "and with Cloudfornt")]
    assert not findings(FindingKind.MERGED, one=text)
    assert not findings(FindingKind.OTHER_NAME, one=text)


def test_the_other_names_of_a_known_thing_are_one_finding(findings: Look) -> None:
    text = "# SQS\n\nDLQ catches failures\n\nDLQ again; dead letter queues, a DLQ\n"
    (found,) = findings(FindingKind.OTHER_NAME, one=text)
    assert (found.text, found.about) == ("DLQ, dead letter queues = Dead-letter queue", ("dead-letter-queue",))
    assert found.reason == "another name; another spelling"
    assert [spot.first for spot in found.spots] == [3, 5]  # the first line of each
    assert not findings(FindingKind.MERGED, one=text)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("dead letter queues", "another spelling"),
        ("DLQ", "another name"),
        ("Poison-Queues", "another spelling"),
        ("Acme dead-letter queue", "with a word more or less, or as a command"),
        ("DEAD-LETTER QUEUE", ""),  # capitals alone are no other name
    ],
)
@pytest.mark.parametrize(("source", "kind"), [("catalogue", FindingKind.OTHER_NAME), ("heading", FindingKind.MERGED)])
def test_why_a_spelling_is_read_as_a_thing(text: str, reason: str, source: str, kind: FindingKind) -> None:
    entity = Entity("dlq", "Dead-letter queue", EntityKind.FEATURE, aliases=("DLQ", "poison queue"), source=source)
    mentions = [Mention("a.txt", 1, 0, len(text), text, "dlq")]
    found = check(Material({"a.txt": text}, [entity], mentions=mentions))
    assert [(it.kind, it.reason) for it in found] == ([(kind, reason)] if reason else [])
