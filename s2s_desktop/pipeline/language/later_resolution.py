"""A text in a language that the user chose is looked at when its first text stands, not before."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from s2s_desktop.pipeline.language.ranking import Likelihood
from s2s_desktop.pipeline.language.resolution import Resolution
from s2s_desktop.pipeline.messages import Finished, Message, SegmentFinished

_SHORT_CHARS = 2000
"""Of a longer text the first words are a small part of the wait, so that it is looked at while
the model is read."""


def may_be_later(text: str) -> bool:
    """Whether reading the tables of languages would be much of the wait for the first words."""
    return len(text) <= _SHORT_CHARS


@dataclass
class LaterResolution:
    """What `resolve` finds out, asked for once. Of the sentences nothing is skipped."""

    resolve: Callable[[], Resolution]
    skips: bool = False

    @cached_property
    def found(self) -> Resolution:
        """What was found out; waits until the tables have been read."""
        return self.resolve()

    def other(self, sentence: str) -> Likelihood | None:
        """The other language that a sentence is in, if the text is in the one chosen."""
        sentences = self.found.sentences
        return sentences.other(sentence) if sentences is not None else None

    def settle(self) -> None:
        """Have it found out, before processes are forked."""
        assert self.found

    def told(self, messages: Iterator[Message]) -> Iterator[Message]:
        """The messages, what was found before the first of a whole segment."""
        told = False
        for message in messages:
            if not told and isinstance(message, SegmentFinished | Finished):
                told = True
                yield self.found.detected
            yield message
