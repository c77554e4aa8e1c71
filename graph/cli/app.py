"""The program: its verbs, and the one place that turns a mistake into one line."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import typer
from typer.exceptions import TyperException

from graph.cli import (
    build,
    check,
    compare,
    confusable,
    evaluate,
    export,
    neighbors,
    path,
    quiz,
    search,
    stats,
    tables,
)
from graph.cli.output import complain
from graph.errors import GraphError

__all__ = ["app", "main"]

MISTAKE = 2

app = typer.Typer(
    name="service-graph",
    help="Study notes in, a graph with evidence out: how things relate, what they cannot do, what is easily confused.",
    context_settings={"help_option_names": ["--help", "-h"]},
    add_completion=False,
    pretty_exceptions_enable=False,
    no_args_is_help=False,
)
for _verb, _work in (
    ("build", build.build),
    ("facts", tables.facts),
    ("owners", tables.owners),
    ("neighbors", neighbors.neighbors),
    ("path", path.path),
    ("search", search.search),
    ("confusable", confusable.confusable),
    ("compare", compare.compare),
    ("quiz", quiz.quiz),
    ("export", export.export),
    ("check", check.check),
    ("evaluate", evaluate.evaluate),
    ("stats", stats.stats),
):
    app.command(_verb)(_work)


def main(args: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code: 0, or 2 for a mistake in the input or the call."""
    given = list(sys.argv[1:] if args is None else args)
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    try:
        code = app(args=given or ["--help"], prog_name="python -m graph", standalone_mode=False)
        sys.stdout.flush()
    except TyperException as mistake:
        complain(f"{_one_line(mistake.format_message())} (`python -m graph {_verb_of(given)}--help` explains)")
        return MISTAKE
    except GraphError as mistake:
        complain(_one_line(str(mistake)))
        return MISTAKE
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except SystemExit:  # a broken pipe inside a verb: the reader, such as `head`, has seen enough
        return 0
    return code if isinstance(code, int) else 0


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _verb_of(given: Sequence[str]) -> str:
    names = {command.name for command in app.registered_commands}
    return f"{given[0]} " if given and given[0] in names else ""
