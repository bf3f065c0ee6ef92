"""The scale, measured with CIE L*, which it was not made with."""

from __future__ import annotations

import itertools
import math

import pytest
from PySide6.QtGui import QColor

from s2s_desktop.drawing.colour_scale import colour_scale, step_of
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
