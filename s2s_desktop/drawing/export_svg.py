"""The map as an SVG drawing: text stays text, so that it can be edited and searched."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFont, QFontInfo

from s2s_desktop.drawing.colour_scale import step_of
from s2s_desktop.drawing.map_geometry import LEAN_DEGREES, PADDING_PX
from s2s_desktop.drawing.map_painter import LINK_RADIUS_SHARE, MapView
from s2s_desktop.drawing.partners import weight
from s2s_desktop.drawing.picture import printed_view
from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.drawing.selection import Selection

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_HALF_CAPITAL_SHARE = 0.36
_UNSCROLLED = QPoint(0, 0)


def svg(alignment: SegmentAlignment, font: QFont) -> bytes:
    """The map as UTF-8; each cell has its words and weight as a title."""
    view = printed_view(alignment, font)
    parts = [*_opening(view), *_cells(view), *_gaps(view)]
    parts += [*_links(view), *_words(view), "</svg>", ""]
    return "\n".join(parts).encode()


def _opening(view: MapView) -> Iterator[str]:
    width, height = view.size.width(), view.size.height()
    family = quoteattr(f"'{QFontInfo(view.font).family()}', sans-serif")
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" font-family={family} '
        f'font-size="{view.geometry.font_px}" fill="{view.colours.text.name()}">'
    )
    yield f"<title>{_text(view.alignment.source_text)}</title>"
    yield f"<desc>{_text(view.alignment.target_text)}</desc>"
    yield f'<rect width="{width}" height="{height}" fill="{view.colours.base.name()}"/>'


def _cells(view: MapView) -> Iterator[str]:
    """The weakest colour as one ground, a square for each cell that is any stronger."""
    yield _rectangle(view.geometry.area(_UNSCROLLED), view.colours.scale[0]) + "/>"
    for target, target_word in enumerate(view.words.targets):
        for source, source_word in enumerate(view.words.sources):
            share = weight(view.alignment, source, target)
            if step := step_of(share):
                cell = view.geometry.cell(Selection(source, target), _UNSCROLLED)
                title = f"{_text(source_word)} → {_text(target_word)} {round(share * 100)} %"
                square = _rectangle(cell, view.colours.scale[step])
                yield f"{square}><title>{title}</title></rect>"


def _rectangle(area: QRect, colour: int) -> str:
    return (
        f'<rect x="{area.x()}" y="{area.y()}" width="{area.width()}" height="{area.height()}" '
        f'fill="#{colour & 0xFFFFFF:06x}"'
    )


def _gaps(view: MapView) -> Iterator[str]:
    area, cell_px = view.geometry.area(_UNSCROLLED), view.geometry.cell_px
    right, bottom = area.x() + area.width(), area.y() + area.height()
    down = (f"M{x} {area.y()}V{bottom}" for x in range(area.x(), right + 1, cell_px))
    across = (f"M{area.x()} {y}H{right}" for y in range(area.y(), bottom + 1, cell_px))
    path = "".join([*down, *across])
    yield f'<path d="{path}" stroke="{view.colours.base.name()}" fill="none"/>'


def _links(view: MapView) -> Iterator[str]:
    radius = view.geometry.cell_px * LINK_RADIUS_SHARE
    for source, target in view.alignment.links:
        middle = view.geometry.middle(Selection(source, target), _UNSCROLLED)
        step = step_of(weight(view.alignment, source, target))
        yield (
            f'<circle cx="{middle.x():g}" cy="{middle.y():g}" r="{radius:g}" '
            f'fill="{view.colours.on_step(step).name()}"/>'
        )


def _words(view: MapView) -> Iterator[str]:
    # From the middle of a line down to its baseline; not every viewer knows "dy" in em.
    drop_px = view.geometry.font_px * _HALF_CAPITAL_SHARE
    right = view.geometry.row_header_px - PADDING_PX
    for target, word in enumerate(view.words.targets):
        middle = view.geometry.middle(Selection(target=target), _UNSCROLLED).y()
        place = f'x="{right}" y="{middle + drop_px:g}"'
        yield f'<text {place} text-anchor="end">{_text(word)}</text>'
    for source, word in enumerate(view.words.sources):
        foot = view.geometry.column_foot(source, _UNSCROLLED)
        turn = f"translate({foot.x():g} {foot.y():g}) rotate({-LEAN_DEGREES:g})"
        place = f'transform="{turn}" x="{PADDING_PX / 2:g}" y="{drop_px:g}"'
        yield f"<text {place}>{_text(word)}</text>"


def _text(text: str) -> str:
    """Escaped, and without the characters that XML cannot hold (NUL, lone surrogates)."""
    return escape(_NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text))
