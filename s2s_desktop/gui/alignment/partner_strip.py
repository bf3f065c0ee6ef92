"""The line below the map: what is pointed at, in words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class PartnerStrip(QLabel):
    """One line of plain text, cut with an ellipsis where it does not fit.

    A `hint` is shown greyed, text about words in full colour.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._is_hint = False

    def show_text(self, text: str, is_hint: bool = False) -> None:
        """Show `text` and offer it to screen readers."""
        self._is_hint = is_hint
        self.setText(text)
        self.setToolTip("")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text as far as it fits."""
        role = QPalette.ColorRole
        painter = QPainter(self)
        painter.setPen(self.palette().color(role.PlaceholderText if self._is_hint else role.WindowText))
        line = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width()
        )
        painter.drawText(self.contentsRect(), Qt.AlignmentFlag.AlignVCenter, line)
