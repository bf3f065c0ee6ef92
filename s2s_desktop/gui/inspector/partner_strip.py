"""The line below the map: what is pointed at, in words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from s2s_desktop.gui.look.plain_text import PlainLabel, plain_tip


class PartnerStrip(PlainLabel):
    """One line of plain text, cut with an ellipsis where it does not fit.

    `full_text` is what it says uncut, also to screen readers and as a tooltip.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.full_text = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str, is_hint: bool = False) -> None:
        """Show `text`: greyed if it is a hint, in full colour if it is about words."""
        role = QPalette.ColorRole
        self.setForegroundRole(role.PlaceholderText if is_hint else role.WindowText)
        self.full_text = text
        self.setAccessibleName(text)
        self._cut()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut anew."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        width_px = self.contentsRect().width()
        shown = self.fontMetrics().elidedText(self.full_text, Qt.TextElideMode.ElideRight, width_px)
        self.setText(shown)
        is_cut = shown != self.full_text
        self.setToolTip(plain_tip(self.full_text) if is_cut else "")
