"""How a claim reads: the words of its predicate, fitted to what they stand before."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from graph.errors import LexiconError
from graph.lexicon.frames import read_frames
from graph.lexicon.inflection import Forms, inflect, read_irregular
from graph.lexicon.predicates import Wording, read_predicates
from graph.lexicon.words import read_words
from graph.records import Claim, Evidence, ObjectKind, Polarity, Predicate
from graph.tables import read_table, split_cell

__all__ = ["FORMS", "Phrasing", "Verbs", "Wordings", "read_wordings"]

FORMS = ("base", "third", "participle", "quality")
_COLUMNS = ("predicate", "form", "stated", "denied", "not_after", "example")
_VERB, _ALLOWED, _END = "verb", "modal", " to"  # rules after which a verb stands, and the end of such cues and rules


class Phrasing(NamedTuple):
    """The words of a predicate before one form of a verb.

    Attributes:
        stated, denied: such as "can" and "cannot".
        not_after: denials that stand before a noun.
    """

    stated: str
    denied: str
    not_after: frozenset[str]


@dataclass(frozen=True)
class Verbs:
    """The verbs that are known, to tell in which form one stands.

    Attributes:
        known: the forms of each verb.
        of: the verbs of which a word is a form.
        auxiliary: words before a participle, such as "be".
    """

    known: Mapping[str, Forms] = field(default_factory=dict)
    of: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    auxiliary: frozenset[str] = frozenset()

    def form(self, text: str, proof: Evidence) -> str:
        """Tell in which form the words of a claim begin with a verb; empty where they do not."""
        first = (text.split(maxsplit=1) or [""])[0].strip(",;:.").casefold()
        kind, _, verb = proof.rule.partition(":")
        if kind == _VERB:
            verbs: tuple[str, ...] = (verb,)
        elif kind == _ALLOWED or proof.cue.endswith(_END) or proof.rule.endswith(":" + _END.strip()):
            verbs = self.of.get(first, ())
        else:
            return ""
        for forms in (self.known.get(one) or inflect(one) for one in verbs):
            if first == forms.participle and (first != forms.base or _before(text, proof.quote) in self.auxiliary):
                return "participle" if kind == _ALLOWED else ""
            if first in (forms.base, forms.third):
                return "base" if first == forms.base else "third"
        return ""


class Wordings(dict[Predicate, Wording]):
    """The wording of each predicate, in the order of the lanes.

    Attributes:
        led: how predicates read before a verb, by predicate and form.
        verbs: the verbs that are known.
        qualities: adjectives, and the words that stand before them.
    """

    def __init__(
        self,
        words: Mapping[Predicate, Wording] = {},
        led: Mapping[tuple[Predicate, str], Phrasing] | None = None,
        verbs: Verbs | None = None,
        qualities: frozenset[str] = frozenset(),
    ) -> None:
        super().__init__(words)
        self.led, self.verbs, self.qualities = dict(led or {}), verbs or Verbs(), qualities

    def form(self, claim: Claim) -> str:
        """Tell in which form a claim's words begin with a verb, or that they are adjectives; else empty."""
        it = claim.relation
        if it.object_kind != ObjectKind.PHRASE or not claim.evidence:
            return ""
        proof = claim.evidence[0]
        words = it.object.casefold().replace(",", " ").split()
        form = "quality" if words and self.qualities.issuperset(words) else self.verbs.form(it.object, proof)
        phrasing = self.led.get((it.predicate, form))
        return form if phrasing and proof.denial.casefold() not in phrasing.not_after else ""

    def words(self, claim: Claim, *, inverse: bool = False) -> str:
        """Choose the words between the ends of a claim, read from its subject or from its object."""
        it = claim.relation
        form = "" if inverse else self.form(claim)
        if not form:
            return self[it.predicate].phrase(it.polarity, inverse=inverse)
        led = self.led[it.predicate, form]
        return led.denied if it.polarity == Polarity.NEGATED else led.stated

    def sentence(self, claim: Claim, name: Callable[[str], str], *, inverse: bool = False) -> str:
        """Say a claim as a sentence, read from its subject or from its object.

        Args:
            claim: what is said.
            name: the name of an id.
            inverse: whether it begins with its object.
        """
        it = claim.relation
        ends = [name(it.subject), name(it.object) if it.object_kind == ObjectKind.ENTITY else it.object]
        one, other = reversed(ends) if inverse else ends
        return " ".join(filter(None, (one, self.words(claim, inverse=inverse), other)))


def read_wordings(folder: Path) -> Wordings:
    """Read ``predicates.tsv`` and ``phrasing.tsv``, with the verbs of the folder.

    >>> wordings = read_wordings(Path("data/lexicon"))
    >>> wordings.led[Predicate.SUPPORTS, "base"].denied
    'cannot'

    Raises:
        LexiconError: a table that is missing or wrong.
    """
    led: dict[tuple[Predicate, str], Phrasing] = {}
    for row in read_table(folder / "phrasing.tsv", _COLUMNS, error=LexiconError):
        if row["predicate"] not in list(Predicate) or row["form"] not in FORMS:
            raise LexiconError(row.path, row.line, f"unknown predicate or form {row['predicate']!r} {row['form']!r}")
        key = Predicate(row["predicate"]), row["form"]
        led[key] = Phrasing(row["stated"], row["denied"], frozenset(split_cell(row["not_after"])))
    words = read_words(folder)
    qualities = frozenset(words["quality"] | words["adverb"])
    return Wordings(read_predicates(folder), led, _read_verbs(folder, frozenset(words["auxiliary"])), qualities)


def _read_verbs(folder: Path, auxiliary: frozenset[str]) -> Verbs:
    irregular = read_irregular(folder)
    rows = read_table(folder / "verbs.tsv", ("verbs", "example"), error=LexiconError)
    more = {verb for row in rows for verb in split_cell(row["verbs"])}
    framed = {form.frame.verb for forms in read_frames(folder)[0].values() for form in forms}
    known = {verb: inflect(verb, irregular) for verb in sorted({*framed, *irregular, *more})}
    of: dict[str, tuple[str, ...]] = {}
    for verb, forms in known.items():
        for word in dict.fromkeys((forms.base, forms.third, forms.participle)):
            of[word] = (*of.get(word, ()), verb)
    return Verbs(known, of, auxiliary)


def _before(text: str, quote: str) -> str:
    """The word before a text in a quote."""
    found = re.search(rf"(\S+)\s+{re.escape(text)}", quote, re.IGNORECASE)
    return found.group(1).casefold() if found else ""
