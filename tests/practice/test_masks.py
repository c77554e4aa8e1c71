"""Names are hidden whole, in every way in which they are written; nothing else is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.practice.masks import MASK, mask


@pytest.mark.parametrize(
    ("text", "names", "masked"),
    [
        ("Wide queues wait", ["wide queue"], f"{MASK} wait"),
        ("a WIDE-QUEUE and a widequeue", ["Wide queue"], f"a {MASK} and a {MASK}"),
        ("wideQ waits", ["wide queue"], "wideQ waits"),
        ("the queue's end", ["queue"], f"the {MASK} end"),
        ("queueing", ["queue"], "queueing"),
        ("Wide Queue (WQ) waits", ["Wide Queue", "WQ"], f"{MASK} waits"),
        ("narrow wide queue", ["queue", "wide queue"], f"narrow {MASK}"),
        ("C++ is not C", ["C++"], f"{MASK} is not C"),
        ("nothing here", [], "nothing here"),
        ("nothing here", ["", "~"], "nothing here"),
    ],
)
def test_what_is_hidden(text: str, names: list[str], masked: str) -> None:
    assert mask(text, names) == masked


NAMES = ["oak", "red oak", "fir tree", "C++", "a.b", "x|y"]
FILLERS = ["stands", "by", "the", "(old)", "mill"]


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 4)), max_size=8))
def test_no_name_is_left_and_all_else_stays(picks: list[tuple[bool, int]]) -> None:
    words = [NAMES[at] if name else FILLERS[at] for name, at in picks]
    masked = mask("  ".join(words), NAMES)
    assert not any(f" {name} " in f" {masked} " for name in NAMES)
    assert [w for w in masked.split() if w != MASK] == [w for w in words if w in FILLERS]


@given(st.text(max_size=40), st.lists(st.text(max_size=8), max_size=3))
def test_no_name_is_taken_for_a_pattern(text: str, names: list[str]) -> None:
    assert isinstance(mask(text, names), str)
