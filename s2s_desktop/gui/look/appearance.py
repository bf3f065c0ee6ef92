"""The look that the user chose, put on the whole program at once."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFont, QFontInfo
from PySide6.QtWidgets import QApplication

from s2s_desktop.drawing.theme import palette
from s2s_desktop.gui.look.controls.style import LookStyle
from s2s_desktop.gui.look.motion.fading import let_things_move
from s2s_desktop.settings import Settings

_LEAST_PT = 9.75
"""Some systems ask for smaller text than can be read at ease; 13 px on most screens."""
_SCHEMES = {
    "system": Qt.ColorScheme.Unknown,
    # The frames of windows follow where the system can; the palette does in any case.
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}


@dataclass(frozen=True)
class Look:
    """Colours ("light", "dark" or as the "system" says), size of texts, density, motion."""

    theme: str = "system"
    text_percent: int = 100
    compact: bool = False
    motion: bool = True

    @classmethod
    def of(cls, settings: Settings) -> Look:
        """What `settings` say of it."""
        return cls(
            settings.theme,
            settings.interface_size_percent,
            settings.density == "compact",
            settings.motion,
        )


def dress(look: Look) -> None:
    """Give the whole program that look, windows that are open too."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    wardrobe = app.findChild(_Wardrobe)
    if wardrobe is None:
        wardrobe = _Wardrobe(app)
    wardrobe.put_on(look)


class _Wardrobe(QObject):
    """Knows what the application wears, and what the system gave it at first."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._worn: Look | None = None
        self._system_font = QFont(app.font())
        app.styleHints().colorSchemeChanged.connect(self._dress_in_colours)

    def put_on(self, look: Look) -> None:
        before, self._worn = self._worn, look
        if before is None or look.compact != before.compact:
            self._app.setStyle(LookStyle(look.compact))
        let_things_move(look.motion)
        if before is None or look.text_percent != before.text_percent:
            self._dress_in_size(look.text_percent)
        if before is None or look.theme != before.theme:
            self._app.styleHints().setColorScheme(_SCHEMES[look.theme])
            self._dress_in_colours()

    def _dress_in_size(self, percent: int) -> None:
        font = QFont(self._system_font)
        points = max(_LEAST_PT, QFontInfo(font).pointSizeF())
        font.setPointSizeF(points * percent / 100)
        self._app.setFont(font)

    def _dress_in_colours(self) -> None:
        chosen = _SCHEMES[self._worn.theme] if self._worn else Qt.ColorScheme.Unknown
        as_system = chosen == Qt.ColorScheme.Unknown
        self._app.setPalette(palette(self._app.styleHints().colorScheme() if as_system else chosen))
