"""Pairs of things that are easily taken for one another, ranked, with the reasons in words."""

from graph.confusable.rank import rank_pairs
from graph.confusable.weights import SIGNALS, Weights, load_weights

__all__ = ["SIGNALS", "Weights", "load_weights", "rank_pairs"]
