"""Which pairs are looked at: those that some cheap sign joins, not all against all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from graph.confusable.names import likeness
from graph.confusable.things import Scene, Thing
from graph.records import EntityKind

__all__ = ["candidates"]

_CROWD = 40  # a sign that more things share joins nobody
_NEAR = 25  # lines between two blocks that stand near
_FEW = 150  # services up to which all are joined
_ALIKE = 0.5  # likeness of short forms


def candidates(scene: Scene) -> list[tuple[str, str]]:
    """List the pairs of ids that anything joins, sorted."""
    pairs = set(scene.contrasts)
    for group in _groups(scene):
        if 2 <= len(group) <= _CROWD:
            pairs.update(frozenset(two) for two in combinations(sorted(group), 2))
    pairs.update(_near(scene))
    pairs.update(_services(scene))
    pairs.update(_short_forms(scene))
    return sorted((a, b) for a, b in (sorted(pair) for pair in pairs))


def _groups(scene: Scene) -> Iterable[set[str]]:
    """Put together what shares a parent, a tie, a word or a piece of a word of the name."""
    groups: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for thing in scene.things.values():
        for sort, key in _signs(thing):
            groups[(sort, *key)].add(thing.id)
    return groups.values()


def _signs(thing: Thing) -> Iterator[tuple[str, tuple[str, str]]]:
    yield from (("parent", (p, "")) for p in thing.parents)
    yield from (("tie", tie) for tie in thing.ties)
    yield from (("spelling", (s, "")) for s in thing.spellings)
    yield from (("word", (w, "")) for w in thing.words)
    yield from (("start", (w[:4], "")) for w in thing.words if len(w) > 4)
    yield from (("end", (w[-4:], "")) for w in thing.words if len(w) > 4)
    yield from (("job", (j, "")) for j in thing.jobs)
    yield from (("limit", (p, "")) for p in thing.limits)


def _near(scene: Scene) -> Iterator[frozenset[str]]:
    """Join what is described within a few lines, walking each file once."""
    homes = sorted(
        (block.file, block.first, block.last, thing.id) for thing in scene.things.values() for block in thing.blocks
    )
    for at, (file, _, last, one) in enumerate(homes):
        for other_file, first, _, other in homes[at + 1 : at + 1 + _CROWD]:
            if other_file != file or first - last > _NEAR:
                break
            if one != other:
                yield frozenset((one, other))


def _services(scene: Scene) -> Iterator[frozenset[str]]:
    """Join services: all where they are few, else those of one category that the notes describe."""
    services = [t for t in scene.things.values() if t.kind == EntityKind.SERVICE]
    if len(services) <= _FEW:
        yield from (frozenset((a.id, b.id)) for a, b in combinations(services, 2))
        return
    for a, b in combinations([t for t in services if t.blocks or t.sides], 2):
        if a.category and a.category == b.category:
            yield frozenset((a.id, b.id))


def _short_forms(scene: Scene) -> Iterator[frozenset[str]]:
    """Join abbreviations that look alike."""
    shorts = [(f.casefold(), t.id) for t in scene.things.values() for f in t.forms if f.isupper() and f.isalnum()]
    for (x, one), (y, other) in combinations(shorts, 2):
        if one != other and abs(len(x) - len(y)) <= 1 and (x[0] == y[0] or x[-1] == y[-1]) and likeness(x, y) >= _ALIKE:
            yield frozenset((one, other))
