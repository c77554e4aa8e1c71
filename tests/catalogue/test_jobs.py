"""Jobs: who does what, by name or by the end of a name, and rows that are wrong."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from graph.catalogue import load_catalogue
from graph.errors import CatalogueError
from graph.records import Entity, EntityKind

THINGS = "name\tkind\tparent\taliases\nQueueBox\tservice\t\tQB\nTopic Hub\tservice\t\t\n"
HEAD = "job\tthings\tendings\n"


@pytest.fixture
def load(tmp_path: Path) -> Any:
    def catalogue(rows: str) -> Any:
        (tmp_path / "things.tsv").write_text(THINGS, encoding="utf-8")
        (tmp_path / "jobs.tsv").write_text(HEAD + rows, encoding="utf-8")
        return load_catalogue([tmp_path])

    return catalogue


def found(name: str) -> Entity:
    return Entity(name.casefold(), name, EntityKind.CONCEPT, source="heading")


def test_by_name_and_by_ending(load: Any) -> None:
    catalogue = load("hands on\tQueueBox | Topic Hub\t\nwaits\t\tqueue\nwaits long\tQueueBox\tnight queue\n")
    assert catalogue.jobs.of(catalogue.entities["queuebox"]) == ("hands on", "waits long")
    assert catalogue.jobs.of(catalogue.entities["topic-hub"]) == ("hands on",)
    assert catalogue.jobs.of(found("Rainy queues")) == ("waits",)
    assert catalogue.jobs.of(found("The Night Queues")) == ("waits long",)
    assert catalogue.jobs.of(found("queueing")) == ()


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ("hands on\tQueueBix\t\n", "no row is named 'QueueBix'"),
        ("hands on\tQB\t\n", "no row is named 'QB'"),
        ("\tQueueBox\t\n", "has no words"),
        ("x\tQueueBox\t\nx\tTopic Hub\t\n", "stands twice"),
    ],
)
def test_a_wrong_row_is_named(load: Any, rows: str, message: str) -> None:
    with pytest.raises(CatalogueError, match=message) as caught:
        load(rows)
    assert "jobs.tsv:" in str(caught.value)


def test_a_catalogue_may_have_none(tmp_path: Path) -> None:
    (tmp_path / "things.tsv").write_text(THINGS, encoding="utf-8")
    assert load_catalogue([tmp_path]).jobs.of(found("queue")) == ()


def test_the_shipped_table_knows_most_services_and_no_pairs(root: Path) -> None:
    """A row is a group, not a pair in disguise."""
    from graph.tables import read_table, split_cell

    rows = list(read_table(root / "data" / "catalogue" / "jobs.tsv", HEAD.split()))
    small = [r["job"] for r in rows if len(split_cell(r["things"])) + len(split_cell(r["endings"])) < 2]
    assert not small
    catalogue = load_catalogue([root / "data" / "catalogue"])
    services = [e for e in catalogue.entities.values() if e.kind == EntityKind.SERVICE]
    assert sum(bool(catalogue.jobs.of(e)) for e in services) > 0.9 * len(services)


def test_a_build_keeps_them_for_discovered_things_too(load: Any, tmp_path: Path) -> None:
    import graph

    load("waits\t\tqueue\n")
    (tmp_path / "n.txt").write_text(
        "Rain Queue\n----------\nRain Queue - holds drops\nsupports QueueBox\n", encoding="utf-8"
    )
    kg = graph.build(tmp_path / "n.txt", out=tmp_path / "out", catalogue=tmp_path)
    assert kg.network.nodes[kg.resolve("Rain Queue").entity]["jobs"] == ("waits",)
