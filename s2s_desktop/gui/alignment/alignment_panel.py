"""The alignment panel: map, key, what is pointed at in words, and ways to take it along."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAction,
    QGuiApplication,
    QKeySequence,
)
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from s2s_desktop.errors import UserError
from s2s_desktop.gui.alignment.empty_state import EmptyState
from s2s_desktop.gui.alignment.heat_map import HeatMap
from s2s_desktop.gui.alignment.legend import Legend
from s2s_desktop.gui.alignment.partner_strip import PartnerStrip
from s2s_desktop.gui.alignment.pharaoh import pharaoh
from s2s_desktop.gui.alignment.save_picture import save_picture
from s2s_desktop.gui.alignment.segment_alignment import SegmentAlignment
from s2s_desktop.gui.alignment.spot import Spot
from s2s_desktop.gui.alignment.wording import sentence_for

_MARGIN_PX = 6


class AlignmentPanel(QWidget):
    """Shows how the words of one segment were aligned.

    `partners_changed` carries `Partners`: the words to mark in the two texts. `failed`
    carries a message for the user.
    """

    partners_changed = Signal(object)
    failed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._alignment: SegmentAlignment | None = None
        self.map = HeatMap()
        self.strip = PartnerStrip()
        self.empty_state = EmptyState()
        self._pages = QStackedWidget()
        self._make_actions()
        self._arrange()
        self.map.spot_changed.connect(self._spot_changed)
        self.show_segment(None)

    @property
    def pinned(self) -> bool:
        """Whether a word or cell has been pinned."""
        return self.map.pointing.pinned

    def show_segment(self, alignment: SegmentAlignment | None) -> None:
        """Show a segment, or as much as there is of it; None shows the empty state."""
        if alignment is not None and alignment == self._alignment:
            return
        self._alignment = alignment
        self.map.show_segment(alignment or NOTHING)
        shown = alignment is not None and bool(alignment.source_words)
        self._pages.setCurrentIndex(int(shown))
        ...
