"""How words and sentences are marked: with the palette's own colours, and a highlighter."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

_SENTENCE_SHARE = 0.08
_WORD_SHARE = 0.34
_HIGHLIGHTER = QColor("#e8a90c")
_HIGHLIGHTER_SHARES = (0.13, 0.42)
"""Of the weakest and of the strongest sentence. It is no colour of the palette: words that are
marked at the same time must be told apart, on light and on dark ground."""


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


def provenance_format(palette: QPalette, strength: float) -> QTextCharFormat:
    """A tint that tells how much (0…1) of a sentence went into a summary."""
    weakest, strongest = _HIGHLIGHTER_SHARES
    return _tinted(palette, weakest + (strongest - weakest) * strength, _HIGHLIGHTER)


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


def _tinted(palette: QPalette, share: float, colour: QColor | None = None) -> QTextCharFormat:
    """A ground with a share of `colour`, or of the palette's accent."""
    text_format = QTextCharFormat()
    base = palette.color(QPalette.ColorRole.Base)
    tint = colour or palette.color(QPalette.ColorRole.Accent)
    text_format.setBackground(blend(base, tint, share))
    return text_format
