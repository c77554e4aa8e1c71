"""How units compare."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.errors import LexiconError
from graph.language.extract import Extractor
from graph.lexicon.units import in_base, read_units
from graph.tables import Row
from tests.lexicon.examples import by, rows

LEXICON = Path(__file__).resolve().parents[2] / "data" / "lexicon"


@pytest.mark.parametrize("row", by("unit", rows("units")))
def test_unit(extractor: Extractor, row: Row) -> None:
    """The two sides of the example are the same amount, and the unit is one that figures have."""
    units = read_units(LEXICON)
    one, other = (extractor.reader.quantities(side)[0].quantity for side in row["example"].split("="))
    assert one.unit == row["unit"]
    assert in_base(one, units) == in_base(other, units)


@pytest.mark.parametrize("factor", ["", "many", "0", "-1", "1/0"])
def test_a_wrong_factor_is_named(tmp_path: Path, factor: str) -> None:
    (tmp_path / "units.tsv").write_text(f"unit\tbase\tfactor\texample\nKB\tB\t{factor}\t\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"units\.tsv:2: factor"):
        read_units(tmp_path)
