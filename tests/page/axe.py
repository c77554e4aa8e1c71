"""The rules of axe-core over the views of a page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from axe_playwright_python.sync_playwright import Axe

__all__ = ["violations"]

BROKEN = """async () => (await axe.run({ resultTypes: ['violations'] })).violations
  .map(({ id, nodes }) => [id, nodes.map((node) => node.html.slice(0, 120))])"""


def violations(seen: Any, views: Mapping[str, str]) -> list[tuple[str, str, list[str]]]:
    """Each rule that a view breaks, as (view, rule, the elements)."""
    found = []
    seen.page.evaluate(Axe().axe_script)
    for name, address in views.items():
        page = seen.turn(address)
        if name == "quiz":
            page.keyboard.press("2")
        found += [(name, rule, elements) for rule, elements in page.evaluate(BROKEN)]
    return found
