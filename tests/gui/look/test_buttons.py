"""The window's buttons are driven by mouse and keys, and painted in the palette's colours."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAction, QColor, QImage, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from s2s_desktop.drawing.theme import palette
from s2s_desktop.drawing.tones import check_colour
from s2s_desktop.gui.look.appearance import Look, dress
from s2s_desktop.gui.look.buttons import Chip, IconButton, PillButton, TextButton

Role = QPalette.ColorRole
Light, Dark = Qt.ColorScheme.Light, Qt.ColorScheme.Dark


@pytest.fixture(autouse=True)
def _light() -> Iterator[None]:
    dress(Look(theme="light"))
    yield
    dress(Look())


Show = Callable[..., QWidget]


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Show]:
    """Shows widgets side by side in an active window."""
    windows: list[QWidget] = []

    def side_by_side(*widgets: QWidget) -> QWidget:
        window = QWidget()
        windows.append(window)
        qtbot.addWidget(window)
        layout = QHBoxLayout(window)
        for widget in widgets:
            layout.addWidget(widget)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        QTest.mouseMove(window, QPoint(1, 1))
        return window

    yield side_by_side
    windows.clear()


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def has(image: QImage, colour: QColor) -> bool:
    wanted = colour.rgb()
    places = ((x, y) for y in range(image.height()) for x in range(image.width()))
    return any(image.pixel(x, y) == wanted for x, y in places)


def test_a_pill_is_pressed_by_mouse_space_and_enter(qtbot: QtBot, show: Show) -> None:
    pill = PillButton("&Translate")
    show(pill)
    pressed: list[bool] = []
    pill.clicked.connect(lambda: pressed.append(True))
    QTest.mouseClick(pill, Qt.MouseButton.LeftButton)
    pill.setFocus()
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
        QTest.keyClick(pill, key)
    QTest.keyClick(pill.window(), Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: len(pressed) == 5)


def test_the_menu_of_a_pill_opens_with_the_down_key(qtbot: QtBot, show: Show) -> None:
    pill, menu = PillButton("English", arrow=True), QMenu()
    menu.addAction("German")
    pill.setMenu(menu)
    show(pill)
    opened: list[bool] = []
    menu.aboutToShow.connect(lambda: opened.append(True))
    pill.setFocus()
    QTest.keyClick(pill, Qt.Key.Key_Down)
    assert opened
    menu.hide()
    assert QAccessible.queryAccessibleInterface(pill).role() is QAccessible.Role.ButtonMenu


@pytest.mark.parametrize("scheme", [Light, Dark])
def test_what_is_primary_or_checked_is_filled_at_once_in_either_palette(
    qtbot: QtBot, show: Show, scheme: Qt.ColorScheme
) -> None:
    primary, plain = PillButton("Translate", primary=True), PillButton("Stop")
    show(primary, plain)
    # WHEN the colours change while the window is there
    dress(Look(theme="dark" if scheme is Dark else "light"))
    accent = palette(scheme).color(Role.Accent)
    qtbot.waitUntil(lambda: has(picture(primary), accent))
    assert not has(picture(plain), accent)
    plain.setCheckable(True)
    plain.setChecked(True)
    assert has(picture(plain), accent)
    primary.setEnabled(False)
    assert not has(picture(primary), accent)


@pytest.mark.parametrize(
    "button",
    [
        lambda: PillButton("Stop"),
        lambda: PillButton("Stop", primary=True),
        lambda: TextButton("Clear"),
        lambda: IconButton("x", "Close"),
        lambda: Chip("Update"),
    ],
)
def test_only_the_keyboard_brings_a_ring(
    qtbot: QtBot, show: Show, button: type[QPushButton]
) -> None:
    other, tested = QPushButton("Other"), button()
    window = show(other, tested)
    other.setFocus()
    without = picture(tested)
    QTest.mouseClick(tested, Qt.MouseButton.LeftButton)
    QTest.mouseMove(window, QPoint(1, 1))
    assert picture(tested) == without
    assert other.hasFocus()
    QTest.keyClick(other, Qt.Key.Key_Tab)
    assert tested.hasFocus()
    assert picture(tested) != without


def test_text_buttons_are_accent_amber_or_grey(qtbot: QtBot, show: Show) -> None:
    plain, check = TextButton("MMMM"), TextButton("MMMM", check=True)
    show(plain, check)
    colours = palette(Light)
    assert plain.text_colour() == colours.color(Role.Link)
    assert check.text_colour() == check_colour(colours)
    check.setEnabled(False)
    assert check.text_colour() == colours.color(QPalette.ColorGroup.Disabled, Role.ButtonText)


def test_a_button_follows_its_action(qtbot: QtBot, show: Show) -> None:
    action = QAction("&Swap Languages…")
    action.setToolTip("Swap languages and texts")
    icon, text = IconButton("arrow-left-right").follow(action), TextButton().follow(action, "Swap")
    show(icon, text)
    assert (icon.text(), icon.accessibleName()) == ("", "Swap Languages")
    assert (text.text(), text.toolTip()) == ("Swap", action.toolTip())
    action.setCheckable(True)
    with qtbot.waitSignal(action.triggered):
        QTest.mouseClick(icon, Qt.MouseButton.LeftButton)
    assert action.isChecked()
    assert icon.isChecked()
    action.setEnabled(False)
    assert not icon.isEnabled()


@pytest.mark.parametrize("size_px", [13, 26])
def test_all_of_the_text_has_room_in_any_size(qtbot: QtBot, size_px: int) -> None:
    for button in (PillButton("Português", arrow=True), TextButton("Open…"), Chip("Update")):
        qtbot.addWidget(button)
        font = button.font()
        font.setPixelSize(size_px)
        button.setFont(font)
        words_px = button.fontMetrics().horizontalAdvance(button.text())
        assert button.minimumSizeHint().width() > words_px
        assert button.sizeHint().height() > button.fontMetrics().height()


def test_a_pill_that_becomes_bold_keeps_its_place(qtbot: QtBot) -> None:
    pill = PillButton("Summarize")
    qtbot.addWidget(pill)
    pill.setCheckable(True)
    before = pill.sizeHint()
    pill.setChecked(True)
    assert pill.sizeHint() == before


def test_right_to_left_the_arrow_stands_at_the_left(qtbot: QtBot, show: Show) -> None:
    pill = PillButton("ii", arrow=True)
    show(pill)
    from_left = picture(pill)
    pill.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    from_right = picture(pill)
    assert from_left != from_right
    back, on = IconButton("chevron-left"), IconButton("chevron-right")
    show(QPushButton(), back, on)
    plain = picture(on)
    back.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert picture(back) == plain
