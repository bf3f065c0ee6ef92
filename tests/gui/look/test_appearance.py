"""What is chosen of the look shows at once, in windows that are open too."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from s2s_desktop.drawing.theme import palette
from s2s_desktop.gui.look.appearance import Look, dress
from s2s_desktop.gui.look.buttons import PillButton
from s2s_desktop.settings import Settings

Role = QPalette.ColorRole
Light, Dark = Qt.ColorScheme.Light, Qt.ColorScheme.Dark


@pytest.fixture(autouse=True)
def _undress() -> Iterator[None]:
    yield
    dress(Look())


def window_colour(scheme: Qt.ColorScheme) -> str:
    return palette(scheme).color(Role.Window).name()


def test_the_look_is_what_the_settings_say() -> None:
    stored = Settings(theme="dark", interface_size_percent=150, density="compact", motion=False)
    assert Look.of(stored) == Look("dark", 150, compact=True, motion=False)
    assert Look.of(Settings()) == Look()


def test_light_and_dark_are_chosen_or_as_the_system_says(qtbot: QtBot, qapp: QApplication) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()

    def is_painted(scheme: Qt.ColorScheme) -> bool:
        return widget.grab().toImage().pixelColor(5, 5).name() == window_colour(scheme)

    qtbot.waitUntil(lambda: is_painted(Light))
    dress(Look(theme="dark"))
    qtbot.waitUntil(lambda: is_painted(Dark))
    # WHEN the system changes, it does not matter
    qapp.styleHints().colorSchemeChanged.emit(Light)
    assert qapp.palette().color(Role.Window).name() == window_colour(Dark)
    dress(Look(theme="system"))
    qtbot.waitUntil(lambda: is_painted(Light))


def test_the_system_may_change_its_mind(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    hints = qapp.styleHints()
    hints.setColorScheme(Dark)
    if hints.colorScheme() != Dark:  # the platform cannot; then it says so itself
        monkeypatch.setattr(type(hints), "colorScheme", lambda _: Dark)
    hints.colorSchemeChanged.emit(Dark)
    assert qapp.palette().color(Role.Window).name() == window_colour(Dark)
    monkeypatch.undo()
    hints.unsetColorScheme()
    hints.colorSchemeChanged.emit(Light)


def test_everything_grows_but_the_texts_with_a_size_of_their_own(qtbot: QtBot) -> None:
    window, label, pill, text = (
        QWidget(),
        QLabel("Words"),
        PillButton("Translate"),
        QPlainTextEdit(),
    )
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    for widget in (label, pill, text):
        layout.addWidget(widget)
    font = text.font()
    font.setPointSize(13)
    text.setFont(font)
    window.show()
    before = label.font().pointSizeF(), pill.height()
    dress(Look(text_percent=200))
    qtbot.waitUntil(lambda: label.font().pointSizeF() == 2 * before[0])
    qtbot.waitUntil(lambda: pill.height() >= 1.8 * before[1])
    assert text.font().pointSize() == 13
    dress(Look(text_percent=50))
    qtbot.waitUntil(lambda: pill.height() < before[1])


def test_compact_takes_less_room(qtbot: QtBot) -> None:
    pill = PillButton("Translate")
    qtbot.addWidget(pill)
    before = pill.sizeHint().height()
    dress(Look(compact=True))
    qtbot.waitUntil(lambda: pill.sizeHint().height() < before)
