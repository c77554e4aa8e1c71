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
    ("old", "new", "message"),
    [
        ("name\t0.9", "name\t1.9", "weight '1.9' is not a number from 0 to 1"),
        ("name\t0.9", "name\thigh", "weight 'high' is not a number from 0 to 1"),
        ("name\t0.9", "nam\t0.9", "unknown signal 'nam'"),
        ("wording\t0.1", "peers\t0.1", "signal 'peers' stands twice; remove one row"),
        ("nearness\t0.7\tdescribed side by side\n", "", "no row for 'nearness'"),
        ("nearness\t0.7\tdescribed side by side\n", "nearness\t0.7\n", "say why 'nearness' weighs what it does"),
        ("signal\tweight", "signal\theft", "column 'weight' is missing"),
    ],
    ids=lambda value: value.strip()[-20:],
)
def test_a_wrong_row_is_named(root: Path, tmp_path: Path, old: str, new: str, message: str) -> None:
    text = (root / "data" / "confusable" / "weights.tsv").read_text(encoding="utf-8")
    assert old in text
    (tmp_path / "weights.tsv").write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(TableError) as caught:
        load_weights(tmp_path)
    assert str(caught.value).startswith(str(tmp_path / "weights.tsv"))
    assert str(caught.value).endswith(message)


def test_no_table(tmp_path: Path) -> None:
    with pytest.raises(TableError, match="no such table"):
        load_weights(tmp_path)
