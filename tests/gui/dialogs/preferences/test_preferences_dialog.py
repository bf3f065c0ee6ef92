"""Preferences take effect while the dialog is open, and are there again after a start."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QScrollArea, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from s2s_desktop.gui.dialogs.preferences.preferences_dialog import PreferencesDialog
from s2s_desktop.gui.look.appearance import Look, dress
from s2s_desktop.gui.window.main_window import MainWindow
from s2s_desktop.pipeline.messages import TranslateRequest
from s2s_desktop.settings import Settings
from tests.gui.conftest import WindowMaker, finished
from tests.gui.fake_service import FakeService


@pytest.fixture(autouse=True)
def _undress() -> Iterator[None]:
    yield
    dress(Look())


def open_dialog(window: MainWindow) -> PreferencesDialog:
    QTest.keyClick(window.source, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    dialog = window.findChild(PreferencesDialog)
    assert dialog is not None
    return dialog


def translate(qtbot: QtBot, window: MainWindow, text: str) -> None:
    window.source.set_text(text)
    window.run_task()
    qtbot.waitUntil(finished(window))


def choose(box: QComboBox, value: str) -> None:
    box.setCurrentIndex(box.findData(value))


def test_colours_size_density_and_motion_are_set_at_once(window: MainWindow) -> None:
    page = open_dialog(window).appearance
    choose(page.theme_box, "dark")
    page.size_box.setValue(150)
    choose(page.density_box, "compact")
    page.motion_box.click()
    assert Look.of(window.kept.value) == Look("dark", 150, compact=True, motion=False)


def test_a_number_counts_when_it_is_typed_in_full(window: MainWindow) -> None:
    box = open_dialog(window).appearance.size_box
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, "12")
    assert window.kept.value.interface_size_percent == 100
    QTest.keyClicks(box, "0")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert window.kept.value.interface_size_percent == 120


def test_the_texts_have_a_size_of_their_own(window: MainWindow) -> None:
    open_dialog(window).appearance.text_size_box.setValue(20)
    assert window.source.font().pointSize() == window.target.font().pointSize() == 20
    window.commands.larger.trigger()
    assert window.source.font().pointSize() == 21
    assert window.kept.value.font_size_pt == 21


def test_the_language_of_the_window_is_chosen(window: MainWindow) -> None:
    box = open_dialog(window).appearance.language_box
    assert {box.itemText(i) for i in range(box.count())} >= {"English", "Português (Brasil)"}
    choose(box, "pt-BR")
    assert window.kept.value.interface_language == "pt-BR"


def test_how_texts_are_translated_is_set_at_once(
    qtbot: QtBot, window: MainWindow, service: FakeService
) -> None:
    page = open_dialog(window).translating
    page.as_you_type_box.click()
    assert window.commands.as_you_type.isChecked()
    page.beam_box.setValue(6)
    page.warnings_box.click()
    choose(page.numbers_box, "source")
    choose(page.device_box, "cpu")
    assert window.kept.value.device == "cpu"
    translate(qtbot, window, "wide")
    request = service.requests[-1]
    assert isinstance(request, TranslateRequest)
    assert request.choices.beam_size == 6
    assert not request.guard.warnings
    assert request.guard.number_style == "source"


def test_the_beam_is_the_models_own_unless_it_is_set(
    qtbot: QtBot, make_window: WindowMaker, service: FakeService
) -> None:
    # GIVEN a beam that was set
    window = make_window(Settings(as_you_type=False, beam_size=3))
    box = open_dialog(window).translating.beam_box
    assert box.value() == 3
    # WHEN it is turned down below 1
    for _ in range(3):
        QTest.keyClick(box, Qt.Key.Key_Down)
    assert box.text() == "Automatic"
    # THEN the request leaves it to the model
    translate(qtbot, window, "wide")
    assert service.requests[-1].choices.beam_size is None


def test_texts_of_last_time_need_not_be_kept(window: MainWindow) -> None:
    open_dialog(window).privacy.restore_box.click()
    assert not window.kept.value.restore_texts


def test_the_page_that_was_open_is_open_again(make_window: WindowMaker) -> None:
    window = make_window()
    dialog = open_dialog(window)
    dialog.tabs.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(dialog.tabs, Qt.Key.Key_Right)
    assert dialog.translating.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    again = open_dialog(make_window(window.kept.value))
    assert again.tabs.tabText(again.tabs.currentIndex()) == "Translating"
    again.show_page("there is none of that name")
    assert again.appearance.isVisible()


def test_every_control_has_a_name(window: MainWindow) -> None:
    dialog = open_dialog(window)
    kinds = (QComboBox, QSpinBox, QAbstractButton)
    controls = [w for kind in kinds for w in dialog.findChildren(kind) if w.parent() is not None]
    pages = (dialog.appearance, dialog.translating, dialog.privacy)
    own = [w for w in controls if any(page.isAncestorOf(w) for page in pages)]
    assert len(own) > 8
    for widget in own:
        accessible = QAccessible.queryAccessibleInterface(widget)
        assert accessible.text(QAccessible.Text.Name), widget


@pytest.mark.parametrize("percent", [100, 200])
def test_no_page_is_wider_than_there_is_room(
    qtbot: QtBot, window: MainWindow, percent: int
) -> None:
    dress(Look(text_percent=percent))
    dialog = open_dialog(window)
    for index in range(dialog.tabs.count()):
        dialog.tabs.setCurrentIndex(index)
        areas = [area for area in dialog.findChildren(QScrollArea) if area.isVisible()]
        assert len(areas) == 1
        page: QWidget = areas[0].widget()
        qtbot.waitUntil(lambda page=page, area=areas[0]: page.width() <= area.viewport().width())


def test_what_is_kept_is_chosen_by_the_user(make_window: WindowMaker) -> None:
    window = make_window(Settings(as_you_type=False, history="on", history_days=12))
    page = open_dialog(window).privacy
    assert page.history_box.isChecked()
    assert page.days_box.currentData() == 12
    page.history_box.click()
    page.commands_box.click()
    kept = window.kept.value
    assert (kept.history, kept.history_of_commands) == ("off", True)
    for days, expected in ((30, 30), (0, None)):
        page.days_box.setCurrentIndex(page.days_box.findData(days))
        assert window.kept.value.history_days == expected
