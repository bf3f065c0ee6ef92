"""Tells the encodings of Latin texts apart by the words that they would make."""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice
from unicodedata import category

_ENCODINGS = ("cp1252", "cp1250", "iso8859-2", "cp1254")
"""Of two that fit alike, the earlier is taken: people used it more."""

_ALPHABETS = (
    "abcdefghijlmnopqrstuvxzàáâãçéêíóôõúü",  # Portuguese
    "abcdefghijlmnopqrstuvxyzáéíñóúü",  # Spanish
    "abcdefghijlmnopqrstuvxyzàçèéíïòóúü",  # Catalan
    "abcdefghijklmnopqrstuvwxyzàâæçèéêëîïôœùûüÿ",  # French
    "abcdefghilmnopqrstuvzàèéìîòù",  # Italian
    "abcdefghijklmnopqrstuvwxyzäöüß",  # German
    "abcdefghijklmnopqrstuvwxyzèéêëïóôöü",  # Dutch
    "abcdefghijklmnopqrstuvxyzäåéö",  # Swedish, Finnish
    "abcdefghijklmnopqrstuvwxyzåæéêòóôø",  # Danish, Norwegian
    "abdefghijklmnoprstuvxyáæéíðóöþúý",  # Icelandic
    "abcdefghijklmnoprstuwyzóąćęłńśźż",  # Polish
    "abcdefghijklmnoprstuvxyzáéíóúýčďěňřšťůž",  # Czech
    "abcdefghijklmnoprstuvxyzáäéíóôúýčďĺľňŕšťž",  # Slovak
    "abcdefghijklmnoprstuvyzáéíóöőúüű",  # Hungarian
    "abcdefghijlmnoprstuvxzâîăşţ",  # Romanian
    "abcdefghijklmnoprstuvzćčđšž",  # Croatian, Slovene
    "abcdefghijklmnoprstuvyzâçîöûüğışİ",  # Turkish
)
_KNOWN = tuple(frozenset(alphabet + alphabet.upper()) for alphabet in _ALPHABETS)

# Tried once a word, however long: a file may be one word of millions of letters.
_TELLING_WORD = re.compile(rb"(?<![A-Za-z])[A-Za-z]*+[\x80-\xff][A-Za-z\x80-\xff]*+")
_ENOUGH_WORDS = 10_000
_LETTER = r"[^\W\d_]"
# Dashes and apostrophes may stand between letters; some signs may not even stand before one.
_STRAY_SIGN = re.compile(f"(?:(?<={_LETTER})[^A-Za-z ’–—]|[ª²³¹º¼¾±¶®])(?={_LETTER})")


def best_latin(data: bytes) -> tuple[str, float]:
    """The encoding in which `data` is most like one language, and how unlike it still is.

    Looked at are the words with bytes beyond ASCII. Letters that the language does not have,
    stray signs and control characters do not fit there; the unlikeness is their number for
    each of those bytes: 0.0 where all fit.
    """
    found = (word[0] for word in _TELLING_WORD.finditer(data))
    words = b" ".join(islice(found, _ENOUGH_WORDS))
    misfits = {name: _misfits(words.decode(name)) for name in _ENCODINGS if _holds(name, data)}
    best = min(misfits, key=misfits.__getitem__)
    return best, misfits[best] / max(1, sum(byte > 0x7F for byte in words))


def _holds(encoding: str, data: bytes) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _misfits(words: str) -> int:
    """How many characters do not fit into the language that they fit best."""
    signs = sum(not _is_letter(sign) for sign in _STRAY_SIGN.findall(words))
    counts = Counter(words)
    controls = sum(count for char, count in counts.items() if category(char) == "Cc")
    letters = {char: count for char, count in counts.items() if _is_letter(char)}
    foreign = min(sum(n for char, n in letters.items() if char not in known) for known in _KNOWN)
    return signs + controls + foreign


def _is_letter(character: str) -> bool:
    return category(character) in ("Ll", "Lu")
