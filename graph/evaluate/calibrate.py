"""How often each rule is right, smoothed: the confidence of its facts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from graph.errors import StoreError
from graph.evaluate.match import Degree, Matcher
from graph.evaluate.names import Names
from graph.evaluate.sample import Found, Sample
from graph.lexicon.confidence import ANY, COLUMNS, backed_off
from graph.records import ObjectKind

__all__ = ["Confidences", "calibrate", "write_confidence"]

_PRIOR = 0.5  # before anything is measured
_WEIGHT = 6.0  # facts that a more general figure counts for
_FEWEST = 3  # facts of a row of its own

Confidences = dict[tuple[str, str], tuple[int, int, float]]  # (rule, predicate): found, right, confidence


def calibrate(samples: Iterable[tuple[Sample, Sequence[Found], Names]]) -> Confidences:
    """Measure the share of right facts by rule and predicate; each row leans on the more general ones.

    A fact is right where the gold has it with a relation of the same family, since two relations can be defensible.
    No gold lists every phrase, so one that it does not have is wrong only where the line has another.
    """
    found: Counter[tuple[str, str]] = Counter({(ANY, ANY): 0})
    right: Counter[tuple[str, str]] = Counter()
    for sample, facts, names in samples:
        kept = sample.keep(facts)
        matcher = Matcher(sample.facts, kept, names)
        met = set(matcher.pairs(Degree.KIN).values())
        judged = {n for wanted in sample.facts if wanted.kind == ObjectKind.PHRASE for n in matcher.near(wanted)}
        for number, fact in enumerate(kept):
            if fact.kind == ObjectKind.PHRASE and number not in judged and number not in met:
                continue
            for key in backed_off(fact.rule, fact.relation):
                found[key] += 1
                right[key] += number in met
    return _smoothed(found, right)


def write_confidence(path: Path, table: Confidences, sets: str) -> None:
    """Write the table; the same figures give the same bytes.

    Raises:
        StoreError: the file cannot be written.
    """
    head = f"# Written by `evaluate --calibrate` from {sets}: facts found, those of them that the gold has."
    rows = [f"{rule}\t{predicate}\t{n}\t{hits}\t{share:.3f}" for (rule, predicate), (n, hits, share) in table.items()]
    try:
        path.write_text("\n".join([head, "\t".join(COLUMNS), *rows, ""]), encoding="utf-8", newline="\n")
    except OSError as fault:
        raise StoreError(f"{path}: cannot be written ({fault.strerror}); name another folder") from None


def _smoothed(found: Counter[tuple[str, str]], right: Counter[tuple[str, str]]) -> Confidences:
    """Smooth from the most general row to the most special one."""
    levels: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for key, count in found.items():
        if count >= _FEWEST or key == (ANY, ANY):
            levels[len(backed_off(*key))].append(key)
    table: Confidences = {}
    for depth in sorted(levels):
        for key in sorted(levels[depth]):
            above = next((table[up][2] for up in backed_off(*key)[1:] if up in table), _PRIOR)
            share = (right[key] + _WEIGHT * above) / (found[key] + _WEIGHT)
            table[key] = found[key], right[key], share
    return table
