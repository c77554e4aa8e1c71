"""How calm the map of the overview is: what moves when little is changed in the notes.

    PYTHONPATH=. python benchmarks/calm.py [NOTES ...] [--changes 21]

In turns a line is deleted, a line with a relation of two things that are there is added, and ten lines are deleted;
each time the graph is built anew and its map laid beside that of the notes as they are. Measured: how many things
moved by more than 5 % and 10 % of the map's width, and how many pairs of one group are in different groups after.
The peer is the map that networkx alone would give of the same graphs: its Louvain communities, placed by its spring
layout, with a fixed seed. The floor is chance: as many things moved if all changed their places among each other.
Exit code 1 where our map moves more than a fifth of what the peer moves.
"""

from __future__ import annotations

import argparse
import math
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import mean
from typing import Any

import networkx as nx

import graph
from graph.network import Group, group_things
from graph.network.groups import slot

ROOT = Path(__file__).resolve().parents[1]
CUT = 10  # lines, in the largest change
MOST = 0.2  # of the peer's moves
Map = Sequence[Group]


def places(groups: Map) -> dict[str, tuple[float, float]]:
    """Where each thing lies."""
    return {
        thing: (group.x + slot(k)[0], group.y + slot(k)[1]) for group in groups for k, thing in enumerate(group.members)
    }


def moves(before: Map, after: Map) -> list[float]:
    """How far each thing moved that is in both maps, as a share of the first map's diagonal."""
    old, new = places(before), places(after)
    wide, high = (max(p[k] for p in old.values()) - min(p[k] for p in old.values()) for k in (0, 1))
    return [math.dist(old[thing], new[thing]) / math.hypot(wide, high) for thing in old if thing in new]


def torn(before: Map, after: Map) -> float:
    """The share of the pairs in one group of the first map that are in different groups of the second."""
    old, new = ({thing: i for i, group in enumerate(map_) for thing in group.members} for map_ in (before, after))
    both = [thing for thing in old if thing in new]
    together = _pairs(old[thing] for thing in both)
    return 1 - _pairs((old[thing], new[thing]) for thing in both) / together if together else 0.0


def _pairs(groups: Iterator[Any]) -> int:
    return sum(count * (count - 1) // 2 for count in Counter(groups).values())


def plain_map(network: Any) -> Map:
    """The map by networkx alone."""
    ties = nx.Graph()
    ties.add_nodes_from(network)
    ties.add_edges_from((a, b) for a, b in network.edges() if a != b)
    ties.add_edges_from((a, b) for a, b in network.nodes(data="parent") if b in network and b != a)
    parts = sorted(
        (sorted(part) for part in nx.community.louvain_communities(ties, seed=1)), key=lambda p: (-len(p), p)
    )
    home = {thing: i for i, part in enumerate(parts) for thing in part}
    between = nx.Graph()
    between.add_nodes_from(i for i, part in enumerate(parts) if len(part) > 1)  # the lone would fill the picture
    between.add_edges_from((home[a], home[b]) for a, b in ties.edges() if home[a] != home[b])
    wide = math.sqrt(len(ties))
    spots = nx.spring_layout(between, seed=1, scale=wide)
    return [Group(tuple(part), *spots.get(i, (wide, wide)), 1.0) for i, part in enumerate(parts)]


def changed(files: dict[str, str], names: Sequence[str], count: int) -> Iterator[tuple[str, str]]:
    """Yield notes with a small change: the file, and its new text."""
    chance = random.Random(1)
    for turn in range(count):
        file = chance.choice(sorted(files))
        lines = files[file].splitlines()
        at = chance.choice([i for i, line in enumerate(lines) if line.strip()])
        a, b = chance.sample(names, 2)
        less, more = ((1, []), (0, [f"{a} works with {b}"]), (CUT, []))[turn % 3]
        yield file, "\n".join([*lines[:at], *more, *lines[at + less :]]) + "\n"


def networks(source: Path, count: int) -> Iterator[Any]:
    """Yield the graph of notes, then the graphs after a change."""
    paths = sorted(p for p in source.iterdir() if p.suffix in (".txt", ".md")) if source.is_dir() else [source]
    files = {path.name: path.read_text(encoding="utf-8") for path in paths}
    with tempfile.TemporaryDirectory() as folder:
        notes = Path(folder) / "notes"
        notes.mkdir()
        for file, text in files.items():
            (notes / file).write_text(text, encoding="utf-8")
        network = graph.build(notes, out=folder).network
        yield network
        names = sorted(network.nodes[thing]["name"] for thing in network if network.degree(thing))
        for file, text in changed(files, names, count):
            (notes / file).write_text(text, encoding="utf-8")
            yield graph.build(notes, out=folder).network
            (notes / file).write_text(files[file], encoding="utf-8")


def shares(mapped: Callable[[Any], Map], graphs: Sequence[Any]) -> tuple[float, float, float]:
    """Things moved by more than 5 % and by more than 10 %, and pairs torn, on average over the changes."""
    before, *after = map(mapped, graphs)
    moved = [moves(before, map_) for map_ in after]
    over = [mean(mean(far > limit for far in each) for each in moved) for limit in (0.05, 0.1)]
    return over[0], over[1], mean(torn(before, map_) for map_ in after)


def dealt(graphs: Sequence[Any]) -> tuple[float, float, float]:
    """The same if the things of our map changed their places among each other."""
    before = group_things(graphs[0])
    things = [thing for group in before for thing in group.members]
    random.Random(1).shuffle(things)
    rest = iter(things)
    after = [group._replace(members=tuple(next(rest) for _ in group.members)) for group in before]
    far = moves(before, after)
    return mean(f > 0.05 for f in far), mean(f > 0.1 for f in far), torn(before, after)


def main() -> int:
    parser = argparse.ArgumentParser(description="Measure how much of the map moves when little is changed.")
    parser.add_argument("notes", type=Path, nargs="*", default=[ROOT / "data" / "notes"])
    parser.add_argument("--changes", type=int, default=21)
    args = parser.parse_args()
    restless = False
    for source in args.notes:
        graphs = list(networks(source, args.changes))
        rows = {"ours": shares(group_things, graphs), "networkx": shares(plain_map, graphs), "chance": dealt(graphs)}
        print(f"{source.name:<26}" + "".join(f"{title:>14}" for title in ("moved > 5 %", "moved > 10 %", "pairs torn")))
        for name, row in rows.items():
            print(f"  {name:<24}" + "".join(f"{100 * share:>12.1f} %" for share in row), flush=True)
        restless |= any(a > MOST * b for a, b in zip(rows["ours"], rows["networkx"], strict=True))
    return 1 if restless else 0


if __name__ == "__main__":
    sys.exit(main())
