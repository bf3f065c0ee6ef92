"""The program's look: one style, a light and a dark palette, whichever the system asks for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QMenu

_Role = QPalette.ColorRole

_LIGHT = {
    _Role.Window: "#f3f4f6",
    _Role.WindowText: "#1b1f27",
    _Role.Base: "#ffffff",
    _Role.AlternateBase: "#f7f8fa",
    _Role.Text: "#1b1f27",
    _Role.PlaceholderText: "#667085",
    _Role.Button: "#fbfbfc",
    _Role.ButtonText: "#1b1f27",
    _Role.ToolTipBase: "#1b1f27",
    _Role.ToolTipText: "#f3f4f6",
    _Role.Highlight: "#2b62b0",
    _Role.HighlightedText: "#ffffff",
    _Role.Accent: "#2b62b0",
    _Role.Link: "#2b62b0",
    _Role.BrightText: "#b3261e",
    _Role.Light: "#ffffff",
    _Role.Midlight: "#e8eaee",
    _Role.Mid: "#c9ced6",
    _Role.Dark: "#a3a9b4",
    _Role.Shadow: "#5c6370",
}

_DARK = {
    _Role.Window: "#22252b",
    _Role.WindowText: "#e4e7ec",
    _Role.Base: "#181a1f",
    _Role.AlternateBase: "#1d2026",
    _Role.Text: "#e4e7ec",
    _Role.PlaceholderText: "#929aa8",
    _Role.Button: "#2d3139",
    _Role.ButtonText: "#e4e7ec",
    _Role.ToolTipBase: "#e4e7ec",
    _Role.ToolTipText: "#181a1f",
    _Role.Highlight: "#3a6db5",
    _Role.HighlightedText: "#ffffff",
    _Role.Accent: "#7fb0f2",
    _Role.Link: "#7fb0f2",
    _Role.BrightText: "#ff8a80",
    _Role.Light: "#3a3f48",
    _Role.Midlight: "#31353d",
    _Role.Mid: "#3f444e",
    _Role.Dark: "#121418",
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
