"""Yes or no: what a label is said to be in a word ("UDP: not supported", "IAM role: required")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.language.drafts import Draft, phrase
from graph.language.objects import read_object, split_list
from graph.language.units import Reading
from graph.lexicon import Lexicon
from graph.lexicon.frames import Link
from graph.records import ObjectKind, Predicate

__all__ = ["WORD", "Verdict", "said_in_a_word", "verdict"]

WORD = re.compile(r":\w+:|[^\s.,:;*_()]+")  # of an answer, or the sign that stands for it
_BEHIND = ("preposition", "restriction", "condition", "contrast", "reason")
_REQUIRES = Link(Predicate.REQUIRES)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the thing above says to what a label names.

    Attributes:
        predicate: supports or requires.
        denial: the words that deny it, or empty.
        condition: under which it holds, or empty.
    """

    predicate: Predicate
    denial: str
    condition: str


def verdict(words: str, lexicon: Lexicon) -> Verdict | None:
    """Read a verdict; ``None`` where the words say anything else.

    >>> from pathlib import Path
    >>> from graph.lexicon import load_lexicon
    >>> lexicon = load_lexicon(Path("data/lexicon"))
    >>> found = verdict("not supported in Alpha", lexicon)
    >>> found.predicate.value, found.denial, found.condition
    ('supports', 'not supported', 'in Alpha')
    >>> verdict("supported by Alpha", lexicon)
    """
    first = WORD.match(words.lstrip(" *_"))
    if first is None or not lexicon.is_a(first[0].casefold(), "verdict", "adverb"):
        return None
    found = [(m[0].casefold(), m.end()) for m in WORD.finditer(words)]
    at = next((n for n, (word, _) in enumerate(found[:4]) if lexicon.is_a(word, "verdict")), -1)
    before = " ".join(word for word, _ in found[:at])
    if at < 0 or (before and before not in lexicon.negations and not lexicon.is_a(before, "adverb")):
        return None
    word, end = found[at]
    rest = words[end:].strip(" *_")
    following = found[at + 1][0] if at + 1 < len(found) else ""
    remark = lexicon.is_a(following, *_BEHIND) and not lexicon.is_a(following, "agent")
    if rest and rest[0] != "(" and not remark and following:
        return None  # "required, every key has one" says more
    denied = (before in lexicon.negations) != lexicon.is_a(word, "negative")
    needed = any(verb.frame.direct == _REQUIRES for verb in lexicon.verbs.get(word, ()))
    predicate = Predicate.REQUIRES if needed else Predicate.SUPPORTS
    return Verdict(predicate, words[:end].strip(" *_") if denied else "", rest.strip(" .,:;()-–*_"))


def said_in_a_word(told: Verdict, reading: Reading, end: int, subject: str) -> Iterator[Draft]:
    """Say of a subject what a verdict tells of the names in a label.

    Args:
        told: the verdict.
        reading: the statement.
        end: the unit behind the label.
        subject: what the label stands under.
    """
    while end and reading.units[end - 1].is_mark:
        end -= 1
    named = [found for a, b in split_list(reading, 0, end) if (found := read_object(reading, a, b))]
    if any(found.kind is not ObjectKind.ENTITY for found in named):
        objects = [(ObjectKind.PHRASE, phrase(reading, 0, end))]
    else:
        objects = [(found.kind, found.text) for found in named if found.text != subject]
    for kind, words in objects:
        yield Draft(
            subject, told.predicate, words, kind, 0, len(reading.units), "property:verdict",
            denial=told.denial, condition=told.condition,
        )  # fmt: skip
