"""The colours of the map, from the palette of the window or for print."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette

from s2s_desktop.drawing.colour_scale import colour_scale, lightness, mixed

_BAND_ALPHA = 110
_PRINT_BASE = "#ffffff"
_PRINT_TEXT = "#1b1b1f"
_PRINT_ACCENT = "#1f6fb2"


@dataclass(frozen=True)
class MapColours:
    """What each part is painted with; `scale` are 256 colours 0xffRRGGBB from weak to strong."""

    base: QColor
    text: QColor
    muted: QColor
    accent: QColor
    on_accent: QColor
    soft: QColor
    band: QColor
    scale: tuple[int, ...]

    @classmethod
    def of(cls, base: QColor, text: QColor, accent: QColor) -> MapColours:
        """All colours from the three that matter."""
        band = QColor(text)
        band.setAlpha(_BAND_ALPHA)
        return cls(
            base=base,
            text=text,
            muted=mixed(base, text, 0.62),
            accent=accent,
            on_accent=QColor("black" if lightness(accent) > 0.68 else "white"),
            soft=mixed(base, accent, 0.3),
            band=band,
            scale=colour_scale(base, accent),
        )

    @classmethod
    def from_palette(cls, palette: QPalette) -> MapColours:
        """Those of the window, light or dark."""
        role = QPalette.ColorRole
        return cls.of(
            palette.color(role.Base), palette.color(role.Text), palette.color(role.Accent)
        )

    @classmethod
    def for_print(cls) -> MapColours:
        """Dark on white, whatever the window looks like."""
        return cls.of(QColor(_PRINT_BASE), QColor(_PRINT_TEXT), QColor(_PRINT_ACCENT))

    def on_step(self, step: int) -> QColor:
        """A colour that stands out from step `step` of the scale."""
        cell = lightness(QColor.fromRgb(self.scale[step]))
        far_text = abs(lightness(self.text) - cell)
        return self.text if far_text >= abs(lightness(self.base) - cell) else self.base
