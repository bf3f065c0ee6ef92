"""Sentences are the unit: pointed at, stepped through, clicked, pinned, scrolled in step."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from s2s_desktop.gui.marks.mark_layers import Depth
from s2s_desktop.gui.text.text_panes import TextPane
from s2s_desktop.gui.window.main_window import MainWindow
from tests.gui.conftest import finished, hover, marked_words, place_of
from tests.gui.context_menu import choose, menu_at
from tests.gui.fake_service import FakeService

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


def translate(qtbot: QtBot, window: MainWindow, text: str) -> None:
    window.source.set_text(text)
    QTest.keyClick(window.source, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(finished(window))


def tinted(window: MainWindow) -> tuple[list[str], list[str]]:
    """The sentences that are tinted in the source and in the target."""
    source, target = (
        [m.cursor.selectedText() for m in pane.shown_marks(Depth.SENTENCE, window.marks)]
        for pane in (window.source, window.target)
    )
    return source, target


def pin(pane: TextPane, position: int) -> None:
    QTest.mouseClick(pane.viewport(), LEFT, CTRL, pos=place_of(pane, position))


# Pointing


def test_a_sentence_is_tinted_in_both_texts_also_between_its_words(
    qtbot: QtBot, window: MainWindow
) -> None:
    translate(qtbot, window, "Red house. Blue bird.")
    hover(window.source, 3)  # the space
    assert tinted(window) == (["Red house."], ["RED HOUSE."])
    assert marked_words(window.source) == []
    hover(window.target, 12)
    assert tinted(window) == (["Blue bird."], ["BLUE BIRD."])
    QTest.mouseMove(window.target.viewport(), QPoint(2, window.target.viewport().height() - 4))
    assert tinted(window) == ([], [])


def test_the_pointed_word_is_a_chip_in_the_accent(qtbot: QtBot, window: MainWindow) -> None:
    translate(qtbot, window, "Red house. Blue bird.")
    hover(window.source, 1)
    palette = window.source.palette()
    (mark,) = window.source.shown_marks(Depth.WORD, window.marks)
    assert mark.format.background().color() == palette.color(QPalette.ColorRole.Accent)
    assert mark.format.foreground().color() == palette.color(QPalette.ColorRole.HighlightedText)
    # AND it is seen: the chip is painted, a little wider than the word
    picture = window.source.viewport().grab().toImage()
    box = window.source.boxes(0, 3)[0]
    beside = QPoint(round(box.left()) - 2, round(box.center().y()))
    ratio = picture.devicePixelRatio()
    assert picture.pixelColor(beside * ratio) == palette.color(QPalette.ColorRole.Accent)


# Clicking


def test_a_click_edits_and_pins_nothing(qtbot: QtBot, window: MainWindow) -> None:
    translate(qtbot, window, "Red house. Blue bird.")
    QTest.mouseClick(window.source.viewport(), LEFT, pos=place_of(window.source, 5))
    assert not window.panel.pinned
    QTest.keyClick(window.source, Qt.Key.Key_X)
    assert "x" in window.source.text()
    hover(window.source, 14)
    assert marked_words(window.source) == ["Blue"]


def test_ctrl_click_pins_and_esc_lets_go(qtbot: QtBot, window: MainWindow) -> None:
    translate(qtbot, window, "Red house. Blue bird.")
    caret = window.source.textCursor().position()
    pin(window.source, 5)
    assert window.source.textCursor().position() == caret
    # WHEN the mouse goes on to another sentence
    hover(window.source, 12)
    # THEN the pinned word stays marked, and that sentence is tinted too
    assert marked_words(window.target)[-1] == "HOUSE"
    assert window.source.extraSelections()[-1].format.fontUnderline()
    assert tinted(window)[1] == ["RED HOUSE.", "BLUE BIRD."]
    QTest.keyClick(window.source, Qt.Key.Key_Escape)
    assert not window.panel.pinned


def test_pinning_another_word_moves_the_pin_and_the_same_lets_go(
    qtbot: QtBot, window: MainWindow
) -> None:
    translate(qtbot, window, "Red house. Blue bird.")
    for position, word in ((5, "HOUSE"), (17, "BIRD")):
        pin(window.target, position)
        assert marked_words(window.target) == [word]
    pin(window.target, 17)
    hover(window.source, 1)
    assert marked_words(window.target) == ["RED"]


def test_the_context_menu_pins_and_unpins(qtbot: QtBot, window: MainWindow) -> None:
    translate(qtbot, window, "Red house. Blue bird.")
    choose(menu_at(window.target, 12), "Pin This Word")
    assert window.panel.pinned
    assert marked_words(window.source) == ["Blue"]
    choose(menu_at(window.target, 3), "Unpin")
    assert not window.panel.pinned


def test_editing_a_sentence_hides_its_marks_alone(qtbot: QtBot, window: MainWindow) -> None:
    translate(qtbot, window, "Red house. Blue bird.")
    pin(window.source, 5)
    assert marked_words(window.source) == ["house"]
    # WHEN a letter is typed into the marked word
    caret = window.source.textCursor()
    caret.setPosition(6)
    window.source.setTextCursor(caret)
    QTest.keyClick(window.source, Qt.Key.Key_X)
    # THEN it is not marked any more, but the other sentence still answers
    assert marked_words(window.source) == []
    window.panel.unpin()
    hover(window.source, 13)
    assert marked_words(window.source) == ["Blue"]


# Stepping


def test_alt_and_the_arrows_step_from_sentence_to_sentence(
    qtbot: QtBot, window: MainWindow
) -> None:
    translate(qtbot, window, "One a. Two b. Three c.")
    seen = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        QTest.keyClick(window.source, key, ALT)
        assert window.marks.shown_index is not None
        seen.append((window.marks.shown_index, tinted(window)[1]))
    assert seen == [(1, ["TWO B."]), (2, ["THREE C."]), (2, ["THREE C."]), (1, ["TWO B."])]
    assert window.source.textCursor().position() == 7
    # AND Esc takes the tint away
    QTest.keyClick(window.source, Qt.Key.Key_Escape)
    assert tinted(window) == ([], [])


def test_a_sentence_that_is_stepped_to_is_brought_into_view_in_both(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.resize(900, 500)
    translate(qtbot, window, "\n\n".join(f"This is number {i}." for i in range(60)))
    for _ in range(50):
        QTest.keyClick(window.source, Qt.Key.Key_Down, ALT)
    for pane, text in ((window.source, "number 50."), (window.target, "NUMBER 50.")):
        found = pane.document().find(text)
        assert pane.boxes(found.selectionStart(), found.selectionEnd())


# Scrolling


def sentences_in(pane: TextPane) -> set[int]:
    """The numbers that can be seen."""
    first, last = pane.visible_range()
    text = pane.document().toPlainText()[first:last]
    return {int(word.strip(".")) for word in text.split() if word.strip(".").isdigit()}


def longer(word: str) -> str:
    """A translation that is three times as long as what it translates."""
    return f"{word.upper()} and more"


def test_the_texts_scroll_in_step_by_sentence(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    # GIVEN a long text whose translation is much longer
    service.word = longer
    window.resize(1000, 500)
    translate(qtbot, window, "\n\n".join(f"Here is sentence {i}." for i in range(120)))
    bars = window.source.verticalScrollBar(), window.target.verticalScrollBar()
    assert [bar.value() for bar in bars] == [0, 0]
    # WHEN one of them is scrolled THEN the other shows the same sentences
    for leading, following, share in (
        (window.source, window.target, 0.3),
        (window.target, window.source, 0.7),
        (window.source, window.target, 0.5),
    ):
        bar = leading.verticalScrollBar()
        bar.setValue(round(share * bar.maximum()))
        value = bar.value()
        assert sentences_in(leading) & sentences_in(following)
        assert bar.value() == value  # no echo
    # AND both come to their ends together
    bars[0].setValue(bars[0].maximum())
    assert bars[1].value() == bars[1].maximum()
    bars[1].setValue(0)
    assert bars[0].value() == 0


def test_while_it_is_written_the_users_scrolling_wins(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    window.resize(1000, 500)
    done: list[str] = []

    def two_each(word: str) -> str:
        done.append(word)
        if len(done) == 250:
            service.go.clear()
        return word.upper()

    service.word = two_each
    window.source.set_text("\n\n".join(f"Here is sentence {i}." for i in range(120)))
    window.run_task()
    qtbot.waitUntil(lambda: len(done) >= 250)
    bar = window.target.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 20)
    assert bar.value() == 0
    # WHEN the target is scrolled meanwhile THEN it stays there
    bar.setValue(9)
    at = window.source.verticalScrollBar().value()
    service.go.set()
    qtbot.waitUntil(finished(window))
    assert (bar.value(), window.source.verticalScrollBar().value()) == (9, at)


def test_after_a_paste_and_its_translation_both_stand_at_the_top(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.resize(1000, 500)
    QGuiApplication.clipboard().setText("\n\n".join(f"Here is sentence {i}." for i in range(120)))
    QTest.keyClick(window.source, Qt.Key.Key_V, CTRL)
    QTest.keyClick(window.source, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(finished(window))
    assert window.source.verticalScrollBar().value() == 0
    assert window.target.verticalScrollBar().value() == 0


def test_two_thousand_sentences_answer_the_mouse_at_once(qtbot: QtBot, window: MainWindow) -> None:
    translate(qtbot, window, " ".join(f"Here is sentence {i}." for i in range(2000)))
    hover(window.source, 30)
    assert tinted(window)[0] == ["Here is sentence 1."]
    assert len(window.source.extraSelections()) == 2
