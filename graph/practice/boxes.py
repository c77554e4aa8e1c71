"""What was answered, kept in a small file, and when each question comes back.

A plain box schedule: a right answer moves a question one box up, a wrong one back to the
first; the higher the box, the later it is asked again. The file is JSON and is replaced as a
whole after each answer, so that an interrupted quiz loses none.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from graph.errors import GraphError

__all__ = ["WAITS", "Boxes", "Card"]

WAITS = (0, 1, 3, 7, 16, 35)  # days that a question rests in each box
_VERSION = 1


@dataclass(frozen=True, slots=True)
class Card:
    """Where one question stands.

    Attributes:
        box: from 0, the first.
        due: the day from which it is asked again.
        right, wrong: how often it was answered so.
    """

    box: int
    due: date
    right: int = 0
    wrong: int = 0


@dataclass
class Boxes:
    """The answers so far.

    Attributes:
        path: the file; nothing is written where there is none.
        cards: by the question's id.
    """

    path: Path | None = None
    cards: dict[str, Card] = field(default_factory=dict)

    @classmethod
    def read(cls, path: Path) -> Boxes:
        """Read the file; a missing one is a fresh start.

        Raises:
            GraphError: the file holds something else, or cannot be read.
        """
        try:
            data = json.loads(path.read_text(encoding="utf-8"))
            if data["version"] != _VERSION:
                raise ValueError(f"version {data['version']}")
            return cls(path, {key: _card(row) for key, row in data["cards"].items()})
        except FileNotFoundError:
            return cls(path)
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as fault:
            raise GraphError(
                f"{path}: holds no answers of a quiz ({fault}); move it away or name another file"
            ) from None

    def answer(self, key: str, right: bool, today: date) -> Card:
        """Note an answer, and write the file.

        >>> boxes, day = Boxes(), date(2026, 1, 1)
        >>> [boxes.answer("q", right, day).box for right in (True, True, False)]
        [1, 2, 0]

        Raises:
            GraphError: the file cannot be written.
        """
        old = self.cards.get(key, Card(0, today))
        box = min(old.box + 1, len(WAITS) - 1) if right else 0
        card = Card(box, today + timedelta(days=WAITS[box]), old.right + right, old.wrong + (not right))
        self.cards[key] = card
        self.write()
        return card

    def order(self, keys: Iterable[str], today: date) -> list[str]:
        """Order questions: what was missed, what is due, the longest waiting first; then what is new, as given.

        Questions that still rest are left out.
        """
        keys = list(dict.fromkeys(keys))
        due = [key for key in keys if key in self.cards and self.cards[key].due <= today]
        due.sort(key=lambda key: (self.cards[key].box, self.cards[key].due))
        return [*due, *(key for key in keys if key not in self.cards)]

    def write(self) -> None:
        """Replace the file by what is known now.

        Raises:
            GraphError: it cannot be written.
        """
        if self.path is None:
            return
        rows = {key: [c.box, c.due.isoformat(), c.right, c.wrong] for key, c in sorted(self.cards.items())}
        text = json.dumps({"version": _VERSION, "cards": rows}, indent=1)
        aside = self.path.with_name(f"{self.path.name}.{os.getpid()}.part")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            aside.write_text(text + "\n", encoding="utf-8")
            aside.replace(self.path)
        except OSError as fault:
            raise GraphError(f"{self.path}: cannot be written ({fault.strerror}); name another file") from None


def _card(row: Any) -> Card:
    box, due, right, wrong = row
    if not 0 <= int(box) < len(WAITS):
        raise ValueError(f"box {box}")
    return Card(int(box), date.fromisoformat(due), int(right), int(wrong))
