"""The views of the side panel as they are repainted: writes one line and ends.

The sentences have the shape of real ones: every word from its own, every other one also a little
from its neighbour. One thread paints, so it is the processor's time that counts: a machine that
does something else meanwhile takes longer, but not because of us.
"""

from __future__ import annotations

import statistics
from time import process_time

from s2s_desktop.bench_programs.question_loop import tell
from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.gui.application import make_application
from s2s_desktop.gui.inspector.alignment_panel import AlignmentPanel
from s2s_desktop.pipeline.messages import Span

_VIEWS = ("links", "heat map", "table")
_WORDS = (300, 1_000)
_PANEL_PX = 330, 697  # beside the texts, in a window of 1280 × 800
_TIMES = 15
_NEIGHBOUR = 0.3


def sentence(words: int) -> SegmentAlignment:
    """So many words over as many."""
    source, source_words = _text("word", words)
    target, target_words = _text("partner", words)
    rows = tuple(tuple(_weight(i, j) for i in range(words)) for j in range(words))
    links = tuple((i, i) for i in range(words))
    return SegmentAlignment(source, target, source_words, target_words, rows, links, finished=True)


def main() -> None:
    """Point at one word after the other, and say how long repainting takes each time."""
    app = make_application(["s2s-desktop"])
    found = {}
    for words in _WORDS:
        shown = sentence(words)
        for view in _VIEWS:
            panel = AlignmentPanel()
            panel.resize(*_PANEL_PX)
            panel.restore(view, punctuation=False)
            panel.show()
            panel.show_segment(shown)
            app.processEvents()
            assert panel.view.isVisible()
            times = []
            for turn in range(_TIMES):
                panel.point_at_target(turn * words // _TIMES)
                begun = process_time()
                panel.view.viewport().repaint()
                times.append(process_time() - begun)
            found[f"{view}, {words} × {words}"] = statistics.median(times) * 1_000
            panel.close()
    tell(found)


def _text(name: str, words: int) -> tuple[str, tuple[Span, ...]]:
    """Numbered words, and where they stand."""
    spans: list[Span] = []
    for number in range(words):
        start = spans[-1][1] + 1 if spans else 0
        spans.append((start, start + len(f"{name}{number}")))
    return " ".join(f"{name}{number}" for number in range(words)), tuple(spans)


def _weight(source: int, target: int) -> float:
    if source == target:
        return 1.0
    return _NEIGHBOUR if source == target + 1 and target % 2 else 0.0


if __name__ == "__main__":
    main()
