"""All claims of a graph in one sorted list, whether they stand at its edges or at its nodes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from graph.records import Claim, ObjectKind, Polarity, Predicate, Relation

__all__ = ["by_place", "claims_of"]


def claims_of(network: Any) -> list[Claim]:
    """Collect the claims, sorted by subject, predicate, polarity and object.

    Args:
        network: a ``networkx.MultiDiGraph`` as ``graph.network`` builds it.
    """
    return sorted([*_of_edges(network), *_of_nodes(network)], key=_order)


def by_place(claims: Iterable[Claim]) -> list[Claim]:
    """Order claims by the place that says them first, so that neighbours in the notes stand together."""
    return sorted(claims, key=_place)


def _of_edges(network: Any) -> Iterator[Claim]:
    for subject, target, edge in network.edges(data=True):
        predicate, polarity = Predicate(edge["predicate"]), Polarity(edge["polarity"])
        yield Claim(Relation(subject, predicate, target, ObjectKind.ENTITY, polarity), tuple(edge["evidence"]))


def _of_nodes(network: Any) -> Iterator[Claim]:
    for _, node in network.nodes(data=True):
        yield from node.get("facts", ())


def _place(claim: Claim) -> tuple[object, ...]:
    """The order in which a comparison takes them too."""
    it, first = claim.relation, claim.evidence[0]
    return first.file, first.first, first.start, it.subject, it.predicate, it.object, it.polarity


def _order(claim: Claim) -> tuple[str, str, str, str, str]:
    relation = claim.relation
    return relation.subject, relation.predicate, relation.polarity, relation.object, relation.object_kind
