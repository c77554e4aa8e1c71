"""The closed classes of words."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from graph.errors import LexiconError
from graph.tables import read_table

__all__ = ["read_words"]


def read_words(folder: Path) -> defaultdict[str, set[str]]:
    """Read ``words.tsv``: the members of each class, none where the table has no such class.

    >>> "the" in read_words(Path("data/lexicon"))["article"]
    True

    Raises:
        LexiconError: a table that is missing or wrong.
    """
    words: defaultdict[str, set[str]] = defaultdict(set)
    for row in read_table(folder / "words.tsv", ("class", "words", "example"), error=LexiconError):
        words[row["class"]].update(row["words"].split())
    return words
