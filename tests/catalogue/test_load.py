"""Tables in, catalogue out; every wrong row is named with file and line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from graph.catalogue import Catalogue, load_catalogue
from graph.errors import CatalogueError
from graph.records import EntityKind

Write = Callable[..., Path]
HEADER = "name\tkind\tparent\taliases\tcategory"


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write the rows of a table, cells parted by commas, into a folder; give the folder."""

    def writer(*rows: str, folder: str = "one", table: str = "things.tsv", header: str = HEADER) -> Path:
        place = tmp_path / folder
        place.mkdir(exist_ok=True)
        lines = [header, *(row.replace(",", "\t") for row in rows)]
        (place / table).write_text("\n".join(lines) + "\n", encoding="utf-8")
        return place

    return writer


def test_no_folder_gives_an_empty_catalogue() -> None:
    empty = load_catalogue(())
    assert not empty.entities
    assert not list(empty.forms())
    assert empty.lookup("SQS") == ()
    assert empty.api("CreateQueue") == ()
    assert empty.resource("AWS::SQS::Queue") is None
    assert empty.entity("sqs") is None


def test_row(write: Write) -> None:
    catalogue = load_catalogue(
        [write("SQS,service,,sqs | Simple Queue Service | ~Queues,messaging", "Redrive,feature,SQS")]
    )
    queue, redrive = catalogue.entities["sqs"], catalogue.entities["redrive"]
    assert (queue.name, queue.kind, queue.aliases) == ("SQS", EntityKind.SERVICE, ("Simple Queue Service", "Queues"))
    assert (redrive.parent, redrive.category) == ("sqs", "messaging")
    assert catalogue.ancestors("redrive") == ("sqs",)


BROKEN = [
    ("kind", ["SQS,servise"], "things.tsv:2: unknown kind 'servise'; one of: service, feature"),
    ("parent", ["DLQ,feature,SQS"], "things.tsv:2: unknown parent 'SQS' of 'DLQ'; a parent is the name of another row"),
    (
        "parent of two",
        ["A,service,,X1", "B,service,,X1", "C,feature,X1"],
        "things.tsv:4: the parent 'X1' of 'C' may be",
    ),
    ("twice", ["SQS,service", "sqs,service"], "things.tsv:3: 'sqs' stands in things.tsv:2 as well; keep one row"),
    (
        "name of another",
        ["Queue,concept", "SQS,service,,queues"],
        "things.tsv:3: alias 'queues' of 'SQS' is the name of",
    ),
    ("circle", ["A1,feature,B1", "B1,feature,A1"], "things.tsv:2: a circle of parents: A1 in B1 in A1"),
    ("itself", ["A1,feature,A1"], "things.tsv:2: a circle of parents: A1 in A1"),
    ("no name", [",service"], "things.tsv:2: a row without a name"),
    ("no word", ["SQS,service,,~"], "things.tsv:2: '~' holds no word"),
    ("cells", ["SQS,service,,,,,"], "things.tsv:2: 7 cells, but the header has 5; remove a tab"),
]


@pytest.mark.parametrize(("rows", "message"), [row[1:] for row in BROKEN], ids=[row[0] for row in BROKEN])
def test_broken_row(write: Write, rows: list[str], message: str) -> None:
    with pytest.raises(CatalogueError) as caught:
        load_catalogue([write(*rows)])
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


def test_missing_folder(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError, match="no such folder"):
        load_catalogue([tmp_path / "none"])


def test_unknown_service_of_operations(write: Write) -> None:
    write("SQS,service")
    folder = write("SQQ,CreateQueue", table="operations.tsv", header="service\toperations")
    with pytest.raises(CatalogueError, match=r"operations\.tsv:2: unknown service 'SQQ'"):
        load_catalogue([folder])


def test_parent_by_alias(write: Write) -> None:
    catalogue = load_catalogue([write("Amazon MQ,service,,MQ", "Broker,feature,MQ")])
    assert catalogue.entities["broker"].parent == "amazon-mq"


@pytest.mark.parametrize(
    "rows",
    [["Queue,concept,,Queue", "SQS,service,,queue"], ["Queue,concept", "SQS,service,,~queue"]],
    ids=["both list it", "context only"],
)
def test_shared_name(write: Write, rows: list[str]) -> None:
    assert load_catalogue([write(*rows)]).names["queue"] == ("queue", "sqs")


def test_later_folder_extends_and_overrides(write: Write) -> None:
    first = write("SQS,service,,Queue Service,messaging", "Bus,service")
    second = write("SQS,product,,My Queue,", "Topic,feature,SQS", folder="two")
    queue = load_catalogue([first, second]).entities["sqs"]
    assert queue.kind is EntityKind.PRODUCT
    assert queue.category == "messaging"
    assert queue.aliases == ("My Queue", "Queue Service")
    assert set(load_catalogue([first, second]).entities) == {"bus", "sqs", "topic"}


def test_generated_rows_yield(write: Write) -> None:
    write("Cloud Map,service,,Service Discovery")
    rows = ("Service Discovery,service", "Sign-In,service,,Cloud Map | Signing")
    catalogue = load_catalogue([write(*rows, table="services_generated.tsv")])
    assert set(catalogue.entities) == {"cloud-map", "sign-in"}
    assert catalogue.entities["sign-in"].aliases == ("Signing",)


def test_rows_in_any_order(write: Write) -> None:
    rows = ["SQS,service,,Simple Queue Service", "DLQ,feature,SQS,~failed | dead letters", "SNS,service,,~failed"]
    straight = load_catalogue([write(*rows, folder="a")])
    back = load_catalogue([write(*reversed(rows), folder="b")])
    assert straight.entities == back.entities
    assert list(straight.entities) == list(back.entities)
    assert list(straight.forms()) == list(back.forms())


def test_digest_follows_the_bytes(write: Write) -> None:
    first = load_catalogue([write("SQS,service")]).digest
    again = load_catalogue([write("SQS,service")]).digest
    other = load_catalogue([write("SQS,service", "SNS,service")]).digest
    assert first == again
    assert first != other
    assert load_catalogue(()).digest != first


def test_every_form_names_an_entity(write: Write) -> None:
    catalogue: Catalogue = load_catalogue([write("SQS,service,,Simple Queue Service", "DLQ,feature,SQS,~failed")])
    assert {form.entity for form in catalogue.forms()} == set(catalogue.entities)
