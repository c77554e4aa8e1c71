"""Slips in long names, as ``tests/cases/slips.tsv`` lists them."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.catalogue import Catalogue, load_catalogue
from graph.language.extract import Extractor
from graph.lexicon import load_lexicon
from graph.records import Note
from graph.tables import Row, read_table

ROOT = Path(__file__).resolve().parents[2]
CASES = list(read_table(ROOT / "tests" / "cases" / "slips.tsv", ("case", "line", "written", "thing", "why")))


def taken(extractor: Extractor, text: str) -> dict[str, str]:
    """Every slip of a note with the name of the thing that it is taken for."""
    extraction = extractor.extract(Note("case.md", text.replace("\\n", "\n") + "\n"))
    names = {entity.id: entity.name for entity in extraction.entities}
    return {it.text: names[it.entity] for it in extraction.mentions if it.learnt == "slip"}


@pytest.mark.parametrize("row", CASES, ids=[row["case"] for row in CASES])
def test_slip(extractor: Extractor, row: Row) -> None:
    """The mention keeps what is written, and means the known thing."""
    meant = {} if row["thing"] == "-" else {row["written"]: row["thing"]}
    assert taken(extractor, row["line"]) == meant, row["why"]


def test_a_slip_does_not_name_the_thing(extractor: Extractor) -> None:
    extraction = extractor.extract(Note("a.md", "# SQS\n\n## Visiblity timeout\n\nhides messages\n"))
    (entity,) = (it for it in extraction.entities if it.id == "visibility-timeout")
    assert entity.name == "Visibility timeout"


def test_no_slip_where_two_names_are_as_near(tmp_path: Path) -> None:
    (tmp_path / "things.tsv").write_text(
        "name\tkind\tparent\taliases\nCloudTrace\tservice\t\t\nCloudTrade\tservice\t\t\n", encoding="utf-8"
    )
    lexicon = load_lexicon(ROOT / "data" / "lexicon")
    extractor = Extractor(load_catalogue([tmp_path]), lexicon)
    assert taken(extractor, "uses CloudTrabe daily") == {}
    assert taken(extractor, "uses ClouddTrace daily") == {"ClouddTrace": "CloudTrace"}


def test_without_a_catalogue_nothing_is_a_slip() -> None:
    extractor = Extractor(Catalogue(), load_lexicon(ROOT / "data" / "lexicon"))
    assert taken(extractor, "uses Cloudfornt and CloudFront") == {}
