"""What a graph was made with: when any of it changes, the notes have to be read again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

__all__ = ["Stamp", "digest_files", "digest_folders"]


@dataclass(frozen=True, slots=True)
class Stamp:
    """The program and the tables that a graph was made with.

    Attributes:
        program: version of the program.
        catalogue, lexicon: digests of the tables.
        vendors: words that may stand before a name; queries need them, notes do not.
        title: name of the notes.
    """

    program: str = ""
    catalogue: str = ""
    lexicon: str = ""
    vendors: tuple[str, ...] = ()
    title: str = ""

    @property
    def tables(self) -> str:
        """One digest of all that decides what a note gives.

        >>> Stamp("1", "a", "b").tables == Stamp("1", "a", "b").tables != Stamp("2", "a", "b").tables
        True
        """
        return hashlib.sha256("\n".join((self.program, self.catalogue, self.lexicon)).encode()).hexdigest()


def digest_folders(folders: Iterable[Path], pattern: str = "*") -> str:
    """Digest the files of folders, whatever order the disk lists them in.

    Args:
        folders: in the order in which they count.
        pattern: which files.
    """
    digest = hashlib.sha256()
    for folder in folders:
        files = sorted(p for p in folder.rglob(pattern) if p.is_file()) if folder.is_dir() else []
        digest.update(digest_files(files, folder).encode())
    return digest.hexdigest()


def digest_files(files: Iterable[Path], folder: Path) -> str:
    """Digest files by their path below a folder and their bytes."""
    digest = hashlib.sha256()
    for path in sorted(files):
        digest.update(path.relative_to(folder).as_posix().encode("utf-8", "surrogateescape") + b"\0")
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()
