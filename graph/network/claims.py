"""All that the graph says, whether it stands at an edge or at a node."""

from __future__ import annotations

from itertools import groupby

from graph.network.build import Network
from graph.records import Claim, ObjectKind, Polarity, Predicate, Relation

__all__ = ["claims_of", "contradictions", "edge_claim"]


def edge_claim(network: Network, subject: str, target: str, key: str) -> Claim:
    """Read one edge as a claim."""
    data = network.edges[subject, target, key]
    predicate, polarity = Predicate(data["predicate"]), Polarity(data["polarity"])
    return Claim(Relation(subject, predicate, target, ObjectKind.ENTITY, polarity), data["evidence"])


def claims_of(network: Network) -> list[Claim]:
    """List all claims by subject, predicate, object and polarity; stated ones before denied ones."""
    edges = [edge_claim(network, *edge) for edge in network.edges(keys=True)]
    facts = [claim for _, said in network.nodes(data="facts") for claim in said]
    return sorted([*edges, *facts], key=lambda claim: _order(claim.relation))


def contradictions(network: Network) -> list[tuple[Claim, Claim]]:
    """List what the notes both state and deny, as (stated, denied)."""
    found = []
    for _, group in groupby(claims_of(network), key=lambda claim: _order(claim.relation)[:-1]):
        both = list(group)
        if len(both) == 2:
            found.append((both[0], both[1]))
    return found


def _order(it: Relation) -> tuple[str, ...]:
    return it.subject, it.predicate, it.object_kind, it.object, it.polarity
