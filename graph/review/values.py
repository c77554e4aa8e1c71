"""Two values of one property, whatever words it is told in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from graph.catalogue import normal
from graph.lexicon.units import in_base
from graph.records import Fact, Finding, FindingKind, Polarity
from graph.review.material import Material

__all__ = ["two_values"]

_BOUNDS = ("max", "min", "default")
_SHORTEST_WORD = 3  # a property of shorter words only, such as the "xx" of "4xx", names none
_SAME, _OTHER = "different figures for the same property", "different figures for one property, in other words"

_Line = tuple[str, int, int]
_Words = frozenset[str]


class _Value(NamedTuple):
    """A figure of a property: the words that tell the property from others, and whether one of them is a known one."""

    fact: Fact
    figures: str
    words: _Words
    known: bool


def two_values(material: Material) -> Iterator[Finding]:
    """List properties of one thing that two lines give different figures for, with the same bound and condition.

    Words for one property are the same ("retention", "keeps"); what is said of a part of it ("message retention")
    is set beside what is said of all ("retention").
    """
    groups: dict[tuple[str, ...], list[_Value]] = defaultdict(list)
    for fact in material.facts:
        if fact.relation.quantity is not None and fact.relation.polarity is Polarity.AFFIRMED:
            bound, unit, value = _read(material, fact)
            if value.words:
                condition = " ".join(fact.evidence.condition.casefold().split())
                groups[fact.relation.subject, bound, unit, condition].append(value)
    for (subject, *_), values in sorted(groups.items()):
        told = set[tuple[Fact, ...]]()
        for together in _compared(values):
            facts = tuple(v.fact for v in _apart(together))
            if facts and not any(set(facts) <= set(other) for other in told):
                told.add(facts)
                yield _finding(material, subject, facts)


def _finding(material: Material, subject: str, facts: Sequence[Fact]) -> Finding:
    text = f"{material.name(subject)}: {'; '.join(dict.fromkeys(fact.relation.object for fact in facts))}"
    spots = tuple(dict.fromkeys(material.spot(fact.evidence) for fact in facts))
    said = {_plain_property(fact) for fact in facts}
    return Finding(FindingKind.TWO_VALUES, (subject,), text, _SAME if len(said) == 1 else _OTHER, spots)


def _plain_property(fact: Fact) -> str:
    quantity = fact.relation.quantity
    return normal(quantity.property) if quantity else ""


def _read(material: Material, fact: Fact) -> tuple[str, str, _Value]:
    """Read a figure as its bound, its base unit, and what it is a figure of."""
    quantity = fact.relation.quantity
    assert quantity is not None
    figures, unit = in_base(quantity, material.units)
    bound, words, known = quantity.bound, set[str](), False
    subject = set(normal(material.name(fact.relation.subject)).split())
    for word in normal(quantity.property).split():
        named = material.properties.get((word, unit), material.properties.get((word, "")))
        if named in _BOUNDS or word == quantity.bound:
            bound = named if named and bound == "exact" else bound
        elif named is None and word not in subject:
            words.add(normal(word))
        elif named:
            words.add(named)
            known = True
    named_at_all = known or any(len(word) >= _SHORTEST_WORD for word in words)
    return bound, unit, _Value(fact, figures, frozenset(words) if named_at_all else frozenset(), known)


def _compared(values: Sequence[_Value]) -> Iterator[list[_Value]]:
    """Gather what is told of one property: the same words, or fewer of them where a known property is among these."""
    by_words: dict[_Words, list[_Value]] = defaultdict(list)
    for value in values:
        by_words[value.words].append(value)
    wide = [words for words in by_words if by_words[words][0].known]
    for words in sorted(by_words, key=lambda w: (-len(w), sorted(w))):
        wider = [other for other in wide if other < words] if by_words[words][0].known else []
        yield [value for other in (words, *wider) for value in by_words[other]]


def _apart(values: Sequence[_Value]) -> list[_Value]:
    """List the figures that another one contradicts from another line; figures of one line are told apart there."""
    at: dict[_Line, set[str]] = defaultdict(set)
    for value in values:
        it = value.fact.evidence
        at[it.file, it.first, it.last].add(value.figures)
    beside: dict[str, set[str]] = defaultdict(set)
    for together in at.values():
        for figures in together:
            beside[figures] |= together
    found = (value for value in values if len(beside[value.figures]) < len(beside))
    return sorted(found, key=lambda v: (v.fact.evidence.file, v.fact.evidence.first, v.fact.evidence.start))
