"""Extractors that several tests of the language pass share."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.catalogue import load_catalogue
from graph.language.extract import Extractor
from graph.lexicon import load_lexicon

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    """Knows the small catalogue of the cases, so that the one in ``data/`` may grow."""
    return Extractor(load_catalogue([ROOT / "tests" / "cases" / "catalogue"]), load_lexicon(ROOT / "data" / "lexicon"))


@pytest.fixture(scope="session")
def unaware() -> Extractor:
    """Knows no thing at all."""
    return Extractor(load_catalogue(()), load_lexicon(ROOT / "data" / "lexicon"))
