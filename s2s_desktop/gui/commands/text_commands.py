"""What the menus do to the texts: undo, find, size, and going from one to the next."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication

from s2s_desktop.gui.text.text_panes import FONT_SIZES_PT, TextPane, text_in
from s2s_desktop.gui.window.parts import WindowParts
from s2s_desktop.settings import Settings


class TextCommands(QObject):
    """Knows which text was used last: that is where Find looks."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._source, self._target = parts.workspace.source, parts.workspace.target
        self._find_bar = parts.workspace.find_bar
        self._used_pane: TextPane = self._source
        self._connect()
        self._show_font_size(parts.kept.value)
        parts.kept.changed.connect(self._show_font_size)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Remember which pane was used last."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, TextPane):
            self._used_pane = watched
        return super().eventFilter(watched, event)

    def _connect(self) -> None:
        do, find_bar = self._parts.commands, self._find_bar
        for pane in (self._source, self._target):
            pane.zoom_asked.connect(self._zoom)
            pane.installEventFilter(self)
        for action, slot in (
            (do.cut, lambda: self._used_pane.cut()),
            (do.copy, lambda: self._used_pane.copy()),
            (do.paste, self._paste),
            (do.select_all, lambda: self._used_pane.selectAll()),
            (do.clear, self._clear),
            (do.find, self._find),
            (do.find_next, lambda: self._find_again(find_bar.find_next)),
            (do.find_previous, lambda: self._find_again(find_bar.find_previous)),
            (do.replace, self._replace),
            (do.next_pane, self._go_to_next_pane),
            (do.larger, lambda: self._zoom(1)),
            (do.smaller, lambda: self._zoom(-1)),
            (do.normal_size, lambda: self._set_font_size(Settings().font_size_pt)),
        ):
            action.triggered.connect(lambda _=False, slot=slot: slot())

    def _paste(self) -> None:
        given: QMimeData | None = QGuiApplication.clipboard().mimeData()
        if given is None or not (text_in(given) or given.hasUrls()):
            self._parts.status.mention(self.tr("There is no text on the clipboard."))
            return
        pane = self._source if self._used_pane.isReadOnly() else self._used_pane
        pane.setFocus()
        pane.paste()

    def _clear(self) -> None:
        """Both texts, as one step of undo."""
        with self._parts.steps.step():
            self._parts.requester.stop()
            self._source.set_text("")
            self._parts.view.replace("")
        self._source.setFocus()

    def _find(self) -> None:
        self._find_bar.open_for(self._used_pane)

    def _replace(self) -> None:
        self._find_bar.open_for(self._used_pane, replacing=True)

    def _find_again(self, find: Callable[[], object]) -> None:
        if self._find_bar.field.text():
            find()
        else:
            self._find()

    def _go_to_next_pane(self) -> None:
        panes = [self._source, self._target, self._parts.workspace.panel.view]
        there = [pane for pane in panes if pane.isVisible()]
        index = next((i for i, pane in enumerate(there) if pane.hasFocus()), -1)
        there[(index + 1) % len(there)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot(int)
    def _zoom(self, steps: int) -> None:
        self._set_font_size(self._parts.kept.value.font_size_pt + steps)

    def _set_font_size(self, size_pt: int) -> None:
        smallest, largest = FONT_SIZES_PT
        size_pt = max(smallest, min(largest, size_pt))
        kept = self._parts.kept
        kept.take(replace(kept.value, font_size_pt=size_pt))

    @Slot(object)
    def _show_font_size(self, settings: Settings) -> None:
        self._source.set_font_size(settings.font_size_pt)
        self._target.set_font_size(settings.font_size_pt)
