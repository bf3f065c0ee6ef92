"""Pairs of sentences as TMX 1.4, piece by piece."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from xml.sax.saxutils import escape, quoteattr

from s2s_desktop.memory.unit import Unit

# Characters that XML 1.0 has no way to write.
_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
HEAD = """\
<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
<header creationtool="S2S Desktop" creationtoolversion="1" segtype="sentence" o-tmf="S2S Desktop" \
adminlang="en" srclang="*all*" datatype="plaintext"/>
<body>
"""
END = "</body>\n</tmx>\n"


def as_tmx(units: Iterable[Unit]) -> Iterator[str]:
    """The text of a file with these pairs; what is empty on one side is left out."""
    yield HEAD
    yield from map(written, units)
    yield END


def written(unit: Unit) -> str:
    """One pair between `HEAD` and `END`; nothing where a side is empty."""
    if not unit.source.strip() or not unit.target.strip():
        return ""
    variants = "".join(
        f"<tuv xml:lang={quoteattr(language)}><seg>{_in_xml(text.strip())}</seg></tuv>"
        for language, text in (
            (unit.source_language, unit.source),
            (unit.target_language, unit.target),
        )
    )
    made = ""
    if unit.made is not None:
        made = f' creationdate="{datetime.fromtimestamp(int(unit.made), UTC):%Y%m%dT%H%M%SZ}"'
    return f"<tu{made}>{variants}</tu>\n"


def _in_xml(text: str) -> str:
    return escape(_NOT_IN_XML.sub("", text))
