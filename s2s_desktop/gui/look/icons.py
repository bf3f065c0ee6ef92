"""Line icons in the colour of the text around them."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from s2s_desktop import paths

_SIZE_PX = 20
_SCALES = (1, 2)
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
            icon.addPixmap(_drawn(_svg(name).replace("currentColor", colour), scale), mode)
    return icon


def application_icon() -> QIcon:
    """The program's own icon."""
    return QIcon(str(paths.resources() / "icons" / "s2s-desktop.svg"))


@cache
def _svg(name: str) -> str:
    return (paths.resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")


def _drawn(svg: str, scale: int) -> QPixmap:
    pixmap = QPixmap(QSize(_SIZE_PX, _SIZE_PX) * scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(svg.encode())).render(painter)
    painter.end()
    pixmap.setDevicePixelRatio(scale)
    return pixmap
