"""The page inside a notebook."""

from __future__ import annotations

import html
from dataclasses import dataclass, field

__all__ = ["Frame"]

_MAY = "allow-scripts allow-downloads allow-modals"  # save a picture and print; no access to the notebook
_INSTEAD = (
    "The page is shown when the cell is run, or when the notebook is trusted."  # frames are not let through before
)


@dataclass(frozen=True, slots=True)
class Frame:
    """A page that a notebook shows in a frame of its own, apart from the notebook's document.

    Attributes:
        page: the HTML document.
        height: in pixels.

    >>> Frame("<p>hello", 300)._repr_html_()[:26]
    '<iframe srcdoc="&lt;p&gt;h'
    """

    page: str = field(repr=False)
    height: int = 720

    def _repr_html_(self) -> str:
        attributes = f'sandbox="{_MAY}" width="100%" height="{self.height}" style="border: 0"'
        return f'<iframe srcdoc="{html.escape(self.page)}" {attributes}>{_INSTEAD}</iframe>'
