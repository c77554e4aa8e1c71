"""Lines that cannot both hold: shown side by side, never settled."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from graph.catalogue import normal
from graph.lexicon.units import in_base
from graph.records import Fact, Finding, FindingKind, ObjectKind, Polarity, Quantity
from graph.review.material import Material

__all__ = ["contradictions", "two_values"]

_Line = tuple[str, int, int]
_Value = tuple[str, str]  # figures and unit

_SHORTEST_WORD = 3  # a property of shorter words only, such as the "xx" of "4xx", names none


def contradictions(material: Material) -> Iterator[Finding]:
    """List what the notes both state and deny; a pair of lines with different conditions is no contradiction."""
    for stated, denied in material.disputed:
        conditions = [{_plain(e.condition) for e in claim.evidence} for claim in (stated, denied)]
        shared = conditions[0] & conditions[1]
        if not shared:
            continue
        relation = stated.relation
        ends = (relation.subject, relation.object) if relation.object_kind is ObjectKind.ENTITY else (relation.subject,)
        sides = (e for claim in (stated, denied) for e in claim.evidence if _plain(e.condition) in shared)
        text = f"{material.says(stated)}; {material.says(denied)}"
        spots = tuple(dict.fromkeys(map(material.spot, sides)))
        yield Finding(FindingKind.CONTRADICTION, ends, text, "stated and denied", spots)


def two_values(material: Material) -> Iterator[Finding]:
    """List properties of one thing that two lines give different figures for, with the same bound and condition."""
    groups: dict[tuple[str, ...], dict[_Value, list[Fact]]] = defaultdict(lambda: defaultdict(list))
    for fact in material.facts:
        quantity = fact.relation.quantity
        if quantity is not None and fact.relation.polarity is Polarity.AFFIRMED and _property(quantity):
            value = in_base(quantity, material.units)
            key = fact.relation.subject, _property(quantity), quantity.bound, value[1], _plain(fact.evidence.condition)
            groups[key][value].append(fact)
    for (subject, *_), values in sorted(groups.items()):
        facts = [fact for value in _apart(values) for fact in values[value]]
        if facts:
            said = dict.fromkeys(fact.relation.object for fact in facts)
            text = f"{material.name(subject)}: {'; '.join(said)}"
            spots = tuple(dict.fromkeys(material.spot(fact.evidence) for fact in facts))
            yield Finding(FindingKind.TWO_VALUES, (subject,), text, "different figures for the same property", spots)


def _property(quantity: Quantity) -> str:
    """Fold the name of a property; its bound is compared apart, and a single general word names none."""
    words = [word for word in normal(quantity.property).split() if word not in (quantity.bound, "value")]
    return " ".join(words) if any(len(word) >= _SHORTEST_WORD for word in words) else ""


def _apart(values: Mapping[_Value, Sequence[Fact]]) -> list[_Value]:
    """List the values that another one contradicts from another line; figures of one line are told apart there."""
    at: dict[_Line, set[_Value]] = defaultdict(set)
    for value, facts in values.items():
        for _, it in facts:
            at[it.file, it.first, it.last].add(value)
    beside: dict[_Value, set[_Value]] = defaultdict(set)
    for together in at.values():
        for value in together:
            beside[value] |= together
    return [value for value in values if len(beside[value]) < len(values)]


def _plain(condition: str) -> str:
    return " ".join(condition.casefold().split())
