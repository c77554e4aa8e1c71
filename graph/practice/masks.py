"""Hide names in a line, so that it can be asked whom it is about."""

from __future__ import annotations

import re
from collections.abc import Iterable

__all__ = ["MASK", "mask"]

MASK = "▢▢▢"

_PLURAL = "(?:e?s|['’]s)?"


def mask(text: str, names: Iterable[str]) -> str:
    """Put a mask for every name, whole words only, in any case, with blanks and hyphens alike.

    >>> mask("Standard queues: unlike FIFO-queues, a standard queue keeps no order", ["standard queue", "FIFO queue"])
    '▢▢▢: unlike ▢▢▢, a ▢▢▢ keeps no order'
    """
    forms = sorted({form for name in names if (form := _form(name))}, key=lambda form: (-len(form), form))
    if not forms:
        return text
    masked = re.sub(rf"(?<!\w)(?:{'|'.join(forms)}){_PLURAL}(?!\w)", MASK, text, flags=re.IGNORECASE)
    return re.sub(rf"{MASK}(?:[\s/(),-]+{MASK})+\)?", MASK, masked)


def _form(name: str) -> str:
    """A pattern for a name; a word of it may be joined to the next by a blank, a hyphen or nothing."""
    words = re.findall(r"[^\s_-]+", name.lstrip("~="))
    return r"[\s_-]*".join(map(re.escape, words))
