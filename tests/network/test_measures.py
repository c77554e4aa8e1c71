"""Counts."""

from __future__ import annotations

from typing import Any

from graph.network import build_network, measure


def test_counts(network: Any) -> None:
    stats = measure(network, hubs=2)
    assert (stats.things, stats.discovered, stats.claims, stats.evidences, stats.contradictions) == (8, 2, 15, 16, 1)
    assert stats.kinds == (("service", 3), ("concept", 2), ("mode", 2), ("feature", 1))
    assert stats.polarities == (("+", 12), ("-", 3))
    assert stats.objects == (("entity", 10), ("phrase", 4), ("literal", 1))
    assert dict(stats.predicates)["part_of"] == 3
    assert stats.notes == (("a.txt", 16), ("b.txt", 0))
    assert stats.hubs == (("sqs", 6), ("sns", 4))


def test_nothing_at_all() -> None:
    stats = measure(build_network((), ()))
    assert (stats.things, stats.claims, stats.kinds, stats.hubs) == (0, 0, (), ())
