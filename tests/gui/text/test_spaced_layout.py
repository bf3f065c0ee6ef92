"""Lines have room between them, and the text knows nothing of it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from s2s_desktop.gui.text.text_panes import SourcePane
from tests.gui.conftest import place_of

LETTER = "14 March 2026\n\nDear Ann,\n\n" + "thank you for your long letter of February. " * 8


@pytest.fixture
def pane(qtbot: QtBot) -> SourcePane:
    """A pane of 400 px in a font of 17 px."""
    pane = SourcePane()
    qtbot.addWidget(pane)
    font = pane.font()
    font.setPixelSize(17)
    pane.setFont(font)
    pane.resize(400, 500)
    pane.show()
    qtbot.waitExposed(pane)
    pane.set_text(LETTER)
    return pane


def top_of(pane: SourcePane, position: int) -> float:
    return pane.boxes(position, position + 1)[0].top()


def lines_at(pane: SourcePane) -> list[float]:
    """The tops of all lines of the long paragraph."""
    start = LETTER.index("thank")
    return sorted(
        {box.top() for at in range(start, len(LETTER) - 1) for box in pane.boxes(at, at + 1)}
    )


def test_lines_are_26_pixels_apart_and_paragraphs_40(pane: SourcePane) -> None:
    tops = lines_at(pane)
    assert len(tops) > 5
    assert {round(b - a) for a, b in pairwise(tops)} == {26}
    assert top_of(pane, LETTER.index("Dear")) - top_of(pane, 0) == 40


def test_the_text_stays_what_it_is(pane: SourcePane) -> None:
    assert pane.text() == LETTER
    assert pane.document().find("Dear").selectionStart() == LETTER.index("Dear")


def test_typing_into_a_line_keeps_the_room(pane: SourcePane) -> None:
    caret = pane.textCursor()
    caret.setPosition(LETTER.index("letter"))
    pane.setTextCursor(caret)
    before = lines_at(pane)
    QTest.keyClicks(pane, "x")
    assert lines_at(pane)[:4] == before[:4]


def test_another_size_gives_other_room(pane: SourcePane) -> None:
    pane.set_font_size(24)
    tops = lines_at(pane)
    assert tops[1] - tops[0] > 40


def test_every_point_between_two_lines_belongs_to_one(pane: SourcePane) -> None:
    start = LETTER.index("thank")
    x = place_of(pane, start + 3).x()
    top, bottom = lines_at(pane)[0], lines_at(pane)[3]
    found = [pane.position_under(QPointF(x, y)) for y in range(round(top), round(bottom))]
    assert None not in found


def test_a_click_finds_its_character(pane: SourcePane) -> None:
    position = LETTER.index("Ann") + 1
    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(pane.viewport(), left, pos=place_of(pane, position))
    assert abs(pane.textCursor().position() - position) <= 1


def test_a_line_can_be_shown_at_any_height(pane: SourcePane) -> None:
    pane.set_text("\n\n".join(f"paragraph {i}, " + "words " * (i % 40) for i in range(400)))
    for number, y in ((200, 0), (300, 150), (390, 300)):
        position = pane.document().find(f"paragraph {number},").selectionStart()
        pane.show_at(position, y)
        cursor = QTextCursor(pane.document())
        cursor.setPosition(position)
        assert abs(pane.cursorRect(cursor).top() - y) < 45
