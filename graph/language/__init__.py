"""The language pass: what the words of a note say. The only folder that imports spaCy."""

from graph.language.extract import Extractor

__all__ = ["Extractor"]
