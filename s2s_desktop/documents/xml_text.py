"""Text as XML and HTML can hold it."""

from __future__ import annotations

import re

from s2s_desktop.documents.model import OBJECT

_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def writable(text: str) -> str:
    """Without the characters that no file of XML may have, and without what stood for an inset."""
    return _UNWRITABLE.sub("", text).replace(OBJECT, "")
