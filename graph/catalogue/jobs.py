"""What things do for their users: general knowledge that notes take for granted.

A job is worded without any vendor, so that things of several services share it. The rows
name things outright; closing words of names tell the job of all others, those included that
only the notes introduce.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from graph.catalogue.folding import normal
from graph.catalogue.forms import unmark
from graph.catalogue.rows import Draft
from graph.errors import CatalogueError
from graph.records import Entity, slug
from graph.tables import Row, split_cell

__all__ = ["Jobs", "read_jobs"]

_LONGEST = 4  # words of an ending


@dataclass(frozen=True, slots=True)
class Jobs:
    """The loaded table.

    Attributes:
        by_id: id of a thing -> its jobs.
        by_ending: normalised closing words of a name -> jobs.
    """

    by_id: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    by_ending: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def of(self, entity: Entity) -> tuple[str, ...]:
        """List the jobs of a thing, those that name it first; the longest ending that fits counts.

        >>> from graph.records import EntityKind
        >>> jobs = Jobs({"sqs": ("hands messages on",)}, {"queue": ("a queue",), "print queue": ("a spooler",)})
        >>> jobs.of(Entity("sqs", "SQS", EntityKind.SERVICE))
        ('hands messages on',)
        >>> jobs.of(Entity("x", "Print queues", EntityKind.CONCEPT))
        ('a spooler',)
        """
        words = normal(entity.name).split()
        ends = (" ".join(words[-size:]) for size in range(min(_LONGEST, len(words)), 0, -1))
        by_ending = next(filter(None, (self.by_ending.get(end, ()) for end in ends)), ())
        return tuple(dict.fromkeys((*self.by_id.get(entity.id, ()), *by_ending)))


def read_jobs(rows: Iterable[Row], drafts: Mapping[str, Draft]) -> Jobs:
    """Join the rows of ``jobs.tsv`` with those of the things.

    Raises:
        CatalogueError: a job without words, one that stands twice, or a thing that no row is named after.
    """
    seen: set[str] = set()
    by_id: dict[str, list[str]] = defaultdict(list)
    by_ending: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        job = row["job"]
        if not job or job in seen:
            raise CatalogueError(row.path, row.line, f"job {job!r} stands twice or has no words; keep one row")
        seen.add(job)
        for key in _things(row, drafts):
            by_id[key].append(job)
        for ending in split_cell(row["endings"]):
            by_ending[normal(ending)].append(job)
    return Jobs(_frozen(by_id), _frozen(by_ending))


def _things(row: Row, drafts: Mapping[str, Draft]) -> Iterator[str]:
    for name in dict.fromkeys(map(unmark, split_cell(row["things"]))):
        if slug(name) not in drafts:
            raise CatalogueError(row.path, row.line, f"no row is named {name!r}; write the name of a row, or add one")
        yield slug(name)


def _frozen(lists: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {key: tuple(dict.fromkeys(values)) for key, values in sorted(lists.items())}
