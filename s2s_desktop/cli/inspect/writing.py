"""Draws what was found out, and writes it; the one place of the command line that draws.

A picture needs fonts, so Qt without a screen; it is imported when there is something to draw.
"""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Mapping, Sequence
from pathlib import Path

from s2s_desktop.drawing.export.files import DATA, WRITERS, save_data, save_picture
from s2s_desktop.drawing.export.picture import PARTS, captioned
from s2s_desktop.drawing.screenless import Style, screenless
from s2s_desktop.drawing.segment_alignment import SegmentAlignment, finished_alignment
from s2s_desktop.drawing.views import (
    attribution_drawing,
    document_drawing,
    heads_drawing,
    heat_drawing,
    links_drawing,
    stacked,
    table_drawing,
)
from s2s_desktop.drawing.whole import Drawing
from s2s_desktop.errors import UserError
from s2s_desktop.pipeline.inspection.messages import Attribution, HeadMaps
from s2s_desktop.pipeline.messages import SegmentFinished
from s2s_desktop.sentences import Sentence


def check_name(path: Path) -> None:
    """Raise UserError unless the name says what is to be written."""
    if path.suffix.lower() not in (*WRITERS, *DATA):
        raise UserError(
            Sentence("“{name}” does not say what to write.", name=path.name),
            Sentence("Let the name end in {ends}.", ends=", ".join((*WRITERS, *DATA))),
        )


def write(
    path: Path,
    arguments: Namespace,
    text: str,
    model: str,
    segments: Sequence[SegmentFinished],
    answers: Mapping[int, HeadMaps | Attribution],
) -> None:
    """Write the file; raises UserError if it cannot be."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    alignments = [finished_alignment(segment, text) for segment in segments]
    with screenless(arguments.theme, arguments.punctuation) as style:
        if path.suffix.lower() in DATA:
            asked = [answers[s.segment].data() if s.segment in answers else {} for s in segments]
            save_data(alignments, path, style.colours, model, asked)
            return
        drawings = [
            _drawing(arguments.view, alignment, answers.get(segment.segment), style)
            for segment, alignment in zip(segments, alignments, strict=True)
        ]
        if arguments.view == "document":
            drawings = [document_drawing(segments, alignments, style)]
        parts = () if arguments.no_caption else PARTS
        by = str(Sentence("Model: {name}", name=model))
        picture = captioned(stacked(drawings), style.colours, style.font, by, parts)
        save_picture(picture, path)


def _drawing(
    view: str, alignment: SegmentAlignment, answer: HeadMaps | Attribution | None, style: Style
) -> Drawing:
    match view, answer:
        case "heads", HeadMaps():
            return heads_drawing(alignment, answer, style)
        case "attribution", Attribution():
            return attribution_drawing(alignment, answer, style)
        case "heat", _:
            return heat_drawing(alignment, style)
        case "table", _:
            return table_drawing(alignment, style)
    return links_drawing(alignment, style)
