"""Other wordings of sentences that a model has written: their words and weights are known."""

from __future__ import annotations

from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.gui.results import packed_segment
from s2s_desktop.gui.text.soft_lines import clean
from s2s_desktop.pipeline.messages import SegmentFinished


class KnownWordings:
    """What models have said of sentences when they were asked for something else, by the source
    of the sentence: however the user comes back to a wording (undo, redo, another translation of
    the text), its alignment is known."""

    def __init__(self) -> None:
        self._known: dict[str, dict[str, SegmentAlignment]] = {}

    def learn(self, source_text: str, said: SegmentFinished) -> None:
        """A sentence may say this."""
        alignment = packed_segment.alignment(packed_segment.pack("", said), source_text)
        known, text = self._known.setdefault(source_text, {}), clean(said.text)
        known.pop(text, None)  # so that it is the latest
        known[text] = alignment

    def find(self, source_text: str, text: str) -> SegmentAlignment | None:
        """The wording of a sentence that says `text`."""
        return self._known.get(source_text, {}).get(text)

    def latest(self, source_text: str) -> SegmentAlignment | None:
        """The one that was learnt last."""
        known = self._known.get(source_text)
        return None if not known else known[next(reversed(known))]
