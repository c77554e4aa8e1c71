"""How the time of the extraction grows on input that nobody writes on purpose: twice the size, how much longer.

    python benchmarks/hostile.py [--size 2500] [--most 2.6]

Each shape is read at one size and at twice that, in processor time, the best of three. Exit code 1 where twice the
characters take more than ``--most`` times as long.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from synthetic import names

from graph.catalogue import load_catalogue
from graph.language.extract import Extractor
from graph.lexicon import load_lexicon
from graph.records import Note

ROOT = Path(__file__).resolve().parents[1]
PLAIN = "the queue keeps messages and supports a topic of any size with delay that scales when used in zones".split()
FOREIGN = (
    "der die Warteschlange speichert Nachrichten und unterstützt keine очередь хранит 队列存储数据 не عربي".split()
)
DEEP = 200  # bullets inside one another


def row(words: list[str], joint: str, size: int) -> str:
    """Words in turn, joined."""
    return joint.join(words[n % len(words)] for n in range(size))


def shapes() -> dict[str, Callable[[int], str]]:
    """Texts by their size in words."""
    things = names()[::9]
    mixed = random.Random(1).choices(PLAIN, k=997)
    return {
        "a statement of plain words": lambda n: f"- SQS {row(mixed, ' ', n)}",
        "names in a line": lambda n: f"SQS supports {row(things, ', ', n)}",
        "names without commas": lambda n: row(things, " ", n),
        "new names": lambda n: "SQS supports " + ", ".join(f"Foo{i} Bar{i}" for i in range(n)),
        "clauses": lambda n: row([f"{name} supports S3;" for name in things], " ", n // 3),
        "figures": lambda n: "SQS " + ", ".join(f"max size {i} GB" for i in range(n)),
        "slips": lambda n: f"SQS uses {row(['Cloudfornt'], ', ', n)}",
        "and and and": lambda n: f"SQS supports {row(['and'], ' ', n)}",
        "not not not": lambda n: f"SQS does {row(['not'], ' ', n)} support S3",
        "open brackets": lambda n: f"SQS {'(' * n}supports S3{')' * n}",
        "cells of a table": lambda n: f"{'| a ' * n}|\n{'|---' * n}|\n{'| b ' * n}|",
        "only symbols": lambda n: "!@#$%^&*()_+{}[]|:;<>?,./~` " * (n // 10),
        "marks": lambda n: row(["IMPORTANT:", "⚠️", "!!!"], " ", n),
        "another language": lambda n: row(FOREIGN, " ", n),
    }


def nested(depth: int) -> str:
    """Bullets inside one another; the indents make the text grow with the square of the depth."""
    return "".join(f"{'  ' * n}- item {n} keeps S3\n" for n in range(depth))


def texts(size: int) -> Iterator[tuple[str, str, str]]:
    """Each shape at one size and at twice that."""
    for name, make in shapes().items():
        yield name, f"# SQS\n\n{make(size)}\n", f"# SQS\n\n{make(2 * size)}\n"
    yield f"bullets {DEEP} deep", nested(DEEP), nested(2 * DEEP)


def seconds(work: Callable[[], object]) -> float:
    """Processor time, the best of three."""
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--size", type=int, default=2_500, help="words of the smaller text")
    parser.add_argument("--most", type=float, default=2.6, help="times as long for twice the characters")
    args = parser.parse_args()
    extractor = Extractor(load_catalogue([ROOT / "data" / "catalogue"]), load_lexicon(ROOT / "data" / "lexicon"))
    extractor.extract(Note("a.md", "# SQS\n\ncalls `list-queues`\n"))  # pays for what is set up once
    slow = []
    print(f"{'shape':30}{'':6}{'chars':>9}{'seconds':>9}{'twice':>9}{'growth':>8}")
    for name, one, two in texts(args.size):
        for ending in ("md", "txt"):
            notes = [Note(f"a.{ending}", text) for text in (one, two)]
            short, long = (seconds(partial(extractor.extract, note)) for note in notes)
            growth = long / short / (len(two) / len(one) / 2)
            print(f"{name:30}{ending:6}{len(one):9,}{short:9.3f}{long:9.3f}{growth:8.2f}")
            if growth > args.most:
                slow.append(f"{name} ({ending})")
    if slow:
        print(f"more than {args.most} times as long for twice the size: {', '.join(slow)}", file=sys.stderr)
    return int(bool(slow))


if __name__ == "__main__":
    sys.exit(main())
