"""Names that stay open, and names that became one thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from graph.catalogue import normal
from graph.records import Entity, Fact, Finding, FindingKind, Mention, Polarity, Predicate
from graph.review.material import Material

__all__ = ["merged_names", "open_names"]


def open_names(material: Material) -> Iterator[Finding]:
    """List words that can mean several things, with the one chosen first."""
    groups: dict[tuple[str, str, tuple[str, ...]], list[Mention]] = defaultdict(list)
    for it in material.mentions:
        if it.candidates:
            groups[it.text, it.entity, it.candidates].append(it)
    for (text, chosen, others), found in groups.items():
        reason = f"taken as {material.name(chosen)}; could be {', '.join(map(material.name, others))}"
        spots = tuple(dict.fromkeys(map(material.line, found)))
        yield Finding(FindingKind.OPEN_NAME, (chosen, *others), text, reason, spots)


def merged_names(material: Material) -> Iterator[Finding]:
    """List names that became one thing: those that the notes equate, then those read as another spelling or name."""
    said: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in material.facts:
        relation = fact.relation
        if relation.predicate is Predicate.SAME_AS and relation.polarity is Polarity.AFFIRMED:
            said[relation.subject, relation.object].append(fact)
    for (subject, other), facts in said.items():
        reason = f"the notes say so ({facts[0].evidence.rule})"
        about = (subject, other) if other in material.known else (subject,)
        text = f"{material.name(other)} = {material.name(subject)}"
        spots = tuple(dict.fromkeys(material.spot(fact.evidence) for fact in facts))
        yield Finding(FindingKind.MERGED, about, text, reason, spots)
    yield from _spellings(material)


def _spellings(material: Material) -> Iterator[Finding]:
    """List what stands in the notes for a thing beside its printed name; capitals alone are no other name."""
    groups: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    for it in material.mentions:
        entity = material.known.get(it.entity)
        folded = " ".join(it.text.casefold().split())
        if entity is not None and folded != entity.name.casefold():
            groups[it.entity, folded].append(it)
    for (key, _), found in groups.items():
        entity = material.known[key]
        text = f"{' '.join(found[0].text.split())} = {entity.name}"
        spots = tuple(dict.fromkeys(map(material.line, found)))
        yield Finding(FindingKind.MERGED, (key,), text, _reason(found[0].text, entity), spots)


def _reason(text: str, entity: Entity) -> str:
    """Say why words are read as a thing."""
    where = "the notes" if entity.discovered else "the catalogue and the notes"
    if text.casefold() in (alias.casefold() for alias in entity.aliases):
        return f"another name in {where}"
    if normal(text) == normal(entity.name):
        return "another spelling: hyphens, spaces or the plural"
    for alias in entity.aliases:
        if normal(text) == normal(alias):
            return f"another spelling of {alias}"
    return "the name with a word more or less, or its abbreviation"
