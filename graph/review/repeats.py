"""Sections that say the same again."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations

from graph.records import Finding, FindingKind, Role, Spot, Statement
from graph.review.material import Material

__all__ = ["repeated_sections"]

_SHARE = 0.6  # of the lines of the shorter section
_FEWEST = 2  # lines that both have
_FEWEST_WORDS = 3  # of a line that counts
_BOILERPLATE = 20  # sections; a line that stands in more of them marks no repeat


@dataclass(slots=True)
class _Section:
    """What stands under one heading, without what stands under the headings below it."""

    title: str
    titles: tuple[str, ...]  # folded, outermost first
    owner: str
    statements: list[Statement] = field(default_factory=list)
    lines: set[str] = field(default_factory=set)


def repeated_sections(material: Material) -> Iterator[Finding]:
    """List sections that share most of their lines, and headings that stand twice in one note."""
    sections = _sections(material)
    shared = _shared(sections)
    for a, b in sorted(shared.keys() | _same_titles(sections)):
        one, other = sections[a], sections[b]
        count, least = shared.get((a, b), 0), min(len(one.lines), len(other.lines))
        alike = count >= _FEWEST and count >= _SHARE * least
        if alike or (a[0] == b[0] and one.titles == other.titles):
            reason = f"{count} of {least} lines are the same" if alike else "the same heading twice in one note"
            title = " / ".join(dict.fromkeys(s.title for s in (one, other)))
            about = tuple(dict.fromkeys(s.owner for s in (one, other)))
            spots = (_spot(material, one), _spot(material, other))
            yield Finding(FindingKind.REPEATED, about, title, reason, spots)


_Key = tuple[str, int]  # file, line of the heading


def _sections(material: Material) -> dict[_Key, _Section]:
    sections: dict[_Key, _Section] = {}
    whole = {(s.file, s.first): s.text for s, _ in material.owned}  # "Limits: batches"
    for statement, owner in material.owned:
        above = [heading for heading in statement.chain if not heading.bullet]
        if statement.role is Role.HEADING or not above:
            continue
        key = statement.file, above[-1].line
        titles = [whole.get((statement.file, heading.line), heading.text) for heading in above]
        section = sections.setdefault(key, _Section(titles[-1], tuple(map(_folded, titles)), owner.entity))
        section.statements.append(statement)
        line = _folded(statement.text)
        if line.count(" ") + 1 >= _FEWEST_WORDS:
            section.lines.add(line)
    return sections


def _shared(sections: Mapping[_Key, _Section]) -> Counter[tuple[_Key, _Key]]:
    """Count the lines that two sections have in common."""
    having: dict[str, list[_Key]] = defaultdict(list)
    for key, section in sorted(sections.items()):
        for line in section.lines:
            having[line].append(key)
    return Counter(pair for keys in having.values() if len(keys) <= _BOILERPLATE for pair in combinations(keys, 2))


def _same_titles(sections: Mapping[_Key, _Section]) -> set[tuple[_Key, _Key]]:
    """Pair each heading with the one before it that has the same place and words."""
    last: dict[tuple[str, tuple[str, ...]], _Key] = {}
    pairs = set()
    for key, section in sorted(sections.items()):
        place = key[0], section.titles
        if place in last:
            pairs.add((last[place], key))
        last[place] = key
    return pairs


def _spot(material: Material, section: _Section) -> Spot:
    first, last = section.statements[0], section.statements[-1]
    quote = material.notes[first.file][first.start : last.end]
    return Spot(first.file, first.first, last.last, first.start, last.end, quote)


def _folded(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
