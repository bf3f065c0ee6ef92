"""What the table says, in which order, and of which words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.drawing.selection import Selection
from s2s_desktop.drawing.shown_words import ShownWords
from s2s_desktop.drawing.table.as_text import as_text
from s2s_desktop.drawing.table.layout import Headings
from s2s_desktop.drawing.table.rows import Order, TableRow, arranged, rows_of
from s2s_desktop.drawing.word_scores import WordScore
from s2s_desktop.pipeline.messages import SegmentWarning

SCORES = WordScore(0.9, 0.5), WordScore(0.75, 0.25), WordScore(0.25, 2.0)


@pytest.fixture
def rows(house: SegmentAlignment) -> tuple[TableRow, ...]:
    """Those of "a casa branca", whose last word is unlikely, and whose first is warned of."""
    warned = SegmentWarning("invented", None, (0, 1), ("a",))
    told = replace(house, scores=SCORES, warnings=(warned,))
    return rows_of(told, ShownWords.of(told))


def words(rows: tuple[TableRow, ...]) -> list[str]:
    return [row.word for row in rows]


def test_a_line_has_the_word_its_partners_its_score_and_its_warnings(
    rows: tuple[TableRow, ...],
) -> None:
    assert words(rows) == ["a", "casa", "branca"]
    assert rows[1].partners == (("house", 0.7),)
    assert rows[1].score == SCORES[1]
    assert [len(row.warnings) for row in rows] == [1, 0, 0]
    assert [row.doubtful for row in rows] == [True, False, True]


def test_a_source_word_of_which_nothing_was_made_has_a_line(house: SegmentAlignment) -> None:
    lost = replace(house, links=((0, 0), (2, 1)), rows=((1, 0, 0), (0, 0, 1), (0, 0, 0)))
    *_, last = rows_of(lost, ShownWords.of(lost))
    assert last == TableRow(Selection(source=1), "", (("white", 0.0),))
    assert last.doubtful
    growing = replace(lost, finished=False)
    assert len(rows_of(growing, ShownWords.of(growing))) == 3  # its partner may come


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("text", ["a", "casa", "branca"]),
        ("word", ["a", "branca", "casa"]),
        ("probability", ["branca", "casa", "a"]),
        ("entropy", ["branca", "a", "casa"]),
    ],
)
def test_orders(rows: tuple[TableRow, ...], order: Order, expected: list[str]) -> None:
    assert words(arranged(rows, order)) == expected


def test_filters(rows: tuple[TableRow, ...]) -> None:
    assert words(arranged(rows, "text", "HOUSE")) == ["casa"]
    assert words(arranged(rows, "text", doubtful=True)) == ["a", "branca"]
    assert arranged(rows, "text", "casa", doubtful=True) == ()


def test_a_spreadsheet_takes_it(rows: tuple[TableRow, ...]) -> None:
    lines = as_text(rows, Headings("Word", "Prob.", "Entropy", "From")).splitlines()
    assert lines[0].split("\t") == ["Word", "Prob.", "Entropy", "From"]
    assert lines[2].split("\t") == ["casa", "0.750", "0.25", "house 0.70"]
