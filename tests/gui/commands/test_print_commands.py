"""Printing: what there is, and only then."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from s2s_desktop.gui.window.main_window import MainWindow
from tests.gui.conftest import finished


@pytest.fixture
def printer(tmp_path: Path) -> QPrinter:
    """Prints into a file."""
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    return printer


def pages(printer: QPrinter) -> list[str]:
    document = pypdfium2.PdfDocument(printer.outputFileName())
    texts = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return texts


def translate(qtbot: QtBot, window: MainWindow, text: str) -> None:
    window.source.set_text(text)
    window.run_task()
    qtbot.waitUntil(finished(window))


def test_nothing_is_not_printed(qtbot: QtBot, window: MainWindow) -> None:
    do = window.commands
    assert not do.print.isEnabled()
    assert not do.print_both.isEnabled()
    translate(qtbot, window, "Dear Ann.")
    assert do.print.isEnabled()
    assert do.print_both.isEnabled()


def test_the_translation_is_printed(qtbot: QtBot, window: MainWindow, printer: QPrinter) -> None:
    translate(qtbot, window, "Dear Ann.")
    window.printing.print_on(printer, both=False)
    assert "DEAR ANN." in pages(printer)[0]
    assert "Dear Ann." not in pages(printer)[0]


def test_both_texts_are_printed_one_above_the_other(
    qtbot: QtBot, window: MainWindow, printer: QPrinter
) -> None:
    translate(qtbot, window, "Dear Ann.")
    window.printing.print_on(printer, both=True)
    page = pages(printer)[0]
    assert page.index("Dear Ann.") < page.index("DEAR ANN.")


def test_a_long_text_has_several_pages(qtbot: QtBot, window: MainWindow, printer: QPrinter) -> None:
    translate(qtbot, window, "\n\n".join(f"Line {n}." for n in range(100)))
    window.printing.print_on(printer, both=False)
    assert len(pages(printer)) > 1
    assert "LINE 99." in pages(printer)[-1]


def test_the_keys_ask_where_to_print(qtbot: QtBot, window: MainWindow) -> None:
    translate(qtbot, window, "Dear Ann.")
    QTest.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    dialog = window.findChild(QPrintDialog)
    assert dialog is not None
    assert dialog.isVisible()
    assert dialog.windowTitle() == "Print"
    dialog.reject()


def test_printers_are_not_looked_for_at_the_start() -> None:
    code = (
        "import sys, s2s_desktop.gui.window.main_window as _; "
        "sys.exit('PySide6.QtPrintSupport' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
