"""Prints the translation, or both texts one above the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QDialog

from s2s_desktop.gui.look.mnemonics import plain_name
from s2s_desktop.gui.window.parts import WindowParts

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_PRINTED_PT = 11.0


class PrintCommands(QObject):
    """Asks where to print; what is there when one says so is printed."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts.window)
        self._parts = parts
        parts.commands.print.triggered.connect(lambda: self._ask(both=False))
        parts.commands.print_both.triggered.connect(lambda: self._ask(both=True))
        parts.workspace.target.textChanged.connect(self._refresh)
        self._refresh()

    def print_on(self, printer: QPrinter, both: bool) -> None:
        """Print the target, with the source above it if `both`, on numbered pages."""
        document = QTextDocument()
        font = self._parts.workspace.target.font()
        font.setPointSizeF(_PRINTED_PT)
        document.setDefaultFont(font)
        workspace, cursor = self._parts.workspace, QTextCursor(document)
        if both:
            cursor.insertText(workspace.source.text())
            cursor.insertHtml("<hr>")
            cursor.insertBlock(QTextBlockFormat())
        cursor.insertText(workspace.target.text())
        document.print_(printer)

    @Slot()
    def _refresh(self) -> None:
        printable = not self._parts.workspace.target.document().isEmpty()
        self._parts.commands.print.setEnabled(printable)
        self._parts.commands.print_both.setEnabled(printable)

    def _ask(self, both: bool) -> None:
        # Looking for printers takes a moment, and most people never print.
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        do, printer = self._parts.commands, QPrinter()
        dialog = QPrintDialog(printer, self._parts.window)
        dialog.setWindowTitle(plain_name((do.print_both if both else do.print).text()))
        dialog.accepted.connect(lambda: self.print_on(printer, both))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)  # the print dialog's own wants to know whom to call
