"""What the page is given: sorted, complete, small, and without a change to the graph."""

from __future__ import annotations

import copy
import json
from itertools import accumulate
from typing import Any

import networkx as nx
import pytest

from graph.lexicon.wordings import Wordings
from graph.page import View, build_view
from graph.page.columns import line_rows
from graph.page.places import NoteText
from graph.store import Store

Words = Wordings


def js_slice(text: str, start: int, length: int) -> str:
    """A part of a text, counted in UTF-16 units as JavaScript does."""
    return text.encode("utf-16-le")[2 * start : 2 * (start + length)].decode("utf-16-le")


def unpacked(columns: Any) -> dict[str, list[Any]]:
    """Columns with their runs unrolled."""
    return {
        name: column if isinstance(column, list) else [v for v, n in batched(column["runs"]) for _ in range(n)]
        for name, column in columns.items()
    }


def batched(flat: list[Any]) -> list[tuple[Any, int]]:
    return list(zip(flat[::2], flat[1::2], strict=True))


def test_every_fact_is_there_with_its_words(view: View, small: Any) -> None:
    facts = unpacked(view.data["facts"])
    assert len(facts["s"]) == len(facts["p"]) == len(facts["o"]) == len(facts["n"]) == len(small.said) == view.total
    phrases = [o for o in facts["o"] if isinstance(o, str)]
    assert sorted(phrases) == [
        "change the type of a queue",
        "managed message queue",
        "message size = 256 KB",
        "retention = 14 days",
    ]
    assert [q[1:5] for q in facts["q"]] == [["message size", "max", "256", "KB"], ["retention", "max", "14", "days"]]


def test_evidence_points_at_the_source_itself(view: View, small: Any) -> None:
    columns, notes = unpacked(view.data["evidence"]), view.data["notes"]
    rows = zip(*(columns[c] for c in ("note", "more", "at", "length")), accumulate(columns["first"]), strict=True)
    for note, more, at, length, first in rows:
        file = notes["file"][note]
        start, _, quote = small.line_of(small.notes[file], first)
        origin = len(small.notes[file][:start].encode("utf-16-le")) // 2
        units = length or len(quote.encode("utf-16-le")) // 2 - at  # 0 reaches to the end of the line
        assert js_slice(notes["text"][note], origin + at, units) == quote
        assert more == 0


def test_lines_of_questions_and_comparisons_are_the_source_itself(sample: Any) -> None:
    with Store.open(sample.file) as store:
        notes = {note.file: note.text for note in store.notes()}
    texts, files = {f: NoteText(t) for f, t in notes.items()}, {f: i for i, f in enumerate(sorted(notes))}
    compared = [sample.compare(pair.a, pair.b).to_dict() for pair in sample.confusable(top=20)]
    points = [point for it in compared for point in (*it["left"], *it["right"], *it["said"])]
    parts = [part for item in sample.quiz() for part in item.to_dict()["parts"]]
    lines = [line for it in (*points, *parts) for line in it["lines"]]
    assert len(lines) > 200
    for line, (note, first, more, at, length) in zip(lines, line_rows(lines, texts, files), strict=True):
        text = notes[sorted(notes)[note]]
        origin = len(text[: texts[line["file"]].line_start(first)].encode("utf-16-le")) // 2
        assert js_slice(text, origin + at, length) == line["quote"]
        assert (first, first + more) == (line["first"], line["last"])


@pytest.mark.parametrize("text", ["a🙂b\r\ncd🙂e", "\n\nx", "one\rtwo\r\nthree"], ids=["astral", "blank", "mixed ends"])
def test_places_are_counted_as_the_browser_counts(text: str) -> None:
    note = NoteText(text)
    for start in range(len(text)):
        line = note.line(start)
        at, length = note.place(start, start + 1, line=line)
        origin, _ = note.place(0, 0, line=line)
        assert js_slice(text, at - origin, length) == text[start]


def test_the_graph_is_only_read(wordings: Words, small: Any) -> None:
    network = small.network()
    before = copy.deepcopy((dict(network.nodes(data=True)), list(network.edges(keys=True, data=True))))
    build_view(network, small.notes, [], wordings)
    assert (dict(network.nodes(data=True)), list(network.edges(keys=True, data=True))) == before


def test_the_order_in_which_things_come_changes_nothing(small: Any) -> None:
    view = small.view(small.things, small.said, small.notes, small.pairs)
    again = small.view(small.things[::-1], small.said[::-1], dict(reversed(small.notes.items())), small.pairs)
    assert again == view


def test_the_start_is_the_best_connected_thing_and_its_neighbours(view: View) -> None:
    assert view.start[0] == ("sqs", "SQS")
    assert len(view.start) == 12
    assert ("dynamodb-streams", "sqs") in view.ties


def test_the_plain_table_has_the_denials_first(view: View, small: Any) -> None:
    words = [row.words for row in view.table]
    assert all("not" in text for text in words[:3])
    assert len(view.table) == len(small.said)


def test_an_empty_graph_gives_an_empty_view(wordings: Words) -> None:
    view = build_view(nx.MultiDiGraph(), {}, [], wordings)
    assert (view.title, view.start, view.table) == ("Notes", (), ())


def test_five_thousand_things_stay_small(small: Any) -> None:
    notes = {"big.txt": "\n".join(f"Thing number {i} sends to thing number {i * 7 % 5000}" for i in range(5000))}
    things = [(f"Thing number {i}", "feature", "", (), "big.txt", (i + 1, i + 1)) for i in range(5000)]
    said = [
        (
            f"Thing number {i}",
            ("sends_to", "uses", "supports")[k],
            "+",
            f"Thing number {(i * 7 + k) % 5000}",
            "big.txt",
            i + 1,
            "sends to",
            "",
        )
        for i in range(5000)
        for k in range(3)
    ]
    view = small.view(things, said, notes)
    data = {key: value for key, value in view.data.items() if key != "notes"}
    assert len(json.dumps(data, separators=(",", ":"))) < 700_000
