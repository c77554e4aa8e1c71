"""Which found fact meets which gold fact."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.evaluate import Found
from graph.evaluate.gold import GoldFact
from graph.evaluate.match import Degree, Matcher
from graph.evaluate.names import Names

Want, Find = Callable[..., GoldFact], Callable[..., Found]
LOOSE, KIN, STRICT = Degree.LOOSE, Degree.KIN, Degree.STRICT


@pytest.mark.parametrize(
    ("given", "polarity", "line", "degrees"),
    [
        ("SQS | uses | KMS", "+", 5, {LOOSE, KIN, STRICT}),
        ("SQS | requires | KMS", "+", 5, {LOOSE, KIN}),  # the same family
        ("SQS | supports | KMS", "+", 5, {LOOSE}),
        ("KMS | uses | SQS", "+", 5, {LOOSE}),  # the other way round is only ever loose
        ("SQS | uses | KMS", "-", 5, set()),
        ("SQS | uses | SNS", "+", 5, set()),
        ("SQS | uses | KMS", "+", 6, {LOOSE, KIN, STRICT}),  # one line of slack
        ("SQS | uses | KMS", "+", 7, set()),
    ],
)
def test_degrees(
    wanted: Want, found: Find, names: Names, given: str, polarity: str, line: int, degrees: set[Degree]
) -> None:
    matcher = Matcher([wanted(5, "SQS | uses | KMS")], [found(line, given, polarity)], names)
    assert {degree for degree in Degree if matcher.pairs(degree)} == degrees


def test_a_found_fact_meets_one_gold_fact_only(wanted: Want, found: Find, names: Names) -> None:
    gold = [wanted(1, "SQS | uses | KMS"), wanted(2, "SQS | uses | KMS")]
    assert Matcher(gold, [found(1, "SQS | uses | KMS")], names).pairs(STRICT) == {0: 0}
    assert Matcher(gold, [found(n, "SQS | uses | KMS") for n in (1, 2)], names).pairs(STRICT) == {0: 0, 1: 1}


def test_phrases_and_values_are_compared_by_their_kind(wanted: Want, found: Find, names: Names) -> None:
    phrase = wanted(1, "SQS | supports | deliver one message", kind="phrase")
    assert Matcher([phrase], [found(1, "SQS | supports | deliver one letter", kind="phrase")], names).pairs(STRICT)
    value = wanted(1, "SQS | has_limit | max = 5 MB", kind="literal")
    assert Matcher([value], [found(1, "SQS | has_limit | size = 5 MB", kind="literal")], names).pairs(STRICT)
    assert not Matcher([value], [found(1, "SQS | has_limit | max = 6 MB", kind="literal")], names).pairs(STRICT)


def test_flipped_polarity(wanted: Want, found: Find, names: Names) -> None:
    matcher = Matcher([wanted(1, "SQS | supports | FIFO", "-")], [found(1, "SQS | supports | FIFO", "+")], names)
    assert matcher.flipped({}) == [0]
    both = Matcher(
        [wanted(1, "SQS | supports | FIFO", "-"), wanted(1, "SQS | supports | FIFO", "+")],
        [found(1, "SQS | supports | FIFO", "+")],
        names,
    )
    assert both.flipped(both.pairs(STRICT)) == []  # the found fact is right for the other one
