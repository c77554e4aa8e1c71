"""The three lists, and that candidates grow with the things and not with their square."""

from __future__ import annotations

from typing import Any

import pytest

from graph.confusable import Ranking, Weights, read_scene
from graph.confusable.candidates import candidates


def ranking(garden: Any, weights: Weights) -> Ranking:
    return Ranking(read_scene(garden.graph), weights)


@pytest.fixture
def grove(garden: Any) -> Any:
    """Thirty kinds of wheel in pairs, and two stores that do one job far apart."""
    for number in range(30):
        word = "Upper" if number % 2 else "Lower"
        garden.thing(f"{word} wheel{number // 2 * 7}", number * 4 + 1, number * 4 + 2, parent=f"mill {number // 2}")
        garden.fact(f"{word} wheel{number // 2 * 7}", "supports", f"{word} water {number}")
    garden.thing("Depot", 900, 901, kind="service", jobs=("keeps goods",)).fact("Depot", "supports", "dry goods")
    garden.thing("Larder", 990, 991, kind="service", jobs=("keeps goods",)).fact("Larder", "supports", "wet goods")
    return garden


def test_likely_traps_are_twenty_to_forty_and_the_first_of_all(grove: Any, weights: Weights) -> None:
    ranks = ranking(grove, weights)
    traps = ranks.traps()
    assert 20 <= len(traps) <= 40
    assert [t for t in ranks.best(40) if t in traps] == traps


def test_nearest_gives_each_thing_its_own_best(grove: Any, weights: Weights) -> None:
    ranks = ranking(grove, weights)
    near = ranks.nearest(3)
    for thing in {pair.a for pair in near}:
        mine = [pair for pair in near if pair.a == thing]
        alone = ranks.of(thing, 3)
        assert [pair.score for pair in mine] == [pair.score for pair in alone]
        assert {pair.b for pair in mine} == {pair.b if pair.a == thing else pair.a for pair in alone}


def test_the_same_job_in_another_place(grove: Any, weights: Weights) -> None:
    [pair] = ranking(grove, weights).elsewhere(20)
    assert {pair.a, pair.b} == {"depot", "larder"}
    assert pair.why.startswith("same job: keeps goods")


def test_a_word_with_two_meanings_is_listed_as_well(garden: Any, weights: Weights) -> None:
    garden.thing("Mill", 1, kind="service").thing("Farm", 500, kind="service")
    garden.thing("Mill gate", 3, 4, parent="mill").thing("Farm gate", 502, 503, parent="farm")
    garden.fact("Mill gate", "supports", "water").fact("Farm gate", "supports", "cows")
    pairs = ranking(garden, weights).elsewhere(20)
    assert any({p.a, p.b} == {"mill-gate", "farm-gate"} and "both called 'gate'" in p.why for p in pairs)


def test_the_list_has_no_pair_twice(grove: Any, weights: Weights) -> None:
    pairs = [frozenset((p.a, p.b)) for p in ranking(grove, weights).best(1000)]
    assert len(pairs) == len(set(pairs))


def test_an_empty_graph_has_no_pairs(garden: Any, weights: Weights) -> None:
    ranks = ranking(garden, weights)
    assert ranks.best(9) == ranks.traps() == ranks.nearest(3) == ranks.elsewhere(9) == []


def test_candidates_grow_with_the_things(garden: Any) -> None:
    def count(size: int) -> int:
        garden.graph.clear()
        for number in range(size):
            garden.thing(f"Thing {number}", number * 3, parent=f"whole {number // 12}", jobs=(f"job {number // 9}",))
        return len(candidates(read_scene(garden.graph)))

    assert count(800) < 2.2 * count(400)
