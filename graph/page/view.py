"""What the page shows, as plain sorted data: graph in, numbers and words out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from graph.confusable import Ground
from graph.lexicon.wordings import FORMS, Wordings
from graph.network import group_things
from graph.page.claims import by_place, claims_of
from graph.page.columns import (
    fact_columns,
    item_rows,
    mention_rows,
    note_columns,
    packed,
    pair_columns,
    place_rows,
    region_columns,
    thing_columns,
)
from graph.page.findings import finding_lists
from graph.page.ground import ground_rows
from graph.page.theme import GROUPS, KINDS, SIGNALS
from graph.practice.boxes import WAITS
from graph.records import Claim, Finding, Heading, Mention, ObjectKind, Pair, Polarity, Predicate, SubjectMode

__all__ = ["Row", "View", "build_view"]

_START_THINGS = 12  # in the picture of the first screen
_TABLE_ROWS = 300  # in the table for a browser without scripts


class Row(NamedTuple):
    """A fact in words, for a reader without scripts."""

    subject: str
    words: str
    object: str
    place: str


@dataclass(frozen=True, slots=True)
class View:
    """The content of the page.

    Attributes:
        title: name of the notes.
        data: what the page's own code reads, JSON-able, sorted.
        start: (id, name) of the things on the first screen, the middle one first.
        ties: (subject, object) of the relations among them.
        table: the best supported facts in words.
        total: how many facts there are.
    """

    title: str
    data: Mapping[str, Any]
    start: tuple[tuple[str, str], ...]
    ties: tuple[tuple[str, str], ...]
    table: tuple[Row, ...]
    total: int


def build_view(
    network: Any,
    notes: Mapping[str, str],
    pairs: Sequence[Pair],
    wordings: Wordings,
    title: str = "",
    *,
    headings: Mapping[str, Sequence[Heading]] | None = None,
    mentions: Mapping[str, Sequence[Mention]] | None = None,
    reasons: Sequence[Mapping[str, str]] = (),
    ground: Ground | None = None,
    items: Sequence[Mapping[str, Any]] = (),
    findings: Sequence[Finding] = (),
) -> View:
    """Turn a graph into the content of the page.

    Args:
        network: a ``networkx.MultiDiGraph`` as ``graph.network`` builds it; it is only read.
        notes: the text of every note, by file.
        pairs: the confusable pairs, best first.
        wordings: how each predicate reads.
        title: name of the notes; without it, the graph's own.
        headings: the headings of each note, where known, to say under which one a line stands.
        mentions: where each note names a thing, where known, to mark the names in a quote.
        reasons: why each pair is confused: signal -> words.
        ground: what the page lays two things side by side by; without it, no matter but the opposite and the shared.
        items: the questions of the quiz, as their records give them for JSON.
        findings: what deserves a look.

    Returns:
        The view; the same graph and notes give the same view, in whatever order they come.
    """
    ids = sorted(network.nodes)
    files = {file: i for i, file in enumerate(sorted(notes))}
    claims = claims_of(network)
    placed = by_place(claims)
    names = {thing: network.nodes[thing]["name"] for thing in ids}
    said = fact_columns(placed, ids, notes, files)
    said["facts"]["w"] = [(*FORMS, "").index(wordings.form(claim)) for claim in placed]
    title = title or network.graph.get("title", "") or "Notes"
    data: dict[str, Any] = {
        "title": title,
        "kinds": [[kind.value, *look] for kind, look in KINDS.items()],
        "modes": [mode.value for mode in SubjectMode],
        "predicates": _predicates(wordings),
        "groups": [[name, _group_label(GROUPS[name], wordings)] for name in GROUPS],
        "lanes": list(dict.fromkeys(words.lane for words in wordings.values())),
        "notes": note_columns(notes, headings or {}),
        "things": packed(thing_columns(network, ids, [kind.value for kind in KINDS])),
        **{name: packed(columns) for name, columns in said.items()},
        "pairs": {**pair_columns(pairs, ids), "words": _reason_words(pairs, reasons)},
        "ground": ground_rows(ground, ids, notes, files) if ground else {},
        "signals": [list(SIGNALS.get(name, (name, "", ""))) for name, _ in pairs[0].signals] if pairs else [],
        "regions": region_columns(group_things(network), ids),
        "checks": finding_lists(findings, ids, notes, files),
        "waits": list(WAITS),
        "items": item_rows(items, ids, notes, files),
        "places": place_rows(network, ids, files),
        "mentions": mention_rows(mentions or {}, claims, names, notes),
    }
    start = _start(network)
    ties = sorted({(a, b) for a, b in network.edges() if a in start and b in start and a != b})
    table = tuple(_row(claim, names, wordings) for claim in _best(claims)[:_TABLE_ROWS])
    return View(title, data, tuple((thing, names[thing]) for thing in start), tuple(ties), table, len(claims))


def _reason_words(pairs: Sequence[Pair], reasons: Sequence[Mapping[str, str]]) -> list[list[str]]:
    """Words for each signal of each pair, empty where there is nothing to say."""
    known = reasons or [{}] * len(pairs)
    return [[words.get(name, "") for name, _ in pair.signals] for pair, words in zip(pairs, known, strict=True)]


def _predicates(wordings: Wordings) -> list[list[Any]]:
    """How each predicate reads, also before each form of a verb: (form, stated, denied)."""
    group = {predicate: name for name, members in GROUPS.items() for predicate in members}
    order = list(wordings)  # of telling
    rows = []
    for predicate in Predicate:
        words = wordings[predicate]
        forms = [words.stated, words.denied, words.inverse, words.inverse_denied]
        led = [[i, it.stated, it.denied] for i, form in enumerate(FORMS) if (it := wordings.led.get((predicate, form)))]
        more = [words.lane, int(words.symmetric), group[predicate], order.index(predicate), led]
        rows.append([predicate.value, *forms, *more])
    return rows


def _group_label(members: Sequence[Predicate], wordings: Wordings) -> str:
    words = [wordings[predicate].stated for predicate in members]
    return ", ".join(words[:2]) + (" …" if len(words) > 2 else "")


def _start(network: Any) -> list[str]:
    """The best connected thing and its nearest neighbours."""
    around = {thing: sorted({*network.predecessors(thing), *network.successors(thing)} - {thing}) for thing in network}
    if not around:
        return []
    hub = min(around, key=lambda thing: (-len(around[thing]), thing))
    near = sorted(around[hub], key=lambda thing: (-_ties(network, hub, thing), -len(around[thing]), thing))
    return [hub, *near[: _START_THINGS - 1]]


def _ties(network: Any, a: str, b: str) -> int:
    return int(network.number_of_edges(a, b)) + int(network.number_of_edges(b, a))


def _best(claims: Sequence[Claim]) -> list[Claim]:
    """The denials and the best supported first; among equals the order of the graph."""
    denied = Polarity.NEGATED
    return sorted(claims, key=lambda claim: (claim.relation.polarity != denied, -len(claim.evidence)))


def _row(claim: Claim, names: Mapping[str, str], wordings: Wordings) -> Row:
    relation, proof = claim.relation, claim.evidence[0]
    words = wordings.words(claim)
    is_thing = relation.object_kind == ObjectKind.ENTITY
    target = names.get(relation.object, relation.object) if is_thing else relation.object
    return Row(names[relation.subject], words, target, f"{proof.file}:{proof.first}")
