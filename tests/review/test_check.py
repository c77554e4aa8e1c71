"""All checks over the sample notes."""

from __future__ import annotations

from typing import Any

from graph.records import FindingKind


def test_the_deliberate_contradictions_are_found(sample: Any) -> None:
    found = [it for it in sample.check() if it.kind is FindingKind.CONTRADICTION]
    assert any({"lambda.txt", "compute-ec2.txt"} == {spot.file for spot in it.spots} for it in found)


def test_kinds_come_in_order_and_findings_by_place(sample: Any) -> None:
    found = sample.check()
    order = list(FindingKind)
    assert [order.index(it.kind) for it in found] == sorted(order.index(it.kind) for it in found)
    for kind in FindingKind:
        spots = [it.spots[0][:2] for it in found if it.kind is kind]
        assert spots == sorted(spots)


def test_it_is_the_same_every_time(sample: Any) -> None:
    assert sample.check() == sample.check()


def test_every_quote_is_the_source(sample: Any) -> None:
    from graph.store import Store

    with Store.open(sample.file) as store:
        notes = {note.file: note.text for note in store.notes()}
    for it in sample.check():
        for spot in it.spots:
            assert notes[spot.file][spot.start : spot.end] == spot.quote
            assert notes[spot.file].count("\n", 0, spot.start) == spot.first - 1
