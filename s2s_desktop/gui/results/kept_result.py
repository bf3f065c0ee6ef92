"""A result as a value: what is needed to show it again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from s2s_desktop.gui.results.packed_segment import messages
from s2s_desktop.pipeline.messages import Finished, Message


@dataclass(frozen=True)
class KeptResult:
    """The finished segments of a request about `source_text`, as `packed_segment` packs them.

    `tail` is what was copied behind the last one; None while the request was not finished.
    """

    source_text: str
    segments: tuple[bytes, ...]
    tail: str | None = None
    is_summary: bool = False

    def messages(self) -> Iterator[Message]:
        """What the engine said of them.

        Raises ValueError, KeyError or TypeError when `segments` are no packed ones.
        """
        for number, packed in enumerate(self.segments):
            yield from messages(packed, number)
        if self.tail is not None:
            yield Finished(0, self.tail, False, len(self.segments), 0, 0.0)
