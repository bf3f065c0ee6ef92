"""The list of all sentences, with the mouse and with keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from s2s_desktop.drawing.document.segments import TextSegment
from s2s_desktop.gui.inspector.alignment_panel import AlignmentPanel
from s2s_desktop.gui.inspector.views.text_view import TextView
from s2s_desktop.gui.inspector.views.warning_groups import groups_of, kinds_of
from s2s_desktop.pipeline.guard.kinds import WarningKind
from s2s_desktop.pipeline.messages import SegmentWarning
from tests.gui.inspector.hands import view_of

SEGMENTS = (
    TextSegment(0, "one", "um", 0.9),
    TextSegment(1, "two", "dois", 0.4),
    TextSegment(2, "3", "4", 0.8, (SegmentWarning("number-changed", (0, 1), (0, 1), ("3", "4")),)),
)


@pytest.fixture
def text(panel: AlignmentPanel) -> TextView:
    """Three sentences, of which the second is shown."""
    panel.show_text(lambda: SEGMENTS)
    panel.show_place(1, 3)
    return view_of(panel, TextView)


def listed(view: TextView) -> list[int]:
    return [segment.index for segment in view.segments]


def test_the_menu_orders_and_filters_by_the_kinds_that_there_are(text: TextView) -> None:
    titles = [action.text() for action in text.bar.menu.actions() if action.text()]
    assert titles == ["In order", "Worst first", "All sentences", "With warnings", "Numbers"]
    text.bar.choose_order("worst")
    assert listed(text) == [2, 1, 0]
    text.bar.choose_kind("numbers")
    assert listed(text) == [2]


def test_a_click_goes_to_the_sentence(qtbot: QtBot, panel: AlignmentPanel, text: TextView) -> None:
    with qtbot.waitSignal(panel.segment_asked) as asked:
        QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=text.area_of(2))
    assert asked.args == [2]


def test_keys_go_to_the_sentence_and_the_foot_says_what_is_doubtful(
    qtbot: QtBot, panel: AlignmentPanel, text: TextView
) -> None:
    QTest.keyClick(text, Qt.Key.Key_End)
    assert panel.foot.spot.full_text == "“3” became “4”. · 80 % sure · 4"
    with qtbot.waitSignal(panel.segment_asked) as asked:
        QTest.keyClick(text, Qt.Key.Key_Return)
    assert asked.args == [2]


def test_it_grows_with_the_text(qtbot: QtBot, panel: AlignmentPanel, text: TextView) -> None:
    panel.show_text(lambda: (*SEGMENTS, TextSegment(3, "four", "quatro", 0.5)))
    qtbot.waitUntil(lambda: listed(text) == [0, 1, 2, 3])
    panel.show_text(tuple)
    assert panel.pages.is_empty


def test_a_picture_and_a_text_have_all_sentences(text: TextView) -> None:
    assert len(text.drawn().shapes) >= 6
    assert text.as_text().splitlines()[0] == "90 % sure · um"


def test_every_kind_of_warning_is_in_one_group() -> None:
    groups = [group for group, _ in groups_of(set(WarningKind))]
    inside = [kinds_of(group) or frozenset() for group in groups]
    assert sum(map(len, inside)) == len(WarningKind) == len(frozenset().union(*inside))
