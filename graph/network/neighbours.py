"""The neighbourhood of a thing: what is said of it and of what it touches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from graph.network.build import Network
from graph.network.claims import edge_claim
from graph.network.lanes import lane_rank, parse_direction, parse_polarity, parse_predicates
from graph.records import Claim, Polarity, Predicate

__all__ = ["Neighbour", "neighbours"]


class Neighbour(NamedTuple):
    """One claim of a neighbourhood, seen from the nearer end.

    Attributes:
        distance: steps from the thing asked about to the far end; 1 for its own claims.
        entity: id of the nearer end.
        inverse: whether the nearer end is the object.
        other: id of the far end; empty for a literal or a phrase.
        claim: what is said, with its evidence.
    """

    distance: int
    entity: str
    inverse: bool
    other: str
    claim: Claim


class _Wanted(NamedTuple):
    predicates: frozenset[Predicate]
    polarities: frozenset[Polarity]
    direction: str

    def accepts(self, claim: Claim) -> bool:
        return claim.relation.predicate in self.predicates and claim.relation.polarity in self.polarities


def neighbours(
    network: Network,
    entity: str,
    *,
    depth: int = 1,
    relation: str | Iterable[str] | None = None,
    polarity: str | None = None,
    direction: str = "both",
) -> tuple[Neighbour, ...]:
    """List the claims around a thing, nearest first, in the order of telling.

    Literals and phrases are told of the thing itself only. The walk goes on over what is
    stated; over what is denied only where nothing else is asked for.

    Args:
        network: the graph.
        entity: id of the thing.
        depth: how many steps.
        relation: only these predicates.
        polarity: only stated (``+``) or denied (``-``) claims.
        direction: where the thing is the subject (``out``), the object (``in``), or ``both``.

    Raises:
        UnknownPredicate: a relation that is not in the closed list.
        GraphError: another polarity or direction.
    """
    wanted = _Wanted(parse_predicates(relation), parse_polarity(polarity), parse_direction(direction))
    found: list[Neighbour] = []
    seen, edge = {entity}, [entity]
    for distance in range(1, depth + 1):
        ring = _ring(network, edge, distance, wanted, seen)
        found += ring
        edge = sorted({n.other for n in ring if n.other and _leads_on(n.claim, wanted)} - seen)
        seen.update(edge)
    return tuple(found)


def _ring(network: Network, edge: list[str], distance: int, wanted: _Wanted, seen: set[str]) -> list[Neighbour]:
    """The claims from one ring outward; those between things of this ring are told once."""
    ring: dict[tuple[str, str, str], Neighbour] = {}
    inner = seen.difference(edge)
    for entity in edge:
        for neighbour in _around(network, entity, distance, wanted):
            said = neighbour.claim.relation
            if neighbour.other not in inner:
                ring.setdefault((said.subject, said.key, f"{said.object_kind}:{said.object}"), neighbour)
    return sorted(ring.values(), key=_order)


def _around(network: Network, entity: str, distance: int, wanted: _Wanted) -> Iterator[Neighbour]:
    if wanted.direction != "in":
        facts = network.nodes[entity]["facts"] if distance == 1 else ()
        yield from (Neighbour(distance, entity, False, "", c) for c in facts if wanted.accepts(c))
        for edge in network.out_edges(entity, keys=True):
            claim = edge_claim(network, *edge)
            if wanted.accepts(claim):
                yield Neighbour(distance, entity, False, edge[1], claim)
    if wanted.direction != "out":
        for edge in network.in_edges(entity, keys=True):
            claim = edge_claim(network, *edge)
            if wanted.accepts(claim):
                yield Neighbour(distance, entity, True, edge[0], claim)


def _leads_on(claim: Claim, wanted: _Wanted) -> bool:
    return claim.relation.polarity == Polarity.AFFIRMED or Polarity.AFFIRMED not in wanted.polarities


def _order(it: Neighbour) -> tuple[object, ...]:
    relation, evidence = it.claim
    first = evidence[0]
    place = (-len(evidence), first.file, first.first, first.start)
    return (*lane_rank(relation), it.inverse, *place, relation.object_kind, relation.object, relation.subject)
