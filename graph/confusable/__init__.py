"""Pairs of things that are easily taken for one another, ranked, with the reasons in words."""

from graph.confusable.compare import Comparer
from graph.confusable.comparison import Comparison, Facet, Point, Reason
from graph.confusable.rank import rank_pairs
from graph.confusable.topics import Topics, load_topics
from graph.confusable.weights import SIGNALS, Weights, load_weights

__all__ = [
    "SIGNALS",
    "Comparer",
    "Comparison",
    "Facet",
    "Point",
    "Reason",
    "Topics",
    "Weights",
    "load_topics",
    "load_weights",
    "rank_pairs",
]
