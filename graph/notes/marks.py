"""Signs and labels that set a statement apart, such as a warning sign, "Note:" or "(exam trap)"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from graph.tables import read_table

__all__ = ["Mark", "Marks", "read_marks"]

_VARIANT = "\ufe0f"  # asks for the coloured form of a sign
_REACH = 60  # characters in which a mark that closes a line lies
_ANYWHERE, _EDGE, _BARE = "any", "edge", "bare"
_NOTHING = "(?!)"
_ADMONITION = re.compile(r"(?:!!!|\?\?\?\+?|:::)\s*(?P<kind>[A-Za-z][\w-]{0,30})(?:\s+\"[^\"\n]{0,200}\")?\s*(?=\n|$)")
_CALLOUT = re.compile(r"\[!(?P<kind>[A-Za-z][\w-]{0,30})\][+-]?\s*")


class Mark(NamedTuple):
    """A mark at one end of some words: the flag that it stands for, and how many characters it takes."""

    flag: str
    length: int


@dataclass(frozen=True)
class Marks:
    """What each sign and each label stands for.

    Attributes:
        signs: characters, each with its flag; they count wherever they stand.
        edges: signs that count where they open or close a line.
        labels: words, each with its flag; they count where they open a line and are set off from the rest, or
            stand in brackets or as a tag at either end. In capitals, they count only so.
        bare: those of the labels that need not be set off: in capitals, or of several words.
    """

    signs: Mapping[str, str] = field(default_factory=dict)
    edges: Mapping[str, str] = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=dict)
    bare: frozenset[str] = frozenset()

    @classmethod
    def of(cls, rows: Iterable[tuple[str, ...]] = ()) -> Marks:
        """Sort the rows (mark, flag, place).

        >>> marks = Marks.of([("❗", "important", "any"), ("!!", "important", "edge"), ("Note", "note", "")])
        >>> marks.signs, marks.edges, marks.labels
        ({'❗': 'important'}, {'!!': 'important'}, {'note': 'note'})
        """
        found: dict[str, dict[str, str]] = {_ANYWHERE: {}, _EDGE: {}, "": {}}
        bare = set()
        for mark, flag, place in rows:
            plain = mark.replace(_VARIANT, "") if place == _ANYWHERE else mark if mark.isupper() else mark.casefold()
            found["" if place == _BARE else place][plain] = flag
            if place == _BARE:
                bare.add(plain)
        return cls(found[_ANYWHERE], found[_EDGE], found[""], frozenset(bare))

    @cached_property
    def pattern(self) -> re.Pattern[str] | None:
        """A sign with the spaces behind it, or None where there are no signs."""
        return re.compile(rf"({_any(self.signs)}){_VARIANT}?[ \t]*") if self.signs else None

    def flag(self, words: str) -> str:
        """Give the flag of a label, or nothing.

        >>> Marks.of([("Note", "note", ""), ("TRAP", "exam", "")]).flag("NOTE")
        'note'
        """
        plain = " ".join(words.split())
        return self.labels.get(plain) or self.labels.get(plain.casefold(), "")

    def opening(self, said: str, apart: int = 0) -> Mark | None:
        """Find the mark that opens words.

        Args:
            said: the words.
            apart: how many characters of them are set apart, as in bold.

        >>> marks = Marks.of([("Note", "note", ""), ("NB", "note", "bare"), ("!!", "important", "edge")])
        >>> [marks.opening(said) for said in ("NB it waits", "!!! it waits", "(note) it waits")]
        [Mark(flag='note', length=3), Mark(flag='important', length=4), Mark(flag='note', length=7)]
        >>> marks.opening("Note it waits"), marks.opening("Note it waits", 4)
        (None, Mark(flag='note', length=5))
        """
        for pattern in (_ADMONITION, _CALLOUT) if said[:1] in "!?:[" else ():
            if found := pattern.match(said):
                kind = found["kind"].casefold()
                return Mark(self.flag(kind) or kind, found.end())
        found = self._opening.match(said)
        if found is None:
            return None
        if found["edge"]:
            return Mark(self._edge(found["edge"]), found.end())
        flag = self.flag(found["round"] or found["square"] or found["tag"] or found["label"])
        return (
            Mark(flag, found.end()) if flag and (not found["label"] or self._is_set_off(found, said, apart)) else None
        )

    def closing(self, said: str) -> Mark | None:
        """Find the mark that closes words.

        >>> marks = Marks.of([("Exam", "exam", ""), ("!!", "important", "edge")])
        >>> [marks.closing(said) for said in ("it waits !!!", "it waits (exam)", "it waits #exam", "an exam")]
        [Mark(flag='important', length=4), Mark(flag='exam', length=7), Mark(flag='exam', length=6), None]
        """
        end = said[-_REACH:]
        found = self._closing.search(said, len(said) - len(end)) if not self._closers.isdisjoint(end) else None
        if found is None or not said[: found.start()].strip():
            return None
        words = found["round"] or found["square"] or found["tag"]
        flag = self.flag(words) if words else self._edge(found["edge"])
        return Mark(flag, len(said) - found.start()) if flag else None

    def _edge(self, sign: str) -> str:
        return next((flag for edge, flag in self.edges.items() if sign.startswith(edge)), "")

    def _is_set_off(self, found: re.Match[str], said: str, apart: int) -> bool:
        label, end = found["label"], found["end"].strip()
        loud = label.isupper() or " " in label
        if end.startswith((":", "!")) or (found["opened"] and found["closed"]):
            return True
        if apart and found.end("label") <= apart <= found.end("label") + 1:
            return True
        if end:  # a dash
            return loud
        return found.end() >= len(said) or (loud and (label in self.bare or label.casefold() in self.bare))

    @cached_property
    def _opening(self) -> re.Pattern[str]:
        label = _any(self.labels)
        return re.compile(
            rf"(?P<edge>{_signs(self.edges)})(?:\s+|(?<=\W\W)(?=\w))"  # "!Ref" is code
            rf"|(?:\((?P<round>{label})\)|\[(?P<square>{label})\]|\#(?P<tag>{label})(?![\w/-]))[:!]?\s+"
            rf"|(?P<opened>[*_=]{{2,3}})?(?P<label>{label})(?P<closed>[*_=]{{2,3}})?"
            rf"(?P<end>\s*[:!]+(?:[*_=]{{2,3}})?(?=\s|$)|\s+[-\u2013\u2014]+(?=\s)|(?=\s|$))\s*",
            re.IGNORECASE,
        )

    @cached_property
    def _closers(self) -> frozenset[str]:
        """The characters of which every mark that closes words has one."""
        return frozenset(")]#").union(*({edge[-1].upper(), edge[-1].lower()} for edge in self.edges))

    @cached_property
    def _closing(self) -> re.Pattern[str]:
        label, edges = _any(self.labels), {edge: "" for edge in self.edges if len(edge) > 1}
        return re.compile(
            rf"\s*(?P<edge>{_signs(edges)})\s*$"
            rf"|\s+(?:\((?P<round>{label})\)|\[(?P<square>{label})\]|\#(?P<tag>{label}))[.!]?\s*$",
            re.IGNORECASE,
        )


def read_marks(path: Path) -> Marks:
    """Read the table of signs and labels.

    Raises:
        TableError: no such table, or a wrong row.
    """
    rows = read_table(path, ("mark", "flag", "place"), optional=("example",))
    return Marks.of((row["mark"], row["flag"], row["place"]) for row in rows if row["mark"])


def _any(words: Iterable[str]) -> str:
    """Match one of some words, the longest that fits."""
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word)))) or _NOTHING


def _signs(edges: Iterable[str]) -> str:
    """Match one of some signs, its last character as often as it stands there."""
    longest = sorted(edges, key=lambda edge: (-len(edge), edge))
    return "|".join(f"{re.escape(edge)}{re.escape(edge[-1])}*" for edge in longest) or _NOTHING
