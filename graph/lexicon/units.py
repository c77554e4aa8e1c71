"""How units compare, so that 60 minutes and 1 hour are one value."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path

from graph.errors import LexiconError
from graph.records import Quantity
from graph.tables import Row, read_table

__all__ = ["Units", "in_base", "read_units"]

Units = Mapping[str, tuple[str, Fraction]]


def read_units(folder: Path) -> dict[str, tuple[str, Fraction]]:
    """Read ``units.tsv``: the base unit and the factor of each unit.

    >>> read_units(Path("data/lexicon"))["hours"]
    ('seconds', Fraction(3600, 1))

    Raises:
        LexiconError: a factor that is no positive number.
    """
    columns = ("unit", "base", "factor", "example")
    return {
        row["unit"]: (row["base"], _factor(row))
        for row in read_table(folder / "units.tsv", columns, error=LexiconError)
    }


def in_base(quantity: Quantity, units: Units) -> tuple[str, str]:
    """Give the figures of a quantity in its base unit, and that unit; words stay as they are.

    >>> units = {"minutes": ("seconds", Fraction(60))}
    >>> in_base(Quantity("timeout", "max", "1-15", "minutes", "1 to 15 minutes"), units)
    ('60-900', 'seconds')
    """
    base, factor = units.get(quantity.unit, (quantity.unit, Fraction(1)))
    try:
        figures = "-".join(str(Fraction(part) * factor) for part in quantity.number.split("-"))
    except (ValueError, ZeroDivisionError):
        figures = quantity.number
    return figures, base


def _factor(row: Row) -> Fraction:
    try:
        factor = Fraction(row["factor"])
    except (ValueError, ZeroDivisionError):
        factor = Fraction(0)
    if factor <= 0:
        raise LexiconError(row.path, row.line, f"factor {row['factor']!r} is no positive number")
    return factor
