"""How much each signal and gate counts: one table that can be read and edited."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from graph.errors import TableError
from graph.tables import Row, read_share, read_table

__all__ = ["SIGNALS", "Weights", "load_weights"]

SIGNALS = ("contrast", "name", "nearness", "sibling", "clash", "neighbours", "homonym", "role", "wording")
_GATES = (
    "contrast.differs_from",
    "contrast.preferred_over",
    "contrast.replaces",
    "contrast.denied_identity",
    "gate.level.kindred",
    "gate.level.other",
    "gate.weight.base",
    "gate.weight.block",
    "gate.weight.facts",
    "gate.related.peer",
    "gate.working",
    "gate.telling.none",
    "gate.telling.one",
    "gate.list",
    "gate.twin",
    "gate.general",
    "diversity.thing",
    "diversity.family",
    "cut.candidate",
    "cut.practice",
    "cut.trap",
    "cut.elsewhere",
    "facet.value",
    "facet.sides",
    "facet.topic",
    "facet.purpose",
    "facet.definition",
    "facet.place",
    "facet.relation",
    "facet.inverse",
    "facet.words",
    "facet.least",
)
_KNOWN = frozenset(SIGNALS + _GATES)


@dataclass(frozen=True, slots=True)
class Weights:
    """The loaded table: every known row, each with a figure from 0 to 1.

    Attributes:
        values: figure of each signal, gate and step.
    """

    values: Mapping[str, float]

    def get(self, name: str, default: float) -> float:
        """Give a figure, or another where the table has no such row."""
        return self.values.get(name, default)

    def but(self, **figures: float) -> Weights:
        """The same table with some figures changed."""
        return Weights(MappingProxyType({**self.values, **figures}))

    def __getitem__(self, name: str) -> float:
        return self.values[name]


def load_weights(folder: Path) -> Weights:
    """Read ``weights.tsv``.

    Raises:
        TableError: an unknown, doubled or missing row, or a figure outside 0 to 1.
    """
    path = folder / "weights.tsv"
    values: dict[str, float] = {}
    for row in read_table(path, ("signal", "weight", "why")):
        if row["signal"] in values:
            raise TableError(row.path, row.line, f"signal {row['signal']!r} stands twice; remove one row")
        values[row["signal"]] = _figure(row)
    missing = sorted(_KNOWN - values.keys())
    if missing:
        raise TableError(path, 0, f"no row for {missing[0]!r}")
    return Weights(MappingProxyType(values))


def _figure(row: Row) -> float:
    if row["signal"] not in _KNOWN:
        raise TableError(row.path, row.line, f"unknown signal {row['signal']!r}")
    if not row["why"]:
        raise TableError(row.path, row.line, f"say why {row['signal']!r} weighs what it does")
    return read_share(row, "weight")
