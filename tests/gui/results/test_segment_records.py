"""What is kept about each segment."""

from __future__ import annotations

import pytest

from s2s_desktop.gui.results.segment_records import SegmentRecords
from s2s_desktop.pipeline.messages import AlignmentRow, SegmentFinished, SegmentStarted

TEXT = "Go on. The house."


@pytest.fixture
def records() -> SegmentRecords:
    """Two sentences, both begun."""
    records = SegmentRecords(TEXT)
    records.start(0, SegmentStarted(1, 10, (0, 6), "", ((0, 2), (3, 5))))
    records.start(1, SegmentStarted(1, 11, (7, 17), " ", ((7, 10), (11, 16))))
    return records


def finish_second(records: SegmentRecords) -> None:
    records.grow(1, "A casa.", "")
    message = SegmentFinished(
        1,
        11,
        (7, 17),
        "A casa.",
        -0.1,
        source_words=((7, 10), (11, 16)),
        target_words=((0, 1), (2, 6)),
        links=((0, 0), (1, 1)),
        rows=((0.9, 0.1), (0.25, 0.75)),
    )
    records.finish(1, message)


def test_a_growing_segment_has_the_rows_so_far(records: SegmentRecords) -> None:
    records.grow(1, "A ", "casa")
    records.align(1, AlignmentRow(1, 11, 0, (0, 1), (0.5, 0.5)))
    records.align(1, AlignmentRow(1, 11, 0, (0, 1), (0.8, 0.2)))
    alignment = records.alignment(1)
    assert alignment.source_text == "The house."
    assert alignment.target_text == "A casa"
    assert [alignment.source_word(i) for i in range(2)] == ["The", "house"]
    assert [alignment.target_word(i) for i in range(1)] == ["A"]
    assert alignment.rows == ((0.8, 0.2),)
    assert not alignment.finished


def test_a_row_that_is_ahead_of_the_text_waits(records: SegmentRecords) -> None:
    records.align(1, AlignmentRow(1, 11, 0, (0, 4), (0.5, 0.5)))
    assert records.alignment(1).rows == ()
    records.grow(1, "casa", "")
    assert records.alignment(1).rows == ((0.5, 0.5),)


def test_a_finished_segment_keeps_everything(records: SegmentRecords) -> None:
    finish_second(records)
    alignment = records.alignment(1)
    assert alignment.finished
    assert alignment.target_text == "A casa."
    assert [alignment.source_word(i) for i in range(2)] == ["The", "house"]
    assert [alignment.target_word(i) for i in range(2)] == ["A", "casa"]
    assert alignment.links == ((0, 0), (1, 1))
    weights = [weight for row in alignment.rows for weight in row]
    assert weights == pytest.approx([0.9, 0.1, 0.25, 0.75], abs=1 / 255)


def test_a_finished_segment_takes_little_memory() -> None:
    # GIVEN a sentence of forty words, all aligned with all
    spans = tuple((i * 5, i * 5 + 4) for i in range(40))
    records = SegmentRecords("word " * 40)
    records.start(0, SegmentStarted(1, 0, (0, 200), "", spans))
    rows = tuple(tuple(float(i == j) for j in range(40)) for i in range(40))
    message = SegmentFinished(
        1, 0, (0, 200), "word " * 40, -0.1, source_words=spans, target_words=spans, rows=rows
    )
    # WHEN it is finished
    records.finish(0, message)
    # THEN what is kept of its 1600 weights is small
    assert len(records._packed[0]) < 1000


def test_a_character_belongs_to_the_segment_around_it(records: SegmentRecords) -> None:
    found = [records.index_at_source(char) for char in range(len(TEXT) + 1)]
    assert found == [0] * 6 + [None] + [1] * 10 + [None]


def test_passages_of_a_summary_may_overlap_and_come_in_any_order() -> None:
    # GIVEN a passage, one inside of it that begins the summary, and one behind a gap
    records = SegmentRecords("x" * 100)
    for index, passage in enumerate([(30, 40), (10, 60), (70, 80)]):
        records.start(index, SegmentStarted(1, index, passage, ""))
    # THEN every character is in the passage that begins nearest before it
    found = [records.index_at_source(char) for char in (5, 10, 29, 30, 39, 40, 59, 60, 75, 80)]
    assert found == [None, 1, 1, 0, 0, 1, 1, None, 2, None]


def test_what_is_kept_has_no_gaps(records: SegmentRecords) -> None:
    # GIVEN the second of two segments that is finished first
    finish_second(records)
    assert (records.packed(), records.text()) == ((), "")
    # WHEN the first one is finished too, both are kept
    records.finish(0, SegmentFinished(1, 10, (0, 6), "Vai.", -0.1))
    assert len(records.packed()) == 2
    assert records.text() == "Vai. A casa."
