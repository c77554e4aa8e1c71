"""What the page works out by itself equals what Python says: routes, and two things side by side."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from graph.confusable import Facet, Point
from graph.errors import NoPath
from graph.network import Route, routes
from graph.records import Claim

SCRIPT = Path(__file__).parent / "js" / "answers.mjs"


@cache
def asked_pairs(sample: Any) -> list[tuple[str, str]]:
    """Pairs from the top of the ranking, either way round, from further down, and by chance, ranked or not."""
    chance = random.Random(5)
    ranked = [(pair.a, pair.b) for pair in sample.confusable(top=20_000)]
    things = sorted(sample.network)
    busy = sorted(things, key=lambda thing: (-sample.network.degree(thing), thing))[:60]
    loose = [tuple(chance.sample(pool, 2)) for pool in (busy, things) for _ in range(60)]
    return [*ranked[:120], *((b, a) for a, b in ranked[:20]), *chance.sample(ranked[300:], 60), *loose]


@cache
def asked_ends(sample: Any) -> list[tuple[str, str, bool]]:
    chance = random.Random(6)
    things = [thing for thing in sorted(sample.network) if sample.network.degree(thing)]
    busy = sorted(things, key=lambda thing: (-sample.network.degree(thing), thing))[:80]
    return [(*chance.sample(pool, 2), denied) for pool in (busy, things) for denied in (False, True) for _ in range(40)]


@pytest.fixture(scope="module")
def answers(sample: Any, tmp_path_factory: pytest.TempPathFactory) -> Any:
    node = shutil.which("node")
    if node is None:
        pytest.skip("no node found; the page's own answers cannot be asked for")
    folder = tmp_path_factory.mktemp("agree")
    (folder / "data.json").write_text(json.dumps(sample.view().data), encoding="utf-8")
    (folder / "asked.json").write_text(json.dumps([asked_pairs(sample), asked_ends(sample)]), encoding="utf-8")
    where = {"PAGE_DATA": str(folder / "data.json"), "PAGE_ASKED": str(folder / "asked.json")}
    done = subprocess.run([node, str(SCRIPT)], env={**os.environ, **where}, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def key(claim: Claim) -> str:
    it = claim.relation
    return f"{it.subject}~{it.predicate}~{it.polarity}~{it.object}"


def point_key(point: Point) -> str:
    place = point.evidence[0]
    return key(point.claim) if point.claim else f"{place.file}:{place.first} {point.words}"


def facet_keys(facets: Iterable[Facet]) -> list[list[str]]:
    return [[facet.name, point_key(facet.a), point_key(facet.b)] for facet in facets]


def test_comparisons_are_the_same(sample: Any, answers: Any) -> None:
    """Every list that the page shows, in its order."""
    pairs = asked_pairs(sample)
    assert len(pairs) == len(answers["told"]) == 320
    for (a, b), told in zip(pairs, answers["told"], strict=True):
        it = sample._pairs.compare(a, b)  # by id: a name may mean another thing
        facets = {name: facet_keys(getattr(it, name)) for name in ("opposite", "apart", "shared")}
        points = {name: list(map(point_key, getattr(it, name))) for name in ("left", "right", "said")}
        assert told == {**facets, **points}, (a, b)


def test_the_pairs_ask_for_everything(answers: Any) -> None:
    """The sample is worth something only where every list is filled often."""
    for name, least in (("opposite", 12), ("apart", 60), ("shared", 40), ("left", 150), ("right", 150), ("said", 30)):
        assert sum(bool(told[name]) for told in answers["told"]) >= least, name


def test_routes_are_the_same(sample: Any, answers: Any) -> None:
    """The same things in the same order, and the same relations on each step."""
    ends = asked_ends(sample)
    for (a, b, denied), ways in zip(ends, answers["ways"], strict=True):
        found: tuple[Route, ...] = ()
        with suppress(NoPath):
            found = routes(sample.network, a, b, denied=denied)
        said = [[[s.source, s.target, list(map(key, s.claims))] for s in route.steps] for route in found]
        assert ways == said, (a, b, denied)
    assert sum(len(ways) == 3 for ways in answers["ways"]) > 80


def test_a_route_denies_only_when_asked(sample: Any, answers: Any) -> None:
    denials = [
        any("~-~" in fact for way in ways for _, _, facts in way for fact in facts)
        for (_, _, denied), ways in zip(asked_ends(sample), answers["ways"], strict=True)
        if not denied
    ]
    assert len(denials) == 80
    assert not any(denials)
