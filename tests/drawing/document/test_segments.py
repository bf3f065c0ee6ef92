"""The sentences of a text, in order or the worst first."""

from __future__ import annotations

from s2s_desktop.drawing.document.segments import TextSegment, arranged
from s2s_desktop.drawing.document.strip import Bar
from s2s_desktop.pipeline.messages import SegmentWarning

NUMBER = SegmentWarning("number-changed", (0, 1), (0, 1), ("1", "2"))
SEGMENTS = (
    TextSegment(0, "one", "um", 0.9),
    TextSegment(1, "two", "dois", 0.4),
    TextSegment(2, "three", "quatro", 0.8, (NUMBER,)),
    TextSegment(3, "four", "by hand", None),
)


def numbers(segments: tuple[TextSegment, ...]) -> list[int]:
    return [segment.index for segment in segments]


def test_the_worst_have_warnings_then_the_least_probability() -> None:
    assert numbers(arranged(SEGMENTS)) == [0, 1, 2, 3]
    assert numbers(arranged(SEGMENTS, "worst")) == [2, 1, 0, 3]


def test_filtered_by_words_of_both_languages_and_by_kinds() -> None:
    assert numbers(arranged(SEGMENTS, sought="QUAT")) == [2]
    assert numbers(arranged(SEGMENTS, sought="o")) == [0, 1, 2, 3]
    assert numbers(arranged(SEGMENTS, kinds=frozenset({"number-changed"}))) == [2]
    assert arranged(SEGMENTS, kinds=frozenset({"dropped"})) == ()


def test_bars() -> None:
    assert SEGMENTS[1].bar == Bar("two", 0.4, filled=True, doubtful=False)
    assert SEGMENTS[2].bar.doubtful
    assert SEGMENTS[3].bar == Bar("four", 1.0, filled=False)
