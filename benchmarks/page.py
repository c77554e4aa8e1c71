"""The page in a real browser on graphs of three sizes, beside pyvis's own page of the same graph in the same run.

    PYTHONPATH=. python benchmarks/page.py [--things 500 5000 50000] [--out FOLDER] [--patience 30]

Measured in headless Chromium without a network: when the page is ready (search answers and the first
neighbourhood is drawn), the size of the file, how fast the overview follows the mouse, how long search takes from
a letter to its list, and how long a neighbourhood takes to open. Exit code 1 where a figure misses its budget.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Error, Page, sync_playwright
from pyvis.network import Network

from benchmarks.graphs import GraphSample, make_graph
from graph.lexicon.wordings import read_wordings
from graph.page import build_view, render_page

ROOT = Path(__file__).resolve().parents[1]
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
BUDGETS = {  # things -> ready s, MB, frames a second at least, search ms, open ms
    500: (1.0, 1.0, 40, 30, 100),
    5_000: (2.0, 1.5, 30, 50, 150),
    50_000: (4.0, 4.0, 20, 100, 250),
}
WATCH = """
new MutationObserver(() => requestAnimationFrame(() => setTimeout(() => { window.readyAt ??= performance.now(); })))
  .observe(document, { attributes: true, subtree: true, attributeFilter: ['data-ready'] });
"""
TYPE = """async (words) => {
  const box = document.getElementById('search'), times = [];
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  for (const word of words) for (let k = 1; k <= word.length; k += 1) {
    const from = performance.now();
    box.value = word.slice(0, k);
    box.dispatchEvent(new Event('input'));
    document.querySelector('.matches').getBoundingClientRect();
    times.push(performance.now() - from);
    await frame();
  }
  box.value = '';
  box.dispatchEvent(new Event('input'));
  return times;
}"""
OPEN = """async (ids) => {
  const times = [];
  for (const id of ids) {
    const link = document.createElement('a');
    link.href = `#n=${encodeURIComponent(id)}`;
    document.body.append(link);
    const from = performance.now();
    link.click();
    document.querySelector('.panel').getBoundingClientRect();
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    times.push(performance.now() - from);
    link.remove();
  }
  return times;
}"""
PAN = """async (seconds) => {
  const box = document.querySelector('.overview'), rect = box.getBoundingClientRect();
  const at = (x, y) => ({ clientX: rect.left + x, clientY: rect.top + y, bubbles: true });
  const send = (kind, x, y) => box.dispatchEvent(new PointerEvent(kind, at(x, y)));
  let frames = 0;
  const from = performance.now();
  send('pointerdown', 300, 300);
  while (performance.now() - from < seconds * 1000) {
    const t = (performance.now() - from) / 1000;
    send('pointermove', 300 + 160 * Math.sin(2 * t), 300 + 120 * Math.cos(3 * t));
    await new Promise((done) => requestAnimationFrame(done));
    frames += 1;
  }
  send('pointerup', 300, 300);
  return (frames * 1000) / (performance.now() - from);
}"""
PYVIS_PAN = """async (seconds) => {
  let frames = 0;
  const from = performance.now();
  while (performance.now() - from < seconds * 1000) {
    const t = (performance.now() - from) / 1000;
    network.moveTo({ position: { x: 160 * Math.sin(2 * t), y: 120 * Math.cos(3 * t) } });
    await new Promise((done) => requestAnimationFrame(done));
    frames += 1;
  }
  return (frames * 1000) / (performance.now() - from);
}"""
PYVIS_READY = """() => {
  const bar = document.getElementById('loadingBar');
  return typeof network !== 'undefined' && (!bar || getComputedStyle(bar).display === 'none');
}"""


@contextmanager
def browser() -> Iterator[Browser]:
    """A headless browser that talks to nobody."""
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        sys.exit(f"no browser found ({', '.join(BROWSERS)}); install Debian's chromium")
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=path, args=["--headless", "--no-sandbox", "--disable-gpu"])


def open_page(chromium: Browser, file: Path, address: str = "") -> Page:
    page = chromium.new_context(viewport={"width": 1440, "height": 900}, offline=True).new_page()
    page.add_init_script(WATCH)
    page.goto(file.as_uri() + address, wait_until="commit", timeout=60_000)
    return page


def wait_ready(page: Page) -> float:
    """Seconds until our page was ready; its policy refuses functions made of text, so its flag is watched."""
    page.wait_for_selector("html[data-ready]", timeout=60_000)
    page.wait_for_timeout(200)
    return float(page.evaluate("window.readyAt")) / 1000


def ours(chromium: Browser, sample: GraphSample, file: Path) -> list[float]:
    """Ready s, MB, frames a second, search ms, open ms of our page; times are the worst of several."""
    wordings = read_wordings(ROOT / "data" / "lexicon")
    view = build_view(sample.network, sample.notes, sample.pairs, wordings, mentions=sample.mentions)
    file.write_text(render_page(view), encoding="utf-8", newline="\n")
    hubs = sorted(sample.network, key=lambda thing: (-sample.network.degree(thing), thing))[:12]
    ready = []
    for _ in range(3):
        page = open_page(chromium, file, f"#n={hubs[0]}")
        ready.append(wait_ready(page))
        page.context.close()
    page = open_page(chromium, file)
    wait_ready(page)
    names = [sample.network.nodes[thing]["name"].lower() for thing in hubs[:3]]
    words = [*names, names[0][:4] + "x" + names[0][5:], "qqqqqq"]
    typed = worst(page.evaluate(TYPE, words) for _ in range(3))
    opened = worst(page.evaluate(OPEN, hubs) for _ in range(3))
    page.evaluate("location.hash = '#v=overview&points=1'")
    page.wait_for_timeout(600)
    frames = page.evaluate(PAN, 3)
    page.context.close()
    return [statistics.median(ready), file.stat().st_size / 1e6, frames, typed, opened]


def worst(rounds: Iterable[list[float]]) -> float:
    """The slowest act, each taken at its best round: other work on the machine is not the page's."""
    return max(map(min, zip(*rounds, strict=True)))


def theirs(chromium: Browser, sample: GraphSample, file: Path, patience: float) -> list[float | None]:
    """Ready s, MB, frames a second of pyvis's own page; None where it did not get there in time."""
    network = Network(directed=True, cdn_resources="in_line", notebook=False)
    for thing, name in sample.network.nodes(data="name"):
        network.nodes.append({"id": thing, "label": name, "shape": "dot"})
    for a, b, data in sample.network.edges(data=True):
        network.edges.append({"from": a, "to": b, "label": data["predicate"], "arrows": "to"})
    file.write_text(network.generate_html(), encoding="utf-8", newline="\n")
    size = file.stat().st_size / 1e6
    page = open_page(chromium, file)
    try:
        page.wait_for_function(PYVIS_READY, timeout=patience * 1000)
        ready = page.evaluate("performance.now()") / 1000
        page.set_default_timeout(patience * 1000)
        return [ready, size, page.evaluate(PYVIS_PAN, 3), None, None]
    except Error:
        return [None, size, None, None, None]
    finally:
        page.context.close()


def told(values: list[float | None], patience: float) -> str:
    ready, size, frames, typed, opened = values
    late = f"> {patience:.0f}"
    cells = (
        f"{ready:.2f}" if ready is not None else late,
        f"{size:.2f}",
        f"{frames:.0f}" if frames is not None else "-",
        f"{typed:.0f}" if typed is not None else "-",
        f"{opened:.0f}" if opened is not None else "-",
    )
    return "".join(f"{cell:>12}" for cell in cells)


def main() -> int:
    parser = argparse.ArgumentParser(description="Measure the page beside pyvis's own.")
    parser.add_argument("--things", type=int, nargs="+", default=list(BUDGETS))
    parser.add_argument("--out", type=Path, help="keep the pages in this folder")
    parser.add_argument("--patience", type=float, default=30, help="seconds to wait for pyvis's page")
    args = parser.parse_args()
    folder = args.out or Path(tempfile.mkdtemp())
    folder.mkdir(parents=True, exist_ok=True)
    missed = []
    print(
        f"{'things':<9}{'page':<8}" + "".join(f"{h:>12}" for h in ("ready s", "MB", "frames/s", "search ms", "open ms"))
    )
    with browser() as chromium:
        for things in args.things:
            sample = make_graph(things)
            values = ours(chromium, sample, folder / f"ours-{things}.html")
            print(f"{things:<9}{'ours':<8}{told(list(values), args.patience)}", flush=True)
            peer = theirs(chromium, sample, folder / f"pyvis-{things}.html", args.patience)
            print(f"{things:<9}{'pyvis':<8}{told(peer, args.patience)}", flush=True)
            budget = BUDGETS.get(things)
            if budget:
                print(f"{things:<9}{'budget':<8}{told([float(b) for b in budget], args.patience)}", flush=True)
                missed += [
                    things for k, limit in enumerate(budget) if (values[k] < limit if k == 2 else values[k] > limit)
                ]
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
