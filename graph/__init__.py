"""Service graph explorer: study notes in, a graph with evidence out.

>>> import graph
>>> sorted(graph.__all__)
['Explorer', 'GraphError', 'build', 'load']

``kg = graph.build("data/notes")`` reads notes, ``kg = graph.load("out/graph.db")`` opens what
was built; then ``kg.neighbors("SQS")``, ``kg.path(a, b)``, ``kg.search(text)``, ``kg.confusable()``,
``kg.show()`` in a notebook, and ``kg.network`` for all that networkx can do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from graph.errors import GraphError
    from graph.explorer import Explorer, build, load

__all__ = ["Explorer", "GraphError", "build", "load"]

_PLACES = {
    "Explorer": ("graph.explorer", "Explorer"),
    "GraphError": ("graph.errors", "GraphError"),
    "__version__": ("graph.explorer", "VERSION"),
    "build": ("graph.explorer", "build"),
    "load": ("graph.explorer", "load"),
}


def __getattr__(name: str) -> Any:
    """Import a public name when it is first asked for; ``import graph`` alone stays light."""
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    module, attribute = _PLACES[name]
    return getattr(import_module(module), attribute)


def __dir__() -> list[str]:
    return sorted({*globals(), *_PLACES})
