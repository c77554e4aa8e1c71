"""The rules of axe-core over the views of a page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from axe_playwright_python.sync_playwright import Axe

__all__ = ["violations"]


def violations(seen: Any, views: Mapping[str, str]) -> list[tuple[str, str, list[str]]]:
    """Each rule that a view breaks, as (view, rule, the elements)."""
    found = []
    for name, address in views.items():
        page = seen.turn(address)
        if name == "quiz":
            page.keyboard.press("2")
        rules = Axe().run(page).response["violations"]
        found += [(name, rule["id"], [node["html"][:120] for node in rule["nodes"]]) for rule in rules]
    return found
