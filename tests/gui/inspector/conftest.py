"""The panel that shows alignments, on the screen, in a light and in a dark window."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QPalette
from pytestqt.qtbot import QtBot

from s2s_desktop.gui.inspector.alignment_panel import AlignmentPanel
from s2s_desktop.gui.inspector.views.heat_map_view import HeatMap
from s2s_desktop.gui.inspector.views.links_view import LinksView
from tests.gui.inspector.hands import view_of


@pytest.fixture
def panel(qtbot: QtBot) -> AlignmentPanel:
    """A panel on the screen."""
    panel = AlignmentPanel()
    qtbot.addWidget(panel)
    panel.resize(330, 640)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


@pytest.fixture
def links(panel: AlignmentPanel) -> LinksView:
    """The links of a panel."""
    return view_of(panel, LinksView)


@pytest.fixture
def heat_map(panel: AlignmentPanel) -> HeatMap:
    """The map of a panel that is wide enough for words at all edges."""
    panel.resize(460, 560)
    return view_of(panel, HeatMap)


@pytest.fixture
def dark(panel: AlignmentPanel) -> AlignmentPanel:
    """The panel in a dark window."""
    role, palette = QPalette.ColorRole, QPalette()
    for part, colour in (
        (role.Window, "#2b2b2e"),
        (role.Base, "#1e1e20"),
        (role.Text, "#e8e8ea"),
        (role.WindowText, "#e8e8ea"),
        (role.Accent, "#3daee9"),
    ):
        palette.setColor(part, QColor(colour))
    panel.setPalette(palette)
    return panel
