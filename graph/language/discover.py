"""Names that the catalogue does not have: what a note introduces by itself.

A discovered thing says so: ``Entity.source`` is ``heading``, ``expansion``, ``code`` or
``capitals``. Discovery looks at one note at a time, so that notes can be read in any
order and on any number of workers.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from graph.catalogue import Form, normal
from graph.language.ground import Grounder
from graph.language.names import Found, NameIndex
from graph.language.nouns import headed_nouns, told_nouns
from graph.language.shapes import Shape, code_kind, code_names, expansions
from graph.language.slips import Slips
from graph.language.tokens import token_spans
from graph.lexicon import Lexicon
from graph.lexicon.frames import Tense
from graph.records import Entity, EntityKind, Role, Statement, slug

__all__ = ["Discovery"]

_CAPITALS = re.compile(r"[A-Z](?<![\w.-].)[\w+#]*(?:[ -](?:[A-Z][\w+#]*|\d+(?:\.\d+)?))*")
_PLAIN = re.compile(r"\b[a-z]+\b")
_COMPOUND = re.compile(r"(?<![\w./-])[a-z]+(?:-[a-z0-9]+)+(?![\w/-])")  # a command such as "create-queue"
_KINDS = {kind.value: kind for kind in EntityKind}
_GLOSS = Role.GLOSS  # quicker to name than a member
_NOUNS = frozenset({"head", "kind", "level", "bare", "unit", "wrapper", "grouping", "sorter", "classifier"})
_PROPER = re.compile(r"[A-Z][\w./+#-]*(?: [\w./+#-]+)*")
_BEFORE = re.compile(r"(?:^|[.:;!?–—-])[\s*_`\"'(]*$")
_AMOUNT = re.compile(r"[\d.,]+\s*[A-Za-z%]{0,5}$")  # "375 GB", which is no code either
_CALLOUT = "[!"  # opens "[!NOTE]", which is no code
_WORDS = re.compile(r"[\w-]+")
_NOUN = "noun"
_FEW_WORDS = 3
_FEW_TIMES = 2  # an acronym that stands more often than this is what the note calls the thing
_LONGEST_ACRONYM = 6
_LONGEST_TERM = 5
_LOOK_BACK = 6  # characters: marks and blanks


class Discovery:
    """Collects the names that one note introduces.

    Args:
        grounder: the catalogue with the note's own entities; discovered ones are added to ``grounder.own``.
        base: the catalogue's names.
        slips: knows the long names that slips are made in.
        lexicon: the tables of words.
    """

    def __init__(self, grounder: Grounder, base: NameIndex, slips: Slips, lexicon: Lexicon) -> None:
        self.grounder, self.lexicon = grounder, lexicon
        self.base, self.slips, self.apart = base, slips, grounder.catalogue.apart
        self.index = NameIndex((), under=base)
        self.told = NameIndex((), under=self.index)  # with plain nouns, which name nothing in a heading
        self.files: dict[str, str] = {}  # by file, the thing that it is named after
        self.titled: set[str] = set()  # what the headings of the note are, normalised
        self._headed: set[str] = set()  # plain nouns, normalised, that sentences tell of and a heading names
        self._said: Counter[str] = Counter()  # how often the note has each word
        self._learnt: dict[tuple[str, str], str] = {}  # by words, normalised, and entity

    def learn(self, statements: Sequence[Statement]) -> None:
        """Learn expansions, slips, code and capitalised terms, in this order: the earlier explains the later."""
        spelled = [pair for statement in statements for pair in expansions(statement.text)]
        if spelled:
            self._said = Counter(word for s in statements for word in _WORDS.findall(s.text))
        for long, short in spelled:
            self._expansion(long, short)
        for written, entity_id in self.slips.find(statements):
            self._learn(written, entity_id, "slip")
        for statement in statements:
            if statement.text.startswith(_CALLOUT):
                continue
            for shape in self._code(statement):
                self._coded(shape, [])
        for term in (term for statement in statements for term in self._enumerated(statement)):
            self._keep(term, "capitals", EntityKind.CONCEPT)
        for statement in statements:
            if statement.marks and (term := self._stressed(statement)):
                self._keep(term, "capitals", EntityKind.CONCEPT)
        for term in self._terms(statements):
            self._keep(term, "capitals", EntityKind.CONCEPT)
        headed, listed = headed_nouns(statements)
        self.titled = headed | listed
        for noun in told_nouns(statements, self.titled, self.lexicon):
            if normal(noun) in self.titled:
                self._headed.add(normal(noun))
            small = noun if noun.split()[0].isupper() else noun[0].lower() + noun[1:]
            known = normal(noun) in headed or (" " in noun and self.known(noun))
            if not known and not self._names(small):
                self._tell(noun)

    def how_learnt(self, text: str, entity_id: str) -> str:
        """Say how the note teaches that words mean an entity: ``expansion`` or ``slip``; empty where it does not."""
        return self._learnt.get((normal(text), entity_id), "") if self._learnt else ""

    def known(self, text: str) -> bool:
        """Say whether the words are a name already."""
        return self._find(text) is not None

    def introduce(self, name: str, source: str, parent: str = "", kind: EntityKind | None = None) -> str:
        """Make an entity of a name and return its id; where no kind is given, the last word may tell it."""
        if kind:
            return self._keep(name, source, kind, parent)
        last = normal(name).split()[-1:]
        kind = _KINDS.get(last[0] if last else "", EntityKind.FEATURE if parent else EntityKind.CONCEPT)
        return self._keep(name, source, kind, parent)

    def _keep(self, name: str, source: str, kind: EntityKind, parent: str = "", aliases: Iterable[str] = ()) -> str:
        entity_id = slug(name)
        aliases = tuple(alias for alias in aliases if not self.apart.parts(alias, entity_id))
        known = self.grounder.entity(entity_id)
        if known is None or known.source == _NOUN:
            self.grounder.own[entity_id] = Entity(entity_id, name, kind, parent, aliases, source=source)
        for text in (name, *aliases):
            words = normal(text).split()
            exact = text if (len(words) == 1 and source != "code") or text.isupper() else ""
            self.index.add(Form(normal(text), entity_id, surface=exact))
        for form in self.apart.forms(entity_id):
            self.index.add(form)
        return entity_id

    def introduce_noun(self, text: str, parent: str) -> str:
        """Make an entity of a heading that is a plain noun, if sentences tell of it; else return an empty id."""
        if normal(text) not in self._headed:
            return ""
        entity_id = self.introduce(text, "heading", parent)
        self.told.add(Form(normal(text), entity_id))
        return entity_id

    def _tell(self, noun: str) -> None:
        """Let a plain noun be a thing that sentences tell of."""
        entity_id = slug(noun)
        if self.grounder.entity(entity_id) is None:
            self.grounder.own[entity_id] = Entity(entity_id, _capital(noun), EntityKind.CONCEPT, source=_NOUN)
            self.told.add(Form(normal(noun), entity_id))

    def _expansion(self, long: str, short: str) -> None:
        entity_id = self._expanded(long, short)
        if entity_id and self._agrees(entity_id, long):
            for text, exact in ((long, ""), (short, short)):
                known = self._find(text)
                if known is None or entity_id not in _plain(known):
                    self._learn(text, entity_id, "expansion", exact)
            if self.apart.parts(long, entity_id):
                self._keep(_capital(long), "expansion", EntityKind.CONCEPT)
            return
        used = self._said[short] > _FEW_TIMES
        name, other = (short, _capital(long)) if used else (_capital(long), short)
        self._keep(name, "expansion", EntityKind.CONCEPT, aliases=(other,))

    def _expanded(self, long: str, short: str) -> str:
        """Find the thing that is known by one of the two, or by both near its parent ("access point" has many)."""
        both = [found for text in (long, short) if (found := self._find(text))]
        plain = next((entity for found in both for entity in _plain(found)), "")
        shared = (
            set.intersection(*({form.entity for form in found.forms} for found in both)) if len(both) > 1 else set()
        )
        return plain or next((form.entity for form in both[0].forms if form.entity in shared), "") if both else ""

    def _names(self, text: str) -> bool:
        """Say whether a name stands among some words."""
        spans = token_spans(text)
        found = self.index.find(text, spans)
        meant = (self.grounder.meant(f, text[spans[f.start][0] : spans[f.end - 1][1]], ())[0] for f in found)
        return any(entity and getattr(self.grounder.entity(entity), "source", "") != "capitals" for entity in meant)

    def _find(self, text: str) -> Found | None:
        return self.index.whole(text, token_spans(text))

    def _learn(self, text: str, entity_id: str, how: str, exact: str = "") -> None:
        """Let words mean an entity from here on, unless a table keeps them apart."""
        if not self.apart.parts(text, entity_id):
            self.index.add(Form(normal(text), entity_id, surface=exact))
            self._learnt[normal(text), entity_id] = how

    def _agrees(self, entity_id: str, long: str) -> bool:
        """Tell the thing that an acronym is known for from another one that is written out here."""
        entity = self.grounder.entity(entity_id)
        known = [normal(name).split() for name in (entity.name, *entity.aliases)] if entity else []
        spelled = {word for words in known if len(words) > 1 for word in words}
        return not spelled or not spelled.isdisjoint(normal(long).split())

    def _code(self, statement: Statement) -> Iterator[Shape]:
        yield from code_names(statement.text)
        for found in _COMPOUND.finditer(statement.text) if "-" in statement.text else ():
            if self.grounder.catalogue.api(found[0]):
                yield Shape(found[0], found.start(), found.end(), EntityKind.API)
        for mark, start, end in statement.marks:
            words = statement.text[start:end].strip()
            if mark == "code" and 1 < len(words) < 60 and any(c.isalpha() for c in words) and not _AMOUNT.match(words):
                yield Shape(words, start, end, code_kind(words))

    def _coded(self, shape: Shape, context: Sequence[str]) -> None:
        if self.known(shape.text):
            return
        operations = self.grounder.catalogue.api(shape.text)
        resource = self.grounder.catalogue.resource(shape.text)
        for entity in (*operations, *((resource,) if resource else ())):
            if not self.apart.parts(shape.text, entity.id):
                self.index.add(Form(normal(shape.text), entity.id, surface=shape.text))
        if not operations and not resource:
            self._keep(shape.text, "code", shape.kind)

    def _enumerated(self, statement: Statement) -> list[str]:
        """List what a label enumerates, where each of it has a capital: "classes: Standard, Archive"."""
        if statement.role is not _GLOSS or not statement.cells:
            return []
        parts = [part.strip(" .") for part in re.split(r",|;| and | or ", statement.cells[0][1]) if part.strip(" .")]
        plain = len(parts) > 1 and all(_PROPER.fullmatch(part) and len(part.split()) <= _FEW_WORDS for part in parts)
        return [part for part in parts if not self.known(part)] if plain and not self._is_common(parts) else []

    def _stressed(self, statement: Statement) -> str:
        """Find a name in bold letters that opens a sentence about it: "**Standard** is cheaper"."""
        for mark, start, end in statement.marks:
            term, rest = statement.text[start:end].strip(), statement.text[end:].split()
            if (
                mark != "strong"
                or start > 0
                or not _PROPER.fullmatch(term)
                or len(term.split()) > _FEW_WORDS
                or not rest
            ):
                continue
            verb = any(v.tense is Tense.THIRD for v in self.lexicon.verbs.get(rest[0], ()))
            says = verb or self.lexicon.is_a(rest[0], "auxiliary", "possibility", "doing", "having")
            found = self._find(term)
            if (
                says
                and not (found and _plain(found))
                and not self.lexicon.is_a(term.casefold(), "pronoun", "restriction")
            ):
                return term
        return ""

    def _is_common(self, parts: Sequence[str]) -> bool:
        """Tell words in capitals ("Create, Delete", "No Bursting") from names."""
        denied = {d.words for d in self.lexicon.denials}
        lows = [word for part in parts for word in part.casefold().split()]
        if any(low in denied or self.lexicon.is_a(low, "level", "adverb") for low in lows):
            return True
        opening = (v for part in parts for v in self.lexicon.verbs.get(part.split()[0].casefold(), ()))
        return any(part.casefold() in self.lexicon.verbs for part in parts) or any(
            verb.tense is Tense.THIRD and not verb.frame.noun for verb in opening
        )

    def _terms(self, statements: Sequence[Statement]) -> list[str]:
        """List capitalised terms that are no plain words, sorted."""
        plain = set(_PLAIN.findall("\n".join([s.text for s in statements])))
        places: dict[str, list[tuple[str, int]]] = {}
        for statement in statements:
            for found in _CAPITALS.finditer(statement.text):
                places.setdefault(found[0], []).append((statement.text, found.start()))
        return sorted(term for term, found_at in places.items() if self._comes_up(term, found_at, plain))

    def _comes_up(self, term: str, found_at: Sequence[tuple[str, int]], plain: set[str]) -> bool:
        """Say whether a term is a new name; a single word has to come up again, unless it is in capitals."""
        least = 1 if " " in term or term.isupper() else 2
        if len(found_at) < least or not self._is_term(term, plain, opens=False):
            return False
        if self.index.find(term, token_spans(term)):
            return False
        anywhere = self._is_term(term, plain, opens=True)
        return anywhere or sum(not _opens(text, start) for text, start in found_at) >= least

    def _is_term(self, term: str, plain: set[str], *, opens: bool) -> bool:
        words = term.replace("-", " ").split(" ")
        if len(words) > _LONGEST_TERM or sum(map(str.isalnum, term)) < 2:
            return False  # "X#"
        if len(words) == 1:
            low = term.casefold()
            common = low in plain or low in self.lexicon.classes or low in self.lexicon.verbs
            acronym = term.isupper() and len(term) <= _LONGEST_ACRONYM and any(c.isalpha() for c in term)
            return not common and (acronym or not opens)
        first = words[0].casefold()
        function = self.lexicon.classes.get(first, frozenset()) - _NOUNS
        if function or (opens and first in self.lexicon.verbs) or self.lexicon.is_done(words[-1].casefold()):
            return False  # "Values Returned" tells what is done to what
        if all(self.lexicon.is_a(w.casefold(), *_NOUNS) for w in words):
            return False  # "Command Example" sorts, and names nothing
        return not all(w.isupper() and w.casefold() in plain for w in words)


def _plain(found: Found) -> list[str]:
    """List the things that have a name wherever it stands."""
    return [form.entity for form in found.forms if not form.context_only]


def _opens(text: str, start: int) -> bool:
    """Say whether a word stands where any word has a capital: first, or behind a label or a full stop."""
    return bool(_BEFORE.search(text, max(0, start - _LOOK_BACK), start)) if start else True


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]
