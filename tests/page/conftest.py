"""A small graph, written by hand, and the page that is made of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, Any

import networkx as nx
import pytest

from graph.lexicon.predicates import Wording, read_wordings
from graph.page import View, build_view, render_page
from graph.records import (
    Claim,
    Evidence,
    Heading,
    ObjectKind,
    Pair,
    Polarity,
    Predicate,
    Quantity,
    Relation,
    SubjectMode,
    slug,
)

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ROOT = Path(__file__).resolve().parents[2]

MESSAGING = """\
SQS
a managed message queue
max message size 256 KB
retention 14 days
encrypts queues with KMS
cannot change the type of a queue
DLQ keeps what failed
a DLQ sends alarms to SNS
Long polling waits for messages
Short polling answers at once
ReceiveMessage reads a batch
MessageGroupId keeps the order
ReceiveMessageWaitTimeSeconds is for long polling
Visibility timeout hides a message
FIFO supports exactly once
FIFO does not support exactly once
"""
DYNAMODB = """\
DynamoDB
Streams
keeps changes for 24 hours
Streams cannot write to SQS without a Lambda
view types: keys, old, new, both

Lambda reads Streams and writes to SQS
Lambda triggers by S3 🙂 uploads
"""
NOTES = {"messaging.txt": MESSAGING, "dynamodb.txt": DYNAMODB}

THINGS = (  # name, kind, parent, aliases, note, lines
    ("SQS", "service", "", ("Simple Queue Service",), "messaging.txt", (1, 6)),
    ("SNS", "service", "", (), "", ()),
    ("KMS", "service", "", (), "", ()),
    ("S3", "service", "", (), "", ()),
    ("Lambda", "service", "", (), "dynamodb.txt", (7, 8)),
    ("DynamoDB", "service", "", (), "dynamodb.txt", (1, 1)),
    ("DynamoDB Streams", "feature", "DynamoDB", ("~Streams",), "dynamodb.txt", (2, 5)),
    ("Dead-letter queue", "feature", "SQS", ("DLQ",), "messaging.txt", (7, 8)),
    ("Long polling", "mode", "SQS", (), "messaging.txt", (9, 9)),
    ("Short polling", "mode", "SQS", (), "messaging.txt", (10, 10)),
    ("ReceiveMessage", "api", "SQS", (), "messaging.txt", (11, 11)),
    ("MessageGroupId", "parameter", "SQS", (), "messaging.txt", (12, 12)),
    ("ReceiveMessageWaitTimeSeconds", "parameter", "SQS", (), "messaging.txt", (13, 13)),
    ("Visibility timeout", "feature", "SQS", (), "messaging.txt", (14, 14)),
    ("SQS FIFO queue", "feature", "SQS", ("FIFO",), "messaging.txt", (15, 16)),
    ("Exactly-once processing", "concept", "", (), "", ()),
)
SAID = (  # subject, predicate, polarity, object, file, line, cue, denial
    ("SQS", "is_a", "+", "=managed message queue", "messaging.txt", 2, "", ""),
    ("SQS", "has_limit", "+", "#message size|max|256|KB", "messaging.txt", 3, "max", ""),
    ("SQS", "has_limit", "+", "#retention|max|14|days", "messaging.txt", 4, "", ""),
    ("SQS", "uses", "+", "KMS", "messaging.txt", 5, "with", ""),
    ("SQS", "supports", "-", "=change the type of a queue", "messaging.txt", 6, "", "cannot"),
    ("Dead-letter queue", "part_of", "+", "SQS", "messaging.txt", 7, "", ""),
    ("Dead-letter queue", "sends_to", "+", "SNS", "messaging.txt", 8, "sends", ""),
    ("Long polling", "part_of", "+", "SQS", "messaging.txt", 9, "", ""),
    ("Short polling", "part_of", "+", "SQS", "messaging.txt", 10, "", ""),
    ("ReceiveMessage", "part_of", "+", "SQS", "messaging.txt", 11, "", ""),
    ("MessageGroupId", "part_of", "+", "SQS", "messaging.txt", 12, "", ""),
    ("ReceiveMessageWaitTimeSeconds", "part_of", "+", "SQS", "messaging.txt", 13, "", ""),
    ("ReceiveMessageWaitTimeSeconds", "used_for", "+", "Long polling", "messaging.txt", 13, "is for", ""),
    ("Visibility timeout", "part_of", "+", "SQS", "messaging.txt", 14, "", ""),
    ("SQS FIFO queue", "part_of", "+", "SQS", "messaging.txt", 15, "", ""),
    ("SQS FIFO queue", "supports", "+", "Exactly-once processing", "messaging.txt", 15, "supports", ""),
    ("SQS FIFO queue", "supports", "-", "Exactly-once processing", "messaging.txt", 16, "support", "does not"),
    ("DynamoDB Streams", "part_of", "+", "DynamoDB", "dynamodb.txt", 2, "", ""),
    ("DynamoDB Streams", "sends_to", "-", "SQS", "dynamodb.txt", 4, "write to", "cannot"),
    ("Lambda", "sends_to", "+", "SQS", "dynamodb.txt", 7, "writes to", ""),
    ("Lambda", "uses", "+", "DynamoDB Streams", "dynamodb.txt", 7, "reads", ""),
    ("S3", "triggers", "+", "Lambda", "dynamodb.txt", 8, "triggers", ""),
)
PAIRS = (
    ("Long polling", "Short polling", 0.88, "look-alike names, same parent"),
    ("SNS", "SQS", 0.71, "both carry messages"),
)


@cache
def places(text: str) -> tuple[tuple[int, int, str], ...]:
    """The characters and the words of every line, without its line end."""
    lines = text.splitlines(keepends=True)
    starts = accumulate(map(len, lines), initial=0)
    return tuple(
        (at, at + len(line.rstrip("\r\n")), line.rstrip("\r\n")) for at, line in zip(starts, lines, strict=False)
    )


def line_of(text: str, number: int) -> tuple[int, int, str]:
    return places(text)[number - 1]


def proof(notes: dict[str, str], file: str, number: int, cue: str, denial: str) -> Evidence:
    start, end, quote = line_of(notes[file], number)
    return Evidence(
        file, number, number, start, end, quote, cue, denial, "test.rule", SubjectMode.HEADING, confidence=0.93
    )


def relation(subject: str, predicate: str, polarity: str, target: str) -> Relation:
    key = (slug(subject), Predicate(predicate))
    if target.startswith("="):
        return Relation(*key, target[1:], ObjectKind.PHRASE, Polarity(polarity))
    if target.startswith("#"):
        name, bound, number, unit = target[1:].split("|")
        value = Quantity(name, bound, number, unit, f"{number} {unit}")
        return Relation(*key, f"{name} = {number} {unit}", ObjectKind.LITERAL, Polarity(polarity), value)
    return Relation(*key, slug(target), ObjectKind.ENTITY, Polarity(polarity))


def make_network(things: Any = THINGS, said: Any = SAID, notes: dict[str, str] | None = None) -> nx.MultiDiGraph:
    """A graph with the attributes that the real pipeline gives."""
    notes = NOTES if notes is None else notes
    network = nx.MultiDiGraph(title="Test notes", notes=tuple(sorted(notes)), schema=1)
    facts: dict[str, list[Claim]] = defaultdict(list)
    claims = [Claim(relation(*row[:4]), (proof(notes, *row[4:]),)) for row in said]
    for claim in claims:
        if claim.relation.object_kind != ObjectKind.ENTITY:
            facts[claim.relation.subject].append(claim)
    for name, kind, parent, aliases, file, lines in things:
        network.add_node(
            slug(name),
            name=name,
            kind=kind,
            parent=slug(parent) if parent else "",
            aliases=tuple(alias.lstrip("~") for alias in aliases),
            category="messaging" if name == "SQS" else "",
            source="catalogue",
            places=((file, *lines),) if file else (),
            facts=tuple(facts[slug(name)]),
        )
    for said_, proofs in claims:
        if said_.object_kind == ObjectKind.ENTITY:
            network.add_edge(
                said_.subject,
                said_.object,
                key=said_.key,
                predicate=said_.predicate.value,
                polarity=said_.polarity.value,
                confidence=0.93,
                support=len(proofs),
                evidence=proofs,
            )
    return network


@pytest.fixture(scope="session")
def wordings() -> dict[Predicate, Wording]:
    return read_wordings(ROOT / "data" / "lexicon")


class Small:
    """The hand-written graph, and the means to write another."""

    notes, things, said, pairs = NOTES, THINGS, SAID, PAIRS
    line_of, network = staticmethod(line_of), staticmethod(make_network)

    def __init__(self, wordings: dict[Predicate, Wording]) -> None:
        self.wordings = wordings

    def view(
        self, things: Any, said: Any, notes: dict[str, str], pairs: Sequence[tuple[str, str, float, str]] = ()
    ) -> View:
        ranked = [Pair(slug(a), slug(b), score, (("names", score),), why) for a, b, score, why in pairs]
        return build_view(make_network(things, said, notes), notes, ranked, self.wordings, "Test notes")

    def write(self, path: Path, *args: Any) -> Path:
        path.write_text(render_page(self.view(*args)), encoding="utf-8", newline="\n")
        return path


@pytest.fixture(scope="session")
def small(wordings: dict[Predicate, Wording]) -> Small:
    return Small(wordings)


@pytest.fixture(scope="session")
def network() -> nx.MultiDiGraph:
    return make_network()


@pytest.fixture(scope="session")
def view(network: nx.MultiDiGraph, wordings: dict[Predicate, Wording]) -> View:
    pairs = [Pair(slug(a), slug(b), score, (("names", score),), why) for a, b, score, why in PAIRS]
    headings = {"dynamodb.txt": [Heading("DynamoDB", 1, 0), Heading("Streams", 2, 1)]}
    return build_view(network, NOTES, pairs, wordings, "Test notes", headings=headings)


@pytest.fixture(scope="session")
def html(view: View) -> str:
    return render_page(view)


@pytest.fixture(scope="session")
def page_file(html: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "explorer.html"
    path.write_text(html, encoding="utf-8", newline="\n")
    return path


PIXELS = """(rgb) => {
  const canvas = document.querySelector('.canvas canvas');
  const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', { willReadFrequently: true });
  copy.drawImage(canvas, 0, 0);
  const data = copy.getImageData(0, 0, canvas.width, canvas.height).data;
  let found = 0;
  const off = (i) => rgb.reduce((sum, part, k) => sum + Math.abs(data[i + k] - part), 0);
  for (let i = 0; i < data.length; i += 4) if (data[i + 3] > 200 && off(i) < 24) found += 1;
  return found;
}"""


class Watched:
    """A browser page that remembers whatever it asked for, said or threw."""

    def __init__(self, page: Page) -> None:
        self.page, self.requests, self.said = page, list[str](), list[str]()
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("console", lambda message: self.said.append(message.text))
        page.on("pageerror", lambda error: self.said.append(str(error)))
        page.on("dialog", lambda dialog: (self.said.append(f"dialog {dialog.message}"), dialog.dismiss()))

    @property
    def title(self) -> str:
        """The heading of the panel, without the letter of its shape."""
        return self.page.locator("#title").inner_text().split("\n")[-1]

    @property
    def hash(self) -> str:
        return str(self.page.evaluate("location.hash"))

    @property
    def counts(self) -> str:
        return self.page.locator(".counts").inner_text()

    def pixels(self, colour: str) -> int:
        """How many pixels of the picture have about this colour."""
        return int(self.page.evaluate(PIXELS, [int(colour[i : i + 2], 16) for i in (1, 3, 5)]))

    def open(self, path: Path, hash_: str = "") -> Page:
        self.page.goto(path.as_uri() + hash_)
        self.page.wait_for_selector("html[data-ready]")
        return self.page


@pytest.fixture
def visit(browser: Browser, page_file: Path) -> Iterator[Callable[..., Watched]]:
    """Open the page at an address; afterwards, it must have asked for nothing else and said nothing."""
    contexts, watched = [], []

    def go(hash_: str = "", path: Path = page_file, **options: Any) -> Watched:
        context = browser.new_context(**{"viewport": {"width": 1440, "height": 900}, **options})
        contexts.append(context)
        visitor = Watched(context.new_page())
        watched.append((visitor, path))
        visitor.open(path, hash_)
        return visitor

    yield go
    for visitor, path in watched:
        assert {url.partition("#")[0] for url in visitor.requests} == {path.as_uri()}
        assert visitor.said == []
    for context in contexts:
        context.close()
