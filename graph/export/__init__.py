"""The graph and what is learnt from it, in the forms of other programs."""

from graph.export.anki import write_anki

__all__ = ["write_anki"]
