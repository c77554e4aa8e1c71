"""Words of telegraphic notes: a tokenizer for the blank pipeline.

Notes glue things together that prose keeps apart ("EC2->ELB", "256KB", "S3,EFS"), and
names hold characters that prose splits ("--page-size", "AWS::S3::Bucket", "a.yml").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import lru_cache

from spacy.tokens import Doc
from spacy.vocab import Vocab

from graph.language.quantities import QuantitySpan

__all__ = ["NoteTokenizer", "Row", "Spans", "token_spans"]

_TOKEN = re.compile(
    r"""
      (?=\S)(?:  # blanks are passed over at once
      [^\W\d_]\w*+(?=[,;()]|:?(?:\s|\Z))                           # plain word: most of them, and quickly told
    | [,;()] | [^\w\s](?!\S) | \d++(?![^\s;()])                  # mark or figure that stands alone
    | https?://[^\s<>"'`]*[\w/]                                   # address
    | (?<![\w-])--?[A-Za-z][\w-]*                                 # option
    | !?[A-Za-z]\w*(?:::[A-Za-z]\w*)+ | ![A-Z]\w+                 # type or template function
    | (?<!\w)(?:[~.]{0,2}/)[\w.-]+(?:/[\w.-]+)*/?                 # path
    | (?<!\w)\.?[\w-]{1,99}+(?:/[\w-]{1,99}+){0,19}+\.(?:[A-Za-z]{2,5}\d?|py|js|ts|sh|c|h)(?![\w.])  # file
    | (?<!\w)\.[a-z][\w-]+/?                                      # dot folder
    | \d+(?:,\d{3})+(?:\.\d+)? | \d+(?:[.:]\d+)*                  # figure, ratio, address
    | (?:e\.g|i\.e|a\.k\.a|etc|vs|max|min|approx)\.                              # abbreviation
    | w/o(?:ut)?\b | w/in\b | w/(?=\s) | b/c\b                     # shorthand
    | [^\W\d_]\w*(?:\.\w+)*(?:['’]\w+)?(?:\+\+|\#(?!\w))?         # word
    | \w+
    | -{1,2}> | =+> | → | [<>]=? | \S
      )
    """,
    re.VERBOSE,
)
_BREAK = "\n"  # stands in no fixed wording
_SHORT = 500  # characters of a text that is worth remembering


Spans = Sequence[tuple[int, int]]


def token_spans(text: str) -> Spans:
    """Find the tokens of a text, blanks left out.

    >>> [ "EC2->S3, 256KB --page-size"[a:b] for a, b in token_spans("EC2->S3, 256KB --page-size")]
    ['EC2', '->', 'S3', ',', '256', 'KB', '--page-size']
    >>> [ "uses appspec.yml. Don't"[a:b] for a, b in token_spans("uses appspec.yml. Don't")]
    ['uses', 'appspec.yml', '.', "Don't"]
    """
    return _remembered(text) if len(text) < _SHORT else _find(text)


@lru_cache(maxsize=1 << 13)
def _remembered(text: str) -> Spans:
    return tuple(_find(text))


def _find(text: str) -> list[tuple[int, int]]:
    return [found.span() for found in _TOKEN.finditer(text)]


def _small_letters(text: str, spans: Spans) -> list[str]:
    if text.isascii():  # then small letters are as many as the capitals
        low = text.lower()
        return [low[a:b] for a, b in spans]
    return [text[a:b].lower().replace("’", "'") for a, b in spans]


@dataclass(slots=True)
class Row:
    """One statement among those of a document, and what the pipeline marks in it; places count from its first token.

    Attributes:
        text: its words.
        first: its first token in the document.
        spans: the characters of each token.
        words: the small letters of each token, what is written in short in its long form.
        phrases: in each layer the fixed wordings, as (start, end, wording), in order; layers without any are left out.
        quantities: in order.
    """

    text: str
    first: int
    spans: Spans
    words: list[str]
    phrases: dict[str, list[tuple[int, int, str]]] = field(default_factory=dict)
    quantities: list[QuantitySpan] = field(default_factory=list)


class NoteTokenizer:
    """Makes spaCy documents of note text: small letters, long forms, a blank behind each token.

    The statements of a document are kept in ``doc.user_data["rows"]``.

    Args:
        vocab: the words of the documents.
        shorthand: words in short with their long form.
        asked: the only words that are asked for; any other is left out of the document, and so of the vocabulary,
            which would grow with every note.
    """

    def __init__(self, vocab: Vocab, shorthand: Mapping[str, str] | None = None, asked: Set[str] | None = None) -> None:
        self.vocab, self.shorthand, self.asked = vocab, shorthand or {}, asked

    def __call__(self, text: str) -> Doc:
        """Tokenize one statement."""
        return self.document((text,))

    def document(self, texts: Iterable[str]) -> Doc:
        """Tokenize statements as one document, a line break between two, which no fixed wording holds."""
        words: list[str] = []
        rows: list[Row] = []
        for text in texts:
            if rows:
                words.append(_BREAK)
            spans = token_spans(text)
            own = _small_letters(text, spans)
            own = [self.shorthand.get(word, word) for word in own]
            rows.append(Row(text, len(words), spans, own))
            words += own if self.asked is None else [word if word in self.asked else _BREAK for word in own]
        return Doc(self.vocab, words=words, user_data={"rows": rows})
