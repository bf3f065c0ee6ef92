"""What the window tells of doubtful places."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from s2s_desktop.gui.dialogs.preferences.preferences_dialog import PreferencesDialog
from s2s_desktop.gui.window.main_window import MainWindow
from s2s_desktop.gui.window.notice_bar import Notice
from s2s_desktop.pipeline.messages import SegmentWarning, TranslateRequest
from tests.gui.conftest import finished, notice_of
from tests.gui.fake_service import FakeService

_LOST = SegmentWarning("negation-lost", (0, 3), None, ("not",))


def _translate(qtbot: QtBot, window: MainWindow, text: str) -> None:
    window.source.clear()
    QTest.keyClicks(window.source, text)
    QTest.keyClick(window.source, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(finished(window))


def test_doubtful_places_are_counted(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    # GIVEN two sentences with a warning each
    service.warnings = (_LOST,)
    _translate(qtbot, window, "One two. Three!")
    # THEN they are counted and told
    notice = notice_of(window)
    assert (notice.message, notice.serious) == ("2 places to check", False)
    assert notice.hint.count("“not” denies something") == 2
    # WHEN the next translation has one, THEN that is told instead
    _translate(qtbot, window, "One two.")
    assert notice_of(window).message == "1 place to check"
    # WHEN it has none, THEN nothing is.
    service.warnings = ()
    _translate(qtbot, window, "Three!")
    assert window.notices.notice is None


def test_what_was_dismissed_does_not_come_again(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    service.warnings = (_LOST,)
    _translate(qtbot, window, "One two.")
    window.notices.close_button.click()
    _translate(qtbot, window, "One three.")
    assert window.notices.notice is None
    _translate(qtbot, window, "One two. Three!")
    assert notice_of(window).message == "2 places to check"


def test_another_notice_stays(qtbot: QtBot, window: MainWindow, service: FakeService) -> None:
    other = Notice("The file was saved elsewhere.")
    window.notices.tell(other)
    service.warnings = (_LOST,)
    _translate(qtbot, window, "One two.")
    assert window.notices.notice is other


def test_an_emptied_target_has_no_doubtful_places(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    service.warnings = (_LOST,)
    _translate(qtbot, window, "One two.")
    window.commands.swap.trigger()
    assert window.notices.notice is None


def test_the_preferences_turn_them_off(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    window.commands.preferences.trigger()
    dialog = window.findChild(PreferencesDialog)
    assert dialog is not None
    assert dialog.translating.warnings_box.isChecked()
    dialog.translating.warnings_box.click()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    _translate(qtbot, window, "One two.")
    request = service.requests[-1]
    assert isinstance(request, TranslateRequest)
    assert not request.guard.warnings
