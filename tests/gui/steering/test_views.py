"""The views Alternatives and Hypotheses ask about the sentence; what is chosen there is done."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from s2s_desktop.gui.glossary.terms_dialog import TermsDialog
from s2s_desktop.gui.inspector.views.wordings.alternatives_view import AlternativesView
from s2s_desktop.gui.inspector.views.wordings.compare_view import CompareView
from s2s_desktop.gui.inspector.views.wordings.hypotheses_view import HypothesesView
from s2s_desktop.gui.window.main_window import MainWindow
from s2s_desktop.pipeline.messages import TranslateRequest
from tests.gui.conftest import hover
from tests.gui.context_menu import choose, menu_at
from tests.gui.editing.test_target_editing import put_caret, translate, undo
from tests.gui.fake_service import FakeService
from tests.gui.steering.test_steering import SAID, TEXT, still

LEFT = Qt.MouseButton.LeftButton


def alternatives(qtbot: QtBot, window: MainWindow) -> AlternativesView:
    """The view of the second sentence, once all is known."""
    translate(qtbot, window, TEXT)
    put_caret(window, "BIG")
    hover(window.target, SAID.index("BLUE"))
    window.panel.choose_view("alternatives")
    view = window.panel.view
    assert isinstance(view, AlternativesView)
    known = window.panel.inspection.consultation
    qtbot.waitUntil(lambda: known.wordings is not None and len(known.choices) == 4)
    return view


def click_row(view: AlternativesView, number: int) -> None:
    area = view.layout_now.rows[number].area.translated(-view.scroll_px.toPointF())
    QTest.mouseClick(view.viewport(), LEFT, pos=area.center().toPoint())


def test_a_word_is_chosen_in_the_view(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    # GIVEN the choices at the word under the mouse
    view = alternatives(qtbot, window)
    assert view.said_now.here == 1
    QTest.mouseMove(view.viewport(), view.layout_now.rows[1].area.center().toPoint())
    QApplication.processEvents()
    assert "BLUEISH" in view.said()
    # THEN they can be taken along as a picture
    window.panel.exports.save_to(str(tmp_path / "alternatives.svg"))
    assert "BLUEISH" in (tmp_path / "alternatives.svg").read_text("utf-8")
    # WHEN one is clicked, the text goes on from there
    click_row(view, 1)
    qtbot.waitUntil(lambda: still(window))
    assert window.target.text().endswith("BIG BLUEISH Bird Sings.")


def test_a_wording_is_chosen_by_keys(qtbot: QtBot, window: MainWindow) -> None:
    view = alternatives(qtbot, window)
    view.setFocus()
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Return):  # the last but one
        QTest.keyClick(view, key)
    assert window.target.text().endswith("NEW BIG BLUE BIRD SINGS.")
    window.target.setFocus()
    undo(window)
    assert window.target.text() == SAID


def test_the_words_of_the_sentence_are_walked_and_answers_follow_it(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    view = alternatives(qtbot, window)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.said_now.here == 3
    # WHEN the panel turns to another sentence, that one is asked about
    asked = len(service.asked)
    window.commands.previous_sentence.trigger()
    known = window.panel.inspection.consultation
    qtbot.waitUntil(lambda: known.wordings is not None)
    assert len(service.asked) == asked + 2
    assert view.said_now.text == "SMALL RED HOUSE."


def test_wordings_in_the_view_keep_what_is_locked(qtbot: QtBot, window: MainWindow) -> None:
    view = alternatives(qtbot, window)
    put_caret(window, "SINGS")
    window.commands.lock.trigger()
    known = window.panel.inspection.consultation
    qtbot.waitUntil(lambda: known.wordings is not None)
    assert all(wording.text.endswith(" SINGS") for wording in view.said_now.wordings)


def test_a_hypothesis_is_pointed_at_and_chosen(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    # GIVEN the beam of a sentence
    translate(qtbot, window, TEXT)
    hover(window.target, SAID.index("BLUE"))
    window.panel.choose_view("hypotheses")
    view = window.panel.view
    assert isinstance(view, HypothesesView)
    qtbot.waitUntil(lambda: window.panel.inspection.consultation.beam is not None)
    shown = [[word.text for word in p.stretch.words] for p in view.layout_now.placed]
    assert shown == [["BIG"], ["OTHER"], ["LOST"], ["BLUE", "BIRD", "SINGS."]]
    # WHEN a word of it is pointed at, where it comes from is marked and said
    place = view.layout_now.placed[3].areas[1].center().toPoint()
    QTest.mouseMove(view.viewport(), QPoint(1, 1))
    QTest.mouseMove(view.viewport(), place)
    QApplication.processEvents()
    assert window.panel.partners.source_words == {2}
    assert view.said().startswith("BIRD ← bird")
    window.panel.exports.save_to(str(tmp_path / "beam.svg"))
    assert "OTHER" in (tmp_path / "beam.svg").read_text("utf-8")
    # AND the keys go from branch to branch; a hypothesis that was kept can be had in the text
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Up)
    QTest.keyClick(view, Qt.Key.Key_Up)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert window.target.text().endswith("BIG OTHER")


def test_the_sentence_is_compared_with_what_something_else_writes(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    # GIVEN the view, in which nothing is compared yet
    translate(qtbot, window, TEXT)
    hover(window.target, SAID.index("BLUE"))
    window.panel.choose_view("compare")
    view = window.panel.view
    assert isinstance(view, CompareView)
    # WHEN another setting is chosen
    view.menu.aboutToShow.emit()
    next(a for a in view.menu.actions() if a.text() == "Beam of 8").trigger()
    known = window.panel.inspection.consultation
    qtbot.waitUntil(lambda: known.other is not None)
    # THEN that is how it is asked for, and what differs is marked on both sides
    asked = service.asked[-1]
    assert isinstance(asked.of, TranslateRequest)
    assert asked.of.choices.beam_size == 8
    other = [cell.text for cell in view.layout_now.cells if cell.column == "other"]
    assert other == ["Big", "Blue", "Bird", "Sings."]
    # AND it follows the sentence that is shown
    window.commands.previous_sentence.trigger()
    qtbot.waitUntil(lambda: known.other is not None)
    assert view.other.target_text == "Small Red House."
    # AND its text can be had
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert window.target.text().startswith("Small Red House. BIG")


def test_a_choice_is_kept_as_a_term(qtbot: QtBot, window: MainWindow) -> None:
    translate(qtbot, window, TEXT)
    choose(menu_at(window.target, SAID.index("BLUE") + 1), "Add as a Term")
    (dialog,) = window.findChildren(TermsDialog)
    assert [field.text() for field in dialog.glossary.fields] == ["blue", "BLUE"]
    dialog.reject()
