"""Plain nouns that a note tells something of: "a quorum queue needs ...", "producers send ..."."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from graph.catalogue import normal
from graph.lexicon import Lexicon
from graph.lexicon.frames import Tense
from graph.records import Role, Statement

__all__ = ["headed_nouns", "listed_in", "states", "told_nouns"]

_SENTENCE = re.compile(r"[.;:!?]\s+|\s[-–—]\s|[(),|]")
_WORD = re.compile(r"[^\W\d_][\w'’-]*|\d+")
_TOLD = (Role.TEXT, Role.ITEM, Role.LEAD, Role.GLOSS)
_FINITE = ("auxiliary", "possibility", "necessity", "future", "doing", "having")
_NONE: frozenset[str] = frozenset()
_FUNCTION = frozenset(
    (
        *_FINITE,
        "article",
        "pronoun",
        "relative",
        "preposition",
        "purpose",
        "condition",
        "coordinator",
        "contrast",
        "adverb",
        "filler",
        "example",
        "opener",
        "restriction",
        "person",
        "existential",
        "explains",
    )
)
_VAGUE = ("measure", "level", "quality", "quantifier", "bare", "answer")
_LISTED = re.compile(r",\s+|\s+(?:and|&)\s+")
_EDGE, _ENDING = re.compile(r"\b"), re.compile(r"(?:s|es)?\b")
_SINGLE = ("indefinite", "distributive")  # articles of one thing among many
_MOST_WORDS = 3
_AGAIN = 2  # times that a note has a noun that names a thing


@dataclass(slots=True)
class _Noun:
    """A noun that sentences open with.

    Attributes:
        text: as first written.
        told: how many sentences open with it.
        single: whether it stands after "a" or "each" at least once.
        plural: whether it stands without an article as a plural at least once.
    """

    text: str
    told: int = 0
    single: bool = False
    plural: bool = False


def listed_in(heading: str) -> list[str]:
    """List the parts of a heading on several things, in order; empty for any other heading.

    >>> listed_in("Topics, partitions and offsets"), listed_in("Topics")
    (['Topics', 'partitions', 'offsets'], [])
    """
    parts = _LISTED.split(heading)
    return parts if len(parts) > 1 and all(0 < len(part.split()) <= _MOST_WORDS for part in parts) else []


def headed_nouns(statements: Sequence[Statement]) -> tuple[set[str], set[str]]:
    """Give what the headings of a note are, and what those on several things list, normalised."""
    headings = {heading.text for statement in statements for heading in statement.chain}
    return {normal(text) for text in headings}, {normal(part) for text in headings for part in listed_in(text)}


def told_nouns(statements: Sequence[Statement], headed: Collection[str], lexicon: Lexicon) -> list[str]:
    """List the nouns that stand before a finite verb and name a thing of their own, sorted.

    Two words or more are enough after "a" or as a plural; after "the" they have to come up again. A single word has
    to be one that can be counted, and to come up again; a general one ("node") is no thing without a heading.
    """
    found: dict[str, _Noun] = {}
    for statement in statements:
        for sentence in _SENTENCE.split(statement.text) if statement.role in _TOLD else ():
            words, article = _subject(_WORD.findall(sentence), lexicon)
            if words:
                noun = found.setdefault(normal(" ".join(words)), _Noun(" ".join(words)))
                noun.told += 1
                noun.single |= article in _SINGLE
                noun.plural |= not article and words[-1].endswith("s") and not words[-1].endswith("ss")
    whole = "\n".join([s.text for s in statements]).lower()
    return sorted(
        noun.text
        for low, noun in found.items()
        if (low in headed and (noun.single or noun.plural)) or _is_thing(low, noun, whole, lexicon)
    )


def _is_thing(low: str, noun: _Noun, whole: str, lexicon: Lexicon) -> bool:
    counted = noun.single or noun.plural
    first, *rest = low.split()
    if rest:
        forms = lexicon.verbs.get(first, ())
        if not noun.single and any(v.tense is Tense.BASE and not v.frame.noun for v in forms):
            return False  # "include logs"
        done = any(verb.tense is not Tense.BASE for verb in forms)
        sure = counted and not done and (noun.single or first not in lexicon.verbs)
        return sure or _comes_up(low, whole)
    if lexicon.classes.get(low) or any(not verb.frame.mostly_noun for verb in lexicon.verbs.get(low, ())):
        return False
    return counted and noun.told + noun.single > 1 and _comes_up(low, whole)


def _comes_up(low: str, whole: str) -> bool:
    """Say whether the small letters of a note have a noun again, in one number or the other."""
    times, at = 0, whole.find(low)  # much quicker than a pattern for each noun
    while at >= 0:
        found = _ENDING.match(whole, at + len(low)) if _EDGE.match(whole, at) else None
        times += found is not None
        if times == _AGAIN:
            return True
        at = whole.find(low, found.end() if found else at + 1)
    return False


def _subject(words: Sequence[str], lexicon: Lexicon) -> tuple[Sequence[str], str]:
    """Find the noun that a sentence opens with, and the class of its article; nothing where it opens otherwise."""
    lows = [word.casefold() for word in words[: _MOST_WORDS + 3]]
    classes = lexicon.classes.get(lows[0], _NONE) if lows else _NONE
    article = next((c for c in ("indefinite", "distributive", "article") if c in classes), "") if classes else ""
    first = end = 1 if article else 0
    single = article in _SINGLE
    while end < len(lows) and not (end > first and _tells(lows, end, lexicon, single=single)):
        if not _FUNCTION.isdisjoint(lexicon.classes.get(lows[end], _NONE)) or lows[end].isdigit():
            return (), ""
        if lows[end] in lexicon.cues:
            return (), ""  # "X vs Y"
        end += 1
    noun = words[first:end]
    if end >= len(lows) or not noun or len(noun) > _MOST_WORDS or not _is_plain(noun, lexicon):
        return (), ""
    return noun, article


def states(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Say whether words are a whole sentence, with a subject of its own before its verb: "Brokers have a limit".

    >>> from pathlib import Path
    >>> from graph.lexicon import load_lexicon
    >>> lexicon = load_lexicon(Path("data/lexicon"))
    >>> states("Only queues are kept".split(), lexicon), states("It keeps queues".split(), lexicon)
    (True, False)
    """
    lows = [word.casefold() for word in words]
    first = next((at for at, low in enumerate(lows) if not lexicon.is_a(low, "article", "restriction")), len(lows))
    for at in range(first, min(first + _MOST_WORDS + 1, len(lows))):
        if at > first and _tells(lows, at, lexicon):
            return not lexicon.is_a(lows[first], "reference")
        if lexicon.is_a(lows[at], *_FUNCTION) and not lexicon.is_a(lows[at], "person"):
            return False
    return False


def _is_plain(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell a plain noun ("append blobs", "SAS tokens") from a name, a number of things and what is only measured."""
    first, *rest = words
    if not (first[1:].islower() or first.isupper()) or not all(map(str.islower, rest)):
        return False
    low = first.casefold()
    vague = (
        any(word.endswith("ly") for word in rest)
        or lexicon.is_a(low, *_VAGUE)
        or lexicon.is_a(words[-1].casefold(), *_VAGUE)
    )
    return not vague and low not in lexicon.quantities["number"]


def _tells(lows: Sequence[str], at: int, lexicon: Lexicon, *, single: bool = False) -> bool:
    """Tell the finite verb behind a noun, of a single thing or else, from one more noun."""
    plural = lows[at - 1].endswith("s")
    while at < len(lows) and lexicon.is_a(lows[at], "adverb", "restriction"):
        at += 1
    if at >= len(lows):
        return False
    if lexicon.is_a(lows[at], *_FINITE):
        return True
    following = lows[at + 1] if at + 1 < len(lows) else ""
    ends = not following or lexicon.is_a(following, *_FINITE) or following in lexicon.verbs
    for verb in lexicon.verbs.get(lows[at], ()):
        if verb.tense is Tense.THIRD and not plural and (single or not (verb.frame.noun and ends)):
            return True
        if verb.tense is Tense.BASE and plural and not verb.frame.mostly_noun:
            return True
    return False
