"""Only what is different is edited."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextCursor, QTextDocument

from s2s_desktop.gui.text.edit_to import edit_to
from s2s_desktop.gui.text.soft_lines import harden


@pytest.mark.parametrize(
    ("before", "after", "edit"),
    [
        ("one two", "one three", (5, 2, 4)),
        ("one\ntwo", "one\ntwo!", (7, 0, 1)),
        ("😍 a 😍", "😍 b 😍", (3, 1, 1)),
        ("aaa", "aa", (2, 1, 0)),
        ("", "new", (0, 0, 3)),
        ("old", "", (0, 3, 0)),
    ],
)
def test_the_smallest_edit(
    qapp: object, before: str, after: str, edit: tuple[int, int, int]
) -> None:
    document = QTextDocument(before)
    edits: list[tuple[int, int, int]] = []

    def note(position: int, removed: int, added: int) -> None:
        edits.append((position, removed, added))

    document.documentLayout()  # without one, nothing is reported
    document.contentsChange.connect(note)
    edit_to(document, after)
    assert harden(document.toRawText()) == after
    assert edits == [edit]


def test_it_is_undone_together_with_the_edit_before(qapp: object) -> None:
    document = QTextDocument("first")
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.insertText("second text")
    edit_to(document, "second best text")
    document.undo()
    assert document.toPlainText() == "first"


def test_the_same_is_no_edit(qapp: object) -> None:
    document = QTextDocument("same")
    document.clearUndoRedoStacks()
    edit_to(document, "same")
    assert not document.isUndoAvailable()
