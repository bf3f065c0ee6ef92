"""Pictures as SVG drawings: text stays text, so that it can be edited and searched."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF

from s2s_desktop.drawing.export.picture import Picture
from s2s_desktop.drawing.painting import UNDERLINE_PX, sized, underline
from s2s_desktop.drawing.shapes import Box, Cells, Dot, Ribbon, Side, Text

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_HALF_CAPITAL_SHARE = 0.36
_ANCHORS = {Side.LEFT: "start", Side.MIDDLE: "middle", Side.RIGHT: "end"}


def svg(picture: Picture) -> bytes:
    """The picture as UTF-8; ribbons and cells have words and weight as a title."""
    parts = [*_opening(picture)]
    for shape in picture.shapes:
        parts += _WRITERS[type(shape)](shape, picture.font)
    return "\n".join([*parts, "</svg>", ""]).encode()


def _opening(picture: Picture) -> Iterator[str]:
    width, height = picture.size.width(), picture.size.height()
    family = quoteattr(f"'{QFontInfo(picture.font).family()}', sans-serif")
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:g}" height="{height:g}" '
        f'viewBox="0 0 {width:g} {height:g}" font-family={family}>'
    )
    yield f"<title>{_text(picture.title)}</title>"
    yield f"<desc>{_text(picture.description)}</desc>"
    yield f'<rect width="{width:g}" height="{height:g}"{_paint("fill", picture.ground)}/>'


def _text_elements(text: Text, font: QFont) -> Iterator[str]:
    area = text.area
    # From the middle of a line down to its baseline; not every viewer knows "dy" in em.
    drop = text.font_px * _HALF_CAPITAL_SHARE
    if text.upwards:
        x = {Side.LEFT: 0.0, Side.MIDDLE: area.height() / 2, Side.RIGHT: area.height()}
        turn = f"translate({area.center().x():g} {area.bottom():g}) rotate(-90)"
        place = f'transform="{turn}" x="{x[text.side]:g}" y="{drop:g}"'
    else:
        edges = {
            Side.LEFT: area.left(),
            Side.MIDDLE: area.center().x(),
            Side.RIGHT: area.right(),
        }
        place = f'x="{edges[text.side]:g}" y="{area.center().y() + drop:g}"'
    weight = ' font-weight="bold"' if text.bold else ""
    yield (
        f'<text {place} text-anchor="{_ANCHORS[text.side]}" font-size="{text.font_px:g}"'
        f"{weight}{_paint('fill', text.colour)}>{_text(text.text)}</text>"
    )
    if text.underline is not None:
        metrics = QFontMetricsF(sized(font, text.font_px, text.bold))
        start, end = underline(text, metrics.horizontalAdvance(text.text))
        yield (
            f'<path d="M{start.x():g} {start.y():g}H{end.x():g}" stroke-dasharray="2 3" '
            f'stroke-width="{UNDERLINE_PX:g}"{_paint("stroke", text.underline)}/>'
        )


def _box_elements(box: Box, _font: QFont) -> Iterator[str]:
    radius = f' rx="{box.radius:g}"' if box.radius else ""
    fill = ' fill="none"' if box.fill is None else _paint("fill", box.fill)
    line = "" if box.line is None else _paint("stroke", box.line)
    line += "" if box.line is None else f' stroke-width="{box.line_px:g}"'
    area = box.area
    rectangle = _rectangle(area.x(), area.y(), area.width(), area.height())
    yield _titled(f"{rectangle}{radius}{fill}{line}", "rect", box.title)


def _ribbon_elements(ribbon: Ribbon, _font: QFont) -> Iterator[str]:
    numbers = [f"{p.x():g} {p.y():g}" for p in (ribbon.start, *ribbon.bends, ribbon.end)]
    path = f"M{numbers[0]}C{', '.join(numbers[1:])}"
    stroke = _paint("stroke", ribbon.colour)
    yield _titled(
        f'<path d="{path}" fill="none" stroke-linecap="round" '
        f'stroke-width="{ribbon.width_px:g}"{stroke}',
        "path",
        ribbon.title,
    )


def _dot_elements(dot: Dot, _font: QFont) -> Iterator[str]:
    place = f'cx="{dot.centre.x():g}" cy="{dot.centre.y():g}" r="{dot.radius:g}"'
    yield f"<circle {place}{_paint('fill', dot.colour)}/>"


def _cell_elements(cells: Cells, _font: QFont) -> Iterator[str]:
    """The colour of cells without a title as one ground, a square for each other cell."""
    part, area = cells.part, cells.area
    width, height = area.width() / part.width(), area.height() / part.height()
    ground = _rectangle(area.x(), area.y(), area.width(), area.height())
    yield f"{ground}{_paint('fill', cells.weakest)}/>"
    for y in range(part.top(), part.top() + part.height()):
        for x in range(part.left(), part.left() + part.width()):
            if title := cells.title(x, y):
                left = area.x() + (x - part.left()) * width
                top = area.y() + (y - part.top()) * height
                colour = cells.image.pixelColor(x, y)
                square = f"{_rectangle(left, top, width, height)}{_paint('fill', colour)}"
                yield _titled(square, "rect", title)


_WRITERS: dict[type, Callable[[Any, QFont], Iterator[str]]] = {
    Text: _text_elements,
    Box: _box_elements,
    Ribbon: _ribbon_elements,
    Dot: _dot_elements,
    Cells: _cell_elements,
}


def _rectangle(x: float, y: float, width: float, height: float) -> str:
    return f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}"'


def _titled(opening: str, tag: str, title: str) -> str:
    return f"{opening}><title>{_text(title)}</title></{tag}>" if title else f"{opening}/>"


def _paint(kind: str, colour: QColor) -> str:
    opacity = "" if colour.alpha() == 255 else f' {kind}-opacity="{colour.alphaF():.3g}"'
    return f' {kind}="{colour.name()}"{opacity}'


def _text(text: str) -> str:
    """Escaped, and without the characters that XML cannot hold (NUL, lone surrogates)."""
    return escape(_NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text))
