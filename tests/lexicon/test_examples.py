"""Every row of the tables of words carries an example; here each of them is read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from graph.catalogue import load_catalogue
from graph.language.extract import Extractor
from graph.language.pipeline import Reader
from graph.language.predicates import find_saying
from graph.language.tokens import token_spans
from graph.lexicon import load_lexicon
from graph.lexicon.frames import Tense
from graph.lexicon.inflection import inflect, read_irregular
from graph.records import Extraction, Fact, Note, ObjectKind, Polarity, Predicate
from graph.tables import Row, read_table, split_cell

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "data" / "lexicon"
BRACED = re.compile(r"\{([^{}]+)\}")
NAMES = ("alpha", "beta", "gamma")

Read = Callable[[str], Extraction]


def rows(table: str) -> list[Row]:
    path = FOLDER / f"{table}.tsv"
    header = next(line for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#"))
    return list(read_table(path, header.split("\t")))


def each(table: str, column: str) -> Iterator[object]:
    """One parameter for each of the words of a column, named by the words."""
    for row in rows(table):
        for words in split_cell(row[column]):
            yield pytest.param(row, words, id=words)


def by(table: str, *columns: str) -> Iterator[object]:
    for row in rows(table):
        yield pytest.param(row, id=" ".join(row[column] for column in columns))


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    """Knows Alpha, Beta and Gamma, and nothing else."""
    return Extractor(load_catalogue([ROOT / "tests" / "cases" / "letters"]), load_lexicon(FOLDER))


@pytest.fixture(scope="session")
def read(extractor: Extractor) -> Read:
    """Reads a line below the heading "Topic"."""
    return lambda line: extractor.extract(Note("topic.md", f"# Topic\n\n{line}\n"))


def filled(row: Row, words: str) -> str:
    assert BRACED.search(row["example"]), "the example has to set the word of the row in {braces}"
    return BRACED.sub(lambda _: words, row["example"])


def said(facts: tuple[Fact, ...]) -> list[str]:
    """The facts as a failing test shows them."""
    return [f"{f.relation.subject} {f.relation.key} {f.relation.object} ({f.evidence.rule})" for f in facts]


def between(facts: tuple[Fact, ...], one: str, other: str) -> set[str]:
    return {f.relation.key for f in facts if f.relation.subject == one and f.relation.object == other}


# cues.tsv


@pytest.mark.parametrize("row", by("cues", "cue"))
def test_cue(read: Read, row: Row) -> None:
    """The wording says its predicate, in its direction."""
    facts = read(row["example"]).facts
    found = [f for f in facts if f.relation.predicate == row["predicate"] and f.evidence.cue == row["cue"]]
    assert found, said(facts)
    if "Beta" in row["example"]:
        ends = ("beta", "alpha") if row["object"] == "before" else ("alpha", "beta")
        subject, object_ = found[0].relation.subject, found[0].relation.object
        assert (subject, object_) in (ends, ("topic", "beta")), said(facts)


@pytest.mark.parametrize("row", by("cues", "cue"))
def test_cue_stands_in_its_example(row: Row) -> None:
    words = [row["example"][a:b].casefold() for a, b in token_spans(row["example"])]
    cue = [row["cue"][a:b].casefold() for a, b in token_spans(row["cue"])]
    assert any(words[at : at + len(cue)] == cue for at in range(len(words)))


# frames.tsv


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


@pytest.mark.parametrize(("row", "verb"), [p for p in each("frames", "verbs") if p.values[1] not in "*="])
def test_frame(extractor: Extractor, row: Row, verb: str) -> None:
    """Each verb of the row, in the form that the example has, is taken for the verb, with the frame of the row."""
    line = BRACED.sub(lambda _: form_like(row, verb), row["example"])
    saying = find_saying(*reading_of(extractor, line))
    if saying.cue:  # a wording such as "relies on" has a row among the cues as well
        assert saying.cue.words.startswith(form_like(row, verb)), line
        return
    assert saying.verb, f"no verb found in {line!r}: {saying.form}"
    assert (saying.verb.frame.verb, saying.verb.frame.line) == (verb, row.line), line


@pytest.mark.parametrize(("row", "verb"), [p for p in each("frames", "verbs") if "Beta" in p.values[0]["example"]])
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
    seen: dict[str, int] = {}
    twice = [(w, seen[w], row.line) for row in rows("frames") for w in split_cell(row["verbs"]) if seen.setdefault(w, row.line) != row.line]
    assert not twice


def reading_of(extractor: Extractor, line: str) -> tuple[object, int, int]:
    reader: Reader = extractor.reader
    reading = reader.read(line, extractor.names, lambda found, _: (found.forms[0].entity, ()))
    return reading, 0, len(reading.units)


# polarity.tsv


def denied(facts: tuple[Fact, ...], *, object_: str = "") -> list[Fact]:
    negated = [f for f in facts if f.relation.polarity is Polarity.NEGATED]
    return [f for f in negated if object_ in (f.relation.subject, *f.relation.object.casefold().split())] if object_ else negated


@pytest.mark.parametrize("row", [p for p in by("polarity", "cue") if p.values[0]["role"] == "negation"])
def test_negation(read: Read, row: Row) -> None:
    """The cue denies: Beta, and not what stands before it."""
    facts = read(row["example"]).facts
    assert not any(f.relation.object == "beta" and f.relation.polarity is Polarity.AFFIRMED for f in facts), said(facts)
    assert denied(facts, object_="beta"), said(facts)
    assert "Gamma" not in row["example"] or row["cue"] == "neither" or not denied(facts, object_="gamma"), said(facts)


@pytest.mark.parametrize("row", [p for p in by("polarity", "cue") if p.values[0]["role"] == "pseudo"])
def test_pseudo_negation(read: Read, row: Row) -> None:
    """The words hold a denial, and deny nothing."""
    facts = read(row["example"]).facts
    assert facts
    assert not denied(facts), said(facts)


@pytest.mark.parametrize("row", [p for p in by("polarity", "cue") if p.values[0]["role"] == "stop"])
def test_denial_stops(read: Read, row: Row) -> None:
    """What stands before the cue is denied, what stands behind it is not."""
    facts = read(row["example"]).facts
    assert denied(facts, object_="beta"), said(facts)
    assert not any(f.relation.object == "gamma" for f in denied(facts)), said(facts)


# quantities.tsv


@pytest.mark.parametrize(("row", "words"), each("quantities", "words"))
def test_quantity(extractor: Extractor, row: Row, words: str) -> None:
    """Each wording of the row gives its bound, unit or number."""
    line = filled(row, words)
    found = [q.quantity for q in extractor.reader.nlp(line).user_data["quantities"]]
    assert found, line
    if row["role"] in ("bound", "unit"):
        assert getattr(found[0], row["role"]) == row["value"], (line, found)
    elif row["role"] == "number":
        assert found[0].number in (words, row["value"]), (line, found)
    elif row["role"] == "per":
        assert found[0].raw == line, found
    else:
        assert found[0].number == "5-10", (line, found)


# sections.tsv


@pytest.mark.parametrize(("row", "heading"), each("sections", "heading"))
def test_section(extractor: Extractor, row: Row, heading: str) -> None:
    """The heading says its relation of each item below it."""
    note = Note("topic.md", f"# Alpha\n\n## {heading.capitalize()}\n\n- Beta\n- Gamma\n")
    facts = extractor.extract(note).facts
    one, two = ("beta", "alpha") if row["predicate"].startswith("~") else ("alpha", "beta")
    assert row["predicate"].strip("~") + row["polarity"] in between(facts, one, two), said(facts)


@pytest.mark.parametrize("row", by("sections", "predicate", "polarity"))
def test_section_example(row: Row) -> None:
    assert row["example"].casefold() in split_cell(row["heading"])


# words.tsv, irregular.tsv


@pytest.mark.parametrize("row", by("words", "class"))
def test_class(row: Row) -> None:
    """The example has a word of the class."""
    words = row["example"].casefold().split() + [row["example"][a:b].casefold() for a, b in token_spans(row["example"])]
    assert not set(words).isdisjoint(row["words"].split())


@pytest.mark.parametrize("row", by("irregular", "base"))
def test_irregular(extractor: Extractor, row: Row) -> None:
    """The forms lead to the verb, and the example has the third form."""
    assert f"{{{row['third']}}}" in row["example"]
    known = {form.frame.verb for forms in extractor.lexicon.verbs.values() for form in forms}
    for tense in Tense if row["base"] in known else ():
        forms = extractor.lexicon.verbs[row[tense]]
        assert any(form.frame.verb == row["base"] and form.tense is tense for form in forms), tense


# predicates.tsv


@pytest.mark.parametrize("row", by("predicates", "predicate"))
def test_predicate(read: Read, row: Row) -> None:
    facts = read(row["example"]).facts
    assert row["predicate"] in [f.relation.predicate for f in facts], said(facts)


def sentences() -> Iterator[object]:
    """The sentences in which the program itself says a fact, from both ends and in both polarities."""
    for row in rows("predicates"):
        for column, ends in (("stated", "AB"), ("denied", "AB"), ("inverse", "BA"), ("inverse_denied", "BA")):
            polarity = "-" if "denied" in column else "+"
            known = row["predicate"] != Predicate.HAS_LIMIT  # its object is no name
            if known:
                yield pytest.param(ends, row, column, polarity, id=f"{row['predicate']} {column}")


@pytest.mark.parametrize(("ends", "row", "column", "polarity"), sentences())
def test_own_sentences(read: Read, ends: str, row: Row, column: str, polarity: str) -> None:
    """What the program says of two things, it understands."""
    one, two = ("Alpha", "Beta") if ends == "AB" else ("Beta", "Alpha")
    facts = read(f"{one} {row[column]} {two}").facts
    found = between(facts, "alpha", "beta")
    if row["symmetric"] == "yes":
        found |= between(facts, "beta", "alpha")
    assert f"{row['predicate']}{polarity}" in found, said(facts)


# marks.tsv


@pytest.mark.parametrize("row", by("marks", "mark"))
def test_mark(extractor: Extractor, row: Row) -> None:
    """The mark is taken off and leaves its flag."""
    statement = extractor.extract(Note("topic.md", f"# Topic\n\n- {row['example']}\n")).statements[-1]
    assert row["flag"] in statement.flags
    assert row["mark"] not in statement.text


def test_objects_are_read_as_things(read: Read) -> None:
    """The names of the examples are known, so that a relation can be asked for."""
    facts = read("Alpha supports Beta, Gamma").facts
    assert [(f.relation.object, f.relation.object_kind) for f in facts] == [
        ("beta", ObjectKind.ENTITY),
        ("gamma", ObjectKind.ENTITY),
    ]
