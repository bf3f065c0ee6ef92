"""A result as a value: what is needed to show it again."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from s2s_desktop.gui.results.packed_segment import Head, head


@dataclass(frozen=True)
class KeptResult:
    """The finished segments of a request about `source_text`, as `packed_segment` packs them.

    `text` is what they and what leads to them make together. `tail` is what was copied behind
    the last one; None while the request was not finished. `into` is the language of the target,
    `source_language` that of the text, if it is known. `edits` are what the user has made of
    segments: their number, what leads to them, and what they say; the tail counts as one segment
    more. `salience` is that of the sentences of a text that was summarized, as `packed_salience`
    packs it.
    """

    source_text: str
    text: str
    segments: tuple[bytes, ...]
    tail: str | None = None
    is_summary: bool = False
    into: str = ""
    edits: tuple[tuple[int, str, str], ...] = ()
    salience: bytes = b""
    source_language: str = ""

    @cached_property
    def heads(self) -> tuple[Head, ...]:
        """Where each segment stands. Raises ValueError when one is no packed one."""
        return tuple(head(packed) for packed in self.segments)

    def check(self) -> None:
        """Raise ValueError when the segments are no packed ones, or those of another text."""
        if sum(each.lead + each.text for each in self.heads) != len(self.text):
            raise ValueError("the segments do not make the text")
