"""The Python API: build or load a graph, then ask it."""

from graph.explorer.build import build
from graph.explorer.data import VERSION, default_data
from graph.explorer.explorer import Explorer, load
from graph.explorer.frame import Frame

__all__ = ["VERSION", "Explorer", "Frame", "build", "default_data", "load"]
