"""Places to check: counted, underlined, explained, gone through, listed, and turned off."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from s2s_desktop.drawing.tones import check_colour
from s2s_desktop.gui.text.text_panes import TextPane
from s2s_desktop.gui.window.main_window import MainWindow
from s2s_desktop.pipeline.messages import SegmentWarning, TranslateRequest
from tests.gui.conftest import finished
from tests.gui.fake_service import FakeService

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton
LOST = SegmentWarning("negation-lost", (0, 3), None, ("One",))
UNTRANSLATED = SegmentWarning("untranslated", None, (0, 3), ("ONE",))
UNSURE = SegmentWarning("improbable", None, None)


def translate(qtbot: QtBot, window: MainWindow, text: str) -> None:
    window.source.set_text(text)
    QTest.keyClick(window.source, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(finished(window))
    window.checks.places.refresh()


def has_colour(pane: TextPane, position: int, colour: QColor) -> bool:
    """Whether the character or what is below it has something of a colour."""
    picture = pane.viewport().grab().toImage()
    box = pane.boxes(position, position + 1)[0].toAlignedRect()
    return any(
        picture.pixelColor(QPoint(x, y)) == colour
        for x in range(box.left(), box.right() + 1)
        for y in range(box.top(), box.bottom() + 1)
    )


def tip_at(pane: TextPane, position: int) -> str:
    return next(filter(None, (tip(position) for tip in pane.tips)), "")


def test_places_are_counted_in_the_foot(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    button = window.workspace.target_card.places_button
    assert not button.isVisible()
    service.warnings = (UNTRANSLATED,)
    translate(qtbot, window, "One two. Three four.")
    assert button.isVisible()
    assert button.text() == "2 places to check"
    # WHEN the next translation has none THEN there is nothing to check
    service.warnings = ()
    translate(qtbot, window, "Five.")
    assert not button.isVisible()
    assert not window.commands.next_place.isEnabled()


def test_they_are_underlined_in_amber_with_the_reason_in_a_tool_tip(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    service.warnings = (UNTRANSLATED,)
    translate(qtbot, window, "One two.")
    amber = check_colour(window.target.palette())
    assert has_colour(window.target, 1, amber)
    assert not has_colour(window.target, 5, amber)
    assert not has_colour(window.source, 1, amber)
    assert "was not translated" in tip_at(window.target, 1)
    assert tip_at(window.target, 5) == ""


def test_what_has_a_place_in_the_source_alone_is_underlined_there(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    service.warnings = (LOST,)
    translate(qtbot, window, "One two.")
    amber = check_colour(window.source.palette())
    assert has_colour(window.source, 1, amber)
    assert not has_colour(window.target, 1, amber)
    assert "denies something" in tip_at(window.source, 1)


def test_what_has_no_place_is_about_the_whole_sentence(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    service.warnings = (UNSURE,)
    translate(qtbot, window, "One two.")
    assert "unsure" in tip_at(window.target, 1)
    assert "unsure" in tip_at(window.target, 5)


def test_f8_goes_from_one_to_the_next_and_round(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    service.warnings = (replace(UNTRANSLATED, target=(4, 7)),)
    translate(qtbot, window, "One two. Three four. Five six.")
    seen = []
    for keys in (SHIFT, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.NoModifier, SHIFT):
        QTest.keyClick(window.target, Qt.Key.Key_F8, keys)
        seen.append(window.target.textCursor().position())
    assert seen == [25, 4, 13, 4]
    assert window.target.hasFocus()
    assert window.marks.shown_index == 0


def test_a_place_out_of_sight_is_gone_to(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    window.resize(900, 500)
    service.warnings = (UNTRANSLATED,)
    translate(qtbot, window, "\n\n".join(f"One {i}." for i in range(80)))
    window.checks.places.go_to(70)
    for pane in (window.source, window.target):
        found = pane.document().find("70.")
        assert pane.boxes(found.selectionStart(), found.selectionEnd())


def test_the_list_says_why_and_goes_there(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    service.warnings = (UNTRANSLATED, LOST)
    translate(qtbot, window, "One two. Three four.")
    window.workspace.target_card.places_button.click()
    popup = window.checks.popup
    assert popup.isVisible()
    texts = [popup.list.item(i).text() for i in range(popup.list.count())]
    assert len(texts) == 4
    assert any("not translated" in text for text in texts)
    popup.list.setCurrentRow(3)
    QTest.keyClick(popup.list, Qt.Key.Key_Return)
    assert not popup.isVisible()
    assert window.marks.shown_index == 1


def test_the_strip_has_a_tick_for_each_and_a_click_goes_there(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    strip = window.checks.strip
    assert not strip.isVisible()
    window.resize(900, 500)
    service.warnings = (UNTRANSLATED,)
    translate(qtbot, window, "\n\n".join(f"One {i}." for i in range(40)))
    assert strip.isVisible()
    ticks = strip.ticks
    assert len(ticks) == 40
    assert ticks == sorted(ticks)
    assert strip.height() * 0.9 < ticks[-1] - ticks[0] <= strip.height()
    QTest.mouseClick(strip, LEFT, pos=QPoint(strip.width() - 2, round(ticks[30])))
    assert window.marks.shown_index == 30


def test_who_edits_the_place_has_checked_it(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    service.warnings = (UNTRANSLATED, UNSURE)
    translate(qtbot, window, "One two. Three four.")
    window.target.setFocus()
    caret = window.target.textCursor()
    caret.setPosition(5)
    window.target.setTextCursor(caret)
    QTest.keyClicks(window.target, "x")
    window.checks.places.refresh()
    # THEN what was said of the sentence as a whole is gone, what stands there unchanged is not
    kinds = [(place.index, place.warning.kind) for place in window.checks.places]
    assert kinds.count((0, "improbable")) == 0
    assert (0, "untranslated") in kinds
    caret.setPosition(1)
    window.target.setTextCursor(caret)
    QTest.keyClicks(window.target, "y")
    window.checks.places.refresh()
    assert all(place.index == 1 for place in window.checks.places)


def test_what_is_written_by_hand_is_checked_and_what_is_mended_is_none_any_more(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    def kinds() -> list[str]:
        window.checks.places.refresh()
        return [place.warning.kind for place in window.checks.places]

    window.choices.choose_source("en")
    translate(qtbot, window, "Pay 40 now. Go home.")
    assert kinds() == []
    # WHEN somebody writes another number
    window.target.setFocus()
    window.target.setTextCursor(window.target.document().find("40"))
    QTest.keyClicks(window.target, "45")
    # THEN that is a place to check, where it stands
    assert kinds() == ["number-changed"]
    assert window.checks.places.position(window.checks.places[0]) == 4
    assert window.checks.places[0].warning.source == (4, 6)
    # AND no more once it is mended
    window.target.setTextCursor(window.target.document().find("45"))
    QTest.keyClicks(window.target, "40")
    assert kinds() == []


def test_the_setting_turns_everything_off(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    service.warnings = (UNTRANSLATED,)
    translate(qtbot, window, "One two.")
    window.kept.take(replace(window.kept.value, warnings=False))
    assert not window.workspace.target_card.places_button.isVisible()
    assert not window.checks.strip.isVisible()
    assert tip_at(window.target, 1) == ""
    translate(qtbot, window, "One three.")
    request = service.requests[-1]
    assert isinstance(request, TranslateRequest)
    assert not request.guard.warnings


def test_another_text_has_none_of_them(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    service.warnings = (UNTRANSLATED,)
    translate(qtbot, window, "One two.")
    window.commands.swap.trigger()
    assert len(window.checks.places) == 0
    window.commands.undo.trigger()
    assert len(window.checks.places) == 1


def test_two_thousand_places_stay_quick(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    service.warnings = (UNTRANSLATED,)
    translate(qtbot, window, " ".join(f"One {i}." for i in range(2000)))
    assert len(window.checks.places) == 2000
    QTest.keyClick(window.source, Qt.Key.Key_F8)
    QTest.keyClick(window.target, Qt.Key.Key_F8)
    assert window.target.textCursor().position() > 0
