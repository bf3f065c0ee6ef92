"""Segments of one to three words, and the ways in which they can be shown to a model.

Models are trained on sentences. Of a bare word they make too much: they double it, explain it in
brackets, go on with a sentence that nobody asked for. Shown with a bullet, a colon or in quotes
it is read rightly more often than not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from s2s_desktop.engine.text.words import word_spans
from s2s_desktop.pipeline.translation.letter_case import capitalised
from s2s_desktop.pipeline.translation.model_text import ModelText

_MOST_WORDS, _LONGEST_WORD, _MOST_CHARACTERS = 3, 20, 48
_PARTICLE = 3
"""Letters of the longest word that stands within names in small letters ("de", "dos")."""

_WORD = r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*"
_INITIALS = r"(?:[^\W\d_]\. ?){0,3}"  # of a name: "James T. Whitfield"
_INPUT = re.compile(
    rf"(?P<core>{_INITIALS}{_WORD}(?:,? {_INITIALS}{_WORD}){{0,2}})(?P<end>[.!?:;,]*)"
)
_FEWEST_CAPITALS = 4
"""Letters of a word in capitals that may be something else than an abbreviation."""

_SENTENCE = ("{}", "* {}", "- {}", '"{}"')
_BARE = (*_SENTENCE, "({})", "{}:", "{},")
AS_CAPITALS = ("* {}", "- {}")
_ALSO_WITH_CAPITAL = ("{}", *AS_CAPITALS)


def _is_short(match: re.Match[str]) -> bool:
    """Also in scripts that put no spaces between words."""
    core = match["core"]
    words = [(a, b) for a, b in word_spans(core) if core[a].isalpha() and core[b : b + 1] != "."]
    return len(words) <= _MOST_WORDS and all(b - a <= _LONGEST_WORD for a, b in words)


@dataclass(frozen=True)
class ShortInput:
    """A short segment as the model was shown it: its words, and the signs that end it."""

    shown: ModelText
    core: str
    end: str

    @classmethod
    def of(cls, shown: ModelText) -> ShortInput | None:
        """None for what is no short segment, or has something in it that is no word."""
        if shown.carried or len(shown.text) > _MOST_CHARACTERS:
            return None
        match = _INPUT.fullmatch(shown.text)
        return cls(shown, match["core"], match["end"]) if match and _is_short(match) else None

    @property
    def in_capitals(self) -> bool:
        """Whether it was shown in capitals, and may be words."""
        letters, small = sum(map(str.isalpha, self.core)), self.core.lower()
        enough = letters >= _FEWEST_CAPITALS and len(small) == len(self.core)
        return self.core.isupper() and enough

    @property
    def is_name(self) -> bool:
        """Whether it may be a name of two words or three, for all that the letters say."""
        words = self.core.split()
        capitals = all(word[0].isupper() for word in words if len(word) > _PARTICLE)
        return len(words) > 1 and self.core[0].isupper() and capitals and not self.core.isupper()

    def ways(self) -> Iterator[ModelText]:
        """Without the first, which is the one that was decoded already."""
        if self.in_capitals:
            yield from (self._decorated(way, self.core) for way in AS_CAPITALS)
            yield from self._small()
            return
        shown = {text.text: text for text in self._dressed(self.core)}
        yield from (text for text in shown.values() if text.text != self.shown.text)

    def _small(self) -> Iterator[ModelText]:
        """The words in small letters; their translations are written in capitals."""
        return (replace(text, capitals=True) for text in self._dressed(self.core.lower()))

    def _dressed(self, core: str) -> Iterator[ModelText]:
        """Sentences with the signs that end them; bare words also with a capital, where that
        is no letter that a vocabulary may lack."""
        if self.end:
            yield from (self._decorated(way, core) for way in _SENTENCE)
            return
        for way in _BARE:
            yield self._decorated(way, core)
            if way in _ALSO_WITH_CAPITAL and core[0].isascii():
                yield self._decorated(way, capitalised(core))

    def _decorated(self, way: str, core: str) -> ModelText:
        """What is put before belongs to the first letter, what is put behind to the last."""
        before, behind = way.split("{}")
        end = self.end
        own = self.shown.offsets[: len(core) + len(end)]
        offsets = (*own[:1] * len(before), *own, *own[-1:] * len(behind))
        return replace(self.shown, text=before + core + end + behind, offsets=offsets)
