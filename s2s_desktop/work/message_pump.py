"""Hands the engine's messages to the interface in batches, at most every 33 ms."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal, Slot

from s2s_desktop.work.inference_thread import InferenceThread

DRAIN_MS = 33
"""No more than 30 updates a second: the eye sees no more, and typing goes before."""

BATCH_MESSAGES = 800
"""So many messages at once take the interface a few milliseconds."""


class MessagePump(QObject):
    """Emits `drained` with a list of messages; the first after a pause without any delay."""

    drained = Signal(list)

    def __init__(self, thread: InferenceThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = thread
        self._since_drain = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._drain)
        thread.woken.connect(self._wake)

    @Slot()
    def _wake(self) -> None:
        if self._timer.isActive():
            return
        passed_ms = self._since_drain.elapsed() if self._since_drain.isValid() else DRAIN_MS
        self._timer.start(max(0, DRAIN_MS - int(passed_ms)))

    @Slot()
    def _drain(self) -> None:
        self._since_drain.start()
        messages = self._thread.take(BATCH_MESSAGES)
        if messages:
            self.drained.emit(messages)
        if self._thread.has_messages():
            self._timer.start(DRAIN_MS)
