"""Names in a row of tokens: longest match over what the catalogue and the note itself know."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from graph.catalogue import Form, normal

__all__ = ["Found", "NameIndex"]

_JOINTS = frozenset("-_/‐‑–`'\"“”’*()")  # may stand between the words of a name


_Parts = tuple[tuple[str, str], ...]  # (folded, folded and singular) of each word of a token
_NONE: _Parts = (("", ""),)  # what follows the last token: no name goes on with it


@dataclass(slots=True)
class _Node:
    """A place in the tree of names.

    Attributes:
        children: by the word that leads on.
        forms: the names that end here.
        spelled: whether one of them asks for a spelling of its own.
    """

    children: dict[str, _Node] = field(default_factory=dict)
    forms: tuple[Form, ...] = ()
    spelled: bool = False

    def goes_on(self, parts: _Parts) -> bool:
        """Say whether a name may go on with a token; a mark may stand between its words."""
        return not parts or parts[0][0] in self.children or parts[0][1] in self.children


@dataclass(slots=True)
class Found:
    """Tokens that are written like one or several names.

    Attributes:
        start, end: tokens.
        forms: the forms that they match, one for each candidate entity at least; none where a table keeps the
            words apart from all that they could mean.
    """

    start: int
    end: int
    forms: tuple[Form, ...]


class NameIndex:
    """A tree of the words of names.

    Two indexes can be laid over each other: a note's own names over the catalogue's.
    """

    def __init__(self, forms: Iterable[Form], under: NameIndex | None = None) -> None:
        self._root = _Node()
        self._trees: tuple[_Node, ...] = (self._root, *(under._trees if under else ()))
        for form in forms:
            self.add(form)

    def add(self, form: Form) -> None:
        """Add a form to the names to look for."""
        node = self._root
        words = form.words
        if not words:
            return
        for word in words:
            node = node.children.setdefault(word, _Node())
        node.forms = (*node.forms, form)
        node.spelled = node.spelled or bool(form.surface)

    def find(self, text: str, spans: Sequence[tuple[int, int]]) -> list[Found]:
        """Find the longest names that do not overlap, from left to right.

        >>> from graph.language.tokens import token_spans
        >>> index = NameIndex([Form("dead letter queue", "dlq"), Form("dlq", "dlq", surface="DLQ")])
        >>> line = "a Dead-letter queues or DLQ"
        >>> [(f.start, f.end, f.forms[0].entity) for f in index.find(line, token_spans(line))]
        [(1, 5, 'dlq'), (6, 7, 'dlq')]
        """
        words = [_words(text[a:b]) for a, b in spans]
        found: list[Found] = []
        end = 0
        for at, parts in enumerate(words):
            if at < end or not parts:
                continue
            opened = self._opened(parts, words[at + 1] if at + 1 < len(words) else _NONE)
            name = _longest(opened, text, spans, words, at) if opened else None
            if name:
                end = name.end
                if name.forms:
                    found.append(name)
        return found

    def whole(self, text: str, spans: Sequence[tuple[int, int]]) -> Found | None:
        """Find the name that all the tokens make up together."""
        if not spans:
            return None
        opening = _words(text[slice(*spans[0])])
        opened = self._opened(opening, _words(text[slice(*spans[1])]) if len(spans) > 1 else _NONE) if opening else ()
        if not opened:
            return None
        name = _longest(opened, text, spans, [_words(text[a:b]) for a, b in spans], 0)
        return name if name and name.forms and name.end == len(spans) else None

    def _opened(self, parts: _Parts, following: _Parts) -> list[_Node]:
        """List the trees in which a name may begin with a token; most tokens open none, or only names of more words."""
        word, last = parts[0]
        opened = []
        for tree in self._trees:
            ending = tree.children.get(last)
            node = ending if word == last else tree.children.get(word)
            ends = ending is not None and ending.forms
            if ends or (node is not None and (len(parts) > 1 or node.goes_on(following))):
                opened.append(tree)
        return opened


def _longest(
    trees: Iterable[_Node], text: str, spans: Sequence[tuple[int, int]], words: list[_Parts], at: int
) -> Found | None:
    """Find the longest name that begins at a token; the upper tree wins where both are as long."""
    best: Found | None = None
    for tree in trees:
        found = _match(tree, text, spans, words, at)
        if found and (best is None or found.end > best.end):
            best = found
    if best and best.end < len(spans) and text[slice(*spans[best.end])] == ")":
        inside = text[spans[at][0] : spans[best.end - 1][1]]
        best.end += inside.count("(") > inside.count(")")
    return best


def _match(tree: _Node, text: str, spans: Sequence[tuple[int, int]], words: list[_Parts], at: int) -> Found | None:
    """Find the longest name that the words from one token on spell out, with the spelling that it asks for."""
    for end, node in reversed(_spelled(tree, text, spans, words, at)):
        forms = node.forms
        if node.spelled:
            source = text[spans[at][0] : spans[end - 1][1]]
            forms = tuple([form for form in forms if form.accepts(source)])
        if forms:
            return Found(at, end, _united(forms))
    return None


def _spelled(
    tree: _Node, text: str, spans: Sequence[tuple[int, int]], words: list[_Parts], at: int
) -> list[tuple[int, _Node]]:
    """Walk down the tree from one token; list where names end, shortest first."""
    endings: list[tuple[int, _Node]] = []
    node = tree
    for end in range(at, len(spans)):
        parts = words[end]
        if not parts:
            if end > at and text[slice(*spans[end])] in _JOINTS:
                continue
            break
        for word, _ in parts[:-1]:
            child = node.children.get(word)
            if child is None:
                return endings
            node = child
        word, last = parts[-1]
        ending = node.children.get(last)
        if ending and ending.forms:
            endings.append((end + 1, ending))
        child = ending if word == last else node.children.get(word)
        if child is None or not child.children:
            break
        node = child
    return endings


def _united(forms: tuple[Form, ...]) -> tuple[Form, ...]:
    """Leave out the entities that a table keeps apart from the words; none may be left."""
    parted = [form.entity for form in forms if form.parted]
    return tuple(form for form in forms if form.entity not in parted) if parted else forms


@lru_cache(maxsize=100_000)
def _words(token: str) -> _Parts:
    """Fold a token; a token such as ``--page-size`` holds several words."""
    if token.isalnum():
        return ((token.casefold(), normal(token)),)
    folded = normal(token).split()
    if not folded or not any(c.isalnum() for c in token):
        return ()
    plain = normal(f"{token} x").split()[:-1]  # folded, but the last word not made singular
    return tuple(zip(plain, folded, strict=True)) if len(plain) == len(folded) else tuple((w, w) for w in folded)
