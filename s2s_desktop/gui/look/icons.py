"""Line icons in the colour of the text around them."""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from s2s_desktop import paths

_SIZE_PX = 20
_LARGE_PX = 128
_SCALES = (1.0, 2.0)
_MODES = {
    QIcon.Mode.Normal: QPalette.ColorGroup.Active,
    QIcon.Mode.Disabled: QPalette.ColorGroup.Disabled,
}


def line_icon(name: str, palette: QPalette) -> QIcon:
    """The icon `name` of resources/icons in `palette`'s colours; make it anew when those change."""
    icon = QIcon()
    for mode, group in _MODES.items():
        colour = palette.color(group, QPalette.ColorRole.ButtonText).name()
        for scale in _SCALES:
            image = _drawn(name, colour, _SIZE_PX, scale)
            icon.addPixmap(QPixmap.fromImage(image), mode)
    return icon


def coloured_icon(name: str, colour: QColor) -> QIcon:
    """The icon `name` in one colour, large enough for a message."""
    return QIcon(QPixmap.fromImage(_drawn(name, colour.name(), _LARGE_PX, 1.0)))


def drawn_icon(name: str, colour: QColor, side_px: int, scale: float) -> QImage:
    """The icon `name` in `colour`, `side_px` high and wide on a screen of that scale."""
    return _drawn(name, colour.name(), side_px, scale)


def application_icon() -> QIcon:
    """The program's own icon."""
    return QIcon(str(paths.resources() / "icons" / "s2s-desktop.svg"))


@cache
def _svg(name: str) -> str:
    return (paths.resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=256)
def _drawn(name: str, colour: str, side_px: int, scale: float) -> QImage:
    side = round(side_px * scale)
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    svg = _svg(name).replace("currentColor", colour)
    QSvgRenderer(QByteArray(svg.encode())).render(painter)
    painter.end()
    image.setDevicePixelRatio(scale)
    return image
