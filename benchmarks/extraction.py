"""Words a second of the extraction, against the bare tokenizer on the same text in the same run.

    python benchmarks/extraction.py [--words 100000] [--rounds 3] [--notes data/notes]

Synthetic notes and written ones are measured, in processor time, with the package as it is
found: interpreted with ``PYTHONPATH=.``, compiled without it after ``make fast``. The floor is what no
pass over the text can beat: a blank spaCy pipeline that only splits words. Both run in
one process, in turns, and the best round of each counts. Exit code 1 where the
extraction of either is under ``--least`` words/s.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path

import spacy
from synthetic import names
from synthetic import notes as synthetic_lines

from graph.catalogue import load_catalogue
from graph.language import extract
from graph.lexicon import load_lexicon
from graph.records import Note

ROOT = Path(__file__).resolve().parents[1]


def sample(words: int) -> list[Note]:
    """Synthetic notes, the same in every run."""
    things = names()
    size = 5_000
    return [
        Note(f"note{n}.txt", "\n".join(synthetic_lines(size, n, things))) for n in range(max(1, round(words / size)))
    ]


def written(folder: Path) -> list[Note]:
    """The notes of a folder."""
    paths = sorted(p for p in folder.rglob("*") if p.suffix in {".txt", ".md"})
    return [Note(p.name, p.read_text(encoding="utf-8")) for p in paths]


def seconds(work: Callable[[Note], object], notes: list[Note]) -> float:
    """Processor time of this process, so that what else the machine does is not counted."""
    start = time.process_time()
    for note in notes:
        work(note)
    return time.process_time() - start


def measure(extractor: extract.Extractor, notes: list[Note], rounds: int) -> tuple[float, float]:
    """The best time of the extraction and of the floor."""
    tokenizer = spacy.blank("en").tokenizer
    works = (extractor.extract, lambda note: tokenizer(note.text))
    for work in works:  # the first note pays for what is set up once
        work(notes[0])
    turns = [[seconds(work, notes) for work in works] for _ in range(rounds)]
    return min(t[0] for t in turns), min(t[1] for t in turns)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--words", type=int, default=100_000, help="of synthetic notes")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--notes", type=Path, default=ROOT / "data" / "notes", help="a folder of written notes")
    parser.add_argument("--least", type=int, default=40_000, help="words a second that are asked for")
    args = parser.parse_args()
    extractor = extract.Extractor(
        load_catalogue([ROOT / "data" / "catalogue"]), load_lexicon(ROOT / "data" / "lexicon")
    )
    form = "interpreted" if extract.__file__.endswith(".py") else "compiled"
    slow = []
    for name, notes in (("synthetic", sample(args.words)), ("written", written(args.notes))):
        words = sum(len(note.text.split()) for note in notes)
        ours, floor = measure(extractor, notes, args.rounds)
        print(f"{name} notes: {words:,} words in {len(notes)} notes")
        print(f"  extraction  {words / ours:>10,.0f} words/s   {form}")
        print(f"  tokenizer   {words / floor:>10,.0f} words/s   the floor")
        print(f"  ratio       {ours / floor:>10.1f} times the floor")
        if words / ours < args.least:
            slow.append(name)
    if slow:
        print(f"under {args.least:,} words/s: {', '.join(slow)}", file=sys.stderr)
    return int(bool(slow))


if __name__ == "__main__":
    sys.exit(main())
