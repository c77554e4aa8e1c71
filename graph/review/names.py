"""Names that stay open, and names that became one thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from string import punctuation

from graph.catalogue import normal
from graph.records import Entity, Evidence, Finding, FindingKind, Mention, Polarity, Predicate, Spot
from graph.review.material import Material

__all__ = ["merged_names", "open_names", "other_names", "slips"]

_ALIAS, _SPELLING, _WORDS = "another name", "another spelling", "with a word more or less, or as a command"
_BESIDE = "written beside the name in the notes"


def open_names(material: Material) -> Iterator[Finding]:
    """List words that can mean several things, with the one chosen first."""
    groups: dict[tuple[str, str, tuple[str, ...]], list[Mention]] = defaultdict(list)
    for it in material.mentions:
        if it.candidates:
            groups[it.text, it.entity, it.candidates].append(it)
    for (text, chosen, others), found in groups.items():
        reason = f"taken as {material.name(chosen)}; could be {', '.join(map(material.name, others))}"
        yield Finding(FindingKind.OPEN_NAME, (chosen, *others), text, reason, _lines(material, found))


def slips(material: Material) -> Iterator[Finding]:
    """List words that were taken for a slip of a known name."""
    for entity, found in _spellings(material, lambda it, _: it.learnt == "slip"):
        text = f"{found[0].text} = {entity.name}"
        yield Finding(FindingKind.SLIP, (entity.id,), text, "a letter off in a long name", _lines(material, found))


def merged_names(material: Material) -> Iterator[Finding]:
    """List names that the notes made one, by saying so, by writing one out, by another spelling of their own."""
    said = _said(material)
    spelled = {
        (entity.id, normal(found[0].text)): found
        for entity, found in _spellings(
            material, lambda it, e: it.learnt == "expansion" or (e.discovered and not it.learnt)
        )
    }
    for key in dict.fromkeys((*said, *spelled)):
        subject, _ = key
        other, evidence = said.get(key, ("", []))
        found = spelled.get(key, [])
        about = (subject, other) if other in material.known else (subject,)
        text = f"{_plain(material.name(other) if other else found[0].text)} = {material.name(subject)}"
        reason = _told(evidence) if evidence else _why(found[0], material.known[subject])
        spots = tuple(dict.fromkeys((*map(material.spot, evidence), *_lines(material, found))))
        yield Finding(FindingKind.MERGED, about, text, reason, spots)


def other_names(material: Material) -> Iterator[Finding]:
    """List what stands in the notes for each thing of the catalogue beside its name; the first line of each."""
    groups: dict[str, list[list[Mention]]] = defaultdict(list)
    for entity, found in _spellings(material, lambda it, e: not (e.discovered or it.learnt)):
        groups[entity.id].append(found)
    for key, spellings in groups.items():
        entity = material.known[key]
        words = ", ".join(_plain(found[0].text) for found in spellings)
        reason = "; ".join(dict.fromkeys(_why(found[0], entity) for found in spellings))
        spots = tuple(dict.fromkeys(material.line(found[0]) for found in spellings))
        yield Finding(FindingKind.OTHER_NAME, (key,), f"{words} = {entity.name}", reason, spots)


def _said(material: Material) -> dict[tuple[str, str], tuple[str, list[Evidence]]]:
    """Gather what the notes equate, as the second thing or its words with the lines, by thing and normalised words."""
    said: dict[tuple[str, str], tuple[str, list[Evidence]]] = {}
    for relation, evidence in material.facts:
        if relation.predicate is Predicate.SAME_AS and relation.polarity is Polarity.AFFIRMED:
            words = normal(material.name(relation.object))
            said.setdefault((relation.subject, words), (relation.object, []))[1].append(evidence)
    return said


def _spellings(material: Material, counts: Callable[[Mention, Entity], bool]) -> Iterator[tuple[Entity, list[Mention]]]:
    """Gather the mentions of a thing by other words than its name; capitals and marks around it make no other name."""
    groups: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    for it in material.mentions:
        entity = material.known.get(it.entity)
        folded = _bare(it.text)
        if entity is not None and folded != _bare(entity.name) and counts(it, entity):
            groups[it.entity, folded].append(it)
    for (key, _), found in groups.items():
        yield material.known[key], found


def _told(evidence: list[Evidence]) -> str:
    return f"the notes say so: {evidence[0].cue}" if evidence[0].cue else _BESIDE


def _why(it: Mention, entity: Entity) -> str:
    """Say why words are read as a thing."""
    if it.learnt:
        return _BESIDE
    if it.text.casefold() in (alias.casefold() for alias in entity.aliases):
        return _ALIAS
    return _SPELLING if normal(it.text) in map(normal, (entity.name, *entity.aliases)) else _WORDS


def _lines(material: Material, found: Iterable[Mention]) -> tuple[Spot, ...]:
    return tuple(dict.fromkeys(map(material.line, found)))


@lru_cache(maxsize=4096)  # notes say the same few words over and over
def _bare(text: str) -> str:
    return _plain(text.strip(punctuation)).casefold()


def _plain(text: str) -> str:
    return " ".join(text.split())
