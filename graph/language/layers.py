"""Components of the blank pipeline: each marks spans on a document."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from graph.language.quantities import QuantityFinder

__all__ = ["PhraseLayers", "QuantityLayer"]


class PhraseLayers:
    """Marks fixed wordings, whatever their case, in layers that may overlap.

    Within a layer the longest wording wins. The label of a span is the wording; a layer
    without any wording in a document is left out of ``doc.spans``.
    """

    def __init__(self, nlp: Language, layers: Mapping[str, Sequence[str]]) -> None:
        self.strings = nlp.vocab.strings
        self.matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
        self._layers: dict[str, list[str]] = {}
        for layer, phrases in layers.items():
            for phrase in phrases:
                self._layers.setdefault(phrase, []).append(layer)
        for phrase in self._layers:
            self.matcher.add(phrase, [nlp.make_doc(phrase)])

    def __call__(self, doc: Doc) -> Doc:
        """Mark the wordings of one document."""
        found: dict[str, list[Span]] = {}
        for key, start, end in self.matcher(doc):
            span = Span(doc, start, end, label=key)
            for layer in self._layers[span.label_]:
                found.setdefault(layer, []).append(span)
        for layer, spans in found.items():
            doc.spans[layer] = filter_spans(spans) if len(spans) > 1 else spans
        return doc


class QuantityLayer:
    """Finds quantities; they are kept as records in ``doc.user_data["quantities"]``."""

    def __init__(self, tables: Mapping[str, Mapping[str, str]]) -> None:
        self.finder = QuantityFinder(tables)

    def __call__(self, doc: Doc) -> Doc:
        """Find the quantities of one document."""
        doc.user_data["quantities"] = self.finder.find(doc.user_data["words"])
        return doc


@Language.factory("phrase_layers", default_config={"layers": {}})
def _phrase_layers(nlp: Language, name: str, layers: dict[str, list[str]]) -> PhraseLayers:
    return PhraseLayers(nlp, layers)


@Language.factory("quantity_layer", default_config={"tables": {}})
def _quantity_layer(nlp: Language, name: str, tables: dict[str, dict[str, str]]) -> QuantityLayer:
    return QuantityLayer(tables)
