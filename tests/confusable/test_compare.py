"""Two things side by side: what answers what, and that nothing is lost, doubled or invented."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from graph.confusable import Comparer, Comparison, Told, Weights, load_topics, read_scene
from graph.lexicon.wordings import read_wordings
from graph.records import Evidence


@pytest.fixture
def compare(garden: Any, weights: Weights, root: Path) -> Any:
    wordings, topics = read_wordings(root / "data" / "lexicon"), load_topics(root / "data" / "confusable")

    def side_by_side(a: str = "oak", b: str = "fir", **lines: list[Evidence]) -> Comparison:
        told = Told(garden.graph, wordings, lines)
        return Comparer(read_scene(garden.graph), told, weights, topics).compare(a, b)

    garden.thing("Oak", 1, 2, 3, parent="wood").thing("Fir", 11, 12, 13, parent="wood").thing("Rain", 30)
    return side_by_side


def words(facets: Any) -> list[tuple[str, str]]:
    return [(facet.a.words, facet.b.words) for facet in facets]


def test_opposites_stand_on_top(garden: Any, compare: Any) -> None:
    garden.tie("Oak", "supports", "Rain").tie("Fir", "supports", "Rain", polarity="-")
    assert words(compare().opposite) == [("supports Rain", "does not support Rain")]


def test_the_same_of_both_is_shared_and_never_a_difference(garden: Any, compare: Any) -> None:
    garden.tie("Oak", "uses", "Rain").tie("Fir", "uses", "Rain", line=2)
    found = compare()
    assert words(found.shared) == [("uses Rain", "uses Rain")]
    assert not found.opposite
    assert not found.apart


def test_two_values_of_one_property_answer_one_another(garden: Any, compare: Any) -> None:
    garden.fact("Oak", "has_limit", "max height = 20 m", line=2).fact("Fir", "has_limit", "max height = 60 m", line=12)
    [facet] = compare().apart
    assert facet.name == "max height"
    assert words([facet]) == [("has the limit max height = 20 m", "has the limit max height = 60 m")]


def test_two_sides_of_a_topic_answer_one_another(garden: Any, compare: Any) -> None:
    garden.fact("Oak", "provides", "cheap planks", line=2).fact("Fir", "provides", "expensive planks", line=12)
    [facet] = compare().apart
    assert facet.name == "cost"


def test_what_opens_both_descriptions_answers_one_another(garden: Any, compare: Any) -> None:
    garden.fact("Oak", "used_for", "building warm ships", line=1).fact("Fir", "used_for", "steep roofs", line=11)
    [facet] = compare().apart
    assert facet.name == "in short"


def test_unlike_facts_stay_on_their_own_side(garden: Any, compare: Any) -> None:
    garden.fact("Oak", "supports", "many jays", line=50).fact("Fir", "triggers", "hay fever", line=60)
    found = compare()
    assert [p.words for p in found.left] == ["supports many jays"]
    assert [p.words for p in found.right] == ["triggers hay fever"]


def test_a_line_without_a_relation_is_told_as_it_stands(garden: Any, compare: Any) -> None:
    line = Evidence("n.txt", 2, 2, 10, 30, "grows where others do not")
    found = compare(oak=[line])
    assert [p.words for p in found.left] == ["grows where others do not"]
    assert found.left[0].claim is None
    assert found.left[0].evidence == (line,)


def test_a_side_of_which_nothing_is_said_is_named(garden: Any, compare: Any) -> None:
    garden.fact("Oak", "supports", "many jays")
    assert compare().silent == ("fir",)


def test_what_is_said_of_both_is_read_from_the_first(garden: Any, compare: Any) -> None:
    garden.tie("Fir", "replaces", "Oak")
    assert [p.words for p in compare().said] == ["is replaced by Fir"]
    assert [p.words for p in compare("fir", "oak").said] == ["replaces Oak"]
    assert compare().why[0].evidence


def test_a_reason_shows_the_lines_it_rests_on(garden: Any, compare: Any) -> None:
    garden.tie("Oak", "supports", "Rain", line=2).tie("Fir", "supports", "Rain", polarity="-", line=12)
    lines = {reason.signal: [e.first for e in reason.evidence] for reason in compare().why}
    assert lines["clash"] == [2, 12]


def test_a_contradiction_is_shown_from_both_sides(garden: Any, compare: Any) -> None:
    garden.fact("Oak", "supports", "salt").fact("Oak", "supports", "salt", "-")
    [(stated, denied)] = compare().contradictions
    assert (stated.words, denied.words) == ("supports salt", "does not support salt")


def test_other_names_tell_nothing(garden: Any, compare: Any) -> None:
    garden.fact("Oak", "same_as", "Quercus")
    assert not compare().left


def test_nothing_is_lost_doubled_or_without_a_line(garden: Any, compare: Any) -> None:
    for at, (verb, said) in enumerate([("supports", "nests"), ("uses", "much water"), ("has_limit", "max age = 900")]):
        garden.fact("Oak", verb, said, line=at + 1).fact("Fir", verb, f"{said} too", line=at + 11)
    garden.tie("Oak", "uses", "Rain").tie("Fir", "uses", "Rain").tie("Oak", "differs_from", "Fir")
    it = compare()
    facets = (*it.opposite, *it.apart, *it.shared)
    left, right = [f.a for f in facets] + list(it.left), [f.b for f in facets] + list(it.right)
    for side, thing in ((left, "oak"), (right, "fir")):
        assert len(side) == len(set(side)) == 4
        assert all(point.thing == thing and point.evidence for point in side)


def test_the_other_way_round_is_the_same(garden: Any, compare: Any) -> None:
    garden.fact("Oak", "provides", "cheap planks", line=2).fact("Fir", "provides", "expensive planks", line=12)
    garden.tie("Oak", "supports", "Rain").tie("Fir", "supports", "Rain", polarity="-")
    one, other = compare(), compare("fir", "oak")
    assert words(one.apart) == [(b, a) for a, b in words(other.apart)]
    assert words(one.opposite) == [(b, a) for a, b in words(other.opposite)]
    assert one.score == other.score


def test_as_json(garden: Any, compare: Any) -> None:
    import json

    garden.tie("Oak", "supports", "Rain").tie("Fir", "supports", "Rain", polarity="-")
    data = json.loads(json.dumps(compare().to_dict()))
    assert data["names"] == ["Oak", "Fir"]
    assert data["opposite"][0]["a"]["claim"] == ["oak", "supports", "rain", "entity", "+"]
    assert data["opposite"][0]["b"]["lines"][0]["file"] == "n.txt"
