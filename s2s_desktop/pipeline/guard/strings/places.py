"""Puts carried strings back for which the model wrote no place, where the alignment says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from s2s_desktop.pipeline.guard.kinds import WarningKind
from s2s_desktop.pipeline.guard.pair import Carried, Edit, FinishedPair
from s2s_desktop.pipeline.guard.stage import Retry
from s2s_desktop.pipeline.messages import SegmentWarning, Span
from s2s_desktop.pipeline.translation.model_text import ModelText, shown_otherwise

_PULL = 0.4
"""A target word is of a stretch of the source if more than this share of its weights is."""

_OF_PUNCTUATION = 0.2
"""How much punctuation counts beside words: it attends to whatever stands near."""


def with_other_marks(pair: FinishedPair, shown: ModelText) -> Retry | None:
    """Where the model lost the place of something, it is shown other marks; where a place has to
    be found by alignment, the alignment is read."""
    lost = [item for item in pair.carried if item.target is None]
    ways = list[ModelText]()
    if not all(item.hangs for item in lost):
        while other := shown_otherwise(ways[-1] if ways else shown):
            ways.append(other)
    if lost and not pair.aligned:
        ways.append(shown)
    return Retry(tuple(ways), _fewest_lost) if ways else None


def _fewest_lost(pairs: Sequence[FinishedPair]) -> FinishedPair:
    """Of equals the first, but for the alignment that the others have."""
    return min(pairs, key=lambda pair: (_lost_words(pair), not pair.aligned))


def _lost_words(pair: FinishedPair) -> int:
    return sum(item.target is None and not item.hangs for item in pair.carried)


def put_back(pair: FinishedPair) -> Iterator[Edit]:
    """Each lost string where the alignment says; without one, words at the end of the sentence,
    and what hangs on words in proportion."""
    lost = [(number, item) for number, item in enumerate(pair.carried) if item.target is None]
    if not lost:
        return
    target = _Places.of(pair)
    for number, item in lost:
        if not item.hangs and not pair.aligned:
            at = len(pair.target.rstrip())
            yield Edit(at, at, f" {item.text}", (), number, 1, certain=False)
        else:
            yield target.edit(number, item)


def out_of_place(pair: FinishedPair) -> Iterator[SegmentWarning]:
    """Of each carried string that stands only somewhere."""
    for item in pair.carried:
        if not item.certain:
            yield SegmentWarning(
                WarningKind.OUT_OF_PLACE, item.source, item.target, (item.text.strip(),)
            )


@dataclass(frozen=True)
class _Places:
    """A target, looked at for places: its words, and of each what it draws from each source
    word. Words of markup in the source count for nothing."""

    pair: FinishedPair
    words: tuple[Span, ...]
    source_words: tuple[Span, ...]
    rows: np.ndarray

    @classmethod
    def of(cls, pair: FinishedPair) -> _Places:
        """Without alignment, words are taken to come from words at the same share of the text."""
        if pair.aligned and pair.rows:
            rows = np.array(pair.rows, dtype=np.float32)
            hanging = [item.source for item in pair.carried if item.hangs]
            for j, (start, end) in enumerate(pair.source_words):
                if any(first <= start and end <= last for first, last in hanging):
                    rows[:, j] = 0
            return cls(pair, pair.target_words, pair.source_words, rows)
        words, source_words = _spaced(pair.target), _spaced(pair.source)
        rows = np.zeros((len(words), len(source_words)), dtype=np.float32)
        for i in range(len(words)):
            rows[i, i * len(source_words) // len(words)] = 1
        return cls(pair, words, source_words, rows)

    def edit(self, number: int, item: Carried) -> Edit:
        """Puts carried string `number` in its place."""
        if not self.words:
            at = len(self.pair.target)
            return Edit(at, at, item.text, (), number)
        gap = self._gap(item)
        before, after = self._spaces(item)
        if item.role == "opens":
            at = self.words[gap][0] if gap < len(self.words) else len(self.pair.target)
            at, _ = self._whole(at)
            return Edit(at, at, item.text + after, self._own(item), number)
        end = self.words[gap - 1][1] if gap else 0
        _, end = self._whole(end)
        last = end
        if not item.hangs:
            before, after = (" ", "") if gap else ("", " ")
        elif item.role == "parts" and not before and not after and gap < len(self.words):
            after, last = "", max(end, self.words[gap][0])
        else:
            after = ""
        text = before + item.text + after
        sure = item.hangs or bool(self.rows.any())
        return Edit(end, last, text, self._own(item), number, len(before), certain=sure)

    def _whole(self, at: int) -> Span:
        """`at`, or the ends of the carried string that it would cut: such strings have words."""
        spans = (item.target for item in self.pair.carried if item.target)
        return next((span for span in spans if span[0] < at < span[1]), (at, at))

    def _spaces(self, item: Carried) -> tuple[str, str]:
        """The space before and after a string in the source, if there is any."""
        start, end = item.source
        beside = self.pair.source[max(0, start - 1) : start], self.pair.source[end : end + 1]
        return " " * beside[0].isspace(), " " * beside[1].isspace()

    def _own(self, item: Carried) -> tuple[int, ...]:
        if not self.pair.aligned:
            return ()
        words = enumerate(self.pair.source_words)
        return tuple(j for j, span in words if _inside(span, item.source))

    def _gap(self, item: Carried) -> int:
        """Before which target word a string stands."""
        partner = next((c for c in self.pair.carried if c.source[0] == item.partner), None)
        if partner is None:
            return self._cut(item.source[0], last=item.role == "opens")
        first, last = sorted((item.source, partner.source))
        if (stretch := self._stretch((first[1], last[0]))) is None:
            start = self._cut(first[0], last=True)
            stretch = start, min(start + 1, len(self.words))
        return stretch[0] if item.role == "opens" else stretch[1]

    def _stretch(self, source: Span) -> tuple[int, int] | None:
        """The target words (first, last + 1) that come from characters of the source."""
        own = [j for j, span in enumerate(self.source_words) if _inside(span, source)]
        gains = self.rows[:, own].sum(axis=1)
        gains -= _PULL * np.minimum(1, self.rows.sum(axis=1))
        best, found, total, first = 0.0, None, 0.0, 0
        for i, (start, end) in enumerate(self.words):
            gain = float(gains[i])
            if not any(map(str.isalnum, self.pair.target[start:end])):
                gain = max(0.0, _OF_PUNCTUATION * gain)
            if total <= 0:
                total, first = 0.0, i
            total += gain
            if total > best:
                best, found = total, (first, i + 1)
        return found

    def _cut(self, start: int, last: bool) -> int:
        """Where the fewest words would stand on the other side of character `start` of the
        source than their sources: the first such place, or the last."""
        at = sum(first < start for first, _ in self.source_words)
        from_behind = self.rows[:, at:].sum(axis=1)
        from_before = self.rows[:, :at].sum(axis=1)
        crossing = np.concatenate([[0], from_behind.cumsum()])
        crossing[:-1] += from_before[::-1].cumsum()[::-1]
        best = np.flatnonzero(crossing <= crossing.min() + 1e-6)
        return int(best[-1] if last else best[0])


def _inside(inner: Span, outer: Span) -> bool:
    return outer[0] < inner[1] and inner[0] < outer[1]


def _spaced(text: str) -> tuple[Span, ...]:
    spans, at = list[Span](), 0
    for word in text.split():
        start = text.index(word, at)
        at = start + len(word)
        spans.append((start, at))
    return tuple(spans)
