"""Questions about facts: pick the object of a relation; true or false."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from graph.confusable.comparison import Comparison
from graph.confusable.told import Told
from graph.practice.items import Item, ItemKind, Part
from graph.practice.keys import claim_key, item_id, shuffled
from graph.records import Claim, ObjectKind, Polarity, Predicate

__all__ = ["Near", "pick_items", "truth_items"]

Near = Callable[[str], Sequence[str]]  # id -> ids of what it is easily confused with, the nearest first

_OPTIONS, _FEWEST, _EACH = 4, 3, 1  # options of a question, the fewest, questions of a side
_LONGEST = 90  # letters of a statement that is read at a glance
_SENTENCES = frozenset({Predicate.IS_A, Predicate.USED_FOR})
_ASKED = frozenset(Predicate) - {Predicate.SAME_AS, Predicate.PART_OF, Predicate.DIFFERS_FROM}


def pick_items(it: Comparison, told: Told, near: Near, least: float) -> Iterator[Item]:
    """Ask for the object of a relation; the wrong ones are near the right one or the rival, and false in the graph."""
    for thing, rival in ((it.a, it.b), (it.b, it.a)):
        claims = filter(_has_thing, _sound(told, thing, least))
        made = (_pick(it, claim, rival, told, near) for claim in claims)
        yield from [item for item in made if item][:_EACH]


def truth_items(it: Comparison, told: Told, least: float) -> Iterator[Item]:
    """Ask whether what is stated or denied of one of the two is true; what the notes contradict is never asked."""
    open_ = {claim_key(p.claim) for pair in it.contradictions for p in pair if p.claim}
    telling = {claim_key(p.claim) for f in (*it.opposite, *it.apart) for p in (f.a, f.b) if p.claim}
    for thing in (it.a, it.b):
        claims = [claim for claim in _sound(told, thing, least) if claim_key(claim) not in open_]
        denied = [c for c in claims if c.relation.polarity == Polarity.NEGATED]
        stated = [c for c in claims if claim_key(c) in telling and _reads_well(c)]
        yield from (_truth(it, claim, told) for claim in (*denied[:_EACH], *stated[:_EACH]))


def _pick(it: Comparison, claim: Claim, rival: str, told: Told, near: Near) -> Item | None:
    relation, pair = claim.relation, (it.a, it.b)
    wrong = _wrong(claim, rival, told, near)
    if len(wrong) < _FEWEST - 1:
        return None
    right = told.names[relation.object]
    key = item_id(ItemKind.PICK, pair, claim_key(claim))
    options = shuffled([right, *wrong], key)
    prompt = f"{told.names[relation.subject]} {told.phrase(claim)} …"
    part = Part("", options.index(right), told.sentence(claim), claim.evidence)
    return Item(key, ItemKind.PICK, pair, prompt, options, (part,))


def _wrong(claim: Claim, rival: str, told: Told, near: Near) -> list[str]:
    """Names that are wrong for sure: the subject and its lines have nothing to do with them.

    Objects of the rival come first, then what is easily confused with the right one.
    """
    subject, right = claim.relation.subject, claim.relation.object
    theirs = [c.relation.object for c in told.claims(rival) if c.relation.subject == rival and _has_thing(c)]
    alike = near(right)
    found = dict.fromkeys((*theirs, *alike, *(further for one in alike for further in near(one))))
    taken = {subject, rival, *told.kin(right), *told.kin(subject), *told.touched(subject)}
    said = {told.names[key].casefold() for key in taken if key in told.names}
    names = dict.fromkeys(told.names[key] for key in found if key in told.names and key not in taken)
    return [name for name in names if name.casefold() not in said and not told.mentions(subject, name)][: _OPTIONS - 1]


def _has_thing(claim: Claim) -> bool:
    it = claim.relation
    return it.object_kind == ObjectKind.ENTITY and it.polarity == Polarity.AFFIRMED


def _sound(told: Told, thing: str, least: float) -> list[Claim]:
    """Claims of a thing that are sure enough to be asked, and short."""
    return [
        claim
        for claim in told.claims(thing)
        if claim.relation.subject == thing
        and claim.relation.predicate in _ASKED
        and max(e.confidence for e in claim.evidence) >= least
        and len(told.sentence(claim)) <= _LONGEST
    ]


def _reads_well(claim: Claim) -> bool:
    """Whether a stated fact makes a sentence by itself: words cut from a line seldom do."""
    it = claim.relation
    return it.polarity == Polarity.AFFIRMED and (it.object_kind != ObjectKind.PHRASE or it.predicate in _SENTENCES)


def _truth(it: Comparison, claim: Claim, told: Told) -> Item:
    """Ask for a stated fact as it is, for a denied one as if it were stated."""
    pair = (it.a, it.b)
    key = item_id(ItemKind.TRUTH, (), claim_key(claim))  # whatever the pair, asked once
    prompt = f"{told.sentence(told.affirmed(claim))}: true or false?"
    answer = int(claim.relation.polarity == Polarity.NEGATED)
    part = Part("", answer, told.sentence(claim), claim.evidence)
    return Item(key, ItemKind.TRUTH, pair, prompt, ("true", "false"), (part,))
