"""One SQLite file keeps what the notes gave; the only part that speaks SQL.

Each note is one transaction: what it gave before goes, what it gives now comes, and a
crash in between leaves the state before. What several notes share (an entity, a
relation) is kept once; where it was found goes with its note.
"""

from graph.store.read import FoundLine, Place
from graph.store.schema import SCHEMA
from graph.store.stamp import Stamp, digest_files, digest_folders
from graph.store.store import Store

__all__ = ["SCHEMA", "FoundLine", "Place", "Stamp", "Store", "digest_files", "digest_folders"]
