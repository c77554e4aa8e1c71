"""The order in which facts are told, and the words by which a user narrows them."""

from __future__ import annotations

from collections.abc import Iterable

from graph.errors import GraphError, UnknownPredicate
from graph.records import Polarity, Predicate, Relation

__all__ = ["DIRECTIONS", "lane_rank", "parse_direction", "parse_polarity", "parse_predicates"]

DIRECTIONS = ("out", "in", "both")
_BEFORE = (  # what is denied comes after these
    Predicate.IS_A,
    Predicate.PART_OF,
    Predicate.SAME_AS,
    Predicate.HAS_LIMIT,
    Predicate.SUPPORTS,
    Predicate.PROVIDES,
    Predicate.USES,
    Predicate.WORKS_WITH,
    Predicate.SENDS_TO,
    Predicate.TRIGGERS,
    Predicate.RUNS_ON,
    Predicate.DEFINED_IN,
    Predicate.REQUIRES,
)
_AFTER = (Predicate.REPLACES, Predicate.PREFERRED_OVER, Predicate.USED_FOR, Predicate.DIFFERS_FROM)
_RANK = {predicate: rank for rank, predicate in enumerate((*_BEFORE, None, *_AFTER))}


def lane_rank(relation: Relation) -> tuple[int, int]:
    """Place a relation in the order of telling; denials share one lane before replacements.

    >>> from graph.records import ObjectKind
    >>> kinds = [(Predicate.REPLACES, "+"), (Predicate.USES, "-"), (Predicate.USES, "+")]
    >>> said = [Relation("a", p, "b", ObjectKind.ENTITY, Polarity(sign)) for p, sign in kinds]
    >>> [relation.key for relation in sorted(said, key=lane_rank)]
    ['uses+', 'uses-', 'replaces+']
    """
    rank = _RANK[relation.predicate]
    return (_RANK[None], rank) if relation.polarity == Polarity.NEGATED else (rank, 0)


def parse_predicates(relation: str | Iterable[str] | None) -> frozenset[Predicate]:
    """Read the relations that a user names; none means all.

    >>> sorted(parse_predicates(["works with", "Uses"]))
    [<Predicate.USES: 'uses'>, <Predicate.WORKS_WITH: 'works_with'>]

    Raises:
        UnknownPredicate: it is not in the closed list.
    """
    if relation is None:
        return frozenset(Predicate)
    names = [relation] if isinstance(relation, str) else list(relation)
    return frozenset(map(_predicate, names)) or frozenset(Predicate)


def parse_polarity(polarity: str | None) -> frozenset[Polarity]:
    """Read ``+`` (stated) or ``-`` (denied); none means both.

    Raises:
        GraphError: another sign.
    """
    if polarity is None:
        return frozenset(Polarity)
    try:
        return frozenset([Polarity(polarity)])
    except ValueError:
        raise GraphError(f"no polarity {polarity!r}; one of: + (stated), - (denied)") from None


def parse_direction(direction: str) -> str:
    """Check ``out``, ``in`` or ``both``.

    Raises:
        GraphError: another word.
    """
    if direction not in DIRECTIONS:
        raise GraphError(f"no direction {direction!r}; one of: {', '.join(DIRECTIONS)}")
    return direction


def _predicate(name: str) -> Predicate:
    try:
        return Predicate("_".join(name.casefold().replace("-", " ").replace("_", " ").split()))
    except ValueError:
        raise UnknownPredicate(name, tuple(Predicate)) from None
