"""The deck as Anki itself reads it: it imports, updates instead of doubling, and shows text as text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest

from graph.confusable import Comparison, Facet, Point
from graph.errors import StoreError
from graph.export import write_anki
from graph.practice import Item, ItemKind, Part
from graph.records import Evidence

HOSTILE = "<script>alert(1)</script> & {{c1::x}}"
LINE = (Evidence("a<b>.txt", 3, 3, 0, 9, f"does {HOSTILE}"),)


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Any]:
    opened = Collection(str(tmp_path / "collection.anki2"))
    yield opened
    opened.close()


def load(collection: Any, path: Path) -> Any:
    request = ImportAnkiPackageRequest(package_path=str(path), options=ImportAnkiPackageOptions())
    return collection.import_anki_package(request).log


def item(answer: int = 0, prompt: str = "Which?") -> Item:
    return Item("f" * 16, ItemKind.WHICH, ("oak", "fir"), prompt, ("Oak", "Fir"), (Part("grows", answer, "w", LINE),))


def comparison() -> Comparison:
    facet = Facet("cost", Point("oak", f"is {HOSTILE}", None, LINE), Point("fir", "is dear", None, LINE))
    return Comparison("oak", "fir", "Oak", "Fir", 0.5, apart=(facet,))


def cards(collection: Any) -> list[dict[str, str]]:
    return [dict(collection.get_note(key).items()) for key in collection.find_notes("")]


def test_the_sample_notes_become_a_deck(sample: Any, collection: Any, tmp_path: Path) -> None:
    count = sample.export_anki(tmp_path / "deck.apkg", pairs=15)
    log = load(collection, tmp_path / "deck.apkg")
    assert len(log.new) == collection.card_count() == count > 30
    assert any(deck.name == f"{sample.title}: easily confused" for deck in collection.decks.all_names_and_ids())


def test_a_later_export_updates_and_never_doubles(collection: Any, tmp_path: Path) -> None:
    write_anki(tmp_path / "one.apkg", [item()], [comparison()], "Trees", now=1_700_000_000)
    load(collection, tmp_path / "one.apkg")
    write_anki(tmp_path / "two.apkg", [item(1, "Which one?")], [comparison()], "Trees", now=1_700_000_500)
    log = load(collection, tmp_path / "two.apkg")
    assert not log.new
    assert collection.card_count() == 2
    assert any(
        card["Question"].startswith("Which one?") and "<b>Fir</b>" in card["Answer"] for card in cards(collection)
    )


def test_what_comes_from_notes_is_text(collection: Any, tmp_path: Path) -> None:
    write_anki(tmp_path / "deck.apkg", [item(prompt=HOSTILE)], [comparison()], HOSTILE, now=1_700_000_000)
    load(collection, tmp_path / "deck.apkg")
    fields = [text for card in cards(collection) for text in card.values()]
    assert not [text for text in fields if "<script" in text or "a<b>" in text]
    assert any("&lt;script&gt;" in text for text in fields)


def test_every_card_shows_question_answer_and_line(collection: Any, tmp_path: Path) -> None:
    write_anki(tmp_path / "deck.apkg", [item()], [comparison()], "Trees", now=1_700_000_000)
    load(collection, tmp_path / "deck.apkg")
    for key in collection.find_cards(""):
        card = collection.get_card(key)
        assert card.question()
        assert "txt:3" in card.answer()


def test_a_pair_with_nothing_to_tell_gives_no_card(tmp_path: Path) -> None:
    assert write_anki(tmp_path / "deck.apkg", [], [Comparison("a", "b", "A", "B", 0.5)], "Trees") == 0


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(StoreError, match="cannot be written"):
        write_anki(tmp_path / "file" / "deck.apkg", [item()], [], "Trees")
