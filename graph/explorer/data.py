"""Where the tables lie, and what a graph is stamped with."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from graph.catalogue import Catalogue
from graph.lexicon import Lexicon
from graph.store import Stamp, digest_folders

__all__ = ["VERSION", "default_data", "make_stamp"]

VERSION = "0.1.0"

_PACKAGE = Path(__file__).resolve().parents[1]
_READERS = ("records", "notes", "catalogue", "lexicon", "language")  # the parts that decide what a note gives


def default_data() -> Path:
    """Find the folder of the tables: inside an installed package, else beside it in a checkout.

    >>> (default_data() / "lexicon" / "predicates.tsv").exists()
    True
    """
    inside = _PACKAGE / "data"
    return inside if inside.is_dir() else _PACKAGE.parent / "data"


def make_stamp(catalogue: Catalogue, lexicon: Lexicon, title: str = "") -> Stamp:
    """Say what a graph is made with; the program counts by its code, so that a change of it shows at once."""
    code = digest_folders([_PACKAGE / part for part in _READERS], "*.py")
    program = f"{VERSION} {code[:16]} {_installed('spacy')}"
    return Stamp(program, catalogue.digest, lexicon.digest, catalogue.vendors, title)


def _installed(name: str) -> str:
    try:
        return f"{name} {version(name)}"
    except PackageNotFoundError:
        return f"{name} ?"
