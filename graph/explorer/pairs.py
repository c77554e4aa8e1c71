"""Confusable pairs of one graph: ranked, compared and asked about; what they share is read once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

from graph.confusable import (
    Comparer,
    Comparison,
    Ground,
    Ranking,
    Told,
    Weights,
    find_contrasts,
    load_contrast_cues,
    load_topics,
    load_weights,
    read_scene,
)
from graph.confusable.measure import Figures, Find, ablate, read_judged
from graph.explorer.data import default_data
from graph.lexicon import Wordings
from graph.practice import Item, make_items
from graph.records import Evidence, Pair, Role
from graph.store import Store

__all__ = ["Pairs"]

_WIDE, _NEAREST = 2000, 5  # pairs from which wrong options are taken; of one thing
_TELLING = frozenset({Role.GLOSS, Role.ITEM, Role.ROW, Role.TEXT})


class Pairs:
    """The pairs of a graph.

    Args:
        file: the graph file, for the lines of the notes.
        network: the graph.
        wordings: how predicates read.
    """

    def __init__(self, file: Path, network: Any, wordings: Wordings) -> None:
        self._file, self._network, self._wordings = file, network, wordings

    def ranked(self, entity: str | None, top: int) -> list[Pair]:
        """Rank the pairs of one thing or of all."""
        return self._ranking.best(top) if entity is None else self._ranking.of(entity, top)

    def traps(self) -> list[Pair]:
        """List the likely traps."""
        return self._ranking.traps()

    def nearest(self, count: int) -> list[Pair]:
        """List the nearest pairs of each thing."""
        return self._ranking.nearest(count)

    def elsewhere(self, top: int) -> list[Pair]:
        """List what does the same job in another place, and what one word names."""
        return self._ranking.elsewhere(top)

    def compare(self, a: str, b: str) -> Comparison:
        """Lay two things side by side."""
        return self._comparer.compare(a, b)

    def words(self, pair: Pair) -> dict[str, str]:
        """Say in words why two things are confused, by signal."""
        return self._comparer.words(pair.a, pair.b)

    def ground(self) -> Ground:
        """Hand out what comparisons rest on."""
        return self._comparer.ground()

    def items(self, entity: str | None, top: int) -> tuple[Item, ...]:
        """Make the questions of the best pairs of one thing or of all."""
        every = self.ranked(None, _WIDE)
        near: dict[str, list[str]] = defaultdict(list)
        for pair in every:
            near[pair.a].append(pair.b)
            near[pair.b].append(pair.a)
        wanted = every if entity is None else self.ranked(entity, top)
        worth = [pair for pair in wanted if pair.score >= self._weights["cut.practice"]] or wanted
        pairs = [(pair.a, pair.b) for pair in worth[:top]]
        return make_items(pairs, self._comparer, lambda key: near.get(key, ())[:_NEAREST])

    def evaluate(self, gold: Path, negatives: Path | None, find: Find) -> Iterator[tuple[str, Figures]]:
        """Measure the pairs against judged ones, whole and by signal."""
        judged = read_judged(gold, find)
        wrong = read_judged(negatives, find) if negatives else []
        return ablate(self._ranking.scene, self._weights, judged, wrong)

    @cached_property
    def _weights(self) -> Weights:
        return load_weights(default_data() / "confusable")

    @cached_property
    def _ranking(self) -> Ranking:
        cues = load_contrast_cues(default_data() / "confusable")
        with Store.open(self._file) as store:
            texts = {note.file: note.text for note in store.notes()}
            said = list(find_contrasts(texts, store.mentions(), cues))
        return Ranking(read_scene(self._network, said), self._weights)

    @cached_property
    def _comparer(self) -> Comparer:
        told = Told(self._network, self._wordings, self._lines())
        topics = load_topics(default_data() / "confusable")
        return Comparer(self._ranking.scene, told, self._weights, topics)

    def _lines(self) -> dict[str, list[Evidence]]:
        """The lines that each thing owns, headings left out: they only name it."""
        lines: dict[str, list[Evidence]] = defaultdict(list)
        with Store.open(self._file) as store:
            texts = {note.file: note.text for note in store.notes()}
            for it, owner in store.owners():
                if it.role in _TELLING:
                    quote = texts[it.file][it.start : it.end]
                    lines[owner.entity].append(Evidence(it.file, it.first, it.last, it.start, it.end, quote))
        return dict(lines)
