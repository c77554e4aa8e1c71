"""One graph to ask: everything that the command line does, as Python."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.errors import StoreError
from graph.explorer.data import default_data
from graph.explorer.frame import Frame
from graph.explorer.questions import PairQuestions
from graph.lexicon import Wordings
from graph.lexicon.properties import read_properties
from graph.lexicon.units import read_units
from graph.lexicon.wordings import read_wordings
from graph.network import (
    Hit,
    NameIndex,
    Neighbour,
    Resolved,
    Route,
    Stats,
    contradictions,
    load_network,
    measure,
    neighbours,
    routes,
    search,
)
from graph.records import Claim, Fact, Finding, Heading, Mention, Owner, Statement
from graph.store import Store

if TYPE_CHECKING:
    from graph.explorer.evaluation import Measured
    from graph.page import View

__all__ = ["Explorer", "load"]

_PAGE_PAIRS = 300
_PAGE_QUIZ = 60  # pairs that are asked about, as in the terminal


class Explorer(PairQuestions):
    """A graph and the questions to it; made by ``graph.build`` or ``graph.load``.

    Names are understood as they are typed: in any case, by an alias, with a vendor's word
    in front, or by their beginning.

    Attributes:
        file: the graph file.
        network: the ``networkx.MultiDiGraph``; ``graph.network.build`` lists its attributes.
        warnings: what the build had to say about the notes, one line each.
        wordings: how each predicate reads.
    """

    def __init__(
        self,
        file: Path,
        network: Any,
        *,
        vendors: Iterable[str] = (),
        wordings: Wordings | None = None,
        warnings: Iterable[str] = (),
    ) -> None:
        self.file, self.network, self.warnings = file, network, tuple(warnings)
        self.wordings = wordings or read_wordings(default_data() / "lexicon")
        self._vendors = tuple(vendors)

    def __repr__(self) -> str:
        return f"<Explorer {self.title!r}: {len(self.network)} things, {self.network.size()} relations>"

    @property
    def title(self) -> str:
        """The name of the notes."""
        return str(self.network.graph["title"])

    def resolve(self, name: str) -> Resolved:
        """Find the thing that a name means, with what else it could mean.

        Raises:
            UnknownEntity: nothing has the name; the closest names are offered.
        """
        return self._names.resolve(name)

    def name(self, entity: str) -> str:
        """Print an id as its name; words that are no id stay as they are."""
        return str(self.network.nodes[entity]["name"]) if entity in self.network else entity

    def neighbors(
        self,
        name: str,
        depth: int = 1,
        relation: str | Iterable[str] | None = None,
        polarity: str | None = None,
        direction: str = "both",
    ) -> tuple[Neighbour, ...]:
        """List what is said of a thing and of what it touches, in the order of telling.

        Args:
            name: the thing.
            depth: how many steps.
            relation: only these relations.
            polarity: only what is stated (``+``) or denied (``-``).
            direction: ``out`` as the subject, ``in`` as the object, or ``both``.
        """
        entity = self.resolve(name).entity
        return neighbours(self.network, entity, depth=depth, relation=relation, polarity=polarity, direction=direction)

    def path(self, a: str, b: str, *, count: int = 3, denied: bool = False) -> tuple[Route, ...]:
        """Find the shortest routes between two things, over what is stated unless asked otherwise.

        Raises:
            NoPath: nothing joins the two.
        """
        ends = self.resolve(a).entity, self.resolve(b).entity
        return routes(self.network, *ends, count=count, denied=denied)

    def search(self, text: str, limit: int = 20) -> tuple[Hit, ...]:
        """Search names, other names, near spellings and the text of the notes."""
        with self._open() as store:
            return search(self.network, self._names, text, store, limit=limit)

    def contradictions(self) -> list[tuple[Claim, Claim]]:
        """List what the notes both state and deny, as (stated, denied)."""
        return contradictions(self.network)

    def check(self) -> tuple[Finding, ...]:
        """List what in the notes deserves a look, the gravest kind first, each with its lines."""
        from graph.review import Material, check

        with self._open() as store:
            material = Material(
                {note.file: note.text for note in store.notes()},
                store.entities(),
                tuple(store.owners()),
                store.facts(),
                tuple(store.mentions()),
                tuple(store.cues()),
                self.contradictions(),
                self.wordings,
                read_units(default_data() / "lexicon"),
                read_properties(default_data() / "lexicon"),
            )
        return check(material)

    def evaluate(
        self,
        gold: str | Path | None = None,
        *,
        catalogue: Sequence[str | Path] | None = None,
        compare: bool = True,
    ) -> list[Measured]:
        """Measure the facts against gold tables, beside simple baselines; see ``graph.explorer.evaluation``."""
        from graph.explorer.evaluation import evaluate

        return evaluate(self, gold, catalogue=catalogue, compare=compare)

    def facts(self) -> tuple[Fact, ...]:
        """List every fact with one place each, by file and line."""
        with self._open() as store:
            return store.facts()

    def owners(self) -> tuple[tuple[Statement, Owner], ...]:
        """List every statement with the thing that it is about, by file and line."""
        with self._open() as store:
            return tuple(store.owners())

    def stats(self) -> Stats:
        """Count things, facts and places."""
        return measure(self.network)

    def sentence(self, claim: Claim | Neighbour) -> str:
        """Write a claim as a sentence with its places; a neighbour is read from its nearer end."""
        inverse = isinstance(claim, Neighbour) and claim.inverse
        said = claim.claim if isinstance(claim, Neighbour) else claim
        places = dict.fromkeys(f"{e.file}:{e.first}" for e in said.evidence)
        return f"{self.wordings.sentence(said, self.name, inverse=inverse)} ({', '.join(places)})"

    def page(self, *, compress: bool | None = None) -> str:
        """Write the page: one HTML document that opens offline.

        Args:
            compress: whether its data are packed; large ones are, unless asked otherwise. Browsers older than
                2023 do not unpack them.
        """
        from graph.page import render_page

        return render_page(self.view(), compress=compress)

    def view(self) -> View:
        """What the page shows, as plain data."""
        from graph.page import build_view

        with self._open() as store:
            notes = {note.file: note.text for note in store.notes()}
            headings, mentions = _headings(store), _mentions(store)
        pairs = self.confusable(top=_PAGE_PAIRS)
        return build_view(
            self.network,
            notes,
            pairs,
            self.wordings,
            self.title,
            headings=headings,
            mentions=mentions,
            reasons=[self._pairs.words(pair) for pair in pairs],
            ground=self._pairs.ground(),
            findings=self.check(),
            items=[item.to_dict() for item in self._pairs.items(None, _PAGE_QUIZ)],
        )

    def save_page(self, path: str | Path, *, compress: bool | None = None) -> Path:
        """Write the page to a file.

        Args:
            path: the file.
            compress: as for ``page``.

        Raises:
            StoreError: the file cannot be written.
        """
        path, text = Path(path), self.page(compress=compress)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        except OSError as fault:
            raise StoreError(f"{path}: cannot be written ({fault.strerror}); name another file") from None
        return path

    def show(self, height: int = 720) -> Frame:
        """Show the page in a notebook."""
        return Frame(self.page(), height)

    @cached_property
    def _names(self) -> NameIndex:
        return NameIndex(self.network, self._vendors)

    def _open(self) -> Store:
        return Store.open(self.file)


def load(
    path: str | Path,
    *,
    warnings: Iterable[str] = (),
    wordings: Wordings | None = None,
) -> Explorer:
    """Load a graph that ``build`` wrote.

    Args:
        path: the graph file.
        warnings: what the build had to say.
        wordings: how predicates read; the package's own where left out.

    Raises:
        StoreError: missing, not a graph, or of another version.
    """
    with Store.open(Path(path)) as store:
        network, vendors = load_network(store), store.stamp.vendors
    return Explorer(Path(path), network, vendors=vendors, wordings=wordings, warnings=warnings)


def _headings(store: Store) -> dict[str, Sequence[Heading]]:
    """The headings of each note: those that stand above a statement."""
    found: dict[str, dict[Heading, None]] = defaultdict(dict)
    for statement in store.statements():
        found[statement.file].update(dict.fromkeys(statement.chain))
    return {file: tuple(headings) for file, headings in found.items()}


def _mentions(store: Store) -> dict[str, Sequence[Mention]]:
    found: dict[str, list[Mention]] = defaultdict(list)
    for mention in store.mentions():
        found[mention.file].append(mention)
    return dict(found)
