"""Each signal by itself, on two or three invented things."""

from __future__ import annotations

from typing import Any

import pytest

from graph.confusable import Weights, rank_pairs
from graph.confusable.names import likeness
from graph.confusable.things import words_of


def signals(garden: Any, weights: Weights, a: str, b: str) -> dict[str, float]:
    pair = next(p for p in rank_pairs(garden.graph, weights=weights) if {p.a, p.b} == {a, b})
    return dict(pair.signals)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("BatchWriteItem", ("batch", "write", "item")),
        ("Dead-letter queues", ("dead", "letter", "queue")),
        ("SSE-KMS", ("sse", "kms")),
        ("gp3", ("gp3",)),
        ("--page-size", ("page", "size")),
        ("Größe", ("grösse",)),
        ("!?", ()),
    ],
)
def test_words_of(name: str, words: tuple[str, ...]) -> None:
    assert words_of(name) == words


@pytest.mark.parametrize(("a", "b"), [("sqs", "sns"), ("abc", "xyz"), ("", "a"), ("upper wheel", "lower wheel")])
def test_likeness_is_symmetric_and_bounded(a: str, b: str) -> None:
    assert likeness(a, b) == likeness(b, a)
    assert 0 <= likeness(a, b) <= 1


def test_a_compulsory_stem_is_discounted(garden: Any, weights: Weights) -> None:
    garden.thing("Fn::Join", 1, parent="f").thing("Fn::Kwxyz", 2, parent="f").thing("Fn::Joint", 3, parent="f")
    near = signals(garden, weights, "fn::join", "fn::joint")["name"]
    far = signals(garden, weights, "fn::join", "fn::kwxyz")["name"]
    assert near > far + 0.3


def test_a_generic_word_brings_little(garden: Any, weights: Weights) -> None:
    for word in ("Amber", "Birch", "Cedar", "Dune", "Ember", "Fjord", "Grove", "Heath"):
        garden.thing(f"{word} policy", 10, 11)
    assert signals(garden, weights, "amber-policy", "dune-policy")["name"] < 0.4


def test_short_forms_are_compared_too(garden: Any, weights: Weights) -> None:
    garden.thing("Upper zone table", 1, aliases=("UZT",)).thing("Lower quay table", 2, aliases=("LQT",))
    garden.thing("Wholly", 500, aliases=("UZS",))
    assert signals(garden, weights, "upper-zone-table", "wholly")["name"] > 0.2


@pytest.mark.parametrize(("line", "low", "high"), [(3, 0.99, 1.0), (10, 0.3, 0.7), (24, 0.05, 0.3)])
def test_nearness_falls_with_the_lines_between(
    garden: Any, weights: Weights, line: int, low: float, high: float
) -> None:
    garden.thing("Oak", 1, 2, parent="wood").thing("Fir", line, line + 1, parent="wood")
    assert low <= signals(garden, weights, "oak", "fir")["nearness"] <= high


def test_a_stray_line_is_no_home(garden: Any, weights: Weights) -> None:
    garden.thing("Oak", 1, 2, 3, 4, parent="wood").thing("Fir", 5, 6, 7, 8, parent="wood").thing(
        "Elm", 9, parent="wood"
    )
    home = signals(garden, weights, "oak", "fir")["nearness"]
    assert home > 2 * signals(garden, weights, "fir", "elm")["nearness"]


def test_what_a_common_parent_is_called_says_nothing(garden: Any, weights: Weights) -> None:
    garden.thing("HarbourGate", 1, kind="service")
    garden.thing("Harbourgate lamps", 5, parent="harbourgate").thing("Harbour gate ferry", 50, parent="harbourgate")
    assert signals(garden, weights, "harbourgate-lamps", "harbour-gate-ferry")["name"] < 0.1


def test_nearness_needs_one_file(garden: Any, weights: Weights) -> None:
    garden.thing("Oak", 1, parent="wood").thing("Fir", 2, parent="wood", file="other.txt")
    assert signals(garden, weights, "oak", "fir")["nearness"] == 0


def test_siblings_count_by_how_narrow_the_parent_is(garden: Any, weights: Weights) -> None:
    garden.thing("Oak", 1, parent="narrow").thing("Fir", 2, parent="narrow")
    for number in range(20):
        garden.thing(f"Item {number}", 100 + number, parent="wide")
    assert signals(garden, weights, "oak", "fir")["sibling"] == 1
    assert signals(garden, weights, "item-1", "item-2")["sibling"] < 0.5


def test_rare_common_neighbours_count_more(garden: Any, weights: Weights) -> None:
    garden.thing("Rare", 300).thing("Hub", 400)
    for name in ("Oak", "Fir", "Elm", "Ash", "Yew"):
        garden.thing(name, 1).tie(name, "uses", "Hub")
    garden.tie("Oak", "uses", "Rare").tie("Fir", "uses", "Rare")
    rare = signals(garden, weights, "oak", "fir")["neighbours"]
    assert rare > signals(garden, weights, "elm", "ash")["neighbours"] > 0


@pytest.mark.parametrize(
    ("mine", "other", "clash"),
    [
        (("supports", "fast lanes", "+"), ("supports", "fast lanes", "-"), True),
        (("has_limit", "max = 3", "+"), ("has_limit", "max = 4", "+"), True),
        (("has_limit", "max = 3", "+"), ("has_limit", "max = 3", "+"), False),
        (("supports", "fast lanes", "+"), ("supports", "fast lanes", "+"), False),
    ],
)
def test_clash(garden: Any, weights: Weights, mine: Any, other: Any, clash: bool) -> None:
    garden.thing("Oak", 1).thing("Fir", 2).fact("Oak", *mine).fact("Fir", *other)
    assert (signals(garden, weights, "oak", "fir")["clash"] > 0) is clash


def test_homonyms(garden: Any, weights: Weights) -> None:
    garden.thing("Mill", 1, kind="service").thing("Farm", 500, kind="service")
    garden.thing("Mill gate", 3, parent="mill").thing("Farm gate", 502, parent="farm")
    assert signals(garden, weights, "mill-gate", "farm-gate")["homonym"] == 1


@pytest.mark.parametrize(
    ("category", "jobs", "low", "high"),
    [
        ("other", (), 0.0, 0.2),
        ("storage", (), 0.2, 0.5),
        ("other", ("keeps goods",), 1.0, 1.0),
    ],
)
def test_role(garden: Any, weights: Weights, category: str, jobs: tuple[str, ...], low: float, high: float) -> None:
    garden.thing("Depot", 1, kind="service", category="storage", jobs=("keeps goods", "lends carts"))
    garden.thing("Wharf", 2, kind="service", category=category, jobs=jobs)
    assert low < signals(garden, weights, "depot", "wharf")["role"] <= high or low == high


def test_a_job_that_many_do_tells_less(garden: Any, weights: Weights) -> None:
    def role() -> float:
        return signals(garden, weights, "inn-0", "inn-1")["role"]

    garden.thing("Inn 0", 1, jobs=("beds",)).thing("Inn 1", 2, jobs=("beds",))
    few = role()
    for number in range(2, 12):
        garden.thing(f"Inn {number}", number * 40, jobs=("beds",))
    assert 0 < role() < few
