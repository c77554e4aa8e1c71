"""Words of telegraphic notes: a tokenizer for the blank pipeline.

Notes glue things together that prose keeps apart ("EC2->ELB", "256KB", "S3,EFS"), and
names hold characters that prose splits ("--page-size", "AWS::S3::Bucket", "a.yml").
"""

from __future__ import annotations

import re
from functools import lru_cache

from spacy.tokens import Doc
from spacy.vocab import Vocab

__all__ = ["NoteTokenizer", "token_spans"]

_TOKEN = re.compile(
    r"""
      [^\W\d_]\w*+(?=[\s,;()]|\Z)                                 # plain word: most of them, and quickly told
    | https?://[^\s<>"'`]*[\w/]                                   # address
    | (?<![\w-])--?[A-Za-z][\w-]*                                 # option
    | !?[A-Za-z]\w*(?:::[A-Za-z]\w*)+ | ![A-Z]\w+                 # type or template function
    | (?<!\w)(?:[~.]{0,2}/)[\w.-]+(?:/[\w.-]+)*/?                 # path
    | (?<!\w)\.?[\w-]{1,99}+(?:/[\w-]{1,99}+){0,19}+\.(?:[A-Za-z]{2,5}\d?|py|js|ts|sh|c|h)(?![\w.])  # file
    | (?<!\w)\.[a-z][\w-]+/?                                      # dot folder
    | \d+(?:,\d{3})+(?:\.\d+)? | \d+(?:[.:]\d+)*                  # figure, ratio, address
    | (?:e\.g|i\.e|a\.k\.a|etc|vs|max|min|approx)\.                              # abbreviation
    | w/o\b | w/(?=\s) | b/c\b                                    # shorthand
    | [^\W\d_]\w*(?:\.\w+)*(?:['’]\w+)?(?:\+\+|\#(?!\w))?         # word
    | \w+
    | -{1,2}> | =+> | → | [<>]=? | \S
    """,
    re.VERBOSE,
)
_SHORT = 500  # characters of a text that is worth remembering


def token_spans(text: str) -> list[tuple[int, int]]:
    """Find the tokens of a text, blanks left out.

    >>> [ "EC2->S3, 256KB --page-size"[a:b] for a, b in token_spans("EC2->S3, 256KB --page-size")]
    ['EC2', '->', 'S3', ',', '256', 'KB', '--page-size']
    >>> [ "uses appspec.yml. Don't"[a:b] for a, b in token_spans("uses appspec.yml. Don't")]
    ['uses', 'appspec.yml', '.', "Don't"]
    """
    return list(_remembered(text)) if len(text) < _SHORT else _find(text)


@lru_cache(maxsize=1 << 13)
def _remembered(text: str) -> list[tuple[int, int]]:
    return _find(text)


def _find(text: str) -> list[tuple[int, int]]:
    return [found.span() for found in _TOKEN.finditer(text)]


class NoteTokenizer:
    """Makes spaCy documents of note text.

    The place of each token is kept in ``doc.user_data["spans"]``, its small letters in ``doc.user_data["words"]``.
    """

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """Tokenize one statement."""
        spans = token_spans(text)
        words = [text[a:b].replace("’", "'") for a, b in spans]
        follows = [b < len(text) and text[b].isspace() for _, b in spans]
        known = {"spans": spans, "words": [word.lower() for word in words]}
        return Doc(self.vocab, words=words, spaces=follows, user_data=known)
