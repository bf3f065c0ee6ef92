"""Names with letters that a vocabulary lacks, where there is nothing else to read.

Within a sentence a model copies such a name around its letters. Of a name alone it makes something
else ("M da índiaü" of "Índia Müller"), so that goes past it whole.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence

from s2s_desktop.pipeline.messages import Inset

_WORD = r"[^\W\d_][\w\u0300-\u036f'’-]*\.?"
_NAME = re.compile(rf"\s*({_WORD}(?: {_WORD}){{0,3}})\s*")
_PARTICLE = 3
"""Letters of the longest word that stands within names in small letters ("von")."""


def foreign_name(source: str, is_known: Callable[[str], bool]) -> Sequence[Inset]:
    """All of a `source` that is a name with such a letter, in one to four words; else nothing."""
    name = None if source.isascii() else _NAME.fullmatch(source)
    if name is None:
        return ()
    letters = unicodedata.normalize("NFC", name[1])
    words = (word for word in letters.split() if len(word) > _PARTICLE)
    capitals = letters[0].isupper() and all(word[0].isupper() for word in words)
    if capitals and not all(map(is_known, filter(str.isalpha, letters.lower()))):
        return (Inset(*name.span(1), "name"),)
    return ()
