"""Places where the notes name two things one after the other and set them against each other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from graph.errors import TableError
from graph.records import Evidence, Mention
from graph.tables import Row, read_share, read_table, split_cell

__all__ = ["Contrast", "ContrastCues", "find_contrasts", "load_contrast_cues"]

_COLUMNS = ("cue", "place", "joint", "weight", "example")
_REACH = 40  # letters between two names that still belong together
_AROUND = r"[\s,;:(\[\"'`*]*"
_NO_LIST = re.compile(r"(?:^|[^,\s])\s*$")
_PLACES = ("between", "pair", "before")
_ARTICLE = r"(?:\s+(?:the|an?))?"


class Contrast(NamedTuple):
    """A place where the notes set two things against each other.

    Attributes:
        sort: a relation, or the words of a cue.
        weight: how plainly it does so, from 0 to 1.
        evidence: the line.
    """

    sort: str
    weight: float
    evidence: Evidence


class _Cue(NamedTuple):
    name: str
    weight: float
    before: re.Pattern[str] | None  # what stands before the first name, where that counts
    between: re.Pattern[str]  # all that stands between the two


@dataclass(frozen=True, slots=True)
class ContrastCues:
    """The loaded table."""

    cues: tuple[_Cue, ...] = ()

    def find(self, before: str, between: str) -> tuple[str, float] | None:
        """Name the plainest cue of two neighbouring names by what stands before the first and between them."""
        fitting = (
            (cue.name, cue.weight)
            for cue in self.cues
            if cue.between.fullmatch(between) and (cue.before is None or cue.before.search(before))
        )
        return max(fitting, key=lambda found: found[1], default=None)


def load_contrast_cues(folder: Path) -> ContrastCues:
    """Read ``contrasts.tsv``.

    Raises:
        TableError: a row without a cue, an unknown place, or a weight outside 0 to 1.
    """
    return ContrastCues(tuple(map(_cue, read_table(folder / "contrasts.tsv", _COLUMNS))))


def find_contrasts(
    texts: Mapping[str, str], mentions: Iterable[Mention], cues: ContrastCues
) -> Iterator[tuple[frozenset[str], Contrast]]:
    """Find neighbouring names on one line with a cue between them.

    Args:
        texts: the text of each note.
        mentions: where the notes name things.
        cues: the loaded table.

    Yields:
        The ids of two different things, and the place.
    """
    ordered = sorted(mentions, key=lambda m: (m.file, m.start, m.end))
    for one, other in pairwise(ordered):
        if one.file != other.file or not 0 < other.start - one.end <= _REACH or one.entity == other.entity:
            continue
        text = texts[one.file]
        between = text[one.end : other.start]
        if "\n" in between:
            continue
        found = cues.find(text[max(0, one.start - _REACH) : one.start].rpartition("\n")[2], between)
        if found:
            yield frozenset((one.entity, other.entity)), Contrast(*found, _line(text, one))


def _line(text: str, mention: Mention) -> Evidence:
    start = text.rfind("\n", 0, mention.start) + 1
    end = text.find("\n", mention.end)
    whole = text[start : end if end >= 0 else len(text)]
    start += len(whole) - len(whole.lstrip())
    quote = whole.strip()
    return Evidence(mention.file, mention.line, mention.line, start, start + len(quote), quote, rule="contrast")


def _cue(row: Row) -> _Cue:
    words = split_cell(row["cue"])
    if not words or row["place"] not in _PLACES:
        raise TableError(row.path, row.line, f"cue {row['cue']!r} needs words and a place: {', '.join(_PLACES)}")
    weight = read_share(row, "weight")
    if row["place"] == "between":
        return _Cue(words[0], weight, None, _between(words))
    if row["place"] == "pair":
        return _Cue(words[0], weight, _NO_LIST, _between(words, r"\s+"))
    before = re.compile(rf"\b(?:{_either(words)}){_ARTICLE}{_AROUND}$", re.IGNORECASE)
    return _Cue(words[0], weight, before, _between(split_cell(row["joint"])))


def _between(words: Sequence[str], gap: str = r"\W*") -> re.Pattern[str]:
    return re.compile(rf"{gap}(?<!\w)(?:{_either(words)}){_ARTICLE}{_AROUND}", re.IGNORECASE)


def _either(words: Sequence[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
