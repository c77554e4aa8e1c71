"""The facts of a graph measured against gold tables."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple, Protocol

from graph.catalogue import load_catalogue
from graph.errors import GraphError
from graph.evaluate import Found, Lines, Report, Sample, baselines, calibrate, found_facts, read_gold, score
from graph.evaluate.calibrate import Confidences, write_confidence
from graph.evaluate.names import Names
from graph.evaluate.rules import read_rules
from graph.explorer.data import default_data
from graph.lexicon import load_lexicon
from graph.records import Extraction, Fact, Note, Role
from graph.store import Store

__all__ = ["Asked", "Measured", "calibrate_rules", "evaluate"]

_NO_HEADINGS = "no headings"


class Asked(Protocol):
    """What is asked of a graph."""

    file: Path

    def facts(self) -> tuple[Fact, ...]:
        """Every fact with one place each."""

    def name(self, entity: str) -> str:
        """An id as its name."""


class Measured(NamedTuple):
    """One gold set with the report of each system, the explorer first."""

    name: str
    reports: dict[str, Report]


def evaluate(
    kg: Asked,
    gold: str | Path | None = None,
    *,
    catalogue: Sequence[str | Path] | None = None,
    compare: bool = True,
) -> list[Measured]:
    """Measure the facts of a graph, beside baselines that have the same names.

    Args:
        kg: the graph.
        gold: a table of facts, or a folder of them; the one for the sample notes where left out.
        catalogue: the folders that the graph was built with; the one for AWS where left out, none where empty.
        compare: measure the baselines too. One of them reads the notes again, without their headings.

    Raises:
        TableError: a gold table that is missing or wrong.
        GraphError: the graph has none of the notes that the gold is about, or was built with another catalogue.
    """
    lines, found = _lines(kg), list(found_facts(kg.facts(), kg.name))
    samples = list(_samples(gold, lines))  # first: a wrong table is told before the notes are read again
    others: dict[str, Sequence[Found]] = {}
    if compare:
        others = {**baselines(lines), _NO_HEADINGS: list(_without_headings(kg, catalogue))}
    measured = []
    for sample, names in samples:
        reports = {"explorer": score(sample, found, names)}
        for system, facts in others.items():
            reports[system] = score(sample, facts, names, system=system)
        measured.append(Measured(sample.gold.name, reports))
    return measured


def calibrate_rules(kg: Asked, gold: str | Path | None = None, folder: str | Path | None = None) -> Confidences:
    """Measure how often each rule is right, and write it as ``confidence.tsv`` of a lexicon.

    Args:
        kg: the graph.
        gold: as for ``evaluate``.
        folder: the lexicon; the package's own where left out. Graphs built from then on use it.

    Raises:
        StoreError: the table cannot be written.
    """
    lines, found = _lines(kg), list(found_facts(kg.facts(), kg.name))
    samples = list(_samples(gold, lines))
    table = calibrate((sample, found, names) for sample, names in samples)
    place = Path(folder) if folder is not None else default_data() / "lexicon"
    write_confidence(place / "confidence.tsv", table, ", ".join(sample.gold.name for sample, _ in samples))
    return table


def _samples(gold: str | Path | None, lines: Sequence[Lines]) -> Iterator[tuple[Sample, Names]]:
    own = default_data() / "gold"
    rules = read_rules(own)
    for one in read_gold(Path(gold) if gold is not None else own):
        yield Sample(one, lines), Names(rules, one.aliases)


def _lines(kg: Asked) -> list[Lines]:
    """Lay the statements out with the names that they mention."""
    with Store.open(kg.file) as store:
        named: dict[tuple[str, int], list[str]] = defaultdict(list)
        for mention in store.mentions():
            named[mention.file, mention.line].append(kg.name(mention.entity))
        return [
            Lines(
                statement.file,
                statement.first,
                statement.last,
                kg.name(owner.entity),
                kg.name(owner.within) if owner.within else "",
                str(owner.mode),
                tuple(n for line in range(statement.first, statement.last + 1) for n in named[statement.file, line]),
                statement.role is Role.ROW,
                tuple(map(kg.name, owner.beside)),
            )
            for statement, owner in store.owners()
        ]


def _without_headings(kg: Asked, catalogue: Sequence[str | Path] | None) -> Iterator[Found]:
    """Read the notes again with every line standing alone."""
    from graph.language.extract import Extractor  # late, as in a build

    data = default_data()
    folders = [data / "catalogue"] if catalogue is None else [Path(folder) for folder in catalogue]
    tables = load_catalogue(folders)
    with Store.open(kg.file) as store:
        notes, known = list(store.notes()), store.stamp.catalogue
    if known != tables.digest:
        raise GraphError(f"{kg.file}: built with another catalogue; name it, or leave the baselines out")
    extractor = Extractor(tables, load_lexicon(data / "lexicon"))
    for note in notes:
        yield from _found(extractor.extract(note, headings=False), note)


def _found(extraction: Extraction, note: Note) -> Iterator[Found]:
    names = {entity.id: entity.name for entity in extraction.entities}
    for fact in found_facts(extraction.facts, lambda key: names.get(key, key)):
        yield replace(fact, file=note.file)
