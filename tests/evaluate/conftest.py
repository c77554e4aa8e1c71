"""A small gold set over one note of two sections."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from graph.evaluate import Found, Gold, Lines, Sample
from graph.evaluate.gold import GoldFact, GoldOwner
from graph.evaluate.names import Names
from graph.evaluate.rules import read_rules

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def names() -> Names:
    return Names(read_rules(ROOT / "data" / "gold"))


@pytest.fixture
def wanted() -> Callable[..., GoldFact]:
    """Make a gold fact from its line and words."""

    def make(line: int, said: str, polarity: str = "+", kind: str = "entity") -> GoldFact:
        subject, relation, target = said.split(" | ")
        return GoldFact("a.txt", line, line, subject, relation, target, polarity, kind)

    return make


@pytest.fixture
def found() -> Callable[..., Found]:
    """Make a found fact from its line and words."""

    def make(line: int, said: str, polarity: str = "+", kind: str = "entity", rule: str = "verb:use") -> Found:
        subject, relation, target = said.split(" | ")
        return Found("a.txt", line, line, subject, relation, target, polarity, kind, rule, "heading")

    return make


@pytest.fixture
def make_sample() -> Callable[..., Sample]:
    """Make a sample of some gold facts over a note of twenty lines owned by SQS."""

    def make(*facts: GoldFact) -> Sample:
        owners = (GoldOwner("a.txt", 1, 20, "SQS", ""),)
        lines = [Lines("a.txt", n, n, "SQS" if n < 16 else "SNS", "", "heading") for n in range(1, 21)]
        return Sample(Gold("small", facts, owners, (("a.txt", 1, 20),)), lines)

    return make
