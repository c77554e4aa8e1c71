"""Many spellings, one text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.catalogue import normal

SAME = [
    ("hyphen", "Dead-Letter Queues", "dead letter queue"),
    ("underscore", "batch_size", "Batch size"),
    ("slash", "blue/green deployments", "Blue green deployment"),
    ("possessive", "the queue's policy", "The queue policy"),
    ("possessive of a plural", "queues' policy", "queues policy"),
    ("curly apostrophe", "queue\u2019s policies", "queue policy"),
    ("spaces", "  security \t group ", "Security Group"),
    ("capitals", "SECURITY GROUPS", "security group"),
    ("acronym", "ACLs", "ACL"),
    ("acronym of a few letters", "AZs", "az"),
    ("y", "Policies", "policy"),
    ("ie", "cookies", "cookie"),
    ("short ie", "ties", "tie"),
    ("ss", "classes", "class"),
    ("x", "indexes", "index"),
    ("ias", "aliases", "Alias"),
    ("ase", "databases", "database"),
    ("che", "caches", "cache"),
    ("tch", "batches", "batch"),
    ("tus", "statuses", "status"),
    ("ma", "schemas", "schema"),
    ("api", "apis", "API"),
    ("closing mark", "Queues:", "queue"),
    ("quotes", "`Security Groups`", "security group"),
    ("brackets", "Recovery point objective (RPO)", "recovery point objective RPO"),
]
DIFFERENT = [
    ("scheme", "HTTPS", "HTTP"),
    ("scheme in lower case", "https", "http"),
    ("three letters", "DNS", "DN"),
    ("leading dot", ".aws/config", "AWS config"),
    ("option", "--page-size", "page size"),
    ("status", "status", "statu"),
    ("file", "appspec.yml", "appspec yml"),
]


@pytest.mark.parametrize(("left", "right"), [row[1:] for row in SAME], ids=[row[0] for row in SAME])
def test_same(left: str, right: str) -> None:
    assert normal(left) == normal(right)


@pytest.mark.parametrize(("left", "right"), [row[1:] for row in DIFFERENT], ids=[row[0] for row in DIFFERENT])
def test_different(left: str, right: str) -> None:
    assert normal(left) != normal(right)


@given(st.lists(st.from_regex(r"[A-Za-z0-9]{1,9}", fullmatch=True), min_size=1, max_size=4))
def test_joints_do_not_matter(words: list[str]) -> None:
    assert len({normal(joint.join(words)) for joint in (" ", "-", "_", "/", "  ")}) == 1


@given(st.text())
def test_never_fails_and_collapses(text: str) -> None:
    found = normal(text)
    assert "  " not in found
    assert found == found.strip()
