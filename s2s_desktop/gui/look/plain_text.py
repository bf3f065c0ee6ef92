"""Text that is shown as it is: Qt takes what looks like HTML for such, pictures of files included.

Names of models, files and languages come from outside, and so may be anything.
"""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


class PlainLabel(QLabel):
    """Shows letter by letter what it is told to show."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)


def plain_tip(text: str) -> str:
    """A tooltip that reads `text`, in lines that fit: tooltips have no plain format."""
    return f"<span>{escape(text)}</span>" if text else ""
