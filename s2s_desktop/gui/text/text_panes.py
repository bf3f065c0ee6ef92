"""The two panes of text: the one that the user writes, and the one that is made of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QPalette,
    QTextCursor,
    QTextDocumentFragment,
)
from PySide6.QtWidgets import QWidget

from s2s_desktop.gui.text.soft_lines import clean, soften
from s2s_desktop.gui.text.text_pane import FONT_SIZES_PT, TextPane, write_at

__all__ = ["FONT_SIZES_PT", "SourcePane", "TargetPane", "TextPane", "local_files"]


def text_in(data: QMimeData) -> str:
    """What can be read in what is pasted: its plain text, else the text of its page."""
    if data.text() or not data.hasHtml():
        return data.text()
    return QTextDocumentFragment.fromHtml(data.html()).toPlainText()


class SourcePane(TextPane):
    """Where the user types. Files are not inserted but announced: `files_given` has paths."""

    files_given = Signal(list)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste, always as plain text; files that were copied are announced."""
        files = [path for path in local_files(source) if path.is_file()]
        if files:
            self.files_given.emit(files)
            return
        caret = self.textCursor()
        chosen = caret.selectionEnd() - caret.selectionStart()
        whole = chosen == self.document().characterCount() - 1
        caret.insertText(soften(clean(text_in(source))))
        if whole and self.verticalScrollBar().maximum():
            self.moveCursor(QTextCursor.MoveOperation.Start)  # a new text is read from there
        self.ensureCursorVisible()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Text, also that of a page, and files."""
        return bool(text_in(source)) or source.hasUrls()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files are welcome."""
        if not _accept_files(event):
            super().dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Files are welcome everywhere in the pane."""
        if not _accept_files(event):
            super().dragMoveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Announce files; text is inserted where it was dropped."""
        files = local_files(event.mimeData())
        if not files:
            super().dropEvent(event)
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.files_given.emit(files)


_TO_READ = (
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
)


class TargetPane(TextPane):
    """Where the result grows; it can be edited wherever it is said to be.

    Undoing is not Qt's concern here, for that would forget everything whenever a translation is
    written. `several_changes` is emitted with True before changes that are one step to the user,
    and with False behind them.
    """

    several_changes = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stale = False
        self.setUndoRedoEnabled(False)
        self.set_editable(False)

    def set_editable(self, editable: bool) -> None:
        """Let the user write, or only read, select and copy."""
        wanted = Qt.TextInteractionFlag.TextEditorInteraction if editable else _TO_READ
        if self.textInteractionFlags() != wanted:
            self.setTextInteractionFlags(wanted)

    def show_stale(self, stale: bool) -> None:
        """Show the text as quietly as can still be read: it is not what would be made now."""
        if stale != self._stale:
            self._stale = stale
            self._tint()

    def changeEvent(self, event: QEvent) -> None:
        """Take over the colours of another palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._stale:
            self._tint()

    def _tint(self) -> None:
        quiet = self.palette().color(QPalette.ColorRole.PlaceholderText)
        palette = QPalette()  # says nothing but what is set here
        if self._stale:
            palette.setColor(QPalette.ColorRole.Text, quiet)
        if not self._stale or self.palette().color(QPalette.ColorRole.Text) != quiet:
            self.setPalette(palette)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste, always as plain text."""
        self.textCursor().insertText(soften(clean(source.text())))
        self.ensureCursorVisible()

    def write_over(self, ranges: Sequence[tuple[int, int]], text: str) -> None:
        """Write `text` over each of the ranges; what belongs to which sentence stays known."""
        self.several_changes.emit(True)
        for start, end in reversed(ranges):  # those before keep their places
            write_at(self.document(), start, end, text)
        self.several_changes.emit(False)


def local_files(data: QMimeData) -> list[Path]:
    """The files that are dragged or pasted."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def _accept_files(event: QDropEvent) -> bool:
    if not local_files(event.mimeData()):
        return False
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
    return True
