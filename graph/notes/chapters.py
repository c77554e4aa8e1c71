"""The numbers of chapters, which count headings and name nothing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

__all__ = ["chapter_numbers"]

_NUMBER = re.compile(r"(?P<first>\d{1,3})(?P<rest>(?:\.\d{1,3})*)(?P<mark>[.):]?)\s+(?=\S)")


def chapter_numbers(headings: Iterable[str]) -> dict[str, int]:
    """Find the headings that open with a number that only counts them, and how many characters it takes.

    A number with a mark counts; one without does where the note has the next one too.

    >>> chapter_numbers(["2 Topics", "3 Brokers", "3.1 Leaders", "4) Limits", "99 problems"])
    {'2 Topics': 2, '3 Brokers': 2, '3.1 Leaders': 4, '4) Limits': 3}
    """
    found = {heading: number for heading in headings if (number := _NUMBER.match(heading))}
    parts = Counter(int(number["first"]) for number in found.values())
    return {heading: number.end() for heading, number in found.items() if number["mark"] or _goes_on(number, parts)}


def _goes_on(number: re.Match[str], parts: Counter[int]) -> bool:
    first = int(number["first"])
    return bool(parts[first - 1] or parts[first + 1] or (number["rest"] and parts[first] > 1))
