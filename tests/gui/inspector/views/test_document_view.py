"""The document as a strip, and the slider of its summary."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from s2s_desktop.drawing.document.salience import DocumentSalience
from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.gui.inspector.alignment_panel import AlignmentPanel
from s2s_desktop.gui.inspector.views.document_view import DocumentView
from s2s_desktop.pipeline.messages import SentenceSalience
from tests.gui.inspector.hands import colours_in, picture, view_of

Key = Qt.Key


def salience_of(count: int, chosen: int = 2) -> DocumentSalience:
    """Sentences of ten letters, the later the more salient, the best of them chosen."""
    return DocumentSalience(
        "".join(f"Number {i:03}" for i in range(count)),
        tuple(
            SentenceSalience(
                (10 * i, 10 * i + 10), i / max(1, count - 1), i >= count - chosen, count - i
            )
            for i in range(count)
        ),
    )


@pytest.fixture
def view(panel: AlignmentPanel) -> DocumentView:
    """The strip of a text of five sentences, of which two are chosen."""
    panel.show_document(salience_of(5))
    return view_of(panel, DocumentView)


def accent_at(view: DocumentView, index: int) -> bool:
    """Whether there is accent in the bar of a sentence."""
    place = view.area_of(index)
    bar = picture(view).rect().intersected(view.viewport().rect())
    bar.setTop(place.y() - 2)
    bar.setBottom(place.y() + 2)
    return view.palette().accent().color().name() in colours_in(picture(view), bar)


def test_a_document_has_a_tab_of_its_own_that_is_chosen(
    panel: AlignmentPanel, house: SegmentAlignment
) -> None:
    switch = panel.header.switch
    panel.show_segment(house)
    assert switch.titles[:4] == ("Links", "Heat map", "Table", "Document")
    count = len(switch.titles)
    panel.show_document(salience_of(5))
    assert switch.titles[:3] == ("Document", "Links", "Heat map")
    assert switch.titles.count("Document") == 1
    assert isinstance(panel.view, DocumentView)
    assert panel.view.isVisible()
    panel.show_document(None)
    assert len(switch.titles) == count
    assert panel.view.isVisible()


def test_chosen_sentences_are_filled(view: DocumentView) -> None:
    assert [accent_at(view, index) for index in range(5)] == [False] * 3 + [True] * 2


def test_a_strip_that_is_out_of_date_is_quiet_and_says_so(
    panel: AlignmentPanel, view: DocumentView
) -> None:
    panel.show_stale(True)
    assert not accent_at(view, 4)
    assert panel.foot.hint.full_text.startswith("Out of date")
    panel.show_stale(False)
    assert accent_at(view, 4)
    assert not panel.foot.hint.full_text.startswith("Out of date")


def test_pointing_tells_the_sentence_and_that_it_is_not_in_the_summary(
    qtbot: QtBot, panel: AlignmentPanel, view: DocumentView
) -> None:
    with qtbot.waitSignal(panel.sentence_pointed) as told:
        QTest.mouseMove(view.viewport(), view.area_of(1))
    assert told.args == [(10, 20)]
    assert panel.foot.spot.full_text == "Not in the summary · rank 4 of 5 · Number 001"
    QTest.mouseMove(view.viewport(), view.area_of(4))
    assert panel.foot.spot.full_text == "In the summary · rank 1 of 5 · Number 004"


def test_a_click_chooses_a_sentence_and_another_lets_go(
    panel: AlignmentPanel, view: DocumentView
) -> None:
    clicked: list[object] = []
    panel.sentence_clicked.connect(clicked.append)
    for _ in range(2):
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.area_of(3))
    assert clicked == [(30, 40), None]


def test_the_slider_asks_for_another_length_and_shows_it_at_once(
    qtbot: QtBot, panel: AlignmentPanel, view: DocumentView
) -> None:
    slider = view.length.slider
    asked: list[int] = []
    panel.count_asked.connect(asked.append)
    # WHEN its handle is dragged to the end
    start = QPoint(slider.width() // 4, slider.height() // 2)
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=start)
    for x in range(start.x(), slider.width() + 20, 10):
        QTest.mouseMove(slider, QPoint(x, start.y()))
    # THEN longer summaries are asked for on the way, and the bars show what they would have
    assert asked == sorted(set(asked))
    assert asked[-1] == 5
    assert all(accent_at(view, index) for index in range(5))
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton)


def test_the_slider_by_keys(qtbot: QtBot, panel: AlignmentPanel, view: DocumentView) -> None:
    with qtbot.waitSignal(panel.count_asked) as asked:
        QTest.keyClick(view.length.slider, Key.Key_Right)
    assert asked.args == [3]
    assert view.length.slider.accessibleName() == "Length of the summary"


def test_the_summary_that_comes_moves_the_slider_without_asking(
    panel: AlignmentPanel, view: DocumentView
) -> None:
    asked: list[int] = []
    panel.count_asked.connect(asked.append)
    panel.show_document(salience_of(5, chosen=4))
    assert view.length.count == 4
    assert asked == []


def test_keys_go_from_sentence_to_sentence(panel: AlignmentPanel, view: DocumentView) -> None:
    pointed: list[object] = []
    clicked: list[object] = []
    panel.sentence_pointed.connect(pointed.append)
    panel.sentence_clicked.connect(clicked.append)
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_End, Key.Key_Up, Key.Key_Return):
        QTest.keyClick(view, key)
    assert pointed[:4] == [(0, 10), (10, 20), (40, 50), (30, 40)]
    assert clicked == [(30, 40)]


def test_a_sentence_pointed_at_in_the_text_comes_into_view(
    panel: AlignmentPanel, view: DocumentView
) -> None:
    panel.show_document(salience_of(400))
    QApplication.processEvents()
    pointed: list[object] = []
    panel.sentence_pointed.connect(pointed.append)
    panel.point_at_document(3955)
    assert view.viewport().rect().contains(view.area_of(395))
    assert panel.foot.spot.full_text.endswith("Number 395")
    assert pointed == []  # whoever points in the text knows


def test_a_sentence_taken_over_word_for_word_has_no_map(
    panel: AlignmentPanel, view: DocumentView
) -> None:
    quoted = SegmentAlignment("a b", "a b", ((0, 1), (2, 3)), ((0, 1), (2, 3)), (), (), True)
    panel.show_segment(quoted)
    assert view.isVisible()
    panel.choose_view("links")
    assert panel.pages.empty_state.isVisible()
    assert "word for word" in panel.pages.empty_state.accessibleName()
