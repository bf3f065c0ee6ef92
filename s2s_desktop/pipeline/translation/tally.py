"""What has been done of a translation, and what is left."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from s2s_desktop.pipeline.guard.stage import Retry
from s2s_desktop.pipeline.messages import (
    Continuation,
    Finished,
    Progress,
    SegmentFinished,
    TranslateRequest,
)
from s2s_desktop.pipeline.time_left import TimeLeft
from s2s_desktop.pipeline.translation.prepared import Prepared
from s2s_desktop.pipeline.translation.segment_count import SegmentCount

MOST_OPTIONAL_ROWS = 5000
"""So many rows of a request are written only because other ways to show a segment may do
better: of five hundred single words or more, which takes some seconds."""

_TOLD_EVERY_S = 0.5
"""Progress is told at least so often, also while no segment ends."""


class Tally:
    """Counts what is done of a request, whose segments are those of `count`."""

    def __init__(
        self,
        request: TranslateRequest,
        count: SegmentCount,
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        self.tokens = 0
        self._request, self._count, self._clock = request, count, clock
        self._started = self._told_at = clock()
        self._place = request.resume
        # Of segments that are too long for the model there are several.
        self._more = request.resume.segment
        self._done_chars = request.resume.start
        self._optional_rows = 0
        self._time_left = TimeLeft(clock)

    @property
    def total(self) -> int:
        """How many segments the text has, as far as that is known."""
        return max(self._place.segment, self._count.total + self._more)

    def has_time_for(self, retry: Retry) -> bool:
        """Whether a segment may be tried again; what is optional only so often."""
        if retry.optional:
            self._optional_rows += len(retry.shown)
        return not retry.optional or self._optional_rows <= MOST_OPTIONAL_ROWS

    def skip(self) -> None:
        """A segment of the text was told before the request was stopped."""
        self._more -= 1

    def cut(self, parts: int) -> None:
        """One segment of the text has become so many, for it was too long."""
        self._more += parts - 1

    def count(self, prepared: Prepared) -> None:
        """A segment is done, which may have to wait until it is told."""
        start, end = prepared.span
        self._done_chars += len(prepared.lead) + end - start

    def tell(self, finished: SegmentFinished) -> None:
        """All segments up to this one are whole and told."""
        self._place = Continuation(finished.segment + 1, finished.source[1])

    @contextmanager
    def timed(self) -> Iterator[None]:
        """Some segments are decoded inside of the block."""
        before, begun = self._done_chars, self._clock()
        yield
        rest = len(self._request.text) - self._done_chars
        self._time_left.learn(self._done_chars - before, self._clock() - begun, rest)

    @property
    def is_due(self) -> bool:
        """Whether progress has not been told for long."""
        return self._clock() - self._told_at >= _TOLD_EVERY_S

    def progress(self) -> Progress:
        """How far the request is."""
        self._told_at = self._clock()
        self._count.look_ahead()
        return Progress(
            self._request.number,
            self._place.start,
            len(self._request.text),
            self.tokens,
            self._told_at - self._started,
            self._place.segment,
            self.total,
            not self._count.is_complete,
            self._time_left.seconds(),
        )

    def finished(self, cancelled: bool) -> Finished:
        """The end of the request."""
        return Finished(
            self._request.number,
            "" if cancelled else self._request.text[self._place.start :],
            cancelled,
            self._place.segment,
            self.tokens,
            self._clock() - self._started,
            self.total,
            self._place if cancelled else None,
        )
