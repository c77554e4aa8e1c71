"""Signs and labels that set a statement apart, such as a warning sign or "Note:"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from graph.tables import read_table

__all__ = ["Marks", "read_marks"]

_VARIANT = "\ufe0f"  # asks for the coloured form of a sign


@dataclass(frozen=True)
class Marks:
    """What each sign and each label stands for.

    Attributes:
        signs: characters, each with its flag; they count wherever they stand.
        labels: words in small letters, each with its flag; they count where they open a line.
    """

    signs: dict[str, str]
    labels: dict[str, str]

    @classmethod
    def of(cls, rows: Iterable[tuple[str, str]] = ()) -> Marks:
        """Tell signs from labels.

        >>> marks = Marks.of([("❗", "important"), ("Note", "note")])
        >>> marks.signs, marks.labels
        ({'❗': 'important'}, {'note': 'note'})
        """
        flags = {mark.replace(_VARIANT, ""): flag for mark, flag in rows}
        signs = {mark: flag for mark, flag in flags.items() if len(mark) == 1 or not mark[0].isalpha()}
        return cls(signs, {mark.casefold(): flag for mark, flag in flags.items() if mark not in signs})

    @cached_property
    def pattern(self) -> re.Pattern[str] | None:
        """A sign with the spaces behind it, or None where there are no signs."""
        signs = "|".join(map(re.escape, sorted(self.signs, reverse=True)))
        return re.compile(rf"({signs}){_VARIANT}?[ \t]*") if signs else None


def read_marks(path: Path) -> Marks:
    """Read the table of signs and labels.

    Raises:
        TableError: no such table, or a wrong row.
    """
    rows = read_table(path, ("mark", "flag"), optional=("example",))
    return Marks.of((row["mark"], row["flag"]) for row in rows if row["mark"])
