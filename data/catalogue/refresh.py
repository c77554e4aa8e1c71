"""Refresh the generated tables of this folder: what AWS publishes about its services.

botocore lists every service's names and API operations, cfn-lint every resource type.
Run by hand, then read the difference before committing it:

    pip install botocore cfn-lint
    python data/catalogue/refresh.py

Hand-made tables are read, never written. A service that they name (under any of its
names, or through ``sources/clients.tsv``) keeps that name; the others get a row in
``services_generated.tsv``.
"""

from __future__ import annotations

import csv
import json
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

FOLDER = Path(__file__).parent
GENERATED = ("services_generated.tsv", "operations.tsv", "resources.tsv")
NOTICE = "# Written by refresh.py from {source}. Edits here are lost; hand-made rows belong in the other tables."
VENDOR = re.compile(r"^(aws|amazon)[ _-]*", re.IGNORECASE)
CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
KIND_ORDER = ("service", "feature")


@dataclass(frozen=True)
class Client:
    """A service as botocore describes it."""

    id: str
    full: str
    short: str
    service_id: str
    operations: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """All its names, the most telling first."""
        return tuple(dict.fromkeys(n for n in (self.full, self.short, self.service_id, self.id) if n))


def key(name: str) -> str:
    """Fold a name for comparison.

    >>> key("AWS Step Functions"), key("Amazon Route 53")
    ('stepfunctions', 'route53')
    """
    return re.sub(r"[^a-z0-9]", "", VENDOR.sub("", name.strip()).casefold())


def index_names(rows: Iterable[Mapping[str, str]]) -> dict[str, str]:
    """Map the folded names of hand-made rows to their printed names; services win, and names over aliases.

    >>> rows = [{"name": "S3", "kind": "service", "aliases": "Simple Storage Service | ~bucket store"}]
    >>> index_names(rows)
    {'s3': 'S3', 'simplestorageservice': 'S3'}
    """
    known = sorted((r for r in rows if r["kind"] in KIND_ORDER), key=lambda r: KIND_ORDER.index(r["kind"]))
    index: dict[str, str] = {}
    for row in known:
        index.setdefault(key(row["name"].lstrip("~=")), row["name"].lstrip("~="))
    for row in known:
        for alias in (row["aliases"] or "").split(" | "):
            if alias and not alias.startswith("~"):
                index.setdefault(key(alias.lstrip("=")), row["name"].lstrip("~="))
    return index


def readable(client: Client) -> str:
    """Make a printed name for a service that no hand-made row names.

    A single word keeps the vendor in front, since alone it is often an ordinary word.

    >>> readable(Client("evs", "AWS Elastic VMware Service", "EVS", "evs", ()))
    'Elastic VMware Service'
    >>> readable(Client("continuum", "AWS Continuum", "", "Continuum", ()))
    'AWS Continuum'
    """
    name = VENDOR.sub("", client.full.strip())
    if " " not in name:
        name = CAMEL.sub(" ", name)
    return name if " " in name else f"AWS {name}"


def assign(clients: Iterable[Client], index: Mapping[str, str], joins: Mapping[str, str]) -> dict[str, str]:
    """Decide the printed service name of each client: by hand, by any of its names, or a new one.

    >>> queue = Client("sqs", "Amazon Simple Queue Service", "Amazon SQS", "SQS", ("SendMessage",))
    >>> assign([queue], {"sqs": "SQS"}, {})
    {'sqs': 'SQS'}
    """
    names: dict[str, str] = {}
    for client in sorted(clients, key=lambda c: c.id):
        found = (index[key(name)] for name in client.names if key(name) in index)
        names[client.id] = joins.get(client.id) or next(found, "") or readable(client)
    return names


def service_rows(clients: Iterable[Client], names: Mapping[str, str], known: Iterable[str]) -> list[tuple[str, ...]]:
    """Write a row for every service that the hand-made tables do not have.

    >>> new = Client("evs", "AWS Elastic VMware Service", "EVS", "evs", ())
    >>> service_rows([new], {"evs": "Elastic VMware Service"}, {"S3"})
    [('Elastic VMware Service', 'service', '', 'EVS')]
    """
    taken, rows = set(known), {}
    for client in sorted(clients, key=lambda c: c.id):
        name = names[client.id]
        others = (VENDOR.sub("", other.strip()) for other in (client.full, client.short))
        useful = {other: None for other in others if key(other) != key(name) and (" " in other or other.isupper())}
        if name not in taken:
            rows.setdefault(name, (name, "service", "", " | ".join(useful)))
    return sorted(rows.values(), key=lambda row: (row[0].casefold(), row))


def grouped(pairs: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Gather (service, name) pairs into one row a service, sorted.

    >>> grouped([("SQS", "SendMessage"), ("SNS", "Publish"), ("SQS", "CreateQueue")])
    [('SNS', 'Publish'), ('SQS', 'CreateQueue SendMessage')]
    """
    found: dict[str, set[str]] = {}
    for service, name in pairs:
        found.setdefault(service, set()).add(name)
    return [(service, " ".join(sorted(found[service]))) for service in sorted(found, key=str.casefold)]


def resource_pairs(
    types: Iterable[str], index: Mapping[str, str], joins: Mapping[str, str], unknown: list[str]
) -> Iterator[tuple[str, str]]:
    """Give each resource type its service, by the middle part of its name.

    >>> list(resource_pairs(["AWS::SQS::Queue"], {"sqs": "SQS"}, {}, []))
    [('SQS', 'AWS::SQS::Queue')]
    """
    for name in sorted(set(types)):
        parts = name.split("::")
        if len(parts) != 3 or parts[0] == "Custom":
            continue
        service = joins.get(parts[1]) or index.get(key(parts[1]), "")
        if service:
            yield service, name
        elif parts[1] not in unknown:
            unknown.append(parts[1])


def read_clients() -> list[Client]:
    """Read the descriptions of all services from botocore."""
    import botocore.session

    session = botocore.session.get_session()
    clients = []
    for client_id in sorted(session.get_available_services()):
        model = session.get_service_model(client_id)
        full, short, service_id = (
            model.metadata.get(field, "") for field in ("serviceFullName", "serviceAbbreviation", "serviceId")
        )
        clients.append(Client(client_id, full, short, service_id, tuple(model.operation_names)))
    return clients


def read_resource_types() -> list[str]:
    """Read the names of all resource types from cfn-lint's schemas."""
    import cfnlint

    regions = Path(cfnlint.__file__).parent / "data" / "schemas" / "providers"
    return sorted({name for path in regions.glob("*.json") for name in json.loads(path.read_text(encoding="utf-8"))})


def read_rows(path: Path) -> list[dict[str, str]]:
    """Read a table of this folder."""
    lines = path.read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if line.strip() and not line.startswith("#")]
    return list(csv.DictReader(kept, delimiter="\t", quoting=csv.QUOTE_NONE, restval=""))


def read_hand_made(folder: Path) -> list[dict[str, str]]:
    """Read every entity table that this program does not write."""
    rows = (row for path in sorted(folder.glob("*.tsv")) if path.name not in GENERATED for row in read_rows(path))
    return [row for row in rows if "aliases" in row]


def read_joins(path: Path, column: str) -> dict[str, str]:
    """Read a table of names that no rule finds."""
    return {row[column]: row["service"] for row in read_rows(path)}


def write(path: Path, header: tuple[str, ...], rows: Iterable[tuple[str, ...]], source: str) -> None:
    """Write a table, the same rows to the same bytes."""
    lines = [NOTICE.format(source=source), "\t".join(header), *("\t".join(row) for row in rows)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def main() -> None:
    """Refresh the three tables and say what needs a hand-made row."""
    botocore, cfnlint = (f"{package} {version(package)}" for package in ("botocore", "cfn-lint"))
    rows = read_hand_made(FOLDER)
    index, clients = index_names(rows), read_clients()
    names = assign(clients, index, read_joins(FOLDER / "sources" / "clients.tsv", "client"))
    new = service_rows(clients, names, {row["name"].lstrip("~=") for row in rows})
    joins = read_joins(FOLDER / "sources" / "resource_groups.tsv", "group")
    groups = {**index, **{key(name): names[client.id] for client in clients for name in (client.service_id, client.id)}}
    unknown: list[str] = []
    pairs = list(resource_pairs(read_resource_types(), groups, joins, unknown))
    operations = grouped((names[client.id], operation) for client in clients for operation in client.operations)
    write(FOLDER / "services_generated.tsv", ("name", "kind", "parent", "aliases"), new, botocore)
    write(FOLDER / "operations.tsv", ("service", "operations"), operations, botocore)
    write(FOLDER / "resources.tsv", ("service", "resources"), grouped(pairs), cfnlint)
    sys.stdout.write(f"{len(new)} services without a hand-made row; unknown groups: {' '.join(unknown) or 'none'}\n")


if __name__ == "__main__":
    main()
