"""The target of one segment while it is being written: text, words, alignment rows."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from s2s_desktop.engine.alignment.attention_links import max_over_target, word_of_pieces
from s2s_desktop.engine.text.words import word_spans
from s2s_desktop.pipeline.messages import Span

Row = np.ndarray


@dataclass
class TargetText:
    """Grows piece by piece; words may change as long as no space follows them."""

    source_words: int
    text: str = ""
    words: list[Span] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    _pieces: list[tuple[Span, Row]] = field(default_factory=list)

    def push(self, delta: str, weights: Row) -> list[int]:
        """Append a piece and its weights over source words; returns the words that changed."""
        if not delta:
            return []
        start = len(self.text)
        self.text += delta
        self._pieces.append(((start, len(self.text)), weights))
        resume = max(self.text.rfind(" ", 0, start), self.text.rfind("\n", 0, start)) + 1
        first = len(self.words)
        while first and self.words[first - 1][0] >= resume:
            first -= 1
        before = dict(enumerate(zip(self.words[first:], self.rows[first:], strict=True), first))
        self.words[first:] = word_spans(self.text, resume)
        recent = self._recent(resume)
        owners = word_of_pieces([span for span, _ in recent], self.words[first:])
        weights_of = np.array([row for _, row in recent], dtype=np.float32)
        self.rows[first:] = max_over_target(weights_of, owners, len(self.words) - first)
        return [i for i in range(first, len(self.words)) if not self._is(i, before.get(i))]

    def _is(self, word: int, before: tuple[Span, Row] | None) -> bool:
        return (
            before is not None
            and before[0] == self.words[word]
            and np.array_equal(before[1], self.rows[word])
        )

    def _recent(self, resume: int) -> list[tuple[Span, Row]]:
        recent = []
        for piece in reversed(self._pieces):
            if piece[0][1] <= resume:
                break
            recent.append(piece)
        return recent[::-1]

    def matrix(self) -> np.ndarray:
        """(target words, source words)."""
        if not self.rows:
            return np.zeros((0, self.source_words), dtype=np.float32)
        return np.stack(self.rows)
