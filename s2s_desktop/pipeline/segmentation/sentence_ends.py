"""Whether a sentence may end where a splitter cuts, and where it should have cut.

The splitter library knows some abbreviations of many languages. Where it takes another one for
the end of a sentence, what follows gives it away: hardly a sentence begins with a small letter or
a comma. What stands in scripts without capitals is left as the library cuts it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from s2s_desktop.pipeline.segmentation.abbreviations import Abbreviations

_AROUND_CHARS = 60
"""So much on each side of a cut is looked at."""

_OPENING = "\"'“‘„«‹(*_"
_CLOSING = "\"'”’“»›)]*_"
_STOPS = ".!?…"
_NEVER_FIRST = tuple("ºª°&,;%)]}")
_PAIRS = (("“", "”"), ("«", "»"), ("(", ")"), ("[", "]"))
_LONG_QUOTATION = 400

_BEFORE_CAPITAL = re.compile(rf"[.][{re.escape(_CLOSING)}]*\s+(?=[A-Z\u00c0-\u00de\u0410-\u042f])")
_LAST_WORD = re.compile(r"\w(?:[\w.ºª'’-]*\w)?$")
_TWO_LAST_WORDS = re.compile(r"(?<![\w.])([^\W\d_]\.)\s(\w(?:[\w.]*\w)?)$")
_FIRST_WORD = re.compile(r"[^\W\d_]+(?=['’\s]|$)")
_FIRST_ABBREVIATION = re.compile(r"[^\W\d_]{2,}(?=[.])")
_FIGURE = re.compile(r"[+\u2212-]?\d")
_NUMBERING = re.compile(r"\(|[IVXLCDM]{2,}(?!\w)|[B-DF-HJ-NP-Z](?![\w'’])")
"""What stands behind "fig." and "vol.": a bracket, a Roman numeral, a letter."""
_AMOUNT = re.compile(r"(?<![\w.])\d+ ?(?:[cm]?m|km|k?g|mg|m?l|s|h|min|ha)\.$")
_BEFORE_INITIAL = re.compile(
    r"^$|(?:^|\s)(?:[^\W\d_a-zß-öø-ÿ][\w'’-]*\.?"
    r"|d[aeo]s?|v[ao]n|em|n?[ao]s?|aos?|à|por|para|com)$"
)
"""A name, another initial, or what names stand behind; the beginning of the sentence."""
_MARK = re.compile(r"\s*[(\[]?(?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z]|[ivxIVX]{2,5})[.)\]]+\s*")
"""What numbers an item or a clause."""
_MARK_CHARS = 16

_FOR_MACHINES = re.compile(r"[@/\\_=<>{}#|~]|[:.?!](?=\w)|\w\(")
_NAME_BEHIND_DOT = re.compile(r"(?!Ma?c)[A-Z][a-z]+[A-Z][a-z]|(?i:com|net|org|js|io|pdf|docx?)$")


@dataclass(frozen=True)
class SentenceEnds:
    """The ends of sentences in `text`; each is asked for with where its sentence begins."""

    text: str
    words: Abbreviations

    def before_capitals(self) -> Iterator[int]:
        """Where a stop stands before a capital."""
        return (match.end() for match in _BEFORE_CAPITAL.finditer(self.text))

    def is_likely(self, begin: int, at: int) -> bool:
        """Whether a sentence ends between a stop and a capital most likely: before "The", behind
        "etc." or a unit. The library leaves quotations and what is in brackets in one piece."""
        before, after = self._before(begin, at).rstrip(_CLOSING), self._after(at)
        word, first = _last_word(before, self.words), _first_word(after)
        if self.words.opens(first):
            likely = len(first) > 1 or self.words.often_ends(word)
        else:
            likely = self.words.capitals_tell and (word == "etc" or bool(_AMOUNT.search(before)))
        return likely and not self._is_quoted(begin, at)

    def is_possible(self, begin: int, at: int) -> bool:
        """Whether the sentence may end at `at`."""
        before, after = self._before(begin, at), self._after(at)
        stopped = before.rstrip(_CLOSING)
        if not after or not stopped.endswith(tuple(_STOPS)):
            # Of another script, maybe; no letter that has a capital ends a sentence.
            return not after or stopped[-1:].lower() == stopped[-1:].upper()
        if after.startswith(_NEVER_FIRST) or self._is_mark(begin, at):
            return False
        if not self.text[at - 1].isspace() and not self.text[at].isspace():
            return _is_glued(before, after)
        if _begins_small(after):
            return self._is_in_small_letters(begin, stopped)
        return not stopped.endswith(".") or _is_full_stop(stopped, after, self.words)

    def _before(self, begin: int, at: int) -> str:
        return self.text[max(begin, at - _AROUND_CHARS) : at].rstrip()

    def _after(self, at: int) -> str:
        return self.text[at : at + _AROUND_CHARS].lstrip()

    def _is_mark(self, begin: int, at: int) -> bool:
        return at - begin < _MARK_CHARS and bool(_MARK.fullmatch(self.text, begin, at))

    def _is_in_small_letters(self, begin: int, stopped: str) -> bool:
        """Whether somebody writes without capitals: the sentence began without one, too."""
        if not _begins_small(self.text[begin : begin + _AROUND_CHARS]):
            return False
        return not stopped.endswith(".") or _last_word(stopped, self.words) not in self.words

    def _is_quoted(self, begin: int, at: int) -> bool:
        """Whether a quotation or a bracket is open, unless it is a very long one."""
        if at - begin > _LONG_QUOTATION:
            return False
        text = self.text[begin:at]
        return text.count('"') % 2 == 1 or any(text.count(a) > text.count(b) for a, b in _PAIRS)


def _begins_small(text: str) -> bool:
    """Whether the first word has no capital; "iPhone" and "pH" have one."""
    word = text.lstrip(_OPENING + " ")
    return word[:1] != word[:1].title() and not word[1:2].isupper()


def _is_glued(before: str, after: str) -> bool:
    """Whether a sentence begins without a space, and no name, address or code has its dot here."""
    if after[0].isalpha() and after[0].lower() == after[0].upper():
        return True
    left, right = before.split()[-1].rstrip(_CLOSING), after.split()[0]
    word = right.strip(_OPENING + _CLOSING + ",;:" + _STOPS)
    if not word[:1].isupper() or _FOR_MACHINES.search(left) or _FOR_MACHINES.search(right):
        return False
    last = left.rstrip(_STOPS)
    if len(last.strip(_OPENING)) < 2 or (last.isupper() and word.isupper()):
        return False
    return not _NAME_BEHIND_DOT.match(word)


def _is_full_stop(stopped: str, after: str, words: Abbreviations) -> bool:
    """Whether a stop before a capital, a figure or a bracket ends more than a word."""
    word, first = _last_word(stopped, words), _first_word(after)
    before = stopped[: -len(word) - 1].rstrip()
    if "." in word and not before:  # "P.S."
        return False
    if words.introduces(word):
        return word[0].isupper() and len(first) > 1 and words.opens(first) and bool(before)
    if _FIGURE.match(after):
        is_unit = before[-1:].isdigit()
        return not words.counts(word) and (is_unit or not words.looks_cut(word))
    if words.counts(word) and (_NUMBERING.match(after) or words.counts(_first_abbreviation(after))):
        return False
    return words.opens(first) or not _belongs_to_name(before, word, words)


def _belongs_to_name(before: str, word: str, words: Abbreviations) -> bool:
    """Whether a word is an initial, or a name cut short ("Wm."), but no unit ("5 Hz.")."""
    if len(word) == 1:
        return word.isupper() and bool(_BEFORE_INITIAL.search(before))
    return word.istitle() and words.lacks_vowel(word) and not before[-1:].isdigit()


def _first_word(after: str) -> str:
    match = _FIRST_WORD.match(after.lstrip(_OPENING))
    return match[0] if match else ""


def _first_abbreviation(after: str) -> str:
    match = _FIRST_ABBREVIATION.match(after)
    return match[0] if match else ""


def _last_word(stopped: str, words: Abbreviations) -> str:
    """The word before a stop, without it; "p.ex" for "p. ex."."""
    stopped = stopped.rstrip(_STOPS)
    if (two := _TWO_LAST_WORDS.search(stopped)) and two[1] + two[2] in words:
        return two[1] + two[2]
    match = _LAST_WORD.search(stopped)
    return match[0] if match else ""
