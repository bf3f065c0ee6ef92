"""Words that a model is shown in another spelling than they have.

A vocabulary may lack accented capitals and yet know their small forms: such a word is shown
with a small letter, or without its accent, whichever is fewer pieces, since what a model has
seen often is one piece. Words that somebody drew out ("sooooo", "hahahahaha") are shown short:
models repeat such a letter without end.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass

_WORD = re.compile(r"[^\W\d_][^\W\d_\u0300-\u036f]*(?:[\u0300-\u036f]+[^\W\d_]*)*")
_DRAWN_OUT = re.compile(r"([^\W\d_])\1{3,}", re.IGNORECASE)
_LAUGHTER = re.compile(r"([^\W\d_]{1,3}?)\1{3,}(?!\1)[^\W\d_]{0,2}", re.IGNORECASE)
_UNITS_SHOWN = 3
_ROMAN = frozenset("IVXLCDM")


@dataclass(frozen=True)
class Rewording:
    """Characters start … end of a source are shown as `shown`, and nothing is put back for them."""

    start: int
    end: int
    shown: str

    def moved(self, by: int) -> Rewording:
        """The same in a text that begins elsewhere."""
        return Rewording(self.start + by, self.end + by, self.shown)


@dataclass(frozen=True)
class Respelling:
    """Characters start … end of a source, a word, are shown as `shown`.

    `copied`: where the model copies `shown` into its target, the word is meant.
    """

    start: int
    end: int
    shown: str
    copied: bool


@dataclass(frozen=True)
class Speller:
    """Chooses spellings for one vocabulary: `is_known` tells whether it has a character,
    `pieces` into how many it cuts a word."""

    is_known: Callable[[str], bool]
    pieces: Callable[[str], int]

    def respelt(self, source: str) -> tuple[Respelling, ...]:
        """The words of `source` that are better shown in another way, in their order."""
        lacking = not source.isascii() and any(map(self._lacks, set(_composed(source))))
        return tuple(self._respellings(source)) if lacking or _may_be_long(source) else ()

    def _respellings(self, source: str) -> Iterator[Respelling]:
        begun = False
        for match in _WORD.finditer(source):
            word = _composed(match[0])
            shown = self._with_small_letters(word, not begun) or self._shortened(word)
            if shown and all(map(self.is_known, shown)):
                copied = len(word) > 2 and self._is_rare(word, shown)
                yield Respelling(*match.span(), shown, copied)
            begun = True

    def _lacks(self, character: str) -> bool:
        """Whether the vocabulary knows only the small form of a capital."""
        small = character.lower()
        return small != character and not self.is_known(character) and self.is_known(small)

    def _with_small_letters(self, word: str, first: bool) -> str:
        """A word with a capital that the vocabulary lacks; "" for any other word."""
        if not word[0].isupper() or not any(map(self._lacks, word)):
            return ""
        if self._lacks(word[0]) and not any(map(str.isupper, word[1:])):
            small, bare = word[0].lower() + word[1:], _without_accent(word[0]) + word[1:]
            return min(small, bare, key=lambda form: self._order(form, small, first))
        return word.lower()

    def _order(self, form: str, small: str, first: bool) -> tuple[int, bool]:
        """Fewest pieces; of as many the small letter where it needs no capital, or is a word."""
        count = self.pieces(form)
        return count, (form == small) != (first or count == 1)

    def _shortened(self, word: str) -> str:
        """A word that was drawn out; "" for any other word."""
        if laughter := _LAUGHTER.fullmatch(word):
            return word[: _UNITS_SHOWN * len(laughter[1])]
        if not _DRAWN_OUT.search(word) or _ROMAN.issuperset(word):
            return ""
        twice, once = _DRAWN_OUT.sub(r"\1\1", word), _DRAWN_OUT.sub(r"\1", word)
        return min(twice, once, key=self.pieces)

    def _is_rare(self, word: str, shown: str) -> bool:
        """Whether a copy of `shown` can only mean `word`: no word that the vocabulary has."""
        if _LAUGHTER.fullmatch(word):
            return True
        same = shown.casefold() == word.casefold()
        return same or (any(map(self._lacks, word)) and self.pieces(shown) > 1)


def _may_be_long(source: str) -> bool:
    """Whether a word may be drawn out: in a hundredth of the time that the patterns take."""
    if any(4 * c in source for c in set(source) if c.isalpha()):
        return True
    return any(len(word) >= 8 and len(set(word)) <= 4 for word in source.split())


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _without_accent(letter: str) -> str:
    return unicodedata.normalize("NFD", letter)[0]
