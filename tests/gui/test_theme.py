"""Both palettes can be read, and the icons take their colours."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from s2s_desktop import paths
from s2s_desktop.gui.icons import application_icon, line_icon
from s2s_desktop.gui.mark_style import sentence_format, word_format
from s2s_desktop.gui.theme import follow_system, palette
from tests.gui.test_notice_bar import contrast

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
    image = line_icon(name, colours).pixmap(20, 20).toImage()
    drawn = {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }
    assert drawn
    assert name == "s2s-desktop" or drawn == {"#123456"}


def test_the_program_has_an_icon(qapp: QApplication) -> None:
    assert not application_icon().pixmap(64, 64).isNull()
