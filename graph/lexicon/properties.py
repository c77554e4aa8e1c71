"""Words for one property, so that "retention" and "keeps messages for" are compared."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from graph.errors import LexiconError
from graph.tables import read_table, split_cell

__all__ = ["Properties", "read_properties"]

Properties = Mapping[tuple[str, str], str]

_NOTHING = "-"  # a word that tells no property from another


def read_properties(folder: Path) -> dict[tuple[str, str], str]:
    """Read ``properties.tsv``: the property that a word stands for beside figures in a base unit, or in any (empty).

    >>> read_properties(Path("data/lexicon"))["keeps", "seconds"]
    'retention'

    Raises:
        LexiconError: a word that stands for two properties in one unit.
    """
    found: dict[tuple[str, str], str] = {}
    for row in read_table(folder / "properties.tsv", ("property", "words", "unit", "example"), error=LexiconError):
        name = "" if row["property"] == _NOTHING else row["property"]
        for word in split_cell(row["words"]):
            if found.setdefault((word, row["unit"]), name) != name:
                raise LexiconError(row.path, row.line, f"{word!r} stands for {found[word, row['unit']]!r} already")
    return found
