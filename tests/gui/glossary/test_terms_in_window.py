"""Terms in the main window: asked for, marked, added from what is selected."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from s2s_desktop.glossary.term import Glossary, Term
from s2s_desktop.gui.glossary.terms_dialog import TermsDialog
from s2s_desktop.gui.results.packed_segment import messages, pack
from s2s_desktop.gui.text.text_panes import TextPane
from s2s_desktop.gui.window.main_window import MainWindow
from s2s_desktop.pipeline.messages import SegmentFinished, SegmentWarning, TermUse, TranslateRequest
from tests.gui.conftest import finished
from tests.gui.fake_service import FakeService

EN_PT = ("en", "pt")


def select(pane: TextPane, text: str) -> None:
    cursor = pane.document().find(text)
    pane.setTextCursor(cursor)


def test_terms_are_asked_for_and_what_is_selected_is_added(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    window.choices.choose_source("en")
    window.source.set_text("The mask fits.")
    window.run_task()
    qtbot.waitUntil(finished(window))
    assert not window.runner.is_out_of_date()
    select(window.source, "mask")
    select(window.target, "FITS")
    QTest.keyClick(
        window.source,
        Qt.Key.Key_G,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    dialog = window.findChild(TermsDialog)
    assert dialog is not None
    assert [field.text() for field in dialog.glossary.fields] == ["mask", "FITS"]
    QTest.keyClick(dialog.glossary.fields[1], Qt.Key.Key_Return)
    dialog.close()
    # What was translated without the term is out of date.
    assert window.runner.is_out_of_date()
    window.run_task()
    qtbot.waitUntil(finished(window))
    request = service.requests[-1]
    assert isinstance(request, TranslateRequest)
    assert request.guard.glossary == Glossary((Term("mask", ("FITS",), EN_PT),))
    menu = QMenu(window)
    select(window.source, "The mask")
    window.source.menu_opening.emit(menu, 0)
    menu.actions()[-1].trigger()
    assert window.terms.kept == ("The mask",)


def test_terms_are_marked_in_both_texts(qtbot: QtBot, window: MainWindow) -> None:
    window.source.set_text("The mask fits.")
    window.run_task()
    qtbot.waitUntil(finished(window))
    result, marks = window.view.shown, window.term_commands.marks
    assert result is not None
    result.terms[0] = (TermUse((4, 8), (4, 8)),)
    for pane in (window.source, window.target):
        assert list(marks.places(pane, 0, 20)) == [(4, 8)]
        assert [tip(5) for tip in pane.tips if tip(5)] == ["As your glossary says."]
        assert not any(tip(1) for tip in pane.tips)
    window.target.moveCursor(QTextCursor.MoveOperation.Start)
    QTest.keyClicks(window.target, "x")
    assert not list(marks.places(window.target, 0, 20))


def test_a_sentence_of_a_memory_is_taken_from_the_menu(qtbot: QtBot, window: MainWindow) -> None:
    window.source.set_text("The mask fits. It is red.")
    window.run_task()
    qtbot.waitUntil(finished(window))
    result = window.view.shown
    assert result is not None
    result.warnings[0] = (SegmentWarning("in-memory", (0, 14), None, ("92", "A & B.")),)
    menu = QMenu(window)
    window.target.menu_opening.emit(menu, 3)
    (action,) = [action for action in menu.actions() if "A && B." in action.text()]
    assert "92 %" in action.text()
    action.trigger()
    assert window.target.text() == "A & B. IT IS RED."
    window.commands.undo.trigger()
    assert window.target.text() == "THE MASK FITS. IT IS RED."


def test_terms_are_packed_with_their_segment() -> None:
    done = SegmentFinished(0, 3, (10, 24), "A B.", -0.5, terms=(TermUse((14, 18), (0, 1)),))
    *_, unpacked = messages(pack("", done), 3)
    assert isinstance(unpacked, SegmentFinished)
    assert unpacked.terms == done.terms
