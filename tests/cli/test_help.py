"""Every verb explains itself."""

from __future__ import annotations

from typing import Any

import pytest

from graph.cli import app

VERBS = sorted(str(command.name) for command in app.registered_commands)


def test_the_verbs() -> None:
    assert {
        "build",
        "facts",
        "owners",
        "neighbors",
        "path",
        "search",
        "confusable",
        "compare",
        "quiz",
        "export",
        "evaluate",
        "stats",
    } <= set(VERBS)


@pytest.mark.parametrize("call", [[], ["--help"], ["-h"]], ids=["nothing", "long", "short"])
def test_help_lists_the_verbs(run: Any, call: list[str]) -> None:
    done = run(*call)
    assert done.code == 0
    assert all(verb in done.out for verb in VERBS)


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_help(run: Any, verb: str) -> None:
    done = run(verb, "--help")
    assert done.code == 0
    assert "Usage: python -m graph " + verb in done.out
    about = next(c for c in app.registered_commands if c.name == verb).callback.__doc__
    assert about is not None
    assert " ".join(about.split("\n")[0].split()[:4]) in done.out


@pytest.mark.parametrize("verb", [v for v in VERBS if v not in ("build", "export")])
def test_verbs_that_print_rows_share_their_options(run: Any, verb: str) -> None:
    done = run(verb, "--help")
    assert "--graph" in done.out
    assert "--format" in done.out
