"""Under which headings, parent bullets and opened lists the next statement stands."""

from __future__ import annotations

from dataclasses import dataclass, field

from graph.records import Heading

__all__ = ["Frame", "Lead", "Outline"]


@dataclass(slots=True)
class Frame:
    """A list, an item, a table or a quotation that is being read.

    Attributes:
        closes: type of the token that ends it.
        heading: the words under which its content stands.
        flags: flags of all its statements.
        own: flags of the statements that stand in it directly.
        aside: whether it gives no fact, as a table of contents does.
        item: whether it is an item of a list.
        fresh: whether nothing was said in it yet.
    """

    closes: str
    heading: Heading | None = None
    flags: tuple[str, ...] = ()
    own: tuple[str, ...] = ()
    aside: bool = False
    item: bool = False
    fresh: bool = True


@dataclass(frozen=True, slots=True)
class Lead:
    """Words that open the list, table or code that comes next.

    Attributes:
        text: the words.
        line: where they stand, from 1.
        below: the line, from 0, that a list must begin at; none where a colon announces it.
    """

    text: str
    line: int
    below: int | None = None


@dataclass(slots=True)
class Outline:
    """Headings and frames that are open.

    Attributes:
        headings: (rank, heading), outermost first.
        frames: from the outside in.
        lead: what the next list, table or code stands under.
        block: number of the group that is being read.
    """

    headings: list[tuple[int, Heading]] = field(default_factory=list)
    frames: list[Frame] = field(default_factory=list)
    lead: Lead | None = None
    block: int = -1

    def chain(self) -> tuple[Heading, ...]:
        """Give headings and parent bullets, outermost first."""
        parents = [frame.heading for frame in self.frames if frame.heading]
        return (*[heading for _, heading in self.headings], *parents)

    def flags(self) -> tuple[str, ...]:
        """Give the flags that every statement here has."""
        shared = [flag for frame in self.frames for flag in frame.flags]
        return (*shared, *self.frames[-1].own) if self.frames else ()

    def below(self, text: str, line: int) -> Heading:
        """Make a parent one step below the open ones."""
        return Heading(text, line, len(self.chain()), bullet=True)

    @property
    def aside(self) -> bool:
        """Whether what stands here gives no fact."""
        return any(frame.aside for frame in self.frames)

    @property
    def item(self) -> Frame | None:
        """The item that has said nothing yet, or None."""
        frame = self.frames[-1] if self.frames else None
        return frame if frame and frame.item and frame.fresh else None

    def begin(self) -> None:
        """Begin a block; inside a list it belongs to the group of the list."""
        if not any(frame.item for frame in self.frames):
            self.block += 1

    def open(self, frame: Frame, line: int) -> None:
        """Open a frame under the words that announced it."""
        lead, self.lead = self.lead, None
        if lead and lead.below in (None, line):
            frame.heading = self.below(lead.text, lead.line)
        self.frames.append(frame)

    def close(self, kind: str) -> bool:
        """Close the innermost frame, where this token ends it."""
        if not self.frames or self.frames[-1].closes != kind:
            return False
        self.frames.pop()
        self.lead = None
        return True

    def call_out(self, flag: str) -> None:
        """Let a callout hold for all of the quotation that it opens."""
        if flag and self.frames and self.frames[-1].closes == "blockquote_close":
            self.frames[-1].flags += (flag,)

    def head(self, rank: int, text: str, line: int) -> None:
        """Open a heading and leave those of its rank and below."""
        self.lead = None
        if self.frames:
            self.frames[-1].heading, self.frames[-1].fresh = None, False
            self.frames[-1].heading = Heading(text, line, len(self.chain()))
            return
        self.leave(rank)
        self.headings.append((rank, Heading(text, line, len(self.headings))))

    def leave(self, rank: int) -> None:
        """Leave the headings of a rank and below."""
        while self.headings and self.headings[-1][0] >= rank:
            self.headings.pop()
