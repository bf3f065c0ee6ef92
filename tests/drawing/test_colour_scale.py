"""The scale, measured with CIE L*, which it was not made with."""

from __future__ import annotations

import itertools
import math

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from s2s_desktop.drawing.colour_scale import colour_scale, step_of
from s2s_desktop.drawing.colours import ViewColours
from s2s_desktop.drawing.theme import palette
from tests.drawing.pictures import colours_of

LIGHT = ("#ffffff", "#000000", "#308cc6")
DARK = ("#1e1e20", "#e8e8ea", "#3daee9")
TOO_NEAR = ("#ffffff", "#000000", "#ffe680")


def luminance(colour: QColor) -> float:
    """Relative luminance as WCAG 2 defines it, 0…1."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def cie_lightness(colour: QColor) -> float:
    """L* of CIE 1976, 0…100."""
    return 116 * math.cbrt(luminance(colour)) - 16


@pytest.mark.parametrize(("base", "_text", "accent"), [LIGHT, DARK, TOO_NEAR])
def test_lightness_goes_evenly_away_from_the_base(base: str, _text: str, accent: str) -> None:
    # WHEN every 16th colour is measured
    scale = colour_scale(QColor(base), QColor(accent))
    lightness = [cie_lightness(QColor(colour)) for colour in scale[::17]]
    # THEN all steps go the same way and differ by less than half of their mean
    steps = [after - before for before, after in itertools.pairwise(lightness)]
    mean = sum(steps) / len(steps)
    assert all(abs(step - mean) < abs(mean) / 2 for step in steps)
    assert abs(lightness[-1] - cie_lightness(QColor(base))) > 40


BLIND = {
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216),
                   (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413),
                     (-0.011820, 0.042940, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602),
                   (0.004733, 0.691367, 0.303900)),
}  # fmt: skip
"""What eyes without one kind of cone see of linear RGB (Machado, Oliveira and Fernandes 2009)."""
WINDOWS = {
    "light": palette(Qt.ColorScheme.Light),
    "dark": palette(Qt.ColorScheme.Dark),
}


def seen(colour: QColor, blindness: str) -> QColor:
    """The colour as such eyes see it."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    mixed = [sum(a * b for a, b in zip(row, linear, strict=True)) for row in BLIND[blindness]]
    back = [min(1.0, max(0.0, m)) for m in mixed]
    return QColor.fromRgbF(
        *(12.92 * m if m <= 0.0031308 else 1.055 * m ** (1 / 2.4) - 0.055 for m in back)
    )


@pytest.mark.parametrize("window", WINDOWS)
@pytest.mark.parametrize("blindness", BLIND)
def test_colour_blind_readers_see_the_same_order_and_range(window: str, blindness: str) -> None:
    scale = ViewColours.from_palette(WINDOWS[window]).scale
    lightness = [cie_lightness(seen(QColor(colour), blindness)) for colour in scale[::17]]
    steps = [after - before for before, after in itertools.pairwise(lightness)]
    mean = sum(steps) / len(steps)
    assert all(step * mean > 0 for step in steps)
    assert all(abs(step - mean) < abs(mean) * 0.6 for step in steps)
    assert abs(lightness[-1] - lightness[0]) > 40


@pytest.mark.parametrize("window", WINDOWS)
@pytest.mark.parametrize("blindness", BLIND)
def test_amber_is_told_from_the_accent_and_the_text(window: str, blindness: str) -> None:
    colours = ViewColours.from_palette(WINDOWS[window])
    amber = seen(colours.check, blindness)
    for other in (colours.accent, colours.text):
        there = seen(other, blindness)
        distance = math.dist(
            (amber.redF(), amber.greenF(), amber.blueF()),
            (there.redF(), there.greenF(), there.blueF()),
        )
        assert distance > 0.25


@pytest.mark.parametrize(("base", "_text", "accent"), [LIGHT, DARK])
def test_the_hue_is_that_of_the_accent(base: str, _text: str, accent: str) -> None:
    strong = QColor(colour_scale(QColor(base), QColor(accent))[-1])
    assert abs(strong.hslHue() - QColor(accent).hslHue()) < 12


@pytest.mark.parametrize("colours", [LIGHT, DARK, TOO_NEAR])
def test_the_dot_stands_out_from_every_cell(colours: tuple[str, str, str]) -> None:
    painted = colours_of(*colours)
    for step, cell in enumerate(painted.scale):
        low, high = sorted((luminance(QColor(cell)), luminance(painted.on_step(step))))
        assert (high + 0.05) / (low + 0.05) >= 3


@pytest.mark.parametrize(
    ("weight", "step"), [(0.0, 0), (1.0, 255), (0.5, 128), (-1.0, 0), (7.0, 255), (float("nan"), 0)]
)
def test_step_of_a_weight(weight: float, step: int) -> None:
    assert step_of(weight) == step
