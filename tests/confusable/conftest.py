"""A small graph of invented things, built as the network builds it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from graph.confusable import Weights, load_weights
from graph.records import Claim, Evidence, ObjectKind, Polarity, Predicate, Relation, slug

Grow = Callable[..., None]


class Garden:
    """Grows a graph by short calls."""

    def __init__(self) -> None:
        self.graph = nx.MultiDiGraph(title="t", notes=("n.txt",), schema=1)

    def thing(self, name: str, *lines: int, file: str = "n.txt", kind: str = "feature", **attributes: Any) -> Garden:
        places = tuple((file, line, line) for line in lines)
        blank = {"parent": "", "aliases": (), "category": "", "source": "catalogue", "facts": ()}
        self.graph.add_node(slug(name), **{**blank, "name": name, "kind": kind, "places": places, **attributes})
        return self

    def tie(self, a: str, predicate: str, b: str, polarity: str = "+", line: int = 1) -> Garden:
        relation = Relation(slug(a), Predicate(predicate), slug(b), ObjectKind.ENTITY, Polarity(polarity))
        evidence = (Evidence("n.txt", line, line, 0, 1, "x", confidence=0.8),)
        self.graph.add_edge(
            relation.subject,
            relation.object,
            key=relation.key,
            predicate=predicate,
            polarity=polarity,
            confidence=0.8,
            support=1,
            evidence=evidence,
        )
        return self

    def fact(self, a: str, predicate: str, words: str, polarity: str = "+", line: int = 1) -> Garden:
        kind = ObjectKind.LITERAL if "=" in words else ObjectKind.PHRASE
        relation = Relation(slug(a), Predicate(predicate), words, kind, Polarity(polarity))
        node = self.graph.nodes[slug(a)]
        node["facts"] = (*node["facts"], Claim(relation, (Evidence("n.txt", line, line, 0, 1, words),)))
        return self


@pytest.fixture
def garden() -> Garden:
    return Garden()


@pytest.fixture(scope="session")
def weights(root: Path) -> Weights:
    return load_weights(root / "data" / "confusable")
