"""The forms of a verb: regular by rule, irregular from a table."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from graph.errors import LexiconError
from graph.tables import read_table

__all__ = ["Forms", "inflect", "read_irregular"]

_COLUMNS = ("base", "third", "past", "participle", "ing", "example")


@dataclass(frozen=True, slots=True)
class Forms:
    """The five forms of a verb."""

    base: str
    third: str
    past: str
    participle: str
    ing: str


def read_irregular(folder: Path) -> dict[str, Forms]:
    """Read the irregular verbs, by base form."""
    rows = read_table(folder / "irregular.tsv", _COLUMNS, error=LexiconError)
    return {r["base"]: Forms(r["base"], r["third"], r["past"], r["participle"], r["ing"]) for r in rows}


def inflect(base: str, irregular: dict[str, Forms] | None = None) -> Forms:
    """Make the forms of a verb.

    >>> inflect("store")
    Forms(base='store', third='stores', past='stored', participle='stored', ing='storing')
    >>> inflect("retry").third, inflect("attach").third, inflect("retry").past
    ('retries', 'attaches', 'retried')
    """
    if irregular and base in irregular:
        return irregular[base]
    if re.search(r"[^aeiou]y$", base):
        past = base[:-1] + "ied"
        return Forms(base, base[:-1] + "ies", past, past, base + "ing")
    third = base + ("es" if re.search(r"(s|x|z|ch|sh|o)$", base) else "s")
    stem = base.removesuffix("e") if not base.endswith("ee") else base
    past = base + "d" if base.endswith("e") else base + "ed"
    return Forms(base, third, past, past, stem + "ing")
