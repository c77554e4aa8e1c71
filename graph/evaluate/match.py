"""Which found fact meets which gold fact."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum

from graph.evaluate.gold import GoldFact
from graph.evaluate.names import NAME_SHARE, PHRASE_SHARE, Names
from graph.evaluate.sample import Found
from graph.records import ObjectKind

__all__ = ["Degree", "Matcher"]

_SLACK = 1  # lines by which a fact may stand beside its gold
_LONGEST = 200  # lines; a fact over more of them is met at its beginning


class Degree(StrEnum):
    """How much has to be the same beside lines and polarity."""

    LOOSE = "loose"  # the two things, either way round
    KIN = "kin"  # and the family of the relation, the right way round
    STRICT = "strict"  # and the relation itself


class Matcher:
    """Pairs gold facts with found ones; each is met once, in the order of the gold."""

    def __init__(self, gold: Sequence[GoldFact], found: Sequence[Found], names: Names) -> None:
        self.gold, self.found, self.names = gold, found, names
        self._family = names.rules.family
        self._by_line: Mapping[tuple[str, int], list[int]] = defaultdict(list)
        for number, fact in enumerate(found):
            for line in range(fact.first, min(fact.last, fact.first + _LONGEST) + 1):
                self._by_line[fact.file, line].append(number)

    def pairs(self, degree: Degree) -> dict[int, int]:
        """Give for each met gold fact, by its number, the number of the found fact."""
        met: dict[int, int] = {}
        used: set[int] = set()
        fits = self._test(degree)
        for at, wanted in enumerate(self.gold):
            for number in self.near(wanted):
                if number not in used and fits(wanted, self.found[number]):
                    met[at] = number
                    used.add(number)
                    break
        return met

    def flipped(self, strict: Mapping[int, int]) -> list[int]:
        """List the gold facts that were found with the other polarity, by a fact that is right for no other gold."""
        used = set(strict.values())
        return [
            at
            for at, wanted in enumerate(self.gold)
            if any(self._opposes(wanted, self.found[n]) for n in self.near(wanted) if n not in used)
        ]

    def near(self, wanted: GoldFact) -> list[int]:
        """List the found facts of its lines, in order."""
        lines = range(wanted.first - _SLACK, wanted.last + _SLACK + 1)
        return sorted({number for line in lines for number in self._by_line.get((wanted.file, line), ())})

    def _test(self, degree: Degree) -> Callable[[GoldFact, Found], bool]:
        def loose(wanted: GoldFact, fact: Found) -> bool:
            return fact.polarity == wanted.polarity and (self._straight(wanted, fact) or self._turned(wanted, fact))

        def kin(wanted: GoldFact, fact: Found) -> bool:
            akin = self._family.get(fact.relation) == self._family[wanted.relation]
            return akin and fact.polarity == wanted.polarity and self._straight(wanted, fact)

        def strict(wanted: GoldFact, fact: Found) -> bool:
            same = fact.relation == wanted.relation and fact.polarity == wanted.polarity
            return same and self._straight(wanted, fact)

        return {Degree.LOOSE: loose, Degree.KIN: kin, Degree.STRICT: strict}[degree]

    def _straight(self, wanted: GoldFact, fact: Found) -> bool:
        return self.names.same(wanted.subject, fact.subject) and self._same_object(wanted, fact)

    def _turned(self, wanted: GoldFact, fact: Found) -> bool:
        return self.names.same(wanted.subject, fact.object) and self.names.same(wanted.object, fact.subject)

    def _same_object(self, wanted: GoldFact, fact: Found) -> bool:
        if ObjectKind.LITERAL in (wanted.kind, fact.kind):
            return self.names.same_value(wanted.object, fact.object)
        share = PHRASE_SHARE if wanted.kind == ObjectKind.PHRASE else NAME_SHARE
        return self.names.same(wanted.object, fact.object, share)

    def _opposes(self, wanted: GoldFact, fact: Found) -> bool:
        opposite = fact.relation == wanted.relation and fact.polarity != wanted.polarity
        return opposite and self._straight(wanted, fact)
