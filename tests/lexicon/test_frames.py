"""Every verb of ``frames.tsv`` is taken for the verb, and says what its row says."""

from __future__ import annotations

from collections import Counter

import pytest

from graph.language.extract import Extractor
from graph.language.predicates import find_saying
from graph.lexicon.frames import Tense
from graph.lexicon.inflection import inflect, read_irregular
from graph.tables import Row, split_cell
from tests.lexicon.examples import BRACED, FOLDER, Read, between, each, rows, said

VERBS = [row for row in rows("frames") if row["verbs"] not in ("*", "=")]


def form_like(row: Row, verb: str) -> str:
    """The form of a verb that the example has of a verb of the same row."""
    irregular = read_irregular(FOLDER)
    braced = BRACED.search(row["example"])
    assert braced, "the example has to set its verb in {braces}"
    for other in split_cell(row["verbs"]):
        made = inflect(other, irregular)
        for tense in (Tense.THIRD, Tense.PARTICIPLE, Tense.BASE, Tense.ING):
            if getattr(made, tense) == braced[1]:
                return str(getattr(inflect(verb, irregular), tense))
    raise AssertionError(f"{braced[1]!r} is no form of a verb of this row")


@pytest.mark.parametrize(("row", "verb"), each("verbs", VERBS))
def test_frame(extractor: Extractor, row: Row, verb: str) -> None:
    """Each verb of the row, in the form that the example has, is taken for the verb, with the frame of the row."""
    line = BRACED.sub(lambda _: form_like(row, verb), row["example"])
    reading = extractor.reader.read(
        next(extractor.reader.rows([line])), extractor.names, lambda found, _: (found.forms[0].entity, ())
    )
    saying = find_saying(reading, 0, len(reading.units))
    if saying.cue:  # a wording such as "relies on" has a row among the cues as well
        assert saying.cue.words.startswith(form_like(row, verb)), line
        return
    assert saying.verb, f"no verb found in {line!r}: {saying.form}"
    assert (saying.verb.frame.verb, saying.verb.frame.line) == (verb, row.line), line


@pytest.mark.parametrize(("row", "verb"), each("verbs", [row for row in rows("frames") if "Beta" in row["example"]]))
def test_frame_relates(read: Read, row: Row, verb: str) -> None:
    """What the frame says of the object, or of the thing after the preposition of the example."""
    line = row["example"] if verb in "*=" else BRACED.sub(lambda _: form_like(row, verb), row["example"])
    before = line.split()[line.split().index("Beta") - 1]
    prepositions = dict(pair.partition("=")[::2] for pair in row["prepositions"].split())
    link = prepositions.get(before, row["direct"]).rstrip("+")
    facts = read(line).facts
    ends = ("beta", "alpha") if link.startswith("~") else ("alpha", "beta")
    found = {key.rstrip("+-") for key in between(facts, *ends)}
    assert link.strip("~") in found, (line, said(facts))


def test_each_verb_stands_in_one_row() -> None:
    """The first row of a verb wins; another one would never be read."""
    verbs = [verb for row in rows("frames") for verb in split_cell(row["verbs"])]
    assert not [verb for verb, count in Counter(verbs).items() if count > 1]
