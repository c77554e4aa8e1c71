"""The page: graph -> plain view -> one HTML file that opens offline."""

from graph.page.render import render_page
from graph.page.view import View, build_view

__all__ = ["View", "build_view", "render_page"]
