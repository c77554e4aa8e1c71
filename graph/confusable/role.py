"""Signal from general knowledge: two things that do the same job, in one process or in two."""

from __future__ import annotations

import math

from graph.confusable.things import Scene, Thing
from graph.records import EntityKind

__all__ = ["role_signal", "role_words", "shared_jobs"]

_CATEGORY, _SERVICES = 0.3, 0.12  # two services of one category, two services


def shared_jobs(a: Thing, b: Thing, scene: Scene) -> list[str]:
    """List the jobs that both do, the one with the fewest rivals first."""
    return sorted(a.jobs & b.jobs, key=lambda job: (scene.workers[job], job))


def role_signal(a: Thing, b: Thing, scene: Scene) -> float:
    """Tell how few others do what both do; each further job in common adds to it."""
    left = 1.0
    for at, job in enumerate(shared_jobs(a, b, scene)):
        few = math.log2(3) / math.log2(1 + scene.workers[job])
        left *= 1 - min(1.0, few) / (1 + at)
    return max(1 - left, _peers(a, b))


def role_words(a: Thing, b: Thing, scene: Scene) -> str:
    """Say it in words."""
    jobs = shared_jobs(a, b, scene)
    if jobs:
        return f"same job: {jobs[0]}"
    return f"both are {a.category} services" if a.category == b.category else "both are services"


def _peers(a: Thing, b: Thing) -> float:
    if a.kind != EntityKind.SERVICE or b.kind != EntityKind.SERVICE:
        return 0.0
    return _CATEGORY if a.category and a.category == b.category else _SERVICES
