"""Words for one property."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.errors import LexiconError
from graph.language.extract import Extractor
from graph.lexicon.properties import read_properties
from graph.lexicon.units import in_base, read_units
from graph.tables import Row, split_cell
from tests.lexicon.examples import by, rows

LEXICON = Path(__file__).resolve().parents[2] / "data" / "lexicon"


@pytest.mark.parametrize("row", by("property", rows("properties")))
def test_property(extractor: Extractor, row: Row) -> None:
    """The example has a word of the row, beside a figure in its unit."""
    words = row["example"].casefold().replace(":", "").split()
    assert any(word in words for word in split_cell(row["words"]))
    (found,) = extractor.reader.quantities(row["example"])
    assert row["unit"] in ("", in_base(found.quantity, read_units(LEXICON))[1])


def test_a_word_of_two_properties_is_named(tmp_path: Path) -> None:
    text = "property\twords\tunit\texample\nretention\tkeep\tseconds\t\nstorage\tkeep\tseconds\t\n"
    (tmp_path / "properties.tsv").write_text(text, encoding="utf-8")
    with pytest.raises(LexiconError, match=r"properties\.tsv:3: 'keep' stands for 'retention' already"):
        read_properties(tmp_path)
