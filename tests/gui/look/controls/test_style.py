"""The controls that Qt brings look like the window's own, in light and in dark."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QListWidget,
    QMenu,
    QMessageBox,
    QProgressBar,
    QRadioButton,
    QScrollBar,
    QSlider,
    QSpinBox,
    QToolTip,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from s2s_desktop.drawing.theme import palette
from s2s_desktop.drawing.tones import check_colour
from s2s_desktop.gui.look.appearance import Look, dress
from tests.gui.contrast import contrast

Role = QPalette.ColorRole


@pytest.fixture(params=["light", "dark"])
def colours(request: pytest.FixtureRequest) -> Iterator[QPalette]:
    """The palette that the program has."""
    dress(Look(theme=request.param))
    scheme = Qt.ColorScheme.Dark if request.param == "dark" else Qt.ColorScheme.Light
    yield palette(scheme)
    dress(Look())


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def drawn(image: QImage) -> list[QColor]:
    return [QColor(name) for name in {image.pixelColor(*at).name() for at in _places(image)}]


def _places(image: QImage) -> Iterator[tuple[int, int]]:
    return product(range(image.width()), range(image.height()))


def test_a_scroll_bar_is_a_slim_handle_that_is_clearer_than_its_trough(
    qtbot: QtBot, colours: QPalette
) -> None:
    bar = QScrollBar(Qt.Orientation.Vertical)
    qtbot.addWidget(bar)
    bar.setRange(0, 300)
    bar.setPageStep(100)
    bar.resize(bar.sizeHint().width(), 200)
    image = picture(bar)
    middle = bar.width() // 2
    handle, trough = image.pixelColor(middle, 10), image.pixelColor(middle, 190)
    assert trough.name() == colours.color(Role.Window).name()
    assert contrast(handle, trough) > 1.5
    assert bar.width() <= 12
    # A click below the handle goes one page on, a drag moves it.
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(middle, 150))
    assert bar.value() == 100
    QTest.mousePress(bar, Qt.MouseButton.LeftButton, pos=QPoint(middle, 75))
    QTest.mouseMove(bar, QPoint(middle, 199))
    QTest.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=QPoint(middle, 199))
    assert bar.value() == 300


@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton])
def test_a_box_to_check_is_seen(
    qtbot: QtBot, colours: QPalette, kind: type[QAbstractButton]
) -> None:
    box = kind()
    qtbot.addWidget(box)
    off = drawn(picture(box))
    assert max(contrast(colour, colours.color(Role.Window)) for colour in off) >= 3
    box.setChecked(True)
    assert colours.color(Role.Accent).name() in {c.name() for c in drawn(picture(box))}


def test_the_box_of_a_menu_is_seen(qtbot: QtBot, colours: QPalette) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    action = menu.addAction("As I type")
    plain = picture(menu)
    action.setCheckable(True)
    boxed = picture(menu)
    ground = boxed.pixelColor(boxed.width() - 4, boxed.height() // 2)
    assert ground.name() == colours.color(Role.Base).name()
    left = [(x, y) for x in range(20) for y in range(boxed.height())]
    box = [boxed.pixelColor(*at) for at in left if boxed.pixel(*at) != plain.pixel(*at)]
    assert max(contrast(colour, ground) for colour in box) >= 3


def test_the_list_of_a_choice_is_as_light_or_dark_as_the_window(
    qtbot: QtBot, colours: QPalette
) -> None:
    box = QComboBox()
    qtbot.addWidget(box)
    box.addItems(["English", "Portuguese", "German"])
    # GIVEN the list as it is drawn, and of it the part beyond the names
    opened = box.view().window()
    opened.resize(300, 200)
    image = picture(opened)
    line = box.view().visualRect(box.model().index(2, 0))
    ground = image.pixelColor(280, line.center().y())
    assert ground.name() == colours.color(Role.Base).name()


def test_the_button_that_people_look_for_is_filled_and_can_be_read(
    qtbot: QtBot, colours: QPalette
) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    kinds = QDialogButtonBox.StandardButton
    box = QDialogButtonBox(kinds.Ok | kinds.Cancel, dialog)
    layout = QVBoxLayout(dialog)
    layout.addWidget(box)
    ok = box.button(kinds.Ok)
    ok.setDefault(True)
    dialog.show()
    image = picture(ok)
    accent = colours.color(Role.Accent)
    assert image.pixelColor(ok.width() // 2, 2).name() == accent.name()
    letters = drawn(image.copy(ok.rect().adjusted(16, 6, -16, -6)))
    assert max(contrast(letter, accent) for letter in letters) >= 4.5
    other = picture(box.button(kinds.Cancel))
    assert accent.name() not in {colour.name() for colour in drawn(other)}


@pytest.mark.parametrize("kind", [QLineEdit, QSpinBox, QComboBox, QListWidget, QSlider])
def test_the_keyboard_finds_its_place(qtbot: QtBot, colours: QPalette, kind: type[QWidget]) -> None:
    window, field, other = QWidget(), kind(), QLineEdit()
    if isinstance(field, QSlider):
        field.setOrientation(Qt.Orientation.Horizontal)
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    layout.addWidget(other)
    layout.addWidget(field)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    other.setFocus()
    without = picture(field)
    QTest.keyClick(other, Qt.Key.Key_Tab)
    qtbot.waitUntil(field.hasFocus)
    ringed = picture(field)
    assert ringed != without
    assert colours.color(Role.Accent).name() in {colour.name() for colour in drawn(ringed)}


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_progress_grows_from_where_reading_begins(
    qtbot: QtBot, colours: QPalette, direction: Qt.LayoutDirection
) -> None:
    bar = QProgressBar()
    qtbot.addWidget(bar)
    bar.setLayoutDirection(direction)
    bar.setValue(30)
    bar.resize(100, 6)
    image = picture(bar)
    at_left = image.pixelColor(15, 3).name() == colours.color(Role.Accent).name()
    at_right = image.pixelColor(85, 3).name() == colours.color(Role.Accent).name()
    from_left = direction is Qt.LayoutDirection.LeftToRight
    assert (at_left, at_right) == (from_left, not from_left)


def test_messages_have_icons_in_the_colours_of_what_they_say(
    qtbot: QtBot, colours: QPalette
) -> None:
    for kind, colour in (
        (QMessageBox.Icon.Warning, check_colour(colours)),
        (QMessageBox.Icon.Critical, colours.color(Role.BrightText)),
        (QMessageBox.Icon.Question, colours.color(Role.Accent)),
    ):
        box = QMessageBox(kind, "", "Words")
        qtbot.addWidget(box)
        image = box.iconPixmap().toImage()
        clear = (QColor(image.pixelColor(*at)) for at in _places(image))
        assert colour.name() in {c.name() for c in clear if c.alpha() == 255}


def test_a_tool_tip_is_of_one_colour_and_its_words_keep_clear_of_its_edge(
    qtbot: QtBot, colours: QPalette
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    QToolTip.showText(window.mapToGlobal(QPoint(5, 5)), "Words", window)
    tips = [w for w in QApplication.topLevelWidgets() if w.inherits("QTipLabel")]
    image = picture(tips[0])
    edge = {image.pixelColor(x, 0).name() for x in range(image.width())}
    assert edge == {colours.color(Role.ToolTipBase).name()}
    QToolTip.hideText()


def test_fields_side_by_side_are_equally_high(qtbot: QtBot, colours: QPalette) -> None:
    fields = [QLineEdit(), QComboBox(), QSpinBox()]
    for field in fields:
        qtbot.addWidget(field)
    assert len({field.sizeHint().height() for field in fields}) == 1


def test_entries_have_room_also_when_text_is_twice_as_large(qtbot: QtBot) -> None:
    for percent in (100, 200):
        dress(Look(text_percent=percent))
        menu = QMenu()
        qtbot.addWidget(menu)
        action = menu.addAction("As I type")
        action.setCheckable(True)
        room = menu.actionGeometry(action)
        words_px = menu.fontMetrics().horizontalAdvance(action.text())
        assert room.width() > words_px + 2 * menu.fontMetrics().height()
        assert room.height() >= 1.5 * menu.fontMetrics().height()
    dress(Look())
