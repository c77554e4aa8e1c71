"""Flash cards for Anki: the questions of the quiz, and what tells each pair apart.

The ids of deck, note type and notes come from their content, so that a later export updates
the cards of an earlier one and keeps their schedule. What comes from notes is escaped: none
of it is taken for markup.
"""

from __future__ import annotations

import hashlib
import html
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

import genanki  # type: ignore[import-untyped]

from graph.confusable import Comparison, Facet, Point
from graph.errors import StoreError
from graph.practice import Item, Part
from graph.records import Evidence

__all__ = ["write_anki"]

_MODEL, _DECK_BASE = 1_540_213_377, 1 << 30  # ids have to stay as they are
_FIELDS = ("Question", "Answer", "Lines", "Key")
_STYLE = """
.card { font-family: sans-serif; font-size: 18px; text-align: left; line-height: 1.45; }
.text { margin: .8em 0; padding-left: .8em; border-left: 3px solid #888; }
.lines { font-size: 14px; color: #666; margin-top: 1em; }
.nightMode .lines { color: #aaa; }
td { vertical-align: top; padding: .2em 1em .2em 0; }
"""
_BACK = '{{FrontSide}}<hr id="answer">{{Answer}}<div class="lines">{{Lines}}</div>'


def write_anki(
    path: Path, items: Iterable[Item], comparisons: Iterable[Comparison], title: str, *, now: float | None = None
) -> int:
    """Write a package that Anki imports.

    Args:
        path: the file, usually ``*.apkg``.
        items: the questions.
        comparisons: pairs side by side; one that has nothing to tell gives no card.
        title: name of the notes, for the name of the deck.
        now: seconds since 1970; cards of a later export replace those of an earlier one.

    Returns:
        How many cards were written.

    Raises:
        StoreError: the file cannot be written.
    """
    model = _model()
    deck = genanki.Deck(_DECK_BASE + int(_digest(f"deck {title}")[:7], 16), f"{title}: easily confused")
    for key, tags, fields in (*map(_question, items), *filter(None, map(_contrast, comparisons))):
        deck.add_note(genanki.Note(model, [*fields, key], guid=key, tags=tags, sort_field=key))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        genanki.Package(deck).write_to_file(str(path), timestamp=time.time() if now is None else now)
    except OSError as fault:
        raise StoreError(f"{path}: cannot be written ({fault.strerror}); name another file") from None
    return len(deck.notes)


_Card = tuple[str, list[str], tuple[str, str, str]]


def _model() -> genanki.Model:
    template = {"name": "Card", "qfmt": "{{Question}}", "afmt": _BACK}
    fields = [{"name": name} for name in _FIELDS]
    return genanki.Model(_MODEL, "Easily confused", fields=fields, templates=[template], css=_STYLE)


def _question(item: Item) -> _Card:
    """Make a card of a question."""
    options = " / ".join(map(html.escape, item.options))
    texts = "".join(f'<div class="text">{html.escape(part.text)}</div>' for part in item.parts if part.text)
    front = f"{html.escape(item.prompt)}{texts}<div>{options}</div>"
    back = "".join(f"<div>{_answer(item, part)}</div>" for part in item.parts)
    return item.id, [str(item.kind)], (front, back, _lines(e for part in item.parts for e in part.evidence[:1]))


def _answer(item: Item, part: Part) -> str:
    right = html.escape(item.options[part.answer])
    said = f"{html.escape(part.text)}: " if len(item.parts) > 1 else ""
    return f"{said}<b>{right}</b>" + (f" – {html.escape(part.words)}" if len(item.parts) == 1 else "")


def _contrast(it: Comparison) -> _Card | None:
    """Make a card that asks for what tells two things apart."""
    facets = (*it.opposite, *it.apart)
    if not facets:
        return None
    a, b = html.escape(it.name_a), html.escape(it.name_b)
    rows = "".join(map(_row, facets))
    back = f"<table><tr><td></td><td><b>{a}</b></td><td><b>{b}</b></td></tr>{rows}</table>"
    key = _digest("contrast " + " ".join(sorted((it.a, it.b))))[:16]
    lines = _lines(e for facet in facets for point in (facet.a, facet.b) for e in point.evidence[:1])
    return key, ["contrast"], (f"<b>{a}</b> or <b>{b}</b>: what tells them apart?", back, lines)


def _row(facet: Facet) -> str:
    return f"<tr><td>{html.escape(facet.name)}</td><td>{_point(facet.a)}</td><td>{_point(facet.b)}</td></tr>"


def _point(point: Point) -> str:
    return html.escape(point.words)


def _lines(evidence: Iterable[Evidence]) -> str:
    """The lines with their places, each once."""
    return "<br>".join(dict.fromkeys(_quotes(evidence)))


def _quotes(evidence: Iterable[Evidence]) -> Iterator[str]:
    for e in evidence:
        yield f"{html.escape(' '.join(e.quote.split()))} ({html.escape(e.file)}:{e.first})"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
