"""What a relation says where its object is no such thing as it takes."""

from __future__ import annotations

from pathlib import Path

from graph.errors import LexiconError
from graph.lexicon.frames import Link
from graph.records import EntityKind, Predicate
from graph.tables import read_table, split_cell

__all__ = ["OWN", "Ranges", "read_ranges"]

Ranges = dict[tuple[Predicate, str, str], Link]

OWN = "own "  # before a kind: a thing of the subject's own

_COLUMNS = ("predicate", "kinds", "rules", "said", "example")


def read_ranges(folder: Path) -> Ranges:
    """Read ``ranges.tsv``: what to say, by relation, kind of the object and rule (empty: any).

    >>> ranges = read_ranges(Path("data/lexicon"))
    >>> str(ranges[Predicate.SUPPORTS, EntityKind.FILE, ""].predicate)
    'uses'

    Raises:
        LexiconError: an unknown relation or kind, with file and line.
    """
    found: Ranges = {}
    for row in read_table(folder / "ranges.tsv", _COLUMNS, error=LexiconError):
        try:
            predicate, kinds = Predicate(row["predicate"]), [_kind(kind) for kind in split_cell(row["kinds"])]
            link = Link(Predicate(row["said"].removeprefix("~")), row["said"].startswith("~"))
        except ValueError as error:
            raise LexiconError(row.path, row.line, f"unknown relation or kind: {error}") from None
        for kind in kinds:
            for rule in split_cell(row["rules"]) or [""]:
                found[predicate, kind, rule] = link
    return found


def _kind(text: str) -> str:
    own = OWN if text.startswith(OWN) else ""
    return own + EntityKind(text.removeprefix(own))
