"""Answers what is asked about a sentence that was written."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from s2s_desktop.engine.decoding.options import SearchOptions
from s2s_desktop.engine.decoding.step import Hypothesis, Step
from s2s_desktop.engine.text.words import goes_on
from s2s_desktop.pipeline.inspection.attribution import attribution
from s2s_desktop.pipeline.inspection.heads import head_maps
from s2s_desktop.pipeline.inspection.messages import AttributionRequest, HeadsRequest
from s2s_desktop.pipeline.messages import Finished, Message, Remark, SegmentFinished
from s2s_desktop.pipeline.search.fallback_search import Fallback
from s2s_desktop.pipeline.steering.beam_tree import beam_tree
from s2s_desktop.pipeline.steering.messages import (
    HypothesesRequest,
    RewriteRequest,
    SentenceRequest,
    Wordings,
    WordingsRequest,
    WordsRequest,
)
from s2s_desktop.pipeline.steering.word_choices import word_choices
from s2s_desktop.pipeline.steering.wording import words_of
from s2s_desktop.pipeline.steering.written_sentence import WrittenSentence

Stopped = Callable[[], bool]

_MOST_BEAMS = 32
_SHOWN_BEAM = 4
"""Of the tree, where the sentence was written greedily."""


def answer(
    sentence: WrittenSentence, request: SentenceRequest, stopped: Stopped
) -> Iterator[Message]:
    """Messages up to `Finished`; `stopped` is asked after every step of a search."""
    started = time.perf_counter()
    match request:
        case WordsRequest():
            yield from word_choices(sentence, request, stopped)
        case WordingsRequest():
            yield from _wordings(sentence, request, stopped)
        case HypothesesRequest():
            yield from _hypotheses(sentence, request, stopped)
        case RewriteRequest():
            yield from _rewritten(sentence, request, stopped)
        case HeadsRequest():
            yield head_maps(sentence, request)
        case AttributionRequest():
            found = attribution(sentence, request, stopped)
            yield from () if found is None else (found,)
    seconds = time.perf_counter() - started
    yield Finished(request.number, "", stopped(), 1, 0, seconds)


def _wordings(
    sentence: WrittenSentence, request: WordingsRequest, stopped: Stopped
) -> Iterator[Message]:
    beams = min(_MOST_BEAMS, max(request.count, sentence.options.beam_size, 2))
    last: Step | None = None
    options = sentence.holding(_with_beams(sentence.options, beams), request.locked)
    for step in sentence.search(options):
        if stopped():
            return
        if isinstance(step, Fallback):
            yield Remark(request.number, step.text)
        else:
            last = step
    if last is not None:
        found = _different(sentence, request.number, last.finished)
        yield Wordings(request.number, found[: request.count])


def _different(
    sentence: WrittenSentence, request: int, hypotheses: Sequence[Hypothesis]
) -> tuple[SegmentFinished, ...]:
    """What they say, of those that differ in no word the best."""
    found: dict[tuple[str, ...], SegmentFinished] = {}
    for hypothesis in hypotheses:
        wording = sentence.finished(request, 0, hypothesis)
        found.setdefault(words_of(wording.text), wording)
    return tuple(found.values())


def _hypotheses(
    sentence: WrittenSentence, request: HypothesesRequest, stopped: Stopped
) -> Iterator[Message]:
    own = sentence.options.beam_size
    beams = request.beam_size or (own if own > 1 else _SHOWN_BEAM)
    for step in sentence.search(replace(_with_beams(sentence.options, beams), tree=True)):
        if stopped():
            return
        if isinstance(step, Fallback):
            yield Remark(request.number, step.text)
        elif step.finished:
            yield beam_tree(request.number, beams, sentence, step)


def _rewritten(
    sentence: WrittenSentence, request: RewriteRequest, stopped: Stopped
) -> Iterator[Message]:
    begin = sentence.beginning(request.prefix)
    options = sentence.holding(sentence.options, request.locked)
    if begin.ids:
        options = replace(options, prefix=[begin.ids])
        if request.whole and goes_on(begin.text[-1:]):
            options = replace(options, not_after_prefix=sentence.loaded.continues_word)
    work = sentence.work(request.number, request.segment, begin)
    yield sentence.begun(request.number, request.segment)
    yield from work.begin()
    for step in sentence.search(options):
        if stopped():
            return
        if isinstance(step, Fallback):
            yield Remark(request.number, step.text)
            continue
        for message in work.advance(step):
            yield sentence.told(message) if isinstance(message, SegmentFinished) else message


def _searched(sentence: WrittenSentence, options: SearchOptions) -> Iterator[Step | Fallback]:
    return sentence.search(options)


def _with_beams(options: SearchOptions, beams: int) -> SearchOptions:
    """A search with so many hypotheses, all of them told."""
    return replace(options, beam_size=beams, n_best=None, sampling=False)
