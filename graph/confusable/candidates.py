"""Which pairs are looked at: those that some cheap sign joins, not all against all.

Every sign puts things into groups, and a group of more than so many says too little to join
anybody, so that the work grows with the number of things and not with its square.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from graph.confusable.names import likeness
from graph.confusable.things import Scene, Thing
from graph.records import EntityKind

__all__ = ["candidates"]

_CROWDS = {  # sign -> the most things that it may join
    "spelling": 40,
    "job": 40,
    "peers": 30,
    "parent": 30,
    "word": 20,
    "tie": 20,
    "limit": 12,
    "start": 8,
    "end": 8,
    "short": 25,
}
_PIECE = 4  # letters of the start and the end of a word
_NEAR = 15  # lines between two blocks that stand near
_NEXT = 8  # blocks that are looked at after each
_ALIKE = 0.5  # likeness of short forms


def candidates(scene: Scene) -> list[tuple[str, str]]:
    """List the pairs of ids that anything joins, sorted."""
    pairs = set(scene.contrasts)
    for sign, group in _groups(scene):
        if 2 <= len(group) <= _CROWDS[sign]:
            joined = (frozenset(two) for two in combinations(group, 2))
            pairs.update(_alike(scene, joined) if sign == "short" else joined)
    pairs.update(_near(scene))
    return sorted((a, b) for a, b in (sorted(pair) for pair in pairs))


def _groups(scene: Scene) -> Iterator[tuple[str, list[str]]]:
    """Put together what shares a sign."""
    groups: dict[tuple[str, ...], dict[str, None]] = defaultdict(dict)
    for thing in scene.things.values():
        for sign in _signs(thing):
            groups[sign][thing.id] = None
    return ((sign, list(group)) for (sign, *_), group in groups.items())


def _signs(thing: Thing) -> Iterator[tuple[str, ...]]:
    yield from (("parent", p) for p in thing.parents)
    yield from (("tie", *tie) for tie in thing.ties)
    yield from (("spelling", s) for s in thing.spellings)
    yield from (("word", w) for w in thing.words)
    yield from (("job", j) for j in thing.jobs)
    yield from (("limit", p) for p in thing.limits)
    yield from (("start", w[:_PIECE]) for w in thing.words if len(w) > _PIECE)
    yield from (("end", w[-_PIECE:]) for w in thing.words if len(w) > _PIECE)
    if thing.kind == EntityKind.SERVICE and thing.category:
        yield "peers", thing.category
    for short in thing.shorts:
        yield "short", "starts", short[:2]
        yield "short", "frames", short[0], short[-1], str(len(short))


def _alike(scene: Scene, pairs: Iterator[frozenset[str]]) -> Iterator[frozenset[str]]:
    """Keep the pairs whose abbreviations look alike."""
    for pair in pairs:
        one, other = (scene.things[key].shorts for key in pair)
        if any(x != y and likeness(x, y) >= _ALIKE for x in one for y in other):
            yield pair


def _near(scene: Scene) -> Iterator[frozenset[str]]:
    """Join what is described within a few lines, walking each file once."""
    homes = sorted(
        (block.file, block.first, block.last, thing.id) for thing in scene.things.values() for block in thing.blocks
    )
    for at, (file, _, last, one) in enumerate(homes):
        for other_file, first, _, other in homes[at + 1 : at + 1 + _NEXT]:
            if other_file != file or first - last > _NEAR:
                break
            if one != other:
                yield frozenset((one, other))
