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
        plain: whether all of them count in any spelling, and none is kept apart from the words.
    """

    children: dict[str, _Node] = field(default_factory=dict)
    forms: tuple[Form, ...] = ()
    plain: bool = True

    def goes_on(self, parts: _Parts) -> bool:
        """Say whether a name may go on with a token."""
        return parts[0][0] in self.children or parts[0][1] in self.children


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
        node.plain = node.plain and not (form.surface or form.parted)

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
            name = self._longest(text, spans, words, at)
            if name:
                end = name.end
                if name.forms:
                    found.append(name)
        return found

    def whole(self, text: str, spans: Sequence[tuple[int, int]]) -> Found | None:
        """Find the name that all the tokens make up together."""
        words = [_words(text[a:b]) for a, b in spans]
        if not words or not words[0]:
            return None
        if not words[-1]:  # a bracket may belong to the name before it
            name = self._longest(text, spans, words, 0) if text[spans[-1][0]] == ")" else None
            return name if name and name.forms and name.end == len(spans) else None
        for tree in self._trees:
            endings = _spelled(tree, text, spans, words, 0) if tree.children else ()
            if endings and endings[-1][0] == len(words) and (found := _fitting(text, spans, 0, *endings[-1])):
                return found if found.forms else None
        return None

    def _longest(self, text: str, spans: Sequence[tuple[int, int]], words: list[_Parts], at: int) -> Found | None:
        """Find the longest name that begins at a token; the upper tree wins where both are as long."""
        best: Found | None = None
        parts, following = words[at], words[at + 1] if at + 1 < len(words) else _NONE
        word, last = parts[0]
        for tree in self._trees:
            ending = tree.children.get(last)
            node = ending if word == last else tree.children.get(word)
            if node is not None and node.children and (len(parts) > 1 or not following or node.goes_on(following)):
                # a mark may stand between the words of a name
                found = _match(tree, text, spans, words, at)
            elif ending is not None and ending.forms and len(parts) == 1:
                found = _fitting(text, spans, at, at + 1, ending)
            else:
                continue  # most words open no name
            if found and (best is None or found.end > best.end):
                best = found
        if best and best.end < len(spans) and text[spans[best.end][0]] == ")":
            inside = text[spans[at][0] : spans[best.end - 1][1]]
            best.end += inside.count("(") > inside.count(")")
        return best


def _match(tree: _Node, text: str, spans: Sequence[tuple[int, int]], words: list[_Parts], at: int) -> Found | None:
    """Find the longest name that the words from one token on spell out, with the spelling that it asks for."""
    for end, node in reversed(_spelled(tree, text, spans, words, at)):
        if found := _fitting(text, spans, at, end, node):
            return found
    return None


def _fitting(text: str, spans: Sequence[tuple[int, int]], at: int, end: int, node: _Node) -> Found | None:
    """Find the names of a node that ask for no other spelling than that of some tokens."""
    if node.plain:
        return Found(at, end, node.forms)
    source = text[spans[at][0] : spans[end - 1][1]]
    forms = tuple([form for form in node.forms if form.accepts(source)])
    return Found(at, end, _united(forms)) if forms else None


def _spelled(
    tree: _Node, text: str, spans: Sequence[tuple[int, int]], words: list[_Parts], at: int
) -> list[tuple[int, _Node]]:
    """Walk down the tree from one token; list where names end, shortest first."""
    endings: list[tuple[int, _Node]] = []
    node: _Node | None = tree
    for end in range(at, len(words)):
        parts = words[end]
        if not parts:
            if text[slice(*spans[end])] in _JOINTS:
                continue
            break
        if len(parts) > 1:
            node = _down(node, parts)
        if node is None:
            break
        word, last = parts[-1]
        ending = node.children.get(last)
        if ending and ending.forms:
            endings.append((end + 1, ending))
        node = ending if word == last else node.children.get(word)
        if node is None or not node.children:
            break
    return endings


def _down(node: _Node | None, parts: _Parts) -> _Node | None:
    """Follow all words of a token but the last."""
    for word, _ in parts[:-1]:
        node = node.children.get(word) if node else None
    return node


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
