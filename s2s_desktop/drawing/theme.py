"""The colours of the program: a light and a dark palette, and no others."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette

_Role = QPalette.ColorRole

_LIGHT = {
    _Role.Window: "#f6f5f2",
    _Role.WindowText: "#1c1b19",
    _Role.Base: "#ffffff",
    _Role.AlternateBase: "#faf9f7",
    _Role.Text: "#1c1b19",
    _Role.PlaceholderText: "#66625b",
    _Role.Button: "#ffffff",
    _Role.ButtonText: "#1c1b19",
    _Role.ToolTipBase: "#1c1b19",
    _Role.ToolTipText: "#f6f5f2",
    _Role.Highlight: "#0b6e6e",
    _Role.HighlightedText: "#ffffff",
    _Role.Accent: "#0b6e6e",
    _Role.Link: "#0b6e6e",
    _Role.BrightText: "#b3261e",
    _Role.Light: "#ffffff",
    _Role.Midlight: "#eceae5",
    _Role.Mid: "#dfdcd5",
    _Role.Dark: "#b5b1a8",
    _Role.Shadow: "#6b675f",
}

_DARK = {
    _Role.Window: "#17191c",
    _Role.WindowText: "#e7e6e3",
    _Role.Base: "#202226",
    _Role.AlternateBase: "#1c1e22",
    _Role.Text: "#e7e6e3",
    _Role.PlaceholderText: "#a8a6a1",
    _Role.Button: "#202226",
    _Role.ButtonText: "#e7e6e3",
    _Role.ToolTipBase: "#e7e6e3",
    _Role.ToolTipText: "#17191c",
    _Role.Highlight: "#5cc8bd",
    _Role.HighlightedText: "#0d1f1d",
    _Role.Accent: "#5cc8bd",
    _Role.Link: "#5cc8bd",
    _Role.BrightText: "#ff8a80",
    _Role.Light: "#3a3d43",
    _Role.Midlight: "#2a2d32",
    _Role.Mid: "#33363c",
    _Role.Dark: "#4b4f57",
    _Role.Shadow: "#0b0c0f",
}

_FADED_IN_LIGHT = "#a09b92"
_FADED_IN_DARK = "#6a6e76"
_FADES = (_Role.WindowText, _Role.Text, _Role.ButtonText, _Role.PlaceholderText)


def palette(scheme: Qt.ColorScheme) -> QPalette:
    """The colours for dark, or for light when the system says nothing."""
    dark = scheme == Qt.ColorScheme.Dark
    colours = _DARK if dark else _LIGHT
    made = QPalette()
    for role, colour in colours.items():
        made.setColor(role, QColor(colour))
    disabled = QPalette.ColorGroup.Disabled
    for role in _FADES:
        made.setColor(disabled, role, QColor(_FADED_IN_DARK if dark else _FADED_IN_LIGHT))
    made.setColor(disabled, _Role.Highlight, QColor(colours[_Role.Mid]))
    return made
