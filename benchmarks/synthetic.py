"""Write notes of any size: telegraphic lines about the things of the catalogue, the same for the same seed.

python benchmarks/synthetic.py FOLDER --words 200000 --files 20 --seed 1
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator
from pathlib import Path

from graph.tables import read_table

ROOT = Path(__file__).resolve().parents[1]
RULE = "-" * 60
LINES = (
    "{a} supports {b}",
    "{a} does not support {b}",
    "Max {n} {unit} for each {b}, default {m} {unit}",
    "Use {b} to keep the state of {c} between two requests",
    "Needs {b} unless {c} is switched on",
    "Sends its events to {b}, never to {c}",
    "{b} is cheaper than {c} for rare reads",
    "Works with {b}, {c} and {d}",
    "Unlike {b} it keeps the order of what comes in",
    "Cannot be changed once {b} exists",
    "{a} - part of {b}, billed by the hour and the amount of data that leaves it",
    "runs on {b}; retention {n} to {m} {unit}",
    "what happens here is written down for later, and nobody has to look at it before the end of the month",
)
UNITS = ("seconds", "minutes", "days", "KB", "MB", "GB")


def names(folder: Path = ROOT / "data" / "catalogue") -> list[str]:
    """Names of the catalogue's things, sorted."""
    found: set[str] = set()
    for path in sorted(folder.glob("*.tsv")):
        header = next(line for line in path.read_text(encoding="utf-8").splitlines() if line[:1] not in ("", "#"))
        columns = header.split("\t")
        if "name" in columns:
            found.update(row["name"] for row in read_table(path, columns))
    return sorted(found)


def notes(words: int, seed: int, things: list[str]) -> Iterator[str]:
    """Yield lines until there are as many words as asked for."""
    chance = random.Random(seed)
    written = 0
    while written < words:
        about = chance.choice(things)
        block = [about, *(_line(chance, about, things) for _ in range(chance.randint(3, 12))), RULE]
        written += sum(len(line.split()) for line in block[:-1])
        yield from block


def _line(chance: random.Random, about: str, things: list[str]) -> str:
    b, c, d = chance.sample(things, 3)
    low, high = sorted(chance.sample(range(1, 999), 2))
    return chance.choice(LINES).format(a=about, b=b, c=c, d=d, n=low, m=high, unit=chance.choice(UNITS))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--words", type=int, default=200_000)
    parser.add_argument("--files", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    args.folder.mkdir(parents=True, exist_ok=True)
    things = names()
    for number in range(args.files):
        text = "\n".join(notes(args.words // args.files, args.seed + number, things)) + "\n"
        (args.folder / f"note{number:03}.txt").write_text(text, encoding="utf-8")
    print(f"{args.files} notes of about {args.words // args.files:,} words in {args.folder}")


if __name__ == "__main__":
    main()
