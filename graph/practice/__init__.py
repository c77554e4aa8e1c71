"""Practice with confusable pairs: questions from the graph, and when each comes back."""

from graph.practice.boxes import Boxes, Card
from graph.practice.items import Item, ItemKind, Part
from graph.practice.questions import make_items

__all__ = ["Boxes", "Card", "Item", "ItemKind", "Part", "make_items"]
