"""Hide names in a line, so that it can be asked whom it is about."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

__all__ = ["MASK", "mask"]

MASK = "▢▢▢"

_PLURAL = "(?:e?s|['’]s)?"
_RUN = re.compile(rf"{MASK}(?:[\s/(),-]+{MASK})+\)?")


def mask(text: str, names: Iterable[str]) -> str:
    """Put a mask for every name, whole words only, in any case, with blanks and hyphens alike.

    >>> mask("Standard queues: unlike FIFO-queues, a standard queue keeps no order", ["standard queue", "FIFO queue"])
    '▢▢▢: unlike ▢▢▢, a ▢▢▢ keeps no order'
    """
    pattern = _pattern(frozenset(names))
    return _RUN.sub(MASK, pattern.sub(MASK, text)) if pattern else text


@lru_cache(maxsize=256)
def _pattern(names: frozenset[str]) -> re.Pattern[str] | None:
    """One pattern for all names, the longest first; none where there is no name."""
    forms = sorted({form for name in names if (form := _form(name))}, key=lambda form: (-len(form), form))
    return re.compile(rf"(?<!\w)(?:{'|'.join(forms)}){_PLURAL}(?!\w)", re.IGNORECASE) if forms else None


def _form(name: str) -> str:
    """A pattern for a name; a word of it may be joined to the next by a blank, a hyphen or nothing."""
    words = re.findall(r"[^\s_-]+", name.lstrip("~="))
    return r"[\s_-]*".join(map(re.escape, words))
