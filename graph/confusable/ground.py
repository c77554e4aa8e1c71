"""What another program needs to lay any two things side by side just as ``Comparer`` does."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from graph.confusable.things import Block
from graph.confusable.topics import Topics
from graph.confusable.weights import Weights
from graph.records import Evidence

__all__ = ["Ground"]


class Ground(NamedTuple):
    """What a comparison rests on, beside the claims and names of the graph.

    Attributes:
        weights: the loaded table of weights.
        topics: the matters in which things differ.
        homes: where the notes describe a thing, for those of which they say something in words.
        lines: what they say of a thing in lines that yield no relation, by id.
    """

    weights: Weights
    topics: Topics
    homes: Mapping[str, Block] = {}
    lines: Mapping[str, tuple[Evidence, ...]] = {}
