"""How words and sentences are marked: with the palette's accent, in several strengths."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from s2s_desktop.gui.marks.mark_painting import CHIP

_SENTENCE_SHARE = 0.15
_CHANGED_SHARE = 0.26
_ORIGIN_SHARES = (0.1, 0.34)
"""Of the weakest and of the strongest sentence that a summary came from."""


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
    """A chip in the accent; a pinned word is underlined too."""
    text_format = _tinted(palette, 1.0)
    text_format.setProperty(CHIP, True)
    text_format.setForeground(palette.color(QPalette.ColorRole.HighlightedText))
    if pinned:
        text_format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    return text_format


def provenance_format(palette: QPalette, strength: float) -> QTextCharFormat:
    """A tint that tells how much (0…1) of a sentence went into a summary."""
    weakest, strongest = _ORIGIN_SHARES
    text_format = _tinted(palette, weakest + (strongest - weakest) * strength)
    # The quiet letters of a text that is out of date could not be read on it.
    text_format.setForeground(palette.color(QPalette.ColorRole.Text))
    return text_format


def changed_format(palette: QPalette) -> QTextCharFormat:
    """A tint that shows what was written anew."""
    text_format = _tinted(palette, _CHANGED_SHARE)
    text_format.setForeground(palette.color(QPalette.ColorRole.Text))
    return text_format


def locked_format(palette: QPalette) -> QTextCharFormat:
    """A line in the accent below what is locked."""
    text_format = QTextCharFormat()
    text_format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    text_format.setUnderlineColor(palette.color(QPalette.ColorRole.Accent))
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
    """A ground with a share of the accent."""
    text_format = QTextCharFormat()
    base = palette.color(QPalette.ColorRole.Base)
    text_format.setBackground(blend(base, palette.color(QPalette.ColorRole.Accent), share))
    return text_format
