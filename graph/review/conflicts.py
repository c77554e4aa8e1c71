"""Lines that cannot both hold: shown side by side, never settled."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from graph.catalogue import normal
from graph.lexicon.units import in_base
from graph.records import Fact, Finding, FindingKind, ObjectKind, Polarity, Quantity
from graph.review.material import Material

__all__ = ["contradictions", "two_values"]

_Line = tuple[str, int, int]


def contradictions(material: Material) -> Iterator[Finding]:
    """List what the notes both state and deny; a pair of lines with different conditions is no contradiction."""
    for stated, denied in material.disputed:
        sides = [(yes, no) for yes in stated.evidence for no in denied.evidence if _same(yes.condition, no.condition)]
        if not sides:
            continue
        relation = stated.relation
        ends = (relation.subject, relation.object) if relation.object_kind is ObjectKind.ENTITY else (relation.subject,)
        spots = dict.fromkeys(material.spot(e) for side in zip(*sides, strict=True) for e in side)
        text = f"{material.says(stated.relation)}; {material.says(denied.relation)}"
        yield Finding(FindingKind.CONTRADICTION, ends, text, "stated and denied", tuple(spots))


def two_values(material: Material) -> Iterator[Finding]:
    """List properties of one thing that two lines give different figures for, with the same bound and condition."""
    groups: dict[tuple[str, ...], dict[tuple[str, str], list[Fact]]] = defaultdict(lambda: defaultdict(list))
    for fact in material.facts:
        quantity = fact.relation.quantity
        if quantity is not None and fact.relation.polarity is Polarity.AFFIRMED and _property(quantity):
            value = in_base(quantity, material.units)
            key = fact.relation.subject, _property(quantity), quantity.bound, value[1], _plain(fact.evidence.condition)
            groups[key][value].append(fact)
    for (subject, *_), values in sorted(groups.items()):
        apart = [pair for pair in combinations(values.values(), 2) if _places(pair[0]).isdisjoint(_places(pair[1]))]
        facts = list(dict.fromkeys(fact for pair in apart for side in pair for fact in side))
        if facts:
            said = dict.fromkeys(fact.relation.object for fact in facts)
            text = f"{material.name(subject)}: {'; '.join(said)}"
            spots = tuple(dict.fromkeys(material.spot(fact.evidence) for fact in facts))
            yield Finding(FindingKind.TWO_VALUES, (subject,), text, "different figures for the same property", spots)


def _property(quantity: Quantity) -> str:
    """Fold the name of a property; its bound is compared apart, and a single general word names none."""
    words = [word for word in normal(quantity.property).split() if word not in (quantity.bound, "value")]
    return " ".join(words)


def _places(facts: list[Fact]) -> set[_Line]:
    """Where values stand: two figures in one line are told apart there."""
    return {(e.file, e.first, e.last) for _, e in facts}


def _same(one: str, other: str) -> bool:
    return _plain(one) == _plain(other)


def _plain(condition: str) -> str:
    return " ".join(condition.casefold().split())
