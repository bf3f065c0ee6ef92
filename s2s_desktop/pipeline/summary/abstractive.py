"""Summaries that an encoder-decoder writes in its own words (T5, BART, PEGASUS).

Such a model reads some hundred words at most. A text that is longer is cut into parts, and of
each part it is shown the sentences that the extractor finds most salient, as many as fit.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial

from s2s_desktop.catalogue.entry import SUMMARIZE
from s2s_desktop.engine.decoding.options import SearchOptions
from s2s_desktop.engine.text.framing import Frame
from s2s_desktop.errors import UserError
from s2s_desktop.pipeline.guard.standard import SUMMARY
from s2s_desktop.pipeline.in_order import in_order, until_stopped
from s2s_desktop.pipeline.messages import (
    Finished,
    Message,
    Progress,
    Provenance,
    Remark,
    Salience,
    SegmentFinished,
    Span,
    SummarizeRequest,
    SummaryLength,
)
from s2s_desktop.pipeline.search.fallback_search import Fallback, FallbackSearch, SearchRows
from s2s_desktop.pipeline.steering.written_sentence import WrittenSentence
from s2s_desktop.pipeline.summary.extraction.extractor import Extractor
from s2s_desktop.pipeline.summary.interruptible import StoppedError, unless_stopped
from s2s_desktop.pipeline.summary.ranked_text import RankedText, salience
from s2s_desktop.pipeline.summary.remarks import missing
from s2s_desktop.pipeline.summary.rewriting.passage import Passage, passage_of
from s2s_desktop.pipeline.summary.selection import Ranking
from s2s_desktop.pipeline.time_left import TimeLeft
from s2s_desktop.pipeline.translation.prepared import Prepared, Preparer
from s2s_desktop.sentences import Sentence

_MOST_PARTS: dict[SummaryLength, int] = {"line": 1, "short": 1, "long": 8}


class AbstractiveSummarizer:
    """Summarizes with a model that was made for it; each passage that it reads is one segment."""

    def __init__(self, search: FallbackSearch, extractor: Extractor) -> None:
        self._search = search
        self._texts = RankedText(extractor)
        self._preparer = Preparer(search.loaded)

    def run(self, request: SummarizeRequest, stopped: Callable[[], bool]) -> Iterator[Message]:
        """Messages of the request from its first remark or segment to `Finished`."""
        started, segments, tokens, total = time.perf_counter(), 0, 0, 0
        time_left = TimeLeft()
        with suppress(StoppedError):
            read = partial(self._texts.read, request)
            ranking = unless_stopped(read, stopped)
            if remark := missing(ranking.document):
                yield Remark(request.number, remark)
            choose = partial(self._shown_sentences, ranking, request.length)
            shown = unless_stopped(choose, stopped)
            yield _told(request.number, ranking, shown)
            passages = _passages(ranking, shown)
            total, begun = len(passages), time.perf_counter()
            for message in in_order(until_stopped(self._written(request, passages), stopped)):
                yield message
                if isinstance(message, SegmentFinished):
                    segments, tokens = segments + 1, tokens + len(message.tokens)
                    now = time.perf_counter()
                    time_left.learn(1, now - begun, total - segments)
                    begun = now
                    yield Progress(
                        request.number,
                        len(request.text) * segments // total,
                        len(request.text),
                        tokens,
                        now - started,
                        segments,
                        total,
                        seconds_left=time_left.seconds(),
                    )
        seconds = time.perf_counter() - started
        yield Finished(request.number, "", stopped(), segments, tokens, seconds, total)

    def _shown_sentences(self, ranking: Ranking, length: SummaryLength) -> list[list[int]]:
        """What the model is shown in each of its passages, in the order of the text."""
        document, encode = ranking.document, self._search.loaded.source_tokenizer.encode
        limit = self._limit(self._asked(document.language)[0])
        pieces = [len(encode(document.text_of(s.span)).ids) for s in document.sentences]
        return [
            fitting(part, pieces, ranking.scores, limit)
            for part in parts(pieces, limit, _MOST_PARTS[length])
        ]

    def _asked(self, language: str) -> tuple[Frame, SearchOptions]:
        """What goes around a passage, and how the makers of the model want it to be searched."""
        task = self._search.loaded.task(SUMMARIZE, language, language)
        return self._search.loaded.frame(task, language, language), task.defaults.options()

    def _limit(self, frame: Frame) -> int:
        """How many pieces of text the model reads beside its prefix."""
        return max(1, self._search.loaded.source_limit - len(frame.before))

    def _written(self, request: SummarizeRequest, passages: Sequence[Passage]) -> Iterator[Message]:
        """One passage after the other."""
        for number, passage in enumerate(passages):
            yield from self._write(request, number, passage)

    def sentence(self, request: SummarizeRequest, span: Span) -> WrittenSentence:
        """What was written of the passage at `span`; raises UserError where there is none."""
        ranking = self._texts.read(request)
        passages = _passages(ranking, self._shown_sentences(ranking, request.length))
        for number, passage in enumerate(passages):
            if passage.span == span:
                return self._asked_for(request, number, passage)
        raise UserError(
            Sentence("This sentence does not belong to the summary any more."),
            Sentence("Summarize the text again."),
        )

    def _asked_for(
        self, request: SummarizeRequest, number: int, passage: Passage
    ) -> WrittenSentence:
        loaded = self._search.loaded
        frame, options = self._asked(request.language)
        prepared = self._shown(passage, number, "\n\n" if number else "", self._limit(frame))
        # A short passage must not be spun out to the length that the makers advise for long ones.
        shortest = 0 if request.length == "line" else len(prepared.pieces) // 2
        least = min(options.min_length, shortest)
        options = replace(options, min_length=least, copies=True)
        aligned = request.alignment and loaded.profile is not None
        rows = SearchRows([prepared.pieces], options, frame, alignment=aligned)
        words = tuple(passage.source_words())
        return WrittenSentence(prepared, SUMMARY, rows, self._search, passage.span, words)

    def _write(self, request: SummarizeRequest, number: int, passage: Passage) -> Iterator[Message]:
        """One segment, from its first message to its last."""
        sentence = self._asked_for(request, number, passage)
        yield sentence.begun(request.number, number)
        work = sentence.work(request.number, number)
        for step in sentence.search(sentence.options):
            if isinstance(step, Fallback):
                yield Remark(request.number, step.text)
                continue
            for message in work.advance(step):
                if not isinstance(message, SegmentFinished):
                    yield message
                    continue
                sources = passage.shares(message.rows)
                yield Provenance(request.number, number, sources, rewritten=True)
                yield sentence.told(message)

    def _shown(self, passage: Passage, number: int, lead: str, limit: int) -> Prepared:
        """The passage for the model: what it cannot read stays out of a summary."""
        prepared = self._preparer.whole(passage.text, number, lead)
        shown = replace(prepared.shown, before="", after="", carried=())
        return replace(prepared, shown=shown, encoding=prepared.encoding.cut(limit))


def _passages(ranking: Ranking, shown: Sequence[Sequence[int]]) -> list[Passage]:
    """What the model reads, one after the other."""
    document = ranking.document
    return [passage_of(document.text, [document.sentences[i].span for i in part]) for part in shown]


def _told(request: int, ranking: Ranking, shown: list[list[int]]) -> Salience:
    """The saliences of the document; chosen are the sentences that the model is shown."""
    chosen = {i for part in shown for i in part}
    by_score = sorted(
        range(len(ranking.scores)), key=lambda i: (i not in chosen, -ranking.scores[i])
    )
    return salience(request, ranking, by_score, len(chosen))


def parts(pieces: Sequence[int], limit: int, most: int) -> list[range]:
    """Sentences of so many pieces, cut into at most `most` runs of about the same length.

    There are no more runs than it takes for each to fit into `limit` pieces.
    """
    total = sum(pieces)
    wanted = min(most, -(-total // limit)) if total else 0
    runs, first, done = list[range](), 0, 0
    for i, count in enumerate(pieces):
        done += count
        if done * wanted >= total * (len(runs) + 1):
            runs.append(range(first, i + 1))
            first = i + 1
    return runs


def fitting(part: range, pieces: Sequence[int], scores: Sequence[float], limit: int) -> list[int]:
    """The most salient sentences of a part that fit into `limit` pieces together, in order;
    one at least, which may have to be cut."""
    chosen, left = list[int](), limit
    for i in sorted(part, key=lambda i: -scores[i]):
        if pieces[i] <= left or not chosen:
            chosen.append(i)
            left -= pieces[i]
    return sorted(chosen)
