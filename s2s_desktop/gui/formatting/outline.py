"""The headings of a document as a list that goes to the one that is chosen."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListWidget, QListWidgetItem, QWidget

from s2s_desktop.gui.formatting.source_shape import SourceShape
from s2s_desktop.gui.pickers.popup import Popup
from s2s_desktop.gui.text.offset_map import OffsetMap
from s2s_desktop.gui.text.text_panes import SourcePane

LEAST_HEADINGS = 2
"""Fewer are no outline."""
_WIDTH_PX, _MOST_HIGH_PX = 380, 460
_AROUND_PX = 24
_STEP = "    "
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Outline(Popup):
    """A line a heading, as far in as its level; the one that is read now is chosen."""

    def __init__(self, pane: SourcePane, shape: SourceShape, parent: QWidget) -> None:
        super().__init__("", parent)
        name = self.tr("Outline")
        self.setAccessibleName(name)
        self.setWindowTitle(name)
        self._pane, self._shape = pane, shape
        self._places: list[int] = []
        self.list = QListWidget()
        self.list.setAccessibleName(name)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.itemClicked.connect(self._chosen)
        self.body.addWidget(self.list)

    def open_for(self, anchor: QWidget) -> None:
        """List the headings that there are now, below `anchor` or above it."""
        self.list.clear()
        places = OffsetMap(self._pane.document().toRawText())
        headings = list(self._shape.shape.headings())
        self._places = [places.position(start) for start, _ in headings]
        for _, block in headings:
            self.list.addItem(QListWidgetItem(_STEP * max(0, block.role.level - 1) + block.text))
        read = self._pane.visible_range()[0]
        passed = sum(place <= read for place in self._places)
        self.list.setCurrentRow(max(0, passed - 1))
        rows = sum(self.list.sizeHintForRow(row) for row in range(self.list.count()))
        self.open_below(anchor, QSize(_WIDTH_PX, min(_MOST_HIGH_PX, rows + _AROUND_PX)))
        self.list.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the heading."""
        item = self.list.currentItem()
        if event.key() in _ENTER and item is not None:
            self._chosen(item)
        else:
            super().keyPressEvent(event)

    def _chosen(self, item: QListWidgetItem) -> None:
        """The heading becomes the first line that is seen, with the caret before it."""
        self.hide()
        place = self._places[self.list.row(item)]
        caret = self._pane.textCursor()
        caret.setPosition(place)
        self._pane.setTextCursor(caret)
        self._pane.show_at(place, 0.0)
        self._pane.setFocus()
