"""The page's own code: small JavaScript modules, put together into one script in a fixed order."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

__all__ = ["MODULES", "STYLES", "asset", "page_script", "page_style"]

MODULES = (  # each may use what stands above it
    "load",
    "model",
    "names",
    "search",
    "address",
    "steps",
    "links",
    "nearby",
    "sentence",
    "lanes",
    "quote",
    "boxes",
    "labels",
    "calm",
    "layout",
    "shapes",
    "marks",
    "reading",
    "matters",
    "align",
    "compare",
    "regions",
    "boxed",
    "route",
    "dom",
    "icons",
    "svg",
    "save",
    "smallpicture",
    "lines",
    "picture",
    "fact",
    "rows",
    "evidence",
    "settings",
    "pins",
    "quiz",
    "pick",
    "panel",
    "reader",
    "first",
    "filters",
    "list",
    "searchbox",
    "strip",
    "frame",
    "explore",
    "overnames",
    "overdraw",
    "overview",
    "oversvg",
    "overpanel",
    "comparetable",
    "pairs",
    "pathview",
    "quizview",
    "checkview",
    "folds",
    "known",
    "focus",
    "help",
    "keys",
    "app",
)

STYLES = ("explorer", "views")

_IMPORT = re.compile(r'^import (\{[^}]*\}) from "\./(\w+)\.js";$', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const|class) (\w+))", re.MULTILINE)


@cache
def asset(name: str) -> str:
    """Read one file of the folder ``assets``, with plain line ends."""
    return (files("graph.page") / "assets" / name).read_text(encoding="utf-8").replace("\r\n", "\n")


@cache
def page_style() -> str:
    """Put the style sheets together."""
    return "\n".join(asset(f"{name}.css").strip() for name in STYLES)


@cache
def page_script() -> str:
    """Put the modules together, each in a scope of its own that hands out its exports."""
    body = "\n\n".join(_wrapped(name, asset(f"{name}.js").strip()) for name in MODULES)
    return f'(async () => {{\n"use strict";\nconst modules = {{}};\n\n{body}\n}})();'


def _wrapped(name: str, source: str) -> str:
    exports = ", ".join(_EXPORT.findall(source))
    wait, kind = ("await ", "async ") if name == MODULES[-1] else ("", "")  # only the last one waits for its data
    inside = _EXPORT.sub("", _IMPORT.sub(r"const \1 = modules.\2;", source))
    return f"modules.{name} = {wait}({kind}() => {{\n{inside}\nreturn {{ {exports} }};\n}})();"
