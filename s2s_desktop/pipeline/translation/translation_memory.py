"""What was translated before, so that an edit costs only the sentences that it changed."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain

from s2s_desktop.glossary.matching import FoundTerm
from s2s_desktop.glossary.term import Glossary
from s2s_desktop.pipeline.guard.stage import moved
from s2s_desktop.pipeline.messages import (
    AlignmentRow,
    DecodingChoices,
    GuardOptions,
    Inset,
    Message,
    SegmentFinished,
    TextChunk,
    TranslateRequest,
)
from s2s_desktop.pipeline.translation.prepared import Prepared

_MOST_SEGMENTS = 4096
_SHORT_CHARS = 60

_Key = tuple[
    str,
    str,
    str,
    str,
    DecodingChoices,
    bool,
    GuardOptions,
    tuple[Inset, ...],
    tuple[FoundTerm, ...],
]


@dataclass(frozen=True)
class _Packed:
    """A segment whose alignment weights take 4 bytes each and not 32: most of it is weights."""

    rest: SegmentFinished
    rows: array[float]
    attention: array[float]

    @classmethod
    def of(cls, done: SegmentFinished) -> _Packed:
        """Without loss: the weights were computed with 4 bytes."""
        if not done.rows and not done.tokens:
            return cls(done, array("f"), array("f"))
        tokens = tuple(
            token if token.attention is None else replace(token, attention=())
            for token in done.tokens
        )
        return cls(
            replace(done, rows=(), tokens=tokens),
            array("f", chain.from_iterable(done.rows)),
            array("f", chain.from_iterable(token.attention or () for token in done.tokens)),
        )

    def done(self) -> SegmentFinished:
        """The segment as it was."""
        width = len(self.rest.source_words)
        attention = _rows(self.attention, width)
        tokens = tuple(
            token if token.attention is None else replace(token, attention=next(attention, ()))
            for token in self.rest.tokens
        )
        rows = tuple(_rows(self.rows, width)) or ((),) * len(self.rest.target_words)
        return replace(self.rest, rows=rows, tokens=tokens)


def _rows(values: array[float], width: int) -> Iterator[tuple[float, ...]]:
    return (tuple(values[at : at + width]) for at in range(0, len(values), max(1, width)))


class TranslationMemory:
    """The latest segments of one model by their source text and how they were decoded."""

    def __init__(self, most: int = _MOST_SEGMENTS) -> None:
        self._most = most
        self._kept: OrderedDict[_Key, _Packed] = OrderedDict()

    def keep(self, request: TranslateRequest, item: Prepared, done: SegmentFinished) -> None:
        """Remember a segment; the one not used for longest is forgotten.

        Where nobody watches, nobody edits either: of a book only what is short comes again.
        """
        if not request.stream and len(done.text) > _SHORT_CHARS:
            return
        if done.warnings or done.terms:
            at_zero = tuple(moved(warning, item.within) for warning in done.warnings)
            terms = tuple(replace(t, source=item.within(*t.source)) for t in done.terms)
            done = replace(done, warnings=at_zero, terms=terms)
        self._kept[_key(request, item)] = _Packed.of(done)
        if len(self._kept) > self._most:
            self._kept.popitem(last=False)

    def recall(self, request: TranslateRequest, item: Prepared) -> list[Message] | None:
        """The messages of a segment that was translated before, or None."""
        packed = self._kept.get(_key(request, item))
        if packed is None:
            return None
        self._kept.move_to_end(_key(request, item))
        return list(_repeat(request.number, item, packed.done()))


def _key(request: TranslateRequest, item: Prepared) -> _Key:
    pair = request.source_language, request.target_language
    # Of a glossary, what stands in the segment counts alone.
    guard = replace(request.guard, glossary=Glossary())
    asked = request.choices, request.alignment, guard
    # What is shown depends on the neighbours too: a word in capitals among others is lowered.
    return item.text, item.shown.text, *pair, *asked, item.shown.insets, item.terms


def _repeat(request: int, item: Prepared, done: SegmentFinished) -> Iterator[Message]:
    yield TextChunk(request, item.number, done.text)
    for i, (span, row) in enumerate(zip(done.target_words, done.rows, strict=True)):
        yield AlignmentRow(request, item.number, i, span, row)
    yield replace(
        done,
        request=request,
        segment=item.number,
        source=item.span,
        source_words=item.source_words if done.source_words else (),
        warnings=tuple(moved(warning, item.place) for warning in done.warnings),
        terms=tuple(replace(term, source=item.place(*term.source)) for term in done.terms),
    )
