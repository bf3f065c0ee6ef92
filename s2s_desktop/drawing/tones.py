"""The one colour beside the palette's accent: amber, for what is worth a look."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

from s2s_desktop.drawing.colour_scale import lightness

_ON_LIGHT = QColor("#a84b00")
_ON_DARK = QColor("#f0a44b")


def check_colour(palette: QPalette) -> QColor:
    """Amber that can be read on the grounds of `palette`."""
    ground = palette.color(QPalette.ColorRole.Base)
    return QColor(_ON_LIGHT if lightness(ground) > lightness(_ON_DARK) else _ON_DARK)
