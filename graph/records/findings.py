"""What deserves a look in the notes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from graph.records.kinds import FindingKind

__all__ = ["Finding", "Spot"]


class Spot(NamedTuple):
    """Lines of a note; ``quote`` is what stands at ``note.text[start:end]``."""

    file: str
    first: int
    last: int
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Finding:
    """Something in the notes that deserves a look.

    Attributes:
        kind: what it is.
        about: ids of the things concerned, the main one first; may be empty.
        text: what was found, in words, names as printed.
        reason: why it is listed, in words.
        spots: the lines concerned, at least one; the two sides of a contradiction in the order stated, denied.
    """

    kind: FindingKind
    about: tuple[str, ...]
    text: str
    reason: str
    spots: tuple[Spot, ...]
