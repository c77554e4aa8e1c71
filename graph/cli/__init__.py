"""The command line: ``python -m graph VERB``."""

from graph.cli.app import app, main

__all__ = ["app", "main"]
