"""Curly quotes, apostrophes and dashes that a vocabulary lacks.

A model is shown their plain equivalents; what it writes is set in the style of the source.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

PLAIN = {
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033", '"'),
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u02bc", "'"),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
    "\u2026": "...",
}
_QUOTE_PAIRS = ("\u201c\u201d", "\u00ab\u00bb", "\u201e\u201c", "\u201e\u201d")
_OPENING, _APOSTROPHE = "\u2018\u2019"
_DASHES = "\u2013\u2014\u2015"
_BEFORE_OPENING = ("", " ", "(", '"')


@dataclass(frozen=True)
class Typography:
    """How one sentence is set; what is empty stays plain.

    `quotes` are an opening and a closing one; `inside_quote` when the first is a closing one,
    since the quotation began before. `opening` and `apostrophe` are the single ones, `dash`
    stands between clauses, `range_dash` between figures.
    """

    quotes: str = ""
    inside_quote: bool = False
    opening: str = ""
    apostrophe: str = ""
    dash: str = ""
    range_dash: str = ""

    @classmethod
    def of(cls, source: str, is_known: Callable[[str], bool]) -> Typography:
        """The style of `source`, as far as the vocabulary cannot write it."""
        strange = {c for c in set(source) & PLAIN.keys() if not is_known(c)}
        dashes = [c for c in _DASHES if c in strange]
        quotes = max(_QUOTE_PAIRS, key=lambda pair: len(strange & {*pair}))
        first = next((c for c in source if c in strange & {*quotes}), "")
        return cls(
            quotes=quotes if first else "",
            inside_quote=first == quotes[1],
            opening=_OPENING if _OPENING in strange else "",
            apostrophe=_APOSTROPHE if strange & {_OPENING, _APOSTROPHE} else "",
            dash=next((c for c in dashes if re.search(rf"(?<!\d){c}|{c}(?!\d)", source)), ""),
            range_dash=next((c for c in dashes if re.search(rf"\d{c}\d", source)), ""),
        )

    def styled(self, character: str, last: str, quotes_written: int) -> str:
        """`character` as this style writes it after the character `last` ("" at the start)."""
        if character == '"' and self.quotes:
            return self.quotes[(quotes_written + self.inside_quote) % 2]
        if character == "'":
            return (self.opening if last in _BEFORE_OPENING else "") or self.apostrophe or "'"
        if character == "-" and last in ("", " "):
            return self.dash or "-"
        if character == "-" and last.isdigit():
            return self.range_dash or "-"
        return character
