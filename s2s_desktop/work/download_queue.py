"""Downloads of models away from the interface's thread: several at once, the others in line."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from s2s_desktop.catalogue.offers.offer import Offer
from s2s_desktop.downloads.fetch_files import Arrived
from s2s_desktop.downloads.remote_file import DownloadStopped, Stopped
from s2s_desktop.downloads.speed import Speed
from s2s_desktop.work.background_job import BackgroundJob

WAITING, FETCHING, OPENING, PAUSED, FAILED = "waiting", "fetching", "opening", "paused", "failed"
RUNNING: Final = (WAITING, FETCHING, OPENING)
_MOST_AT_ONCE = 3
_TOLD_EVERY_MS = 250

Fetch = Callable[[Offer, Callable[[Arrived], None], Stopped], object]
"""Fetches a model, in a thread of its own; what it returns is told as what it became."""


@dataclass(frozen=True)
class Download:
    """How far a model is: in which `phase`, how much is here, how fast, and what went wrong."""

    offer: Offer
    phase: str = WAITING
    arrived: Arrived = field(default_factory=lambda: Arrived(0, None))
    bytes_per_s: float | None = None
    seconds_left: float | None = None
    error: BaseException | None = None
    report: str = ""

    @property
    def share(self) -> float | None:
        """How much of it is here, from 0 to 1; None where nobody says how much it will be."""
        total = self.arrived.total_bytes
        return min(1.0, self.arrived.bytes_here / total) if total else None


class DownloadQueue(QObject):
    """`changed` carries the id of an offer whose download is at another point, or is gone;
    `fetched` its id and what it became. `forget` is called for one that was cancelled.
    """

    changed = Signal(str)
    fetched = Signal(str, object)

    def __init__(
        self, fetch: Fetch, forget: Callable[[Offer], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._fetch = fetch
        self._forget = forget
        self._downloads: dict[str, Download] = {}
        self._runs: dict[str, _Run] = {}
        self._cancelled: set[str] = set()
        self._closed = False
        self._timer = QTimer(self)
        self._timer.setInterval(_TOLD_EVERY_MS)
        self._timer.timeout.connect(self._tell_progress)

    def downloads(self) -> tuple[Download, ...]:
        """All that are not done, in the order in which they were asked for."""
        return tuple(self._downloads.values())

    def download(self, offer_id: str) -> Download | None:
        """How far that one is; None if it is none."""
        return self._downloads.get(offer_id)

    def start(self, offer: Offer) -> None:
        """Fetch a model, or go on with it; in its turn."""
        run = self._runs.get(offer.id)
        if run is not None and not run.stop:
            return
        self._cancelled.discard(offer.id)
        known = self._downloads.get(offer.id, Download(offer))
        self._set(replace(known, offer=offer, phase=WAITING, error=None, report=""))
        self._go_on()

    def pause(self, offer_id: str) -> None:
        """Stop for now; what has arrived is kept."""
        run = self._runs.get(offer_id)
        if run is not None:
            run.stop = True
        if offer_id in self._downloads:
            self._set(replace(self._downloads[offer_id], phase=PAUSED))

    def cancel(self, offer_id: str) -> None:
        """Stop, and keep nothing."""
        known = self._downloads.pop(offer_id, None)
        run = self._runs.get(offer_id)
        if run is not None:
            run.stop = True
            self._cancelled.add(offer_id)
        elif known is not None:
            self._forget(known.offer)
        self.changed.emit(offer_id)

    def close(self) -> None:
        """Stop all and wait for them, and begin none any more; what has arrived is kept."""
        self._closed = True
        for run in self._runs.values():
            run.stop = True
        for run in list(self._runs.values()):
            run.job.wait()
        self._timer.stop()

    def _go_on(self) -> None:
        if self._closed:
            return  # those that were stopped tell so only now
        waiting = [d for d in self._downloads.values() if d.phase == WAITING]
        for download in waiting[: max(0, _MOST_AT_ONCE - len(self._runs))]:
            if download.offer.id not in self._runs:
                self._run(download)

    def _run(self, download: Download) -> None:
        offer = download.offer
        run = _Run(offer, self._fetch, self)
        self._runs[offer.id] = run
        self._set(replace(download, phase=FETCHING))
        run.succeeded.connect(self._succeeded)
        run.failed.connect(self._failed)
        run.job.start()
        self._timer.start()

    @Slot(str, object)
    def _succeeded(self, offer_id: str, became: object) -> None:
        self._end(offer_id)
        self._cancelled.discard(offer_id)  # it was too late
        self._downloads.pop(offer_id, None)
        self.changed.emit(offer_id)
        self.fetched.emit(offer_id, became)
        self._go_on()

    @Slot(str, object, str)
    def _failed(self, offer_id: str, error: BaseException, report: str) -> None:
        offer = self._end(offer_id)
        known = self._downloads.get(offer_id)
        if offer_id in self._cancelled:
            self._cancelled.discard(offer_id)
            self._forget(offer)
        elif known is not None and not isinstance(error, DownloadStopped):
            self._set(replace(known, phase=FAILED, error=error, report=report))
        self._go_on()

    def _end(self, offer_id: str) -> Offer:
        run = self._runs.pop(offer_id)
        run.job.wait()
        run.deleteLater()
        if not self._runs:
            self._timer.stop()
        return run.offer

    @Slot()
    def _tell_progress(self) -> None:
        for offer_id, run in self._runs.items():
            known = self._downloads.get(offer_id)
            if known is None or known.phase not in (FETCHING, OPENING):
                continue
            arrived, speed = run.arrived, run.speed
            speed.note(time.monotonic(), arrived.bytes_here)
            whole = arrived.total_bytes is not None and arrived.bytes_here >= arrived.total_bytes
            self._set(
                replace(
                    known,
                    phase=OPENING if whole else FETCHING,
                    arrived=arrived,
                    bytes_per_s=speed.bytes_per_s,
                    seconds_left=speed.seconds_left(arrived.total_bytes),
                )
            )

    def _set(self, download: Download) -> None:
        self._downloads[download.offer.id] = download
        self.changed.emit(download.offer.id)


class _Run(QObject):
    """One thread. What it says of itself is put in one place, whole, and read from there."""

    succeeded = Signal(str, object)
    failed = Signal(str, object, str)

    def __init__(self, offer: Offer, fetch: Fetch, parent: QObject) -> None:
        super().__init__(parent)
        self.offer = offer
        self.stop = False
        self.arrived = Arrived(0, offer.download_bytes)
        self.speed = Speed()
        self.job = BackgroundJob(lambda: fetch(offer, self._report, lambda: self.stop), self)
        self.job.succeeded.connect(self._tell_success)
        self.job.failed.connect(self._tell_failure)

    def _report(self, arrived: Arrived) -> None:
        self.arrived = arrived

    @Slot(object)
    def _tell_success(self, became: object) -> None:
        self.succeeded.emit(self.offer.id, became)

    @Slot(object, str)
    def _tell_failure(self, error: BaseException, report: str) -> None:
        self.failed.emit(self.offer.id, error, report)
