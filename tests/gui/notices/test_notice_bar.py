"""The bar for failures and notices."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from s2s_desktop.drawing.theme import palette
from s2s_desktop.gui.notices.notice_bar import Notice, NoticeBar
from tests.gui.contrast import contrast

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def bar(qtbot: QtBot) -> NoticeBar:
    bar = NoticeBar()
    qtbot.addWidget(bar)
    bar.resize(700, 60)
    return bar


def test_it_shows_when_there_is_something_to_tell(bar: NoticeBar) -> None:
    assert not bar.isVisible()
    bar.tell(Notice("It failed.", "Do this."))
    assert bar.isVisible()
    assert bar.accessibleName() == "It failed. Do this."


def test_it_goes_when_it_is_dismissed(qtbot: QtBot, bar: NoticeBar) -> None:
    bar.tell(Notice("It failed."))
    with qtbot.waitSignal(bar.dismissed):
        QTest.mouseClick(bar.close_button, LEFT)
    assert not bar.isVisible()
    assert bar.notice is None


def test_only_a_bug_has_a_report_to_copy(bar: NoticeBar) -> None:
    bar.tell(Notice("No bug."))
    assert not bar.report_button.isVisible()
    bar.tell(Notice("A bug.", report="the whole trace"))
    QTest.mouseClick(bar.report_button, LEFT)
    assert QGuiApplication.clipboard().text() == "the whole trace"
    assert bar.report_button.text() == "Copied"


def test_its_action_is_done_once_and_the_notice_goes(bar: NoticeBar) -> None:
    done: list[str] = []
    bar.tell(Notice("Choose.", actions=(("Do it", lambda: done.append("done")),)))
    assert bar.action_buttons[0].text() == "Do it"
    QTest.mouseClick(bar.action_buttons[0], LEFT)
    assert done == ["done"]
    assert not bar.isVisible()


def test_markup_in_a_message_is_shown_as_it_is(bar: NoticeBar) -> None:
    bar.tell(Notice("<b>x</b> failed"))
    assert "<b>x</b> failed" in [label.text() for label in bar.findChildren(type(bar._message))]


@pytest.mark.parametrize("scheme", [Qt.ColorScheme.Light, Qt.ColorScheme.Dark])
def test_serious_looks_different_and_can_be_read(
    qtbot: QtBot, bar: NoticeBar, scheme: Qt.ColorScheme
) -> None:
    bar.setPalette(palette(scheme))
    grounds: list[QColor] = []
    for serious in (False, True):
        bar.tell(Notice("Text", serious=serious))
        qtbot.waitUntil(lambda: bar.graphicsEffect() is None)  # it fades in
        grounds.append(bar.grab().toImage().pixelColor(bar.width() // 2, 2))
    assert grounds[0] != grounds[1]
    text = bar.palette().windowText().color()
    assert all(contrast(text, ground) > 7 for ground in grounds)
