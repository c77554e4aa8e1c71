"""Records to rows and back; the columns are named here and in the schema, nowhere else."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from graph.records import (
    Cue,
    Entity,
    EntityKind,
    Evidence,
    Heading,
    Mention,
    ObjectKind,
    Owner,
    Polarity,
    Predicate,
    Quantity,
    Relation,
    Role,
    Statement,
    SubjectMode,
)

__all__ = [
    "CUE",
    "ENTITY",
    "EVIDENCE",
    "MENTION",
    "OWNER",
    "RELATION",
    "STATEMENT",
    "cue_from",
    "cue_row",
    "entity_from",
    "entity_row",
    "evidence_from",
    "evidence_row",
    "mention_from",
    "mention_row",
    "owner_from",
    "owner_row",
    "relation_from",
    "relation_row",
    "statement_from",
    "statement_row",
]

_PLACE = ("first", "last", "start", '"end"')
STATEMENT = ("position", *_PLACE, "text", "role", "chain", "block", "cells", "segments", "marks", "flags")
OWNER = ("statement", "entity", "within", "mode", "beside")
MENTION = ("line", "start", '"end"', "text", "entity", "candidates", "learnt")
CUE = ("line", "start", '"end"', "text", "says")
ENTITY = ("id", "name", "kind", "parent", "aliases", "category", "source", "jobs")
RELATION = ("subject", "predicate", "object", "object_kind", "polarity", "quantity")
EVIDENCE = (*_PLACE, "quote", "cue", "denial", "rule", "mode", "condition", "confidence", "flags")

Row = Sequence[Any]


def statement_row(it: Statement) -> tuple[Any, ...]:
    """Lay a statement out in the columns of ``STATEMENT``; its file is the table's key and stays out."""
    chain = _pack([[h.text, h.line, h.level, int(h.bullet)] for h in it.chain])
    place = (it.index, it.first, it.last, it.start, it.end, it.text, str(it.role))
    return (*place, chain, it.block, _pack(it.cells), _pack(it.segments), _pack(it.marks), _pack(it.flags))


def statement_from(file: str, row: Row) -> Statement:
    """Make the statement of a row again."""
    index, first, last, start, end, text, role, chain, block, cells, segments, marks, flags = row
    return Statement(
        file,
        index,
        first,
        last,
        start,
        end,
        text,
        Role(role),
        tuple(Heading(h[0], h[1], h[2], bool(h[3])) for h in _unpack(chain)),
        block,
        tuple(map(tuple, _unpack(cells))),
        tuple(map(tuple, _unpack(segments))),
        tuple(map(tuple, _unpack(marks))),
        tuple(_unpack(flags)),
    )


def owner_row(it: Owner) -> tuple[Any, ...]:
    """Lay an owner out in the columns of ``OWNER``."""
    return it.statement, it.entity, it.within, str(it.mode), _pack(it.beside)


def owner_from(row: Row) -> Owner:
    """Make the owner of a row again."""
    statement, entity, within, mode, beside = row
    return Owner(statement, entity, within, SubjectMode(mode), tuple(_unpack(beside)))


def mention_row(it: Mention) -> tuple[Any, ...]:
    """Lay a mention out in the columns of ``MENTION``, without its file."""
    return it.line, it.start, it.end, it.text, it.entity, _pack(it.candidates), it.learnt


def mention_from(file: str, row: Row) -> Mention:
    """Make the mention of a row again."""
    line, start, end, text, entity, candidates, learnt = row
    return Mention(file, line, start, end, text, entity, tuple(_unpack(candidates)), learnt)


def cue_row(it: Cue) -> tuple[Any, ...]:
    """Lay a cue out in the columns of ``CUE``, without its file."""
    return it.line, it.start, it.end, it.text, it.says


def cue_from(file: str, row: Row) -> Cue:
    """Make the cue of a row again."""
    return Cue(file, *row)


def entity_row(it: Entity) -> tuple[Any, ...]:
    """Lay a thing out in the columns of ``ENTITY``."""
    return it.id, it.name, str(it.kind), it.parent, _pack(it.aliases), it.category, it.source, _pack(it.jobs)


def entity_from(row: Row) -> Entity:
    """Make the thing of a row again."""
    key, name, kind, parent, aliases, category, source, jobs = row
    return Entity(key, name, EntityKind(kind), parent, tuple(_unpack(aliases)), category, source, tuple(_unpack(jobs)))


def relation_row(it: Relation) -> tuple[Any, ...]:
    """Lay a relation out in the columns of ``RELATION``; a quantity becomes one cell."""
    q = it.quantity
    quantity = "" if q is None else _pack([q.property, q.bound, q.number, q.unit, q.raw])
    return it.subject, str(it.predicate), it.object, str(it.object_kind), str(it.polarity), quantity


def relation_from(row: Row) -> Relation:
    """Make the relation of a row again."""
    subject, predicate, thing, kind, polarity, quantity = row
    value = Quantity(*_unpack(quantity)) if quantity else None
    return Relation(subject, Predicate(predicate), thing, ObjectKind(kind), Polarity(polarity), value)


def evidence_row(it: Evidence) -> tuple[Any, ...]:
    """Lay evidence out in the columns of ``EVIDENCE``, without its file."""
    place = (it.first, it.last, it.start, it.end, it.quote)
    return (*place, it.cue, it.denial, it.rule, str(it.mode), it.condition, it.confidence, _pack(it.flags))


def evidence_from(file: str, row: Row) -> Evidence:
    """Make the evidence of a row again."""
    first, last, start, end, quote, cue, denial, rule, mode, condition, confidence, flags = row
    where = (first, last, start, end, quote)
    return Evidence(file, *where, cue, denial, rule, SubjectMode(mode), condition, confidence, tuple(_unpack(flags)))


def _pack(items: Sequence[Any]) -> str:
    return json.dumps(items, ensure_ascii=False, separators=(",", ":")) if items else "[]"


def _unpack(text: str) -> Any:
    return json.loads(text) if text != "[]" else ()
