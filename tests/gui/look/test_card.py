"""Cards are sheets with a line, and what stands at their foot gives way or is seen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from s2s_desktop.drawing.theme import palette
from s2s_desktop.gui.look.buttons import TextButton
from s2s_desktop.gui.look.card import SIDE_PX, Card, CardFoot
from s2s_desktop.gui.look.labels import Badge, CutLabel

Role = QPalette.ColorRole


def make_card(qtbot: QtBot, foot: CardFoot) -> Card:
    text = QPlainTextEdit("Dear Mrs. O'Brien,")
    text.setFrameShape(QFrame.Shape.NoFrame)
    card = Card(text, foot)
    qtbot.addWidget(card)
    card.resize(400, 300)
    card.show()
    return card


@pytest.mark.parametrize("scheme", [Qt.ColorScheme.Light, Qt.ColorScheme.Dark])
def test_a_card_is_a_sheet_with_a_line_and_round_corners(
    qtbot: QtBot, scheme: Qt.ColorScheme
) -> None:
    card = make_card(qtbot, CardFoot([], []))
    colours = palette(scheme)
    card.setPalette(colours)
    image = card.grab().toImage()
    assert image.pixelColor(200, 0) == colours.color(Role.Mid)
    assert image.pixelColor(200, 290) == colours.color(Role.Base)
    assert image.pixelColor(0, 0) == colours.color(Role.Window)


@pytest.mark.parametrize(
    "direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft]
)
def test_words_and_buttons_stand_in_one_line_with_the_text(
    qtbot: QtBot, direction: Qt.LayoutDirection
) -> None:
    words, check = CutLabel("192 words"), TextButton("3 places to check", check=True)
    for first in (words, check):
        last = TextButton("Open…")
        card = make_card(qtbot, CardFoot([first], [last]))
        card.setLayoutDirection(direction)
        left_to_right = direction is Qt.LayoutDirection.LeftToRight
        left, right = (first, last) if left_to_right else (last, first)
        qtbot.waitUntil(
            lambda card=card, left=left, right=right: (
                left.x() + room(left) == SIDE_PX - 1
                and right.x() + right.width() - room(right) == card.width() - SIDE_PX - 1
            )
        )


def room(widget: QWidget) -> int:
    """Between the edge of a widget and its letters."""
    return widget.side_px() if isinstance(widget, TextButton) else 0


def test_a_label_without_room_is_cut_and_still_told(qtbot: QtBot) -> None:
    label = CutLabel("192 words · 14 sentences · letter of the fourteenth of March.txt")
    card = make_card(qtbot, CardFoot([label], [TextButton("Clear"), TextButton("Open…")]))
    card.resize(1000, 300)
    qtbot.waitUntil(lambda: label.text() == label.full_text)
    assert label.toolTip() == ""
    card.resize(300, 300)
    qtbot.waitUntil(lambda: label.text().endswith("…"))
    assert label.full_text in label.toolTip()
    assert label.accessibleName() == label.full_text


def test_in_a_narrow_card_buttons_are_icons_that_are_called_what_they_were(qtbot: QtBot) -> None:
    button = TextButton("Copy everything", icon_name="copy")
    card = make_card(qtbot, CardFoot([CutLabel("192 words")], [button]))
    card.resize(500, 300)
    qtbot.waitUntil(lambda: not button.is_brief and button.width() >= button.words_px())
    card.resize(200, 300)
    qtbot.waitUntil(lambda: button.is_brief and button.width() == button.height_px())
    assert button.text() == "Copy everything"
    assert card.minimumSizeHint().width() < button.words_px() + 100


def test_a_badge_is_amber_when_it_is_a_reason_to_check(qtbot: QtBot) -> None:
    plain, check = Badge("teaching model"), Badge("teaching model", check=True)
    for badge in (plain, check):
        qtbot.addWidget(badge)
        badge.setPalette(palette(Qt.ColorScheme.Light))
        badge.resize(badge.sizeHint())
    assert plain.grab().toImage() != check.grab().toImage()
