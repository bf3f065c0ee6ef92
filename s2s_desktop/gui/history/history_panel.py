"""The card with the list of the history: searched as one types, filtered, opened, deleted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QLocale, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from s2s_desktop.gui.history.entry_list import MOST_COUNTED, EntryList
from s2s_desktop.gui.history.entry_menu import EntryActions
from s2s_desktop.gui.history.entry_rows import EntryRows
from s2s_desktop.gui.history.filter_button import FilterButton
from s2s_desktop.gui.look.buttons import IconButton, TextButton
from s2s_desktop.gui.look.card import SIDE_PX, Card, CardFoot
from s2s_desktop.gui.look.icons import line_icon
from s2s_desktop.gui.look.labels import Badge, CutLabel
from s2s_desktop.gui.look.layout_parts import GAP_PX
from s2s_desktop.gui.look.plain_text import PlainLabel
from s2s_desktop.history.search import Listed, Wanted

_SIDE_PX = SIDE_PX - 1  # within the line of the card


class HistoryPanel(Card):
    """Shows `entries`; what is done with them, its owner does.

    `opened` carries an id, `paused` whether nothing is to be kept from now on, `undo_asked` that
    the last deletion is to be undone.
    """

    opened = Signal(int)
    paused = Signal(bool)
    undo_asked = Signal()
    closed = Signal()

    def __init__(self, entries: EntryList) -> None:
        self.list = QListView()
        self.said = CutLabel()
        self.undo_button = TextButton(self.tr("Undo"))
        self._head = QWidget()
        super().__init__(self.list, CardFoot([self.said], [self.undo_button]))
        self._entries = entries
        self.actions_of_entry = EntryActions(self.list)
        self.paused_badge = Badge(self.tr("paused"))
        self.pause_button = IconButton("pause")
        self.menu_button = IconButton("ellipsis", self.tr("More about the history"))
        self.close_button = IconButton("x", self.tr("Close the history"))
        self.field = QLineEdit()
        self.star_button = IconButton("star", self.tr("Only what has a star"))
        self.filter_button = FilterButton()
        self.empty_label = PlainLabel()
        self.menu = QMenu(self)
        self._deleted = 0
        self._count = 0
        self._arrange()
        self._dress_list()
        self._connect()
        self.show_paused(False)
        self.offer_undo(0)

    def look(self) -> None:
        """Look for what is wanted now."""
        wanted = Wanted(self.field.text().strip(), starred=self.star_button.isChecked())
        self._entries.look_for(self.filter_button.narrowed(wanted))

    def show_paused(self, paused: bool) -> None:
        """Say whether the history is kept."""
        self._paused = paused
        name = self.tr("Go on keeping a history") if paused else self.tr("Pause: keep no history")
        self.paused_badge.setVisible(paused)
        self.pause_button.set_icon_name("play" if paused else "pause")
        self.pause_button.setToolTip(name)
        self.pause_button.setAccessibleName(name)
        self._say()

    def offer_undo(self, deleted: int) -> None:
        """Say that so many entries were deleted last, and can be had back; 0 for none."""
        self._deleted = deleted
        self.undo_button.setVisible(deleted > 0)
        self._say()

    def select(self, number: int | None) -> None:
        """Mark the entry that the window shows."""
        row = self._entries.row_of(number)
        index = self._entries.index(row) if row is not None else QModelIndex()
        self.list.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )

    def chosen(self) -> Sequence[Listed]:
        """The entries that are selected, from the top."""
        rows = sorted(self.list.selectionModel().selectedRows(), key=QModelIndex.row)
        found = (self._entries.entry(row) for row in rows)
        return [entry for entry in found if entry is not None]

    def start(self) -> None:
        """Let the user type what is looked for."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def changeEvent(self, event: QEvent) -> None:
        """Take over the colours of another palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_search()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down leads from the field to the list; Esc empties the field, then closes."""
        if event.key() == Qt.Key.Key_Down and self.field.hasFocus():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            if not self.list.currentIndex().isValid():
                self.list.setCurrentIndex(self._entries.index(0))
        elif event.key() == Qt.Key.Key_Escape:
            if self.field.text():
                self.field.clear()
            else:
                self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        title = PlainLabel(self.tr("History"))
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        rows = QVBoxLayout(self._head)
        rows.setContentsMargins(_SIDE_PX, GAP_PX, GAP_PX, GAP_PX)
        rows.setSpacing(GAP_PX)
        for widgets in (
            (
                title,
                self.paused_badge,
                None,
                self.pause_button,
                self.menu_button,
                self.close_button,
            ),
            (self.field,),
            (self.filter_button, None, self.star_button),
        ):
            row = QHBoxLayout()
            row.setSpacing(GAP_PX // 4)
            for widget in widgets:
                row.addStretch(1) if widget is None else row.addWidget(widget)
            rows.addLayout(row)
        self.empty_label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.empty_label.setWordWrap(True)
        self.empty_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty_label.setContentsMargins(_SIDE_PX, 4 * _SIDE_PX, _SIDE_PX, _SIDE_PX)
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(0, self._head)
        layout.insertWidget(2, self.empty_label, 1, Qt.AlignmentFlag.AlignTop)
        self.field.setPlaceholderText(self.tr("Search"))
        self.field.setAccessibleName(self.tr("Search the history"))
        self.field.setClearButtonEnabled(True)
        self._search_icon = QAction(self)
        self.field.addAction(self._search_icon, QLineEdit.ActionPosition.LeadingPosition)
        self._draw_search()
        self.star_button.setCheckable(True)
        self.menu_button.setMenu(self.menu)
        self.setAccessibleName(self.tr("History"))

    def _dress_list(self) -> None:
        view = self.list
        view.setModel(self._entries)
        view.setItemDelegate(EntryRows(view))
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        view.setAccessibleName(self.tr("Entries of the history"))

    def _connect(self) -> None:
        self.field.textChanged.connect(self.look)
        self.field.returnPressed.connect(self._open_first)
        self.star_button.toggled.connect(self.look)
        self.filter_button.changed.connect(self.look)
        self.list.activated.connect(self._activated)
        self.list.selectionModel().selectionChanged.connect(self._selection_changed)
        self._entries.found.connect(self._found)
        self._entries.modelReset.connect(self._selection_changed)
        self.undo_button.clicked.connect(self.undo_asked)
        # Once nothing is left in the list, the focus comes here; Ctrl+Z still means the deletion.
        self.undo_button.addAction(self.actions_of_entry.undo_delete)
        self.close_button.clicked.connect(self.closed)
        self.pause_button.clicked.connect(lambda: self.paused.emit(not self._paused))
        self.actions_of_entry.open.triggered.connect(
            lambda: self._activated(self.list.currentIndex())
        )
        self.actions_of_entry.rename.triggered.connect(
            lambda: self.list.edit(self.list.currentIndex())
        )

    @Slot(QModelIndex)
    def _activated(self, index: QModelIndex) -> None:
        entry = self._entries.entry(index)
        if entry is not None:
            self.opened.emit(entry.id)

    @Slot()
    def _open_first(self) -> None:
        self._activated(self._entries.index(0))

    @Slot()
    def _selection_changed(self) -> None:
        self.actions_of_entry.follow(self.chosen())

    @Slot(int)
    def _found(self, count: int) -> None:
        self._count = count
        self._say()

    def _say(self) -> None:
        """What there is, what was deleted, and why there is nothing."""
        there = self._count > 0
        self.list.setVisible(there)
        self.empty_label.setVisible(not there)
        self.empty_label.setText(self._why_empty())
        self.said.show_text(self._known())

    def _known(self) -> str:
        number = QLocale().toString
        if self._deleted == 1:
            return self.tr("1 entry deleted")
        if self._deleted:
            return self.tr("{count} entries deleted").format(count=number(self._deleted))
        if self._paused:
            return self.tr("Paused: nothing is kept")
        if not self._count:
            return ""
        if self._count == 1:
            return self.tr("1 entry")
        many = self._count == MOST_COUNTED
        text = self.tr("{count} entries or more") if many else self.tr("{count} entries")
        return text.format(count=number(self._count))

    def _why_empty(self) -> str:
        if self._entries.wanted.words:
            return self.tr("Nothing with “{words}” was found.").format(
                words=self._entries.wanted.words
            )
        if self._entries.wanted != Wanted():
            return self.tr("There is nothing of this kind.")
        if self._paused:
            return self.tr(
                "No history is kept. Press ▷ above to find again what you translate and summarize."
            )
        return self.tr(
            "What you translate and summarize will be found here. It stays on this computer."
        )

    def _draw_search(self) -> None:
        self._search_icon.setIcon(line_icon("search", self.palette()))
