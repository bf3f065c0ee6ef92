"""The history of one window: its list, what is opened from it, and the way back."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from s2s_desktop.errors import UserError
from s2s_desktop.gui.files.opened_file import OpenedFile
from s2s_desktop.gui.history.deleted import Deleted
from s2s_desktop.gui.history.entry_commands import EntryCommands, wipe_all
from s2s_desktop.gui.history.entry_list import EntryList
from s2s_desktop.gui.history.history_panel import HistoryPanel
from s2s_desktop.gui.history.history_thread import HistoryThread
from s2s_desktop.gui.history.keeping import Keeping
from s2s_desktop.gui.history.made_entry import shown_state
from s2s_desktop.gui.history.recorder import Recorder
from s2s_desktop.gui.history.trail import Trail
from s2s_desktop.gui.notices.notice_bar import Notice
from s2s_desktop.gui.session.window_state import WindowState, apply, capture
from s2s_desktop.gui.translated import translated
from s2s_desktop.gui.window.main_window import MainWindow
from s2s_desktop.history.database import Database
from s2s_desktop.history.entries import Entries, Kept
from s2s_desktop.history.search import languages

if TYPE_CHECKING:
    from s2s_desktop.gui.session.session import Session


class History(QObject):
    """Gives `window` a history, which `thread` asks; `deleted` is what can be had back."""

    def __init__(
        self, window: MainWindow, thread: HistoryThread, deleted: Deleted, session: Session
    ) -> None:
        super().__init__(window)
        self._window = window
        self._thread = thread
        self._deleted = deleted
        self._session = session
        self._told = False
        self.trail = Trail()
        self.entries = EntryList(thread, self)
        self.panel = HistoryPanel(self.entries)
        self.recorder = Recorder(window, thread)
        self.entry_commands = EntryCommands(
            self.panel, thread, deleted, lambda: window.files.folder
        )
        self.keeping = Keeping(window, thread, self._forget_here)
        self.panel.hide()
        window.workspace.add_side_list(self.panel)
        self._fill_menu()
        self._connect()
        self._show_way()

    def close(self) -> None:
        """Write what is still to be written, and let nothing stay of what was deleted."""
        self.recorder.flush()
        if self._thread.isRunning():
            self._thread.do(wipe_all)

    def _fill_menu(self) -> None:
        menu = self.panel.menu
        export = menu.addAction(self.tr("&Export What Is Shown…"))
        export.triggered.connect(lambda: self.entry_commands.export(self.entries.wanted))
        menu.addSeparator()
        menu.addAction(self._window.commands.forget_everything)

    def _connect(self) -> None:
        window, panel, do = self._window, self.panel, self._window.commands
        do.history.toggled.connect(self._show)
        do.back.triggered.connect(self._back)
        do.forth.triggered.connect(self._forth)
        panel.opened.connect(self.open)
        panel.closed.connect(lambda: do.history.setChecked(False))
        panel.paused.connect(lambda paused: self.keeping.keep(not paused))
        self.entries.renamed.connect(self.entry_commands.rename)
        self.entries.modelReset.connect(lambda: panel.select(self.recorder.number))
        self.entry_commands.mentioned.connect(window.status.mention)
        self.recorder.left.connect(self._left)
        self.recorder.written.connect(self._look)
        self.keeping.changed.connect(self._look)
        self._thread.failed.connect(self._failed)
        window.kept.changed.connect(self._settings_changed)
        self._settings_changed()

    # The list

    @Slot(bool)
    def _show(self, shown: bool) -> None:
        self.panel.setVisible(shown)
        if shown:
            self.recorder.flush()
            self._look()
            self._thread.do(languages, self.panel.filter_button.offer, kind="languages")
            self.panel.start()
        else:
            self._window.source.setFocus()

    @Slot()
    def _look(self) -> None:
        if self.panel.isVisible():
            self.panel.look()

    @Slot()
    def _settings_changed(self) -> None:
        self.panel.show_paused(self._window.kept.value.history != "on")

    # What the window shows

    @Slot(int)
    def open(self, number: int) -> None:
        """Show an entry in the window."""
        self._thread.do(partial(_get, number), self._open, kind="open")

    def _open(self, kept: Kept | None) -> None:
        if kept is None:
            self._look()  # somebody else has deleted it
            return
        state = shown_state(kept)
        self.recorder.flush()
        self.trail.leave(capture(self._window))
        with self._window.steps.step():
            apply(self._window, state)
        self.recorder.opened(kept.entry, state)
        self.panel.select(kept.entry.id)
        self._show_way()

    @Slot(object)
    def _left(self, state: WindowState) -> None:
        self.trail.leave(state)
        self._show_way()

    @Slot()
    def _back(self) -> None:
        self._go(self.trail.back(capture(self._window)))

    @Slot()
    def _forth(self) -> None:
        self._go(self.trail.forth(capture(self._window)))

    def _go(self, state: WindowState) -> None:
        self.recorder.flush()
        self.recorder.forget()
        with self._window.steps.step():
            apply(self._window, state)
        self._show_way()

    def _show_way(self) -> None:
        _enable(self._window.commands.back, self.trail.can_go_back)
        _enable(self._window.commands.forth, self.trail.can_go_forth)

    def _forget_here(self) -> None:
        window = self._window
        window.requester.stop()
        window.queue.forget()
        self.recorder.forget()
        self.trail.clear()
        self._deleted.clear()
        self.panel.offer_undo(0)
        window.source.set_text("")
        window.view.replace("")
        window.source.document().clearUndoRedoStacks()
        window.steps.forget()
        window.files.opened_file = OpenedFile()
        window.files.folder = ""
        window.kept.take(replace(window.kept.value, recent_files=(), last_folder=""))
        with suppress(UserError):  # who cannot write them was told at the start
            window.kept.save()
        self._session.keep()
        self._show_way()

    @Slot(object)
    def _failed(self, error: UserError) -> None:
        if not self._told:
            self._told = True
            notice = Notice(translated(error.message), translated(error.hint))
            self._window.notices.tell(notice)


def _enable(action: QAction, on: bool) -> None:
    action.setEnabled(on)


def _get(number: int, database: Database) -> Kept | None:
    return Entries(database).get(number)
