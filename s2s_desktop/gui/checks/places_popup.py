"""The list of the places to check, which goes to the one that is chosen."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListWidget, QListWidgetItem, QWidget

from s2s_desktop.gui.checks.places_to_check import PlacesToCheck
from s2s_desktop.gui.look.labels import CutLabel
from s2s_desktop.gui.pickers.popup import Popup

_WIDTH_PX = 440
_MOST_HIGH_PX = 360
_MOST_LISTED = 500
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PlacesPopup(Popup):
    """A sheet with a line a place: the sentence that says why it is doubtful."""

    def __init__(self, places: PlacesToCheck, parent: QWidget) -> None:
        super().__init__("", parent)
        name = self.tr("Places to check")
        self.setAccessibleName(name)
        self.setWindowTitle(name)
        self._places = places
        self.list = QListWidget()
        self.list.setAccessibleName(name)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.itemClicked.connect(self._chosen)
        hint = CutLabel()
        hint.show_text(self.tr("F8 goes from one place to the next, Shift+F8 back."))
        self.body.addWidget(self.list, 1)
        self.body.addWidget(hint)

    def open_for(self, anchor: QWidget) -> None:
        """List what there is now, below `anchor` or above it."""
        self.list.clear()
        for number in range(min(len(self._places), _MOST_LISTED)):
            self.list.addItem(QListWidgetItem(self._places[number].text))
        self.list.setCurrentRow(0)
        rows = sum(self.list.sizeHintForRow(row) for row in range(self.list.count()))
        self.open_below(anchor, QSize(_WIDTH_PX, min(_MOST_HIGH_PX, rows + 64)))
        self.list.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the place."""
        item = self.list.currentItem()
        if event.key() in _ENTER and item is not None:
            self._chosen(item)
        else:
            super().keyPressEvent(event)

    def _chosen(self, item: QListWidgetItem) -> None:
        self.hide()
        self._places.go_to(self.list.row(item))
