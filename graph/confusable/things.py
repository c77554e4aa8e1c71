"""What a pair is judged by: the nodes of the network, read once into plain records.

The network is only asked for its nodes and edges, so this part does not depend on the
library behind it.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Protocol

from graph.confusable.contrasts import Contrast
from graph.records import ObjectKind, Polarity, Predicate, Relation

__all__ = ["Block", "Network", "Scene", "Thing", "read_scene", "words_of"]

_PARENTS = (Predicate.PART_OF, Predicate.IS_A)
_CONTRASTS = (Predicate.DIFFERS_FROM, Predicate.PREFERRED_OVER, Predicate.REPLACES)
_IDENTITY = (Predicate.SAME_AS, Predicate.IS_A)
_SHORT = 6  # letters of an abbreviation
_BLOCK_GAP = 3  # lines between two statements of one block, blank lines included


class Network(Protocol):
    """The little that is asked of the graph."""

    @property
    def nodes(self) -> Callable[..., Iterable[tuple[str, Mapping[str, Any]]]]: ...

    @property
    def edges(self) -> Callable[..., Iterable[tuple[str, str, str, Mapping[str, Any]]]]: ...


class Block(NamedTuple):
    """A run of statements about one thing."""

    file: str
    first: int
    last: int
    statements: int


@dataclass(frozen=True, slots=True)
class Thing:
    """A node as the signals see it.

    Attributes:
        id, name, kind, category: as in the network.
        words: words of its name.
        shorts: its abbreviations, folded, a name that is one among them.
        jobs: what it does for its user, by the catalogue.
        spellings: all its names, folded.
        vocabulary: words of all its names, also run together.
        parents: ids of what it is part of or a kind of.
        same: ids of what the notes call another name of it.
        given: id of the catalogue's parent, or empty.
        blocks: where the notes describe it, the largest first.
        ties: (relation, other end) of each edge, from its own point of view.
        limits: property -> values.
        sides: (predicate, object) -> polarities.
        tokens: words of its phrases and limits.
    """

    id: str
    name: str
    words: tuple[str, ...]
    kind: str
    category: str
    shorts: tuple[str, ...] = ()
    jobs: frozenset[str] = frozenset()
    spellings: frozenset[str] = frozenset()
    vocabulary: frozenset[str] = frozenset()
    given: str = ""
    blocks: tuple[Block, ...] = ()
    parents: set[str] = field(default_factory=set)
    same: set[str] = field(default_factory=set)
    ties: set[tuple[str, str]] = field(default_factory=set)
    limits: dict[str, set[str]] = field(default_factory=dict)
    sides: dict[tuple[str, str], set[str]] = field(default_factory=dict)
    tokens: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True)
class Scene:
    """All things with what has to be counted over all of them.

    Attributes:
        things: by id.
        contrasts: pair of ids -> what the notes say against each other.
        working: pairs of ids that another edge joins.
        ancestors: id -> ids of what it is part of or a kind of, at any remove.
        own_words: id -> words of its name without those of its given parent.
        children: id -> how many things have it as a parent.
        sharers: tie -> how many things have it.
        workers: job -> how many things do it.
        name_rarity, token_rarity: word -> 0 (everywhere) to 1 (once).
        usual: the median number of facts of the things that have any.
    """

    things: dict[str, Thing]
    contrasts: dict[frozenset[str], list[Contrast]]
    working: set[frozenset[str]]
    ancestors: dict[str, frozenset[str]]
    own_words: dict[str, tuple[str, ...]]
    children: Counter[str]
    sharers: Counter[tuple[str, str]]
    workers: Counter[str]
    name_rarity: dict[str, float]
    token_rarity: dict[str, float]
    usual: int


def words_of(text: str) -> tuple[str, ...]:
    """Split a name into words, also at a change of case.

    >>> words_of("BatchWriteItem"), words_of("Dead-letter queues"), words_of("gp3")
    (('batch', 'write', 'item'), ('dead', 'letter', 'queue'), ('gp3',))
    """
    apart = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ", text)
    return tuple(_singular(w.casefold()) for w in re.findall(r"[^\W_]+", apart))


def read_scene(network: Network, said: Iterable[tuple[frozenset[str], Contrast]] = ()) -> Scene:
    """Read the network once.

    Args:
        network: the graph.
        said: places where the notes set two things against each other, beside what its relations say.
    """
    things = {node: _thing(node, data) for node, data in sorted(network.nodes(data=True), key=lambda row: row[0])}
    contrasts: dict[frozenset[str], list[Contrast]] = defaultdict(list)
    working: set[frozenset[str]] = set()
    for source, target, _, data in network.edges(keys=True, data=True):
        if source != target and source in things and target in things:
            _read_edge(things[source], things[target], data, contrasts, working)
    for pair, contrast in said:
        if pair <= things.keys():
            contrasts[pair].append(contrast)
    return Scene(
        things,
        contrasts,
        working,
        {key: _ancestors(thing, things) for key, thing in things.items()},
        {key: _own_words(thing, things) for key, thing in things.items()},
        Counter(p for t in things.values() for p in t.parents),
        Counter(tie for t in things.values() for tie in t.ties),
        Counter(job for t in things.values() for job in t.jobs),
        _rarity(t.words for t in things.values()),
        _rarity(t.tokens for t in things.values()),
        _usual(things.values()),
    )


def _thing(node: str, data: Mapping[str, Any]) -> Thing:
    name, aliases, given = data["name"], data.get("aliases", ()), data.get("parent", "")
    thing = Thing(
        node,
        name,
        words=words_of(name),
        kind=str(data["kind"]),
        category=data.get("category", ""),
        jobs=frozenset(data.get("jobs", ())),
        shorts=tuple(sorted({n.casefold() for n in (name, *aliases) if _is_short(n)})),
        spellings=frozenset(a.lstrip("~").casefold() for a in (name, *aliases)),
        vocabulary=frozenset(w for a in (name, *aliases) for w in (*words_of(a), "".join(words_of(a)))),
        given=given,
        blocks=_blocks(data.get("places", ())),
        parents={given} - {""},
    )
    for claim in data.get("facts", ()):
        _read_fact(thing, claim.relation)
    return thing


def _is_short(alias: str) -> bool:
    return alias.isalnum() and alias.upper() == alias and 1 < len(alias) <= _SHORT


def _blocks(places: Iterable[tuple[str, int, int]]) -> tuple[Block, ...]:
    runs: list[Block] = []
    for file, first, last in sorted(places):
        if runs and runs[-1].file == file and first - runs[-1].last <= _BLOCK_GAP:
            open_ = runs[-1]
            runs[-1] = Block(file, open_.first, max(open_.last, last), open_.statements + 1)
        else:
            runs.append(Block(file, first, last, 1))
    return tuple(sorted(runs, key=lambda b: (-b.statements, b.file, b.first)))


def _read_fact(thing: Thing, relation: Relation) -> None:
    thing.tokens.update(set(words_of(relation.object)))
    thing.sides.setdefault((relation.predicate, relation.object.casefold()), set()).add(relation.polarity)
    if relation.object_kind == ObjectKind.LITERAL:
        limit, _, value = relation.object.casefold().partition("=")
        thing.limits.setdefault(limit.strip(), set()).add(value.strip())


def _read_edge(
    source: Thing,
    target: Thing,
    data: Mapping[str, Any],
    contrasts: dict[frozenset[str], list[Contrast]],
    working: set[frozenset[str]],
) -> None:
    predicate, denied = Predicate(data["predicate"]), data["polarity"] == Polarity.NEGATED
    pair = frozenset((source.id, target.id))
    source.sides.setdefault((predicate, target.id), set()).add(str(data["polarity"]))
    if predicate in _CONTRASTS or (denied and predicate in _IDENTITY):
        sort = str(predicate) if predicate in _CONTRASTS else "denied_identity"
        contrasts[pair].append(Contrast(sort, (1 + data.get("confidence", 0.5)) / 2, data["evidence"][0]))
        return
    if predicate in _PARENTS and not denied:
        source.parents.add(target.id)
        return
    if predicate == Predicate.SAME_AS:
        source.same.add(target.id)
        target.same.add(source.id)
        return
    source.ties.add((f"{predicate}{data['polarity']}", target.id))
    target.ties.add((f"<{predicate}{data['polarity']}", source.id))
    if not denied:
        working.add(pair)


def _ancestors(thing: Thing, things: Mapping[str, Thing]) -> frozenset[str]:
    found: set[str] = set()
    open_ = list(thing.parents)
    while open_:
        parent = open_.pop()
        if parent not in found:
            found.add(parent)
            open_ += things[parent].parents if parent in things else ()
    return frozenset(found)


def _own_words(thing: Thing, things: Mapping[str, Thing]) -> tuple[str, ...]:
    parent = things.get(thing.given)
    of_parent = parent.vocabulary if parent else frozenset[str]()
    return tuple(w for w in thing.words if w not in of_parent)


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def _rarity(bags: Iterable[Iterable[str]]) -> dict[str, float]:
    """Map each word to 1 where one thing has it, down to 0 where all have."""
    sets = [set(bag) for bag in bags]
    counts = Counter(word for bag in sets for word in bag)
    scale = math.log(max(2, len(sets)))
    return {word: 1 - math.log(n) / scale for word, n in counts.items()}


def _usual(things: Iterable[Thing]) -> int:
    counts = sorted(len(t.sides) for t in things if t.sides)
    return counts[len(counts) // 2] if counts else 1
