"""What the alignment panel shows: one sentence with its words and weights."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from s2s_desktop.drawing.word_scores import Scores, WordScore, word_scores
from s2s_desktop.pipeline.messages import SegmentFinished, SegmentWarning, Span

_LINE_END = re.compile(r"\s*[\r\n][\s>]*")


@dataclass(frozen=True)
class SegmentAlignment:
    """One segment as the panel needs it; while it is generated a new value replaces the old.

    Spans are offsets into `source_text` and `target_text`, which hold this segment alone.
    `rows[i][j]` is how much target word i came from source word j (0…1).
    `links` are pairs (source word, target word), `scores` say how sure the model was of each
    target word, `warnings` what is doubtful; these come when the segment is finished.
    `edited`: the user has changed the target; words that are new have no weights.
    """

    source_text: str
    target_text: str
    source_words: tuple[Span, ...]
    target_words: tuple[Span, ...]
    rows: tuple[tuple[float, ...], ...]
    links: tuple[tuple[int, int], ...] = ()
    finished: bool = False
    edited: bool = False
    scores: Scores = ()
    warnings: tuple[SegmentWarning, ...] = ()

    @property
    def verbatim(self) -> bool:
        """Whether the finished target says what the source says, word for word."""
        return self.finished and self.source_text.split() == self.target_text.split()

    def source_word(self, index: int) -> str:
        """The text of source word `index`; where it goes over two lines, on one."""
        start, end = self.source_words[index]
        return _LINE_END.sub("", self.source_text[start:end])

    def target_word(self, index: int) -> str:
        """The text of target word `index`."""
        start, end = self.target_words[index]
        return self.target_text[start:end]

    def score(self, index: int) -> WordScore | None:
        """How sure the model was of target word `index`, where that is known."""
        return self.scores[index] if index < len(self.scores) else None

    def warnings_at(self, index: int) -> tuple[SegmentWarning, ...]:
        """The warnings about characters of target word `index`."""
        start, end = self.target_words[index]
        spans = ((warning, warning.target) for warning in self.warnings)
        return tuple(w for w, span in spans if span and span[0] < end and start < span[1])


def finished_alignment(finished: SegmentFinished, text: str) -> SegmentAlignment:
    """A finished segment of a request for `text`."""
    start, end = finished.source
    return SegmentAlignment(
        source_text=text[start:end],
        target_text=finished.text,
        source_words=tuple((a - start, b - start) for a, b in finished.source_words),
        target_words=finished.target_words,
        rows=finished.rows,
        links=finished.links,
        finished=True,
        scores=word_scores(finished.tokens, finished.target_words),
        warnings=tuple(within(warning, start) for warning in finished.warnings),
    )


def within(warning: SegmentWarning, start: int) -> SegmentWarning:
    """A warning whose source characters count from `start`, where its segment begins."""
    if warning.source is None:
        return warning
    first, last = warning.source
    return replace(warning, source=(first - start, last - start))
