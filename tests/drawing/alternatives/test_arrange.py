"""The sentence, the choices at a word, and the other wordings, one below the other."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QFont

from s2s_desktop.drawing.alternatives.arrange import Said, Titles, arrange
from s2s_desktop.drawing.alternatives.layout import AlternativesLayout, ChoiceRow, WordingRow
from s2s_desktop.drawing.selection import Selection
from s2s_desktop.drawing.shown_words import WordWidths
from s2s_desktop.pipeline.messages import SegmentFinished
from s2s_desktop.pipeline.steering.messages import WordChoice, WordChoices

TEXT = "a casa branca."
WORDS = ((0, 1), (2, 6), (7, 13), (13, 14))
CHOICES = WordChoices(0, (2, 6), (WordChoice(" casa", 0.6), WordChoice(" residência", 0.3)))
WORDINGS = tuple(
    SegmentFinished(0, 0, (0, 9), text, score)
    for text, score in ((TEXT, -0.1), ("a residência branca.", -0.4))
)


@pytest.fixture
def font(qapp: object) -> QFont:
    font = QFont()
    font.setPixelSize(13)
    return font


def _arranged(font: QFont, width: float, here: int | None = 1) -> AlternativesLayout:
    said = Said(TEXT, WORDS, (CHOICES,), WORDINGS, here)
    return arrange(said, Titles("Instead", "Others"), WordWidths(font), 13, width)


def test_words_with_a_choice_are_open_and_their_choices_are_listed(font: QFont) -> None:
    layout = _arranged(font, 300)
    assert [word.is_open for word in layout.words] == [False, True, False, False]
    choices = [row for row in layout.rows if isinstance(row, ChoiceRow)]
    assert [(c.word, c.standing) for c in choices] == [("casa", True), ("residência", False)]
    # AND of the wordings only those that say something else, with what differs
    wordings = [row for row in layout.rows if isinstance(row, WordingRow)]
    assert [w.new for w in wordings] == [(False, True, False)]


def test_what_is_pointed_at_is_found(font: QFont) -> None:
    layout = _arranged(font, 300)
    area = layout.area_of(Selection(target=2), QPoint(0, 10))
    assert layout.selection_at(area.center().toPoint(), QPoint(0, 10)) == Selection(target=2)
    middle = layout.rows[1].area.center().toPoint()
    assert layout.row_at(middle, QPoint()) == 1
    assert layout.row_at(layout.words[0].area.center().toPoint(), QPoint()) is None


def test_a_full_stop_stays_at_its_word_and_lines_break_in_a_narrow_view(font: QFont) -> None:
    wide, narrow = _arranged(font, 400), _arranged(font, 70)
    assert wide.words[2].area.right() == wide.words[3].area.left()
    assert narrow.full_size.height() > wide.full_size.height()
    assert max(word.area.right() for word in narrow.words[:3]) <= 70


def test_nothing_is_listed_at_a_word_without_a_choice(font: QFont) -> None:
    assert not any(isinstance(row, ChoiceRow) for row in _arranged(font, 300, here=0).rows)
