"""A reader that knows Alpha, Beta and Gamma, the things of the examples."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.catalogue import load_catalogue
from graph.language.extract import Extractor
from graph.lexicon import load_lexicon
from graph.records import Note
from tests.lexicon.examples import FOLDER, Read

LETTERS = Path(__file__).resolve().parents[1] / "cases" / "letters"


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    """Knows the three things and the tables of words."""
    return Extractor(load_catalogue([LETTERS]), load_lexicon(FOLDER))


@pytest.fixture(scope="session")
def read(extractor: Extractor) -> Read:
    """Reads a line below the heading "Topic"."""
    return lambda line: extractor.extract(Note("topic.md", f"# Topic\n\n{line}\n"))
