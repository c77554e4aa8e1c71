"""Every row of the smaller tables: quantities, sections, closed classes, irregular verbs, marks, short forms."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from graph.errors import LexiconError
from graph.language.extract import Extractor
from graph.language.tokens import token_spans
from graph.lexicon import load_lexicon
from graph.lexicon.frames import Tense
from graph.records import Note
from graph.tables import Row, split_cell
from tests.lexicon.examples import FOLDER, between, by, each, filled, rows, said


@pytest.mark.parametrize(("row", "words"), each("words", rows("quantities")))
def test_quantity(extractor: Extractor, row: Row, words: str) -> None:
    """Each wording of the row gives its bound, unit or number."""
    line = filled(row, words)
    found = [q.quantity for q in extractor.reader.quantities(line)]
    if row["role"] == "standin":
        assert not found, found
        return
    assert found, line
    told = {"bound": found[0].bound, "unit": found[0].unit, "number": found[0].number, "per": found[0].raw}
    wanted = {"per": line, "joint": "5-10", "parted": "max"}.get(row["role"], row["value"])
    assert told[{"joint": "number", "parted": "bound"}.get(row["role"], row["role"])] == wanted, found


@pytest.mark.parametrize(("row", "heading"), each("heading", rows("sections")))
def test_section(extractor: Extractor, row: Row, heading: str) -> None:
    """The heading says its relation of each item below it."""
    note = Note("topic.md", f"# Alpha\n\n## {heading.capitalize()}\n\n- Beta\n- Gamma\n")
    facts = extractor.extract(note).facts
    one, two = ("beta", "alpha") if row["predicate"].startswith("~") else ("alpha", "beta")
    assert row["predicate"].strip("~") + row["polarity"] in between(facts, one, two), said(facts)


@pytest.mark.parametrize("row", by("example", rows("sections")))
def test_section_example(row: Row) -> None:
    assert row["example"].casefold() in split_cell(row["heading"])


@pytest.mark.parametrize("row", by("class", rows("words")))
def test_class(row: Row) -> None:
    """The example has a word of the class."""
    words = row["example"].casefold().split() + [row["example"][a:b].casefold() for a, b in token_spans(row["example"])]
    assert not set(words).isdisjoint(row["words"].split())


@pytest.mark.parametrize("row", by("base", rows("irregular")))
def test_irregular(extractor: Extractor, row: Row) -> None:
    """The forms lead to the verb, and the example has the third form."""
    assert f"{{{row['third']}}}" in row["example"]
    known = {form.frame.verb for forms in extractor.lexicon.verbs.values() for form in forms}
    for tense in Tense if row["base"] in known else ():
        forms = extractor.lexicon.verbs[row[tense]]
        assert any(form.frame.verb == row["base"] and form.tense is tense for form in forms), tense


@pytest.mark.parametrize("row", by("short", rows("shorthand")))
def test_shorthand(extractor: Extractor, row: Row) -> None:
    """The example is read as if its long form stood there: the same words, classes and cues."""
    short, long = row["example"], re.sub(rf"\b{re.escape(row['short'])}(?!\w)", row["long"], row["example"])
    assert short != long
    one, other = extractor.reader.rows([short, long])
    assert one.words == other.words
    assert one.phrases == other.phrases
    assert extractor.lexicon.classes.get(row["long"], frozenset()) <= extractor.lexicon.classes.get(
        row["short"], frozenset()
    )


def test_a_long_form_is_one_word(tmp_path: Path) -> None:
    shutil.copytree(FOLDER, tmp_path / "lexicon")
    (tmp_path / "lexicon" / "shorthand.tsv").write_text("short\tlong\texample\nbtw\tby the way\t\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"shorthand\.tsv:2: the long form 'by the way' is not one word"):
        load_lexicon(tmp_path / "lexicon")


@pytest.mark.parametrize("row", by("mark", rows("marks")))
def test_mark(extractor: Extractor, row: Row) -> None:
    """The mark is taken off and leaves its flag."""
    statement = extractor.extract(Note("topic.md", f"# Topic\n\n- {row['example']}\n")).statements[-1]
    assert row["flag"] in statement.flags
    assert row["mark"] not in statement.text
