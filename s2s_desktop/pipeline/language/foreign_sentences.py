"""Sentences that are in another language than the text they stand in."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Protocol

from s2s_desktop.pipeline.language.candidates import language_of
from s2s_desktop.pipeline.language.detector import Detector
from s2s_desktop.pipeline.language.ranking import Likelihood
from s2s_desktop.pipeline.language.sample import count_words
from s2s_desktop.pipeline.language.telling_words import tells

_MOST_REMEMBERED = 4096
_BEGINNING_CHARS = 120
_GLANCE_CHARS = 60
_LOOK_CHARS = 400
_PLAIN = 0.5
"""A sentence whose beginning is at least this likely in the language of its text is in it."""
_FEW_WORDS = 3
_FEW_WORDS_CERTAIN = 0.7
_FOREIGN_SCRIPT = 0.01
"""So few words, which are often names, have to be in another language this likely, unless they
can hardly be in that of the text: most of these are in another script."""


class ToldSentences(Protocol):
    """Whoever knows which sentences are in another language than their text."""

    @property
    def skips(self) -> bool:
        """Whether these are left as they are."""

    @property
    def other(self) -> Callable[[str], Likelihood | None]:
        """The other language of a sentence, None where there is none."""

    def settle(self) -> None:
        """Find out now what there is to find out about the whole text."""


class ForeignSentences:
    """Tells which sentences of a text in `language` (BCP 47) are surely in another one.

    `skips`: these are left as they are; otherwise, the user having chosen the language, they
    are translated and the user is told.
    """

    def __init__(self, detector: Detector, language: str, *, skips: bool) -> None:
        self.skips = skips
        self._detector = detector
        self._language, self._code = language, language_of(language)
        self.other = lru_cache(_MOST_REMEMBERED)(self._other)
        """The other language of a sentence; None for the text's own, and where it is not
        certain. Answers are remembered: while one types, most sentences stay as they are."""

    def settle(self) -> None:
        """All is known of the text."""

    def _other(self, sentence: str) -> Likelihood | None:
        """Most sentences need but a glance: this is asked of every one."""
        if tells(sentence[:_BEGINNING_CHARS], self._code):
            return None
        glance = sentence[:_GLANCE_CHARS]
        if self._detector.is_plain(glance, self._language):
            return None
        own = self._detector.rank(glance).among([self._language])
        if not own or own[0].probability >= _PLAIN:
            return None
        ranking = self._detector.rank(sentence[:_LOOK_CHARS])
        other = ranking.surely_other([self._language])
        if other is None or count_words(sentence) > _FEW_WORDS:
            return other
        in_own = ranking.among([self._language])[0].probability
        certain = other.probability >= _FEW_WORDS_CERTAIN or in_own < _FOREIGN_SCRIPT
        return other if certain else None
