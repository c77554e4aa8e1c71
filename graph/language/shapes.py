"""Names that show by their shape: code, acronyms with their expansions, capitalised terms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from graph.records import EntityKind

__all__ = ["Shape", "code_kind", "code_names", "expansions", "initials_of"]

_CODE = re.compile(
    r"(?<![\w/.@-])(?:"
    r"(?P<option>--[a-z][\w-]+)"
    r"|(?P<file>(?:~?/)?[\w.-]*(?:/[\w.-]+)*(?:\.(?:ya?ml|json|config|conf|properties|toml|ini|xml|sh|py|js|zip|jar|war|env|lock|txt|md|cfg|pem|crt|key))\b"
    r"|(?:/[\w.-]+){2,}/?|\.[a-z]{3,}[\w-]*/?)"
    r"|(?P<camel>[A-Z][a-z]+(?:[A-Z]+[a-z0-9]+){1,}[A-Z]*|[a-z]{2,}(?:[A-Z][a-z0-9]+)+|[A-Z][A-Z0-9]+(?:_[A-Z0-9]+)+|[a-z0-9]+(?:_[a-z0-9]+)+)"
    r"|(?P<type>!?[A-Z]\w*(?:::[A-Z]\w*)+|![A-Z]\w+)"
    r"|(?P<header>[xX]-[A-Za-z]+(?:-[A-Za-z]+)+)"
    r")(?![\w@])"
)
# no code without one of these; told by their first or last character, so that the others are passed over at once
_CODE_SIGN = re.compile(r"[A-Z_!./:Xx-](?:(?<=[a-z][A-Z])|(?<=[_!])|(?<=[./])[\w.-]|(?<=-)-|(?<=:):|(?<=[Xx])-)")
_BRACKETED = re.compile(r"(?<!\s)\s*+\((?P<short>[A-Z][A-Za-z0-9/&-]{1,9}?)s?\)")
_BEFORE = re.compile(r"[A-Za-z][\w’'/&-]*+(?: [\w’'/&-]++){0,7}$")
_MORE_WORDS = 5  # an acronym of n letters stands for at most so many words more
_REACH = 300  # characters before a bracket in which an expansion begins
_SHORT_LONG = re.compile(
    r"\b(?P<short>[A-Z][A-Za-z0-9/&]{1,9})\s*(?:\(|[-–:=]\s+|stands for )"
    r"(?P<long>[A-Za-z][\w’'/&-]*(?:[ -][\w’'/&-]+){1,7})\)?"
)
_ACRONYM = re.compile(r"[A-Z][A-Za-z0-9/&]*[A-Z0-9]")
_SMALL = frozenset("a an and as at by for from in of on or over per the to with".split())
_KINDS = {
    "option": EntityKind.PARAMETER,
    "file": EntityKind.FILE,
    "camel": EntityKind.PARAMETER,
    "type": EntityKind.RESOURCE,
    "header": EntityKind.PARAMETER,
}


@dataclass(frozen=True, slots=True)
class Shape:
    """A name found by its shape.

    Attributes:
        text: as written.
        start, end: characters.
        kind: the kind of thing that its shape suggests.
    """

    text: str
    start: int
    end: int
    kind: EntityKind


def code_names(text: str) -> Iterator[Shape]:
    """Find options, files, parameters and types.

    >>> [(s.text, s.kind.value) for s in code_names("set maxReceiveCount in a.yml with --dry-run")]
    [('maxReceiveCount', 'parameter'), ('a.yml', 'file'), ('--dry-run', 'parameter')]
    """
    for found in _CODE.finditer(text) if _CODE_SIGN.search(text) else ():
        yield Shape(found[0], found.start(), found.end(), _KINDS[found.lastgroup or "camel"])


def code_kind(text: str) -> EntityKind:
    """Guess the kind of a thing that is set as code.

    >>> code_kind("show cdp neighbors").value, code_kind("a.json").value, code_kind("Retry").value
    ('command', 'file', 'parameter')
    """
    found = _CODE.fullmatch(text)
    if found:
        return _KINDS[found.lastgroup or "camel"]
    return EntityKind.COMMAND if " " in text.strip() else EntityKind.PARAMETER


@lru_cache(maxsize=10_000)
def expansions(text: str) -> tuple[tuple[str, str], ...]:
    """Find acronyms beside their expansions, as (long, short).

    >>> list(expansions("Simple Queue Service (SQS) and TTL - time to live"))
    [('Simple Queue Service', 'SQS'), ('time to live', 'TTL')]
    >>> list(expansions("the Instance Metadata Service (IMDS)"))
    [('Instance Metadata Service', 'IMDS')]
    """
    if not _ACRONYM.search(text):
        return ()
    return (*_before_brackets(text), *_behind(text))


def _before_brackets(text: str) -> Iterator[tuple[str, str]]:
    """Read "Simple Queue Service (SQS)", from the bracket backwards."""
    for bracket in _BRACKETED.finditer(text) if "(" in text else ():
        before = _BEFORE.search(text, max(0, bracket.start() - _REACH), bracket.start())
        short = bracket["short"]
        long = _aligned(before[0], short, tail=True) or _spelled(before[0], short) if before else ""
        if long:
            yield long, short


def _behind(text: str) -> Iterator[tuple[str, str]]:
    """Read "SQS (Simple Queue Service)", "SQS - Simple Queue Service"."""
    for found in _SHORT_LONG.finditer(text):
        long = _aligned(found["long"], found["short"], tail=False)
        if long:
            yield long, found["short"]


def _aligned(long: str, short: str, *, tail: bool) -> str:
    """Cut a row of words to those whose initials make up the acronym."""
    words = long.split()
    letters = re.sub(r"[^a-z0-9]", "", short.casefold())
    spans = range(len(words)) if tail else range(len(words), 0, -1)
    for cut in spans:
        part = words[cut:] if tail else words[:cut]
        edges = {word.casefold() for word in (*part[:1], *part[-1:])}
        if edges and _SMALL.isdisjoint(edges) and letters in initials_of(" ".join(part)):
            return " ".join(part).strip(",.")
    return ""


def _spelled(long: str, short: str) -> str:
    """Find the shortest run of words that spells an acronym, not by initials alone ("metadata service (MDS)").

    Source: A. Schwartz, M. Hearst, A simple algorithm for identifying abbreviation definitions, 2003.
    """
    letters = [c for c in short.casefold() if c.isalnum()]
    words = long.split()[-min(len(letters) + _MORE_WORDS, 2 * len(letters)) :]
    text = " ".join(words)
    at = len(text)
    for number, letter in enumerate(reversed(letters), 1):
        at = text.casefold().rfind(letter, 0, at)
        while number == len(letters) and at > 0 and text[at - 1].isalnum():  # the first letter opens a word
            at = text.casefold().rfind(letter, 0, at)
        if at < 0:
            return ""
    found = text[text.rfind(" ", 0, at) + 1 :]
    return found if " " in found and found.split()[0].casefold() not in _SMALL else ""


def initials_of(name: str) -> set[str]:
    """Give the acronyms that a name may have, with and without its small words.

    >>> sorted(initials_of("time to live"))
    ['tl', 'ttl']
    """
    words = [w for w in re.split(r"[\s/&-]+", name.casefold()) if w]
    every = "".join(w[0] for w in words)
    return {every, "".join(w[0] for w in words if w not in _SMALL)}
