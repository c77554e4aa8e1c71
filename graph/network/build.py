"""Records to a ``networkx.MultiDiGraph``.

A node is an entity; its key is the entity's id. Its attributes:

    name        str     as printed
    kind        str     an ``EntityKind``
    parent      str     id of what it is part of by the catalogue, or empty; not always a node
    aliases     tuple   other names, those that the notes introduce by ``same_as`` included
    category    str     taxonomy label, or empty
    jobs        tuple   what it does for its user, by the catalogue
    source      str     "catalogue", or how it was discovered
    places      tuple   (file, first line, last line) of the statements that it owns, sorted
    facts       tuple   ``Claim`` records: its literals and phrases, sorted

An edge is a relation between two entities, from subject to object; its key is
``Relation.key``, such as "supports-". Its attributes:

    predicate   str     a ``Predicate``
    polarity    str     "+" stated, "-" denied; both may stand between the same two nodes
    confidence  float   of the best evidence
    support     int     number of evidences
    evidence    tuple   ``Evidence`` records in order of place; never empty

The graph itself has ``title`` (str), ``notes`` (tuple of file names) and ``schema`` (int).
Nodes and edges are inserted in sorted order, so that the same notes give the same graph
in whatever order they were read.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable
from itertools import groupby
from typing import Any, TypeAlias

import networkx as nx  # type: ignore[import-untyped]

from graph.records import Claim, Entity, EntityKind, Fact, ObjectKind, Polarity, Predicate, Relation
from graph.store import Place, Store

__all__ = ["SCHEMA", "Network", "build_network", "load_network"]

SCHEMA = 2  # raise it with every change of the attributes above
Network: TypeAlias = Any  # a networkx.MultiDiGraph; the library has no types


def build_network(
    entities: Iterable[Entity],
    facts: Iterable[Fact],
    places: Iterable[Place] = (),
    *,
    notes: Iterable[str] = (),
    title: str = "",
) -> Network:
    """Build the graph; the attributes are listed in the module's text.

    Args:
        entities: one record an id.
        facts: relations with one evidence each; those of one relation become one claim.
        places: whose the statements are.
        notes: file names.
        title: name of the notes.

    >>> from graph.records import Evidence
    >>> things = Entity("sqs", "SQS", EntityKind.SERVICE), Entity("fifo", "FIFO", EntityKind.MODE)
    >>> relation = Relation("sqs", Predicate.SUPPORTS, "fifo", ObjectKind.ENTITY)
    >>> network = build_network(things, [Fact(relation, Evidence("a.txt", 1, 1, 0, 4, "FIFO"))])
    >>> network.edges["sqs", "fifo", "supports+"]["support"]
    1
    """
    known = {entity.id: entity for entity in entities}
    claims = _claims(_as_words(fact, known) for fact in facts)
    owned = _by_owner(places)
    network = nx.MultiDiGraph(title=title, notes=tuple(sorted(notes)), schema=SCHEMA)
    for key in sorted({*known, *owned, *_named(claims)}):
        entity = known.get(key) or Entity(key, key, EntityKind.CONCEPT, source="fact")
        _add_node(network, entity, owned.get(key, ()), claims.get(key, ()))
    for subject in sorted(claims):
        for claim in claims[subject]:
            if claim.relation.object_kind == ObjectKind.ENTITY:
                _add_edge(network, claim)
    return network


def load_network(store: Store) -> Network:
    """Build the graph of all that a graph file keeps."""
    files, title = store.files(), store.stamp.title
    return build_network(store.entities(), store.facts(), store.places(), notes=files, title=title)


def _as_words(fact: Fact, known: Container[str]) -> Fact:
    """Take another name that is no thing of its own as a phrase."""
    relation, evidence = fact
    if relation.predicate != Predicate.SAME_AS or relation.object in known:
        return fact
    return Fact(relation._replace(object_kind=ObjectKind.PHRASE), evidence)


def _add_node(network: Network, entity: Entity, places: Iterable[Place], claims: Iterable[Claim]) -> None:
    facts = tuple(c for c in claims if c.relation.object_kind != ObjectKind.ENTITY)
    network.add_node(
        entity.id,
        name=entity.name,
        kind=str(entity.kind),
        parent=entity.parent,
        aliases=_aliases(entity, facts),
        category=entity.category,
        jobs=entity.jobs,
        source=entity.source,
        places=tuple(sorted((p.file, p.first, p.last) for p in places)),
        facts=facts,
    )


def _add_edge(network: Network, claim: Claim) -> None:
    relation, evidence = claim
    network.add_edge(
        relation.subject,
        relation.object,
        key=relation.key,
        predicate=str(relation.predicate),
        polarity=str(relation.polarity),
        confidence=max(e.confidence for e in evidence),
        support=len(evidence),
        evidence=evidence,
    )


def _aliases(entity: Entity, facts: Iterable[Claim]) -> tuple[str, ...]:
    """Add the names that the notes give."""
    said = (c.relation for c in facts if c.relation.predicate == Predicate.SAME_AS)
    more = [r.object for r in said if r.polarity == Polarity.AFFIRMED]
    known = {name.casefold() for name in (entity.name, *entity.aliases)}
    return (*entity.aliases, *(name for name in more if name.casefold() not in known))


def _named(claims: dict[str, tuple[Claim, ...]]) -> Iterable[str]:
    for subject, said in claims.items():
        yield subject
        yield from (c.relation.object for c in said if c.relation.object_kind == ObjectKind.ENTITY)


def _by_owner(places: Iterable[Place]) -> dict[str, list[Place]]:
    owned: dict[str, list[Place]] = defaultdict(list)
    for place in places:
        owned[place.entity].append(place)
    return owned


def _claims(facts: Iterable[Fact]) -> dict[str, tuple[Claim, ...]]:
    """Gather facts by subject, those of one relation in one claim."""
    ordered = sorted(set(facts), key=_order)
    claims: dict[str, list[Claim]] = defaultdict(list)
    for _, group in groupby(ordered, key=lambda fact: _said(fact.relation)):
        same = list(group)
        evidence = tuple(dict.fromkeys(fact.evidence for fact in same))
        claims[same[0].relation.subject].append(Claim(same[0].relation, evidence))
    return {subject: tuple(said) for subject, said in claims.items()}


def _said(relation: Relation) -> tuple[str, ...]:
    """What makes two relations the same; a quantity is another form of the same words."""
    return relation.subject, relation.predicate, relation.polarity, relation.object_kind, relation.object


def _order(fact: Fact) -> tuple[object, ...]:
    relation, it = fact
    place = (it.file, it.first, it.start, it.end, it.last)
    how = (it.rule, it.condition, it.cue, it.denial, it.mode, it.confidence, it.quote)
    return (*_said(relation), *place, *how, repr(relation.quantity))
