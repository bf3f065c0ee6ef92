"""Makes a document say something else by editing only what is different."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor, QTextDocument

from s2s_desktop.gui.text.offset_map import units
from s2s_desktop.gui.text.soft_lines import clean, soften


def edit_to(document: QTextDocument, text: str) -> None:
    """Make `document` say `text`, in the same step of undo as the edit before."""
    before = document.toRawText().replace("\u2029", "\n")
    after = soften(clean(text))
    if before == after:
        return
    head = _common(before, after)
    tail = _common(before[head:][::-1], after[head:][::-1])
    start = units(before[:head])
    cursor = QTextCursor(document)
    cursor.joinPreviousEditBlock()
    cursor.setPosition(start)
    cursor.setPosition(
        start + units(before[head : len(before) - tail]), QTextCursor.MoveMode.KeepAnchor
    )
    cursor.insertText(after[head : len(after) - tail])
    cursor.endEditBlock()


def _common(one: str, other: str) -> int:
    """How many characters two texts begin with that are the same; compared in large pieces."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
