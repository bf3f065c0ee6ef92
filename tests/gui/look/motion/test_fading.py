"""Things fade in within a moment, or come at once where somebody wants them still."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from s2s_desktop.gui.look.appearance import Look, dress
from s2s_desktop.gui.look.motion import fading
from s2s_desktop.gui.look.motion.fading import FADE_MS, fade_in, fade_ms
from s2s_desktop.gui.look.motion.system import system_wants_stillness


@pytest.fixture(autouse=True)
def _with_motion(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.delenv("XDG_CURRENT_DESKTOP", raising=False)
    system_wants_stillness.cache_clear()
    dress(Look())
    yield
    dress(Look())
    system_wants_stillness.cache_clear()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A window without anything in it."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(100, 100)
    window.show()
    return window


@pytest.fixture
def hidden(window: QWidget) -> QLabel:
    """A dark label that does not show yet."""
    label = QLabel()
    label.setStyleSheet("background: black")
    QVBoxLayout(window).addWidget(label)
    label.hide()
    return label


def darkness(label: QLabel) -> int:
    image = label.window().grab().toImage()
    return 255 - image.pixelColor(50, 50).lightness()


def test_a_widget_fades_in_and_is_as_it_was(qtbot: QtBot, hidden: QLabel) -> None:
    assert 0 < FADE_MS <= 150
    fade_in(hidden)
    assert hidden.isVisible()
    assert darkness(hidden) < 200
    qtbot.waitUntil(lambda: hidden.graphicsEffect() is None)
    assert darkness(hidden) == 255


def test_without_motion_it_is_there_at_once(hidden: QLabel) -> None:
    dress(Look(motion=False))
    fade_in(hidden)
    assert hidden.graphicsEffect() is None
    assert darkness(hidden) == 255


def test_what_is_shown_already_stays_clear(hidden: QLabel) -> None:
    hidden.show()
    fade_in(hidden)
    assert hidden.graphicsEffect() is None


def test_a_system_that_wants_stillness_goes_before_the_user(
    monkeypatch: pytest.MonkeyPatch, qapp: object
) -> None:
    assert fade_ms() == FADE_MS
    monkeypatch.setattr(fading, "system_wants_stillness", lambda: True)
    assert fade_ms() == 0
