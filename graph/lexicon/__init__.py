"""Words that signal relations, denials and quantities, as data."""

from graph.lexicon.lexicon import Lexicon, load_lexicon
from graph.lexicon.predicates import Wording
from graph.lexicon.wordings import Wordings

__all__ = ["Lexicon", "Wording", "Wordings", "load_lexicon"]
