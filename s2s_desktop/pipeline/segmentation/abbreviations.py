"""What the stop of an abbreviation says of a sentence."""

from __future__ import annotations

import re
from functools import lru_cache

from s2s_desktop.pipeline.segmentation.abbreviation_lists import OF_LANGUAGE, SHARED, WordLists

_WITHOUT_VOWEL = re.compile(r"[b-df-hj-np-tv-xzçñß]+|[бвгджзйклмнпрстфхцчшщ]+", re.I)
_NO_END_OF_A_WORD = {"pt": re.compile(r"(?:[bcdfghjkpqtvx]|[bcdfghjklmpqrtvxz]s)$")}
"""How words of a language never end, by the rules of its sounds; some loan words do."""

_LONGEST_CUT_WORD = 6


class Abbreviations:
    """The abbreviations of a language, with those that are understood everywhere."""

    def __init__(self, language: str) -> None:
        self._language = language
        own = OF_LANGUAGE.get(language, WordLists(*[frozenset[str]()] * 4))
        self._lists = WordLists(*(a | b for a, b in zip(SHARED, own, strict=True)))

    @property
    def capitals_tell(self) -> bool:
        """Whether only names have them within a sentence; in German all nouns do."""
        return self._language != "de"

    def __contains__(self, word: str) -> bool:
        return self.introduces(word) or self.counts(word) or self.often_ends(word)

    def introduces(self, word: str) -> bool:
        """Whether it never ends a sentence."""
        return _is_in(word, self._lists.introducing)

    def counts(self, word: str) -> bool:
        """Whether it ends no sentence before a figure or a bracket."""
        return _is_in(word, self._lists.counting)

    def often_ends(self, word: str) -> bool:
        """Whether it ends sentences as well as not."""
        return _is_in(word, self._lists.ending)

    def opens(self, word: str) -> bool:
        """Whether a name hardly begins with this word."""
        return word.lower() in self._lists.openers

    def lacks_vowel(self, word: str) -> bool:
        """Whether it is in no list and has consonants only."""
        return word not in self and bool(_WITHOUT_VOWEL.fullmatch(word))

    def looks_cut(self, word: str) -> bool:
        """Whether a word that is in no list was cut short: no vowel, a stop within it, or an end
        that words of the language do not have."""
        if word in self or not word or word[-1].isdigit() or (len(word) > 1 and word.isupper()):
            return False
        if "." in word or self.lacks_vowel(word):
            return True
        end = _NO_END_OF_A_WORD.get(self._language)
        return bool(end and word.islower() and len(word) <= _LONGEST_CUT_WORD and end.search(word))


def _is_in(word: str, words: frozenset[str]) -> bool:
    return word in words or (len(word) > 1 and word.lower() in words)


@lru_cache
def abbreviations(language: str) -> Abbreviations:
    """Those of a language ("pt", "pt-BR")."""
    return Abbreviations(language.replace("_", "-").partition("-")[0].lower())
