"""Names that share their last words: "read and write capacity units" names two things."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from graph.language.names import Found, NameIndex
from graph.language.tokens import Row, token_spans

__all__ = ["shared_heads"]

_MOST_TOKENS = 4  # of a name without its head; "in-flight" has three


def shared_heads(row: Row, names: NameIndex, found: Found, free: int, joints: Collection[str]) -> Iterator[Found]:
    """Find the names before a name that leave out the last words which both have.

    Args:
        row: the statement.
        names: the names to look for.
        found: a name of several words, such as "write capacity units".
        free: the first token that belongs to no name to the left of it.
        joints: the words and marks between the things of a list.

    Yields:
        What stands in a list right before it, as ("read", forms of "read capacity units"), from right to left.
    """
    end = found.start - 1
    while end > free and row.words[end] in joints:
        name = _completed(row, names, found, max(free, end - _MOST_TOKENS), end)
        if name is None:
            return
        yield name
        end = name.start - 1


def _completed(row: Row, names: NameIndex, found: Found, first: int, end: int) -> Found | None:
    """Complete the words before a joint by the last words of a name, as many of both as make up a name."""
    for start in range(first, end):
        words = row.text[row.spans[start][0] : row.spans[end - 1][1]]
        for head in range(found.start + 1, found.end):
            whole = f"{words} {row.text[row.spans[head][0] : row.spans[found.end - 1][1]]}"
            name = names.whole(whole, token_spans(whole)) if words[0].isalnum() else None
            if name:
                return Found(start, end, name.forms)
    return None
