"""Source and target together: the translation of each block below it, in the same format."""

from __future__ import annotations

from dataclasses import replace

from s2s_desktop.documents.model import Block, Written

FORMATS = frozenset({"docx", "odt", "html", "epub", "md", "srt", "vtt", "pptx", "odp"})

_LINE_END = "\n"


def with_source(block: Block, written: Written) -> Written:
    """The block as it was, a line end, and its translation; what it holds once stays with the
    source."""
    shift = len(block.text) + len(_LINE_END)
    moved = tuple(
        replace(mark, start=mark.start + shift, end=mark.end + shift)
        for mark in written.marks
        if mark.splits
    )
    return Written(block.text + _LINE_END + written.text, (*block.marks, *moved), block.insets)
