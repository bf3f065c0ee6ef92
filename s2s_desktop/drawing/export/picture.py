"""A whole picture, ready to be written: a view with nothing cut or scrolled, and its caption."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, get_args

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QFont

from s2s_desktop.drawing.colours import ViewColours
from s2s_desktop.drawing.direction import is_right_to_left
from s2s_desktop.drawing.shapes import Shape, Side, Text
from s2s_desktop.drawing.shown_words import WordWidths
from s2s_desktop.drawing.whole import Drawing

_MARGIN_PX = 20
_LINE_SHARE = 1.45
_NARROWEST_PX = 420
"""A caption is at least as wide."""


@dataclass(frozen=True)
class Picture:
    """Shapes on a ground of `size`. `title` and `description` are for who does not see them."""

    size: QSizeF
    ground: QColor
    shapes: tuple[Shape, ...]
    font: QFont
    title: str = ""
    description: str = ""

    @property
    def bounds(self) -> QRectF:
        """All of it."""
        return QRectF(QPointF(), self.size)


@dataclass(frozen=True)
class Caption:
    """What stands below a picture: the sentence and what became of it, and notes in small print.

    `key` are the shapes of a legend, `key_size` the room that these take.
    """

    texts: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    key: tuple[Shape, ...] = ()
    key_size: QSizeF = field(default_factory=QSizeF)


Part = Literal["sentence", "model", "legend"]
PARTS: frozenset[Part] = frozenset(get_args(Part))
"""What may stand below a picture: the two texts, who made it, how to read it."""


def captioned(
    drawing: Drawing,
    colours: ViewColours,
    font: QFont,
    model: str = "",
    parts: Collection[Part] = PARTS,
) -> Picture:
    """A drawing with those parts of its caption; `model` is a line that names it."""
    legend = "legend" in parts
    notes = [*(drawing.notes if legend else ()), *([model] if "model" in parts else [])]
    texts = drawing.texts if "sentence" in parts else ()
    caption = Caption(
        tuple(" ".join(text.split()) for text in texts if text.strip()),
        tuple(note for note in notes if note),
        drawing.key if legend else (),
        drawing.key_size if legend else QSizeF(),
    )
    made = composed(drawing.shapes, drawing.size, colours, font, caption)
    said = [" ".join(text.split()) for text in drawing.texts if text.strip()]
    return replace(made, title=said[0], description=said[-1]) if said else made


def composed(
    shapes: Sequence[Shape], size: QSizeF, colours: ViewColours, font: QFont, caption: Caption
) -> Picture:
    """`shapes`, which take `size`, with a margin around them and a caption below."""
    font_px = float(font.pixelSize())
    width = max(size.width(), _NARROWEST_PX, caption.key_size.width())
    lines = [
        *((line, colours.text) for text in caption.texts for line in _wrapped(text, font, width)),
        *((line, colours.quiet) for note in caption.notes for line in _wrapped(note, font, width)),
    ]
    left = _MARGIN_PX + (width - size.width()) / 2
    placed = [shape.moved(left, _MARGIN_PX) for shape in shapes]
    y = 2 * _MARGIN_PX + size.height()
    if caption.key:
        placed += [shape.moved(_MARGIN_PX, y) for shape in caption.key]
        y += caption.key_size.height() + _MARGIN_PX / 2
    for line, colour in lines:
        area = QRectF(_MARGIN_PX, y, width, font_px * _LINE_SHARE)
        side = Side.RIGHT if is_right_to_left(line) else Side.LEFT
        placed.append(Text(line, area, colour, font_px, side))
        y += area.height()
    whole = QSizeF(width + 2 * _MARGIN_PX, y + (_MARGIN_PX if lines else 0))
    title, description = ("", "") if not caption.texts else (caption.texts[0], caption.texts[-1])
    return Picture(whole, colours.base, tuple(placed), font, title, description)


def _wrapped(text: str, font: QFont, width: float) -> list[str]:
    """`text` in lines that fit; where no space is near, between any two characters."""
    widths, lines, line = WordWidths(font), [], ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if widths.of([longer])[0] <= width:
            line = longer
            continue
        if line:
            lines.append(line)
        while widths.of([word])[0] > width:
            end = next(
                n for n in range(len(word), 0, -1) if n == 1 or widths.of([word[:n]])[0] <= width
            )
            lines.append(word[:end])
            word = word[end:]
        line = word
    return [*lines, line] if line else lines
