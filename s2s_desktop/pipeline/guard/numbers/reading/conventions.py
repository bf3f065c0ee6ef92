"""How a language writes numbers: the separators that CLDR states, through Babel."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel import Locale


@dataclass(frozen=True)
class Convention:
    """Separators between groups of digits, and before decimals."""

    group: str
    decimal: str


POINTS = Convention(group=",", decimal=".")
"""1,234.5"""

COMMAS = Convention(group=".", decimal=",")
"""1.234,5"""

FIRM_SPACES = "\u00a0\u202f"
SPACES = tuple(Convention(space, sign) for sign in ",." for space in (*FIRM_SPACES, " "))
"""10 000,5: as ISO 80000 has it for every language, whichever sign it uses before decimals."""

APOSTROPHES = (Convention("'", "."), Convention("\u2019", "."))


@cache
def locale_of(language: str) -> Locale | None:
    """What CLDR knows of a language ("pt", "pt-BR", "por_Latn"), or None."""
    from babel import Locale, UnknownLocaleError  # only where there are numbers

    tag = language.replace("-", "_")
    for name in (tag, tag.split("_")[0]):
        try:
            return Locale.parse(name)
        except (UnknownLocaleError, ValueError):
            continue
    return None


@cache
def convention_of(language: str) -> Convention | None:
    """The separators of a language, or None for one that CLDR does not know."""
    locale = locale_of(language)
    if locale is None:
        return None
    symbols = locale.number_symbols.get("latn", {})
    group, decimal = symbols.get("group"), symbols.get("decimal")
    return Convention(group, decimal) if group and decimal else None


def signs_first(language: str) -> bool:
    """Whether a language puts the sign of a currency before the amount."""
    locale = locale_of(language)
    if locale is None:
        return True
    pattern: str = locale.currency_formats["standard"].pattern
    return pattern.lstrip("\u200e\u200f").startswith("¤")
