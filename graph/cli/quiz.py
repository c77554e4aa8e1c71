"""``quiz``: questions from the graph, asked in the terminal; what was missed comes back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.text import Text

from graph.cli.options import DEFAULT_GRAPH, FormatOption, GraphOption, open_graph
from graph.cli.output import DENIED, QUIET, STRONG, Cell, Format, clean, read_line, show, write_json, write_rows
from graph.cli.rows import place

if TYPE_CHECKING:
    from graph.practice import Boxes, Item, Part

__all__ = ["quiz"]

_COLUMNS = ("id", "kind", "prompt", "text", "options", "answer", "file", "first", "last", "quote")
_LEAVE = ("q", "quit", "exit")
_ANSWERS = "answers.json"

_Name = Annotated[str | None, typer.Argument(metavar="NAME", help="Only pairs of this thing.", show_default=False)]
_Count = Annotated[int, typer.Option("--count", min=1, metavar="N", help="How many questions.")]
_Pairs = Annotated[int, typer.Option("--pairs", min=1, metavar="N", help="How many of the most confusable pairs.")]
_Answers = Annotated[
    Path | None,
    typer.Option("--answers", metavar="FILE", help="Where answers are kept; beside the graph where left out."),
]


def quiz(
    name: _Name = None,
    count: _Count = 10,
    pairs: _Pairs = 60,
    answers: _Answers = None,
    graph: GraphOption = DEFAULT_GRAPH,
    form: FormatOption = Format.TABLE,
) -> None:
    """Ask what tells easily confused things apart; what was missed comes back.

    Type the number of an answer, or q to stop; each answer is kept at once. With --format
    tsv or json the questions are printed instead, with their answers.
    """
    from graph.practice import Boxes

    items = open_graph(graph).quiz(name, pairs)
    if form == Format.JSON:
        write_json([item.to_dict() for item in items])
    elif form == Format.TSV:
        write_rows(_COLUMNS, _rows(items), form)
    else:
        _ask_all(items, Boxes.read(answers or graph.parent / _ANSWERS), count)


def _rows(items: Sequence[Item]) -> Iterator[tuple[Cell, ...]]:
    for item in items:
        for part in item.parts:
            said = (item.id, item.kind, item.prompt, part.text, " | ".join(item.options), item.options[part.answer])
            for e in part.evidence:
                yield *said, e.file, e.first, e.last, e.quote


def _ask_all(items: Sequence[Item], boxes: Boxes, count: int) -> None:
    """Ask up to a number of questions; leaving early keeps what was answered."""
    known = {item.id: item for item in items}
    today = date.today()
    wanted = boxes.order(known, today)[:count]
    if not wanted:
        show(Text("Nothing is due today; everything was answered and rests. --pairs with a larger number asks more."))
        return
    right = 0
    for at, key in enumerate(wanted):
        good = _ask(known[key], f"{at + 1} of {len(wanted)}")
        if good is None:
            wanted = wanted[:at]
            break
        boxes.answer(key, good, today)
        right += good
    kept = f", kept in {boxes.path}" if wanted else ""
    show(Text(clean(f"{right} of {len(wanted)} right{kept}"), STRONG))


def _ask(item: Item, count: str) -> bool | None:
    """Ask one question; None where the user leaves."""
    show(Text.assemble((f"{count}  ", QUIET), (clean(item.prompt), STRONG)))
    results = []
    for part in item.parts:
        if part.text:
            show(Text(f"  {clean(part.text)}"))
        choice = _choose(item.options)
        if choice is None:
            return None
        results.append(choice == part.answer)
        _explain(item, part, results[-1])
    show("")
    return all(results)


def _choose(options: Sequence[str]) -> int | None:
    """Read the number of an option, again until it is one; None where the user leaves."""
    show(Text("    ".join(f"{number}  {clean(option)}" for number, option in enumerate(options, 1))))
    while True:
        typed = read_line("> ")
        if typed is None or typed.casefold() in _LEAVE:
            return None
        if typed.isdecimal() and 1 <= int(typed) <= len(options):
            return int(typed) - 1
        show(Text(f"Type a number from 1 to {len(options)}, or q to stop.", QUIET))


def _explain(item: Item, part: Part, right: bool) -> None:
    """Say whether it was right, and show the line."""
    verdict = ("Right. ", STRONG) if right else (f"Wrong, {clean(item.options[part.answer])}. ", DENIED)
    show(Text.assemble("  ", verdict, clean(part.words)))
    for e in part.evidence[:1]:
        show(Text(clean(f"  {' '.join(e.quote.split())}  {place(e)}"), QUIET))
