"""The factors: each one alone lowers a pair, and only for its own reason."""

from __future__ import annotations

from typing import Any

import pytest

from graph.confusable import Weights, rank_pairs


def score(garden: Any, weights: Weights, a: str, b: str) -> float:
    return next((p.score for p in rank_pairs(garden.graph, weights=weights) if {p.a, p.b} == {a, b}), 0.0)


def plant(garden: Any, **second: Any) -> Any:
    garden.thing("Red oak", 1, 2, 3, parent="wood").thing("Red fir", 4, 5, 6, **{"parent": "wood", **second})
    return garden.fact("Red oak", "supports", "tall nests").fact("Red fir", "supports", "low nests")


@pytest.mark.parametrize(("kind", "factor"), [("mode", 1.0), ("file", 1.0)])
def test_another_kind_lowers(garden: Any, weights: Weights, kind: str, factor: float) -> None:
    same = score(plant(garden), weights, "red-oak", "red-fir")
    garden.graph.nodes["red-fir"]["kind"] = kind
    assert score(garden, weights, "red-oak", "red-fir") < same * factor


def test_a_far_kind_lowers_more_than_a_near_one(garden: Any, weights: Weights) -> None:
    near = score(plant(garden, kind="mode"), weights, "red-oak", "red-fir")
    garden.graph.nodes["red-fir"]["kind"] = "file"
    assert score(garden, weights, "red-oak", "red-fir") < near


def test_nothing_to_tell_lowers(garden: Any, weights: Weights) -> None:
    full = score(plant(garden), weights, "red-oak", "red-fir")
    for node in ("red-oak", "red-fir"):
        garden.graph.nodes[node]["facts"] = ()
    assert score(garden, weights, "red-oak", "red-fir") < full


def test_working_together_lowers_unlike_names(garden: Any, weights: Weights) -> None:
    garden.thing("Oak", 1, 2, 3, parent="wood").thing("Nest", 4, 5, 6, parent="wood")
    garden.fact("Oak", "supports", "birds").fact("Nest", "supports", "eggs")
    apart = score(garden, weights, "oak", "nest")
    assert score(garden.tie("Nest", "uses", "Oak"), weights, "oak", "nest") < apart


def test_a_service_called_part_of_another_is_lowered_not_removed(garden: Any, weights: Weights) -> None:
    garden.thing("Depot", 1, 2, kind="service").thing("Depot West", 3, 4, kind="service")
    garden.fact("Depot", "supports", "dry goods").fact("Depot West", "supports", "wet goods")
    apart = score(garden, weights, "depot", "depot-west")
    joined = score(garden.tie("Depot West", "is_a", "Depot"), weights, "depot", "depot-west")
    assert 0 < joined < apart


def test_cycles_of_parents_end(garden: Any, weights: Weights) -> None:
    plant(garden).tie("Red oak", "part_of", "Red fir").tie("Red fir", "part_of", "Red oak")
    rank_pairs(garden.graph, weights=weights)


def test_items_of_a_long_list_are_lowered(garden: Any, weights: Weights) -> None:
    def top(children: int) -> float:
        garden.graph.clear()
        for number in range(children):
            garden.thing(f"Item {number}", number * 5 + 1, parent="list")
        return score(garden, weights, "item-0", "item-1")

    assert top(6) < top(5) * 0.8
