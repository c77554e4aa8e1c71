"""Questions from the sample notes: fair, answerable from one line, the same in every build."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

import pytest

from graph.confusable.things import words_of
from graph.practice import Item, ItemKind
from graph.practice.keys import item_id, shuffled


@pytest.fixture(scope="module")
def items(sample: Any) -> tuple[Item, ...]:
    return tuple(sample.quiz(pairs=40))


def of(items: tuple[Item, ...], kind: ItemKind) -> list[Item]:
    return [item for item in items if item.kind == kind]


def test_there_are_some_of_each_kind(items: tuple[Item, ...]) -> None:
    counts = Counter(item.kind for item in items)
    assert all(counts[kind] >= 5 for kind in ItemKind)


def test_every_question_can_be_answered_and_shows_its_line(sample: Any, items: tuple[Item, ...]) -> None:
    for item in items:
        assert len(item.options) >= 2
        assert len({option.casefold() for option in item.options}) == len(item.options)
        assert set(item.pair) <= set(sample.network.nodes)
        for part in item.parts:
            assert 0 <= part.answer < len(item.options)
            assert part.evidence


def test_ids_are_different_and_stay(sample: Any, items: tuple[Item, ...]) -> None:
    assert len({item.id for item in items}) == len(items)
    import graph

    again = graph.load(sample.file).quiz(pairs=40)
    assert [item.to_dict() for item in again] == [item.to_dict() for item in items]


def test_a_masked_line_names_neither_of_the_two(sample: Any, items: tuple[Item, ...]) -> None:
    for item in (*of(items, ItemKind.WHICH), *of(items, ItemKind.SORT)):
        one, other = (set(words_of(name)) for name in item.options)
        for part in item.parts:
            assert not (one ^ other) & set(words_of(part.text)), part.text


def test_which_is_about_a_line_of_one_side_alone(sample: Any, items: tuple[Item, ...]) -> None:
    for item in of(items, ItemKind.WHICH):
        [part] = item.parts
        rival = item.pair[1 - part.answer]
        lines = {
            (e.file, line)
            for n in sample.neighbors(sample.name(rival))
            if n.claim.relation.subject == rival
            for e in n.claim.evidence
            for line in range(e.first, e.last + 1)
        }
        assert (part.evidence[0].file, part.evidence[0].first) not in lines


def test_wrong_options_are_false_in_the_graph(sample: Any, items: tuple[Item, ...]) -> None:
    picks = of(items, ItemKind.PICK)
    assert picks
    for item in picks:
        [part] = item.parts
        subjects = [key for key in item.pair if part.words.startswith(sample.name(key) + " ")]
        assert subjects
        for subject in subjects[:1]:
            around = {sample.name(n.other) for n in sample.neighbors(sample.name(subject)) if n.other}
            wrong = {option for at, option in enumerate(item.options) if at != part.answer}
            assert not wrong & around
            assert item.options[part.answer] in around


def test_true_is_stated_and_false_is_denied_and_neither_is_both(sample: Any, items: tuple[Item, ...]) -> None:
    contradicted = {sample.sentence(claim).rpartition(" (")[0] for both in sample.contradictions() for claim in both}
    for item in of(items, ItemKind.TRUTH):
        [part] = item.parts
        assert part.words not in contradicted
        stated = item.prompt.removesuffix(": true or false?")
        assert (item.options[part.answer] == "true") == (stated == part.words)


def test_sorting_has_facts_of_both_sides(items: tuple[Item, ...]) -> None:
    for item in of(items, ItemKind.SORT):
        sides = Counter(part.answer for part in item.parts)
        assert min(sides[0], sides[1]) >= 2
        assert len({part.text for part in item.parts}) == len(item.parts)


def test_facts_of_low_confidence_are_not_asked(sample: Any) -> None:
    from graph.practice import make_items

    pairs = [(p.a, p.b) for p in sample.confusable(top=10)]
    made = make_items(pairs, sample._pairs._comparer, lambda key: (), least=1.1)
    assert not {item.kind for item in made} & {ItemKind.TRUTH, ItemKind.PICK}


def test_one_thing_alone(sample: Any) -> None:
    sqs = sample.resolve("SQS").entity
    found = sample.quiz("SQS", pairs=4)
    assert found
    assert all(sqs in item.pair for item in found)


def test_as_json(items: tuple[Item, ...]) -> None:
    data = json.loads(json.dumps([item.to_dict() for item in items]))
    assert {row["kind"] for row in data} == {"pick", "which", "truth", "sort"}
    assert all(row["parts"][0]["lines"][0]["quote"] for row in data)


def test_options_come_in_an_order_that_gives_nothing_away() -> None:
    places = Counter(shuffled(["right", "a", "b", "c"], str(seed)).index("right") for seed in range(400))
    assert all(60 < count < 140 for count in places.values())
    assert item_id("x", ("a", "b"), "1") != item_id("y", ("a", "b"), "1")
