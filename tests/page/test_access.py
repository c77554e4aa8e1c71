"""What everyone needs: axe-core in every view, light and dark, wide and narrow; calm, large and on paper."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

Visit = Callable[..., Any]

VIEWS = {
    "first": "",
    "thing": "#n=sqs&f=dynamodb-streams~sends_to~-~sqs",
    "note": "#n=sqs&note=messaging.txt:5",
    "overview": "#v=overview&g=sqs",
    "group": "#v=overview&g=open~sqs",
    "pairs": "#v=pairs",
    "compare": "#v=pairs&a=sqs&b=kms",
    "path": "#v=path&a=s3&b=kms",
    "check": "#v=check&note=messaging.txt:15",
    "quiz": "#v=quiz&q=all",
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", VIEWS)
def test_axe_finds_nothing(visit: Visit, name: str, scheme: str) -> None:
    page = visit(VIEWS[name], color_scheme=scheme).page
    if name == "quiz":
        page.keyboard.press("2")
    found = Axe().run(page).response["violations"]
    assert [(rule["id"], [node["html"][:120] for node in rule["nodes"]]) for rule in found] == []


@pytest.mark.parametrize("name", ["thing", "pairs", "overview"])
def test_axe_finds_nothing_on_a_phone(visit: Visit, name: str) -> None:
    page = visit(VIEWS[name], viewport={"width": 360, "height": 740}).page
    found = Axe().run(page).response["violations"]
    assert [(rule["id"], [node["html"][:120] for node in rule["nodes"]]) for rule in found] == []
