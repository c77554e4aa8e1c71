"""Components of the blank pipeline: each marks the rows of a document."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc

from graph.language.quantities import QuantityFinder
from graph.language.tokens import Row

__all__ = ["PhraseLayers", "QuantityLayer"]


class PhraseLayers:
    """Marks fixed wordings, whatever their case, in layers that may overlap.

    Within a layer the longest wording wins. They are kept in the ``phrases`` of the document's rows.
    """

    def __init__(self, nlp: Language, layers: Mapping[str, Sequence[str]]) -> None:
        self.matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
        found: dict[str, list[str]] = {}
        for layer, phrases in layers.items():
            for phrase in phrases:
                found.setdefault(phrase, []).append(layer)
        self._layers = {nlp.vocab.strings.add(phrase): (phrase, names) for phrase, names in found.items()}
        for phrase in found:
            self.matcher.add(phrase, [nlp.make_doc(phrase)])

    def __call__(self, doc: Doc) -> Doc:
        """Mark the wordings of one document."""
        rows: list[Row] = doc.user_data["rows"]
        firsts = [row.first for row in rows]
        for key, start, end in self.matcher(doc):
            row = rows[bisect_right(firsts, start) - 1]
            phrase, layers = self._layers[key]
            for layer in layers:
                row.phrases.setdefault(layer, []).append((start - row.first, end - row.first, phrase))
        for row in rows:
            for layer, found in row.phrases.items():
                if len(found) > 1:
                    row.phrases[layer] = _longest(found)
        return doc


def _longest(found: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Leave out what overlaps a longer wording, or an earlier one of the same length."""
    taken: set[int] = set()
    kept = []
    for start, end, phrase in sorted(found, key=lambda f: (f[0] - f[1], f[0])):
        if start not in taken and end - 1 not in taken:
            kept.append((start, end, phrase))
            taken.update(range(start, end))
    return sorted(kept)


class QuantityLayer:
    """Finds quantities; they are kept in the ``quantities`` of the document's rows."""

    def __init__(self, tables: Mapping[str, Mapping[str, str]]) -> None:
        self.finder = QuantityFinder(tables)

    def __call__(self, doc: Doc) -> Doc:
        """Find the quantities of one document."""
        for row in doc.user_data["rows"]:
            row.quantities = self.finder.find(row.words)
        return doc


@Language.factory("phrase_layers", default_config={"layers": {}})
def _phrase_layers(nlp: Language, name: str, layers: dict[str, list[str]]) -> PhraseLayers:
    return PhraseLayers(nlp, layers)


@Language.factory("quantity_layer", default_config={"tables": {}})
def _quantity_layer(nlp: Language, name: str, tables: dict[str, dict[str, str]]) -> QuantityLayer:
    return QuantityLayer(tables)
