"""The sentences of a result as they are listed."""

from __future__ import annotations

import math

import pytest
from PySide6.QtGui import QTextCharFormat, QTextDocument
from pytestqt.qtbot import QtBot

from s2s_desktop.drawing.document.segments import TextSegment
from s2s_desktop.gui.editing.user_text import SegmentText
from s2s_desktop.gui.results.result import Result
from s2s_desktop.gui.results.source_snapshot import SourceSnapshot
from s2s_desktop.gui.results.text_overview import TextOverview
from s2s_desktop.pipeline.messages import (
    SegmentFinished,
    SegmentStarted,
    SegmentWarning,
    TextChunk,
)

DROPPED = SegmentWarning("dropped", (0, 3), None, ("One",))


def result_of(qtbot: QtBot) -> Result:
    source = QTextDocument()
    source.setPlainText("One.\nTwo.")
    result = Result(SourceSnapshot(source), QTextDocument(), QTextCharFormat())
    result.apply(
        [
            SegmentStarted(1, 0, (0, 4), ""),
            TextChunk(1, 0, "Um."),
            SegmentFinished(1, 0, (0, 4), "Um.", math.log(0.5), warnings=(DROPPED,)),
            SegmentStarted(1, 1, (5, 9), "\n"),
            TextChunk(1, 1, "Do"),
        ]
    )
    return result


def test_finished_sentences_with_probability_and_warnings(qtbot: QtBot) -> None:
    result = result_of(qtbot)
    (only,) = TextOverview(result).segments()
    assert only == TextSegment(0, "One.", "Um.", pytest.approx(0.5), (DROPPED,))


def test_what_the_user_has_written_is_not_the_models(qtbot: QtBot) -> None:
    result = result_of(qtbot)
    overview = TextOverview(result)
    overview.segments()
    result.edits.write(0, SegmentText("", "Uma."))
    assert overview.segments() == (TextSegment(0, "One.", "Uma.", None),)


def test_a_restored_result_knows_its_scores(qtbot: QtBot) -> None:
    result = result_of(qtbot)
    source = QTextDocument()
    source.setPlainText("One.\nTwo.")
    again = Result(SourceSnapshot(source), QTextDocument(), QTextCharFormat())
    again.restore(result.kept())
    assert TextOverview(again).segments()[0].probability == pytest.approx(0.5, abs=1e-3)
