"""The generator of the tables, on a few rows, without the packages that it reads."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture(scope="module")
def refresh(root: Path) -> ModuleType:
    """The generator as a module; it stands beside the data, outside the package."""
    path = root / "data" / "catalogue" / "refresh.py"
    spec = importlib.util.spec_from_file_location("catalogue_refresh", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


ROWS = [
    {"name": "SQS", "kind": "service", "aliases": "Simple Queue Service"},
    {"name": "=Shield", "kind": "service", "aliases": "~Advanced"},
    {"name": "Simple Queue Service", "kind": "product", "aliases": ""},
    {"name": "CloudWatch Logs", "kind": "feature", "aliases": ""},
]


def test_names_are_folded_and_products_left_out(refresh: ModuleType) -> None:
    assert refresh.index_names(ROWS) == {
        "sqs": "SQS",
        "simplequeueservice": "SQS",
        "shield": "Shield",
        "cloudwatchlogs": "CloudWatch Logs",
    }


ASSIGNED = [
    ("by full name", ("sqs", "Amazon Simple Queue Service", "", "x"), "SQS"),
    ("by abbreviation", ("q", "Queues", "Amazon SQS", "x"), "SQS"),
    ("by service id", ("q", "Queues", "", "SQS"), "SQS"),
    ("by hand", ("waf-regional", "AWS WAF Regional", "", "WAF Regional"), "WAF"),
    ("new", ("evs", "AWS Elastic VMware Service", "EVS", "evs"), "Elastic VMware Service"),
    ("new, one word", ("continuum", "AWS Continuum", "", "Continuum"), "AWS Continuum"),
    ("new, glued", ("rtb", "AWSFabricHub", "", "rtb"), "Fabric Hub"),
]


@pytest.mark.parametrize(("client", "name"), [row[1:] for row in ASSIGNED], ids=[row[0] for row in ASSIGNED])
def test_assign(refresh: ModuleType, client: tuple[str, ...], name: str) -> None:
    found = refresh.assign([refresh.Client(*client, ())], refresh.index_names(ROWS), {"waf-regional": "WAF"})
    assert found == {client[0]: name}


def test_only_new_services_get_a_row(refresh: ModuleType) -> None:
    clients = [
        refresh.Client("sqs", "Amazon Simple Queue Service", "Amazon SQS", "SQS", ("SendMessage",)),
        refresh.Client("evs", "AWS Elastic VMware Service", "EVS", "evs", ()),
        refresh.Client("account", "AWS Account", "", "Account", ()),
    ]
    names = refresh.assign(clients, refresh.index_names(ROWS), {})
    assert refresh.service_rows(clients, names, {"SQS", "AWS Account"}) == [
        ("Elastic VMware Service", "service", "", "EVS")
    ]


def test_resource_types(refresh: ModuleType) -> None:
    unknown: list[str] = []
    types = ["AWS::SQS::Queue", "AWS::WAFRegional::Rule", "AWS::New::Thing", "AWS::New::Other", "Custom::SQS::Thing"]
    pairs = refresh.resource_pairs(types, refresh.index_names(ROWS), {"WAFRegional": "WAF"}, unknown)
    assert list(pairs) == [("SQS", "AWS::SQS::Queue"), ("WAF", "AWS::WAFRegional::Rule")]
    assert unknown == ["New"]


def test_same_rows_same_bytes(refresh: ModuleType, tmp_path: Path) -> None:
    pairs = [("SQS", "SendMessage"), ("SNS", "Publish"), ("SQS", "CreateQueue"), ("SQS", "SendMessage")]
    for name, order in (("a.tsv", pairs), ("b.tsv", pairs[::-1])):
        refresh.write(tmp_path / name, ("service", "operations"), refresh.grouped(order), "x 1.0")
    assert (tmp_path / "a.tsv").read_bytes() == (tmp_path / "b.tsv").read_bytes()
    assert (tmp_path / "a.tsv").read_text(encoding="utf-8").endswith("SQS\tCreateQueue SendMessage\n")


def test_hand_made_tables_are_all_but_the_generated(refresh: ModuleType, tmp_path: Path) -> None:
    head = "# comment\n\nname\tkind\tparent\taliases\n"
    (tmp_path / "services.tsv").write_text(f'{head}"S3"\tservice\n', encoding="utf-8")
    (tmp_path / "services_generated.tsv").write_text(f"{head}EVS\tservice\n", encoding="utf-8")
    (tmp_path / "vendors.tsv").write_text("vendor\tprefixes\tkinds\nAmazon\tAWS\tservice\n", encoding="utf-8")
    assert [row["name"] for row in refresh.read_hand_made(tmp_path)] == ['"S3"']
