"""The graph as columns: short to write down, quick to read in the page.

Records that repeat are written once and pointed at by their index; evidence points into
the text of the notes and repeats no quote.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any

from graph.network import Group
from graph.page.places import NoteText
from graph.records import Claim, Evidence, Heading, Mention, ObjectKind, Pair, Polarity, Predicate, SubjectMode

__all__ = [
    "Columns",
    "fact_columns",
    "item_rows",
    "line_rows",
    "mention_rows",
    "note_columns",
    "packed",
    "pair_columns",
    "place_rows",
    "region_columns",
    "thing_columns",
]

Columns = dict[str, list[Any]]

_PREDICATES = {predicate: i for i, predicate in enumerate(Predicate)}
_MODES = {mode: i for i, mode in enumerate(SubjectMode)}


def packed(columns: Columns) -> dict[str, Any]:
    """Write a column that repeats itself as runs: value, times, value, times ...

    >>> packed({"a": [7, 7, 7, 7, 8], "b": [1, 2]})
    {'a': {'runs': [7, 4, 8, 1]}, 'b': [1, 2]}
    """
    return {name: _runs(column) for name, column in columns.items()}


def _runs(column: list[Any]) -> Any:
    groups = [(value, len(list(members))) for value, members in groupby(column)]
    if 2 * len(groups) >= len(column):
        return column
    return {"runs": [part for group in groups for part in group]}


def thing_columns(network: Any, ids: Sequence[str], kinds: Sequence[str]) -> Columns:
    """Write down the nodes; an id that is plainly its name in lower case is left empty."""
    index = {thing: i for i, thing in enumerate(ids)}
    nodes = [network.nodes[thing] for thing in ids]
    return {
        "id": ["" if thing == plain_id(node["name"]) else thing for thing, node in zip(ids, nodes, strict=True)],
        "name": [node["name"] for node in nodes],
        "kind": [kinds.index(node["kind"]) for node in nodes],
        "parent": [index.get(node.get("parent", ""), -1) for node in nodes],
        "aliases": [list(node.get("aliases", ())) for node in nodes],
        "source": [node.get("source", "") for node in nodes],
    }


def plain_id(name: str) -> str:
    """The id that the page can make of a name by itself; empty for names that take more than that.

    >>> plain_id("Dead-letter queue"), plain_id("Größe")
    ('dead-letter-queue', '')
    """
    return name.lower().replace(" ", "-") if name.isascii() else ""


def place_rows(network: Any, ids: Sequence[str], files: Mapping[str, int]) -> list[list[int]]:
    """Write down which lines are about what, a flat row for each note: lines since the last, lines more, thing ..."""
    found: list[list[tuple[int, int, int]]] = [[] for _ in files]
    for i, thing in enumerate(ids):
        for file, first, last in _joined(network.nodes[thing].get("places", ())):
            if file in files:
                found[files[file]].append((first, last - first, i))
    return [_stepped(sorted(places)) for places in found]


def _stepped(places: Iterable[tuple[int, int, int]]) -> list[int]:
    row, before = list[int](), 0
    for first, more, thing in places:
        row += [first - before, more, thing]
        before = first
    return row


def _joined(places: Iterable[tuple[str, int, int]]) -> Iterable[tuple[str, int, int]]:
    """Join statements on neighbouring lines into one range."""
    runs: list[tuple[str, int, int]] = []
    for file, first, last in sorted(places):
        if runs and runs[-1][0] == file and first <= runs[-1][2] + 2:
            runs[-1] = (file, runs[-1][1], max(last, runs[-1][2]))
        else:
            runs.append((file, first, last))
    return runs


def note_columns(notes: Mapping[str, str], headings: Mapping[str, Sequence[Heading]]) -> Columns:
    """Write down the notes, sorted by file; ``headings`` is flat: line, words, line, words ..."""
    files = sorted(notes)
    return {
        "file": list(files),
        "text": [notes[file] for file in files],
        "headings": [[part for h in _distinct(headings.get(file, ())) for part in (h.line, h.text)] for file in files],
    }


def _distinct(headings: Iterable[Heading]) -> list[Heading]:
    lines = {heading.line: heading for heading in headings if not heading.bullet}
    return [lines[line] for line in sorted(lines)]


def fact_columns(
    claims: Sequence[Claim], ids: Sequence[str], notes: Mapping[str, str], files: Mapping[str, int]
) -> dict[str, Columns]:
    """Write down the claims as ``facts``, ``evidence`` and ``hows``; those of one place stand together.

    ``facts.p`` is twice the index of the predicate, plus one for a denial. ``facts.o`` is the index of a
    thing, or words. ``facts.n`` counts the rows of ``evidence`` that belong to it. ``facts.q`` holds
    (fact, property, bound, number, unit, raw) for the typed values; the view adds ``facts.w``, the form of the verb
    that the words begin with. ``evidence.first`` counts from the line of
    the evidence before; a length of 0 reaches to the end of the last line.
    """
    index = {thing: i for i, thing in enumerate(ids)}
    texts = {file: NoteText(text) for file, text in notes.items()}
    hows: dict[tuple[Any, ...], int] = {}
    facts: Columns = {"s": [], "p": [], "o": [], "n": [], "q": []}
    before = 0
    evidence: Columns = {"note": [], "first": [], "more": [], "at": [], "length": [], "how": []}
    for relation, proofs in claims:
        facts["s"].append(index[relation.subject])
        facts["p"].append(2 * _PREDICATES[relation.predicate] + (relation.polarity == Polarity.NEGATED))
        is_thing = relation.object_kind == ObjectKind.ENTITY and relation.object in index
        facts["o"].append(index[relation.object] if is_thing else relation.object)
        facts["n"].append(len(proofs))
        if value := relation.quantity:
            row = [len(facts["s"]) - 1, value.property, value.bound, value.number, value.unit, value.raw]
            facts["q"].append(row)
        for proof in proofs:
            how = hows.setdefault(_how(proof), len(hows))
            at, length = texts[proof.file].place(proof.start, proof.end, line=proof.first)
            length *= proof.end != texts[proof.file].line_end(proof.last)
            cells = (files[proof.file], proof.first - before, proof.last - proof.first, at, length, how)
            before = proof.first
            for column, cell in zip(evidence.values(), cells, strict=True):
                column.append(cell)
    return {"facts": facts, "evidence": evidence, "hows": {"rows": [list(how) for how in hows]}}


def _how(proof: Evidence) -> tuple[Any, ...]:
    mode = _MODES[SubjectMode(proof.mode)]
    return (
        proof.cue,
        proof.denial,
        proof.rule,
        mode,
        proof.condition,
        round(proof.confidence, 2),
        ", ".join(proof.flags),
    )


def pair_columns(pairs: Iterable[Pair], ids: Sequence[str]) -> Columns:
    """Write down the confusable pairs in the order of their rank."""
    index = {thing: i for i, thing in enumerate(ids)}
    known = [pair for pair in pairs if pair.a in index and pair.b in index]
    return {
        "a": [index[pair.a] for pair in known],
        "b": [index[pair.b] for pair in known],
        "score": [round(pair.score, 2) for pair in known],
        "why": [pair.why for pair in known],
        "signals": [[round(100 * value) for _, value in pair.signals] for pair in known],
    }


def item_rows(
    items: Iterable[Mapping[str, Any]], ids: Sequence[str], notes: Mapping[str, str], files: Mapping[str, int]
) -> list[list[Any]]:
    """Write down the questions; a line is (note, first, lines after it, at, length)."""
    index = {thing: i for i, thing in enumerate(ids)}
    texts = {file: NoteText(text) for file, text in notes.items()}
    rows = []
    for item in items:
        a, b = (index.get(thing, -1) for thing in item["pair"])
        parts = [[p["text"], p["answer"], p["words"], line_rows(p["lines"], texts, files)] for p in item["parts"]]
        if a >= 0 and b >= 0:
            rows.append([item["id"], item["kind"], a, b, item["prompt"], list(item["options"]), parts])
    return rows


def line_rows(
    lines: Iterable[Mapping[str, Any]], texts: Mapping[str, NoteText], files: Mapping[str, int]
) -> list[list[int]]:
    """Write down places of notes."""
    rows = []
    for line in lines:
        at, length = texts[line["file"]].place(line["start"], line["end"], line=line["first"])
        rows.append([files[line["file"]], line["first"], line["last"] - line["first"], at, length])
    return rows


def region_columns(groups: Iterable[Group], ids: Sequence[str]) -> Columns:
    """Write down the groups of the overview; the order of the members says where each lies in its disc."""
    index = {thing: i for i, thing in enumerate(ids)}
    known = list(groups)
    return {
        "members": [[index[thing] for thing in group.members] for group in known],
        "x": [group.x for group in known],
        "y": [group.y for group in known],
        "r": [round(group.radius, 1) for group in known],
    }


def mention_rows(
    mentions: Mapping[str, Sequence[Mention]],
    claims: Sequence[Claim],
    names: Mapping[str, str],
    notes: Mapping[str, str],
) -> list[list[int]]:
    """Write down where things are named, a flat row for each note: line, at, length, thing ...

    Left out is what the page finds by itself: the name of either end of a fact, as it is printed and for the
    first time in a line that says the fact.
    """
    index = {thing: i for i, thing in enumerate(names)}
    told = _told(claims)
    rows = []
    for file in sorted(notes):
        text, row = NoteText(notes[file]), list[int]()
        for mention in sorted(mentions.get(file, ()), key=lambda m: (m.start, m.end, m.entity)):
            if mention.entity not in index:
                continue
            start, words = text.line_start(mention.line), names[mention.entity]
            found = (file, mention.line, mention.entity) in told and mention.end - mention.start == len(words)
            if found and text.text.find(words, start) == mention.start:
                continue
            at, length = text.place(mention.start, mention.end, line=mention.line)
            row += [mention.line, at, length, index[mention.entity]]
        rows.append(row)
    return rows


def _told(claims: Iterable[Claim]) -> set[tuple[str, int, str]]:
    """Which lines say something of which things."""
    return {
        (proof.file, line, end)
        for relation, proofs in claims
        for end in (relation.subject, relation.object)
        for proof in proofs
        for line in range(proof.first, proof.last + 1)
    }
