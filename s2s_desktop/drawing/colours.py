"""The colours of pictures, from the palette of the window."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from PySide6.QtGui import QColor, QPalette

from s2s_desktop.drawing.colour_scale import colour_scale, lightness, mixed
from s2s_desktop.drawing.tones import check_colour

_BAND_ALPHA = 110
_SOFT_SHARE = 0.3
_QUIETER_SHARE = 0.6


@dataclass(frozen=True)
class ViewColours:
    """What each part is painted with; `scale` are 256 colours 0xffRRGGBB from weak to strong.

    `check` is for what is worth a look, `soft` the ground of what is marked less than in `accent`.
    """

    base: QColor
    text: QColor
    quiet: QColor
    accent: QColor
    on_accent: QColor
    soft: QColor
    line: QColor
    band: QColor
    check: QColor
    scale: tuple[int, ...]

    @classmethod
    def from_palette(cls, palette: QPalette) -> ViewColours:
        """Those of the window, light or dark."""
        role = QPalette.ColorRole
        base, text, accent = (palette.color(r) for r in (role.Base, role.Text, role.Accent))
        band = QColor(text)
        band.setAlpha(_BAND_ALPHA)
        return cls(
            base=base,
            text=text,
            quiet=palette.color(role.PlaceholderText),
            accent=accent,
            on_accent=QColor("black" if lightness(accent) > 0.68 else "white"),
            soft=mixed(base, accent, _SOFT_SHARE),
            line=palette.color(role.Mid),
            band=band,
            check=check_colour(palette),
            scale=colour_scale(base, accent),
        )

    def quieter(self) -> ViewColours:
        """For what is out of date: nothing stands out."""
        accent = mixed(self.base, self.quiet, _QUIETER_SHARE)
        return replace(self, text=self.quiet, accent=accent)

    def faint(self, share: float) -> QColor:
        """The accent, through which `1 - share` of the ground is seen."""
        colour = QColor(self.accent)
        colour.setAlphaF(share)
        return colour

    def on_step(self, step: int) -> QColor:
        """A colour that stands out from step `step` of the scale."""
        return self._on_steps[step]

    @cached_property
    def _on_steps(self) -> tuple[QColor, ...]:
        text, base = lightness(self.text), lightness(self.base)
        cells = (lightness(QColor.fromRgb(colour)) for colour in self.scale)
        return tuple(
            self.text if abs(text - cell) >= abs(base - cell) else self.base for cell in cells
        )
