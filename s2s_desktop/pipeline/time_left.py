"""How long the rest of a request will take: a guess that is steady enough to be read."""

from __future__ import annotations

import time
from collections.abc import Callable

_FORGOTTEN_S = 20.0
"""After so much more work, what was measured before weighs a third."""

_LEAST_S = 0.5
"""Nothing is said after less work than this."""

_CORRECTION = 0.3
"""So much of the distance to a new guess is taken at once."""


class TimeLeft:
    """Learns from pieces of work how fast it goes, and counts down in between."""

    def __init__(self, clock: Callable[[], float] = time.perf_counter) -> None:
        self._clock = clock
        self._done = self._seconds = self._measured = 0.0
        self._over_at: float | None = None

    def learn(self, done: float, seconds: float, rest: float) -> None:
        """So much was `done` in so many `seconds`, and `rest` is left, in the same unit."""
        if done <= 0 or seconds <= 0:
            return
        self._measured += seconds
        kept = _FORGOTTEN_S / (_FORGOTTEN_S + seconds)
        self._done, self._seconds = kept * self._done + done, kept * self._seconds + seconds
        if self._measured < _LEAST_S:
            return
        now = self._clock()
        guess = now + rest * self._seconds / self._done
        before = guess if self._over_at is None else max(self._over_at, now)
        self._over_at = before + _CORRECTION * (guess - before)

    def seconds(self) -> float | None:
        """From now on; None while too little has been done to say."""
        return None if self._over_at is None else max(0.0, self._over_at - self._clock())
