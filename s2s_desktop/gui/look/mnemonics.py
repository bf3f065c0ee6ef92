"""The letters that are pressed with Alt, marked in a text by "&"."""

from __future__ import annotations

import re

# In languages that are not written in letters one is added: “文件(&F)”.
_ADDED = re.compile(r"\s*\(&.\)")


def without_mnemonic(text: str) -> str:
    """The text of a control or an action as it is read."""
    return _ADDED.sub("", text).replace("&&", "\0").replace("&", "").replace("\0", "&")


def plain_name(text: str) -> str:
    """The same, without the dots that promise a question."""
    return without_mnemonic(text).rstrip("…")
