"""Finds the language of a text: py3langid, and what is known besides."""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import lru_cache
from threading import Thread
from typing import TYPE_CHECKING

from s2s_desktop.pipeline.language.candidates import candidates, language_of
from s2s_desktop.pipeline.language.close_languages import small_words
from s2s_desktop.pipeline.language.ranking import Ranking
from s2s_desktop.pipeline.language.sample import sample
from s2s_desktop.pipeline.search.room import check_room_for_numpy

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

_FOR_READABLE = math.e
"""So many times likelier is a language that some model reads: others are rarely given to us."""
_FOR_SMALL_WORD = math.e
"""So many times likelier is a language for each of its small words, …"""
_MOST_SMALL_WORDS = 3
"""… as far as these are not more: the classifier has counted them too."""
_FLOOR = 1e-9


class Detector:
    """Ranks the languages that models read and those that most is written in. Raises UserError
    where a limit of memory leaves no room for it.

    `readable` are BCP 47 tags. Making one costs nothing; the first `rank` reads the classifier,
    some tenths of a second, unless `load_ahead` has begun to.
    """

    def __init__(self, readable: Iterable[str]) -> None:
        self.readable = frozenset(readable)
        self._read = frozenset(map(language_of, self.readable))
        self._candidates = candidates(self.readable)
        self._loading: Thread | None = None

    def load_ahead(self) -> None:
        """Read the classifier in a thread, while other things are done. Only once."""
        if self._loading is None:
            check_room_for_numpy()
            self._loading = Thread(target=self.load, name="languages", daemon=True)
            self._loading.start()

    def load(self) -> None:
        """Read the classifier now."""
        _classifier(self._candidates)

    def rank(self, text: str) -> Ranking:
        """The languages that `text` may be in."""
        shown = sample(text)
        weights = dict(self._ready().rank(shown))
        for language in self._read & weights.keys():
            weights[language] = (weights[language] + _FLOOR) * _FOR_READABLE
        for language, words in small_words(shown).items():
            weights[language] *= _FOR_SMALL_WORD ** min(words, _MOST_SMALL_WORDS)
        total = sum(weights.values())
        return Ranking({language: weight / total for language, weight in weights.items()})

    def is_plain(self, text: str, tag: str) -> bool:
        """Whether `text` is surely at least as likely in the language `tag` as in all others
        together: less than `rank` tells, in little more than half the time."""
        shown, language = sample(text), language_of(tag)
        best, likelihood = self._ready().classify(shown)
        if best != language or language not in self._read:
            return False
        words = small_words(shown)
        own = min(words.pop(language, 0), _MOST_SMALL_WORDS)
        others = min(max(words.values(), default=0), _MOST_SMALL_WORDS)
        # All the rest as likely as it can be by what is known besides.
        mine: float = likelihood * _FOR_SMALL_WORD**own
        theirs: float = (1 - likelihood) * _FOR_SMALL_WORD**others
        return mine > theirs

    def _ready(self) -> LanguageIdentifier:
        check_room_for_numpy()
        if self._loading is not None and self._loading.is_alive():
            self._loading.join()  # not later: children may be forked after this
        return _classifier(self._candidates)


@lru_cache(maxsize=1)
def _classifier(languages: frozenset[str]) -> LanguageIdentifier:
    """py3langid's own, for `languages` as far as it knows them.

    Made anew from those columns of its tables: restricted in place, it would keep all.
    """
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    full = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    full.set_languages(languages & set(full.labels))
    return LanguageIdentifier(
        full.nb_ptc,
        full.nb_pc,
        full.nb_classes,
        full.tk_nextmove,
        full.tk_output,
        norm_probs=True,
        tk_row=full.tk_row,
    )
