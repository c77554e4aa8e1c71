"""From what a user types to the thing that is meant."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from rapidfuzz import fuzz, process

from graph.catalogue.folding import normal
from graph.errors import UnknownEntity
from graph.network.build import Network

__all__ = ["NameIndex", "Resolved"]

_CLOSEST, _LOOKED_AT = 5, 40
_LIKE, _HELD = 75.0, 90.0  # of 100
_SHORT, _WORDS = 4, 8  # letters of a word, words of a name


class Resolved(NamedTuple):
    """The thing that a name means.

    Attributes:
        entity: its id.
        name: as printed.
        others: ids of what the name could mean as well, the best supported first.
    """

    entity: str
    name: str
    others: tuple[str, ...] = ()


class NameIndex:
    """The names of a graph, made once and asked often.

    Args:
        network: the graph.
        vendors: words that may stand before a name, normalised.
    """

    def __init__(self, network: Network, vendors: Iterable[str] = ()) -> None:
        self._network, self._vendors = network, frozenset(vendors)
        self.forms: list[tuple[str, str]] = sorted(_forms(network))  # (name or alias, id)
        names = [(data["name"], key) for key, data in sorted(network.nodes(data=True))]
        ids = [(key, key) for key in sorted(network.nodes)]
        self._steps: list[tuple[Callable[[str], str], dict[str, list[str]]]] = [
            (fold, _table(pairs, fold))
            for fold, pairs in (
                (str, names),
                (str, self.forms),
                (str, ids),
                (str.casefold, names),
                (str.casefold, self.forms),
                (normal, self.forms),
            )
        ]

    def resolve(self, text: str) -> Resolved:
        """Find the thing that a typed name means.

        Tried in this order: the exact name, an exact alias, the id; the same without
        regard to case; without regard to hyphens and plurals; without a vendor's word in
        front; the only thing that begins so.

        Raises:
            UnknownEntity: nothing has the name; the closest names are offered.
        """
        text = " ".join(text.split())
        found = self._exact(text) or self._without_vendor(text) or self._only_start(text)
        if not found:
            raise UnknownEntity(text, self.closest(text))
        best, *others = sorted(found, key=self._weight)
        return Resolved(best, self._network.nodes[best]["name"], tuple(others))

    def closest(self, text: str, count: int = _CLOSEST) -> tuple[str, ...]:
        """List the names nearest to a text: those that begin so, then those spelled like it or a part of it."""
        ids = sorted(self._starting(text), key=self._weight)
        ids += [key for key, _ in self.alike(text, count)] or self._holding(text, count)
        return tuple(dict.fromkeys(self._network.nodes[key]["name"] for key in ids))[:count]

    def alike(self, text: str, count: int = _CLOSEST) -> list[tuple[str, str]]:
        """List things spelled like a text as (id, the name that is alike), the best first.

        One word is compared with each word of a name as well.
        """
        return self._nearest(text, fuzz.ratio, _LIKE, self._words)[:count]

    def _holding(self, text: str, count: int) -> list[str]:
        """Ids of things whose name stands in a longer text."""
        whole = [(form, key, form) for form, key in self.forms]
        return [key for key, _ in self._nearest(text, fuzz.token_set_ratio, _HELD, whole)][:count]

    def _nearest(
        self, text: str, scorer: Callable[..., float], least: float, choices: list[tuple[str, str, str]]
    ) -> list[tuple[str, str]]:
        spelled = [choice for choice, _, _ in choices]
        found = process.extract(
            _plain(text), spelled, scorer=scorer, processor=_plain, score_cutoff=least, limit=_LOOKED_AT
        )
        best: dict[str, str] = {}
        for _, _, at in sorted(found, key=lambda f: (-round(f[1], 3), len(choices[f[2]][2]), f[2])):
            best.setdefault(choices[at][1], choices[at][2])
        return list(best.items())

    @cached_property
    def _words(self) -> list[tuple[str, str, str]]:
        """Every name and every longer word of one, as (what to compare, id, name)."""
        parts = [(word, key, form) for form, key in self.forms for word in form.split()[: _WORDS * (" " in form)]]
        whole = [(form, key, form) for form, key in self.forms]
        return whole + [part for part in parts if len(part[0]) > _SHORT]

    def matches(self, text: str) -> Iterator[tuple[str, str]]:
        """List (id, form) of the names that begin with a text, whole ones first."""
        plain = _plain(text)
        starting = [(form, key) for form, key in self.forms if _plain(form).startswith(plain)] if plain else []

        def order(found: tuple[str, str]) -> tuple[object, ...]:
            form, key = found
            return _plain(form) != plain, self._weight(key), form != self._network.nodes[key]["name"], form

        for form, key in sorted(starting, key=order):
            yield key, form

    def _exact(self, text: str) -> list[str]:
        return next(filter(None, (table.get(fold(text), []) for fold, table in self._steps)), [])

    def _without_vendor(self, text: str) -> list[str]:
        first, _, rest = text.partition(" ")
        return self._exact(rest) if rest and normal(first) in self._vendors else []

    def _only_start(self, text: str) -> list[str]:
        starting = self._starting(text)
        return list(starting) if len(starting) == 1 else []

    def _starting(self, text: str) -> set[str]:
        return {key for key, _ in self.matches(text)}

    def _weight(self, key: str) -> tuple[int, str]:
        support = self._network.degree(key) + len(self._network.nodes[key]["places"])
        return -support, key


def _forms(network: Network) -> Iterator[tuple[str, str]]:
    for key, data in network.nodes(data=True):
        yield from ((form, key) for form in dict.fromkeys((data["name"], *data["aliases"])) if form)


def _table(pairs: Iterable[tuple[str, str]], fold: Callable[[str], str]) -> dict[str, list[str]]:
    table: dict[str, list[str]] = defaultdict(list)
    for form, key in pairs:
        if key not in table[fold(form)]:
            table[fold(form)].append(key)
    return dict(table)


def _plain(text: str) -> str:
    return " ".join(text.casefold().replace("-", " ").split())
