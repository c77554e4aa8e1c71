"""The page as text: pyvis carries vis-network and the start, our own template does the rest."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import zlib
from typing import Any

from jinja2 import ChoiceLoader, PackageLoader
from markupsafe import Markup

from graph.page.script import page_script, page_style
from graph.page.theme import css_tokens
from graph.page.view import View

__all__ = ["render_page"]

_LARGE = 200_000  # letters of JSON from which packing pays
_BREAKS = {ord(c): f"\\u{ord(c):04x}" for c in "\v\f\x1c\x1d\x1e\x85\u2028\u2029"}
_UNSAFE = {ord(c): f"\\u{ord(c):04x}" for c in "<>&'\u2028\u2029"}


def render_page(view: View, *, compress: bool | None = None) -> str:
    """Write the page.

    Args:
        view: what it shows.
        compress: whether its data are packed; large ones are, unless asked otherwise. Browsers older than 2023
            do not unpack them.

    Returns:
        One HTML document that makes no request to anywhere; write it as UTF-8. The same view gives the same text.
    """
    network = _network(view)
    environment = network.templateEnv
    environment.loader = ChoiceLoader([PackageLoader("graph.page", "assets"), environment.loader])
    environment.autoescape = True
    environment.filters.update(digest=_digest, embed=_embed, lines=_lines)
    data = _embed(view.data)
    packed = _pack(view.data) if (len(data) > _LARGE if compress is None else compress) else ""
    environment.globals.update(
        view=view,
        data=data,
        packed=packed,
        script=Markup(page_script()),
        style=Markup(css_tokens() + "\n" + page_style()),
    )
    network.path = "page.html.jinja"
    return str(network.generate_html())


def _network(view: View) -> Any:
    """The start as a pyvis network: directed, so that no edge is dropped, and without physics."""
    from pyvis.network import Network  # type: ignore[import-untyped]  # late: it loads half of IPython

    network = Network(directed=True, cdn_resources="in_line")
    network.toggle_physics(False)
    for thing, name in view.start:
        network.add_node(thing, label=name, shape="custom")
    for subject, target in view.ties:
        network.add_edge(subject, target)
    return network


def _lines(script: str) -> Markup:
    """Script whose lines end with a line feed only; notebooks split their output at anything like a line's end.

    Some join it again by line feeds, and the policy would not know the script any more.
    """
    return Markup(str(script).translate(_BREAKS))


def _digest(script: str) -> str:
    """The hash by which the content security policy knows a script."""
    plain = re.sub(r"\r\n?", "\n", str(script)).encode()
    return "sha256-" + base64.b64encode(hashlib.sha256(plain).digest()).decode()


def _pack(data: Any) -> str:
    """Data as base64 of deflated JSON; without the header of a gzip file, which names the system it was made on."""
    plain = json.dumps(data, separators=(",", ":"), ensure_ascii=False).encode()
    return base64.b64encode(zlib.compress(plain, 9)).decode()


def _embed(data: Any) -> Markup:
    """Data as JSON that cannot end the script block that it stands in."""
    return Markup(json.dumps(data, separators=(",", ":")).translate(_UNSAFE))
