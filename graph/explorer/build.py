"""Notes to a graph file: read, extract what changed, write a note at a time."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from graph.catalogue import Catalogue, load_catalogue
from graph.errors import GraphError
from graph.explorer.data import default_data, make_stamp
from graph.explorer.explorer import Explorer, load
from graph.lexicon import Lexicon, load_lexicon
from graph.records import Extraction, Note
from graph.store import Store

if TYPE_CHECKING:
    from graph.language.extract import Extractor

__all__ = ["Paths", "build"]

Paths = str | Path | Iterable[str | Path]
Progress = Callable[[int, int, str], None]

_Tables = tuple[Catalogue, Lexicon]

_WORTH_A_POOL = 2_000_000  # characters; below, starting processes takes longer than reading
_MOST_WORKERS = 8
_of_worker: Extractor | None = None  # in a worker process


def build(
    paths: Paths | None = None,
    out: str | Path = "out",
    catalogue: Paths | None = None,
    *,
    lexicon: str | Path | None = None,
    title: str | None = None,
    workers: int | None = None,
    on_progress: Progress | None = None,
) -> Explorer:
    """Build the graph of notes as ``OUT/graph.db``; unchanged notes are not read again.

    Args:
        paths: files and folders; the sample notes where left out.
        out: folder for the graph file, made where it is missing.
        catalogue: folders of tables; the one for AWS where left out, none where empty.
        lexicon: folder of the tables of words; the package's own where left out.
        title: name of the notes; made from the paths where left out.
        workers: how many processes; chosen by the size of the notes where left out. The result is the same.
        on_progress: called as ``(done, total, file)`` after each note, unchanged ones included.

    Returns:
        The explorer over the graph, with ``warnings`` about notes that were left out or read in a special way.

    Raises:
        GraphError: a path that does not exist, a wrong table, a place that cannot be written.
    """
    from graph.notes import read_notes  # late: the reader of Markdown takes its time, and questions do not need it

    data = default_data()
    sources = _listed(data / "notes" if paths is None else paths)
    notes, warnings = read_notes(sources)
    tables = load_catalogue(_listed(data / "catalogue" if catalogue is None else catalogue))
    words = load_lexicon(Path(lexicon) if lexicon is not None else data / "lexicon")
    stamp = make_stamp(tables, words, _title(sources) if title is None else title)
    path = Path(out) / "graph.db"
    with Store.create(path, stamp) as store:
        store.keep_only({note.file for note in notes})
        failed = _update(store, notes, (tables, words), workers, on_progress or _silent)
    return load(path, warnings=(*warnings, *failed), wordings=words.wordings)


def _update(
    store: Store,
    notes: Sequence[Note],
    tables: _Tables,
    workers: int | None,
    on_progress: Progress,
) -> list[str]:
    """Write what changed; a note that cannot be read is taken out and named."""
    changed = [note for note in notes if not store.is_unchanged(note)]
    same = sorted({note.file for note in notes} - {note.file for note in changed})
    failed: list[str] = []
    for done, file in enumerate(same, 1):
        on_progress(done, len(notes), file)
    results = _extract_all(changed, tables, workers)
    for done, (note, result) in enumerate(zip(changed, results, strict=True), len(same) + 1):
        if isinstance(result, Extraction):
            store.write(_with_jobs(result, tables[0]))
        else:
            store.remove(note.file)
            failed.append(f"left out, {result} - {note.file} - the other notes are built")
        on_progress(done, len(notes), note.file)
    return failed


def _with_jobs(extraction: Extraction, catalogue: Catalogue) -> Extraction:
    """Add what is known of each thing, those included that only the note introduces."""
    entities = tuple(replace(entity, jobs=catalogue.jobs.of(entity)) for entity in extraction.entities)
    return replace(extraction, entities=entities)


def _extract_all(notes: Sequence[Note], tables: _Tables, workers: int | None) -> Iterator[Extraction | str]:
    """Extract in the order given, in this process or in several."""
    count = min(workers or _fitting(notes), len(notes))
    if count > 1:
        with ProcessPoolExecutor(count, initializer=_start_worker, initargs=tables) as pool:
            yield from pool.map(_extract_in_worker, notes)
    elif notes:
        extractor = _extractor(*tables)
        yield from (_extract(extractor, note) for note in notes)


def _fitting(notes: Sequence[Note]) -> int:
    size = sum(len(note.text) for note in notes)
    return min(os.cpu_count() or 1, _MOST_WORKERS) if size > _WORTH_A_POOL else 1


def _start_worker(catalogue: Catalogue, lexicon: Lexicon) -> None:
    global _of_worker
    _of_worker = _extractor(catalogue, lexicon)


def _extract_in_worker(note: Note) -> Extraction | str:
    if _of_worker is None:
        raise RuntimeError("the worker was not started with its tables")
    return _extract(_of_worker, note)


def _extractor(catalogue: Catalogue, lexicon: Lexicon) -> Extractor:
    from graph.language.extract import Extractor  # late: spaCy takes a second, and unchanged notes do not need it

    return Extractor(catalogue, lexicon)


def _extract(extractor: Extractor, note: Note) -> Extraction | str:
    try:
        return extractor.extract(note)
    except GraphError as fault:
        return str(fault)


def _listed(paths: Paths) -> list[Path]:
    return [Path(paths)] if isinstance(paths, str | Path) else [Path(path) for path in paths]


def _title(sources: Sequence[Path]) -> str:
    """Name the notes after the folder or the file, where there is only one."""
    if len(sources) != 1:
        return ""
    place = sources[0].resolve()
    return place.name if place.is_dir() else place.stem


def _silent(done: int, total: int, file: str) -> None:
    return None
