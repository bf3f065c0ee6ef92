"""What a .ts file says, and what stands in a text besides its words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

_PLACEHOLDER = re.compile(r"\{[^{}]*\}|%L?n|%\d")
_MNEMONIC = re.compile(r"&(?!&)(.)")


@dataclass(frozen=True)
class Text:
    """A text of the program and its translations: one, or as many as the language has forms."""

    context: str
    source: str
    comment: str
    translations: tuple[str, ...]
    finished: bool


def texts(path: Path) -> Iterator[Text]:
    """All texts in a .ts file."""
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")]
            said = tuple(forms or [translation.text or ""])
            yield Text(
                context.findtext("name") or "",
                message.findtext("source") or "",
                message.findtext("comment") or "",
                said,
                translation.get("type") != "unfinished" and all(said),
            )


def placeholders(text: str) -> Counter[str]:
    """`{names}`, with how their values are written, and counts."""
    return Counter(found.replace("%L", "%") for found in _PLACEHOLDER.findall(text))


def mnemonic(text: str) -> str:
    """The letter that is pressed with Alt, if there is one; it must be the only one."""
    found = _MNEMONIC.findall(text.replace("&&", ""))
    assert len(found) <= 1, text
    return found[0].casefold() if found else ""
