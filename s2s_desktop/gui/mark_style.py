"""How words and sentences are marked in the panes, from the palette's own colours."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

_SENTENCE_SHARE = 0.08
_WORD_SHARE = 0.34


def blend(below: QColor, above: QColor, share: float) -> QColor:
    """`share` (0…1) of `above` over `below`."""

    def mixed(low: float, high: float) -> float:
        return low + (high - low) * share

    return QColor.fromRgbF(
        mixed(below.redF(), above.redF()),
        mixed(below.greenF(), above.greenF()),
        mixed(below.blueF(), above.blueF()),
    )


def sentence_format(palette: QPalette) -> QTextCharFormat:
    """A tint that is just seen."""
    return _tinted(palette, _SENTENCE_SHARE)


def word_format(palette: QPalette, pinned: bool) -> QTextCharFormat:
    """A clear tint; a pinned word is underlined too."""
    text_format = _tinted(palette, _WORD_SHARE)
    if pinned:
        text_format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        text_format.setUnderlineColor(palette.color(QPalette.ColorRole.Text))
    return text_format


def selection(
    document: QTextDocument, start: int, end: int, text_format: QTextCharFormat
) -> QTextEdit.ExtraSelection:
    """The positions `start` … `end` of `document` in `text_format`."""
    marked = QTextEdit.ExtraSelection()
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    marked.cursor = cursor
    marked.format = text_format
    return marked


def _tinted(palette: QPalette, share: float) -> QTextCharFormat:
    text_format = QTextCharFormat()
    base = palette.color(QPalette.ColorRole.Base)
    text_format.setBackground(blend(base, palette.color(QPalette.ColorRole.Accent), share))
    return text_format
