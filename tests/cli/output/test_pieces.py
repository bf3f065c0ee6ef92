"""Segments come out with what belongs to them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from s2s_desktop.cli.output.pieces import Piece, pieces
from s2s_desktop.errors import UserError
from s2s_desktop.pipeline.messages import (
    Failure,
    Finished,
    Message,
    Progress,
    Provenance,
    SegmentDropped,
    SegmentFinished,
    SegmentStarted,
    SourceSentence,
    TextChunk,
)


def started(segment: int) -> SegmentStarted:
    return SegmentStarted(1, segment, (0, 0), lead=f"<{segment}")


def finished(segment: int) -> SegmentFinished:
    return SegmentFinished(1, segment, (0, 0), text=f"{segment}>", score=0.0)


@pytest.mark.parametrize("count", [0, 1, 3])
def test_a_piece_is_a_segment_with_what_goes_before_it(count: int) -> None:
    messages: list[Message] = []
    for number in range(count):
        messages += [started(number), TextChunk(1, number, "…"), finished(number)]
    found = [*pieces([*messages, Finished(1, "tail", False, count, 0, 0.0)])]
    assert found == [*(Piece(f"<{n}", finished(n)) for n in range(count)), Piece("tail")]


def test_a_sentence_of_a_summary_brings_where_it_came_from() -> None:
    origin = Provenance(1, 0, (SourceSentence((0, 5), 1.0),), rewritten=False)
    told = [started(0), origin, finished(0), started(1), finished(1)]
    assert [*pieces(told)] == [Piece("<0", finished(0), origin), Piece("<1", finished(1))]


def test_a_piece_does_not_wait() -> None:
    # GIVEN messages that are watched WHEN a piece is out THEN its end was the last to be read
    messages = [started(0), finished(0), started(1), finished(1)]
    sent: list[Message] = []

    def watched() -> Iterator[Message]:
        for message in messages:
            sent.append(message)
            yield message

    for piece in pieces(watched()):
        assert isinstance(piece, Piece)
        assert piece.segment == sent[-1]


def test_what_is_dropped_is_no_piece() -> None:
    told = [started(0), finished(0), started(1), SegmentDropped(1, 1)]
    assert [*pieces([*told, Finished(1, "", True, 1, 0, 0.0)])] == [
        Piece("<0", finished(0)),
        Piece(""),
    ]


def test_progress_passes_through() -> None:
    progress = Progress(1, 5, 10, 3, 0.1)
    assert list(pieces([progress])) == [progress]


@pytest.mark.parametrize(
    ("failure", "hint"),
    [
        (Failure(1, "No memory.", "Close something."), "Close something."),
        (Failure(1, "No memory.", report="Traceback: deep"), "Traceback: deep"),
    ],
)
def test_a_failure_is_raised_after_the_pieces_before_it(failure: Failure, hint: str) -> None:
    found = pieces([started(0), finished(0), failure])
    assert next(found) == Piece("<0", finished(0))
    with pytest.raises(UserError) as raised:
        next(found)
    assert (raised.value.message, raised.value.hint) == ("No memory.", hint)
