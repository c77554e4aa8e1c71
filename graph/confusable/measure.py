"""How good a list of confusable pairs is, against pairs that people judged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from graph.confusable.rank import Ranking
from graph.confusable.things import Scene
from graph.confusable.weights import SIGNALS, Weights
from graph.errors import TableError
from graph.records import Pair
from graph.tables import Row, read_table

__all__ = ["Figures", "Find", "Judged", "ablate", "measure_pairs", "read_judged"]

_REAL = 2  # strength from which a pair is confusable; a weaker one is neither a hit nor a miss
_DEEP = 1000  # pairs that are looked at
_FIRST = 3  # pairs of a name among which its twin is looked for
_NOTES = ("strength", "lines_a", "lines_b", "tell_apart", "why")

Find = Callable[[str], Iterable[str]]  # name -> ids of all things that it may mean; none where nothing has it


class Judged(NamedTuple):
    """A pair that somebody judged.

    Attributes:
        a, b: ids of what the names may mean; empty where the graph has no such thing.
        strength: 3 a classic trap, 2 plausible, 1 too weak to count.
    """

    a: frozenset[str]
    b: frozenset[str]
    strength: int = 3

    def meets(self, pair: Pair) -> bool:
        """Whether a found pair is this one."""
        return (pair.a in self.a and pair.b in self.b) or (pair.a in self.b and pair.b in self.a)


@dataclass(frozen=True, slots=True)
class Figures:
    """What is measured, each from 0 to 1 but for the counts.

    Attributes:
        gold: pairs that count.
        unknown: those of them of which the graph lacks a thing.
        found: pairs in the list, the weak ones left out.
        precision: (k, share of the first k that count), for 20, 50 and 100.
        recall: share of the gold among the first 100.
        average_precision: over the whole list.
        first_three: share of the gold names with a twin among their first three.
        negatives: pairs judged wrong, among as many of the first as there are gold pairs.
    """

    gold: int
    unknown: int
    found: int
    precision: tuple[tuple[int, float], ...]
    recall: float
    average_precision: float
    first_three: float
    negatives: int


def read_judged(path: Path, find: Find) -> list[Judged]:
    """Read a table of judged pairs: columns ``a`` and ``b``, and ``strength`` where it has one.

    Raises:
        TableError: no such table, a missing column, a strength that is no number.
    """
    return [
        Judged(frozenset(find(row["a"])), frozenset(find(row["b"])), _strength(row))
        for row in read_table(path, ("a", "b"), optional=_NOTES)
    ]


def measure_pairs(pairs: Sequence[Pair], judged: Iterable[Judged], negatives: Iterable[Judged] = ()) -> Figures:
    """Measure a ranked list, the best pair first."""
    gold = list(judged)
    real = [it for it in gold if it.strength >= _REAL]
    weak = [it for it in gold if it.strength < _REAL]
    counted = [pair for pair in pairs if not any(it.meets(pair) for it in weak)]
    ranks = _ranks(counted, real)
    top = counted[: len(real)]
    return Figures(
        len(real),
        sum(not it.a or not it.b for it in real),
        len(counted),
        tuple((k, sum(r <= k for r in ranks) / max(1, min(k, len(counted)))) for k in (20, 50, 100)),
        sum(r <= 100 for r in ranks) / max(1, len(real)),
        sum(hits / rank for hits, rank in enumerate(ranks, 1)) / max(1, len(real)),
        _first_three(counted, real),
        sum(any(it.meets(pair) for pair in top) for it in negatives),
    )


def ablate(
    scene: Scene, weights: Weights, judged: Sequence[Judged], negatives: Sequence[Judged] = ()
) -> Iterator[tuple[str, Figures]]:
    """Measure the whole, each signal alone, and each left out."""
    yield "all signals", _measured(scene, weights, judged, negatives)
    for signal in SIGNALS:
        others = {name: 0.0 for name in SIGNALS if name != signal}
        yield f"{signal} alone", _measured(scene, weights.but(**others), judged, negatives)
    for signal in SIGNALS:
        yield f"{signal} left out", _measured(scene, weights.but(**{signal: 0.0}), judged, negatives)


def _measured(scene: Scene, weights: Weights, judged: Sequence[Judged], negatives: Sequence[Judged]) -> Figures:
    return measure_pairs(Ranking(scene, weights).best(_DEEP), judged, negatives)


def _ranks(pairs: Iterable[Pair], real: Sequence[Judged]) -> list[int]:
    """The ranks of the gold pairs; each counts once."""
    left = dict(enumerate(real))
    ranks = []
    for rank, pair in enumerate(pairs, 1):
        met = next((at for at, it in left.items() if it.meets(pair)), None)
        if met is not None:
            del left[met]
            ranks.append(rank)
    return ranks


def _first_three(pairs: Iterable[Pair], real: Sequence[Judged]) -> float:
    of: dict[str, list[Pair]] = defaultdict(list)
    for pair in pairs:
        of[pair.a].append(pair)
        of[pair.b].append(pair)
    asked = dict.fromkeys(side for it in real for side in (it.a, it.b))
    hits = sum(
        any(it.meets(pair) for thing in side for pair in of[thing][:_FIRST] for it in real if side in (it.a, it.b))
        for side in asked
    )
    return hits / max(1, len(asked))


def _strength(row: Row) -> int:
    try:
        return int(row["strength"] or 3)
    except ValueError:
        raise TableError(row.path, row.line, f"strength {row['strength']!r} is no number; write 1, 2 or 3") from None
