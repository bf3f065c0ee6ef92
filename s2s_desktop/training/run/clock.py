"""Time, losses and targets of a training since it was last told of."""

from __future__ import annotations

import time

from s2s_desktop.training.run.checkpoint import Place
from s2s_desktop.training.run.events import Stepped


class Clock:
    """Counts for one process; `place` says what was done before it."""

    def __init__(self, place: Place) -> None:
        self._place = place
        self._before = place.seconds
        self._first_step = place.step
        self._started = self._told = self._saved = time.monotonic()
        self._loss, self._targets = 0.0, 0

    @property
    def seconds(self) -> float:
        """Of training, those before this process too."""
        return self._before + time.monotonic() - self._started

    def count(self, loss: float, targets: int) -> None:
        """A step is done."""
        self._loss += loss
        self._targets += targets

    @property
    def counted(self) -> bool:
        """Whether a step was done since the last event."""
        return self._targets > 0

    def due(self, seconds: float) -> bool:
        """Whether the last event is so long ago."""
        return time.monotonic() - self._told >= seconds

    def save_due(self, seconds: float) -> bool:
        """Whether the last checkpoint is so long ago."""
        return time.monotonic() - self._saved >= seconds

    def saved(self) -> None:
        """A checkpoint is being written."""
        self._saved = time.monotonic()

    def event(self, steps: int, rate: float) -> Stepped:
        """What has been done since the last one."""
        now, place = time.monotonic(), self._place
        done = max(1, place.step - self._first_step)
        event = Stepped(
            step=place.step,
            steps=steps,
            epoch=place.epoch,
            loss=self._loss / max(1, self._targets),
            rate=rate,
            tokens_per_second=self._targets / max(1e-9, now - self._told),
            seconds=self.seconds,
            seconds_left=max(0, steps - place.step) * (now - self._started) / done,
        )
        self._told, self._loss, self._targets = now, 0.0, 0
        return event
