"""The strings of a JSON file, without the names of its members."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from s2s_desktop.documents.data.values import Value

_STRING = re.compile(r'"(?:[^"\\]|\\.)*"(\s*:)?')


def looks_like_json(text: str) -> bool:
    """Whether all of it is JSON with something in it."""
    if not text.lstrip("\ufeff \t\r\n").startswith(("{", "[")):
        return False
    try:
        json.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError):
        return False
    return True


def json_values(text: str) -> Iterator[Value]:
    """Those of a text that is JSON, in its order."""
    escaped = text.isascii() and "\\u" in text

    def written(said: str) -> str:
        return json.dumps(said, ensure_ascii=escaped)

    for match in _STRING.finditer(text):
        if not match[1]:
            yield Value(json.loads(match[0]), *match.span(), written)
