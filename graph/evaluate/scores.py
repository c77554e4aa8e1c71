"""Figures: precision, recall and F1 of everything and by group, at three degrees."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from graph.evaluate.gold import GoldFact
from graph.evaluate.match import Degree, Matcher
from graph.evaluate.names import Names
from graph.evaluate.sample import Found, Lines, Sample
from graph.records import ObjectKind, Polarity, Predicate, SubjectMode

__all__ = ["Report", "Row", "Score", "score"]

EXPLORER = "explorer"


@dataclass(frozen=True, slots=True)
class Score:
    """Precision and recall at one degree."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Their harmonic mean.

        >>> Score(0.5, 1.0).f1, Score(0.0, 0.0).f1
        (0.6666666666666666, 0.0)
        """
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table.

    Attributes:
        system: what found the facts.
        group: ``all``, or what they are grouped by.
        name: the group's value.
        gold, found: how many facts there are to find, and how many were.
        scores: by degree.
    """

    system: str
    group: str
    name: str
    gold: int
    found: int
    scores: dict[Degree, Score]


@dataclass(frozen=True, slots=True)
class Report:
    """All that is measured of one system on one set.

    Attributes:
        rows: the first is about everything; precision counts things and figures, since no gold lists every phrase.
        figures: single figures by name.
        misses: gold facts that were not found, strictly.
        extras: found facts that no gold fact asks for, phrases left out.
    """

    rows: tuple[Row, ...]
    figures: dict[str, float]
    misses: tuple[GoldFact, ...]
    extras: tuple[Found, ...]


@dataclass(frozen=True, slots=True)
class _Matched:
    """Gold and found facts with their pairs at each degree."""

    gold: Sequence[GoldFact]
    found: Sequence[Found]
    met: dict[Degree, dict[int, int]]

    def row(self, system: str, group: str, name: str, gold: set[int], found: set[int], *, soft: bool = False) -> Row:
        """Measure some of the gold and of the found facts; a found phrase counts where it meets a gold name."""
        hard = {at for at in gold if soft or self.gold[at].kind != ObjectKind.PHRASE}
        judged = {at for at in found if soft or self.found[at].kind != ObjectKind.PHRASE}
        scores = {}
        for degree, met in self.met.items():
            counted = judged | {n for at, n in met.items() if n in found and self.gold[at].kind != ObjectKind.PHRASE}
            used = counted & set(met.values())
            hits = hard & met.keys()
            scores[degree] = Score(len(used) / max(1, len(counted)), len(hits) / max(1, len(hard)))
        return Row(system, group, name, len(hard), len(judged), scores)


def score(sample: Sample, found: Iterable[Found], names: Names, *, system: str = EXPLORER) -> Report:
    """Measure what was found against the gold of a sample."""
    kept = sample.keep(found)
    matcher = Matcher(sample.facts, kept, names)
    matched = _Matched(sample.facts, kept, {degree: matcher.pairs(degree) for degree in Degree})
    strict = matched.met[Degree.STRICT]
    right = set(strict.values())
    return Report(
        tuple(_rows(matched, sample, names, system)),
        {**_figures(matched, matcher, names), **_owner_figures(sample, names)},
        tuple(fact for at, fact in enumerate(sample.facts) if at not in strict),
        tuple(f for at, f in enumerate(kept) if at not in right and f.kind != ObjectKind.PHRASE),
    )


def _rows(matched: _Matched, sample: Sample, names: Names, system: str) -> Iterator[Row]:
    every = set(range(len(matched.gold))), set(range(len(matched.found)))
    yield matched.row(system, "all", "all", *every)
    modes = _modes(sample, names)
    groupings: tuple[tuple[str, Iterable[str], Callable[[GoldFact], str], Callable[[Found], str]], ...] = (
        ("relation", Predicate, lambda g: g.relation, lambda f: f.relation),
        ("polarity", Polarity, lambda g: g.polarity, lambda f: f.polarity),
        ("object", ObjectKind, lambda g: g.kind, lambda f: f.kind),
        ("subject", SubjectMode, modes, lambda f: f.mode),
    )
    for group, values, of_gold, of_found in groupings:
        asked, given = list(map(of_gold, matched.gold)), list(map(of_found, matched.found))
        for value in values:
            gold = {at for at, key in enumerate(asked) if key == value}
            found = {at for at, key in enumerate(given) if key == value}
            if gold or found:
                yield matched.row(system, group, value, gold, found, soft=group != "all")


def _modes(sample: Sample, names: Names) -> Callable[[GoldFact], str]:
    """Say how a reader finds the subject of a gold fact: in its table, in the line, or as the line's owner is found."""
    at: dict[tuple[str, int], Lines] = {(it.file, n): it for it in sample.lines for n in range(it.first, it.last + 1)}

    def mode(fact: GoldFact) -> str:
        lines = at.get((fact.file, fact.first))
        if lines is None:
            return ""
        if lines.row:
            return SubjectMode.TABLE
        named = any(names.same(fact.subject, name) for name in lines.names)
        return SubjectMode.EXPLICIT if named else lines.mode

    return mode


def _figures(matched: _Matched, matcher: Matcher, names: Names) -> dict[str, float]:
    gold, found, strict = matched.gold, matched.found, matched.met[Degree.STRICT]
    denied = [at for at, fact in enumerate(gold) if fact.polarity == Polarity.NEGATED]
    phrases = [at for at, fact in enumerate(gold) if fact.kind == ObjectKind.PHRASE]
    return {
        "facts in the gold": len(gold),
        "facts found": len(found),
        "phrases found": sum(fact.kind == ObjectKind.PHRASE for fact in found),
        "phrase recall": _share(at in strict for at in phrases),
        "negative recall": _share(at in strict for at in denied),
        "polarity flipped": len(matcher.flipped(strict)),
        "entity recall": _entity_recall(gold, found, names),
    }


def _entity_recall(gold: Iterable[GoldFact], found: Iterable[Found], names: Names) -> float:
    asked = {fact.subject for fact in gold} | {fact.object for fact in gold if fact.kind == ObjectKind.ENTITY}
    given = {fact.subject for fact in found} | {fact.object for fact in found if fact.kind != ObjectKind.LITERAL}
    spelt = {"".join(names.words(name)) for name in given}
    return _share(
        "".join(names.words(name)) in spelt or any(names.same(name, other) for other in given) for name in sorted(asked)
    )


def _owner_figures(sample: Sample, names: Names) -> dict[str, float]:
    """Measure whose the lines are; a set without owners gives nothing."""
    if not sample.gold.owners:
        return {}
    found = {(it.file, n): it for it in sample.lines for n in range(it.first, it.last + 1)}
    asked = {(it.file, n): it for it in sample.gold.owners for n in range(it.first, it.last + 1)}
    asked = {place: it for place, it in asked.items() if sample.covers(*place)}
    pairs = [(it, found.get(place)) for place, it in asked.items()]
    near = (
        got is not None
        and any(
            names.same(one, other)
            for one, other in (
                (it.owner, got.owners),
                (it.owner, got.within or "-"),
                (it.within or it.owner, got.owners),
            )
        )
        for it, got in pairs
    )
    return {
        "lines": len(pairs),
        "covered": _share(got is not None for _, got in pairs),
        "owner": _share(got is not None and names.same(it.owner, got.owners) for it, got in pairs),
        "owner or parent": _share(near),
    }


def _share(answers: Iterable[bool]) -> float:
    said = list(answers)
    return sum(said) / max(1, len(said))
