"""Search over names, other names, near spellings and the text of the notes."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple, Protocol

from graph.network.build import Network
from graph.network.names import NameIndex
from graph.store import FoundLine

__all__ = ["Finder", "Hit", "HitKind", "search"]

_ALIKE = 5  # near spellings, at most


class HitKind(StrEnum):
    """Where the text was found, in the order of the answer."""

    NAME = "name"
    ALIAS = "alias"
    SPELLING = "spelling"
    LINE = "line"


class Hit(NamedTuple):
    """One answer of a search.

    Attributes:
        kind: where the text was found.
        entity: id of the thing; for a line, of the thing that it is about.
        name: of that thing.
        why: in words, such as "also DLQ".
        places: (file, first, last) of the line, or of what the thing owns.
        text: the words of a line; empty for a thing.
    """

    kind: HitKind
    entity: str
    name: str
    why: str
    places: tuple[tuple[str, int, int], ...]
    text: str = ""


class Finder(Protocol):
    """Who knows the words: the graph file."""

    def find_lines(self, text: str, limit: int = ...) -> tuple[FoundLine, ...]: ...

    def find_entities(self, text: str, limit: int = ...) -> tuple[str, ...]: ...


def search(network: Network, index: NameIndex, text: str, finder: Finder, *, limit: int = 20) -> tuple[Hit, ...]:
    """Search names first, then other names, near spellings and lines; each thing is told once.

    Near spellings are offered where no name is the whole text.

    Args:
        network: the graph.
        index: its names.
        text: as typed; nothing in it is syntax.
        finder: full-text search over names and lines.
        limit: how many things and how many lines at most.
    """
    text = " ".join(text.split())
    things: dict[str, Hit] = {}
    for hit in _things(network, index, text, finder, limit):
        things.setdefault(hit.entity, hit)
    return (*list(things.values())[:limit], *_lines(network, text, finder, limit))


def _things(network: Network, index: NameIndex, text: str, finder: Finder, limit: int) -> Iterator[Hit]:
    starting = [(form.casefold() == text.casefold(), _thing(network, key, form)) for key, form in index.matches(text)]
    holding = [_thing(network, k, _best_form(network, k, text)) for k in finder.find_entities(text, limit)]
    whole = [hit for is_whole, hit in starting if is_whole]
    yield from whole
    parts = [hit for _, hit in starting] + holding
    yield from sorted(parts, key=lambda hit: hit.kind is not HitKind.NAME)
    if not whole:
        yield from (_thing(network, key, form, HitKind.SPELLING) for key, form in index.alike(text, _ALIKE))


def _thing(network: Network, key: str, form: str, kind: HitKind | None = None) -> Hit:
    data = network.nodes[key]
    kind = kind or (HitKind.NAME if form == data["name"] else HitKind.ALIAS)
    also = f"also {form}" if form != data["name"] else "name"
    why = f"spelled like {form}" if kind is HitKind.SPELLING else also
    return Hit(kind, key, data["name"], why, data["places"])


def _best_form(network: Network, key: str, text: str) -> str:
    """The name or alias that holds most of the words."""
    data, words = network.nodes[key], text.casefold().split()
    forms = (data["name"], *data["aliases"])
    return str(max(forms, key=lambda form: sum(word in form.casefold() for word in words)))


def _lines(network: Network, text: str, finder: Finder, limit: int) -> Iterator[Hit]:
    for statement, entity in finder.find_lines(text, limit):
        name = network.nodes[entity]["name"] if entity in network else ""
        place = (statement.file, statement.first, statement.last)
        yield Hit(HitKind.LINE, entity, name, "in the notes", (place,), statement.text)
