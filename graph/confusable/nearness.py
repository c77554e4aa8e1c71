"""Signal from the place: things that are described side by side are learnt side by side."""

from __future__ import annotations

import math

from graph.confusable.things import Block, Scene, Thing

__all__ = ["nearest", "nearness_signal", "nearness_words"]

_REACH = 12.0  # lines over which nearness falls to a third
_HOME = 2  # statements that make a block a home
_STRAY = 0.7  # worth of a block that is not the main one
_BLOCKS = 6  # blocks of a thing that are looked at, the largest first


def nearness_signal(a: Thing, b: Thing, scene: Scene) -> float:
    """Tell how near their descriptions stand, from 0 to 1."""
    found = nearest(a, b)
    return found[0] if found else 0.0


def nearness_words(a: Thing, b: Thing, scene: Scene) -> str:
    """Say it in words."""
    found = nearest(a, b)
    if not found:
        return ""
    _, gap, file = found
    return f"side by side in {file}" if gap <= 1 else f"{gap} lines apart in {file}"


def nearest(a: Thing, b: Thing) -> tuple[float, int, str] | None:
    """Find the closest two of their blocks: value, lines between, file."""
    best: tuple[float, int, str] | None = None
    for at, x in enumerate(a.blocks[:_BLOCKS]):
        for to, y in enumerate(b.blocks[:_BLOCKS]):
            if x.file == y.file:
                gap = _gap(x, y)
                value = math.exp(-gap / _REACH) * (_STRAY if at or to else 1.0) * _alike(x, y)
                if best is None or (value, -gap) > (best[0], -best[1]):
                    best = (value, gap, x.file)
    return best


def _alike(x: Block, y: Block) -> float:
    """Weigh two blocks: homes of like size are rivals, a stray line beside a long text is not."""
    small, large = sorted((x.statements, y.statements))
    return math.sqrt(small / large) * min(1.0, small / _HOME)


def _gap(x: Block, y: Block) -> int:
    return max(0, max(x.first, y.first) - min(x.last, y.last) - 1)
