"""Counts of what the graph holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from graph.network.build import Network
from graph.network.claims import claims_of, contradictions

__all__ = ["Stats", "measure"]

Counts = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Stats:
    """Counts, the largest first; equal ones by name.

    Attributes:
        things: how many nodes.
        discovered: how many of them the catalogue does not have.
        claims: different facts.
        evidences: places that say them.
        contradictions: facts both stated and denied.
        kinds: things by kind.
        predicates: claims by relation.
        polarities: claims by polarity.
        objects: claims by kind of object.
        notes: evidences by file; every file is there.
        hubs: (id, number of edges) of the best connected things.
    """

    things: int
    discovered: int
    claims: int
    evidences: int
    contradictions: int
    kinds: Counts
    predicates: Counts
    polarities: Counts
    objects: Counts
    notes: Counts
    hubs: Counts


def measure(network: Network, *, hubs: int = 10) -> Stats:
    """Count what the graph holds.

    Args:
        network: the graph.
        hubs: how many of the best connected things to name.
    """
    claims = claims_of(network)
    said = [claim.relation for claim in claims]
    places = Counter(e.file for claim in claims for e in claim.evidence)
    places.update(dict.fromkeys(network.graph["notes"], 0))
    connected = [(key, degree) for key, degree in network.degree() if degree]
    return Stats(
        things=len(network),
        discovered=sum(source != "catalogue" for _, source in network.nodes(data="source")),
        claims=len(claims),
        evidences=sum(len(claim.evidence) for claim in claims),
        contradictions=len(contradictions(network)),
        kinds=_count(kind for _, kind in network.nodes(data="kind")),
        predicates=_count(relation.predicate for relation in said),
        polarities=_count(relation.polarity for relation in said),
        objects=_count(relation.object_kind for relation in said),
        notes=_sorted(places.items()),
        hubs=_sorted(connected)[:hubs],
    )


def _count(items: Iterable[str]) -> Counts:
    return _sorted(Counter(map(str, items)).items())


def _sorted(counts: Iterable[tuple[str, int]]) -> Counts:
    return tuple(sorted(counts, key=lambda count: (-count[1], count[0])))
