"""Who a statement is about: the nearest thing that is meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from graph.catalogue import Catalogue, normal
from graph.language.discover import Discovery
from graph.language.headings import Headings, Level
from graph.language.predicates import Form, Saying, find_saying
from graph.language.units import Reading, head_of
from graph.lexicon.frames import Link, Tense, VerbForm
from graph.records import Entity, EntityKind, Predicate, Role, Statement, SubjectMode, slug

__all__ = ["Ownership", "file_entity", "file_words", "find_owner", "follows_up", "is_task", "known_by_file", "tool_of"]

_FILLERS = ("article", "adverb", "filler", "reference")
_AFTER = ("head", "kind", "adverb", "level")
_SHORT_NAME = 3  # words of a file name
_TOOLS = (EntityKind.COMMAND, EntityKind.FILE, EntityKind.PARAMETER, EntityKind.API)
_ROW, _CODE, _FILE, _EXPLICIT = Role.ROW, Role.CODE, SubjectMode.FILE, SubjectMode.EXPLICIT  # quicker than members


@dataclass(slots=True)
class Ownership:
    """The thing that a statement is about.

    Attributes:
        entity: its id.
        within: id of what encloses it, or empty.
        mode: how it was found.
        above: the nearest thing of a heading or parent bullet.
        beside: further things that it is about just as much.
    """

    entity: str
    within: str
    mode: SubjectMode
    above: str
    beside: tuple[str, ...] = ()


def find_owner(
    statement: Statement,
    levels: Sequence[Level],
    reading: Reading,
    named: str,
    headings: Headings,
    *,
    headed: bool,
) -> Ownership:
    """Find the owner of a statement.

    Args:
        statement: the statement.
        levels: what stands above it, outermost first.
        reading: its units.
        named: the entity that a heading or gloss names by itself, or empty.
        headings: the note's headings.
        headed: whether its block has a heading of its own; a stray line stands in a block without one.
    """
    above = levels[-1][1] if levels else file_entity(statement.file, headings.discovery)
    mode = _mode(levels[-1]) if levels else _FILE
    meant = statement.role is not _ROW and (statement.role is not _CODE or statement.first == statement.last)
    if named:
        beside = headings.beside.get(statement.first, ())
        return Ownership(named, _within(named, levels, headings), _EXPLICIT, above, beside)
    saying = find_saying(reading, 0, len(reading.units)) if meant and reading.named else None
    entity = _meant(reading, saying, above, levels, headings, headed=headed) if saying else ""
    if saying and entity:
        first, *others = _leading(reading, saying) or [""]
        beside = tuple(others) if entity == first else ()
        return Ownership(entity, _within(entity, levels, headings), _EXPLICIT, above, beside)
    beside = headings.beside.get(levels[-1][0].line, ()) if levels else ()
    return Ownership(above, _within(above, levels, headings), mode, above, beside)


def file_entity(file: str, discovery: Discovery) -> str:
    """Name a thing after the file, for statements under no heading."""
    if file not in discovery.files:
        discovery.files[file] = _named_after(file_words(file), discovery)
    return discovery.files[file]


def _named_after(words: str, discovery: Discovery) -> str:
    if named := known_by_file(words, discovery.grounder.catalogue):
        return named
    entity_id = slug(words)
    known = discovery.grounder.entity(entity_id)
    return entity_id if known else discovery.introduce(words[0].upper() + words[1:], "heading")


def known_by_file(words: str, catalogue: Catalogue) -> str:
    """Find the known thing that the words of a file's name mean, all of them or the service among them."""
    found = catalogue.lookup(words)
    return found[0].id if found else _service_in(words, catalogue)


def _service_in(words: str, catalogue: Catalogue) -> str:
    """Find the one service that a longer file name names ("02 aws s3 notes"), or the product of a short one."""
    parts = words.split()
    runs = (" ".join(parts[a:b]) for a in range(len(parts)) for b in range(a + 1, len(parts) + 1))
    kinds = (EntityKind.SERVICE, EntityKind.PRODUCT) if len(parts) <= _SHORT_NAME else (EntityKind.SERVICE,)
    named = (catalogue.lookup(run) for run in runs)
    services = {found[0].id for found in named if found and found[0].kind in kinds}
    return services.pop() if len(services) == 1 else ""


def file_words(file: str) -> str:
    """Give the words of a file's name.

    >>> file_words("notes/dead-letter_queues.md")
    'dead letter queues'
    """
    stem = file.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    return " ".join(stem.replace("_", " ").replace("-", " ").split()) or file


def _mode(level: Level) -> SubjectMode:
    heading, _ = level
    if not heading.line:
        return _FILE
    if heading.bullet:
        return SubjectMode.BULLET
    return SubjectMode.HEADING if heading.level <= 1 else SubjectMode.SUBHEADING


def _within(entity: str, levels: Sequence[Level], headings: Headings) -> str:
    outer = next((e for _, e in reversed(levels) if e != entity), "")
    if outer and entity not in headings.grounder.ancestors(outer):
        return outer
    above = headings.grounder.ancestors(entity)
    return above[0] if above else ""


def _meant(
    reading: Reading, saying: Saying, above: str, levels: Sequence[Level], headings: Headings, *, headed: bool
) -> str:
    """Find the thing that the words of a statement are about by themselves."""
    entity = next(iter(_leading(reading, saying)), "")
    own = headings.grounder.own.get(entity)
    defined = reading.units[0].has("indefinite") and saying.form in (Form.IS, Form.CUE, Form.PASSIVE)
    if own and own.source == "noun" and not (defined or _is_sort_of(own, headings.grounder.entity(above))):
        entity = ""  # what a sentence tells of, under the heading of another thing
    if entity and entity in headings.grounder.ancestors(above):
        return "" if headings.outlined else entity  # "X invokes it" under a part of X tells of the part
    if entity and headings.outlined and above and headings.is_general(entity):
        return ""  # "Object storage, tuned for ...": what a thing is does not head what is said of it
    if not entity and not headed:
        entity = _listed(reading, above, headings) or _tool(reading, saying, above, headings)
        if not (entity or headings.outlined):  # where marks say how far a heading reaches, no line is stray
            entity = _inside(reading, saying, above, headings) or _other(reading, saying, headings)
    if not entity:
        return ""
    if headed and entity != above and not _kindred(entity, levels, headings):
        return ""
    return entity


def _is_sort_of(noun: Entity, above: Entity | None) -> bool:
    """Tell a kind of what stands above ("quorum queue" under "Queues")."""
    return above is not None and normal(noun.name).endswith(f" {normal(above.name).split()[-1]}")


def _kindred(entity: str, levels: Sequence[Level], headings: Headings) -> bool:
    """Tell parts of one thing: under the heading of one, the other may have a line of its own."""
    around = {e for _, above in levels for e in (above, *headings.grounder.ancestors(above))}
    around.update(e for heading, _ in levels[-1:] for e in headings.compared(heading))
    return not around.isdisjoint(headings.grounder.ancestors(entity))


def _leading(reading: Reading, saying: Saying) -> list[str]:
    """Find the name that opens a statement as its grammatical subject, and those listed with it."""
    units = reading.units
    if units[0].text == "=":
        return []  # "= X with ..." says what the thing above is
    at = 0
    while at < len(units) and not units[at].entity and (units[at].is_mark or units[at].has(*_FILLERS)):
        at += 1
    if at >= len(units) or not units[at].entity or saying.form is Form.NONE or saying.start <= at:
        return []
    at = head_of(units, at, saying.start)
    between = units[at + 1 : saying.start]
    if not all(u.is_mark or u.has(*_AFTER, "coordinator", "article") or u.entity for u in between):
        return []
    named = [u for u in units[at : saying.start] if u.entity or not u.has("article")]
    listed = [u.entity for before, u in pairwise(named) if u.entity and before.lists]
    return list(dict.fromkeys([units[at].entity, *listed]))


def _listed(reading: Reading, above: str, headings: Headings) -> str:
    """Find the part of what stands above that a line names, in plain text with no more than "to ..." behind it."""
    units = reading.units
    at = next((n for n, u in enumerate(units) if not u.is_mark and not u.has("article")), len(units))
    if at >= len(units) or above not in headings.grounder.ancestors(units[at].entity):
        return ""
    small = ("head", "kind") if headings.outlined else _AFTER
    after = next((u for u in units[at + 1 :] if not u.is_mark and not u.has(*small)), None)
    goes_on = after is not None and (headings.outlined or not after.has("preposition", "purpose"))
    return "" if goes_on else units[at].entity


def follows_up(reading: Reading) -> bool:
    """Say whether a statement goes on about what the one before it is about ("it ...", "is ...")."""
    first = next((unit for unit in reading.units if not unit.is_mark), None)
    if first is None or first.entity:
        return False
    return first.has("auxiliary") or (first.has("pronoun") and first.has("reference"))


def tool_of(reading: Reading, above: str, headings: Headings) -> str:
    """Find what an instruction ("use X to ...", "create X") is about, or an empty id."""
    return _tool(reading, find_saying(reading, 0, len(reading.units)), above, headings)


def is_task(reading: Reading) -> bool:
    """Say whether a statement only names a task that the next one tells how to do ("to encrypt X:")."""
    if not reading.units or not reading.units[0].has("infinitive") or any(u.text == "," for u in reading.units[:-1]):
        return False
    return find_saying(reading, 0, len(reading.units)).form is Form.PURPOSE


def _tool(reading: Reading, saying: Saying, above: str, headings: Headings) -> str:
    """Find the object of an imperative ("use X to ..."), if it is a tool or a part of what stands above."""
    if saying.form not in (Form.BARE, Form.PURPOSE):
        return ""
    start = saying.end
    if saying.form is Form.PURPOSE:
        marks = [at for at, unit in enumerate(reading.units) if unit.text == "," or _is_dash(reading, at)]
        if not marks:
            return ""
        start = marks[0] + 1
    verb = saying.verb if saying.form is Form.BARE else _order(reading, start)
    used = verb is not None and verb.frame.direct == Link(Predicate.USES)
    for at, unit in enumerate(reading.units[start:], start):
        entity = headings.grounder.entity(unit.entity) if unit.entity else None
        if entity is None:
            continue
        if entity.kind in _TOOLS:
            return entity.id
        if headings.outlined or (not used and above not in headings.grounder.ancestors(entity.id)):
            continue  # "configure Auto Scaling to manage X" is about X, a part of what stands above
        following = reading.units[at + 1] if at + 1 < len(reading.units) else None
        if following and following.is_content and not following.has(*_AFTER):
            continue  # "Cognito identity prefix" is not Cognito
        return entity.id
    return ""


def _order(reading: Reading, start: int) -> VerbForm | None:
    """Find the verb of what is to be done for a purpose."""
    return reading.units[start].form(Tense.BASE) if start < len(reading.units) else None


def _is_dash(reading: Reading, at: int) -> bool:
    """Tell a dash between two halves of a line from one inside a word."""
    units = reading.units
    return units[at].text in ("-", "–", "—") and 0 < at < len(units) - 1 and units[at - 1].end < units[at].start


def _other(reading: Reading, saying: Saying, headings: Headings) -> str:
    """Find the service that a longer subject begins with ("CloudTrail logs of X are ...")."""
    units = reading.units
    first = next((unit for unit in units[: saying.start] if not (unit.is_mark or unit.has(*_FILLERS))), None)
    entity = headings.grounder.entity(first.entity) if first and first.entity else None
    stated = saying.form not in (Form.NONE, Form.BARE, Form.PURPOSE)
    return entity.id if entity and stated and entity.kind is EntityKind.SERVICE else ""


def _inside(reading: Reading, saying: Saying, above: str, headings: Headings) -> str:
    """Find a part of what stands above within a longer subject ("performance of X is ...")."""
    if saying.form in (Form.NONE, Form.BARE, Form.PURPOSE):
        return ""
    for unit in reading.units[: saying.start]:
        if unit.entity and above in headings.grounder.ancestors(unit.entity):
            return unit.entity
    return ""
