"""How the bytes of a note become text."""

from __future__ import annotations

import codecs
import re

__all__ = ["decode"]

_BOMS = (  # the longer ones first: UTF-32 opens like UTF-16
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_SAMPLE = 4096


def decode(data: bytes) -> tuple[str, str] | None:
    r"""Turn bytes into text, without a byte-order mark; line ends stay as they are.

    Returns:
        The text and the name of its encoding, or None where the bytes are no text.

    >>> decode(b"a\r\nb"), decode(b"\xef\xbb\xbfa"), decode(b"caf\xe9"), decode(b"\x00\x01\x02")
    (('a\r\nb', 'utf-8'), ('a', 'utf-8-sig'), ('café', 'latin-1'), None)
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            text = _try(data[len(mark) :], encoding)
            return None if text is None else (text, "utf-8-sig" if encoding == "utf-8" else encoding)
    if _is_binary(data):
        encoding = _without_mark(data)
        text = _try(data, encoding) if encoding else None
        return None if text is None else (text, encoding)
    single = "latin-1" if not re.search(rb"[\x80-\x9f]", data) else "cp1252"
    for encoding in ("utf-8", single):
        text = _try(data, encoding)
        if text is not None:
            return text, encoding
    return None


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _is_binary(data: bytes) -> bool:
    """Tell by NUL bytes, or by many control characters."""
    return b"\0" in data or len(_CONTROLS.findall(data[:_SAMPLE])) > 0.02 * min(len(data), _SAMPLE)


def _without_mark(data: bytes) -> str:
    """Tell UTF-16 without a mark: in Western text every other byte is NUL, and no other is."""
    if len(data) % 2:
        return ""
    even, odd = data[:_SAMPLE:2], data[1:_SAMPLE:2]
    if odd.count(0) > 0.6 * len(odd) and not even.count(0):
        return "utf-16-le"
    return "utf-16-be" if even.count(0) > 0.6 * len(even) and not odd.count(0) else ""
