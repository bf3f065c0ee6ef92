"""A segment made ready for the model."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from s2s_desktop.engine.alignment.attention_links import sum_over_source, word_of_pieces
from s2s_desktop.engine.loaded_model import LoadedModel
from s2s_desktop.engine.text.tokenizer import Encoding
from s2s_desktop.engine.text.words import word_spans
from s2s_desktop.pipeline.messages import Inset, Span
from s2s_desktop.pipeline.translation.model_text import ModelText, model_text
from s2s_desktop.pipeline.translation.segment import Segment, cut_points

_LINE_END = re.compile(r"\s*[\r\n]\s*")
"""Inside a sentence only where a wrapped paragraph is read as one flow."""

_MOST_WORDS = 400
"""Of one segment: its alignment has as many weights as the square of this, even where the
model is shown none of the words (a page of ideographs, say)."""


FindInsets = Callable[[str, int], Sequence[Inset]]
"""The text of a segment and where it begins -> its insets, as characters of it."""


def no_insets(_source: str, _start: int) -> Sequence[Inset]:
    """For a text in which all is read."""
    return ()


@dataclass(frozen=True)
class Prepared:
    """One segment: where it is, what the model reads, and which word each piece is of.

    `words` count from the segment's start; `owners` has one word (or -1) for each piece.
    """

    number: int
    start: int
    text: str
    lead: str
    shown: ModelText
    pieces: tuple[int, ...]
    words: tuple[Span, ...]
    owners: tuple[int, ...]

    @property
    def span(self) -> Span:
        """Characters of the whole source text."""
        return self.start, self.start + len(self.text)

    @property
    def source_words(self) -> tuple[Span, ...]:
        """The words as characters of the whole source text."""
        return tuple((self.start + a, self.start + b) for a, b in self.words)

    def over_words(self, attention: tuple[float, ...] | None) -> np.ndarray:
        """Weights over pieces (S + end of sentence) -> over words."""
        if attention is None:
            return np.zeros(len(self.words), dtype=np.float32)
        return sum_over_source(np.asarray(attention), self.owners, len(self.words))

    def parts(self, start: int, end: int) -> Iterator[tuple[str, int | None]]:
        """Characters start … end of the segment, cut behind each word, and which word it is."""
        for number, (first, last) in enumerate(self.words):
            if start < last and first < end:
                yield self.text[start : min(last, end)], number
                start = min(last, end)
        if start < end:
            yield self.text[start:end], None

    def one(self, word: int | None) -> np.ndarray:
        """The row of text that comes from this word alone, or from none."""
        row = np.zeros(len(self.words), dtype=np.float32)
        if word is not None:
            row[word] = 1
        return row


class Preparer:
    """Cuts, rewrites and tokenizes segments for one model."""

    def __init__(self, loaded: LoadedModel) -> None:
        self._tokenizer = loaded.source_tokenizer
        self._limit = loaded.source_limit
        self._is_known = lru_cache(maxsize=None)(self._knows)

    def prepare(
        self,
        segment: Segment,
        text: str,
        number: int,
        find: FindInsets = no_insets,
        unseen: Collection[int] = (),
    ) -> Iterator[Prepared]:
        """The segment, in as many parts as the model's limit demands; no inset is cut.

        Of the characters `unseen` of the segment the model is shown nothing.
        """
        source = text[segment.start : segment.end]
        insets = find(source, segment.start)
        shown, encoding = self._show(source, insets, unseen)
        cuts = self._cuts(source, shown, encoding)
        starts = sorted({0, *(_outside(cut, insets) for cut in cuts)})
        if len(starts) == 1:
            yield self._prepared(number, segment.start, source, segment.lead, shown, encoding)
            return
        done = 0
        for a, b in zip(starts, [*starts[1:], len(source)], strict=True):
            part = source[a:b].strip()
            if not part:
                continue
            at = source.index(part, a)
            lead = _LINE_END.sub(" ", source[done:at]) if done else segment.lead
            within = [i.moved(-at) for i in insets if at <= i.start and i.end <= at + len(part)]
            shown, encoding = self._show(part, within, {i - at for i in unseen})
            yield self._prepared(number, segment.start + at, part, lead, shown, encoding)
            done, number = at + len(part), number + 1

    def whole(self, text: str, number: int, lead: str) -> Prepared:
        """All of `text` as one segment, however long it is."""
        return self._prepared(number, 0, text, lead, *self._show(text))

    def _cuts(self, source: str, shown: ModelText, encoding: Encoding) -> Iterator[int]:
        """Where a segment is cut that has too many pieces for the model, or too many words."""
        if len(encoding.ids) > self._limit:
            spans = [shown.source_span(*span) for span in encoding.spans]
            yield from cut_points(spans, source, self._limit)
        if len(source) > _MOST_WORDS:
            yield from (start for start, _ in word_spans(source)[_MOST_WORDS::_MOST_WORDS])

    def again(self, prepared: Prepared, shown: ModelText) -> Prepared:
        """The same segment, shown to the model in another way."""
        encoding = self._tokenizer.encode(shown.text)
        p = prepared
        return self._prepared(p.number, p.start, p.text, p.lead, shown, encoding)

    def _show(
        self, source: str, insets: Sequence[Inset] = (), unseen: Collection[int] = ()
    ) -> tuple[ModelText, Encoding]:
        shown = model_text(source, self._is_known, insets, unseen)
        return shown, self._tokenizer.encode(shown.text)

    def _knows(self, character: str) -> bool:
        """Whether the model sees the character; some are dropped before they become pieces."""
        ids = self._tokenizer.encode(character).ids
        return bool(ids) and self._tokenizer.unknown_id not in ids

    def _prepared(
        self,
        number: int,
        start: int,
        source: str,
        lead: str,
        shown: ModelText,
        encoding: Encoding,
    ) -> Prepared:
        words = tuple(word_spans(source))
        # A space in front of a word may stand before an inset that nothing is shown of.
        spans = [shown.source_span(*_without_spaces(shown.text, span)) for span in encoding.spans]
        owners = tuple(word_of_pieces(spans, words))
        return Prepared(number, start, source, lead, shown, encoding.ids, words, owners)


def _without_spaces(text: str, span: Span) -> Span:
    """The span without spaces at its beginning."""
    start, end = span
    return end - len(text[start:end].lstrip()), end


def _outside(cut: int, insets: Sequence[Inset]) -> int:
    """`cut`, or where the inset begins that it would cut."""
    return next((inset.start for inset in insets if inset.start < cut < inset.end), cut)
