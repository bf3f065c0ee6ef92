"""One segment of a block with its translation, as far as moving marks needs it."""

from __future__ import annotations

from dataclasses import dataclass

from s2s_desktop.pipeline.messages import Span


@dataclass(frozen=True)
class TranslatedSegment:
    """`source` are characters of the block; offsets of target words count in `text`.

    `lead` is what was copied between the segment before and this one. `rows[t][s]` is how much
    target word t came from source word s; empty when the model's attention says nothing.
    """

    source: Span
    lead: str
    text: str
    source_words: tuple[Span, ...] = ()
    target_words: tuple[Span, ...] = ()
    rows: tuple[tuple[float, ...], ...] = ()

    @property
    def aligned(self) -> bool:
        """Whether it is known which words belong together."""
        return bool(self.rows and self.source_words)

    def source_word(self, block_text: str, word: int) -> str:
        """The text of a source word."""
        start, end = self.source_words[word]
        return block_text[start:end]

    def target_word(self, word: int) -> str:
        """The text of a target word."""
        start, end = self.target_words[word]
        return self.text[start:end]
