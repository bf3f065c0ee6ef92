"""The alignment panel: map, key, what is pointed at in words, and ways to take it along."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAction,
    QGuiApplication,
    QKeySequence,
)
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from s2s_desktop.drawing.export import save_picture
from s2s_desktop.drawing.partners import Partners
from s2s_desktop.drawing.pharaoh import pharaoh
from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.drawing.selection import Selection
from s2s_desktop.errors import UserError
from s2s_desktop.gui.inspector.empty_state import EmptyState
from s2s_desktop.gui.inspector.heat_map import HeatMap
from s2s_desktop.gui.inspector.legend import Legend
from s2s_desktop.gui.inspector.partner_strip import PartnerStrip
from s2s_desktop.gui.inspector.pointing import NOTHING
from s2s_desktop.gui.inspector.wording import sentence_for
from s2s_desktop.gui.translated import in_one_line

_MARGIN_PX = 6


class AlignmentPanel(QWidget):
    """Shows how the words of one segment were aligned.

    `partners_changed` carries `Partners`: the words to mark in the two texts. `failed`
    carries a message for the user, `told` what was done.
    """

    partners_changed = Signal(object)
    failed = Signal(str)
    told = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._alignment: SegmentAlignment | None = None
        self._hint = ""
        self.heat_map = HeatMap()
        self.strip = PartnerStrip()
        self.empty_state = EmptyState()
        self._legend = Legend()
        self._pages = QStackedWidget()
        self._make_actions()
        self._arrange()
        self.setAccessibleName(self.tr("Alignment"))
        self.heat_map.spot_changed.connect(self._tell_partners)
        self._show_page()

    @property
    def pinned(self) -> bool:
        """Whether a word or cell is pinned."""
        return self.heat_map.pointing.pinned

    @property
    def partners(self) -> Partners:
        """The words that are marked at present."""
        return self.heat_map.pointing.partners

    def show_segment(self, alignment: SegmentAlignment | None) -> None:
        """Show a segment, or as much of it as there is yet; None shows the empty state."""
        self._alignment = alignment
        self.heat_map.show_segment(alignment or NOTHING)
        self._show_page()
        self._describe_spot()

    def show_hint(self, text: str) -> None:
        """Say `text` while there is nothing to show."""
        self._hint = text
        self._show_page()

    def point_at_source(self, word: int | None) -> None:
        """The pointer is over a source word elsewhere (None: over none)."""
        self.heat_map.point_at(None if word is None else Selection(source=word))

    def point_at_target(self, word: int | None) -> None:
        """The pointer is over a target word elsewhere (None: over none)."""
        self.heat_map.point_at(None if word is None else Selection(target=word))

    def pin(self, selection: Selection) -> None:
        """Pin a word from outside; if it is the pinned one, let go of it."""
        self.heat_map.pin(selection)

    def unpin(self) -> None:
        """Let go of what is pinned."""
        self.heat_map.unpin()

    def copy_pharaoh(self) -> None:
        """Put the links on the clipboard as "i-j" pairs of source and target word."""
        if self._alignment is not None:
            QGuiApplication.clipboard().setText(pharaoh(self._alignment))
            self.told.emit(self.tr("Links copied."))

    def choose_picture_file(self) -> None:
        """Ask where to save the picture, and save it there."""
        dialog = QFileDialog(self, self.tr("Save Picture of the Alignment"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        svg_filter = self.tr("SVG drawing (*.svg)")
        dialog.setNameFilters([svg_filter, self.tr("PNG image (*.png)")])
        dialog.setDefaultSuffix("svg")
        dialog.filterSelected.connect(
            lambda chosen: dialog.setDefaultSuffix("svg" if chosen == svg_filter else "png")
        )
        dialog.selectFile(self.tr("alignment"))
        dialog.fileSelected.connect(self.save_picture)
        dialog.open()

    def save_picture(self, path: str) -> None:
        """Save the map as SVG or PNG, by the suffix of `path`; `failed` says why it cannot be."""
        if self._alignment is None:
            return
        try:
            save_picture(self._alignment, self.font(), Path(path))
        except UserError as error:
            self.failed.emit(in_one_line(error.message, error.hint))
        else:
            self.told.emit(self.tr("Saved to {path}.").format(path=path))

    def _make_actions(self) -> None:
        self.save_picture_action = self._action(
            self.tr("Save &Picture…"),
            self.tr("Save…"),
            self.tr("Save the map as an SVG or PNG picture"),
            ["Ctrl+Shift+E"],
            self.choose_picture_file,
        )
        self.copy_pharaoh_action = self._action(
            self.tr("Copy as P&haraoh"),
            self.tr("Copy"),
            self.tr("Copy the links as pairs “source-target” in the Pharaoh format"),
            ["Ctrl+Shift+P"],
            self.copy_pharaoh,
        )
        separator = QAction(self)
        separator.setSeparator(True)
        self.addAction(separator)
        zoom = self.heat_map.zoom
        self._zoom_actions = [
            self._action(self.tr("Zoom &In"), "", "", ["+", "="], lambda: zoom(1)),
            self._action(self.tr("Zoom &Out"), "", "", ["-"], lambda: zoom(-1)),
            self._action(self.tr("&Fit"), "", "", ["0"], self.heat_map.zoom_to_fit),
        ]
        for action in self._zoom_actions:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _action(
        self, text: str, short: str, tip: str, keys: list[str], slot: Callable[[], None]
    ) -> QAction:
        """An action of the panel and of its context menu."""
        action = QAction(text, self)
        action.setIconText(short or text)
        action.setShortcuts([QKeySequence(key) for key in keys])
        if tip:
            shown_keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{tip} ({shown_keys})")
        action.triggered.connect(slot)
        self.addAction(action)
        return action

    def _arrange(self) -> None:
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._pages.addWidget(self.empty_state)
        self._pages.addWidget(self.heat_map)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN_PX, _MARGIN_PX, _MARGIN_PX, _MARGIN_PX)
        layout.setSpacing(_MARGIN_PX)
        layout.addLayout(self._tool_row())
        layout.addWidget(self._pages, 1)
        layout.addWidget(self.strip)

    def _tool_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self._legend)
        row.addStretch(1)
        for action in (self.save_picture_action, self.copy_pharaoh_action):
            button = QToolButton()
            button.setDefaultAction(action)
            button.setAutoRaise(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        return row

    def _show_page(self) -> None:
        """The map if there are words, else the sentence that says what will come."""
        has_words = self._alignment is not None and bool(self._alignment.source_words)
        self._pages.setCurrentWidget(self.heat_map if has_words else self.empty_state)
        for action in self.actions():
            action.setEnabled(has_words)
        self._legend.setVisible(has_words)
        self.empty_state.show_text(self._why_empty())

    def _why_empty(self) -> str:
        if self._alignment is None:
            return self._hint
        if any(map(str.isalnum, self._alignment.source_text)):
            return self.tr(
                "This model has no attention: it reads the whole sentence into one vector."
            )
        return self.tr("This sentence has no words to align.")

    def _tell_partners(self, by_keys: bool) -> None:
        self.partners_changed.emit(self.partners)
        self._describe_spot()
        if by_keys and QAccessible.isActive():
            announcement = QAccessibleAnnouncementEvent(self.heat_map, self.strip.full_text)
            QAccessible.updateAccessibility(announcement)

    def _describe_spot(self) -> None:
        """Say in words what is pointed at."""
        selection = self.heat_map.pointing.selection
        if self._alignment is None or not self._alignment.source_words:
            self.strip.show_text("")
        elif selection is None:
            self.strip.show_text(
                self.tr("Point at a word to see its partners, click to pin it."), is_hint=True
            )
        else:
            text = sentence_for(self._alignment, selection)
            pinned = self.tr("Pinned: {words}").format(words=text)
            self.strip.show_text(pinned if self.pinned else text)
        self.heat_map.setAccessibleDescription(self.strip.full_text)
