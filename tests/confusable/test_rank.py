"""The ranking as a whole: what comes first, what never comes, what is said."""

from __future__ import annotations

import random
from typing import Any

import networkx as nx
import pytest

from graph.confusable import SIGNALS, Weights, rank_pairs
from graph.errors import UnknownEntity
from graph.records import Pair


def pairs(garden: Any, weights: Weights, **options: Any) -> list[Pair]:
    return rank_pairs(garden.graph, weights=weights, **options)


@pytest.fixture
def mill(garden: Any) -> Any:
    """Two kinds of wheel side by side, a store far away, and the mill that they are part of."""
    garden.thing("Mill", 1, kind="service").thing("Depot", 90, 91, kind="service")
    garden.thing("Upper wheel", 5, 6, 7, parent="mill").thing("Lower wheel", 9, 10, 11, parent="mill")
    garden.thing("Sluice", 40, 41, parent="mill")
    garden.tie("Upper wheel", "uses", "Sluice").tie("Lower wheel", "uses", "Sluice")
    garden.fact("Upper wheel", "has_limit", "max speed = 9 turns").fact(
        "Lower wheel", "has_limit", "max speed = 4 turns"
    )
    garden.fact("Sluice", "used_for", "hold water back")
    return garden


def test_rivals_come_first_with_reasons(mill: Any, weights: Weights) -> None:
    first = pairs(mill, weights)[0]
    assert {first.a, first.b} == {"upper-wheel", "lower-wheel"}
    assert "names differ in one word" in first.why
    assert [name for name, _ in first.signals] == list(SIGNALS)


def test_scores_and_signals_stay_between_0_and_1(mill: Any, weights: Weights) -> None:
    for pair in pairs(mill, weights):
        assert 0 < pair.score < 1
        assert all(0 <= value <= 1 for _, value in pair.signals)


@pytest.mark.parametrize("relation", ["given", "part_of", "is_a"])
def test_a_thing_is_no_pair_with_its_whole(garden: Any, weights: Weights, relation: str) -> None:
    garden.thing("Mill", 1, 2, 3, kind="service")
    garden.thing("Mill race", 4, 5, 6, parent="mill" if relation == "given" else "")
    if relation != "given":
        garden.tie("Mill race", relation, "Mill")
    assert pairs(garden, weights) == []


def test_a_thing_is_no_pair_with_its_other_name(mill: Any, weights: Weights) -> None:
    mill.tie("Upper wheel", "same_as", "Lower wheel")
    assert not [p for p in pairs(mill, weights) if {p.a, p.b} == {"upper-wheel", "lower-wheel"}]


def test_contrast_outranks_everything(mill: Any, weights: Weights) -> None:
    mill.thing("Wharf", 200, 201, kind="service").tie("Depot", "differs_from", "Wharf", line=90)
    mill.fact("Depot", "supports", "dry goods").fact("Wharf", "supports", "wet goods")
    found = next(p for p in pairs(mill, weights) if {p.a, p.b} == {"depot", "wharf"})
    assert dict(found.signals)["contrast"] > 0.8
    assert found.why.startswith("set against each other in n.txt:90")


def test_denied_identity_is_a_contrast(garden: Any, weights: Weights) -> None:
    garden.thing("Oak", 1).thing("Elm", 200).tie("Oak", "is_a", "Elm", "-")
    assert dict(pairs(garden, weights)[0].signals)["contrast"] > 0


def test_pairs_of_one_thing(mill: Any, weights: Weights) -> None:
    found = pairs(mill, weights, name="sluice")
    assert found
    assert all("sluice" in (p.a, p.b) for p in found)
    assert [p.score for p in found] == sorted((p.score for p in found), reverse=True)


def test_unknown_thing(mill: Any, weights: Weights) -> None:
    with pytest.raises(UnknownEntity):
        pairs(mill, weights, name="nobody")


def test_top_cuts_the_list_and_keeps_its_order(mill: Any, weights: Weights) -> None:
    whole = pairs(mill, weights, top=50)
    assert pairs(mill, weights, top=1) == whole[:1]


def test_one_thing_does_not_fill_the_list(garden: Any, weights: Weights) -> None:
    for number in range(6):
        garden.thing(f"Red kiln {number}", number * 3 + 1, number * 3 + 2, parent="works")
    garden.thing("Blue forge", 300, 301, parent="yard").thing("Blue furnace", 302, 303, parent="yard")
    first = pairs(garden, weights)[:4]
    assert any({p.a, p.b} == {"blue-forge", "blue-furnace"} for p in first)


def test_order_of_the_graph_does_not_matter(mill: Any, weights: Weights) -> None:
    shuffled = nx.MultiDiGraph(**mill.graph.graph)
    nodes, edges = list(mill.graph.nodes(data=True)), list(mill.graph.edges(keys=True, data=True))
    random.Random(4).shuffle(nodes)
    random.Random(5).shuffle(edges)
    shuffled.add_nodes_from(nodes)
    shuffled.add_edges_from(edges)
    assert rank_pairs(shuffled, weights=weights) == pairs(mill, weights)


def test_the_graph_is_not_changed(mill: Any, weights: Weights) -> None:
    before = repr((list(mill.graph.nodes(data=True)), list(mill.graph.edges(keys=True, data=True))))
    pairs(mill, weights)
    assert repr((list(mill.graph.nodes(data=True)), list(mill.graph.edges(keys=True, data=True)))) == before


def test_empty_graph(garden: Any, weights: Weights) -> None:
    assert pairs(garden, weights) == []
