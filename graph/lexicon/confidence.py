"""How sure a relation is, by the rule that found it and its predicate."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from graph.errors import LexiconError
from graph.tables import read_share, read_table

__all__ = ["ANY", "COLUMNS", "Confidence", "backed_off", "read_confidence"]

ANY = "*"
COLUMNS = ("rule", "predicate", "found", "right", "confidence")

Confidence = dict[tuple[str, str], float]


@lru_cache(maxsize=1 << 12)
def backed_off(rule: str, predicate: str) -> tuple[tuple[str, str], ...]:
    """List the rows that speak for a rule and a predicate, the most special one first.

    >>> backed_off("verb:use", "uses")
    (('verb:use', 'uses'), ('verb:*', 'uses'), ('*', 'uses'), ('*', '*'))
    >>> backed_off("*", "uses")
    (('*', 'uses'), ('*', '*'))
    """
    family, colon, _ = rule.partition(":")
    keys = [(rule, predicate), (f"{family}:{ANY}", predicate) if colon else (rule, predicate), (ANY, predicate)]
    return tuple(dict.fromkeys([*keys, (ANY, ANY)]))


def read_confidence(folder: Path) -> Confidence:
    """Read ``confidence.tsv``.

    >>> 0 < read_confidence(Path("data/lexicon"))["*", "*"] < 1
    True

    Raises:
        LexiconError: a confidence that is no number from 0 to 1, or no row for everything.
    """
    path = folder / "confidence.tsv"
    rows = read_table(path, COLUMNS, error=LexiconError)
    table = {(row["rule"], row["predicate"]): read_share(row, "confidence", LexiconError) for row in rows}
    if (ANY, ANY) not in table:
        raise LexiconError(path, 0, f"no row {ANY} {ANY} for what no other row speaks of")
    return table
