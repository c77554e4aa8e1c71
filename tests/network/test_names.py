"""From what a user types to the thing that is meant."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import UnknownEntity
from graph.network import NameIndex, build_network


@pytest.fixture(scope="module")
def index(network: Any) -> NameIndex:
    return NameIndex(network, ("acme",))


@pytest.mark.parametrize(
    ("typed", "entity"),
    [
        ("SQS", "sqs"),
        ("sqs", "sqs"),
        ("  Simple   Queue Service ", "sqs"),
        ("simple queue services", "sqs"),
        ("dead-letter-queue", "dead-letter-queue"),
        ("Dead letter queues", "dead-letter-queue"),
        ("dlq", "dead-letter-queue"),
        ("poison queue", "dead-letter-queue"),
        ("Acme SQS", "sqs"),
        ("ACME dead letter queue", "dead-letter-queue"),
        ("dead", "dead-letter-queue"),
        ("dead-l", "dead-letter-queue"),
        ("fifo q", "fifo"),
    ],
)
def test_resolve(index: NameIndex, typed: str, entity: str) -> None:
    found = index.resolve(typed)
    assert (found.entity, found.others) == (entity, ())


def test_an_ambiguous_alias_means_the_best_supported(index: NameIndex) -> None:
    assert index.resolve("FIFO")[1:] == ("FIFO queue", ("fifo-topic",)), "it has more relations"
    assert index.resolve("fifo").others == (), "its id"
    assert index.resolve("FIFO topic").others == ()


@pytest.mark.parametrize(
    ("typed", "nearest"),
    [
        ("SQSS", "SQS"),
        ("deadletterqueue", "Dead-letter queue"),
        ("pooling", "Polling"),
        ("simple", "SQS, SNS"),
        ("Other SQS", "SQS"),
    ],
)
def test_unknown_offers_the_closest(index: NameIndex, typed: str, nearest: str) -> None:
    with pytest.raises(UnknownEntity, match=f"nothing named '{typed}'; nearest: {nearest}"):
        index.resolve(typed)


@pytest.mark.parametrize("typed", ["", "   ", "zzzzqqq", "*"])
def test_unknown_without_any_like_it(index: NameIndex, typed: str) -> None:
    with pytest.raises(UnknownEntity, match="`search` looks in names and notes"):
        index.resolve(typed)


@given(typed=st.text(max_size=30))
def test_any_text_means_a_thing_or_nothing(index: NameIndex, network: Any, typed: str) -> None:
    try:
        found = index.resolve(typed)
    except UnknownEntity as unknown:
        fault = unknown
    else:
        assert found.entity in network
        return
    assert "\n" not in str(fault)


def test_every_name_means_its_thing(index: NameIndex, network: Any) -> None:
    for key, data in network.nodes(data=True):
        assert index.resolve(data["name"]).entity == index.resolve(key).entity == key


def test_an_empty_graph() -> None:
    with pytest.raises(UnknownEntity):
        NameIndex(build_network((), ())).resolve("SQS")
