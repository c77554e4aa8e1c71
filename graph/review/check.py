"""All checks as one list."""

from __future__ import annotations

from itertools import chain

from graph.records import Finding
from graph.review.conflicts import contradictions
from graph.review.material import Material
from graph.review.names import merged_names, open_names, other_names, slips
from graph.review.repeats import repeated_sections
from graph.review.silent import lines_without_facts, loose_cues
from graph.review.values import two_values

__all__ = ["check"]

_CHECKS = (
    contradictions,
    two_values,
    repeated_sections,
    open_names,
    slips,
    merged_names,
    loose_cues,
    lines_without_facts,
    other_names,
)


def check(material: Material) -> tuple[Finding, ...]:
    """List what deserves a look, the gravest kind first, and within a kind by place.

    >>> check(Material({"a.txt": ""}))
    ()
    """
    found = (sorted(look(material), key=lambda it: (it.spots, it.text, it.about, it.reason)) for look in _CHECKS)
    return tuple(chain.from_iterable(found))
