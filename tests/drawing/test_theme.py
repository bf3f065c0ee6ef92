"""Both palettes can be read, and the icons take their colours."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from s2s_desktop import paths
from s2s_desktop.drawing.theme import palette
from s2s_desktop.drawing.tones import check_colour
from s2s_desktop.gui.look.icons import application_icon, line_icon
from s2s_desktop.gui.marks.mark_style import provenance_format, sentence_format, word_format
from tests.gui.contrast import contrast

SCHEMES = [Qt.ColorScheme.Light, Qt.ColorScheme.Dark]
Role = QPalette.ColorRole


TEXTS = [
    Role.Text,
    Role.WindowText,
    Role.ButtonText,
    Role.PlaceholderText,
    Role.Accent,
    Role.Link,
    Role.BrightText,
]
GROUNDS = [Role.Window, Role.Base, Role.AlternateBase, Role.Button, Role.Midlight]
"""Midlight is below the mouse."""


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("ground", GROUNDS)
def test_every_text_can_be_read_on_every_ground(scheme: Qt.ColorScheme, ground: Role) -> None:
    colours = palette(scheme)
    letters = {role.name: colours.color(role) for role in TEXTS}
    letters["amber"] = check_colour(colours)
    for name, letter in letters.items():
        least = 7 if name in ("Text", "WindowText", "ButtonText") else 4.5
        assert contrast(letter, colours.color(ground)) >= least, name


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(
    ("text", "ground", "least"),
    [
        (Role.HighlightedText, Role.Highlight, 4.5),
        (Role.HighlightedText, Role.Accent, 4.5),
        (Role.ToolTipText, Role.ToolTipBase, 7),
        (Role.ButtonText, Role.Mid, 7),  # while it is pressed
    ],
)
def test_text_can_be_read(scheme: Qt.ColorScheme, text: Role, ground: Role, least: float) -> None:
    colours = palette(scheme)
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
        assert contrast(colours.color(group, text), colours.color(group, ground)) >= least


@pytest.mark.parametrize("scheme", SCHEMES)
def test_what_cannot_be_used_is_fainter_than_what_is_quiet(scheme: Qt.ColorScheme) -> None:
    colours, ground = palette(scheme), palette(scheme).color(Role.Base)
    quiet = contrast(colours.color(Role.PlaceholderText), ground)
    disabled = colours.color(QPalette.ColorGroup.Disabled, Role.ButtonText)
    assert 2 < contrast(disabled, ground) < quiet


@pytest.mark.parametrize("scheme", SCHEMES)
def test_marked_text_can_be_read_and_the_mark_is_seen(scheme: Qt.ColorScheme) -> None:
    colours = palette(scheme)
    word, sentence = word_format(colours, pinned=False), sentence_format(colours)
    word_ground, tint = word.background().color(), sentence.background().color()
    assert contrast(word.foreground().color(), word_ground) >= 4.5
    assert contrast(word_ground, tint) > 3
    # Quiet letters are those of a text that is out of date.
    quiet = colours.color(Role.PlaceholderText)
    for letters in (colours.color(Role.Text), quiet, check_colour(colours)):
        assert contrast(letters, tint) >= 4.5
    assert contrast(tint, colours.color(Role.Base)) > 1.1
    assert word_format(colours, pinned=True).fontUnderline()


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_shares_of_a_summary_can_be_told_apart_and_read(scheme: Qt.ColorScheme) -> None:
    colours = palette(scheme)
    paper = colours.color(Role.Base)
    faint, clear = (provenance_format(colours, s).background().color() for s in (0.0, 1.0))
    assert contrast(faint, paper) > 1.05
    assert contrast(clear, faint) > 1.2
    letters = provenance_format(colours, 1.0).foreground().color()
    assert contrast(letters, clear) >= 4.5
    word = word_format(colours, pinned=False).background().color()
    assert contrast(word, clear) > 1.5


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
