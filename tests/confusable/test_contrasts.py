"""Wordings that set two names against each other, and those that only look so."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from graph.confusable import Weights, find_contrasts, load_contrast_cues, rank_pairs
from graph.errors import TableError
from graph.records import Mention
from graph.tables import read_table

NAMES = ("Alpha", "Beta", "Gamma")


def mentions(text: str, file: str = "n.txt") -> list[Mention]:
    found = []
    for name in NAMES:
        at = text.find(name)
        while at >= 0:
            line = text.count("\n", 0, at) + 1
            found.append(Mention(file, line, at, at + len(name), name, name.casefold()))
            at = text.find(name, at + 1)
    return found


def contrasts(text: str, root: Path) -> list[tuple[list[str], str]]:
    cues = load_contrast_cues(root / "data" / "confusable")
    return [(sorted(pair), c.evidence.quote) for pair, c in find_contrasts({"n.txt": text}, mentions(text), cues)]


def test_every_row_finds_its_example(root: Path) -> None:
    table = root / "data" / "confusable" / "contrasts.tsv"
    examples = [row["example"] for row in read_table(table, ("cue", "place", "joint", "weight", "example"))]
    assert examples
    assert [contrasts(text, root) for text in examples] == [[(["alpha", "beta"], text)] for text in examples]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("Alpha vs. Beta", 1),
        ("  - Alpha versus the Beta, at length", 1),
        ("use Alpha (not Beta) here", 1),
        ("differences between Alpha and Beta", 1),
        ("Alpha and Beta", 0),
        ("Alpha, Beta, or Gamma", 0),
        ("Gamma, Alpha or Beta", 0),
        ("Alpha is not needed by Beta", 0),
        ("Alpha vs\nBeta", 0),
        ("Alpha vs Alpha", 0),
        ("Alpha or two hundred other things that are long and Beta", 0),
    ],
)
def test_what_counts(text: str, pairs: int, root: Path) -> None:
    assert len(contrasts(text, root)) == pairs


def test_the_quote_is_the_line(root: Path) -> None:
    text = "first\n   unlike others: Alpha vs Beta  \nlast"
    cues = load_contrast_cues(root / "data" / "confusable")
    [(_, found)] = find_contrasts({"n.txt": text}, mentions(text), cues)
    assert (found.evidence.first, found.evidence.quote) == (2, "unlike others: Alpha vs Beta")
    assert text[found.evidence.start : found.evidence.end] == found.evidence.quote


def test_it_raises_the_pair_and_is_its_first_reason(garden: Any, weights: Weights, root: Path) -> None:
    garden.thing("Alpha", 1, 2).thing("Beta", 50, 51).fact("Alpha", "supports", "rain").fact("Beta", "supports", "sun")
    text = "Alpha vs Beta"
    said = list(find_contrasts({"n.txt": text}, mentions(text), load_contrast_cues(root / "data" / "confusable")))
    [pair] = rank_pairs(garden.graph, weights=weights, said=said)
    assert pair.why.startswith("set against each other in n.txt:1")
    assert dict(pair.signals)["contrast"] > 0.8


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("\tbetween\t\t0.5\tx", "needs words and a place"),
        ("vs\tbeside\t\t0.5\tx", "needs words and a place"),
        ("vs\tbetween\t\tmuch\tx", "is not a number from 0 to 1"),
        ("vs\tbetween\t\t2\tx", "is not a number from 0 to 1"),
    ],
)
def test_a_wrong_row_is_named(tmp_path: Path, row: str, message: str) -> None:
    (tmp_path / "contrasts.tsv").write_text(f"cue\tplace\tjoint\tweight\texample\n{row}\n", encoding="utf-8")
    with pytest.raises(TableError, match=message) as caught:
        load_contrast_cues(tmp_path)
    assert "contrasts.tsv:2" in str(caught.value)
