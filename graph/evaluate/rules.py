"""When two names, figures or relations count as the same; the words for it are data."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from graph.errors import TableError
from graph.records import Predicate
from graph.tables import read_table

__all__ = ["Rules", "read_rules"]

_CLASSES = ("dropped", "vendor", "closing", "generic", "family", "unit")


@dataclass(frozen=True, slots=True)
class Rules:
    """The words of ``matching.tsv``.

    Attributes:
        dropped: words that do not tell names apart.
        vendor: words that may stand before a name.
        closing: words that may stand behind it.
        generic: nouns that one of two names may add at its end.
        family: for each relation, the family of relations that readers take for near the same.
        unit: for each wording of a unit, its first wording.
    """

    dropped: frozenset[str]
    vendor: frozenset[str]
    closing: frozenset[str]
    generic: frozenset[str]
    family: dict[str, int]
    unit: dict[str, str]


def read_rules(folder: Path) -> Rules:
    """Read ``matching.tsv`` of a folder.

    >>> rules = read_rules(Path("data/gold"))
    >>> rules.unit["hours"], rules.family["uses"] == rules.family["requires"]
    ('h', True)

    Raises:
        TableError: an unknown class, or a relation without a family.
    """
    path = folder / "matching.tsv"
    rows: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for row in read_table(path, ("class", "words")):
        if row["class"] not in _CLASSES:
            raise TableError(path, row.line, f"unknown class {row['class']!r}; one of {', '.join(_CLASSES)}")
        rows[row["class"]].append(tuple(row["words"].split()))
    family = {word: number for number, words in enumerate(rows["family"]) for word in words}
    lost = [predicate for predicate in Predicate if predicate not in family]
    if lost:
        raise TableError(path, 0, f"no family for {lost[0]}")
    dropped, vendor, closing, generic = (frozenset(chain.from_iterable(rows[name])) for name in _CLASSES[:4])
    units = {word: words[0] for words in rows["unit"] for word in words}
    return Rules(dropped, vendor, closing, generic, family, units)
