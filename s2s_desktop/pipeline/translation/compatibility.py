"""Characters that tokenizers read as others: Unicode's compatibility equivalents (NFKC).

Most read well so ("n.º" as "n.o", full-width letters as letters). Not where the sense is in the
form: a tokenizer that reads "10³" as "103" does not know the character, whatever it says.
"""

from __future__ import annotations

import unicodedata

_FORMS = ("<super>", "<sub>", "<circle>", "<fraction>")
_ELLIPSIS = "\u2026"


def is_form(character: str) -> bool:
    """Whether the sense of a character is lost in its equivalent: raised, lowered or circled
    ones, fractions, the ellipsis. Not the ordinal signs, which read as the letters they are."""
    form = unicodedata.decomposition(character).split(" ", 1)[0]
    return character == _ELLIPSIS or (form in _FORMS and unicodedata.category(character) != "Lo")
