"""What holds for any graph: bounds, order, no pair twice, no pair of a thing with its whole."""

from __future__ import annotations

from typing import Any

import networkx as nx
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.confusable import Weights, rank_pairs
from graph.records import Evidence, Predicate

WORDS = ("amber", "birch", "cedar", "gate", "way", "Gateway", "SQS", "sns", "größe", "1", "-", "")
names = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join)
places = st.lists(st.tuples(st.sampled_from(["a.txt", "b.txt"]), st.integers(1, 60)), max_size=4)


@st.composite
def graphs(draw: Any) -> nx.MultiDiGraph:
    graph = nx.MultiDiGraph()
    for key in range(draw(st.integers(0, 8))):
        graph.add_node(
            f"n{key}",
            name=draw(names),
            kind=draw(st.sampled_from(["service", "feature", "file"])),
            parent=draw(st.sampled_from(["", "n0", "n1", "elsewhere"])),
            aliases=tuple(draw(st.lists(st.sampled_from(["ABC", "ABD", "~gate"]), max_size=2))),
            category=draw(st.sampled_from(["", "storage"])),
            source="catalogue",
            places=tuple((file, line, line) for file, line in draw(places)),
            facts=(),
        )
    keys = sorted(graph)
    for _ in range(draw(st.integers(0, 10)) if keys else 0):
        a, b = draw(st.sampled_from(keys)), draw(st.sampled_from(keys))
        predicate, polarity = draw(st.sampled_from(list(Predicate))), draw(st.sampled_from("+-"))
        found = (Evidence("a.txt", 1, 1, 0, 1, "x"),)
        attributes = {"predicate": str(predicate), "polarity": polarity, "confidence": 0.5, "evidence": found}
        graph.add_edge(a, b, key=f"{predicate}{polarity}", **attributes)
    return graph


@given(graph=graphs())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_graph(graph: nx.MultiDiGraph, weights: Weights) -> None:
    pairs = rank_pairs(graph, weights=weights, top=1000)
    assert len({frozenset((p.a, p.b)) for p in pairs}) == len(pairs)
    for pair in pairs:
        assert pair.a != pair.b
        assert (graph.nodes[pair.a]["name"], pair.a) < (graph.nodes[pair.b]["name"], pair.b)
        assert 0 <= pair.score < 1
        assert all(0 <= value <= 1 for _, value in pair.signals)
        assert pair.why
    for thing in graph:
        own = rank_pairs(graph, weights=weights, name=thing, top=1000)
        assert {(p.a, p.b, p.score) for p in own} == {(p.a, p.b, p.score) for p in pairs if thing in (p.a, p.b)}
