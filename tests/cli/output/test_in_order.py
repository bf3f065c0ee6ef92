"""Segments come out in the order of the text, however they finish."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from s2s_desktop.cli.output.in_order import Piece, in_order
from s2s_desktop.errors import UserError
from s2s_desktop.pipeline.messages import (
    Failure,
    Finished,
    Message,
    Progress,
    SegmentFinished,
    SegmentStarted,
)


def started(segment: int) -> SegmentStarted:
    return SegmentStarted(1, segment, (0, 0), lead=f"<{segment}")


def finished(segment: int) -> SegmentFinished:
    return SegmentFinished(1, segment, (0, 0), text=f"{segment}>", score=0.0)


@st.composite
def interleavings(draw: st.DrawFn) -> tuple[int, list[Message]]:
    """Segments that start in order and finish in any order after their start."""
    count = draw(st.integers(0, 8))
    order = draw(st.permutations(range(count)))
    messages: list[Message] = []
    begun = 0
    for segment in order:
        while begun <= segment:
            messages.append(started(begun))
            begun += 1
        messages.append(finished(segment))
    return count, [*messages, Finished(1, "tail", False, count, 0, 0.0)]


@given(interleavings())
def test_pieces_come_in_the_order_of_the_text(case: tuple[int, list[Message]]) -> None:
    count, messages = case
    pieces = [piece for piece in in_order(messages) if isinstance(piece, Piece)]
    text = "".join(p.lead + (p.segment.text if p.segment else "") for p in pieces)
    assert text == "".join(f"<{n}{n}>" for n in range(count)) + "tail"


def test_a_piece_does_not_wait_longer_than_it_must() -> None:
    # GIVEN three segments of which the second finishes first
    messages = [started(0), started(1), started(2), finished(1), finished(0), finished(2)]
    sent: list[Message] = []

    def watched() -> Iterator[Message]:
        for message in messages:
            sent.append(message)
            yield message

    # THEN the first piece is out as soon as its own end came, and the second with it
    pieces = in_order(watched())
    for segment in (0, 1):
        assert next(pieces) == Piece(f"<{segment}", finished(segment))
        assert sent[-1] == finished(0)


def test_progress_passes_through() -> None:
    progress = Progress(1, 5, 10, 3, 0.1)
    assert list(in_order([progress])) == [progress]


@pytest.mark.parametrize(
    ("failure", "hint"),
    [
        (Failure(1, "No memory.", "Close something."), "Close something."),
        (Failure(1, "No memory.", report="Traceback: deep"), "Traceback: deep"),
    ],
)
def test_a_failure_is_raised_after_the_pieces_before_it(failure: Failure, hint: str) -> None:
    pieces = in_order([started(0), finished(0), failure])
    assert next(pieces) == Piece("<0", finished(0))
    with pytest.raises(UserError) as raised:
        next(pieces)
    assert (raised.value.message, raised.value.hint) == ("No memory.", hint)
