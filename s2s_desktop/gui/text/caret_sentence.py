"""The sentence at the caret of a pane."""

from __future__ import annotations

from PySide6.QtGui import QTextBlock
from PySide6.QtWidgets import QPlainTextEdit

from s2s_desktop.gui.text.offset_map import chars_before

_MOST_LINES = 20
"""A sentence that was wrapped is looked for in so many lines before and after the caret."""


def sentence_at_caret(pane: QPlainTextEdit, language: str) -> str:
    """The sentence that holds the caret, else the one before it; empty in an empty paragraph."""
    # Splitting sentences takes a while to load, and the window is to be there before.
    from s2s_desktop.pipeline.segmentation.segment import segments

    cursor = pane.textCursor()
    first, last = _paragraph(cursor.block())
    lines = [first.text()]
    char = chars_before(cursor.block().text(), cursor.positionInBlock())
    block = first
    while block != last:
        if block.blockNumber() < cursor.blockNumber():
            char += len(block.text()) + 1
        block = block.next()
        lines.append(block.text())
    text = "\n".join(lines)
    found = ""
    for segment in segments(text, language):
        if found and segment.start > char:
            break
        found = segment.read(text).whole_words().text
    return found


def _paragraph(block: QTextBlock) -> tuple[QTextBlock, QTextBlock]:
    """The first and the last line of the paragraph around a line."""
    first = last = block
    for _ in range(_MOST_LINES):
        if first.previous().isValid() and first.previous().text().strip():
            first = first.previous()
        if last.next().isValid() and last.next().text().strip():
            last = last.next()
    return first, last
