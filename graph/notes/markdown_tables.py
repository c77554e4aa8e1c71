"""Blocks whose words are laid out by lines: table rows and code."""

from __future__ import annotations

import re

from graph.notes.markdown_places import Track
from graph.notes.markdown_words import Joint, Words, read_words
from graph.notes.marks import Marks

__all__ = ["read_code", "read_row"]

_PREFIX = re.compile(r"[ \t]*(?:(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]*)*(?=\|)")
_PIPE = re.compile(r"[ \t]*\|?[ \t]*")
_BETWEEN = " | "


def read_row(line: str, cells: list[str], env: dict[str, object], marks: Marks) -> tuple[Words, int, list[str]]:
    r"""Read a row as words that are traced to its line.

    Args:
        line: the line of the note.
        cells: their contents, as the block parser hands them out.
        env: the link references of the note.
        marks: signs to take off.

    Returns:
        The words, where the row begins in the line, and the words of each cell.

    >>> words, begin, cells = read_row(r"| a\|b | **c** |", ["a|b", "**c**"], {}, Marks.of())
    >>> words.text, words.runs, cells
    ('a|b | c', [(0, 2), (1, 4), (6, 11)], ['a|b', 'c'])
    """
    prefix = _PREFIX.match(line)
    at = begin = prefix.end() if prefix else len(line) - len(line.lstrip())
    whole, said = Words(), list[str]()
    for cell in cells:
        track = _follow(line, cell, at)
        if track.offsets and cell:
            at = track.place(len(cell) - 1) + 1
            begin = begin if prefix or said else min(begin, track.place(0))
        words = read_words(cell, env, marks)
        whole.text += _BETWEEN if said else ""
        _append(whole, words, track)
        said.append(words.text)
    return whole, begin, said


def _follow(line: str, cell: str, at: int) -> Track:
    """Find a cell behind the pipe that follows ``at``; an escaped pipe in it splits the run."""
    track, pipe = Track(cell), _PIPE.match(line, at)
    behind = pipe.end() if pipe else at
    if cell and "|" not in cell and line.startswith(cell, behind):  # most cells; a pattern for each would be costly
        track.add(0, behind)
        return track
    pattern = re.compile(r"\\?\|".join(map(re.escape, cell.split("|"))))
    found = pattern.match(line, behind) or pattern.search(line, at)
    if found and cell:
        place, offset = found.start(), 0
        for number, part in enumerate(cell.split("|")):
            if number:
                part = "|" + part
                place += line[place] == "\\"
            track.add(offset, place)
            offset, place = offset + len(part), place + len(part)
    elif pipe:
        track.add(0, behind if cell else at)
    return track


def _append(whole: Words, words: Words, track: Track) -> None:
    base = len(whole.text)
    ends = [offset for offset, _ in words.runs[1:]] + [len(words.text)]
    for (offset, origin), end in zip(words.runs, ends, strict=bool(words.runs)):
        for run, place in track.runs(origin, origin + end - offset):
            whole.runs.append((base + offset + run - origin, place))
    whole.marks += [(mark, base + start, base + end) for mark, start, end in words.marks]
    whole.flags += [(base + offset, flag) for offset, flag in words.flags]
    whole.joints += [Joint(base + j.at, track.place(j.start), track.place(j.end), j.hard) for j in words.joints]
    whole.text += words.text


def read_code(content: str) -> Words:
    r"""Read lines of code as one line of words.

    >>> read_code("if a:\n  b\n").text
    'if a: b'
    """
    words, offset, parts, length = Words(), 0, list[str](), 0
    for line in content.split("\n"):
        if line.strip():
            words.runs.append((length, offset + len(line) - len(line.lstrip())))
            parts.append(line.strip())
            length += len(parts[-1]) + 1
        offset += len(line) + 1
    words.text = " ".join(parts)
    return words
