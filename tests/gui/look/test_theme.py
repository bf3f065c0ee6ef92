"""Both palettes can be read, and the icons take their colours."""

from __future__ import annotations

from itertools import product

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QColor, QImage, QPalette
from PySide6.QtWidgets import QApplication, QCheckBox, QMenu
from pytestqt.qtbot import QtBot

from s2s_desktop import paths
from s2s_desktop.gui.look.icons import application_icon, line_icon
from s2s_desktop.gui.look.theme import apply_theme, follow_system, palette, show_boxes
from s2s_desktop.gui.marks.mark_style import provenance_format, sentence_format, word_format
from s2s_desktop.gui.pickers.picker import Picker
from s2s_desktop.gui.window.action_button import ActionButton
from tests.gui.window.test_notice_bar import contrast

SCHEMES = [Qt.ColorScheme.Light, Qt.ColorScheme.Dark]
Role = QPalette.ColorRole


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(
    ("text", "ground", "least"),
    [
        (Role.Text, Role.Base, 7),
        (Role.WindowText, Role.Window, 7),
        (Role.ButtonText, Role.Button, 7),
        (Role.HighlightedText, Role.Highlight, 4.5),
        (Role.ToolTipText, Role.ToolTipBase, 7),
        (Role.PlaceholderText, Role.Base, 4.5),
        (Role.PlaceholderText, Role.Window, 4.5),
        (Role.Accent, Role.Window, 4.5),
        (Role.BrightText, Role.Window, 4.5),
    ],
)
def test_text_can_be_read(scheme: Qt.ColorScheme, text: Role, ground: Role, least: float) -> None:
    colours = palette(scheme)
    assert contrast(colours.color(text), colours.color(ground)) >= least


@pytest.mark.parametrize("scheme", SCHEMES)
def test_marked_text_can_be_read_and_the_mark_is_seen(scheme: Qt.ColorScheme) -> None:
    colours = palette(scheme)
    word = word_format(colours, pinned=False).background().color()
    sentence = sentence_format(colours).background().color()
    assert contrast(colours.color(Role.Text), word) >= 4.5
    assert contrast(word, colours.color(Role.Base)) > 1.5
    assert contrast(word, sentence) > 1.3
    assert word_format(colours, pinned=True).fontUnderline()


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_shares_of_a_summary_can_be_told_apart_and_read(scheme: Qt.ColorScheme) -> None:
    colours = palette(scheme)
    paper = colours.color(Role.Base)
    faint, clear = (provenance_format(colours, s).background().color() for s in (0.0, 1.0))
    assert contrast(faint, paper) > 1.05
    assert contrast(clear, faint) > 1.2
    assert contrast(colours.color(Role.Text), clear) >= 4.5
    # AND a word is marked in another hue, which is seen on both
    word = word_format(colours, pinned=False).background().color()
    assert abs(word.hue() - clear.hue()) > 90


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_box_of_a_menu_is_seen(
    qtbot: QtBot, qapp: QApplication, scheme: Qt.ColorScheme
) -> None:
    before = qapp.palette()
    try:
        apply_theme(qapp, scheme)
        menu = QMenu()
        show_boxes(menu)
        qtbot.addWidget(menu)
        action = menu.addAction("As I type")
        plain = menu.grab().toImage()
        action.setCheckable(True)
        boxed = menu.grab().toImage()
        ground = boxed.pixelColor(boxed.width() - 4, boxed.height() // 2)
        left = [(x, y) for x in range(20) for y in range(boxed.height())]
        drawn = [boxed.pixelColor(*at) for at in left if boxed.pixel(*at) != plain.pixel(*at)]
        assert max(contrast(colour, ground) for colour in drawn) >= 3
    finally:
        _undress(qapp, before)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_list_of_a_picker_is_as_light_or_dark_as_the_window(
    qtbot: QtBot, qapp: QApplication, scheme: Qt.ColorScheme
) -> None:
    before, style = qapp.palette(), qapp.style().name()
    try:
        qapp.setStyle("Fusion")
        apply_theme(qapp, scheme)
        box = Picker("Language")
        qtbot.addWidget(box)
        box.addItems(["English", "Portuguese", "German"])
        # GIVEN the list as it is drawn, and of it the part beyond the names
        opened = box.view().window()
        opened.resize(300, 200)
        image = opened.grab().toImage()
        line = box.view().visualRect(box.model().index(2, 0))
        ground = image.pixelColor(280, line.center().y())
        # THEN names are as easy to read on it as in the window
        assert contrast(palette(scheme).color(Role.Text), ground) >= 7
        grounds = [palette(scheme).color(role) for role in (Role.Window, Role.Base)]
        assert ground.name() in [colour.name() for colour in grounds]
    finally:
        qapp.setStyle(style)
        _undress(qapp, before)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_box_beside_a_text_is_seen(
    qtbot: QtBot, qapp: QApplication, scheme: Qt.ColorScheme
) -> None:
    before = qapp.palette()
    try:
        apply_theme(qapp, scheme)
        box = QCheckBox()
        qtbot.addWidget(box)
        drawn = _colours(box.grab().toImage())
        ground = palette(scheme).color(Role.Window)
        assert max(contrast(colour, ground) for colour in drawn) >= 3
    finally:
        _undress(qapp, before)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_button_that_people_look_for_can_be_read(
    qtbot: QtBot, qapp: QApplication, scheme: Qt.ColorScheme
) -> None:
    before = qapp.palette()
    try:
        apply_theme(qapp, scheme)
        button = ActionButton(QAction("", qapp), primary=True)
        qtbot.addWidget(button)
        # GIVEN the ground as the style draws it, without letters and edges
        ground = button.grab().toImage().copy(button.rect().adjusted(4, 4, -4, -4))
        letters = button.palette().color(Role.ButtonText)
        assert min(contrast(letters, colour) for colour in _colours(ground)) >= 4.5
    finally:
        _undress(qapp, before)


def _colours(image: QImage) -> list[QColor]:
    places = product(range(image.width()), range(image.height()))
    return [QColor(name) for name in {image.pixelColor(x, y).name() for x, y in places}]


def _undress(app: QApplication, before: QPalette) -> None:
    app.setPalette(before, "QCheckBox")
    app.setPalette(before)


def test_the_application_takes_the_palette_of_the_system(qapp: QApplication) -> None:
    before = qapp.palette()
    try:
        follow_system(qapp)
        assert qapp.palette().color(Role.Window) == palette(Qt.ColorScheme.Light).color(Role.Window)
        # WHEN the system turns dark
        qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
        # THEN so do we
        assert qapp.palette().color(Role.Window) == palette(Qt.ColorScheme.Dark).color(Role.Window)
    finally:
        qapp.styleHints().colorSchemeChanged.disconnect()
        qapp.setPalette(before)


@pytest.mark.parametrize(
    "name", sorted(path.stem for path in (paths.resources() / "icons").glob("*.svg"))
)
def test_every_icon_is_drawn(qapp: QApplication, name: str) -> None:
    colours = QPalette()
    colours.setColor(Role.ButtonText, QColor("#123456"))
    image = line_icon(name, colours).pixmap(40, 40).toImage()
    drawn = {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }
    assert drawn
    assert name == "s2s-desktop" or drawn == {"#123456"}


def test_the_icons_are_one_set_that_comes_with_its_licence() -> None:
    folder = paths.resources() / "icons"
    assert "ISC License" in (folder / "LICENSE").read_text(encoding="utf-8")
    own = folder / "s2s-desktop.svg"
    for icon in set(folder.glob("*.svg")) - {own}:
        assert "@license lucide-static" in icon.read_text(encoding="utf-8")


def test_the_program_has_an_icon(qapp: QApplication) -> None:
    assert not application_icon().pixmap(64, 64).isNull()
