"""How good the facts are: against a gold table, by group, beside simple baselines."""

from graph.evaluate.baselines import baselines
from graph.evaluate.calibrate import calibrate, write_confidence
from graph.evaluate.gold import Gold, read_gold
from graph.evaluate.sample import Found, Lines, Sample, found_facts
from graph.evaluate.scores import Report, Row, score

__all__ = [
    "Found",
    "Gold",
    "Lines",
    "Report",
    "Row",
    "Sample",
    "baselines",
    "calibrate",
    "found_facts",
    "read_gold",
    "score",
    "write_confidence",
]
