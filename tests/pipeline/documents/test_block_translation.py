"""Blocks go out as one text and come back one by one."""

from __future__ import annotations

from s2s_desktop.documents.model import Block, Mark, Written
from s2s_desktop.pipeline.documents.block_translation import BlockAssembly, BlockTexts
from s2s_desktop.pipeline.documents.translated_segment import TranslatedSegment
from s2s_desktop.pipeline.messages import Finished, Message, SegmentFinished, SegmentStarted

BLOCKS = [
    Block("One. Two."),
    Block("left out", frozen=True),
    Block("  Three", marks=(Mark(2, 7, 0),)),
]
TEXTS = BlockTexts(BLOCKS, [0, 2])


def finished(number: int, span: tuple[int, int], text: str) -> SegmentFinished:
    return SegmentFinished(1, number, span, text, 0.0)


def test_a_block_comes_when_its_last_segment_is_done() -> None:
    assert TEXTS.text == "One. Two.\n\n  Three"
    messages: list[Message] = [
        SegmentStarted(1, 0, (0, 4), ""),
        SegmentStarted(1, 1, (5, 9), " "),
        SegmentStarted(1, 2, (13, 18), "\n\n  "),
        finished(2, (13, 18), "TRÊS"),
        finished(1, (5, 9), "DOIS."),
        finished(0, (0, 4), "UM."),
        Finished(1, "", False, 3, 3, 0.1),
    ]
    assembly = BlockAssembly(TEXTS)
    made = {at: list(assembly.take(message)) for at, message in enumerate(messages)}
    assert {
        at: [(block.number, block.projection.written) for block in blocks]
        for at, blocks in made.items()
        if blocks
    } == {
        5: [(0, Written("UM. DOIS."))],
        6: [(2, Written("  TRÊS", (Mark(2, 6, 0),)))],
    }


def test_segments_that_are_known_already_become_blocks_too() -> None:
    segments = [
        TranslatedSegment((0, 4), "", "UM."),
        TranslatedSegment((5, 9), " ", "DOIS."),
        TranslatedSegment((13, 18), "", "TRÊS"),
    ]
    made = {number: projection.written for number, projection in TEXTS.projected(segments)}
    assert made == {0: Written("UM. DOIS."), 2: Written("  TRÊS", (Mark(2, 6, 0),))}
