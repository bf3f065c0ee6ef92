"""All finished sentences of a result, as the view of the whole text lists them."""

from __future__ import annotations

import math
from collections.abc import Iterator

from s2s_desktop.drawing.document.segments import TextSegment
from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.gui.results.result import Result


class TextOverview:
    """Makes the sentences of one result when it is asked for them, each once."""

    def __init__(self, result: Result) -> None:
        self._result = result
        self._known: dict[int, TextSegment] = {}

    def segments(self) -> tuple[TextSegment, ...]:
        """Those that are finished, in the order of the target."""
        return tuple(self._segment(index) for index in self._result.finished())

    def alignments(self) -> Iterator[SegmentAlignment]:
        """Their words and weights, each unpacked when it is its turn."""
        return (self._result.alignment(index) for index in self._result.finished())

    def _segment(self, index: int) -> TextSegment:
        result = self._result
        if index in result.edits:
            source = _on_one_line(result.source_text(index))
            return TextSegment(index, source, _on_one_line(result.edits.said(index).text), None)
        if index not in self._known:
            score, text = result.score(index), result.edits.said(index).text
            self._known[index] = TextSegment(
                index,
                _on_one_line(result.source_text(index)),
                _on_one_line(text),
                math.exp(score) if score < 0 else None,
                result.warnings.get(index, ()),
            )
        return self._known[index]


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
