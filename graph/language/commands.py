"""Commands in notes: a command line names its command and the options that it uses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

__all__ = ["CommandLine", "command_lines"]

_PROMPT = re.compile(r"\s*(?:[$>#%]\s+|sudo\s+)*")
_WORD = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_OPTION = re.compile(r"(?<!\S)--?[A-Za-z][\w-]*")
_MOST_WORDS = 4


@dataclass(frozen=True, slots=True)
class CommandLine:
    """One command with its options.

    Attributes:
        name: the words before the first option or argument.
        options: with their dashes, in order.
        start, end: characters of the text.
    """

    name: str
    options: tuple[str, ...]
    start: int
    end: int


def command_lines(text: str) -> Iterator[CommandLine]:
    r"""Find the lines of a text that call a command with options.

    >>> [(c.name, c.options) for c in command_lines("$ aws sqs purge-queue --queue-url $Q\nkey: value")]
    [('aws sqs purge-queue', ('--queue-url',))]
    """
    start = 0
    for line in text.splitlines(keepends=True):
        command = _command(line.rstrip(), start)
        if command:
            yield command
        start += len(line)


def _command(line: str, start: int) -> CommandLine | None:
    prompt = _PROMPT.match(line)
    body = line[prompt.end() :] if prompt else line
    options = tuple(dict.fromkeys(_OPTION.findall(body)))
    words: list[str] = []
    for word in body.split():
        if not _WORD.fullmatch(word) or len(words) == _MOST_WORDS:
            break
        words.append(word)
    if not options or not words:
        return None
    return CommandLine(" ".join(words), options, start, start + len(line))
