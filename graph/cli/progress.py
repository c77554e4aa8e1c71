"""A bar on standard error while something long runs; nothing where no one watches."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from graph.cli.output import clean

__all__ = ["busy", "progress"]

Report = Callable[[int, int, str], None]


@contextmanager
def progress(title: str) -> Iterator[Report]:
    """Show a bar that moves with every ``(done, total, file)`` reported."""
    console = Console(stderr=True, markup=False, highlight=False, emoji=False)
    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[file]}", markup=False),
    )
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task(title, total=None, file="")

        def report(done: int, total: int, file: str) -> None:
            bar.update(task, completed=done, total=total, file=clean(file))

        yield report


@contextmanager
def busy(title: str) -> Iterator[None]:
    """Show that something runs whose steps cannot be counted."""
    console = Console(stderr=True, markup=False, highlight=False, emoji=False)
    if not console.is_terminal:
        yield
        return
    with console.status(title):
        yield
