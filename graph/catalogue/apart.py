"""Names that a table keeps apart from a thing, whatever else would make them one.

A row of ``apart.tsv`` undoes a merge: the words that it gives do not mean the thing, neither as an alias, nor as
another spelling, a slip, an abbreviation written out or by the words of the notes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from graph.catalogue.folding import normal
from graph.catalogue.forms import Form, unmark
from graph.catalogue.rows import Draft
from graph.errors import CatalogueError
from graph.records import slug
from graph.tables import Row

__all__ = ["Apart", "read_apart"]


@dataclass(frozen=True)
class Apart:
    """Words that do not mean a thing.

    Attributes:
        whole: normalised words, in all their spellings, by the id of the thing.
        exact: small letters of words that are no spelling of the thing's own name, by its id.

    >>> apart = Apart(whole={"sqs": frozenset({"queue"})}, exact={"sqs": frozenset({"sqses"})})
    >>> apart.parts("Queues", "sqs"), apart.parts("SQSes", "sqs"), apart.parts("Queues", "mq")
    (True, True, False)
    """

    whole: Mapping[str, frozenset[str]] = field(default_factory=dict)
    exact: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def parts(self, text: str, entity: str) -> bool:
        """Say whether words do not mean a thing."""
        if entity in self.whole and normal(text) in self.whole[entity]:
            return True
        return entity in self.exact and _folded(text) in self.exact[entity]

    def forms(self, entity: str | None = None) -> Iterator[Form]:
        """List the words as parted forms, those of one thing or all."""
        for words, is_exact in ((self.whole, False), (self.exact, True)):
            for thing in sorted(words) if entity is None else words.keys() & {entity}:
                for text in sorted(words[thing]):
                    yield Form(normal(text), thing, text if is_exact else "", any_case=is_exact, parted=True)


def read_apart(rows: Iterable[Row], drafts: Mapping[str, Draft]) -> Apart:
    """Read the rows that keep names apart; a thing without a row of its own may be found in the notes.

    Raises:
        CatalogueError: an empty cell, a name kept apart from itself, a thing that may be several, a row given twice.
    """
    called: dict[str, dict[str, None]] = {}
    for draft in drafts.values():
        for name in draft.names:
            called.setdefault(normal(unmark(name)), {})[draft.id] = None
    whole: dict[str, set[str]] = {}
    exact: dict[str, set[str]] = {}
    seen: dict[tuple[str, str], Row] = {}
    for row in rows:
        thing = _thing(row, drafts, called)
        name = drafts[thing].name if thing in drafts else row["thing"]
        words = _words(row, name)
        first = seen.setdefault((_folded(words), thing), row)
        if first is not row:
            raise _wrong(row, f"{words!r} is kept apart in {first.path.name}:{first.line} already; keep one row")
        if normal(words) == normal(name):
            exact.setdefault(thing, set()).add(_folded(words))
            exact.setdefault(slug(words), set()).add(_folded(name))  # the two are things of their own
        else:
            whole.setdefault(thing, set()).add(normal(words))
    return Apart({key: frozenset(whole[key]) for key in whole}, {key: frozenset(exact[key]) for key in exact})


def _thing(row: Row, drafts: Mapping[str, Draft], called: Mapping[str, Mapping[str, None]]) -> str:
    name = row["thing"]
    if not any(map(str.isalnum, name)):
        raise _wrong(row, "the column 'thing' is empty; name the thing that the words do not mean")
    own = slug(name)
    owners = [own] if own in drafts else list(called.get(normal(name), {}))
    if len(owners) > 1:
        names = " or ".join(drafts[owner].name for owner in owners)
        raise _wrong(row, f"{name!r} may be {names}; write its name")
    return owners[0] if owners else own


def _words(row: Row, name: str) -> str:
    words = row["written"]
    if not any(map(str.isalnum, words)):
        raise _wrong(row, "the column 'written' is empty; give the words that do not mean the thing")
    if _folded(words) == _folded(name):
        raise _wrong(row, f"{words!r} is the name of the thing itself; give the other name")
    return words


def _wrong(row: Row, reason: str) -> CatalogueError:
    return CatalogueError(row.path, row.line, reason)


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
