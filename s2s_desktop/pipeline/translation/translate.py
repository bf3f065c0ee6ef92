"""Translation of a text of any length: a request in, messages out."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from contextlib import closing
from dataclasses import replace
from functools import partial

import torch

from s2s_desktop.engine.decoding.step import Step
from s2s_desktop.engine.loaded_model import LoadedModel
from s2s_desktop.memory.matching import TranslationUnits, open_memories
from s2s_desktop.pipeline.guard.stage import Stage
from s2s_desktop.pipeline.guard.standard import stage_for, stage_untouched
from s2s_desktop.pipeline.in_order import in_order
from s2s_desktop.pipeline.language.foreign_sentences import ToldSentences
from s2s_desktop.pipeline.messages import (
    Message,
    Remark,
    SegmentFinished,
    SegmentStarted,
    TranslateRequest,
)
from s2s_desktop.pipeline.search.fallback_search import Fallback, FallbackSearch, SearchRows
from s2s_desktop.pipeline.search.forked_searches import ForkedSearches, may_fork
from s2s_desktop.pipeline.search.workers import interleaved
from s2s_desktop.pipeline.segmentation.segment import Segment, segments
from s2s_desktop.pipeline.translation.batches import (
    FIRST_WINDOW,
    MOST_ROWS,
    ROWS_SHARING_CANDIDATES,
    Prefetch,
    batches,
    windows,
    windows_from_top,
)
from s2s_desktop.pipeline.translation.draft import TargetDraft
from s2s_desktop.pipeline.translation.prepared import Prepared, Preparer
from s2s_desktop.pipeline.translation.remembered import offered, remembered
from s2s_desktop.pipeline.translation.request_rows import parts_of, search_rows
from s2s_desktop.pipeline.translation.second_drafts import second_drafts
from s2s_desktop.pipeline.translation.segment_count import SegmentCount
from s2s_desktop.pipeline.translation.segment_work import SegmentWork
from s2s_desktop.pipeline.translation.tally import Tally
from s2s_desktop.pipeline.translation.translation_memory import TranslationMemory

_Spread = Callable[[list[SearchRows]], Iterator[tuple[int, Step | Fallback]]]
"""Runs searches in child processes: their items with the number of their search."""


class Translator:
    """Translates with one model and remembers what it translated."""

    def __init__(self, loaded: LoadedModel, workers: int = 1, remembers: bool = True) -> None:
        """`workers`: how many batches are decoded at once; `remembers`: whether what was
        translated once is not decoded again."""
        self._workers = workers
        self.search = FallbackSearch(loaded)
        self.preparer = Preparer(loaded)
        self._memory = TranslationMemory() if remembers else None
        self._foreign: ToldSentences | None = None
        self._stages = Stage(), Stage()
        self._units: TranslationUnits | None = None

    @property
    def loaded(self) -> LoadedModel:
        """The model, where it is now."""
        return self.search.loaded

    @property
    def device(self) -> str:
        """Where it computes."""
        return self.loaded.device

    @property
    def precision(self) -> str:
        """Of its weights."""
        return self.loaded.precision

    def run(
        self,
        request: TranslateRequest,
        stopped: Callable[[], bool],
        foreign: ToldSentences | None = None,
    ) -> Iterator[Message]:
        """Messages of the request from its first segment to `Finished`.

        `foreign` tells the sentences that are in another language than the text.
        """
        self._foreign = foreign
        self._stages = self.stage(request), stage_untouched(request.guard, foreign)
        pair = request.source_language, request.target_language
        self._units = open_memories(request.memories, *pair) if request.memories else None
        found = segments(request.text, request.source_language, request.lines, request.frozen)
        count = SegmentCount(found, len(request.text))
        tally = Tally(request, count)
        prepared = self._prepared(request, count, tally)
        # Whoever closes the request ends the searches.
        with (
            closing(self._windows(request, prepared, tally, stopped)) as done,
            closing(in_order(done, request.resume.segment)) as told,
        ):
            for message in told:
                if not isinstance(message, SegmentFinished):
                    yield message
                    continue
                yield offered(self._units, request, message) if self._units else message
                tally.tell(message)
                yield tally.progress()
        yield tally.finished(stopped())

    def _prepared(
        self, request: TranslateRequest, found: Iterator[Segment], tally: Tally
    ) -> Iterator[Prepared]:
        """What is to be translated, from the place on where the request goes on."""

        number, start = request.resume.segment, request.resume.start
        for segment in found:
            if segment.end <= start:
                tally.skip()
                continue
            prepared = parts_of(self.preparer, request, segment, number)
            parts = [part for part in prepared if part.span[1] > start]
            tally.cut(len(parts))
            for part in parts:
                yield replace(part, number=number)
                number += 1

    def _windows(
        self,
        request: TranslateRequest,
        prepared: Iterator[Prepared],
        tally: Tally,
        stopped: Callable[[], bool],
    ) -> Generator[Message]:
        """All segments; those that are decoded side by side come interleaved."""
        rows = self._most_rows(request) * self._side_by_side
        grouped = windows_from_top(prepared, rows) if request.stream else windows(prepared)
        with ForkedSearches(self.search.run, self._workers) as forked:
            ahead = Prefetch(grouped)
            # The next one is made ready while the children search.
            spread = partial(forked.run, meanwhile=ahead.fetch)
            while not stopped() and (window := ahead.next()):
                yield from self._window(request, window, tally, spread, stopped)

    def _window(
        self,
        request: TranslateRequest,
        window: list[Prepared],
        tally: Tally,
        spread: _Spread,
        stopped: Callable[[], bool],
    ) -> Iterator[Message]:
        """Segments that stand together: started in order, then decoded in batches."""
        aligned = request.alignment and self.loaded.profile is not None
        for item in window:
            words = item.source_words if aligned else ()
            yield SegmentStarted(request.number, item.number, item.span, item.lead, words)
        new = []
        for item in window:
            untouched = self._stays(item)
            unit = self._units.exact(item.text) if self._units and not untouched else None
            if unit is not None:
                yield from remembered(self.loaded, request, item, unit)
                tally.count(item)
                continue
            known = self._memory.recall(request, item) if self._memory and not untouched else None
            if known is None and item.shown.shown and not untouched:
                new.append(item)
                continue
            yield from known if known else self._work(request, item, untouched).copy_all()
            tally.count(item)
        if new and not stopped():
            with tally.timed():
                yield from self._decode(request, new, tally, spread, stopped)

    def _stays(self, item: Prepared) -> bool:
        """Whether a segment stays as it is, being in another language than its text."""
        foreign = self._foreign
        return foreign is not None and foreign.skips and foreign.other(item.text) is not None

    def stage(self, request: TranslateRequest) -> Stage:
        """What the segments that are translated pass."""
        pair = request.source_language, request.target_language
        # Models with candidates of their own are students (Bergamot's).
        is_sure = self.loaded.shortlist is not None
        return stage_for(request.guard, *pair, self._foreign, is_sure=is_sure)

    def _work(
        self, request: TranslateRequest, prepared: Prepared, untouched: bool = False
    ) -> SegmentWork:
        stage = self._stages[untouched]
        return SegmentWork(request.number, self._draft(request, prepared), stage)

    def _draft(self, request: TranslateRequest, prepared: Prepared) -> TargetDraft:
        profile = self.loaded.profile if request.alignment else None
        return TargetDraft(prepared, self.loaded.target_tokenizer, profile)

    def _decode(
        self,
        request: TranslateRequest,
        new: list[Prepared],
        tally: Tally,
        spread: _Spread,
        stopped: Callable[[], bool],
    ) -> Iterator[Message]:
        """Decode segments in batches; the words of all of them come interleaved."""
        forks, workers = self._forks(request), self._side_by_side
        if forks and len(new) <= FIRST_WINDOW:
            # Processes begin and end in the time of a few sentences. No threads in their place:
            # the C library may not be done with them when the next window forks.
            forks, workers = False, 1
        if forks and self._foreign:
            self._foreign.settle()
        grouped = list(batches(new, workers, self._most_rows(request)))
        works = [[self._work(request, prepared) for prepared in batch] for batch in grouped]
        for work in (work for batch in works for work in batch):
            yield from work.begin()
        tasks = [search_rows(self.loaded, request, batch) for batch in grouped]
        searches = [partial(self.search.run, task) for task in tasks]
        for number, step in spread(tasks) if forks else interleaved(searches, workers):
            if stopped():
                return
            if isinstance(step, Fallback):
                yield Remark(request.number, step.text)
                continue
            work = works[number][step.row]
            yield from self._counted(request, work, work.advance(step), tally)
            tally.tokens += len(step.firm)
            if tally.is_due:
                yield tally.progress()
        again = [work for batch in works for work in batch if work.retry]
        yield from self._try_again(request, again, tally, stopped)

    def _try_again(
        self,
        request: TranslateRequest,
        works: list[SegmentWork],
        tally: Tally,
        stopped: Callable[[], bool],
    ) -> Iterator[Message]:
        """Write segments in other ways too, as the guard wants, and end them."""
        wanted, works = works, []
        for work in wanted:
            if work.retry and tally.has_time_for(work.retry):
                works.append(work)
            else:
                yield from self._counted(request, work, work.choose(()), tally)
        asked = replace(request, alignment=True, stream=False)
        news = second_drafts(
            works,
            self.preparer,
            lambda batch: self.search.run(search_rows(self.loaded, asked, batch)),
            lambda prepared: self._draft(asked, prepared),
            (request.source_language, request.target_language),
        )
        for new in news:
            if stopped():
                return
            if isinstance(new, Fallback):
                yield Remark(request.number, new.text)
            elif new is not None:
                work, pairs = new
                yield from self._counted(request, work, work.choose(pairs), tally)

    def _counted(
        self,
        request: TranslateRequest,
        work: SegmentWork,
        messages: Iterator[Message],
        tally: Tally,
    ) -> Iterator[Message]:
        """The messages of a segment; when it ends, it is remembered and counted."""
        for message in messages:
            yield message
            if isinstance(message, SegmentFinished):
                if self._memory:
                    self._memory.keep(request, work.prepared, message)
                tally.count(work.prepared)

    @property
    def _side_by_side(self) -> int:
        """How many searches run at once: only on the CPU do they not wait for the same device."""
        return self._workers if self.loaded.device == "cpu" else 1

    def _forks(self, request: TranslateRequest) -> bool:
        """Whether child processes may decode: nobody watches, and no thread is in their way.

        Threads of torch would be, for which a child waits for ever.
        """
        spread = self._workers > 1 and self.loaded.device == "cpu"
        return spread and not request.stream and may_fork() and torch.get_num_threads() == 1

    def _most_rows(self, request: TranslateRequest) -> int:
        """Of a batch."""
        candidates = request.choices.use_shortlist and self.loaded.shortlist is not None
        shares = candidates and self.loaded.device == "cpu"
        return ROWS_SHARING_CANDIDATES if shares else MOST_ROWS
