"""What simple methods find with the same names: the measure of what reading brings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from graph.evaluate.sample import Found, Lines
from graph.records import ObjectKind, Polarity, Predicate, SubjectMode

__all__ = ["baselines"]

_GUESS = Predicate.SUPPORTS  # the relation that notes state most often


def baselines(lines: Iterable[Lines]) -> dict[str, tuple[Found, ...]]:
    """Pair the names of each line in simple ways.

    >>> line = Lines("a.txt", 1, 1, "SQS", "", "heading", ("DLQ", "SNS", "S3"))
    >>> {name: len(found) for name, found in baselines([line]).items()}
    {'names in one line': 3, 'first and last name': 1, 'heading and names': 3}
    """
    named = [(line, tuple(dict.fromkeys(line.names))) for line in lines]
    return {
        "names in one line": tuple(_facts((line, pair) for line, names in named for pair in combinations(names, 2))),
        "first and last name": tuple(_facts((line, (names[0], names[-1])) for line, names in named if len(names) > 1)),
        "heading and names": tuple(
            _facts((line, (line.owner, name)) for line, names in named for name in names if name != line.owner)
        ),
    }


def _facts(pairs: Iterable[tuple[Lines, tuple[str, str]]]) -> Iterator[Found]:
    for line, (one, other) in pairs:
        said = (one, str(_GUESS), other, str(Polarity.AFFIRMED), str(ObjectKind.ENTITY))
        yield Found(line.file, line.first, line.last, *said, "baseline", str(SubjectMode.EXPLICIT))
