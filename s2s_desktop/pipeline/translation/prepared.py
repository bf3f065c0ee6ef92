"""A segment made ready for the model."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np

from s2s_desktop.engine.alignment.attention_links import sum_over_source, word_of_pieces
from s2s_desktop.engine.loaded_model import LoadedModel
from s2s_desktop.engine.text.tokenizer import Encoding, decode
from s2s_desktop.engine.text.words import word_spans
from s2s_desktop.glossary.matching import FoundTerm
from s2s_desktop.pipeline.messages import Inset, Span
from s2s_desktop.pipeline.segmentation.reading import Reading
from s2s_desktop.pipeline.segmentation.segment import Segment, cut_points
from s2s_desktop.pipeline.translation.compatibility import is_form
from s2s_desktop.pipeline.translation.foreign_name import foreign_name
from s2s_desktop.pipeline.translation.letter_case import stands_in_capitals
from s2s_desktop.pipeline.translation.model_text import ModelText, model_text
from s2s_desktop.pipeline.translation.spelling import Rewording, Speller

_MOST_WORDS = 400
"""Of one segment: its alignment has as many weights as the square of this, even where the
model is shown none of the words (a page of ideographs, say)."""


FindInsets = Callable[[Reading], Sequence[Inset]]
"""A segment as it reads -> its insets, as characters of what is read."""


def no_insets(_source: Reading) -> Sequence[Inset]:
    """For a text in which all is read."""
    return ()


Reword = Callable[[str], Sequence[Rewording]]
"""A segment as it reads -> what of it the model is shown in other words, or not at all."""


def nothing_reworded(_source: str) -> Sequence[Rewording]:
    """For a text that is shown as it is."""
    return ()


@dataclass(frozen=True)
class Prepared:
    """One segment: where it is, and what the model reads.

    `encoding` is that of what it is shown. `places[i]` is where character i of `text` stands in
    the whole source text, if it is not start + i. `terms` are those of the glossary in `text`;
    `held` is what its target must hold (see `Retry`).
    """

    number: int
    start: int
    text: str
    lead: str
    shown: ModelText
    encoding: Encoding
    places: Sequence[int] = ()
    terms: tuple[FoundTerm, ...] = ()
    held: tuple[tuple[str, ...], ...] = ()

    @property
    def pieces(self) -> tuple[int, ...]:
        """What the model reads."""
        return self.encoding.ids

    @cached_property
    def words(self) -> tuple[Span, ...]:
        """Characters of `text`; looked for only where somebody asks, as for alignment."""
        return tuple(word_spans(self.text))

    @cached_property
    def owners(self) -> tuple[int, ...]:
        """One word (or -1) for each piece."""
        # A space in front of a word may stand before an inset that nothing is shown of.
        spans = (_without_spaces(self.shown.text, span) for span in self.encoding.spans)
        return tuple(word_of_pieces([self.shown.source_span(*s) for s in spans], self.words))

    def pieces_at(self, span: Span) -> list[int]:
        """The numbers of the pieces that the model reads of characters of `text`."""
        shown, pieces = self.shown, self.encoding.spans
        places = (shown.source_span(*_without_spaces(shown.text, piece)) for piece in pieces)
        return [i for i, (a, b) in enumerate(places) if a < span[1] and span[0] < b]

    @property
    def span(self) -> Span:
        """Characters of the whole source text."""
        return self.place(0, len(self.text))

    @property
    def source_words(self) -> tuple[Span, ...]:
        """The words as characters of the whole source text."""
        return tuple(self.place(*word) for word in self.words)

    def place(self, start: int, end: int) -> Span:
        """Characters of `text` -> characters of the whole source text."""
        if self.places and start < end:
            return self.places[start], self.places[end - 1] + 1
        return self.start + start, self.start + end

    def within(self, start: int, end: int) -> Span:
        """Characters of the whole source text -> characters of `text`."""
        if self.places:
            return bisect_left(self.places, start), bisect_left(self.places, end)
        return start - self.start, end - self.start

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
        self._speller = Speller(self._is_known, self._pieces)

    def prepare(
        self,
        segment: Segment,
        text: str,
        number: int,
        find: FindInsets = no_insets,
        reword: Reword = nothing_reworded,
    ) -> Iterator[Prepared]:
        """The segment, in as many parts as the model's limit demands; no inset is cut.

        `reword` says what of it the model is shown otherwise.
        """
        source = segment.read(text).whole_words(self._keeps_hyphen)
        insets, reworded = find(source), reword(source.text)
        capitals = stands_in_capitals(text, segment.start, segment.end)
        shown, encoding = self._show(source.text, insets, reworded, capitals)
        cuts = self._cuts(source.text, shown, encoding)
        starts = sorted({0, *(_outside(cut, insets) for cut in cuts)})
        if len(starts) == 1:
            yield self._prepared(number, source, segment.lead, shown, encoding)
            return
        done = 0
        for a, b in zip(starts, [*starts[1:], len(source.text)], strict=True):
            words = source.text[a:b].strip()
            if not words:
                continue
            at = source.text.index(words, a)
            part = source.part(at, at + len(words))
            lead = source.text[done:at] if done else segment.lead
            within = [i.moved(-at) for i in insets if at <= i.start and i.end <= at + len(words)]
            own = [w.moved(-at) for w in reworded if at <= w.start and w.end <= at + len(words)]
            shown, encoding = self._show(words, within, own, capitals)
            yield self._prepared(number, part, lead, shown, encoding)
            done, number = at + len(words), number + 1

    def whole(self, text: str, number: int, lead: str) -> Prepared:
        """All of `text` as one segment, however long it is."""
        return self._prepared(number, Reading(text, range(len(text))), lead, *self._show(text))

    def _cuts(self, source: str, shown: ModelText, encoding: Encoding) -> Iterator[int]:
        """Where a segment is cut that has too many pieces for the model, or too many words."""
        if len(encoding.ids) > self._limit:
            spans = [shown.source_span(*span) for span in encoding.spans]
            yield from cut_points(spans, source, self._limit)
        if len(source) > _MOST_WORDS:
            yield from (start for start, _ in word_spans(source)[_MOST_WORDS::_MOST_WORDS])

    def again(self, prepared: Prepared, shown: ModelText) -> Prepared:
        """The same segment, shown to the model in another way."""
        p, encoding = prepared, self._tokenizer.encode(shown.text)
        source = Reading(p.text, p.places or range(p.start, p.start + len(p.text)))
        return self._prepared(p.number, source, p.lead, shown, encoding)

    def _show(
        self,
        source: str,
        insets: Sequence[Inset] = (),
        reworded: Sequence[Rewording] = (),
        in_capitals: bool = False,
    ) -> tuple[ModelText, Encoding]:
        insets = insets or foreign_name(source, self._is_known)
        words = [
            word
            for word in self._speller.respelt(source)
            if not any(i.start < word.end and word.start < i.end for i in insets)
        ]
        shown = model_text(source, self._is_known, insets, reworded, words, in_capitals)
        return shown, self._tokenizer.encode(shown.text)

    def _knows(self, character: str) -> bool:
        """Whether the model sees the character; some are dropped before they become pieces,
        some are read as others."""
        ids = self._tokenizer.encode(character).ids
        if not ids or self._tokenizer.unknown_id in ids:
            return False
        return not is_form(character) or decode(self._tokenizer, ids) == character

    def _pieces(self, text: str) -> int:
        return len(self._tokenizer.encode(text).ids)

    def _keeps_hyphen(self, before: str, behind: str) -> bool:
        """Whether the vocabulary knows both parts as words ("well-known"), but not the whole."""
        pieces = [
            len(self._tokenizer.encode(word).ids) for word in (before + behind, before, behind)
        ]
        return pieces[0] > 1 and pieces[1] == pieces[2] == 1

    def _prepared(
        self,
        number: int,
        source: Reading,
        lead: str,
        shown: ModelText,
        encoding: Encoding,
    ) -> Prepared:
        start = source.places[0] if source.places else 0
        places = () if isinstance(source.places, range) else source.places
        return Prepared(number, start, source.text, lead, shown, encoding, places)


def _without_spaces(text: str, span: Span) -> Span:
    """The span without spaces at its beginning."""
    start, end = span
    return end - len(text[start:end].lstrip()), end


def _outside(cut: int, insets: Sequence[Inset]) -> int:
    """`cut`, or where the inset begins that it would cut."""
    return next((inset.start for inset in insets if inset.start < cut < inset.end), cut)
