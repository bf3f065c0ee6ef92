"""Writes what the window has made into the history: one entry for each text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from s2s_desktop.gui.history.history_thread import HistoryThread
from s2s_desktop.gui.history.made_entry import kept_state, made_entry
from s2s_desktop.gui.session.window_state import WindowState, capture
from s2s_desktop.gui.text.common_ends import common_ends
from s2s_desktop.gui.window.main_window import MainWindow
from s2s_desktop.history.database import Database
from s2s_desktop.history.entries import Entries
from s2s_desktop.history.entry import Entry
from s2s_desktop.history.parts import OpenTexts
from s2s_desktop.pipeline.messages import Finished, ModelReady
from s2s_desktop.pipeline.request_options import options_of

WRITE_AFTER_MS = 1500
"""Who types on is waited for: what is translated meanwhile is the same entry."""


@dataclass(frozen=True)
class Made:
    """Something finished: the entry that it is to be, and the state that shows it."""

    entry: Entry
    state: WindowState


class Recorder(QObject):
    """Follows `window`. A text that goes on is one entry, another text another one.

    What the user changes in the result of an entry that was opened again goes into that entry; a
    change of its text begins another one. `left` carries the state of a text that another one has
    taken the place of; `written` says that the history has changed.
    """

    left = Signal(object)
    written = Signal()

    def __init__(self, window: MainWindow, thread: HistoryThread) -> None:
        super().__init__(window)
        self._window = window
        self._thread = thread
        self._latest: Made | None = None
        self._number: int | None = None  # of its entry; None while it has none
        self._opened = False  # from the history
        self._seen: tuple[object, int] = None, 0  # the result, and how often it was edited
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(WRITE_AFTER_MS)
        self._pause.timeout.connect(self.flush)
        self._model = ""
        window.requester.model_ready.connect(self._model_ready)
        window.requester.finished.connect(self._finished)
        window.view.updated.connect(self._updated)

    @property
    def number(self) -> int | None:
        """The entry that the window shows, if it is one."""
        return self._number

    def opened(self, entry: Entry, state: WindowState) -> None:
        """The window shows `state`, which is that entry."""
        self.flush()
        self._latest = Made(entry, state)
        self._number = entry.id
        self._opened = True

    def forget(self) -> None:
        """What the window shows is no entry any more."""
        self._pause.stop()
        self._latest = None
        self._number = None
        self._opened = False

    @Slot()
    def flush(self) -> None:
        """Write what waits to be written."""
        if self._pause.isActive() or self.sender() is self._pause:
            self._pause.stop()
            self._write()

    @Slot(object)
    def _model_ready(self, ready: ModelReady) -> None:
        self._model = ready.model_id

    @Slot(object)
    def _finished(self, finished: Finished) -> None:
        made = None if finished.cancelled else self._made()
        if made is None:
            return
        if self._latest is not None and not self._goes_on(self._latest.entry, made.entry):
            self.flush()
            self.left.emit(self._latest.state)
            self._number = None
            self._opened = False
        self._latest = made
        self._pause.start()

    @Slot()
    def _updated(self) -> None:
        """The user may have changed the result."""
        shown = self._window.view.shown
        seen = (shown, 0 if shown is None else shown.edits.version)
        if seen == self._seen or self._window.requester.running:
            return
        self._seen = seen
        latest = self._latest
        made = None if latest is None else self._made()
        if latest is None or made is None or made.entry.source != latest.entry.source:
            return
        if made.entry.result != latest.entry.result:
            now = made.entry
            entry = replace(
                latest.entry,
                result=now.result,
                unedited=now.unedited,
                pairs=now.pairs,
                places=now.places,
            )
            self._latest = Made(entry, made.state)
            self._pause.start()

    def _goes_on(self, before: Entry, now: Entry) -> bool:
        """Whether `now` is the same text, further written."""
        if _facts(before) != _facts(now):
            return False
        if self._opened:
            return before.source == now.source
        return continues(before.source, now.source)

    def _made(self) -> Made | None:
        """What the window shows, if it was finished."""
        window = self._window
        shown = window.view.shown
        result = None if shown is None else shown.kept()
        if result is None or result.tail is None or not result.segments:
            return None
        state = replace(capture(window), source=result.source_text)
        choices = window.choices
        pair = choices.source_language, choices.target_language
        if result.is_summary:
            pair = choices.source_language, choices.source_language
        asked = window.runner.asked
        options = {} if asked is None else options_of(asked)
        return Made(made_entry(state, result, pair, self._model, options), state)

    def _write(self) -> None:
        made = self._latest
        if made is None or made.state.result is None:
            return
        if self._window.kept.value.history != "on":
            return
        number, entry = self._number, made.entry
        state = kept_state(made.state, made.state.result)
        if number is not None:
            entry = replace(entry, id=number)
            self._thread.do(_going_on(entry, state), lambda _: self.written.emit())
        else:
            self._thread.do(_writing(entry, state), lambda number: self._has_number(made, number))

    def _has_number(self, made: Made, number: int) -> None:
        if self._latest is not None and self._goes_on(made.entry, self._latest.entry):
            self._number = number
        self.written.emit()


def continues(before: str, now: str) -> bool:
    """Whether most of the text `before` is still there, at the beginning or the end of `now`."""
    return 2 * sum(common_ends(before, now)) >= len(before)


def _facts(entry: Entry) -> tuple[object, ...]:
    """What makes another entry of the same text when it is another."""
    return (
        entry.task,
        entry.source_language,
        entry.target_language,
        entry.model,
        dict(entry.options),
        entry.file_name,
    )


def _writing(entry: Entry, state: OpenTexts) -> Callable[[Database], int]:
    return lambda database: Entries(database).write(entry, state)


def _going_on(entry: Entry, state: OpenTexts) -> Callable[[Database], bool]:
    return lambda database: Entries(database).go_on(entry, state)
