"""The figures, counted by hand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.errors import GraphError
from graph.evaluate import Found, Gold, Lines, Sample, baselines, score
from graph.evaluate.gold import GoldFact
from graph.evaluate.match import Degree
from graph.evaluate.names import Names

Want, Find, Make = Callable[..., GoldFact], Callable[..., Found], Callable[..., Sample]


@pytest.fixture
def report(wanted: Want, found: Find, make_sample: Make, names: Names):  # type: ignore[no-untyped-def]
    gold = (
        wanted(1, "SQS | uses | KMS"),
        wanted(3, "SQS | supports | FIFO", "-"),
        wanted(5, "SQS | has_limit | max = 5 MB", kind="literal"),
        wanted(7, "SQS | provides | decouple producers", kind="phrase"),
    )
    given = (
        found(1, "SQS | uses | KMS"),
        found(3, "SQS | supports | FIFO", "+"),  # flipped
        found(5, "SQS | supports | max = 5 MB", kind="literal"),  # loose only
        found(7, "SQS | provides | decouple producers", kind="phrase"),
        found(9, "SQS | uses | S3", kind="entity"),  # beside the gold
        found(11, "SQS | provides | something nice", kind="phrase"),  # a phrase more is no mistake
    )
    return score(make_sample(*gold), given, names)


def test_everything(report) -> None:  # type: ignore[no-untyped-def]
    whole = report.rows[0]
    assert (whole.gold, whole.found) == (3, 4)  # phrases are counted apart
    assert whole.scores[Degree.LOOSE].precision == pytest.approx(2 / 4)
    assert whole.scores[Degree.LOOSE].recall == pytest.approx(2 / 3)
    assert whole.scores[Degree.STRICT].precision == pytest.approx(1 / 4)
    assert whole.scores[Degree.STRICT].f1 == pytest.approx(2 * (1 / 4) * (1 / 3) / (1 / 4 + 1 / 3))


def test_groups(report) -> None:  # type: ignore[no-untyped-def]
    rows = {(row.group, row.name): row for row in report.rows}
    assert rows["relation", "uses"].scores[Degree.STRICT].precision == pytest.approx(1 / 2)
    assert rows["relation", "uses"].scores[Degree.STRICT].recall == 1
    assert rows["polarity", "-"].scores[Degree.STRICT].recall == 0
    assert rows["object", "phrase"].scores[Degree.STRICT].recall == 1
    assert rows["object", "phrase"].scores[Degree.STRICT].precision == pytest.approx(1 / 2)
    assert rows["subject", "heading"].gold == 4


def test_single_figures(report) -> None:  # type: ignore[no-untyped-def]
    figures = report.figures
    assert figures["phrases found"] == 2
    assert figures["polarity flipped"] == 1
    assert figures["negative recall"] == 0
    assert figures["phrase recall"] == 1
    assert figures["entity recall"] == 1
    assert (figures["covered"], figures["owner"]) == (1, pytest.approx(15 / 20))


def test_misses_and_extras(report) -> None:  # type: ignore[no-untyped-def]
    assert [fact.first for fact in report.misses] == [3, 5]
    assert [fact.first for fact in report.extras] == [3, 5, 9]


def test_only_the_lines_of_the_gold_count(wanted: Want, found: Find, make_sample: Make, names: Names) -> None:
    report = score(make_sample(wanted(1, "SQS | uses | KMS")), [found(40, "SQS | uses | S3")], names)
    assert report.rows[0].found == 0


def test_files_may_be_given_from_another_folder(wanted: Want, names: Names) -> None:
    gold = Gold("one", (wanted(1, "SQS | uses | KMS"),))
    sample = Sample(gold, [Lines("notes/a.txt", 1, 1, "SQS", "", "heading")])
    found = Found("notes/a.txt", 1, 1, "SQS", "uses", "KMS", "+", "entity")
    assert score(sample, [found], names).rows[0].scores[Degree.STRICT].f1 == 1


def test_a_graph_of_other_notes_is_a_mistake(wanted: Want) -> None:
    with pytest.raises(GraphError, match=r"no line of a\.txt"):
        Sample(Gold("one", (wanted(1, "SQS | uses | KMS"),)), [Lines("b.txt", 1, 1, "SQS", "", "heading")])


def test_gold_without_files_needs_one_note() -> None:
    gold = Gold("one", (GoldFact("", 1, 1, "SQS", "uses", "KMS", "+", "entity"),))
    with pytest.raises(GraphError, match="names no files"):
        Sample(gold, [Lines(file, 1, 1, "SQS", "", "heading") for file in ("a.txt", "b.txt")])


def test_baselines_pair_the_names_of_a_line() -> None:
    found = baselines([Lines("a.txt", 1, 1, "SQS", "", "heading", ("DLQ", "DLQ", "SNS"))])
    assert {name: [(f.subject, f.object) for f in facts] for name, facts in found.items()} == {
        "names in one line": [("DLQ", "SNS")],
        "first and last name": [("DLQ", "SNS")],
        "heading and names": [("SQS", "DLQ"), ("SQS", "SNS")],
    }
