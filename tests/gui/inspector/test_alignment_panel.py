"""The panel as the main window uses it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import (
    QAccessible,
    QAction,
    QColor,
    QGuiApplication,
    QHelpEvent,
    QImage,
    QKeySequence,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMainWindow, QToolTip
from pytestqt.qtbot import QtBot

from s2s_desktop.drawing.export_png import png
from s2s_desktop.drawing.partners import Partners
from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.drawing.selection import Selection
from s2s_desktop.gui.inspector.alignment_panel import AlignmentPanel

Segment = Callable[..., SegmentAlignment]


def cell_place(panel: AlignmentPanel, selection: Selection) -> QPoint:
    heat_map = panel.heat_map
    return heat_map.map_geometry.cell(selection, heat_map.scroll_px).center()


def test_without_a_segment_it_says_what_will_come(panel: AlignmentPanel) -> None:
    assert panel.empty_state.isVisible()
    assert not panel.heat_map.isVisible()
    panel.show_hint("Here words will meet.")
    assert panel.empty_state.accessibleName() == "Here words will meet."
    assert not panel.save_picture_action.isEnabled()
    assert not panel.copy_pharaoh_action.isEnabled()


def test_a_model_without_attention_is_said_to_have_none(panel: AlignmentPanel) -> None:
    panel.show_segment(SegmentAlignment("red", "rouge", (), (), (), (), True))
    assert panel.empty_state.isVisible()
    assert "no attention" in panel.empty_state.accessibleName()


def test_a_segment_without_words_is_said_to_have_none(
    panel: AlignmentPanel, segment: Segment
) -> None:
    panel.show_segment(SegmentAlignment("—", "—", (), (), (), (), True))
    assert panel.empty_state.isVisible()
    assert "no words" in panel.empty_state.accessibleName()


def test_the_map_comes_and_goes_with_the_segment(
    panel: AlignmentPanel, house: SegmentAlignment
) -> None:
    panel.show_segment(house)
    assert panel.heat_map.isVisible()
    assert panel.copy_pharaoh_action.isEnabled()
    panel.show_segment(None)
    assert panel.empty_state.isVisible()


def test_hovering_tells_the_partners_and_says_them_in_words(
    qtbot: QtBot, panel: AlignmentPanel, house: SegmentAlignment
) -> None:
    panel.show_segment(house)
    with qtbot.waitSignal(panel.partners_changed) as told:
        QTest.mouseMove(panel.heat_map.viewport(), cell_place(panel, Selection(2, 1)))
    assert told.args == [Partners(frozenset({2}), frozenset({1}), False)]
    assert "house" in panel.strip.full_text
    assert "70 %" in panel.strip.full_text
    assert panel.heat_map.accessibleDescription() == panel.strip.full_text


def test_pointing_from_the_texts(
    qtbot: QtBot, panel: AlignmentPanel, house: SegmentAlignment
) -> None:
    panel.show_segment(house)
    told: list[Partners] = []
    panel.partners_changed.connect(told.append)
    # WHEN the pointer goes over the source, the same word again, the target, and away
    panel.point_at_source(2)
    panel.point_at_source(2)
    panel.point_at_target(2)
    panel.point_at_target(None)
    panel.point_at_target(99)
    # THEN each change is told once
    assert told == [
        Partners(frozenset({2}), frozenset({1})),
        Partners(frozenset({1}), frozenset({2})),
        Partners(),
    ]


def test_a_word_pointed_at_in_the_text_comes_into_view_with_its_partner(
    panel: AlignmentPanel, long_sentence: SegmentAlignment
) -> None:
    # GIVEN a map larger than the view
    panel.show_segment(long_sentence)
    # WHEN a word far down is pointed at in one of the texts
    for point in (panel.point_at_target, panel.point_at_source):
        panel.heat_map.verticalScrollBar().setValue(0)
        panel.heat_map.horizontalScrollBar().setValue(0)
        point(250)
        # THEN its partner is in view as well
        cell = panel.heat_map.map_geometry.cell(Selection(250, 250), panel.heat_map.scroll_px)
        assert panel.heat_map.viewport().rect().contains(cell)


def test_a_click_pins_and_is_told(
    qtbot: QtBot, panel: AlignmentPanel, house: SegmentAlignment
) -> None:
    panel.show_segment(house)
    with qtbot.waitSignal(panel.partners_changed, check_params_cb=lambda p: p.pinned):
        QTest.mouseClick(
            panel.heat_map.viewport(),
            Qt.MouseButton.LeftButton,
            pos=cell_place(panel, Selection(0, 0)),
        )
    panel.point_at_source(2)
    assert panel.pinned
    assert panel.strip.full_text.startswith("Pinned: ")
    panel.unpin()
    assert panel.partners == Partners()


def test_pinning_from_the_texts(panel: AlignmentPanel, house: SegmentAlignment) -> None:
    # GIVEN a word clicked in the source
    panel.show_segment(house)
    told: list[Partners] = []
    panel.partners_changed.connect(told.append)
    panel.pin(Selection(source=1))
    # WHEN another is clicked, and that one again
    panel.pin(Selection(target=0))
    panel.pin(Selection(target=0))
    # THEN the pin moves, and is let go
    assert told == [
        Partners(frozenset({1}), frozenset({2}), True),
        Partners(frozenset({0}), frozenset({0}), True),
        Partners(frozenset({0}), frozenset({0}), False),
    ]


def test_losing_the_segment_takes_the_marks_back(
    qtbot: QtBot, panel: AlignmentPanel, house: SegmentAlignment
) -> None:
    panel.show_segment(house)
    panel.point_at_source(1)
    with qtbot.waitSignal(panel.partners_changed) as told:
        panel.show_segment(None)
    assert told.args == [Partners()]
    assert panel.strip.full_text == ""


def test_partners_follow_the_growing_sentence(
    qtbot: QtBot, panel: AlignmentPanel, growing_house: SegmentAlignment, house: SegmentAlignment
) -> None:
    panel.show_segment(growing_house)
    panel.point_at_source(2)
    assert panel.partners.target_words == {1, 2}
    with qtbot.waitSignal(panel.partners_changed) as told:
        panel.show_segment(house)
    assert told.args == [Partners(frozenset({2}), frozenset({1}))]


def test_escape_lets_go_of_the_pin_before_the_window_stops(
    qtbot: QtBot, house: SegmentAlignment
) -> None:
    # GIVEN a window where Esc means stop, and a pinned cell
    window, stop, panel = QMainWindow(), QAction("Stop"), AlignmentPanel()
    qtbot.addWidget(window)
    stop.setShortcut(QKeySequence("Esc"))
    window.addAction(stop)
    window.setCentralWidget(panel)
    stops: list[str] = []
    stop.triggered.connect(lambda: stops.append("stop"))
    window.show()
    window.activateWindow()
    qtbot.waitActive(window)
    panel.show_segment(house)
    QTest.mouseClick(
        panel.heat_map.viewport(), Qt.MouseButton.LeftButton, pos=cell_place(panel, Selection(0, 0))
    )
    qtbot.waitUntil(panel.heat_map.hasFocus)
    # WHEN Esc is pressed twice
    QTest.keyClick(panel.heat_map, Qt.Key.Key_Escape)
    assert not panel.pinned
    assert stops == []
    QTest.keyClick(panel.heat_map, Qt.Key.Key_Escape)
    # THEN the second one stops
    assert len(stops) == 1


def test_copy_as_pharaoh(panel: AlignmentPanel, house: SegmentAlignment) -> None:
    panel.show_segment(house)
    told: list[str] = []
    panel.told.connect(told.append)
    panel.copy_pharaoh_action.trigger()
    assert told == ["Links copied."]
    assert QGuiApplication.clipboard().text() == "0-0 1-2 2-1"


@pytest.mark.parametrize(("kind", "start"), [("SVG", b"<?xml"), ("PNG", b"\x89PNG")])
def test_the_dialog_saves_the_format_that_was_picked(
    qtbot: QtBot,
    panel: AlignmentPanel,
    house: SegmentAlignment,
    tmp_path: Path,
    kind: str,
    start: bytes,
) -> None:
    # GIVEN the dialog
    panel.show_segment(house)
    panel.save_picture_action.trigger()
    dialog = panel.findChild(QFileDialog)
    assert dialog is not None
    # WHEN a format is picked and a name without suffix is given
    chosen = next(name for name in dialog.nameFilters() if name.startswith(kind))
    dialog.selectNameFilter(chosen)
    dialog.filterSelected.emit(chosen)  # as picking it from the list does
    dialog.setDirectory(str(tmp_path))
    dialog.selectFile("map")
    dialog.accept()
    # THEN the file has that suffix and format
    saved = tmp_path / f"map.{kind.lower()}"
    qtbot.waitUntil(saved.exists)
    assert saved.read_bytes().startswith(start)


def test_a_picture_that_cannot_be_saved_is_reported(
    qtbot: QtBot, panel: AlignmentPanel, house: SegmentAlignment, tmp_path: Path
) -> None:
    panel.show_segment(house)
    with qtbot.waitSignal(panel.failed) as told:
        panel.save_picture(str(tmp_path / "missing" / "map.svg"))
    assert "missing" in told.args[0]
    assert "Choose a folder" in told.args[0]


def test_long_texts_are_cut_in_the_strip_and_whole_in_its_tooltip(
    panel: AlignmentPanel, segment: Segment
) -> None:
    word = "Donaudampfschifffahrtsgesellschaftskapitän" * 3
    panel.show_segment(segment(f"<b> {word}", word, ((0.1, 0.9),)))
    panel.point_at_target(0)
    assert "…" in panel.strip.text()
    assert panel.strip.toolTip().count(word) == 2
    assert panel.minimumSizeHint().width() < 320


@pytest.mark.qt_log_ignore("propagateSizeHints", r"raise\(\)")  # the screenless platform's
def test_tooltip_of_a_cell(qtbot: QtBot, panel: AlignmentPanel, house: SegmentAlignment) -> None:
    panel.show_segment(house)
    viewport, place = panel.heat_map.viewport(), cell_place(panel, Selection(2, 1))
    help_event = QHelpEvent(QEvent.Type.ToolTip, place, viewport.mapToGlobal(place))
    QApplication.sendEvent(viewport, help_event)
    qtbot.waitUntil(QToolTip.isVisible)
    assert "house" in QToolTip.text()
    assert "70 %" in QToolTip.text()
    QToolTip.hideText()


def test_zoom_by_key(panel: AlignmentPanel, house: SegmentAlignment, qtbot: QtBot) -> None:
    panel.activateWindow()
    qtbot.waitActive(panel)
    panel.show_segment(house)
    panel.heat_map.setFocus()
    fitting_px = panel.heat_map.map_geometry.cell_px
    QTest.keyClick(panel.heat_map, Qt.Key.Key_Plus)
    assert panel.heat_map.map_geometry.cell_px > fitting_px
    QTest.keyClick(panel.heat_map, Qt.Key.Key_0)
    assert panel.heat_map.map_geometry.cell_px == fitting_px


def test_moving_with_the_keys_is_announced(
    panel: AlignmentPanel, house: SegmentAlignment, monkeypatch: pytest.MonkeyPatch
) -> None:
    # GIVEN a screen reader
    heard: list[str] = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda e: heard.append(e.message()))
    panel.show_segment(house)
    # WHEN the pointer moves, then the keys
    panel.point_at_source(1)
    assert heard == []
    QTest.keyClick(panel.heat_map, Qt.Key.Key_Right)
    # THEN only the keys are announced, in words
    assert len(heard) == 1
    assert "house" in heard[0]


def test_everything_is_named_for_screen_readers(panel: AlignmentPanel) -> None:
    assert panel.accessibleName()
    assert panel.heat_map.accessibleName()
    for action in (panel.save_picture_action, panel.copy_pharaoh_action):
        assert not action.shortcut().isEmpty()
        assert action.shortcut().toString() in action.toolTip()


def test_pictures_are_light_in_a_dark_window(house: SegmentAlignment, dark: AlignmentPanel) -> None:
    assert dark.grab().toImage().pixelColor(20, 380).lightness() < 60
    assert QImage.fromData(png(house, dark.font())).pixelColor(1, 1) == QColor("white")
