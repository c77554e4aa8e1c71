"""Which words name which things."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from graph.catalogue import Catalogue, load_catalogue

TABLES = {
    "things.tsv": """name\tkind\tparent\taliases
SQS\tservice\t\tsqs | Simple Queue Service
SNS\tservice\t\tSimple Notification Service
Lambda\tservice\t\t
CodeDeploy\tservice\t\t
AWS Config\tservice\t\t~Config
=Glue\tservice\t\t
Search Service\tservice\t\tES
Dead-letter queue\tfeature\tSQS\tDLQ
Visibility timeout\tfeature\tSQS\t
Auto Scaling group\tfeature\t\tASG
Lambda alias\tfeature\tLambda\t~alias
DNS alias\tfeature\t\t~alias
Event source\tconcept\t\tsource
Origin\tconcept\t\tsource
Recovery point objective (RPO)\tconcept\t\t
AWS_REGION\tparameter\t\t
Query\tapi\tSearch Service\t
docker images\tcommand\t\t
aws lambda\tcommand\t\t
AWS::SQS::Policy\tresource\tSQS\t
~/.ssh/config\tfile\t\t
appspec.yml\tfile\t\t
""",
    "vendors.tsv": "vendor\tprefixes\tkinds\nAmazon\tAWS | Amazon\tservice\n",
    "operations.tsv": "service\toperations\nSQS\tCreateQueue Tag\nSNS\tPublish Tag\n",
    "resources.tsv": "service\tresources\nSQS\tAWS::SQS::Queue\n",
}


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    folder: Path = tmp_path_factory.mktemp("catalogue")
    for name, text in TABLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return load_catalogue([folder])


FOUND = [
    ("name", "SQS", ["SQS"]),
    ("lower case, since listed", "sqs", ["SQS"]),
    ("alias", "simple queue service", ["SQS"]),
    ("vendor", "AWS Lambda", ["Lambda"]),
    ("other vendor word", "Amazon SQS", ["SQS"]),
    ("expansion in brackets", "Amazon Simple Queue Service (SQS)", ["SQS"]),
    ("vendor in brackets as well", "Amazon Simple Queue Service (Amazon SQS)", ["SQS"]),
    ("brackets the other way", "SQS (Simple Queue Service)", ["SQS"]),
    ("declared in brackets, outside", "Recovery point objectives", ["Recovery point objective (RPO)"]),
    ("declared in brackets, inside", "RPO", ["Recovery point objective (RPO)"]),
    ("hyphen", "dead-letter queue", ["Dead-letter queue"]),
    ("space", "Dead letter queues", ["Dead-letter queue"]),
    ("joined", "deadletter queue", ["Dead-letter queue"]),
    ("joined elsewhere", "AutoScaling Group", ["Auto Scaling group"]),
    ("plural of an acronym", "DLQs", ["Dead-letter queue"]),
    ("camel", "Code Deploy", ["CodeDeploy"]),
    ("camel with a hyphen", "code-deploy", ["CodeDeploy"]),
    ("acronym as written", "ES", ["Search Service"]),
    ("acronym in lower case", "es", []),
    ("acronym after a vendor", "amazon es", ["Search Service"]),
    ("exact", "Glue", ["Glue"]),
    ("exact, otherwise", "glue", []),
    ("exact after a vendor", "aws glue", ["Glue"]),
    ("ordinary word out of context", "config", []),
    ("ordinary word as declared, alone", "Config", ["AWS Config"]),
    ("ordinary word after a vendor", "AWS config", ["AWS Config"]),
    ("part after the whole", "SQS visibility timeout", ["Visibility timeout"]),
    ("ordinary word after the whole", "Lambda Aliases", ["Lambda alias"]),
    ("several", "source", ["Event source", "Origin"]),
    ("parameter", "aws_region", ["AWS_REGION"]),
    ("words of a parameter", "AWS region", []),
    ("api as written", "Query", ["Query"]),
    ("api in lower case", "query", []),
    ("command", "docker images", ["docker images"]),
    ("not the command", "docker image", []),
    ("the service, not its command", "AWS Lambda", ["Lambda"]),
    ("the command as well", "aws lambda", ["aws lambda", "Lambda"]),
    ("home folder", "~/.ssh/config", ["~/.ssh/config"]),
    ("file", "appspec.yml", ["appspec.yml"]),
    ("operation", "CreateQueue", ["CreateQueue"]),
    ("operation with hyphens", "create-queue", ["CreateQueue"]),
    ("operation with underscores", "create_queue", ["CreateQueue"]),
    ("operation in lower case", "createqueue", []),
    ("permission", "sqs:CreateQueue", ["CreateQueue"]),
    ("permission of another", "sns:CreateQueue", []),
    ("resource type", "AWS::SQS::Queue", ["AWS::SQS::Queue"]),
    ("resource type of a row", "AWS::SQS::Policy", ["AWS::SQS::Policy"]),
    ("unknown", "Flux capacitor", []),
    ("nothing", "", []),
    ("brackets only", "()", []),
    ("nested brackets", "(" * 90 + ")" * 90, []),
    ("no name is that long", "SQS " * 100_000, []),
    ("open bracket", "SQS (", ["SQS"]),
]


@pytest.mark.parametrize(("text", "names"), [row[1:] for row in FOUND], ids=[row[0] for row in FOUND])
def test_lookup(catalogue: Catalogue, text: str, names: list[str]) -> None:
    assert [entity.name for entity in catalogue.lookup(text)] == names


CONTEXT = [
    ("near its parent", "Alias", {"lambda"}, ["lambda-alias"]),
    ("near another", "Alias", {"sqs"}, []),
    ("without parent, near another", "Config", {"sqs"}, []),
    ("near two", "aliases", {"lambda", "dns-alias"}, ["dns-alias", "lambda-alias"]),
    ("the thing itself, without parent", "config", {"aws-config"}, ["aws-config"]),
    ("the nearer first", "source", {"origin"}, ["origin", "event-source"]),
]


@pytest.mark.parametrize(("text", "near", "ids"), [row[1:] for row in CONTEXT], ids=[row[0] for row in CONTEXT])
def test_context(catalogue: Catalogue, text: str, near: set[str], ids: list[str]) -> None:
    assert [entity.id for entity in catalogue.lookup(text, near)] == ids


def test_ambiguity_is_kept(catalogue: Catalogue) -> None:
    assert catalogue.names["alias"] == ("dns-alias", "lambda-alias")


def test_shared_operation_has_one_entity_a_service(catalogue: Catalogue) -> None:
    found = catalogue.api("Tag")
    assert [entity.id for entity in found] == ["sqs:tag", "sns:tag"]
    assert [catalogue.entity(entity.id) for entity in found] == list(found)


@pytest.mark.parametrize("entity_id", ["createqueue", "aws::sqs::queue", "sqs"])
def test_entity_of_every_sort_by_id(catalogue: Catalogue, entity_id: str) -> None:
    entity = catalogue.entity(entity_id)
    assert entity is not None
    assert entity.id == entity_id


def test_operation_belongs_to_its_service(catalogue: Catalogue) -> None:
    assert catalogue.ancestors("createqueue") == ("sqs",)


def test_a_variant_yields_to_a_name(tmp_path: Path) -> None:
    rows = "name\tkind\tparent\taliases\nData base\tconcept\t\t\nDatabase\tconcept\t\t\n"
    (tmp_path / "things.tsv").write_text(rows, encoding="utf-8")
    assert load_catalogue([tmp_path]).names["database"] == ("database",)


def test_a_used_catalogue_goes_to_another_process(catalogue: Catalogue) -> None:
    assert catalogue.lookup("DLQ")
    copy = pickle.loads(pickle.dumps(catalogue))
    assert copy == catalogue
    assert copy.lookup("DLQ") == catalogue.lookup("DLQ")
