"""The panel as the main window uses it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

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

from s2s_desktop.drawing.partners import Partners
from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.drawing.selection import Selection
from s2s_desktop.gui.inspector.alignment_panel import AlignmentPanel
from s2s_desktop.gui.inspector.views.heat_map_view import HEAT_MAP, HeatMap
from s2s_desktop.gui.inspector.views.links_view import LINKS, LinksView
from s2s_desktop.gui.inspector.views.view import View
from tests.gui.inspector.hands import click, hover, place_of, view_of

Segment = Callable[..., SegmentAlignment]
SVG = "{http://www.w3.org/2000/svg}"


def test_without_a_segment_it_says_what_will_come(panel: AlignmentPanel) -> None:
    assert panel.pages.empty_state.isVisible()
    assert not panel.view.isVisible()
    panel.show_hint("Here words will meet.")
    assert panel.pages.empty_state.accessibleName() == "Here words will meet."
    assert not panel.save_picture_action.isEnabled()
    assert not panel.copy_pharaoh_action.isEnabled()
    # AND there is no button for what cannot be done
    assert not panel.header.export.isVisible()
    assert not panel.header.short_export.isVisible()


def test_a_model_without_attention_is_said_to_have_none(panel: AlignmentPanel) -> None:
    panel.show_segment(SegmentAlignment("red", "rouge", (), (), (), (), True))
    assert panel.pages.empty_state.isVisible()
    assert "no attention" in panel.pages.empty_state.accessibleName()


def test_a_segment_without_words_is_said_to_have_none(panel: AlignmentPanel) -> None:
    panel.show_segment(SegmentAlignment("—", "—", (), (), (), (), True))
    assert panel.pages.empty_state.isVisible()
    assert "no words" in panel.pages.empty_state.accessibleName()


def test_the_view_comes_and_goes_with_the_segment(
    panel: AlignmentPanel, house: SegmentAlignment
) -> None:
    panel.show_segment(house)
    assert isinstance(panel.view, LinksView)
    assert panel.view.isVisible()
    assert panel.copy_pharaoh_action.isEnabled()
    panel.show_segment(None)
    assert panel.pages.empty_state.isVisible()


def test_views_share_what_is_pinned(panel: AlignmentPanel, house: SegmentAlignment) -> None:
    # GIVEN a word pinned in the links
    panel.show_segment(house)
    click(view_of(panel, LinksView), Selection(source=1))
    # WHEN another tab is chosen
    heat_map = view_of(panel, HeatMap)
    # THEN it is pinned there too
    assert heat_map.inspection.spot.pinned == Selection(source=1)
    click(heat_map, Selection(source=1))
    assert not panel.pinned


def test_a_view_that_was_hidden_shows_what_has_come_meanwhile(
    panel: AlignmentPanel, growing_house: SegmentAlignment, segment: Segment
) -> None:
    panel.show_segment(growing_house)
    heat_map = view_of(panel, HeatMap)
    view_of(panel, LinksView)
    panel.show_segment(segment("a b c d", "x", ((1, 0, 0, 0),)))
    view_of(panel, HeatMap)
    assert heat_map.map_geometry.grid.columns == 4


def test_another_view_is_a_matter_of_one_kind(qtbot: QtBot, house: SegmentAlignment) -> None:
    # GIVEN a panel with the views in another order, one of them under another name
    panel = AlignmentPanel(views=(HEAT_MAP, LINKS))
    qtbot.addWidget(panel)
    panel.show()
    panel.show_segment(house)
    assert panel.header.switch.titles == ("Heat map", "Links")
    assert isinstance(panel.view, HeatMap)


def test_the_view_that_is_remembered_comes_back(
    panel: AlignmentPanel, house: SegmentAlignment
) -> None:
    panel.show_segment(house)
    assert (panel.view_name, panel.punctuation) == ("links", False)
    panel.restore("heat map", True)
    assert isinstance(panel.view, HeatMap)
    assert panel.view.isVisible()
    assert (panel.view_name, panel.punctuation) == ("heat map", True)
    panel.restore("no such view", False)
    assert isinstance(panel.view, HeatMap)


def test_hovering_tells_the_partners_and_says_them_in_words(
    qtbot: QtBot, panel: AlignmentPanel, heat_map: HeatMap, house: SegmentAlignment
) -> None:
    panel.show_segment(house)
    with qtbot.waitSignal(panel.partners_changed) as told:
        hover(heat_map, Selection(2, 1))
    assert told.args == [Partners(frozenset({2}), frozenset({1}), False)]
    assert "house" in panel.foot.spot.full_text
    assert "70 %" in panel.foot.spot.full_text
    assert heat_map.accessibleDescription() == panel.foot.spot.full_text


def test_pointing_from_the_texts(panel: AlignmentPanel, house: SegmentAlignment) -> None:
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
    panel: AlignmentPanel, heat_map: HeatMap, long_sentence: SegmentAlignment
) -> None:
    # GIVEN a map larger than the view
    panel.show_segment(long_sentence)
    # WHEN a word far down is pointed at in one of the texts
    for point in (panel.point_at_target, panel.point_at_source):
        heat_map.scroll_to(QPoint(0, 0))
        point(None)
        point(250)
        # THEN its partner is in view as well
        cell = heat_map.map_geometry.cell(Selection(250, 250), heat_map.scroll_px)
        assert heat_map.viewport().rect().contains(cell)


def test_a_click_pins_and_is_told(
    qtbot: QtBot, panel: AlignmentPanel, links: LinksView, house: SegmentAlignment
) -> None:
    panel.show_segment(house)
    with qtbot.waitSignal(panel.partners_changed, check_params_cb=lambda p: p.pinned):
        click(links, Selection(source=0))
    assert panel.pinned
    assert panel.foot.spot.full_text.startswith("Pinned: ")
    # WHEN the pointer goes on, the foot tells of where it is, and of the pin again
    panel.point_at_source(2)
    assert panel.foot.spot.full_text.count("Pinned") == 0
    assert panel.partners.source_words == {0}
    panel.point_at_source(None)
    assert panel.foot.spot.full_text.startswith("Pinned: ")
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
    assert panel.foot.spot.full_text == ""


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
    # GIVEN a window where Esc means stop, and a pinned word
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
    links = view_of(panel, LinksView)
    click(links, Selection(source=0))
    links.setFocus()
    qtbot.waitUntil(links.hasFocus)
    # WHEN Esc is pressed twice
    QTest.keyClick(links, Qt.Key.Key_Escape)
    assert not panel.pinned
    assert stops == []
    QTest.keyClick(links, Qt.Key.Key_Escape)
    # THEN the second one stops
    assert len(stops) == 1


# The head


def test_the_place_in_the_text_and_steps_to_the_sentences_around(panel: AlignmentPanel) -> None:
    steps: list[int] = []
    panel.sentence_step_asked.connect(steps.append)
    header = panel.header
    panel.show_place(5, 14)
    assert header.place.full_text == "Sentence 6 of 14"
    for button in (header.back, header.forward):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert steps == [-1, 1]
    panel.show_place(0, 14)
    assert (header.back.isEnabled(), header.forward.isEnabled()) == (False, True)
    panel.show_place(None, 0)
    assert header.place.full_text == ""
    assert not header.back.isVisible()


def test_where_the_panel_stands_is_asked_for_and_shown(panel: AlignmentPanel) -> None:
    asked: list[str] = []
    panel.position_asked.connect(asked.append)
    menu = panel.commands.options_menu()
    ticked = {action.text(): action for action in menu.actions() if action.isCheckable()}
    assert ticked["&Beside the Texts"].isChecked()
    ticked["Belo&w the Texts"].trigger()
    assert asked == ["below"]
    panel.show_position("below")
    assert not ticked["&Beside the Texts"].isChecked()
    assert ticked["Belo&w the Texts"].isChecked()


def test_head_and_foot_are_one_row_each_in_a_low_panel(qtbot: QtBot, panel: AlignmentPanel) -> None:
    head, foot = panel.header.height(), panel.foot.height()
    panel.resize(1200, 300)
    qtbot.waitUntil(lambda: panel.header.height() < 0.7 * head)
    qtbot.waitUntil(lambda: panel.foot.height() < 0.7 * foot)
    # AND a hint that is longer than half of it is there as a whole
    panel.foot.tell("", "A hint " * 15)
    qtbot.waitUntil(lambda: panel.foot.hint.text() == panel.foot.hint.full_text)


def test_a_narrow_panel_cuts_nothing_of_its_head(
    panel: AlignmentPanel, house: SegmentAlignment
) -> None:
    panel.show_segment(house)
    panel.resize(320, 500)
    panel.show_place(5, 14)
    QApplication.processEvents()
    header = panel.header
    assert header.place.text() == header.place.full_text
    assert header.export.geometry().right() <= header.width()


def test_a_very_narrow_panel_tells_the_place_in_numbers(
    panel: AlignmentPanel, house: SegmentAlignment
) -> None:
    panel.show_segment(house)
    panel.resize(210, 400)
    panel.show_place(5, 14)
    QApplication.processEvents()
    assert panel.header.place.text() == "6 / 14"
    assert panel.header.place.accessibleName() == "Sentence 6 of 14"
    assert panel.header.short_export.isVisible()
    assert panel.header.short_export.geometry().right() <= panel.header.width()


# Taking along


def test_copy_as_pharaoh(panel: AlignmentPanel, house: SegmentAlignment) -> None:
    panel.show_segment(house)
    told: list[str] = []
    panel.told.connect(told.append)
    panel.copy_pharaoh_action.trigger()
    assert told == ["Links copied."]
    assert QGuiApplication.clipboard().text() == "0-0 1-2 2-1"


def test_parts_of_the_caption_are_left_out_on_wish(
    panel: AlignmentPanel, house: SegmentAlignment
) -> None:
    panel.show_segment(house)
    panel.name_model("tiny11")
    whole = panel.exports.picture().size.height()
    heights = [whole]
    for part in ("sentence", "model", "legend"):
        panel.commands.caption_parts[part].trigger()  # type: ignore[index]
        heights.append(panel.exports.picture().size.height())
    assert heights == sorted(set(heights), reverse=True)
    assert panel.exports.picture().title == "the white house"


def test_the_sentence_and_the_whole_text_are_saved_as_data(
    panel: AlignmentPanel, house: SegmentAlignment, tmp_path: Path
) -> None:
    told: list[str] = []
    panel.told.connect(told.append)
    panel.show_segment(house)
    panel.show_text(tuple, lambda: [house, house])
    one, all_ = tmp_path / "one.pharaoh", tmp_path / "all.pharaoh"
    panel.exports.save_data_to(str(one), whole_text=False)
    panel.exports.save_data_to(str(all_), whole_text=True)
    assert one.read_text(encoding="utf-8") == "0-0 1-2 2-1\n"
    assert all_.read_text(encoding="utf-8") == "0-0 1-2 2-1\n" * 2
    assert len(told) == 2


def test_copy_what_the_view_says_as_text(panel: AlignmentPanel, house: SegmentAlignment) -> None:
    panel.show_segment(house)
    panel.commands.copy_text.trigger()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == 6
    assert "house" in lines[4]


def test_copy_the_picture(panel: AlignmentPanel, house: SegmentAlignment) -> None:
    panel.show_segment(house)
    panel.commands.copy_picture.trigger()
    copied = QGuiApplication.clipboard().image()
    assert copied.width() > 400
    assert copied.pixelColor(1, 1) == panel.palette().base().color()


@pytest.mark.parametrize("kind", [LinksView, HeatMap])
def test_a_picture_has_sentence_model_and_legend_as_its_caption(
    panel: AlignmentPanel, house: SegmentAlignment, tmp_path: Path, kind: type[View]
) -> None:
    panel.show_segment(house)
    panel.name_model("tiny11")
    view_of(panel, kind)
    panel.exports.save_to(str(tmp_path / "picture.svg"))
    drawing = ElementTree.parse(tmp_path / "picture.svg")
    words = [text.text for text in drawing.iter(f"{SVG}text")]
    told = " ".join(str(word) for word in words)
    assert "the white house" in words
    assert "a casa branca" in words
    assert "Model: tiny11" in words
    assert ("100 %" in words) == (kind is HeatMap)
    assert ("The thicker a ribbon" in told) == (kind is LinksView)


@pytest.mark.parametrize(
    ("kind", "start"), [("SVG", b"<?xml"), ("PNG", b"\x89PNG"), ("PDF", b"%PDF")]
)
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
        panel.exports.save_to(str(tmp_path / "missing" / "map.svg"))
    assert "missing" in told.args[0]
    assert "Choose a folder" in told.args[0]


def test_pictures_are_as_dark_as_the_window(
    house: SegmentAlignment, dark: AlignmentPanel, tmp_path: Path
) -> None:
    dark.show_segment(house)
    dark.exports.save_to(str(tmp_path / "picture.png"))
    image = QImage(str(tmp_path / "picture.png"))
    assert image.pixelColor(1, 1) == QColor("#1e1e20")


# For everyone


def test_long_texts_are_cut_in_the_foot_and_whole_in_its_tool_tip(
    panel: AlignmentPanel, segment: Segment
) -> None:
    word = "Donaudampfschifffahrtsgesellschaftskapitän" * 3
    panel.show_segment(segment(f"<b> {word}", word, ((0.1, 0.9),)))
    panel.point_at_target(0)
    assert "…" in panel.foot.spot.text()
    assert panel.foot.spot.toolTip().count(word) == 2
    assert panel.minimumSizeHint().width() < 320


@pytest.mark.qt_log_ignore("propagateSizeHints", r"raise\(\)")  # the screenless platform's
def test_tool_tip_of_a_cell(
    qtbot: QtBot, panel: AlignmentPanel, heat_map: HeatMap, house: SegmentAlignment
) -> None:
    panel.show_segment(house)
    viewport, place = heat_map.viewport(), place_of(heat_map, Selection(2, 1))
    help_event = QHelpEvent(QEvent.Type.ToolTip, place, viewport.mapToGlobal(place))
    QApplication.sendEvent(viewport, help_event)
    qtbot.waitUntil(QToolTip.isVisible)
    assert "house" in QToolTip.text()
    assert "70 %" in QToolTip.text()
    QToolTip.hideText()


def test_zoom_by_key(
    panel: AlignmentPanel, heat_map: HeatMap, house: SegmentAlignment, qtbot: QtBot
) -> None:
    panel.activateWindow()
    qtbot.waitActive(panel)
    panel.show_segment(house)
    heat_map.setFocus()
    fitting = heat_map.map_geometry.cell_size
    QTest.keyClick(heat_map, Qt.Key.Key_Plus)
    assert heat_map.map_geometry.cell_size.width() > fitting.width()
    QTest.keyClick(heat_map, Qt.Key.Key_0)
    assert heat_map.map_geometry.cell_size == fitting


def test_only_views_that_zoom_offer_it(panel: AlignmentPanel, house: SegmentAlignment) -> None:
    panel.show_segment(house)
    view_of(panel, LinksView)
    assert not any(action.isEnabled() for action in panel.commands.zooming)
    view_of(panel, HeatMap)
    assert all(action.isEnabled() for action in panel.commands.zooming)


@pytest.mark.parametrize("kind", [LinksView, HeatMap])
def test_moving_with_the_keys_is_announced(
    panel: AlignmentPanel,
    house: SegmentAlignment,
    monkeypatch: pytest.MonkeyPatch,
    kind: type[View],
) -> None:
    # GIVEN a screen reader
    heard: list[str] = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda e: heard.append(e.message()))
    panel.show_segment(house)
    view = view_of(panel, kind)
    # WHEN the pointer moves, then the keys
    panel.point_at_source(1)
    assert heard == []
    QTest.keyClick(view, Qt.Key.Key_Down)
    # THEN only the keys are announced, in words
    assert len(heard) == 1
    assert "→" in heard[0]


def test_everything_is_named_for_screen_readers(
    panel: AlignmentPanel, house: SegmentAlignment
) -> None:
    panel.show_segment(house)
    header = panel.header
    named = panel, header.switch.tabs, header.back, header.forward, header.options, panel.view
    for widget in named:
        assert widget.accessibleName()
    assert panel.view.accessibleDescription()
    for action in (panel.save_picture_action, panel.copy_pharaoh_action):
        assert not action.shortcut().isEmpty()
        assert action.shortcut().toString() in action.toolTip()
