"""The passage of a document in which all words of a sentence stand.

A model that is shown targets with words that its source lacks learns to invent. So a target
is kept only where one to three neighbouring sentences hold all its numbers, names and content
words, inflection aside. One ordinary word of six may be missing, since many good titles lack one.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from s2s_desktop.pipeline.summary.rewriting.word_forms import (
    NEGATIONS,
    content_stems,
    content_words,
    stem,
)

MOST_SENTENCES = 3
MOST_WORDS = 160

_WORDS_FOR_ONE_MISSING = 6

_WORD = re.compile(r"[^\W_]+(?:['.,&/-][^\W_]+)*")


class Sentences:
    """The sentences of a document with the content words of each; a passage is a range."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.texts = texts
        self._stems = [frozenset(content_stems(text)) for text in texts]
        self._lengths = [len(text.split()) for text in texts]

    def text(self, passage: range) -> str:
        """The sentences of a passage, joined."""
        return " ".join(self.texts[i] for i in passage)

    def words(self, passage: range) -> int:
        """How many words a passage has."""
        return sum(self._lengths[i] for i in passage)

    def shortest_passage(self, target: str, among: range) -> range | None:
        """The shortest passage with the content words of `target`; None where there is none."""
        wanted = frozenset(content_stems(target))
        spare = len(wanted) // _WORDS_FOR_ONE_MISSING
        needed = wanted - _ordinary(target) if spare else wanted
        found = [(self._stems[i] & wanted if i in among else frozenset()) for i in self._all]
        best, fewest = None, spare + 1
        for size in range(1, MOST_SENTENCES + 1):
            for passage in (range(i, i + size) for i in among[: len(among) - size + 1]):
                if not found[passage[0]] or not found[passage[-1]]:
                    continue
                missing = wanted.difference(*(found[i] for i in passage))
                if missing & needed or self.words(passage) > MOST_WORDS:
                    continue
                if len(missing) < fewest:
                    best, fewest = passage, len(missing)
        return best

    def widened(self, passage: range, before: bool) -> range:
        """A passage with one neighbour more, unless it grows too long."""
        grown = range(passage.start - before, passage.stop + (not before))
        inside = grown.start >= 0 and grown.stop <= len(self.texts)
        if not inside or len(grown) > MOST_SENTENCES or self.words(grown) > MOST_WORDS:
            return passage
        return grown

    def central(self, passage: range) -> int:
        """The sentence that shares most of its content words with the others of a passage."""
        return max(passage, key=lambda i: self._shared(i, passage))

    def _shared(self, sentence: int, passage: range) -> float:
        own = self._stems[sentence]
        others = frozenset().union(*(self._stems[i] for i in passage if i != sentence))
        return len(own & others) / math.sqrt(max(1, len(own)))

    @property
    def _all(self) -> range:
        return range(len(self.texts))


def _ordinary(target: str) -> frozenset[str]:
    """Stems of the words that are neither numbers nor, within the sentence, capitalised."""
    names = [w for i, w in enumerate(content_words(target)) if i and not w.islower()]
    return frozenset(content_stems(target)) - {stem(name) for name in names}


def adds_negation(source: str, target: str) -> bool:
    """Whether a target negates more often than its source."""
    return _negations(target) > _negations(source)


def _negations(text: str) -> int:
    return sum(w in NEGATIONS or w.endswith("n't") for w in text.lower().split())


def in_case_of(source: str, target: str) -> str:
    """`target` with the capitals that its words have in `source`; the first word has one.

    Titles are often set in capitals throughout; a copied word is to look as in its source.
    """
    forms = _WORD.findall(source)[::-1]
    exact = set(forms)
    by_lower = {form.lower(): form for form in forms}
    by_stem = {stem(form): form for form in forms}

    def recased(match: re.Match[str]) -> str:
        word = match[0]
        same = word if word in exact else by_lower.get(word.lower())
        if same is not None:
            # A capital at the beginning of a sentence is no reason for one elsewhere.
            return word if word.islower() and same.istitle() else same
        like = by_stem.get(stem(word), "")
        return word.lower() if word.istitle() and not like[:1].isupper() else word

    text = _WORD.sub(recased, target)
    return text[:1].upper() + text[1:]
