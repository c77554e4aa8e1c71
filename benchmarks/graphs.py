"""Graphs of any size to draw: things in families around hubs, relations with their lines, the same for the same seed.

from benchmarks.graphs import make_graph
sample = make_graph(5_000)
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import networkx as nx

from graph.records import EntityKind, Evidence, Mention, Pair, Polarity, Predicate, SubjectMode, slug

SYLLABLES = ("an bar cor dex el fin gal hol in jet kor lum mer nod or pol qua ris sol tan ul ver wex yor zan").split()
NOUNS = ("queue store stream gate index cache trail batch mesh vault rule route task group key shard").split()
RELATIONS = (
    (Predicate.USES, "uses"),
    (Predicate.SUPPORTS, "supports"),
    (Predicate.SENDS_TO, "sends to"),
    (Predicate.REQUIRES, "needs"),
    (Predicate.WORKS_WITH, "works with"),
    (Predicate.REPLACES, "replaces"),
)
FAMILY = 60  # things around one hub
PER_THING = 3  # relations, about
NOTE_LINES = 500


@dataclass(frozen=True)
class GraphSample:
    """A graph with the notes that say it.

    Attributes:
        network: with the attributes that ``graph.network`` gives.
        notes: text by file.
        mentions: where things are named, by file.
        pairs: things with look-alike names, best first.
    """

    network: Any
    notes: dict[str, str]
    mentions: dict[str, list[Mention]]
    pairs: list[Pair]


def make_graph(things: int, *, hub: int = 0, seed: int = 1) -> GraphSample:
    """Make a graph of so many things.

    Args:
        things: how many.
        hub: how many of them are tied to the first one, beyond its family.
        seed: for chance.
    """
    chance = random.Random(seed)
    names = list(_names(things, chance))
    network = nx.MultiDiGraph(title=f"{things} things", notes=(), schema=1)
    kinds = list(EntityKind)
    for i, name in enumerate(names):
        kind = EntityKind.SERVICE if i % FAMILY == 0 else kinds[1 + chance.randrange(len(kinds) - 1)]
        parent = slug(names[i - i % FAMILY]) if i % FAMILY else ""
        network.add_node(slug(name), name=name, kind=str(kind), parent=parent, **_bare())
    lines = list(_lines(names, hub, chance))
    notes, mentions = _write(network, lines)
    network.graph["notes"] = tuple(sorted(notes))
    return GraphSample(network, notes, mentions, _pairs(names))


def _bare() -> dict[str, Any]:
    return {"aliases": (), "category": "", "source": "catalogue", "places": (), "facts": ()}


def _names(things: int, chance: random.Random) -> Iterator[str]:
    seen = set()
    while len(seen) < things:
        name = "".join(chance.choices(SYLLABLES, k=chance.choice((2, 2, 3)))).capitalize() + " " + chance.choice(NOUNS)
        if slug(name) not in seen:
            seen.add(slug(name))
            yield name


def _lines(names: list[str], hub: int, chance: random.Random) -> Iterator[tuple[str, Predicate, str, Polarity, str]]:
    """Who says what of whom: a third within the family to its hub, a third within it, a third anywhere."""
    for i, name in enumerate(names):
        first = i - i % FAMILY
        family = names[first : first + FAMILY]
        if i % FAMILY:
            yield name, Predicate.PART_OF, names[first], Polarity.AFFIRMED, "is part of"
        for k in range(PER_THING - 1):
            other = chance.choice(family if k % 2 == 0 else names)
            predicate, words = chance.choice(RELATIONS)
            denied = chance.random() < 0.08
            if other != name:
                sign = Polarity.NEGATED if denied else Polarity.AFFIRMED
                yield name, predicate, other, sign, f"never {words}" if denied else words
    for name in names[FAMILY : FAMILY + hub]:
        yield name, Predicate.USES, names[0], Polarity.AFFIRMED, "uses"


def _write(network: Any, lines: list[Any]) -> tuple[dict[str, str], dict[str, list[Mention]]]:
    """Write the lines into notes, and put them with their places into the graph."""
    notes, mentions = {}, {}
    for part in range(0, len(lines), NOTE_LINES):
        file, text = f"notes/part-{part // NOTE_LINES:04}.txt", ""
        mentions[file] = []
        at, rows = 0, []
        for number, (subject, predicate, target, sign, words) in enumerate(lines[part : part + NOTE_LINES], 1):
            quote = f"{subject} {words} {target}"
            end = at + len(quote)
            evidence = Evidence(file, number, number, at, end, quote, words, "", "cue", SubjectMode.EXPLICIT, "", 0.9)
            _add(network, slug(subject), slug(target), predicate, sign, evidence)
            mentions[file].append(Mention(file, number, at, at + len(subject), subject, slug(subject)))
            mentions[file].append(Mention(file, number, end - len(target), end, target, slug(target)))
            rows.append(quote)
            at = end + 1
        text = "\n".join(rows) + "\n"
        notes[file] = text
    return notes, mentions


def _add(network: Any, a: str, b: str, predicate: Predicate, sign: Polarity, evidence: Evidence) -> None:
    key = f"{predicate}{sign}"
    if network.has_edge(a, b, key):
        network.edges[a, b, key]["evidence"] += (evidence,)
    else:
        more = {"predicate": str(predicate), "polarity": str(sign), "evidence": (evidence,)}
        network.add_edge(a, b, key=key, confidence=0.9, support=1, **more)
    node = network.nodes[a]
    node["places"] = (*node["places"], (evidence.file, evidence.first, evidence.last))


def _pairs(names: list[str]) -> list[Pair]:
    """Things that differ in one word of their names."""
    by_stem: dict[str, str] = {}
    found = []
    for name in names:
        stem = name.split()[0]
        if stem in by_stem and len(found) < 300:
            signals = (("name", 0.7), ("nearness", 0.2))
            found.append(
                Pair(slug(by_stem[stem]), slug(name), 0.9 - len(found) / 500, signals, "names differ in one word")
            )
        by_stem[stem] = name
    return found
