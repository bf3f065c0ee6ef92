"""Summarizes by picking sentences: a request in, messages out.

The extractor says which sentences carry the text. Where there is a rewriter, each of them is
rewritten with words of the text; what its gate refuses is given as it stands.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from itertools import pairwise

from s2s_desktop.engine.text.language_tags import primary
from s2s_desktop.pipeline.in_order import in_order, until_stopped
from s2s_desktop.pipeline.messages import (
    Finished,
    Message,
    Progress,
    Remark,
    SegmentFinished,
    SummarizeRequest,
    SummaryLength,
)
from s2s_desktop.pipeline.summary.compression import kept
from s2s_desktop.pipeline.summary.document.structure import DocumentText
from s2s_desktop.pipeline.summary.extraction.extractor import Extractor
from s2s_desktop.pipeline.summary.interruptible import StoppedError, unless_stopped
from s2s_desktop.pipeline.summary.quotation import Quotation, begin, finish, quotation
from s2s_desktop.pipeline.summary.ranked_text import RankedText, salience
from s2s_desktop.pipeline.summary.remarks import ALL_GIVEN, OTHER_LANGUAGE, missing
from s2s_desktop.pipeline.summary.rewriting.rewriter import Control, Rewriter
from s2s_desktop.pipeline.summary.rewriting.rewritten import rewrite
from s2s_desktop.pipeline.summary.selection import length_of
from s2s_desktop.sentences import Sentence

_READ = 0.25
"""The share of the work that is done when the text has been read."""

_STOPS_WITHOUT_SPACE = ("\u3002", "\uff01", "\uff1f")
"""Chinese and Japanese put no space between sentences."""


class Summarizer:
    """Picks sentences with an extractor, and rewrites them where there is a rewriter."""

    def __init__(
        self,
        extractor: Extractor,
        languages: tuple[str, ...],
        rewriter: Rewriter | None = None,
        device: str = "cpu",
        precision: str = "float32",
    ) -> None:
        """`languages`: BCP 47 tags of those that it was trained on; what it knows of their
        words stays unused in others. `device` and `precision` are those of the rewriter."""
        self.extractor = extractor
        self.device, self.precision = device, precision
        self._languages = languages
        self._rewriter = rewriter
        self._texts = RankedText(extractor)

    def run(self, request: SummarizeRequest, stopped: Callable[[], bool]) -> Iterator[Message]:
        """Messages of the request from its first remark or segment to `Finished`."""
        started, segments, total = time.perf_counter(), 0, len(request.text)

        def progress(share: float, chosen: int = 0) -> Progress:
            seconds = time.perf_counter() - started
            done = int(share * total), total
            return Progress(request.number, *done, 0, seconds, segments, chosen)

        with suppress(StoppedError):
            read = partial(self._texts.read, request)
            ranking = unless_stopped(read, stopped)
            yield progress(_READ)
            count = unless_stopped(partial(ranking.wanted, request.size or request.length), stopped)
            order = unless_stopped(partial(ranking.order, count), stopped)
            yield salience(request.number, ranking, order, count)
            chosen = tuple(sorted(order[:count]))
            asked = replace(request, length=length_of(count)) if request.size else request
            answer = until_stopped(self._answer(asked, ranking.document, chosen), stopped)
            for message in in_order(answer):
                yield message
                if isinstance(message, SegmentFinished):
                    segments += 1
                    yield progress(_READ + (1 - _READ) * segments / len(chosen), len(chosen))
        seconds = time.perf_counter() - started
        yield Finished(request.number, "", stopped(), segments, 0, seconds)

    def _answer(
        self, request: SummarizeRequest, document: DocumentText, chosen: tuple[int, ...]
    ) -> Iterator[Message]:
        known = primary(request.language) in self._languages
        all_given = request.size is None and len(chosen) == len(document.sentences)
        for remark in _remarks(document, known, all_given):
            yield Remark(request.number, remark)
        quotations = list(_quotations(document, chosen, known))
        leads = _leads(document, chosen, quotations, request.length)
        segments = [
            begin(request.number, number, lead, quoted, request.text, alignment=request.alignment)
            for number, (lead, quoted) in enumerate(zip(leads, quotations, strict=True))
        ]
        if self._rewriter is None or not known:
            for segment, quoted in zip(segments, quotations, strict=True):
                yield segment
                yield from finish(segment, quoted)
            return
        yield from segments
        control = _control(document, request.length)
        yield from rewrite(segments, quotations, request.text, self._rewriter, control)


def _remarks(document: DocumentText, known: bool, all_given: bool) -> Iterator[Sentence]:
    """What the user should know of this summary."""
    if remark := missing(document):
        yield remark
        return
    if not known:
        yield OTHER_LANGUAGE
    if all_given:
        yield ALL_GIVEN


def _quotations(
    document: DocumentText, chosen: tuple[int, ...], known: bool
) -> Iterator[Quotation]:
    """The chosen sentences; in a conversation a name goes before what its bearer says first."""
    speaking = ""
    for number in chosen:
        sentence = document.sentences[number]
        speaker = sentence.speaker
        before, speaking = speaking, document.text_of(speaker) if speaker else ""
        ranges = kept(document.text, sentence.span, english=known)
        named = speaker if speaking != before else None
        yield quotation(document.text, sentence.span, ranges, named)


def _leads(
    document: DocumentText,
    chosen: tuple[int, ...],
    quotations: Sequence[Quotation],
    length: SummaryLength,
) -> Iterator[str]:
    """What goes before each sentence: a long summary has a paragraph for each section."""
    if chosen:
        yield ""
    sections = [document.sentences[number].section for number in chosen]
    for (before, section), quoted in zip(pairwise(sections), quotations, strict=False):
        if length == "long" and section != before:
            yield "\n\n"
        else:
            yield "" if quoted.text.endswith(_STOPS_WITHOUT_SPACE) else " "


def _control(document: DocumentText, length: SummaryLength) -> Control:
    if length != "line":
        return "sentence"
    return "subject" if document.kind == "mail" else "tldr"
