"""Components of the blank pipeline: each marks one layer of spans on a document."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from graph.language.quantities import find_quantities

__all__ = ["PhraseLayer", "QuantityLayer"]


class PhraseLayer:
    """Marks fixed wordings, whatever their case; the longest wins. The label is the wording."""

    def __init__(self, nlp: Language, layer: str, phrases: Sequence[str]) -> None:
        self.layer = layer
        self.matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
        for phrase in phrases:
            self.matcher.add(phrase, [nlp.make_doc(phrase)])

    def __call__(self, doc: Doc) -> Doc:
        """Mark the wordings of one document."""
        found = self.matcher(doc)
        doc.spans[self.layer] = filter_spans([Span(doc, start, end, label=key) for key, start, end in found])
        return doc


class QuantityLayer:
    """Finds quantities; they are kept as records in ``doc.user_data["quantities"]``."""

    def __init__(self, tables: Mapping[str, Mapping[str, str]]) -> None:
        self.tables = tables

    def __call__(self, doc: Doc) -> Doc:
        """Find the quantities of one document."""
        words = [token.lower_ for token in doc]
        doc.user_data["words"] = words
        doc.user_data["quantities"] = find_quantities(words, self.tables)
        return doc


@Language.factory("phrase_layer", default_config={"layer": "phrases", "phrases": []})
def _phrase_layer(nlp: Language, name: str, layer: str, phrases: list[str]) -> PhraseLayer:
    return PhraseLayer(nlp, layer, phrases)


@Language.factory("quantity_layer", default_config={"tables": {}})
def _quantity_layer(nlp: Language, name: str, tables: dict[str, dict[str, str]]) -> QuantityLayer:
    return QuantityLayer(tables)
