"""What is asked of a graph about easily confused things."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.errors import GraphError, UnknownEntity
from graph.records import Pair

if TYPE_CHECKING:
    from graph.confusable import Comparison
    from graph.confusable.measure import Figures
    from graph.explorer.pairs import Pairs
    from graph.network import Resolved
    from graph.practice import Item

__all__ = ["PairQuestions"]


class PairQuestions(ABC):
    """The questions about pairs; the explorer answers them with its graph.

    Attributes:
        file, network, wordings: as in the explorer.
    """

    file: Path
    network: Any
    wordings: Any

    @property
    @abstractmethod
    def title(self) -> str:
        """The name of the notes."""

    @abstractmethod
    def resolve(self, name: str) -> Resolved:
        """Find the thing that a name means."""

    def confusable(self, name: str | None = None, top: int = 100) -> list[Pair]:
        """Rank the pairs that are easily confused, of one thing or of all."""
        return self._pairs.ranked(None if name is None else self.resolve(name).entity, top)

    def traps(self) -> list[Pair]:
        """List the likely traps: the best 20 to 40 pairs of all."""
        return self._pairs.traps()

    def nearest(self, count: int = 3) -> list[Pair]:
        """List the pairs nearest to each thing, thing by thing; in each pair ``a`` is the thing."""
        return self._pairs.nearest(count)

    def elsewhere(self, top: int = 20) -> list[Pair]:
        """List what does the same job in another place, and what one word names."""
        return self._pairs.elsewhere(top)

    def compare(self, a: str, b: str) -> Comparison:
        """Lay two things side by side: why they are confused, what tells them apart, with the lines.

        Raises:
            UnknownEntity: nothing has one of the names; the closest ones are offered.
            GraphError: both names mean the same thing.
        """
        one, other = self.resolve(a), self.resolve(b)
        if one.entity == other.entity:
            raise GraphError(f"{a!r} and {b!r} are the same thing, {one.name}; name another one to compare it with")
        return self._pairs.compare(one.entity, other.entity)

    def quiz(self, name: str | None = None, pairs: int = 60) -> tuple[Item, ...]:
        """Make questions that tell easily confused things apart, of one thing or of all.

        Args:
            name: only pairs of this thing.
            pairs: how many pairs to ask about, the most confusable first.

        Raises:
            GraphError: the notes say too little for a question.
        """
        entity = None if name is None else self.resolve(name)
        items = self._pairs.items(entity and entity.entity, pairs)
        if not items:
            about = "its pairs" if entity is None else f"{entity.name} and what it is confused with"
            raise GraphError(f"{self.file}: too few facts for a question about {about}; add notes or ask of more")
        return items

    def evaluate_pairs(self, gold: str | Path, negatives: str | Path | None = None) -> Iterator[tuple[str, Figures]]:
        """Measure the pairs against judged ones: all signals first, then each alone, then each left out.

        Args:
            gold: table of judged pairs.
            negatives: table of pairs that are no traps.

        Raises:
            TableError: a table that cannot be read.
        """
        return self._pairs.evaluate(Path(gold), None if negatives is None else Path(negatives), self._meant)

    def _meant(self, name: str) -> tuple[str, ...]:
        """Ids of all things that a name may mean; none where nothing has it."""
        try:
            found = self.resolve(name)
        except UnknownEntity:
            return ()
        return found.entity, *found.others

    def export_anki(self, path: str | Path, pairs: int = 60) -> int:
        """Write flash cards that Anki imports, and give their number; a later export updates those of an earlier one.

        Args:
            path: the file, usually ``*.apkg``.
            pairs: how many pairs to make cards of, the most confusable first.

        Raises:
            GraphError: the notes say too little for a card, or the file cannot be written.
        """
        from graph.export import write_anki

        items = self.quiz(pairs=pairs)
        comparisons = [self._pairs.compare(pair.a, pair.b) for pair in self.confusable(top=pairs)]
        return write_anki(Path(path), items, comparisons, self.title)

    @cached_property
    def _pairs(self) -> Pairs:
        from graph.explorer.pairs import Pairs

        return Pairs(self.file, self.network, self.wordings)
