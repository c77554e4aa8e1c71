"""Words that signal relations, denials and quantities, as data."""
