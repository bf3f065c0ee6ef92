"""Line breaks within a sentence: a space for the model, so that the words beside one stay apart."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from s2s_desktop.documents.model import Block, Mark, Written


def with_spaces(block: Block) -> Block:
    """The block with a space behind each break that has words directly on both of its sides."""
    text = block.text
    breaks = {inset.at for inset in block.insets if inset.kind == "break"}
    glued = sorted(
        at
        for at in breaks
        if 0 < at < len(text) and not text[at - 1].isspace() and not text[at].isspace()
    )
    if not glued:
        return block

    def moved(at: int, *, behind: bool) -> int:
        return at + sum(place < at or (behind and place == at) for place in glued)

    edges = [0, *glued, len(text)]
    lines = [text[start:end] for start, end in pairwise(edges)]
    marks = tuple(
        replace(mark, start=moved(mark.start, behind=True), end=moved(mark.end, behind=False))
        for mark in block.marks
    )
    insets = tuple(replace(inset, at=moved(inset.at, behind=False)) for inset in block.insets)
    return replace(block, text=" ".join(lines), marks=marks, insets=insets)


def without_spaces(written: Written) -> Written:
    """The text with no space directly behind a break."""
    breaks = {inset.at for inset in written.insets if inset.kind == "break"}
    for at in sorted(breaks, reverse=True):
        if written.text[at : at + 1] == " ":
            written = _without_character(written, at)
    return written


def _without_character(written: Written, at: int) -> Written:
    marks = (
        Mark(mark.start - (mark.start > at), mark.end - (mark.end > at), mark.key, mark.kinds,
             mark.splits)
        for mark in written.marks
    )  # fmt: skip
    return Written(
        written.text[:at] + written.text[at + 1 :],
        tuple(mark for mark in marks if mark.start < mark.end),
        tuple(replace(inset, at=inset.at - (inset.at > at)) for inset in written.insets),
    )
