"""The panes of text, used with mouse and keys."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from s2s_desktop.gui.text.text_panes import SourcePane, TargetPane, TextPane
from tests.gui.conftest import hover, place_of


@pytest.fixture
def source(qtbot: QtBot) -> SourcePane:
    pane = SourcePane()
    show(qtbot, pane)
    return pane


@pytest.fixture
def target(qtbot: QtBot) -> TargetPane:
    pane = TargetPane()
    show(qtbot, pane)
    return pane


def show(qtbot: QtBot, pane: TextPane) -> None:
    qtbot.addWidget(pane)
    pane.resize(500, 300)
    pane.show()
    qtbot.waitExposed(pane)


def paste(pane: TextPane, data: QMimeData) -> None:
    QGuiApplication.clipboard().setMimeData(data)
    QTest.keyClick(pane, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def plain(text: str) -> QMimeData:
    data = QMimeData()
    data.setText(text)
    return data


def drop(pane: TextPane, data: QMimeData) -> None:
    """Drag on to the pane, over it, and let go."""
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for kind in (QDragEnterEvent, QDragMoveEvent):
        moved = kind(QPoint(5, 5), Qt.DropAction.CopyAction, data, buttons, keys)
        QApplication.sendEvent(pane.viewport(), moved)
        assert moved.isAccepted()
    dropped = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(pane.viewport(), dropped)


@pytest.mark.parametrize(
    ("pasted", "text"),
    [
        ("line\r\nline\rline", "line\nline\nline"),
        ("no\u00a0break", "no\u00a0break"),
        ("nul\0nul", "nulnul"),
        ("\N{GRINNING FACE}", "\N{GRINNING FACE}"),
    ],
)
def test_what_is_pasted_is_what_is_there(source: SourcePane, pasted: str, text: str) -> None:
    paste(source, plain(pasted))
    assert source.text() == text


def test_half_a_surrogate_pair_takes_nothing_else_along(source: SourcePane) -> None:
    # Qt leaves it out when it hands over what is pasted.
    paste(source, plain("lone \ud83d half"))
    assert source.text() == "lone  half"
    source.set_text("lone \ud83d half")
    assert source.text() == "lone \ufffd half"


def test_a_line_of_two_million_characters_is_taken_and_given_back_whole(
    source: SourcePane,
) -> None:
    # GIVEN such a line without any end
    line = "The quick brown fox jumps over the lazy dog. " * 45_000
    # WHEN it is pasted
    paste(source, plain(line))
    # THEN it is shown in pieces that Qt lays out quickly, and is one line all the same
    assert max(block_lengths(source)) < 5000
    assert source.text() == line
    # AND copying it gives what was pasted
    QGuiApplication.clipboard().clear()
    source.selectAll()
    QTest.keyClick(source, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == line


def block_lengths(pane: TextPane) -> list[int]:
    return [len(line) for line in pane.document().toPlainText().split("\n")]


def test_a_hundred_thousand_lines_are_taken(source: SourcePane) -> None:
    text = "short\n" * 100_000
    paste(source, plain(text))
    assert source.document().blockCount() == 100_001
    assert source.text() == text


def test_set_text_can_be_undone(source: SourcePane) -> None:
    QTest.keyClicks(source, "mine")
    source.set_text("from a file")
    source.undo()
    assert source.text() == "mine"


@pytest.mark.parametrize("give", [drop, paste])
def test_files_are_announced_and_not_inserted(
    qtbot: QtBot, source: SourcePane, tmp_path: Path, give: Callable[[TextPane, QMimeData], None]
) -> None:
    paths = [tmp_path / "a b.txt", tmp_path / "c.txt"]
    for path in paths:
        path.touch()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    with qtbot.waitSignal(source.files_given) as given:
        give(source, data)
    assert given.args == [paths]
    assert source.text() == ""


@pytest.mark.parametrize(
    "url", ["https://example.org/a.txt", "file:///no/such/file.txt", "file:///"]
)
def test_a_pasted_address_that_is_no_file_is_text(source: SourcePane, url: str) -> None:
    data = plain(url)
    data.setUrls([QUrl(url)])
    paste(source, data)
    assert source.text() == url


def test_dropped_text_is_inserted(source: SourcePane) -> None:
    drop(source, plain("dropped"))
    assert source.text() == "dropped"


def test_the_target_cannot_be_edited(target: TargetPane) -> None:
    target.set_text("fixed")
    QTest.keyClicks(target, "x")
    QTest.keyClick(target, Qt.Key.Key_Delete)
    paste(target, plain("y"))
    assert target.text() == "fixed"


def test_the_target_can_be_selected_and_copied_with_keys(target: TargetPane) -> None:
    target.set_text("take me")
    QTest.keyClick(target, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(target, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "take me"


def test_the_mouse_points_at_the_character_under_it(source: SourcePane) -> None:
    text = "ab \N{GRINNING FACE} cd"
    source.set_text(text)
    pointed: list[object] = []
    source.pointed.connect(pointed.append)
    for position in (0, 1, 3, 6, 7):
        hover(source, position)
        assert pointed[-1] == position


def test_the_mouse_points_at_nothing_beside_the_text(source: SourcePane) -> None:
    source.set_text("short\n\nlonger line")
    pointed: list[object] = []
    source.pointed.connect(pointed.append)
    hover(source, 2)
    right_of_it = place_of(source, 2) + QPoint(300, 0)
    QTest.mouseMove(source.viewport(), right_of_it)
    assert pointed[-2:] == [2, None]


def test_every_character_of_a_wrapped_text_is_found(source: SourcePane) -> None:
    source.set_text("several words that do not fit in one line of this pane " * 3)
    for position in range(0, 150, 7):
        place = place_of(source, position)
        if place.x() > 0 and QTextCursor(source.document()).block().text()[position] != " ":
            assert source.position_under(QPointF(place)) == position


def test_lines_begin_where_the_language_is_read_from(source: SourcePane) -> None:
    text = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER BEH}\N{ARABIC LETTER TEH}"
    source.set_text(text)
    source.set_language("ar")
    assert place_of(source, 0).x() > source.viewport().width() * 2 // 3
    assert source.position_under(QPointF(place_of(source, 1))) == 1
    source.set_language("en")
    assert place_of(source, 0).x() < source.viewport().width() // 3


def test_a_click_tells_its_character(qtbot: QtBot, source: SourcePane) -> None:
    source.set_text("click here")
    with qtbot.waitSignal(source.clicked) as clicked:
        QTest.mouseClick(source.viewport(), Qt.MouseButton.LeftButton, pos=place_of(source, 7))
    assert clicked.args == [7]


def test_selecting_with_the_mouse_is_no_click(qtbot: QtBot, source: SourcePane) -> None:
    source.set_text("select these words")
    with qtbot.assertNotEmitted(source.clicked):
        left = Qt.MouseButton.LeftButton
        QTest.mousePress(source.viewport(), left, pos=place_of(source, 1))
        QTest.mouseMove(source.viewport(), place_of(source, 9))
        QTest.mouseRelease(source.viewport(), left, pos=place_of(source, 9))
    assert source.textCursor().hasSelection()


def test_the_keys_tell_where_they_move_the_caret(qtbot: QtBot, target: TargetPane) -> None:
    target.set_text("one two")
    with qtbot.waitSignal(target.caret_moved) as moved:
        QTest.keyClick(target, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert moved.args == [4]


def test_ctrl_and_the_wheel_ask_for_another_size(qtbot: QtBot, target: TargetPane) -> None:
    steps: list[int] = []
    target.zoom_asked.connect(steps.append)
    for delta in (120, -120):
        event = QWheelEvent(
            QPointF(5, 5),
            QPointF(5, 5),
            QPoint(0, 0),
            QPoint(0, delta),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(target.viewport(), event)
    assert steps == [1, -1]


def test_what_is_far_away_is_brought_into_view_without_moving_the_caret(
    source: SourcePane,
) -> None:
    source.set_text("\n".join(f"line {i}" for i in range(500)))
    position = source.document().find("line 400").selectionStart()
    source.bring_into_view(position)
    cursor = QTextCursor(source.document())
    cursor.setPosition(position)
    assert source.viewport().rect().contains(source.cursorRect(cursor))
    assert source.textCursor().position() == 0
