"""A scale of one hue whose equal steps look equal.

Colours are mixed in OKLab (Björn Ottosson, 2020), where straight lines keep their hue and
lightness grows evenly; so the scale reads the same for colour-blind eyes and in grey print.
"""

from __future__ import annotations

from PySide6.QtGui import QColor

STEPS = 256
_DARKEST_ON_LIGHT = 0.50
_LIGHTEST_ON_DARK = 0.78
_FIRST_TINT = 0.05

Lab = tuple[float, float, float]


def colour_scale(base: QColor, accent: QColor) -> tuple[int, ...]:
    """256 colours (0xffRRGGBB) from nearly `base` to the hue of `accent`.

    The far end is moved away from `base` in lightness where the accent is too close to it,
    and the near end keeps a tint, so that a cell without weight is still seen as a cell.
    """
    start, end = _to_lab(base), _strong_end(_to_lab(base), _to_lab(accent))
    return tuple(
        _to_rgb(_between(start, end, _FIRST_TINT + (1 - _FIRST_TINT) * step / (STEPS - 1)))
        for step in range(STEPS)
    )


def step_of(weight: float) -> int:
    """The index in the scale of a weight in 0…1; what is outside (or no number) is clipped."""
    return int(min(1.0, max(0.0, weight)) * (STEPS - 1) + 0.5)


def mixed(first: QColor, second: QColor, share: float) -> QColor:
    """`share` (0…1) of the way from `first` to `second`."""
    return QColor.fromRgb(_to_rgb(_between(_to_lab(first), _to_lab(second), share)))


def lightness(colour: QColor) -> float:
    """How light a colour looks: 0 black … 1 white."""
    return _to_lab(colour)[0]


def _strong_end(base: Lab, accent: Lab) -> Lab:
    light, a, b = accent
    if base[0] > 0.5:
        return min(light, _DARKEST_ON_LIGHT), a, b
    return max(light, _LIGHTEST_ON_DARK), a, b


def _between(start: Lab, end: Lab, share: float) -> Lab:
    light, a, b = (low + (high - low) * share for low, high in zip(start, end, strict=True))
    return light, a, b


def _to_lab(colour: QColor) -> Lab:
    red, green, blue = (_linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    medium = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short,
    )


def _to_rgb(lab: Lab) -> int:
    light, a, b = lab
    long = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (light - 0.0894841775 * a - 1.2914855480 * b) ** 3
    red = 4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short
    green = -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short
    blue = -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short
    return 0xFF << 24 | _byte(red) << 16 | _byte(green) << 8 | _byte(blue)


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _byte(linear: float) -> int:
    linear = min(1.0, max(0.0, linear))
    part = 12.92 * linear if linear <= 0.0031308 else 1.055 * linear ** (1 / 2.4) - 0.055
    return int(part * 255 + 0.5)
