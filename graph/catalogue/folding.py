"""One spelling for the many ways in which a name is written.

Only consistency is promised, not good English: "cookie" and "cookies" become the same
text, whatever that text is. Words without a vowel ("https") and words of up to three
letters ("aws") are never taken for plurals.
"""

from __future__ import annotations

import re
from functools import lru_cache

__all__ = ["normal", "singular"]

_QUOTES = re.compile(r"[`\"\u201c\u201d*]")
_POSSESSIVE = re.compile(r"(?<=\w)['\u2019]s\b|(?<=s)['\u2019](?!\w)")
_JOINTS = re.compile(r"(?<=\w)[-_/\u2010\u2011\u2013](?=\w)|[()\[\]\s]+")
_BEFORE, _AFTER = " '\u2018", " .,:;!?'\u2019"
_ACRONYM_PLURAL = re.compile(r"(?<=[A-Z0-9])s$")
_LAST_RUN = re.compile(r"[^\W\d_]{4,}$")
_VOWEL = re.compile(r"[aeiouy]")
_TAKES_ES = ("sses", "xes", "zzes", "tches", "nches", "rches", "oaches", "shes", "iases", "tuses", "buses")
_SINGULAR = re.compile(r"(s|[^p]u|ia|.{3,}i)s$")


@lru_cache(maxsize=1 << 16)
def normal(text: str) -> str:
    """Fold case, hyphens, possessives, brackets and the plural of the last word.

    >>> normal("Dead-Letter Queues") == normal("dead letter queue") == "dead letter queue"
    True
    >>> normal("the queue's policies"), normal("CI/CD"), normal("AZs"), normal("HTTPS")
    ('the queue policy', 'ci cd', 'az', 'https')
    >>> normal("Simple Queue Service (SQS)")
    'simple queue service sqs'
    """
    if text.isalnum():
        return singular(text)
    if "  " not in text and text.replace(" ", "").isalnum():  # plain words, as most names are
        plain = text.strip(" ")
    else:
        plain = _QUOTES.sub("", text)
        if "'" in plain or "\u2019" in plain:
            plain = _POSSESSIVE.sub("", plain)
        plain = _JOINTS.sub(" ", plain).lstrip(_BEFORE).rstrip(_AFTER)
    head, _, last = plain.rpartition(" ")
    return f"{head} ".casefold() + singular(last) if head else singular(last)


def singular(word: str) -> str:
    """Fold one word and take off its plural.

    >>> [singular(w) for w in ("Policies", "aliases", "databases", "status", "Redis", "DNS", "CPUs")]
    ['policy', 'alias', 'database', 'status', 'redis', 'dns', 'cpu']
    """
    if word.endswith("s") and _ACRONYM_PLURAL.search(word):
        return word[:-1].casefold()
    folded = word.casefold()
    run = _LAST_RUN.search(folded)
    if run is None or not _VOWEL.search(run[0]):
        return folded
    return folded[: run.start()] + _stem(run[0])


def _stem(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("ie"):
        return word[:-2] + "y"
    if word.endswith(_TAKES_ES):
        return word[:-2]
    if word.endswith("s") and not _SINGULAR.search(word):
        return word[:-1]
    return word
