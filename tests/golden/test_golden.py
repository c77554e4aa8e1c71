"""The graph of a few sample notes, kept as a file, so that a change of the extraction shows as a diff.

``pytest tests/golden --update-golden`` writes it anew.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

import graph
from graph.records import Evidence

HERE = Path(__file__).resolve().parent
GOLDEN = HERE / "sample_graph.json"
NOTES = ("dns.txt", "step-functions.md")


def places(evidence: Iterable[Evidence]) -> str:
    return ", ".join(f"{e.file}:{e.first}" + (f" {e.condition}" if e.condition else "") for e in evidence)


def plain(network: Any) -> dict[str, list[str]]:
    """The graph in sorted lines of words."""
    nodes, claims = [], []
    for node, told in network.nodes(data=True):
        about = sum(last - first + 1 for _, first, last in told["places"])
        parent = f" of {told['parent']}" if told["parent"] else ""
        nodes.append(f"{node}: {told['name']}, {told['kind']}{parent}, {about} lines")
        claims += [f"{node} {c.relation.key} {c.relation.object} ({places(c.evidence)})" for c in told["facts"]]
    edges = [f"{a} {key} {b} ({places(told['evidence'])})" for a, b, key, told in network.edges(keys=True, data=True)]
    return {"nodes": sorted(nodes), "edges": sorted(edges), "claims": sorted(claims)}


def test_the_graph_of_the_sample_notes(root: Path, out: Path, request: pytest.FixtureRequest) -> None:
    """Things, relations and claims are those of the reviewed file."""
    kg = graph.build([root / "data" / "notes" / name for name in NOTES], out)
    found = plain(kg.network)
    if request.config.getoption("--update-golden"):
        GOLDEN.write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    expected = json.loads(GOLDEN.read_text(encoding="utf-8"))
    for part in ("nodes", "edges", "claims"):
        assert found[part] == expected[part], "wanted? pytest tests/golden --update-golden, and review the diff"
