"""The objects of a saying: lists taken apart, each a name, a quantity or a phrase."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graph.language.drafts import phrase
from graph.language.units import MARK, NAME, Reading, Unit, kinds, opens_remark, within
from graph.lexicon.frames import Tense
from graph.records import ObjectKind, Quantity

__all__ = ["UNNAMED", "Object", "as_name", "bracketed", "measure", "not_beyond", "read_object", "split_list"]

_MODIFIERS = kinds("article", "adverb", "pronoun", "reference", "filler", "quantifier") | MARK | NAME
_HEADS = ("head", "kind")
_BEHIND = kinds("level", "adverb", "exception", "qualifier", *_HEADS) | MARK
_EMPTY = kinds("example", "opener", "reference", "pronoun") | MARK  # say nothing by themselves
_SPLITTING = kinds("coordinator", "example") | MARK
_LEADING, _COUNTED = kinds("article", "filler", "coordinator") | MARK, kinds("reference", "quantifier")
_DANGLING, _CONDITION, _ADVERB = (
    kinds("coordinator", "article", "filler", "exception") | MARK,
    *map(kinds, ("condition", "adverb")),
)
_COORDINATOR, _EXAMPLE, _INFINITIVE = map(kinds, ("coordinator", "example", "infinitive"))
_REMARK, _STAYS = kinds("preposition", "purpose"), kinds("completing", "particle") | NAME
_ENDING = kinds("preposition", "purpose", "relative", "condition", "auxiliary", "possibility")
_TURNED = {"over": "max", "under": "min"}
UNNAMED = "value"  # the property of a figure that no word says what it measures
_DOING = (Tense.BASE, Tense.ING, Tense.THIRD)


@dataclass(slots=True)
class Object:
    """One object.

    Attributes:
        kind: entity, literal or phrase.
        text: id of the entity, ``property = value``, or the words.
        start, end: its units.
        head: the unit of the name or quantity, or -1.
        quantity: the typed value of a literal.
    """

    kind: ObjectKind
    text: str
    start: int
    end: int
    head: int = -1
    quantity: Quantity | None = None


def as_name(found: Object) -> Object:
    """Take the words of a phrase for a name ("also known as the metadata endpoint")."""
    return replace(found, kind=ObjectKind.ENTITY) if found.kind is ObjectKind.PHRASE else found


def split_list(reading: Reading, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Take a list apart at commas, slashes, "and", "or"; brackets stay with what stands before them."""
    depth, first, units = 0, start, reading.units
    for at in range(start, end):
        unit = units[at]
        if not unit.kinds & _SPLITTING:
            continue  # most words
        if unit.text in "([":
            depth += 1
        elif unit.text in ")]":
            depth -= 1
        elif depth == 0 and (unit.text in (",", ";", "/", "+") or unit.kinds & _COORDINATOR):
            if _holds(units, first, at, end):
                continue
            if at > first:
                yield first, at
            first = at + 1
        elif depth == 0 and _gives_example(units, first, at, end):
            if at > first and not _exemplified(reading, first, at, end):
                yield first, at  # of "services such as X, Y" the general word says nothing
            first = at + 1
        elif (
            depth == 0 and unit.text == ":" and at + 1 < end and units[at + 1].entity and units[at + 1].start > unit.end
        ):
            first = at + 1  # nor does the label of "machine types: X, Y"
    if end > first:
        yield first, end


def _holds(units: tuple[Unit, ...], first: int, at: int, end: int) -> bool:
    """Tell marks inside one thing from those between two: "read/write", "simple, lightweight transfers"."""
    if at + 1 >= end or at == first:
        return False
    before, after = units[at - 1], units[at + 1]
    if units[at].text == "/":
        letter = len(after.text) == 1 and after.text.isalpha()  # "HTTP/S"
        plain = letter or not any(u.entity or u.quantity or u.is_mark for u in (before, after))
        return plain and before.end == units[at].start and units[at].end == after.start
    if units[at].text != "," or not all(u.has("quality", "adverb") for u in units[first:at]):
        return False
    stop = next((n for n in range(at + 1, end) if units[n].lists), end)
    return not all(u.has("quality", "adverb") for u in units[at + 1 : stop])


def _gives_example(units: tuple[Unit, ...], first: int, at: int, end: int) -> bool:
    """Tell "such as X", "like X", "including X" from the "as" of "runs as X"."""
    if not units[at].kinds & _EXAMPLE or at + 1 >= end:
        return False
    return not units[at].has("reason") or (at > 0 and units[at - 1].has("example")) or at == first


def bracketed(reading: Reading, start: int, end: int) -> list[tuple[int, int]]:
    """List the names in brackets behind an object: "two engines (X, Y)", "X (or Y)"."""
    units = reading.units
    if "(" not in reading.text:
        return []
    opened = next((at for at in range(start + 1, end) if units[at].text == "("), end)
    close = next((at for at in range(opened, end) if units[at].text == ")"), end)
    inside = units[opened + 1 : close]
    named = {u.entity for u in inside if u.entity} - {u.entity for u in units[start:opened]}
    several = len(named) > 1 or (inside and inside[0].has("coordinator"))
    plain = several and all(u.entity or u.lists or u.has("article", "filler", *_HEADS) for u in inside)
    return list(split_list(reading, opened + 1, close)) if plain else []


def _exemplified(reading: Reading, first: int, at: int, end: int) -> bool:
    """Tell "services such as X" from "X such as those": names follow, and none stands before."""
    units = reading.units
    after = next((u for u in units[at:end] if not (u.has("example") or u.is_mark or u.has("article"))), None)
    return after is not None and bool(after.entity) and not any(u.entity for u in units[first:at])


def trim(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """Leave out articles, adverbs, quotes and marks at the edges."""
    units, denied = reading.units, reading.denied if reading.denials else ()
    while start < end and not units[start].kinds & NAME:
        kind = units[start].kinds
        if not (kind & _LEADING or start in denied or kind & _COUNTED == _COUNTED):
            break
        start += 1
    while end > start and not units[end - 1].kinds & NAME and _dangles(units[end - 1]):
        end -= 1
    return start, end


def _dangles(unit: Unit) -> bool:
    """Tell what says nothing without a word behind it ("X when", but "exactly once")."""
    return bool(unit.kinds & _DANGLING) or unit.kinds & (_CONDITION | _ADVERB) == _CONDITION


def read_object(reading: Reading, start: int, end: int, measured: str = "", *, loose: bool = False) -> Object | None:
    """Read one object.

    Args:
        reading: the statement.
        start, end: its units.
        measured: words of the property that a quantity here is a value of, if they stand elsewhere.
        loose: whether a name counts with any words before it ("the correct IAM role").

    Returns:
        The object; ``None`` where only marks are left.
    """
    units = reading.units
    start, end = trim(reading, start, end)
    if start + 2 < end and _wraps(units[start]) and units[start + 1].has("possessive"):
        start, end = trim(reading, start + 2, end)
    if all(unit.kinds & _EMPTY for unit in units[start:end]):
        return None
    head_end = _head_end(reading, start, end)
    quantity = next(iter(within(reading.counted, start, head_end)), None)
    if quantity is not None and not _does(units[start], units[quantity]):
        return measure(reading, start, end, quantity, measured)
    names = within(reading.named, start, head_end)
    loose = loose and not _is_doing(units, start, head_end)
    if names and _is_name(units, names[-1] if loose else start, head_end, names[-1]):
        at = names[-1]
        return Object(ObjectKind.ENTITY, units[at].entity, start, end, at)
    end = _noun_end(reading, start, end)
    words = phrase(reading, start, end)
    return Object(ObjectKind.PHRASE, words, start, end) if any(c.isalpha() for c in words) else None


def _does(first: Unit, figure: Unit) -> bool:
    """Tell a doing that counts something ("deliver one message") from a quantity."""
    verb = first.form(Tense.BASE)
    return verb is not None and not verb.frame.noun and figure.quantity is not None and figure.quantity.is_small()


def _wraps(unit: Unit) -> bool:
    """Tell what only counts or collects: "a set of X", "one of X"."""
    figure = unit.quantity
    return unit.has("wrapper") or (figure is not None and not figure.unit and figure.bound == "exact")


def _head_end(reading: Reading, start: int, end: int) -> int:
    """Find where the noun ends and what is said about it begins."""
    for at in range(start + 1, end):
        unit = reading.units[at]
        if unit.kinds & _ENDING or unit.text in "(–—:-" or opens_remark(reading, at):
            return at
    return end


def _sorts(unit: Unit) -> bool:
    """Tell a general noun that only sorts the names behind it: "the services X and Y"."""
    return unit.has("kind") and unit.low.endswith("s")


def _noun_end(reading: Reading, start: int, end: int) -> int:
    """Find where a plain noun ends: what it is in, with or for is a further remark; a doing goes on to its end."""
    units = reading.units
    if _is_doing(units, start, end):
        return end
    for at in range(start + 1, end):
        unit = units[at]
        if unit.kinds & _INFINITIVE:
            if at + 1 < end and units[at + 1].form(Tense.BASE):
                return at
        elif unit.kinds & _REMARK and not unit.kinds & _STAYS:
            return at
    return end


def _is_doing(units: tuple[Unit, ...], start: int, end: int) -> bool:
    """Tell "process the messages in time" and "they stay in X" from a noun with a remark behind it."""
    verb = units[start].form(*_DOING) if units[start].verbs else None
    if verb is None:
        return units[start].has("pronoun")
    return not verb.frame.noun or (start + 1 < end and units[start + 1].has("article", "pronoun", "quantifier"))


def _is_name(units: tuple[Unit, ...], start: int, end: int, at: int) -> bool:
    """Tell whether the words are the name alone, with modifiers before and a general head after it."""
    before = all(unit.kinds & _MODIFIERS or _sorts(unit) for unit in units[start:at])
    return before and all(
        unit.kinds & _BEHIND or unit.quantity or unit.text[:1].isdigit() for unit in units[at + 1 : end]
    )


def _may_name(units: Sequence[Unit]) -> bool:
    """Say whether words can name what a figure measures: "there are", "in less than" do not."""
    return any(u.entity or (u.is_content and not u.has("person")) for u in units)


def not_beyond(found: Object) -> Object:
    """Turn what is denied to go beyond a figure into the bound that it is: "cannot take more than 5"."""
    figure = found.quantity
    bound = _TURNED.get(figure.bound) if figure else None
    if figure is None or bound is None:
        return found
    name = figure.property if bound in figure.property.casefold() else f"{bound} {figure.property}"
    value = f"{figure.number} {figure.unit}".strip()
    return replace(found, text=f"{name} = {value}", quantity=replace(figure, property=name, bound=bound))


def _before_verb(units: tuple[Unit, ...], start: int, end: int) -> int:
    """Leave out what only leads to a figure: the verb of "rebuilding takes 15 hours", the last word of "kept for"."""
    stop = end
    if stop > start and units[stop - 1].has("preposition") and not units[stop - 1].entity:
        stop -= 1
    else:
        while stop > start and _leads(units[stop - 1]):
            stop -= 1
    return stop if _may_name(units[start:stop]) else end


def _leads(unit: Unit) -> bool:
    if unit.entity or unit.quantity:
        return False
    plain = any(v.tense in (Tense.BASE, Tense.THIRD) and not v.frame.mostly_noun for v in unit.verbs)
    return plain or unit.has("possibility", "necessity", "auxiliary", "existential")


def measure(reading: Reading, start: int, end: int, at: int, measured: str) -> Object:
    """Read a quantity: the words around it are its property, up to the next quantity or bracket."""
    units = reading.units
    unit = units[at]
    quantity = unit.quantity
    assert quantity is not None  # the caller found it
    first = next(
        (n + 1 for n in range(at - 1, start - 1, -1) if units[n].quantity or units[n].text in "()[]|:,"), start
    )
    last = next((n for n in range(at + 1, end) if units[n].quantity or units[n].text in "()[]|:,"), end)
    around = [
        phrase(reading, *trim(reading, first, _before_verb(units, first, at))) if _may_name(units[first:at]) else "",
        phrase(reading, *trim(reading, at + 1, last), 6),
    ]
    words = measured or " ".join(word for word in around if word)
    if quantity.bound in ("max", "min", "default") and quantity.bound not in words.casefold():
        words = f"{quantity.bound} {words}".strip()
    name = words or UNNAMED
    return Object(
        ObjectKind.LITERAL,
        f"{name} = {unit.text}",
        start,
        end,
        at,
        Quantity(name, quantity.bound, quantity.number, quantity.unit, unit.text),
    )
