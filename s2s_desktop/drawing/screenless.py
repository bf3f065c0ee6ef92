"""Drawing without a window: fonts and colours as the window has them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QGuiApplication

from s2s_desktop.drawing.colours import ViewColours
from s2s_desktop.drawing.painting import sized
from s2s_desktop.drawing.theme import palette

_FONT_PX = 13


@dataclass(frozen=True)
class Style:
    """What pictures depend on beside what they are about."""

    colours: ViewColours
    font: QFont
    punctuation: bool = False

    @property
    def font_px(self) -> float:
        """The size of words."""
        return float(self.font.pixelSize())


@contextmanager
def screenless(theme: Literal["light", "dark"], punctuation: bool = False) -> Iterator[Style]:
    """Fonts are there inside of the block; the one that runs is used, or else one is made."""
    app = QGuiApplication.instance() or QGuiApplication(["s2s-desktop"])
    scheme = Qt.ColorScheme.Dark if theme == "dark" else Qt.ColorScheme.Light
    colours = ViewColours.from_palette(palette(scheme))
    yield Style(colours, sized(QGuiApplication.font(), _FONT_PX), punctuation)
    del app
