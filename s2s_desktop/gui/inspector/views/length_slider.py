"""The slider that makes a summary longer or shorter."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QSlider, QStyle, QWidget

from s2s_desktop.drawing.document.salience import DocumentSalience
from s2s_desktop.gui.look.labels import CutLabel

NO_DOCUMENT = DocumentSalience("", ())
_GAP_PX = 8
_STOP_PX = 4


class LengthSlider(QWidget):
    """How many sentences the summary has; `moved` when the user has changed that."""

    moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(self.tr("Length of the summary"))
        self.slider.setToolTip(self.tr("Make the summary shorter or longer"))
        self._label = CutLabel()
        self._shown = NO_DOCUMENT
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP_PX)
        row.addWidget(self.slider, 1)
        row.addWidget(self._label)
        self.slider.valueChanged.connect(self._tell)
        self.slider.valueChanged.connect(self.moved)

    @property
    def count(self) -> int:
        """The number of sentences that the user wants."""
        return self.slider.value()

    def is_ahead(self, document: DocumentSalience) -> bool:
        """Whether the slider has been moved since `document` came, and it has not followed yet."""
        return document is self._shown and self.count != document.chosen_count

    def paintEvent(self, event: QPaintEvent) -> None:
        """Marks below the slider, where the usual lengths are."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        for stop in self._shown.stops:
            if self.slider.minimum() < stop < self.slider.maximum():
                x = self._place_of(stop)
                bottom = self.slider.geometry().bottom()
                painter.drawLine(x, bottom - _STOP_PX, x, bottom)

    def _place_of(self, count: int) -> int:
        """Where the middle of the handle is at `count` sentences."""
        style, slider = self.slider.style(), self.slider
        handle = style.pixelMetric(QStyle.PixelMetric.PM_SliderLength, None, slider)
        place = QStyle.sliderPositionFromValue(
            slider.minimum(), slider.maximum(), count, slider.width() - handle, self.isRightToLeft()
        )
        return slider.x() + place + handle // 2

    def show_document(self, document: DocumentSalience) -> None:
        """Take over how long its summary is, unless the slider is just being moved."""
        self._shown = document
        if self.slider.isSliderDown():
            return
        self.slider.blockSignals(True)
        self.slider.setRange(1, max(1, len(document.sentences)))
        self.slider.setValue(max(1, document.chosen_count))
        self.slider.blockSignals(False)
        self.setEnabled(len(document.sentences) > 1)
        self.update()
        self._tell()

    def _tell(self) -> None:
        text = self.tr("{count} of {all} sentences")
        self._label.show_text(text.format(count=self.count, all=len(self._shown.sentences)))
