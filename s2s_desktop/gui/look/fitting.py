"""Dialogs that are as large as the words in them ask for."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

_SHARE_OF_SCREEN = 0.9


def fit_to_words(dialog: QWidget, width_em: int, height_em: int, least_px: int = 0) -> None:
    """Give `dialog` a size in heights of its font, and at least a width, as far as the screen has
    room."""
    em = dialog.fontMetrics().height()
    most = dialog.screen().availableSize() * _SHARE_OF_SCREEN
    dialog.resize(QSize(max(em * width_em, least_px), em * height_em).boundedTo(most))
