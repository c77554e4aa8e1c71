"""How each predicate reads, from either end and in both polarities."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from graph.errors import LexiconError
from graph.records import Polarity, Predicate
from graph.tables import Row, read_table

__all__ = ["Wording", "read_predicates"]

_COLUMNS = ("predicate", "stated", "denied", "inverse", "inverse_denied", "lane", "symmetric", "example")


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one predicate.

    Attributes:
        predicate: which one.
        stated, denied: read from the subject, "supports" and "does not support".
        inverse, inverse_denied: read from the object, "is supported by" and "is not supported by".
        lane: the group under which its stated facts are listed.
        symmetric: whether both ends may be exchanged.
    """

    predicate: Predicate
    stated: str
    denied: str
    inverse: str
    inverse_denied: str
    lane: str
    symmetric: bool

    def phrase(self, polarity: Polarity, *, inverse: bool = False) -> str:
        """Choose the words for one end and one polarity.

        >>> words = Wording(Predicate.USES, "uses", "does not use", "is used by", "is not used by", "Supports", False)
        >>> words.phrase(Polarity.NEGATED, inverse=True)
        'is not used by'
        """
        stated, denied = (self.inverse, self.inverse_denied) if inverse else (self.stated, self.denied)
        return denied if polarity == Polarity.NEGATED else stated


def read_predicates(folder: Path) -> dict[Predicate, Wording]:
    """Read ``predicates.tsv``, in the order of its rows, which is the order of the lanes.

    Raises:
        LexiconError: an unknown or a missing predicate.
    """
    path = folder / "predicates.tsv"
    words = {w.predicate: w for w in (_wording(row) for row in read_table(path, _COLUMNS, error=LexiconError))}
    missing = [p for p in Predicate if p not in words]
    if missing:
        raise LexiconError(path, 0, f"no row for {missing[0]}")
    return words


def _wording(row: Row) -> Wording:
    try:
        predicate = Predicate(row["predicate"])
    except ValueError:
        raise LexiconError(row.path, row.line, f"unknown predicate {row['predicate']!r}") from None
    return Wording(
        predicate,
        row["stated"],
        row["denied"],
        row["inverse"],
        row["inverse_denied"],
        row["lane"],
        row["symmetric"] == "yes",
    )
