"""The tables of the graph file.

``note`` owns everything that belongs to one note; deleting a note deletes it all.
``entity`` and ``relation`` hold each distinct record once; ``naming`` and ``evidence``
say which notes it comes from. Two full-text indexes follow their tables by triggers.
Tuples are JSON; empty text stands for "none".
"""

from __future__ import annotations

__all__ = ["APPLICATION", "DDL", "SCHEMA"]

SCHEMA = 6  # raise it with every change below
APPLICATION = 0x53474531  # marks the file as ours, in the header of SQLite

_TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE note (
    row INTEGER PRIMARY KEY, file TEXT NOT NULL UNIQUE, text TEXT NOT NULL, encoding TEXT NOT NULL,
    digest TEXT NOT NULL, tables TEXT NOT NULL);
CREATE TABLE statement (
    row INTEGER PRIMARY KEY, note INTEGER NOT NULL REFERENCES note ON DELETE CASCADE, position INTEGER NOT NULL,
    first INTEGER NOT NULL, last INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
    text TEXT NOT NULL, role TEXT NOT NULL, chain TEXT NOT NULL, block INTEGER NOT NULL, cells TEXT NOT NULL,
    segments TEXT NOT NULL, marks TEXT NOT NULL, flags TEXT NOT NULL);
CREATE TABLE owner (
    row INTEGER PRIMARY KEY, note INTEGER NOT NULL REFERENCES note ON DELETE CASCADE, statement INTEGER NOT NULL,
    entity TEXT NOT NULL, within TEXT NOT NULL, mode TEXT NOT NULL, beside TEXT NOT NULL);
CREATE TABLE mention (
    row INTEGER PRIMARY KEY, note INTEGER NOT NULL REFERENCES note ON DELETE CASCADE, line INTEGER NOT NULL,
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL, entity TEXT NOT NULL, candidates TEXT NOT NULL,
    learnt TEXT NOT NULL);
CREATE TABLE cue (
    row INTEGER PRIMARY KEY, note INTEGER NOT NULL REFERENCES note ON DELETE CASCADE, line INTEGER NOT NULL,
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL, says TEXT NOT NULL);
CREATE TABLE entity (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL, parent TEXT NOT NULL,
    aliases TEXT NOT NULL, category TEXT NOT NULL, source TEXT NOT NULL, jobs TEXT NOT NULL,
    UNIQUE (id, name, kind, parent, aliases, category, source, jobs));
CREATE TABLE naming (
    row INTEGER PRIMARY KEY, note INTEGER NOT NULL REFERENCES note ON DELETE CASCADE,
    entity INTEGER NOT NULL REFERENCES entity);
CREATE TABLE relation (
    row INTEGER PRIMARY KEY, subject TEXT NOT NULL, predicate TEXT NOT NULL, object TEXT NOT NULL,
    object_kind TEXT NOT NULL, polarity TEXT NOT NULL, quantity TEXT NOT NULL,
    UNIQUE (subject, predicate, object, object_kind, polarity, quantity));
CREATE TABLE evidence (
    row INTEGER PRIMARY KEY, note INTEGER NOT NULL REFERENCES note ON DELETE CASCADE,
    relation INTEGER NOT NULL REFERENCES relation, first INTEGER NOT NULL, last INTEGER NOT NULL,
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, quote TEXT NOT NULL, cue TEXT NOT NULL, denial TEXT NOT NULL,
    rule TEXT NOT NULL, mode TEXT NOT NULL, condition TEXT NOT NULL, confidence REAL NOT NULL, flags TEXT NOT NULL);
"""

_INDEXES = """
CREATE INDEX statement_note ON statement (note, position);
CREATE INDEX owner_note ON owner (note, statement);
CREATE INDEX mention_note ON mention (note);
CREATE INDEX cue_note ON cue (note);
CREATE INDEX naming_note ON naming (note);
CREATE INDEX naming_entity ON naming (entity);
CREATE INDEX evidence_note ON evidence (note);
CREATE INDEX evidence_relation ON evidence (relation);
"""

_SEARCH = """
CREATE VIRTUAL TABLE statement_words USING fts5 (
    text, content = 'statement', content_rowid = 'row', tokenize = 'porter unicode61 remove_diacritics 2');
CREATE TRIGGER statement_in AFTER INSERT ON statement BEGIN
    INSERT INTO statement_words (rowid, text) VALUES (new.row, new.text); END;
CREATE TRIGGER statement_out AFTER DELETE ON statement BEGIN
    INSERT INTO statement_words (statement_words, rowid, text) VALUES ('delete', old.row, old.text); END;
CREATE VIRTUAL TABLE entity_words USING fts5 (
    name, aliases, content = 'entity', content_rowid = 'row', tokenize = 'porter unicode61 remove_diacritics 2');
CREATE TRIGGER entity_in AFTER INSERT ON entity BEGIN
    INSERT INTO entity_words (rowid, name, aliases) VALUES (new.row, new.name, new.aliases); END;
CREATE TRIGGER entity_out AFTER DELETE ON entity BEGIN
    INSERT INTO entity_words (entity_words, rowid, name, aliases)
    VALUES ('delete', old.row, old.name, old.aliases); END;
"""

DDL = f"""
BEGIN IMMEDIATE;
{_TABLES}{_INDEXES}{_SEARCH}
PRAGMA application_id = {APPLICATION};
PRAGMA user_version = {SCHEMA};
COMMIT;
"""
