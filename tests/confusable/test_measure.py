"""The figures of a ranked list, on lists small enough to count by hand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from graph.confusable import SIGNALS, Weights, read_scene
from graph.confusable.measure import Judged, ablate, measure_pairs, read_judged
from graph.errors import TableError
from graph.records import Pair


def pairs(*names: str) -> list[Pair]:
    return [Pair(a, b, 0.5, (), "") for a, b in (name.split("-") for name in names)]


def judged(*names: str, strength: int = 3) -> list[Judged]:
    return [Judged(frozenset({a}), frozenset({b}), strength) for a, b in (name.split("-") for name in names)]


def test_hits_and_misses() -> None:
    it = measure_pairs(pairs("a-b", "c-d", "f-e"), judged("b-a", "e-f", "x-y"))
    assert (it.gold, it.found) == (3, 3)
    assert dict(it.precision)[20] == pytest.approx(2 / 3)
    assert it.recall == pytest.approx(2 / 3)
    assert it.average_precision == pytest.approx((1 / 1 + 2 / 3) / 3)


def test_weak_pairs_are_neither() -> None:
    it = measure_pairs(pairs("w-v", "a-b"), [*judged("a-b"), *judged("v-w", strength=1)])
    assert (it.gold, it.found) == (1, 1)
    assert it.average_precision == 1


def test_a_pair_counts_once() -> None:
    assert measure_pairs(pairs("a-b", "a-b"), judged("a-b")).average_precision == 1


def test_the_twin_among_the_first_three_of_a_name() -> None:
    it = measure_pairs(pairs("a-p", "a-q", "a-r", "a-b"), judged("a-b"))
    assert it.first_three == 0.5  # the fourth of a, the first of b


def test_negatives_count_in_as_many_pairs_as_there_is_gold() -> None:
    found = pairs("a-b", "n-m", "c-d", "k-l")
    assert measure_pairs(found, judged("a-b", "c-d"), judged("m-n", "k-l")).negatives == 1


def test_nothing_found_and_nothing_asked() -> None:
    assert measure_pairs([], judged("a-b")).average_precision == 0
    assert measure_pairs(pairs("a-b"), []).recall == 0


def test_names_without_a_thing_are_counted(tmp_path: Path) -> None:
    (tmp_path / "gold.tsv").write_text("a\tb\tstrength\nOak\tFir\t2\nOak\tYew\t\n", encoding="utf-8")
    known = {"Oak": ("oak",), "Fir": ("fir", "fir-tree")}
    gold = read_judged(tmp_path / "gold.tsv", lambda name: known.get(name, ()))
    assert [it.strength for it in gold] == [2, 3]
    assert measure_pairs(pairs("fir-oak"), gold).unknown == 1


@pytest.mark.parametrize(
    ("text", "message"),
    [("a\tstrength\nx\t2\n", "'b' is missing"), ("a\tb\tstrength\nx\ty\tmuch\n", "is no number"), ("", "gold.tsv")],
)
def test_a_wrong_table_is_named(tmp_path: Path, text: str, message: str) -> None:
    if text:
        (tmp_path / "gold.tsv").write_text(text, encoding="utf-8")
    with pytest.raises(TableError, match=message):
        read_judged(tmp_path / "gold.tsv", lambda name: (name,))


def test_ablation_has_a_row_for_each_way(garden: Any, weights: Weights) -> None:
    garden.thing("Red oak", 1, 2, 3, parent="wood").thing("Red fir", 4, 5, 6, parent="wood")
    garden.fact("Red oak", "supports", "tall nests").fact("Red fir", "supports", "low nests")
    gold = [Judged(frozenset({"red-oak"}), frozenset({"red-fir"}))]
    rows = dict(ablate(read_scene(garden.graph), weights, gold))
    assert len(rows) == 1 + 2 * len(SIGNALS)
    assert rows["all signals"].average_precision == rows["sibling alone"].average_precision == 1
    assert rows["contrast alone"].average_precision == 0
