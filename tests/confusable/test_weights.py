"""The table of weights is read strictly."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.confusable import SIGNALS, load_weights
from graph.errors import TableError


def test_the_shipped_table_has_every_signal(root: Path) -> None:
    weights = load_weights(root / "data" / "confusable")
    assert all(weights[name] > 0 for name in SIGNALS)


@pytest.mark.parametrize(
    ("row", "instead", "message"),
    [
        ("name", "name\t1.9\tx", "weight '1.9' is not a number from 0 to 1"),
        ("name", "name\thigh\tx", "weight 'high' is not a number from 0 to 1"),
        ("name", "nam\t0.9\tx", "unknown signal 'nam'"),
        ("wording", "role\t0.1\tx", "signal 'role' stands twice; remove one row"),
        ("nearness", "", "no row for 'nearness'"),
        ("nearness", "nearness\t0.7\t", "say why 'nearness' weighs what it does"),
        ("signal", "signal\theft\twhy", "column 'weight' is missing"),
    ],
)
def test_a_wrong_row_is_named(root: Path, tmp_path: Path, row: str, instead: str, message: str) -> None:
    lines = (root / "data" / "confusable" / "weights.tsv").read_text(encoding="utf-8").splitlines()
    wrong = [instead if line.startswith(f"{row}\t") else line for line in lines]
    assert wrong != lines
    (tmp_path / "weights.tsv").write_text("\n".join(wrong), encoding="utf-8")
    with pytest.raises(TableError) as caught:
        load_weights(tmp_path)
    assert str(caught.value).startswith(str(tmp_path / "weights.tsv"))
    assert str(caught.value).endswith(message)


def test_no_table(tmp_path: Path) -> None:
    with pytest.raises(TableError, match="no such table"):
        load_weights(tmp_path)
