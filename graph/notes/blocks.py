"""Groups of lines between rules and blank lines, and how much each break ends."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field

from graph.notes.lines import Break, Line, rule_scale

__all__ = ["Block", "split_blocks"]

_BOX = 2  # lines from the upper rule of a boxed heading to its lower one


@dataclass(slots=True)
class Block:
    """Lines that stand together.

    Attributes:
        opens: what ended before it.
        rule: length of the longest rule before it.
        lines: its lines, none of them a rule.
        underlined: whether its first line is underlined as a heading.
    """

    opens: Break
    rule: int = 0
    lines: list[Line] = field(default_factory=list)
    underlined: bool = False


def split_blocks(lines: list[Line]) -> Iterator[Block]:
    r"""Group lines by the rules and blank lines between them.

    Two section rules in a row end a group of sections. Where a note never has two in a
    row, every section stands for itself.

    >>> from graph.notes.lines import read_lines
    >>> rule = "-" * 36
    >>> text = f"SQS\nscales\n-----\nFan out\n{rule}\n{rule}\nSNS"
    >>> [(block.opens.name, len(block.lines)) for block in split_blocks(list(read_lines(text)))]
    [('GROUP', 2), ('BLOCK', 1), ('GROUP', 1)]
    """
    scale = rule_scale(lines)
    pairs = itertools.pairwise(lines)
    grouped = any(_ends_section(a, scale) and _ends_section(b, scale) and not b.text for a, b in pairs)
    underlines = _underlines(lines)
    block, opens, rule = Block(Break.GROUP), Break.GROUP, 0
    for at, line in enumerate(lines):
        if at in underlines:
            block.lines, head = block.lines[:-1], block.lines[-1:]
            if block.lines:
                yield block
            block, opens = Block(max(opens, underlines[at]), rule, head, underlined=True), Break.NONE
            rule = 0
            continue
        if line.blanks and line.text:
            opens = max(opens, Break.BLANK)
        if line.text:
            if opens > Break.NONE and block.lines:
                yield block
                block = Block(opens, rule)
            elif not block.lines:
                block.opens = max(block.opens, opens) if block.opens == Break.GROUP else opens
                block.rule = rule
            block.lines.append(line)
            opens, rule = Break.NONE, 0
        if line.rule:
            rule = max(rule, line.rule)
            opens = _add(opens, scale[line.rule], grouped=grouped)
    if block.lines:
        yield block


def _add(opens: Break, rule: Break, *, grouped: bool) -> Break:
    if rule == Break.SECTION and (opens >= Break.SECTION or not grouped):
        return Break.GROUP
    return max(opens, rule)


def _ends_section(line: Line, scale: dict[int, Break]) -> bool:
    return bool(line.rule) and scale[line.rule] == Break.SECTION


def _underlines(lines: list[Line]) -> dict[int, Break]:
    """Find rules that underline the line above: all of that mark do so, each as long as its heading."""
    found: dict[int, Break] = {}
    for mark, level in (("=", Break.SECTION), ("-", Break.PART), ("~", Break.PART)):
        rules = [at for at, line in enumerate(lines) if line.mark == mark and not line.text]
        under = [at for at in rules if at and _fits(lines[at - 1], lines[at]) and not lines[at].blanks]
        if rules and len(under) >= 0.8 * len(rules):
            found.update(dict.fromkeys(under, level))
    return found | _boxes(lines)


def _boxes(lines: list[Line]) -> dict[int, Break]:
    """Find the lower rules of headings that stand between two rules of one length: all of that length come in pairs."""
    found: dict[int, Break] = {}
    for kind in {(line.mark, line.rule) for line in lines if line.rule and not line.text}:
        rules = [at for at, line in enumerate(lines) if (line.mark, line.rule) == kind and not line.text]
        upper, lower = rules[::2], rules[1::2]
        boxed = len(upper) == len(lower) and all(b - a == _BOX for a, b in zip(upper, lower, strict=True))
        between = [a - b for a, b in zip(upper[1:], lower, strict=False)]
        if boxed and not (between and all(gap == _BOX for gap in between)):
            found.update(dict.fromkeys(lower, Break.GROUP))
    return found


def _fits(heading: Line, rule: Line) -> bool:
    return bool(heading.text) and abs(len(heading.text) - rule.rule) <= 2
