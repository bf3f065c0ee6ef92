"""Texts that are there again: taken from the window as they change, given back at the start."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Slot

from s2s_desktop.errors import UserError
from s2s_desktop.gui.notices.notice_bar import Notice
from s2s_desktop.gui.session.text_keeper import TextKeeper
from s2s_desktop.gui.session.window_state import WindowState, apply, capture
from s2s_desktop.gui.translated import translated
from s2s_desktop.gui.window.main_window import MainWindow

WRITE_AFTER_MS = 1000
"""What has changed is written so long after the first change: nobody loses more than that."""

_TRY_AGAIN_MS = 20_000


class Session(QObject):
    """Keeps what `window` has open, unless the setting `restore_texts` says not to."""

    def __init__(self, window: MainWindow, keeper: TextKeeper) -> None:
        super().__init__(window)
        self._window = window
        self._keeper = keeper
        self._kept: list[WindowState | None] = []  # the one that was kept last, if any was
        self._told = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self.keep)
        self._connect()

    def restore(self) -> None:
        """Give the window what was open when it was closed, or when the program ended."""
        if self._keeper.problem is not None:
            self._tell(self._keeper.problem)
        found = self._keeper.found() if self._on else None
        if found is not None:
            try:
                self.begin_with(found)
            except (ValueError, KeyError, TypeError):
                return  # half of it was written by nobody
        elif not self._on:
            self._keeper.keep(None)
        self._pause.stop()

    def begin_with(self, state: WindowState) -> None:
        """Let the window have open what `state` says, as if it had never had anything else: that
        is no edit that could be undone. Raises what `apply` does."""
        apply(self._window, state)
        document = self._window.source.document()
        document.clearUndoRedoStacks()
        document.setModified(state.modified)

    @Slot()
    def keep(self) -> None:
        """Write what is open now."""
        state = capture(self._window) if self._on else None
        if state is not None and state.empty:
            state = None
        if self._kept != [state]:
            self._kept = [state]
            self._keeper.keep(state)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep what is open when the window is closed."""
        if event.type() == QEvent.Type.Close:
            self._pause.stop()
            self.keep()
        return super().eventFilter(watched, event)

    @property
    def _on(self) -> bool:
        return self._window.kept.value.restore_texts

    def _connect(self) -> None:
        window = self._window
        window.installEventFilter(self)
        for pane in (window.source, window.target):
            pane.textChanged.connect(self._changed)
            pane.cursorPositionChanged.connect(self._changed)
            pane.selectionChanged.connect(self._changed)
            pane.verticalScrollBar().valueChanged.connect(self._changed)
        window.view.updated.connect(self._changed)
        window.choices.changed.connect(self._changed)
        window.kept.changed.connect(self._changed)
        self._keeper.failed.connect(self._failed)
        self._keeper.kept.connect(self._written)

    @Slot()
    def _changed(self) -> None:
        if not self._pause.isActive():
            self._pause.start(WRITE_AFTER_MS)

    @Slot(object)
    def _failed(self, error: UserError) -> None:
        self._kept = []
        self._pause.start(_TRY_AGAIN_MS)
        if not self._told:
            self._told = True
            self._tell(error)

    @Slot()
    def _written(self) -> None:
        self._told = False

    def _tell(self, error: UserError) -> None:
        self._window.notices.tell(Notice(translated(error.message), translated(error.hint)))
