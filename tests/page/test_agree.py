"""What the page works out by itself equals what Python says: routes, and two things side by side."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from graph.errors import NoPath
from graph.network import routes
from graph.network.path import _ways
from graph.page import build_view
from graph.records import Claim

SCRIPT = Path(__file__).parent / "js" / "answers.mjs"


def asked(sample: Any) -> list[tuple[str, str, bool]]:
    """The best pairs, and things far from each other."""
    pairs = [(pair.a, pair.b, False) for pair in sample.confusable(top=25)]
    hubs = sorted(sample.network, key=lambda thing: (-sample.network.degree(thing), thing))
    return pairs + [(a, b, k % 2 == 1) for k, (a, b) in enumerate(zip(hubs[:20], hubs[40:60], strict=True))]


@pytest.fixture(scope="module")
def answers(sample: Any, tmp_path_factory: pytest.TempPathFactory) -> list[tuple[tuple[str, str, bool], Any]]:
    node = shutil.which("node")
    if node is None:
        pytest.skip("no node found; the page's own answers cannot be asked for")
    folder = tmp_path_factory.mktemp("agree")
    view = build_view(sample.network, dict.fromkeys(sample.network.graph["notes"], ""), [], sample.wordings)
    (folder / "data.json").write_text(json.dumps(view.data), encoding="utf-8")
    (folder / "asked.json").write_text(json.dumps(asked(sample)), encoding="utf-8")
    where = {"PAGE_DATA": str(folder / "data.json"), "PAGE_ASKED": str(folder / "asked.json")}
    done = subprocess.run([node, str(SCRIPT)], env={**os.environ, **where}, capture_output=True, text=True, check=True)
    return list(zip(asked(sample), json.loads(done.stdout), strict=True))


def test_routes_cost_the_same(sample: Any, answers: Any) -> None:
    ways = {denied: _ways(sample.network, denied=denied) for denied in (True, False)}

    def cost(nodes: Any, denied: bool) -> float:
        return sum(ways[denied].edges[step]["cost"] for step in pairwise(nodes))

    for (a, b, denied), answer in answers:
        try:
            said = [cost(route.nodes, denied) for route in routes(sample.network, a, b, denied=denied)]
        except NoPath:
            said = []
        assert [cost(nodes, denied) for nodes in answer["routes"]] == said, (a, b)


def key(claim: Claim) -> str:
    it = claim.relation
    return f"{it.subject}~{it.predicate}~{it.polarity}~{it.object}"


def test_comparisons_tell_the_same(sample: Any, answers: Any) -> None:
    """Python tells each line once; whatever it tells stands on the same side of the page."""
    for (a, b, _), answer in answers:
        told = sample.compare(a, b)
        assert sorted(key(point.claim) for point in told.said) == answer["said"], (a, b)
        facets = (*told.opposite, *told.apart, *told.shared)
        for side, (own, only) in enumerate(((lambda f: f.a, told.left), (lambda f: f.b, told.right))):
            points = [*map(own, facets), *only]
            there = {fact for row in answer["told"] for fact in row[side]}
            assert {key(point.claim) for point in points if point.claim} <= there, (a, b)


def test_comparisons_sort_alike(sample: Any, answers: Any) -> None:
    """What both share is the same; the page is stricter than Python about what counts as opposite."""
    for (a, b, _), answer in answers:
        told = sample.compare(a, b)
        shared = sorted([key(f.a.claim), key(f.b.claim)] for f in told.shared if f.a.claim and f.b.claim)
        assert sorted([left[0], right[0]] for left, right in answer["both"]) == shared, (a, b)
        against = [[key(f.a.claim), key(f.b.claim)] for f in told.opposite if f.a.claim and f.b.claim]
        assert all([left[0], right[0]] in against for left, right in answer["opposite"]), (a, b)
