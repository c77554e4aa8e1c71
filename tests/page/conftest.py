"""The page that is made of the small graph, and a browser that watches it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import networkx as nx
import pytest

from graph.confusable import Ground, load_topics, load_weights
from graph.lexicon.wordings import Wordings, read_wordings
from graph.page import View, build_view, render_page
from graph.records import Heading, Pair, slug
from tests.page.sample_notes import NOTES, PAIRS, SAID, THINGS, line_of, make_findings, make_items, make_network

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ROOT = Path(__file__).resolve().parents[2]
GROUND = Ground(load_weights(ROOT / "data" / "confusable"), load_topics(ROOT / "data" / "confusable"))


@pytest.fixture(scope="session")
def wordings() -> Wordings:
    return read_wordings(ROOT / "data" / "lexicon")


class Small:
    """The hand-written graph, and the means to write another."""

    notes, things, said, pairs = NOTES, THINGS, SAID, PAIRS
    line_of, network = staticmethod(line_of), staticmethod(make_network)

    def __init__(self, wordings: Wordings) -> None:
        self.wordings = wordings

    def view(
        self,
        things: Any,
        said: Any,
        notes: dict[str, str],
        pairs: Sequence[tuple[str, str, float, str]] = (),
        title: str = "Test notes",
        **more: Any,
    ) -> View:
        ranked = [Pair(slug(a), slug(b), score, (("names", score),), why) for a, b, score, why in pairs]
        return build_view(make_network(things, said, notes), notes, ranked, self.wordings, title, ground=GROUND, **more)

    def write(self, path: Path, *args: Any, **more: Any) -> Path:
        path.write_text(render_page(self.view(*args, **more)), encoding="utf-8", newline="\n")
        return path


@pytest.fixture(scope="session")
def small(wordings: Wordings) -> Small:
    return Small(wordings)


@pytest.fixture(scope="session")
def network() -> nx.MultiDiGraph:
    return make_network()


@pytest.fixture(scope="session")
def view(network: nx.MultiDiGraph, wordings: Wordings) -> View:
    pairs = [Pair(slug(a), slug(b), score, (("names", score),), why) for a, b, score, why in PAIRS]
    headings = {"dynamodb.txt": [Heading("DynamoDB", 1, 0), Heading("Streams", 2, 1)]}
    more = {"headings": headings, "items": make_items(), "findings": make_findings(), "ground": GROUND}
    return build_view(network, NOTES, pairs, wordings, "Test notes", **more)


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


TURN = """(hash) => new Promise((done) => {
  const before = location.href;
  addEventListener('hashchange', () => setTimeout(done), { once: true });
  location.hash = hash;
  if (location.href === before) done();
})"""


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

    def turn(self, hash_: str) -> Page:
        """Go to another address of the same page, without loading it again."""
        self.page.evaluate(TURN, hash_)
        return self.page

    def open(self, path: Path, hash_: str = "") -> Page:
        self.page.goto(path.as_uri() + hash_)
        self.page.wait_for_selector("html[data-ready]")
        return self.page


@pytest.fixture(scope="session")
def anchor(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Page:
    """An empty page that stays open; pages beside it share its process, which saves most of their start."""
    path = tmp_path_factory.mktemp("anchor") / "empty.html"
    path.write_text("<!doctype html><title>Anchor</title>", encoding="utf-8")
    page = browser.new_context(viewport={"width": 1440, "height": 900}).new_page()
    page.goto(path.as_uri())
    return page


@pytest.fixture
def visit(anchor: Page, page_file: Path) -> Iterator[Callable[..., Watched]]:
    """Open a new page at an address, with nothing kept from before; it must ask for nothing else and say nothing."""
    watched = list[tuple[Watched, Path]]()

    def go(
        hash_: str = "", path: Path = page_file, *, viewport: Any = None, permissions: Sequence[str] = (), **media: Any
    ) -> Watched:
        anchor.evaluate("localStorage.clear()")
        if permissions:
            anchor.context.grant_permissions([*permissions])
        visitor = Watched(anchor.context.new_page())
        watched.append((visitor, path))
        if viewport:
            visitor.page.set_viewport_size(viewport)
        visitor.page.emulate_media(**media)
        visitor.open(path, hash_)
        return visitor

    yield go
    for visitor, _ in watched:
        visitor.page.close()
    anchor.context.clear_permissions()
    for visitor, path in watched:
        assert {url.partition("#")[0] for url in visitor.requests} == {path.as_uri()}
        assert visitor.said == []
