"""The program's look: one style, a light and a dark palette, whichever the system asks for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QMenu

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
    _Role.PlaceholderText: "#9c9a95",
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

_BOX_LINE = QColor("#9aa3b0")
_FADED = (_Role.WindowText, _Role.Text, _Role.ButtonText)


def palette(scheme: Qt.ColorScheme) -> QPalette:
    """The colours for dark, or for light when the system says nothing."""
    colours = _DARK if scheme == Qt.ColorScheme.Dark else _LIGHT
    made = QPalette()
    for role, colour in colours.items():
        made.setColor(role, QColor(colour))
    faded = QColor(colours[_Role.PlaceholderText])
    for role in _FADED:
        made.setColor(QPalette.ColorGroup.Disabled, role, faded)
    made.setColor(QPalette.ColorGroup.Disabled, _Role.Highlight, QColor(colours[_Role.Mid]))
    return made


def apply_theme(app: QApplication, scheme: Qt.ColorScheme) -> None:
    """Give the whole program the colours for dark or light."""
    colours = palette(scheme)
    app.setPalette(colours)
    # The style draws the line round a box in a darker shade of the window, which is hardly seen.
    with_boxes = QPalette(colours)
    with_boxes.setColor(_Role.Window, _BOX_LINE)
    # PySide takes the name of a class as text, though its stubs ask for bytes.
    set_palette: Callable[..., None] = app.setPalette
    set_palette(with_boxes, "QCheckBox")


def show_boxes(menu: QMenu) -> None:
    """Let the boxes of a menu's entries be seen, in whatever colours the program has.

    For this menu alone: the palette of all menus is also that of the lists of combo boxes, whose
    ground would be as grey as the line round a box.
    """
    line = QPalette()
    line.setColor(_Role.Window, _BOX_LINE)
    menu.setPalette(line)


def follow_system(app: QApplication) -> None:
    """Take the system's choice of light or dark, now and whenever it changes."""
    app.setStyle("Fusion")
    hints = app.styleHints()
    apply_theme(app, hints.colorScheme())
    hints.colorSchemeChanged.connect(lambda scheme: apply_theme(app, scheme))
