"""The view *Table*: a word a line, with how sure the model was, and where it came from."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from s2s_desktop.drawing.selection import Selection
from s2s_desktop.drawing.shown_words import ShownWords
from s2s_desktop.drawing.table.as_text import as_text
from s2s_desktop.drawing.table.layout import Headings, TableLayout, table
from s2s_desktop.drawing.table.rows import Order, TableRow, arranged, rows_of
from s2s_desktop.drawing.whole import Drawing
from s2s_desktop.gui.inspector.inspection import Inspection
from s2s_desktop.gui.inspector.views.list_bar import ListBar
from s2s_desktop.gui.inspector.views.sentence_view import SentenceView
from s2s_desktop.gui.inspector.views.view import ViewKind
from s2s_desktop.gui.inspector.views.wording import score_of
from s2s_desktop.gui.translated import tr

_GAP_PX = 8
_PAGE = 10
_DOUBTFUL = "doubtful"
Key = Qt.Key
_STEPS = {Key.Key_Up: -1, Key.Key_Down: 1, Key.Key_PageUp: -_PAGE, Key.Key_PageDown: _PAGE}


class TableView(SentenceView):
    """Sorted by a click on a heading or by the menu above, filtered by words or by doubt."""

    moving_keys = frozenset({*_STEPS, Key.Key_Home, Key.Key_End})
    layout_now: TableLayout

    def __init__(self, inspection: Inspection, parent: QWidget | None = None) -> None:
        self.bar = ListBar(
            (
                ("text", tr("In order")),
                ("probability", tr("Least likely first")),
                ("entropy", tr("Most undecided first")),
                ("word", tr("Alphabetically")),
            )
        )
        self.bar.offer_kinds((("", tr("All words")), (_DOUBTFUL, tr("Worth a look"))))
        self._headings = Headings(tr("Word"), tr("Prob"), tr("Entropy"), tr("From"))
        self._rows: tuple[TableRow, ...] = ()
        self._words_of_rows: ShownWords | None = None
        super().__init__(inspection, parent)
        self.bar.setParent(self)
        self.bar.changed.connect(self._start)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Table of the words"))
        self._place_bar()

    @property
    def order(self) -> Order:
        """The order of the lines."""
        return cast(Order, self.bar.order)

    def laid_out(self, view: QSize | None) -> TableLayout:
        """The lines that the bar asks for."""
        if self.words is not self._words_of_rows:  # to find partners takes a while
            self._words_of_rows = self.words
            self._rows = rows_of(self.alignment, self.words)
        doubtful = self.bar.kind == _DOUBTFUL
        rows = arranged(self._rows, self.order, self.bar.sought, doubtful)
        font_px = self.picture_font().pixelSize()
        return table(rows, self._headings, self.order, self.widths, font_px, view)

    def headers(self) -> QSize:
        """The headings."""
        return QSize(0, round(self.layout_now.line_px))

    def moved(
        self, key: Qt.Key, selection: Selection | None, _by_steps: bool, /
    ) -> Selection | None:
        """Along the lines."""
        rows, here = self.layout_now.rows, self.layout_now.place_of(selection)
        if not rows:
            return selection
        last = len(rows) - 1
        if here is None or key == Key.Key_Home:
            return rows[0].selection
        there = last if key == Key.Key_End else max(0, min(last, here + _STEPS[key]))
        return rows[there].selection

    def said(self) -> str:
        """The word, its partners, and how sure the model was."""
        spot, said = self.inspection.spot, super().said()
        place = spot.pinned if spot.pointed is None else spot.pointed
        target = None if place is None else place.target
        return score_of(self.alignment, target, said) if target is not None else said

    def hint(self) -> str:
        """What mouse and keys do."""
        return self.tr("Click a heading to sort. Ctrl+C copies the table.")

    def as_text(self) -> str:
        """The lines as they are sorted and filtered, with tabs between the columns."""
        return as_text(self.layout_now.rows, self._headings)

    def drawn(self) -> Drawing:
        """The lines as they are sorted and filtered."""
        note = self.tr(
            "Prob: how likely the model thought the word. Entropy: how undecided it was, in nats. "
            "Amber words are worth a look."
        )
        return self.whole(self.laid_out(None), note)

    # Events

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Sort by a heading; pin a word."""
        order = self.layout_now.heading_at(event.position().toPoint())
        if order is not None and event.button() == Qt.MouseButton.LeftButton:
            self.bar.choose_order("text" if order == self.order else order)
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy; else as in all views of a sentence."""
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.as_text())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit anew, with the bar on top."""
        self._place_bar()
        super().resizeEvent(event)

    def _place_bar(self) -> None:
        height = self.bar.sizeHint().height()
        self.setViewportMargins(0, height + _GAP_PX, 0, 0)
        self.bar.setGeometry(0, 0, self.viewport().width(), height)


TABLE = ViewKind("table", "sentence", lambda: tr("Table"), TableView)
