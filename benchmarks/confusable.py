"""Time and memory of ranking confusable pairs in a large generated graph, and how both grow.

    python benchmarks/confusable.py [--things 50000] [--relations 200000] [--seed 1]

The graph has services with parts, hubs, near-alike names, abbreviations, jobs, lines in
files, figures and phrases. The floor is one comparison of names by rapidfuzz for as many
pairs as were scored, in the same run. A graph of a quarter of the size says how the time
grows: 4 is linear, 16 is quadratic. Exit code 1 where time or memory is over the limit.
"""

from __future__ import annotations

import argparse
import random
import resource
import sys
import time
from dataclasses import replace
from pathlib import Path

from rapidfuzz import fuzz

from graph.confusable import Ranking, load_weights, read_scene
from graph.confusable.candidates import candidates
from graph.network import build_network
from graph.records import Entity, EntityKind, Evidence, Fact, ObjectKind, Polarity, Predicate, Relation, slug
from graph.store import Place

ROOT = Path(__file__).resolve().parents[1]
SYLLABLES = "ba co du fe gi ho ka li mo na pe qua ri so tu va we xi yo zen".split()
KINDS = (EntityKind.FEATURE, EntityKind.FEATURE, EntityKind.MODE, EntityKind.CONCEPT, EntityKind.API)
TIES = (Predicate.USES, Predicate.SUPPORTS, Predicate.WORKS_WITH, Predicate.REQUIRES, Predicate.SENDS_TO)
FACTS = (Predicate.SUPPORTS, Predicate.PROVIDES, Predicate.USED_FOR, Predicate.HAS_LIMIT)
LINES = 400  # of a file


def word(chance: random.Random) -> str:
    return "".join(chance.choices(SYLLABLES, k=chance.choice((2, 2, 3, 3, 4))))


def things(count: int, chance: random.Random) -> list[Entity]:
    """A service for every fifty things; the others are parts of one, often named like a sister."""
    words = [word(chance) for _ in range(count // 4)]
    found: dict[str, Entity] = {}
    services: list[Entity] = []
    while len(found) < count:
        service = len(found) % 50 == 0
        name = " ".join(w.capitalize() for w in chance.sample(words, 1 if service else 2))
        if not service and chance.random() < 0.3:
            name = f"{name.split()[0]} {chance.choice(('Queue', 'Policy', 'Mode', 'Role', 'Stream'))}"
        jobs = (f"job {chance.randrange(count // 20)}",) if chance.random() < 0.5 else ()
        short = "".join(w[0] for w in name.split()).upper() + chance.choice("SXQR")
        one = Entity(
            slug(name), name, EntityKind.SERVICE if service else chance.choice(KINDS), aliases=(short,), jobs=jobs
        )
        if one.id in found:
            continue
        if service:
            services.append(replace(one, category=f"category {len(services) % 40}"))
        found[one.id] = services[-1] if service else replace(one, parent=chance.choice(services).id)
    return list(found.values())


def facts(entities: list[Entity], count: int, chance: random.Random) -> list[Fact]:
    """Half ties, with hubs, half phrases and figures."""
    ids = [entity.id for entity in entities]
    words = [word(chance) for _ in range(3000)]
    found = []
    for number in range(count):
        subject = chance.choice(ids)
        polarity = chance.choices(list(Polarity), (9, 1))[0]
        if number % 2:
            target = ids[int(len(ids) * chance.random() ** 4)]
            relation = Relation(subject, chance.choice(TIES), target, ObjectKind.ENTITY, polarity)
        else:
            predicate, said = chance.choice(FACTS), " ".join(chance.sample(words, 3))
            literal = predicate == Predicate.HAS_LIMIT
            said = f"max {words[number % 40]} = {number % 9}" if literal else said
            kind = ObjectKind.LITERAL if literal else ObjectKind.PHRASE
            relation = Relation(subject, predicate, said, kind, polarity)
        line = number % LINES + 1
        found.append(Fact(relation, Evidence(f"note{number // LINES}.txt", line, line, 0, 1, "x")))
    return found


def network(count: int, relations: int, seed: int) -> object:
    chance = random.Random(seed)
    entities = things(count, chance)
    places = [
        Place(e.id, f"note{at * 4 // LINES}.txt", at * 4 % LINES + 1, at * 4 % LINES + 3)
        for at, e in enumerate(entities)
    ]
    return build_network(entities, facts(entities, relations, chance), places)


def measure(count: int, relations: int, seed: int) -> tuple[float, int, float]:
    """Seconds of the whole ranking, pairs that were scored, and seconds of the floor."""
    graph = network(count, relations, seed)
    weights = load_weights(ROOT / "data" / "confusable")
    start = time.perf_counter()
    ranking = Ranking(read_scene(graph), weights)
    ranking.best(1000)
    ours = time.perf_counter() - start
    pairs = candidates(ranking.scene)
    names = {key: thing.name for key, thing in ranking.scene.things.items()}
    start = time.perf_counter()
    for a, b in pairs:
        fuzz.ratio(names[a], names[b])
    return ours, len(pairs), time.perf_counter() - start


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--things", type=int, default=50_000)
    parser.add_argument("--relations", type=int, default=200_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=120.0, help="the most that is allowed")
    parser.add_argument("--memory", type=int, default=2048, help="MiB that are allowed, the graph included")
    args = parser.parse_args()
    small, _, _ = measure(args.things // 4, args.relations // 4, args.seed)
    ours, pairs, floor = measure(args.things, args.relations, args.seed)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"graph    {args.things:>10,} things, {args.relations:,} relations")
    print(f"pairs    {pairs:>10,} scored, {pairs / args.things:.1f} for each thing")
    print(f"time     {ours:>10.1f} s")
    print(f"floor    {floor:>10.1f} s, one comparison of names for each pair")
    print(f"growth   {ours / small:>10.1f} times the time for 4 times the graph")
    print(f"memory   {memory:>10,} MiB")
    if ours > args.seconds or memory > args.memory:
        print(f"over {args.seconds:g} s or {args.memory:,} MiB", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
