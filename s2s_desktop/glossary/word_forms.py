"""Which forms of a word count as the same term.

The rule, in words: capitals do not matter; in English a plural in -s, -es or -ies and a possessive
's count as the word (Harman 1991, "How effective is suffixing?", the S stemmer); in Portuguese
plurals count (the plural step of Orengo and Huyck 2001, "A stemming algorithm for the Portuguese
language"). Neither gender nor tense counts: "médico" is not "médica". In any other language a form
counts as it is listed. Of terms of several words, each word follows the rule.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from types import MappingProxyType

_SHORTEST = 3
"""Letters that a stem keeps: "gás" is no plural."""

_PORTUGUESE = (
    ("ões", "ão"),
    ("ães", "ão"),
    ("ãos", "ão"),
    ("ais", "al"),
    ("éis", "el"),
    ("eis", "el"),
    ("óis", "ol"),
    ("uis", "ul"),
    ("ns", "m"),
    ("s", ""),
)
_SINGULAR_IN_S = frozenset(
    {
        "vírus",
        "ônibus",
        "lápis",
        "pires",
        "atlas",
        "oásis",
        "bônus",
        "campus",
        "status",
        "corpus",
        "caos",
        "mais",
        "menos",
        "depois",
        "mês",
        "país",
        "gás",
        "três",
        "seis",
        "tênis",
        "cais",
        "cútis",
        "grátis",
        "simples",
    }
)
_IRREGULAR = {
    "gases": "gás",
    "leis": "lei",
    "meses": "mês",
    "mães": "mãe",
    "países": "país",
    "reis": "rei",
}


def stem(word: str, language: str) -> str:
    """What all forms of a word that count have in common."""
    plain = unicodedata.normalize("NFC", word).casefold().replace("\u2019", "'")
    rule = _STEMMERS.get(language.split("-")[0].casefold())
    return rule(plain) if rule else plain


def in_numbers(text: str, language: str) -> Iterator[str]:
    """A listed form, and its other numbers as far as the rule of the language makes them: of
    several words, any number of the first ones in Portuguese, the last one in English."""
    yield text
    short = language.split("-")[0].casefold()
    words = text.split(" ")
    if short == "en":
        yield " ".join((*words[:-1], _english_plural(words[-1])))
    elif short == "pt":
        plurals = [_portuguese_plural(word) for word in words]
        for count in range(1, len(words) + 1):
            yield " ".join((*plurals[:count], *words[count:]))


def _english(word: str) -> str:
    word = re.sub(r"'s?$", "", word)
    if len(word) <= _SHORTEST:
        return word
    if word.endswith("ies") and not word.endswith(("eies", "aies")):
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes", "zes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("us", "ss", "is")):
        return word[:-1]
    return word


def _portuguese(word: str) -> str:
    if word in _SINGULAR_IN_S or word in _IRREGULAR:
        return _IRREGULAR.get(word, word)
    if word.endswith("ês"):
        return word[:-2] + "es"  # "português", as in "portugueses"
    for ending, singular in _PORTUGUESE:
        left = word[: len(word) - len(ending)]
        if word.endswith(ending) and len(left + singular) >= _SHORTEST:
            word = left + singular
            break
    # "flores" and "flor", "árvores" and "árvore".
    is_plural_vowel = word.endswith(("re", "ze")) or (word.endswith("se") and len(word) > 4)
    return word[:-1] if is_plural_vowel and len(word) > _SHORTEST else word


_STEMMERS: MappingProxyType[str, Callable[[str], str]] = MappingProxyType(
    {"en": _english, "pt": _portuguese}
)


def _english_plural(word: str) -> str:
    if re.search(r"[^aeiou]y$", word):
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "z", "ch", "sh")) else "s")


def _portuguese_plural(word: str) -> str:
    if word.casefold() in _SINGULAR_IN_S:
        return word
    for ending, plural in (("ão", "ões"), ("m", "ns"), ("r", "res"), ("z", "zes"), ("ês", "eses")):
        if word.endswith(ending):
            return word[: len(word) - len(ending)] + plural
    if found := re.search(r"[aeou]l$", word):
        return word[: found.start() + 1] + "is"
    return word if word.endswith("s") else word + "s"
