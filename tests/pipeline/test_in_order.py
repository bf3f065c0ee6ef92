"""Segments that are worked on side by side are told one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from s2s_desktop.pipeline.in_order import in_order, until_stopped
from s2s_desktop.pipeline.messages import (
    AlignmentRow,
    Message,
    Progress,
    SegmentDropped,
    SegmentFinished,
    SegmentMessage,
    SegmentStarted,
    TextChunk,
)

TICK = Progress(1, 0, 10, 0, 0.0)


def _segment(number: int, chunks: int) -> list[SegmentMessage]:
    """All that is said of one segment, of so many words."""
    words = [f"{word} " for word in range(chunks)]
    told: list[SegmentMessage] = [SegmentStarted(1, number, (number, number + 1), " ")]
    for word, text in enumerate(words):
        told.append(TextChunk(1, number, text, "guess"))
        told.append(AlignmentRow(1, number, word, (0, 1), (0.5,)))
        told.append(AlignmentRow(1, number, word, (0, 1), (0.75,)))
    told.append(TextChunk(1, number, ""))
    told.append(SegmentFinished(1, number, (number, number + 1), "".join(words), 0.0))
    return told


@st.composite
def _interleaved(draw: st.DrawFn) -> tuple[list[SegmentMessage], int]:
    """Segments that start in any order, and whose messages are mixed."""
    first = draw(st.integers(0, 3))
    count = draw(st.integers(0, 6))
    waiting = [_segment(first + i, draw(st.integers(0, 3))) for i in range(count)]
    mixed: list[SegmentMessage] = []
    while waiting:
        chosen = draw(st.sampled_from(waiting))
        mixed.append(chosen.pop(0))
        waiting = [rest for rest in waiting if rest]
    return mixed, first


def _state(messages: list[Message]) -> dict[int, tuple[str, str, dict[int, AlignmentRow]]]:
    """What a receiver has of each segment."""
    state: dict[int, tuple[str, str, dict[int, AlignmentRow]]] = {}
    for message in messages:
        match message:
            case SegmentStarted():
                state[message.segment] = "", "", {}
            case TextChunk():
                firm, _, rows = state[message.segment]
                state[message.segment] = firm + message.firm, message.provisional, rows
            case AlignmentRow():
                state[message.segment][2][message.word] = message
    return state


@given(_interleaved(), st.integers(0, 60))
def test_each_segment_is_whole_before_the_next_begins(
    made: tuple[list[SegmentMessage], int], end: int
) -> None:
    # GIVEN messages of segments in any order, that end somewhere
    mixed, first = made
    mixed = mixed[:end]
    told = list(in_order([*mixed], first))
    # THEN what is told is of the segments up to the first that is not finished,
    finished = {m.segment for m in mixed if isinstance(m, SegmentFinished)}
    started = {m.segment for m in mixed if isinstance(m, SegmentStarted)}
    whole = first
    while whole in finished:
        whole += 1
    numbers = [m.segment for m in told if isinstance(m, SegmentMessage)]
    assert numbers == sorted(numbers)
    assert {*numbers} == {*range(first, whole)} | ({whole} & started)
    # which is dropped if it had started,
    dropped = [m for m in told if isinstance(m, SegmentDropped)]
    assert dropped == ([SegmentDropped(1, whole)] if whole in started else [])
    assert told[-1:] == dropped or not dropped
    # and who hears it knows the same as who hears the interleaved messages.
    known, heard = _state([*mixed]), _state(told)
    assert heard == {number: known[number] for number in heard}


@given(_interleaved())
def test_the_first_segment_is_told_without_delay(made: tuple[list[SegmentMessage], int]) -> None:
    # WHEN a message of the segment comes whose turn it is THEN it is told before the next is read
    mixed, first = made
    read: list[SegmentMessage] = []

    def source() -> Iterator[Message]:
        for message in mixed:
            read.append(message)
            yield message

    told: list[Message] = []
    for message in in_order(source(), first):
        assert isinstance(message, SegmentMessage)
        told.append(message)
        # THEN nothing that could be told before has waited for what was read last:
        if message.segment != read[-1].segment:
            # a segment that waited is told at once behind the end of the one before
            ends = [m.segment for m in told if isinstance(m, SegmentFinished)]
            assert read[-1].segment in ends
        elif not isinstance(message, AlignmentRow | TextChunk):
            assert message == read[-1] or message.segment in {m.segment for m in read[:-1]}


def test_what_is_of_no_segment_passes_through() -> None:
    first, second = _segment(0, 1), _segment(1, 1)
    told = list(in_order([second[0], TICK, first[0], TICK, *second[1:], *first[1:], TICK]))
    assert told[:3] == [TICK, first[0], TICK]
    assert told[-1] == TICK
    assert isinstance(told[-2], SegmentFinished)
    assert told[-2].segment == 1


def test_a_segment_that_waited_is_told_in_one_go() -> None:
    # GIVEN a second segment of three words that is done before the first
    first, second = _segment(0, 0), _segment(1, 3)
    told = list(in_order([first[0], *second, *first[1:]]))
    chunks = [m for m in told if isinstance(m, TextChunk) and m.segment == 1]
    rows = [m for m in told if isinstance(m, AlignmentRow)]
    assert [chunk.firm for chunk in chunks] == ["0 1 2 "]
    assert [row.weights for row in rows] == [(0.75,)] * 3


def test_messages_end_when_nobody_wants_them() -> None:
    messages = [replace(TICK, tokens=i) for i in range(9)]
    answers = iter([False, False, False, True])
    assert list(until_stopped(messages, lambda: next(answers))) == messages[:3]
