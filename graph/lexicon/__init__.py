"""Words that signal relations, denials and quantities, as data."""

from graph.lexicon.lexicon import Lexicon, load_lexicon
from graph.lexicon.predicates import Wording

__all__ = ["Lexicon", "Wording", "load_lexicon"]
