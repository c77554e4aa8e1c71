"""The surface forms of a name: as declared, and the variants that everybody writes.

A declared name may carry one mark in front: ``~`` it counts only near its parent,
``=`` it counts only in exactly this spelling. Up to four capitals ("ES"), APIs and commands
are exact by themselves, since with other capitals they are often a word; parameters, files
and resources keep their punctuation ("AWS_REGION" is no "AWS region").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph.catalogue.folding import normal
from graph.records import EntityKind

__all__ = ["Form", "declared", "unmark", "variants"]

_CONTEXT, _EXACT = "~", "="
_ACRONYM = re.compile(r"[A-Z]{1,4}")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_BRACKET = re.compile(r"(.+?)\s*\(([^()]+)\)")
_EXACT_KINDS = {EntityKind.API, EntityKind.COMMAND}
_VERBATIM = {*_EXACT_KINDS, EntityKind.PARAMETER, EntityKind.FILE, EntityKind.RESOURCE}
_POSSESSIVE = ("'s", "\u2019s")
_HOME = "~/"
_LONGEST_JOINED = 4


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write one entity.

    Attributes:
        text: normalised; its words are joined by single spaces.
        entity: id of the entity.
        surface: the only spelling that counts, or empty where case, hyphens and number do not matter.
        context_only: it counts only where the entity's parent is near, or the entity itself if it has no parent.
        generated: a variant, not declared in a table.
        any_case: the surface counts in small and capital letters.
        parted: a table says that these words are *not* the entity.
    """

    text: str
    entity: str
    surface: str = ""
    context_only: bool = False
    generated: bool = False
    any_case: bool = False
    parted: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the text; all but the last are only folded, the last is singular as well."""
        return tuple(self.text.split())

    @property
    def case_sensitive(self) -> bool:
        """Whether capitals matter."""
        return bool(self.surface) and not self.any_case

    def accepts(self, source: str) -> bool:
        """Tell whether words of a note, which normalise to this form's text, are this form.

        >>> acronym = Form("es", "opensearch-service", surface="ES")
        >>> acronym.accepts("ES"), acronym.accepts("ES's"), acronym.accepts("es")
        (True, True, False)
        >>> Form("dead letter queue", "dead-letter-queue").accepts("Dead-letter queues")
        True
        """
        if not self.surface:
            return True
        plain = source.strip(" `\"'")
        if plain.endswith(_POSSESSIVE):
            plain = plain[:-2]
        if self.any_case:
            return plain.casefold() == self.surface.casefold()
        return plain == self.surface or (plain == f"{self.surface}s" and self.surface.isupper())


def unmark(name: str) -> str:
    """Take the mark off a declared name.

    >>> unmark("~stage"), unmark("=Glue"), unmark("S3"), unmark("~/.ssh/config")
    ('stage', 'Glue', 'S3', '~/.ssh/config')
    """
    return name[1:].strip() if _mark(name) else name


def declared(name: str, entity: str, kind: EntityKind) -> Form:
    """Read the form that a cell of a table declares.

    >>> form = declared("~Dead-letter queues", "dlq", EntityKind.FEATURE)
    >>> form.text, form.surface, form.context_only
    ('dead letter queue', '', True)
    """
    plain, mark = unmark(name), _mark(name)
    exact = mark == _EXACT or kind in _EXACT_KINDS or _ACRONYM.fullmatch(plain) is not None
    loose = not exact and kind in _VERBATIM and " " not in plain
    surface = plain if exact or loose else ""
    return Form(normal(plain), entity, surface, mark == _CONTEXT, any_case=loose)


def _mark(name: str) -> str:
    return name[0] if name.startswith((_CONTEXT, _EXACT)) and not name.startswith(_HOME) else ""


def variants(
    names: Iterable[str], forms: Iterable[Form], kind: EntityKind, vendors: Iterable[str], heads: tuple[str, ...] = ()
) -> Iterator[Form]:
    """Write the declared names of one entity as others would.

    Args:
        names: without marks.
        forms: the declared form of each name, in the same order.
        kind: of the entity; APIs, commands, parameters, files and resource types stand as they are.
        vendors: normalised words that may stand before its names.
        heads: normalised names of the service that it is part of; where there are any, a vendor's
            word stands only before a name that begins with one of them ("AWS Lambda alias").

    Yields:
        Forms, possibly several times the same.
    """
    if kind in _VERBATIM:
        return
    forms, vendors = tuple(forms), tuple(vendors)
    for name, form in zip(names, forms, strict=True):
        for text in (form.text, *_spellings(name, form.text)):
            if text != form.text:
                yield Form(text, form.entity, context_only=form.context_only, generated=True)
            if heads and not text.startswith(tuple(f"{head} " for head in heads)):
                continue
            for vendor in vendors:
                if not text.startswith(f"{vendor} "):
                    yield Form(f"{vendor} {text}", form.entity, generated=True)
    yield from _expansions(forms)


def _spellings(name: str, text: str) -> Iterator[str]:
    bracket = _BRACKET.fullmatch(name)
    if bracket:
        yield normal(bracket[1])
        if _initials(normal(bracket[1])) == bracket[2].casefold():
            yield normal(bracket[2])
    words = text.split()
    if 2 <= len(words) <= _LONGEST_JOINED:
        for at in range(1, len(words)):
            yield " ".join([*words[: at - 1], words[at - 1] + words[at], *words[at + 1 :]])
    if _CAMEL.search(name):
        yield normal(_CAMEL.sub(" ", name))


def _expansions(forms: tuple[Form, ...]) -> Iterator[Form]:
    """Pair "Simple Queue Service" with "SQS" as "Simple Queue Service (SQS)"."""
    short = {form.text: form for form in forms if " " not in form.text}
    for form in forms:
        initials = _initials(form.text)
        if initials in short and len(initials) > 1:
            yield Form(f"{form.text} {initials}", form.entity, generated=True)


def _initials(text: str) -> str:
    return "".join(word[0] for word in text.split())
