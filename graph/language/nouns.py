"""Plain nouns that a note tells something of: "a quorum queue needs ...", "producers send ..."."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from graph.catalogue import normal
from graph.language.units import OPEN_CLASSES
from graph.lexicon import Lexicon
from graph.lexicon.frames import Tense
from graph.records import Role, Statement

__all__ = ["states", "told_nouns"]

_SENTENCE = re.compile(r"[.;:!?]\s+|\s[-–—]\s|[(),|]")
_WORD = re.compile(r"[^\W\d_][\w'’-]*|\d+")
_TOLD = (Role.TEXT, Role.ITEM, Role.LEAD, Role.GLOSS)
_FINITE = ("auxiliary", "possibility", "necessity", "future", "doing", "having")
_VAGUE = ("measure", "level", "quality", "quantifier", "bare", "answer")
_MOST_WORDS = 3
_OFTEN = 3  # times that a single word has to stand in a note
_AGAIN = 2


def told_nouns(statements: Sequence[Statement], lexicon: Lexicon) -> list[str]:
    """List the nouns that stand before a finite verb and name a thing of their own, sorted.

    Two words or more are enough after "a" or as a plural; after "the" they have to come up again, and so has
    a single word, which must be no general noun and one that can be counted. What a heading names is left to it.
    """
    told: Counter[str] = Counter()
    written: dict[str, str] = {}
    alone: set[str] = set()  # what may stand for a thing though it comes up once
    headed = {normal(heading.text) for statement in statements for heading in statement.chain}
    for statement in statements:
        for sentence in _SENTENCE.split(statement.text) if statement.role in _TOLD else ():
            noun, sure = _subject(_WORD.findall(sentence), lexicon)
            low = normal(noun)
            if noun and low not in headed:
                told[low] += 1
                written.setdefault(low, noun)
                alone.update({low} if sure else ())
    return sorted(noun for low, noun in written.items() if low in alone or _comes_up(low, told[low], statements))


def _comes_up(low: str, told: int, statements: Sequence[Statement]) -> bool:
    """Say whether a noun is what the note goes on about."""
    least = _AGAIN if " " in low else _OFTEN
    if told < _AGAIN and " " not in low:
        return False
    again = re.compile(rf"\b{re.escape(low)}(?:s|es)?\b", re.IGNORECASE)
    return sum(len(again.findall(s.text)) for s in statements) >= least


def _subject(words: Sequence[str], lexicon: Lexicon) -> tuple[str, bool]:
    """Find the noun that a sentence opens with, and whether it may stand for a thing though it comes up once."""
    lows = [word.casefold() for word in words[: _MOST_WORDS + 3]]
    first = 1 if lows and lexicon.is_a(lows[0], "article") else 0
    end = first
    while end < len(lows) and not (end > first and _tells(lows, end, lexicon)):
        if not lexicon.classes.get(lows[end], frozenset()) <= OPEN_CLASSES or lows[end].isdigit():
            return "", False
        end += 1
    noun = lows[first:end]
    if end >= len(lows) or not noun or len(noun) > _MOST_WORDS or not _is_plain(words[first:end], lexicon):
        return "", False
    common = lexicon.classes.get(noun[0]) or noun[0] in lexicon.verbs
    plural = noun[-1].endswith("s") and not noun[-1].endswith("ss")
    if len(noun) == 1:
        counted = plural or lexicon.is_a(lows[0], "indefinite")
        return (words[first] if counted and not common else ""), False
    sure = noun[0] not in lexicon.verbs and (lexicon.is_a(lows[0], "indefinite") or (plural and not first))
    return " ".join(words[first:end]), sure


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
        if not (
            lexicon.classes.get(lows[at], frozenset()) <= OPEN_CLASSES or lexicon.is_a(lows[at], "person", "quality")
        ):
            return False
    return False


def _is_plain(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell a plain noun ("append blobs", "SAS tokens") from a name, a number of things and what is only measured."""
    first, *rest = words
    if not (first[1:].islower() or first.isupper()) or not all(map(str.islower, rest)):
        return False
    low = first.casefold()
    vague = lexicon.is_a(low, *_VAGUE) or lexicon.is_a(words[-1].casefold(), *_VAGUE)
    return not vague and low not in lexicon.quantities["number"]


def _tells(lows: Sequence[str], at: int, lexicon: Lexicon) -> bool:
    """Tell the finite verb behind a noun from one more noun."""
    while at < len(lows) and lexicon.is_a(lows[at], "adverb", "restriction"):
        at += 1
    if at >= len(lows):
        return False
    if lexicon.is_a(lows[at], *_FINITE):
        return True
    plural = lows[at - 1].endswith("s")
    for verb in lexicon.verbs.get(lows[at], ()):
        if verb.tense is Tense.THIRD and not verb.frame.noun and not plural:
            return True
        if verb.tense is Tense.BASE and plural and not verb.frame.mostly_noun:
            return True
    return False
