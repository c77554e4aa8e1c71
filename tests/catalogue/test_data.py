"""The tables that come with the program obey their own rules."""

from __future__ import annotations

import re
import shutil
from itertools import combinations
from pathlib import Path

import pytest

from graph.catalogue import Catalogue, load_catalogue, normal
from graph.language.extract import Extractor
from graph.lexicon import load_lexicon
from graph.records import EntityKind, Note, Predicate, slug
from graph.tables import Row, read_table

FIXED = ("vendors.tsv", "operations.tsv", "resources.tsv")


@pytest.fixture(scope="module")
def folder(root: Path) -> Path:
    return root / "data" / "catalogue"


@pytest.fixture(scope="module")
def catalogue(folder: Path) -> Catalogue:
    return load_catalogue([folder])


def test_size(catalogue: Catalogue) -> None:
    kinds = [entity.kind for entity in catalogue.entities.values()]
    assert kinds.count(EntityKind.SERVICE) >= 250
    assert len(kinds) >= 2000


KNOWN = [
    ("Amazon Elastic Compute Cloud", "EC2"),
    ("elastic load balancers", "Elastic Load Balancing"),
    ("Amazon S3", "S3"),
    ("Simple Storage Service", "S3"),
    ("Glacier", "S3 Glacier"),
    ("Elastic Block Store", "EBS"),
    ("Amazon EFS", "EFS"),
    ("Amazon RDS", "RDS"),
    ("Dynamo DB", "DynamoDB"),
    ("DynamoDB Accelerator", "DAX"),
    ("elasti cache", "ElastiCache"),
    ("Amazon VPC", "VPC"),
    ("Route53", "Route 53"),
    ("cloud front", "CloudFront"),
    ("api gateway", "API Gateway"),
    ("AWS Lambda", "Lambda"),
    ("Elastic Container Service (ECS)", "ECS"),
    ("Beanstalk", "Elastic Beanstalk"),
    ("AWS Identity and Access Management (IAM)", "IAM"),
    ("AWS Single Sign-On", "IAM Identity Center"),
    ("Security Token Service", "STS"),
    ("Key Management Service (KMS)", "KMS"),
    ("ACM", "Certificate Manager"),
    ("cloud formation", "CloudFormation"),
    ("Serverless Application Model", "SAM"),
    ("AWS CDK", "CDK"),
    ("code pipeline", "CodePipeline"),
    ("cloud watch", "CloudWatch"),
    ("AWS X-Ray", "X-Ray"),
    ("cloudtrail", "CloudTrail"),
    ("AWS Config", "AWS Config"),
    ("SSM", "Systems Manager"),
    ("SSM Parameter Store", "Parameter Store"),
    ("Amazon Simple Queue Service (SQS)", "SQS"),
    ("Simple Notification Service", "SNS"),
    ("Amazon EventBridge", "EventBridge"),
    ("step function", "Step Functions"),
    ("Kinesis Data Firehose", "Data Firehose"),
    ("Kinesis Firehose", "Data Firehose"),
    ("Kinesis Data Analytics", "Managed Service for Apache Flink"),
    ("Amazon MSK", "MSK"),
    ("Amazon Elasticsearch Service", "OpenSearch Service"),
    ("Elastic MapReduce", "EMR"),
    ("AWS Glue", "Glue"),
    ("DMS", "Database Migration Service"),
    ("Kubernetes", "Kubernetes"),
    ("k8s", "Kubernetes"),
    ("TLS", "TLS"),
    ("BGP", "BGP"),
]


@pytest.mark.parametrize(("text", "name"), KNOWN, ids=[text for text, _ in KNOWN])
def test_known_names(catalogue: Catalogue, text: str, name: str) -> None:
    assert catalogue.lookup(text)[0].name == name


OPERATIONS = [
    ("PutItem", "DynamoDB"),
    ("ReceiveMessage", "SQS"),
    ("AssumeRole", "STS"),
    ("GenerateDataKey", "KMS"),
    ("s3:GetObject", "S3"),
    ("describe-stacks", "CloudFormation"),
]


@pytest.mark.parametrize(("text", "service"), OPERATIONS, ids=[text for text, _ in OPERATIONS])
def test_known_operations(catalogue: Catalogue, text: str, service: str) -> None:
    owners = [catalogue.ancestors(entity.id) for entity in catalogue.api(text)]
    names = {catalogue.entities[parent].name for chain in owners for parent in chain}
    assert service in names


def test_ordinary_words_are_no_services(catalogue: Catalogue) -> None:
    words = ("es", "sam", "ram", "config", "batch", "backup", "glue", "shield", "connect", "translate", "support", "go")
    services = {EntityKind.SERVICE, EntityKind.PRODUCT}
    found = {word: [e.name for e in catalogue.lookup(word) if e.kind in services] for word in words}
    assert not {word: names for word, names in found.items() if names}


def test_every_service_with_operations_has_a_row(catalogue: Catalogue, folder: Path) -> None:
    for table, column in (("operations.tsv", "operations"), ("resources.tsv", "resources")):
        for row in read_table(folder / table, ("service", column)):
            assert slug(row["service"]) in catalogue.entities
            names = row[column].split()
            assert names == sorted(set(names))


def test_categories_are_documented(catalogue: Catalogue, root: Path) -> None:
    text = (root / "data" / "README.md").read_text(encoding="utf-8")
    section = re.search(r"### Categories\n\n.*?: (.*?)\.\n", text, re.DOTALL)
    assert section is not None
    known = {label.strip() for label in section[1].replace("\n", " ").split(",")}
    assert {entity.category for entity in catalogue.entities.values()} - {""} <= known


def test_every_table_is_documented(folder: Path, root: Path) -> None:
    text = (root / "data" / "README.md").read_text(encoding="utf-8")
    tables = [path.relative_to(folder).as_posix() for path in sorted(folder.rglob("*.tsv"))]
    assert not [name for name in tables if not name.startswith("features_") and f"`{name}`" not in text]


def test_joins_name_known_services(catalogue: Catalogue, folder: Path) -> None:
    for table, column in (("clients.tsv", "client"), ("resource_groups.tsv", "group")):
        rows = list(read_table(folder / "sources" / table, (column, "service")))
        names = {entity.name for entity in catalogue.entities.values()}
        assert not [row["service"] for row in rows if row["service"] not in names]
        assert [row[column] for row in rows] == sorted(row[column] for row in rows)


def test_shared_names_are_listed(catalogue: Catalogue, folder: Path) -> None:
    listed = {normal(row["name"]) for row in read_table(folder / "sources" / "shared_names.tsv", ("name", "meanings"))}
    shared = set()
    for text, forms in catalogue.forms_by_text.items():
        plain = [form for form in forms if not form.context_only and not form.generated]
        if any(a.accepts(b.surface or text) and b.accepts(a.surface or text) for a, b in combinations(plain, 2)):
            shared.add(text)
    assert shared == listed


def test_files_are_not_mistaken_for_tables(folder: Path) -> None:
    assert {name for name in FIXED if (folder / name).is_file()} == set(FIXED)


def test_what_is_kept_apart_would_be_one_otherwise(folder: Path, tmp_path: Path) -> None:
    """Each row of ``apart.tsv`` undoes a merge of its example: the words mean the thing without the row only."""
    lexicon = load_lexicon(folder.parent / "lexicon")
    shutil.copytree(folder, tmp_path / "all", ignore=shutil.ignore_patterns("apart.tsv"))
    united, parted = (
        Extractor(load_catalogue([tmp_path / "all"]), lexicon),
        Extractor(load_catalogue([folder]), lexicon),
    )
    for row in read_table(folder / "apart.tsv", ("written", "thing", "example"), optional=("comment",)):
        assert means(united, row), row
        assert not means(parted, row), row


def means(extractor: Extractor, row: Row) -> bool:
    things = {entity.id for entity in extractor.catalogue.lookup(row["thing"])}
    extraction = extractor.extract(Note("a.md", f"# {row['thing']}\n\n{row['example']}\n"))
    words = [it.text for it in extraction.mentions if it.entity in things]
    words += [it.relation.object for it in extraction.facts if it.relation.predicate is Predicate.SAME_AS]
    return normal(row["written"]) in map(normal, words)
