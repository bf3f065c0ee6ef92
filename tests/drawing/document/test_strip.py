"""The document as bars."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QSize
from pytestqt.qtbot import QtBot

from s2s_desktop.drawing.document.salience import DocumentSalience
from s2s_desktop.drawing.document.strip import StripLayout, strip
from s2s_desktop.drawing.shapes import Box
from s2s_desktop.pipeline.messages import SentenceSalience
from tests.drawing.pictures import colours, font, of_kind, words_of

PANEL = QSize(298, 500)
AT_START = QPoint(0, 0)


@pytest.fixture(autouse=True)
def _application(qtbot: QtBot) -> None:
    """Fonts need one."""


def document(count: int = 3) -> DocumentSalience:
    """Sentences of ten letters, the second one the most salient and chosen."""
    saliences = {1: 1.0, 0: 0.5}
    ranks = {1: 1, 0: 2}
    return DocumentSalience(
        "".join(f"Number {i:03}" for i in range(count)),
        tuple(
            SentenceSalience(
                (10 * i, 10 * i + 10), saliences.get(i, 0.0), i == 1, ranks.get(i, i + 1)
            )
            for i in range(count)
        ),
    )


def laid_out(shown: DocumentSalience) -> StripLayout:
    return strip(len(shown.sentences), shown.bar, font(), PANEL)


def test_bars_are_as_long_as_their_sentences_are_salient_and_filled_if_chosen() -> None:
    shapes = list(laid_out(document()).shapes(colours(), PANEL, AT_START))
    bars = of_kind(shapes, Box)
    assert bars[1].area.width() > 1.8 * bars[0].area.width() > 5 * bars[2].area.width() > 0
    assert [bar.fill for bar in bars] == [None, colours().accent, None]
    assert words_of(shapes) == ["Number 000", "Number 001", "Number 002"]


def test_sentences_are_found_where_their_bars_are() -> None:
    layout = laid_out(document())
    for index in range(3):
        place = layout.area_of(index, AT_START).center().toPoint()
        assert layout.index_at(place, AT_START) == index
    assert layout.index_at(QPoint(20, 400), AT_START) is None


def test_long_documents_have_thin_bars_before_they_scroll() -> None:
    assert laid_out(document(100)).full_size.height() <= PANEL.height()
    assert not laid_out(document(100)).words
    assert laid_out(document(500)).line_px == 4


def test_what_is_pointed_at_and_what_is_clicked_stand_out() -> None:
    layout = laid_out(document())
    shapes = layout.shapes(colours(), PANEL, AT_START, pointed=0, clicked=2)
    lines = [box for box in of_kind(shapes, Box) if box.area.width() > 290]
    assert [line.line for line in lines] == [None, colours().accent]


def test_another_length_chooses_the_most_salient() -> None:
    assert [s.chosen for s in document().shortened(2).sentences] == [True, True, False]
    assert document().shortened(2).chosen_count == 2


def test_sentences_by_their_characters() -> None:
    assert document().index_at(15) == 1
    assert document().index_at(99) is None
    assert DocumentSalience("a\n  b", (SentenceSalience((0, 5), 1, True, 1),)).text_of(0) == "a b"
