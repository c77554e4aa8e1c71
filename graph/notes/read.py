"""Files and folders as notes."""

from __future__ import annotations

import hashlib
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from graph.errors import NoteError
from graph.notes.encodings import decode
from graph.records import Note

__all__ = ["SUFFIXES", "Reading", "read_notes"]

SUFFIXES = (".txt", ".md", ".markdown")


class Reading(NamedTuple):
    """What was read.

    Attributes:
        notes: sorted by file.
        warnings: what deserves a look, one line each: what, where, what to do.
    """

    notes: tuple[Note, ...]
    warnings: tuple[str, ...]


class _Source(NamedTuple):
    name: str  # relative to the folder given
    path: Path


def read_notes(paths: Iterable[Path | str]) -> Reading:
    """Read notes from files and folders.

    Folders are searched through, without hidden files. Two notes of one name are told
    apart by the folders that they lie in; a note that is given twice is read once.

    Raises:
        NoteError: a path that does not exist.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     _ = Path(folder, "sqs.txt").write_bytes("größe".encode("latin-1"))
    ...     notes, warnings = read_notes([folder])
    >>> notes[0].file, notes[0].text, warnings[0].partition(" - ")[0]
    ('sqs.txt', 'größe', 'read as latin-1')
    """
    warnings: list[str] = []
    sources: list[_Source] = []
    for path in map(Path, paths):
        if path.is_dir():
            sources += _search(path, warnings)
        elif path.exists():
            sources.append(_Source(path.name, path))
        else:
            raise NoteError(f"no such file or folder - {path} - check the path")
    read = [_read(source, warnings) for source in _told_apart(sources)]
    return Reading(tuple(sorted((n for n in read if n), key=lambda n: n.file)), tuple(sorted(warnings)))


def _search(folder: Path, warnings: list[str]) -> list[_Source]:
    sources, others = [], 0
    for path in _visible(folder, warnings):
        if path.suffix.lower() in SUFFIXES:
            sources.append(_Source(path.relative_to(folder).as_posix(), path))
        else:
            others += 1
    if others:
        what = "1 file that is not .txt or .md was" if others == 1 else f"{others} files that are not .txt or .md were"
        warnings.append(f"{what} left out - {folder} - rename what should be read")
    if not sources:
        warnings.append(f"no notes - {folder} - put .txt or .md files there")
    return sources


def _visible(folder: Path, warnings: list[str]) -> Iterator[Path]:
    def note(fault: OSError) -> None:
        warnings.append(f"folder left out ({fault.strerror}) - {fault.filename} - check its permissions")

    for top, folders, files in os.walk(folder, onerror=note):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        yield from (Path(top, file) for file in sorted(files) if not file.startswith("."))


def _told_apart(sources: list[_Source]) -> list[_Source]:
    """Give every file one name, and no two files the same."""
    names: dict[Path, str] = {}
    for name, path in sources:
        place = path.resolve()
        names[place] = max(names.get(place, ""), name, key=lambda n: (n.count("/"), n))
    while len(set(names.values())) < len(names):
        counts = Counter(names.values())
        for place, name in names.items():
            if counts[name] > 1:
                names[place] = "/".join(place.parts[-(name.count("/") + 2) :])
    return [_Source(name, place) for place, name in sorted(names.items())]


def _read(source: _Source, warnings: list[str]) -> Note | None:
    try:
        data = source.path.read_bytes()
    except OSError as fault:
        warnings.append(f"left out, cannot be read ({fault.strerror}) - {source.name} - check its permissions")
        return None
    decoded = decode(data)
    if decoded is None:
        warnings.append(f"left out, it is no text - {source.name} - save it as UTF-8 text, or move it away")
        return None
    text, encoding = decoded
    if encoding == "utf-8-sig":
        warnings.append(f"read as UTF-8 with a byte-order mark - {source.name} - nothing to do")
    elif encoding != "utf-8":
        warnings.append(f"read as {encoding} - {source.name} - save it as UTF-8 if letters look wrong")
    if not text.strip():
        warnings.append(f"empty - {source.name} - write something, or move it away")
    return Note(source.name, text, encoding, hashlib.sha256(data).hexdigest())
