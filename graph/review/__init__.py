"""What in the notes deserves a look: conflicts, repeats, names left open or merged, lines that gave nothing."""

from graph.review.check import check
from graph.review.material import Material

__all__ = ["Material", "check"]
