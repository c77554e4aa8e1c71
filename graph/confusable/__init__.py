"""Pairs of things that are easily taken for one another, ranked, with the reasons in words."""

from graph.confusable.compare import Comparer
from graph.confusable.comparison import Comparison, Facet, Point, Reason
from graph.confusable.contrasts import find_contrasts, load_contrast_cues
from graph.confusable.ground import Ground
from graph.confusable.rank import Ranking, rank_pairs
from graph.confusable.things import read_scene
from graph.confusable.told import Told
from graph.confusable.topics import Topics, load_topics
from graph.confusable.weights import SIGNALS, Weights, load_weights

__all__ = [
    "SIGNALS",
    "Comparer",
    "Comparison",
    "Facet",
    "Ground",
    "Point",
    "Ranking",
    "Reason",
    "Told",
    "Topics",
    "Weights",
    "find_contrasts",
    "load_contrast_cues",
    "load_topics",
    "load_weights",
    "rank_pairs",
    "read_scene",
]
