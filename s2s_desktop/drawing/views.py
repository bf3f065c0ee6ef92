"""Each view of a sentence as a whole drawing, with what it says below it in English."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, QRectF, QSize, QSizeF

from s2s_desktop.drawing.attribution import shares
from s2s_desktop.drawing.document.segments import TextSegment
from s2s_desktop.drawing.document.strip import strip
from s2s_desktop.drawing.heads.grid import grid
from s2s_desktop.drawing.heads.shown_maps import shown_maps
from s2s_desktop.drawing.heat_map.fitting import unfolded
from s2s_desktop.drawing.heat_map.heat_image import HeatImage
from s2s_desktop.drawing.heat_map.layout import HeatLayout
from s2s_desktop.drawing.layout import Layout
from s2s_desktop.drawing.links.bands import in_bands
from s2s_desktop.drawing.links.columns import in_columns
from s2s_desktop.drawing.links.ribbons import Bonds
from s2s_desktop.drawing.scene import Scene
from s2s_desktop.drawing.screenless import Style
from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.drawing.shapes import Shape, Text
from s2s_desktop.drawing.shown_words import ShownWords, WordWidths
from s2s_desktop.drawing.table.layout import Headings, table
from s2s_desktop.drawing.table.rows import rows_of
from s2s_desktop.drawing.whole import Drawing, whole
from s2s_desktop.pipeline.inspection.messages import Attribution, HeadMaps
from s2s_desktop.pipeline.messages import SegmentFinished
from s2s_desktop.sentences import Sentence

LONGEST_COLUMN = 20
"""A picture of more words has lines of them, as wide as a page, and not columns."""
_BETWEEN_PX, _TITLE_LINE = 24.0, 1.6


def links_drawing(alignment: SegmentAlignment, style: Style) -> Drawing:
    """Words and ribbons; a long sentence in bands."""
    words, widths = ShownWords.of(alignment, style.punctuation), WordWidths(style.font)
    bonds = Bonds.of(alignment, words)
    long = len(words.sources) > LONGEST_COLUMN
    lay = in_bands if long else in_columns
    layout = lay(words, bonds, widths, style.font_px, None)
    note = Sentence(
        "The thicker a ribbon, the more the word came from its partner. "
        "Amber words have no partner."
    )
    return _whole(layout, alignment, style, note)


def heat_drawing(alignment: SegmentAlignment, style: Style) -> Drawing:
    """Weights as colour."""
    words, widths = ShownWords.of(alignment, style.punctuation), WordWidths(style.font)
    heat = HeatImage(words.sources, words.source_mirrored, style.colours.scale)
    rows = alignment.rows
    heat.show_rows([rows[target] if target < len(rows) else () for target in words.targets])
    geometry = unfolded(words, widths, style.font_px)
    layout = HeatLayout(words, geometry, heat.image, widths, style.font_px)
    note = Sentence(
        "The stronger a cell's colour, the more its target word came from its source word. "
        "A dot marks words that are linked."
    )
    return _whole(layout, alignment, style, note)


def attribution_drawing(alignment: SegmentAlignment, found: Attribution, style: Style) -> Drawing:
    """What leaving words out does, beside links."""
    drawn = heat_drawing(replace(alignment, rows=shares(found.rows)), style)
    note = Sentence("Colour: what leaving the word out does. Dot: linked by attention.")
    return replace(drawn, notes=(str(note),))


def table_drawing(alignment: SegmentAlignment, style: Style) -> Drawing:
    """A word a line."""
    rows = rows_of(alignment, ShownWords.of(alignment, style.punctuation))
    headings = Headings("Word", "Prob", "Entropy", "From")
    layout = table(rows, headings, "text", WordWidths(style.font), style.font_px, None)
    note = Sentence(
        "Prob: how likely the model thought the word. Entropy: how undecided it was, in nats. "
        "Amber words are worth a look."
    )
    return _whole(layout, alignment, style, note)


def heads_drawing(alignment: SegmentAlignment, found: HeadMaps, style: Style) -> Drawing:
    """All heads of each kind of attention that the model has."""
    titles = {
        "cross": Sentence("Cross-attention"),
        "encoder": Sentence("Encoder self-attention"),
        "decoder": Sentence("Decoder self-attention"),
    }
    drawings = []
    for kind in found.kinds:
        layout = grid(shown_maps(found, kind, "words"), style.font_px, None)
        size, line = QSizeF(layout.full_size), style.font_px * _TITLE_LINE
        title = QRectF(0, 0, size.width(), line)
        heading = Text(str(titles[kind]), title, style.colours.text, style.font_px, bold=True)
        maps = layout.shapes(style.colours, layout.full_size, QPoint())
        shapes = heading, *(shape.moved(0, line) for shape in maps)
        drawings.append(Drawing(shapes, QSizeF(size.width(), size.height() + line)))
    texts = alignment.source_text, alignment.target_text
    note = Sentence("Layers down, heads across. ★: read as the alignment.")
    return replace(stacked(drawings), texts=texts, notes=(str(note),))


def document_drawing(
    segments: Sequence[SegmentFinished], alignments: Sequence[SegmentAlignment], style: Style
) -> Drawing:
    """A bar a sentence."""
    lines = [
        TextSegment(
            number,
            " ".join(alignment.source_text.split()),
            segment.text,
            math.exp(segment.score) if segment.score < 0 else None,
            alignment.warnings,
        )
        for number, (segment, alignment) in enumerate(zip(segments, alignments, strict=True))
    ]
    layout = strip(len(lines), lambda place: lines[place].bar, style.font, None)
    size = layout.full_size
    note = Sentence(
        "The longer a bar, the surer the model was of its sentence. Amber: worth a look."
    )
    shapes = tuple(layout.shapes(style.colours, size, QPoint()))
    return Drawing(shapes, QSizeF(size), notes=(str(note),))


def stacked(drawings: Sequence[Drawing]) -> Drawing:
    """Drawings one below the other, with the notes of the first; of one sentence, its texts."""
    if len(drawings) == 1:
        return drawings[0]
    shapes, y, width = list[Shape](), 0.0, 0.0
    for drawing in drawings:
        shapes += [shape.moved(0, y) for shape in drawing.shapes]
        y += drawing.size.height() + _BETWEEN_PX
        width = max(width, drawing.size.width())
    notes = drawings[0].notes if drawings else ()
    return Drawing(tuple(shapes), QSizeF(width, max(0.0, y - _BETWEEN_PX)), notes=notes)


def _whole(layout: Layout, alignment: SegmentAlignment, style: Style, note: Sentence) -> Drawing:
    size: QSize = layout.full_size
    scene = Scene(alignment, style.colours, style.font, size, titled=True)
    return whole(layout, scene, str(note))
