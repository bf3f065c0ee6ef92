"""Capitals that the model was not shown, or cannot write, are put where they belong.

The first letter of a sentence is no matter of this module: it is written at once (`TargetWriter`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace

from s2s_desktop.pipeline.guard.pair import Edit, FinishedPair
from s2s_desktop.pipeline.guard.stage import WHOLE, Retry
from s2s_desktop.pipeline.messages import Span
from s2s_desktop.pipeline.translation.letter_case import capitalised
from s2s_desktop.pipeline.translation.model_text import ModelText
from s2s_desktop.pipeline.translation.spelling import Respelling

_LEAST_WEIGHT = 0.2
"""Of a word to which nothing is linked: where half of it went, say."""

_NEARLY, _STEM = 0.1, 4
"""How much less likely per piece a translation may be than a copy of a word that begins a
sentence; letters of a copy."""

_NAME = re.compile(
    r"(?<!\w)[ACEIOU\u00c2\u00c3\u00c7\u00ca\u00cd\u00d3-\u00d5\u00da][^\W\d_A-Z]{3,}"
)
"""A word with a capital that a vocabulary may lack with an accent."""

_LACKED = {
    "a": "\u00e2\u00e3",
    "c": "\u00e7",
    "e": "\u00ea",
    "i": "\u00ed",
    "o": "\u00f3\u00f4\u00f5",
    "u": "\u00fa",
}
"""Small letters that vocabularies of Portuguese have while they lack the capitals, by the plain
letter."""

_SMALL = re.compile(rf"(?<!\w)[{''.join(_LACKED.values())}]\w+")


def held_for_capitals(shown: ModelText, source: str) -> re.Pattern[str] | None:
    """All of a segment of which a word was respelt (the first alone is no reason, unless it may
    come back as it was shown); or from where a name may begin with a small letter."""
    if shown.capitals:
        return None
    if any(word.copied or _needs_place(source, word) for word in shown.respelt):
        return WHOLE
    letters = {_letters(match[0][0]) for match in _NAME.finditer(source)}
    lacked = "".join(_LACKED.get(letter, "") for letter in sorted(letters))
    return re.compile(rf"(?<!\w)[{lacked}]") if lacked else None


def tried_for_capitals(pair: FinishedPair, shown: ModelText) -> Retry | None:
    """A word that was shown without its accent, and copied, may be known with a small letter.
    And without its alignment nobody knows to which word a capital belongs."""
    if shown.capitals:
        return None
    copied = any(_is_bare(pair, word) and _is_copied(pair, word) for word in pair.respelt)
    unread = any(_needs_place(pair.source, word) for word in shown.respelt)
    ways = [] if pair.aligned or not (copied or unread) else [shown]
    if copied:
        ways.append(_in_small_letters(pair.source, shown))
    return Retry(tuple(ways), _likeliest_translated) if ways else None


def _likeliest_translated(pairs: Sequence[FinishedPair]) -> FinishedPair:
    """The one in which fewest words are copies, if it is at least as likely as the first of those
    with an alignment, which have a score; or nearly, where the word is most likely no name."""
    first = next((pair for pair in pairs if pair.aligned), pairs[0])
    is_word = _begins_with_word(first)
    ended = (pair for pair in pairs if pair.aligned and pair.ended == "eos")
    likely = [pair for pair in ended if pair.score >= first.score - is_word * _NEARLY]
    return min(likely, key=lambda p: (_copied_words(p), -is_word * p.score), default=first)


def _copied_words(pair: FinishedPair) -> int:
    return sum(_is_copied(pair, word) for word in pair.respelt)


def _is_copied(pair: FinishedPair, word: Respelling) -> bool:
    """Whether a word stands in the target as it was shown, or nearly ("exode" for "exodo")."""
    stem = _letters(word.shown)[:_STEM]
    written = map(_letters, re.findall(r"\w+", pair.target))
    return word.copied and any(other.startswith(stem) for other in written)


def _begins_with_word(pair: FinishedPair) -> bool:
    """Whether the first word was respelt, and a word in small letters follows it."""
    behind = pair.source[pair.respelt[0].end :] if pair.respelt else ""
    return behind[:2].strip().islower() and not _needs_place(pair.source, pair.respelt[0])


def _is_bare(pair: FinishedPair, word: Respelling) -> bool:
    """Whether a word was shown without an accent, and otherwise as it is."""
    original = pair.source[word.start : word.end]
    same = word.shown.casefold() == original.casefold()
    return not same and _letters(word.shown) == _letters(original)


def _in_small_letters(source: str, shown: ModelText) -> ModelText:
    """The same sentence with the respelt words in small letters, and their accents."""
    for word in shown.respelt:
        small = source[word.start : word.end].lower()
        at, rest = shown.offsets.index(word.start), len(word.shown)
        offsets = (*shown.offsets[:at], *[word.start] * len(small), *shown.offsets[at + rest :])
        text = shown.text[:at] + small + shown.text[at + rest :]
        words = tuple(replace(w, shown=small) if w is word else w for w in shown.respelt)
        shown = replace(shown, text=text, offsets=offsets, respelt=words)
    return shown


def _needs_place(source: str, word: Respelling) -> bool:
    """Whether a capital of `word` belongs elsewhere than at the beginning of the target."""
    return word.start > 0 or _is_loud(source[word.start : word.end])


def _is_loud(word: str) -> bool:
    """Whether a word is in capitals."""
    return len(word) > 1 and word.isupper()


def restore_capitals(pair: FinishedPair) -> Iterator[Edit]:
    """Words that the model copied as they were shown; then those that it translated."""
    copied = {span: text for word, (span, text) in _copies(pair)}
    for (start, end), text in copied.items():
        yield Edit(start, end, text)
    for word in pair.respelt:
        for span in _partners(pair, word):
            text = _with_capitals(pair, word, pair.target[slice(*span)])
            if span not in copied and text != pair.target[slice(*span)]:
                yield Edit(*span, text)
    yield from _names(pair)


def _with_capitals(pair: FinishedPair, word: Respelling, text: str) -> str:
    """Part of the translation of `word`, in the letters that the word has in the source."""
    original = pair.source[word.start : word.end]
    if _is_loud(original):
        return text.upper()
    placed = _needs_place(pair.source, word) and original[:1].isupper() and text.islower()
    return capitalised(text) if placed else text


def _copies(pair: FinishedPair) -> Iterator[tuple[Respelling, tuple[Span, str]]]:
    """Words that the model has copied as they were shown: where, and how they are written."""
    for word in pair.respelt:
        if not word.copied:
            continue
        pattern = rf"(?<!\w){re.escape(word.shown)}(?!\w)"
        if match := re.search(pattern, pair.target, re.IGNORECASE):
            yield word, (match.span(), _as_in_source(pair, word, match))


def _as_in_source(pair: FinishedPair, word: Respelling, copy: re.Match[str]) -> str:
    """The source's spelling, with a capital where the copy has come to begin the target."""
    original = pair.source[word.start : word.end]
    first = not any(map(str.isalpha, pair.target[: copy.start()]))
    return capitalised(original) if first and copy[0][:1].isupper() else original


def _partners(pair: FinishedPair, word: Respelling) -> Iterator[Span]:
    """The target words that come from `word` above all; of a name, the strongest alone."""
    own = [i for i, (a, b) in enumerate(pair.source_words) if a < word.end and word.start < b]
    if not own or not pair.rows:
        return
    weights = [max(row[s] for s in own) for row in pair.rows]
    best = max(range(len(weights)), key=lambda t: (weights[t], t))
    linked = {t for s, t in pair.links if s in own}
    chosen = linked if _is_loud(pair.source[word.start : word.end]) else set[int]()
    if linked or weights[best] >= _LEAST_WEIGHT:
        yield from (pair.target_words[t] for t in sorted(chosen | {best}))


def _names(pair: FinishedPair) -> Iterator[Edit]:
    """Small accented letters of which the target's vocabulary may lack the capital, where the
    source has a capital in the same name."""
    found = [match for match in _SMALL.finditer(pair.target) if match[0].islower()]
    if not found:
        return
    names = {_letters(match[0]) for match in _NAME.finditer(pair.source)}
    respelt = {pair.source[w.start : w.end].casefold() for w in pair.respelt}
    for match in found:
        if match[0] not in respelt and _letters(match[0]) in names:
            yield Edit(match.start(), match.start() + 1, match[0][0].upper())


def _letters(word: str) -> str:
    """In small letters, without accents."""
    parts = unicodedata.normalize("NFD", word.casefold())
    return "".join(c for c in parts if c.isalpha())
