"""The window's contents: one bar above, the texts side by side, the alignment beside them."""

from __future__ import annotations

from itertools import pairwise
from math import ceil

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from s2s_desktop.gui.commands.actions import Actions
from s2s_desktop.gui.find.find_bar import FindBar
from s2s_desktop.gui.inspector.alignment_panel import AlignmentPanel
from s2s_desktop.gui.look.card import SIDE_PX, Card
from s2s_desktop.gui.look.icons import line_icon
from s2s_desktop.gui.look.layout_parts import GAP_PX, splitter
from s2s_desktop.gui.notices.notice_bar import NoticeBar
from s2s_desktop.gui.notices.overlay import Overlay
from s2s_desktop.gui.pickers.choices import Choices
from s2s_desktop.gui.window.source_card import SourceCard
from s2s_desktop.gui.window.target_card import TargetCard
from s2s_desktop.gui.window.task_wording import TaskWording, wording_of
from s2s_desktop.gui.window.top_bar import TopBar

_EDGE_PX, _NARROW_EDGE_PX = 20, 12
_NARROW_PX = 720
_ABOVE_PX = 12
_CARDS_GAP_PX = 8
_BESIDE, _BELOW, _PANEL_EM = (0.26, 0.3), (0.38, 0.5), 14
"""Before the user has moved anything, the panel has this much of the width or of the height, and
what its words need as far as that lies between."""
_LONGEST_LINE_CHARS = 74
_SAMPLE = "the letters of a line of text as it is usually written in one language or another"
_FREE_BELOW_NOTICES_PX = 52  # the feet of the cards
_SOURCE_TO_TARGET = (400, 400)
_SIDE_LIST_PX = 300
_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)


class Workspace(QWidget):
    """Holds the widgets and lays them out; what they do is the window's concern.

    `edges_moved` carries how far the contents stand from both sides, in pixels.
    """

    edges_moved = Signal(int)

    def __init__(self, actions: Actions, choices: Choices, parent: QWidget) -> None:
        super().__init__(parent)
        self._actions = actions
        self.bar = TopBar(actions, choices, self)
        self.source_card = SourceCard(actions, choices)
        self.target_card = TargetCard(actions)
        feet = self.source_card.foot, self.target_card.foot
        feet[0].beside, feet[1].beside = feet[1], feet[0]
        self.source = self.source_card.pane
        self.target = self.target_card.pane
        self.panel = AlignmentPanel()
        self.panel_card = Card(self.panel)
        self.notices = NoticeBar()
        self.language_notices = NoticeBar(narrow=True)
        self.find_bar = FindBar(self.source, self.target)
        for action, button in (
            (actions.choose_source, self.bar.source_pill),
            (actions.choose_target, self.bar.target_pill),
            (actions.choose_model, self.bar.model_chip),
        ):
            action.triggered.connect(button.open)
        self._colour()
        self._arrange()
        self._order_tabs()
        self.show_task(choices.task)

    def changeEvent(self, event: QEvent) -> None:
        """Take over the colours of another palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._colour()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a window that is wider than the texts need, there is room at both sides."""
        super().resizeEvent(event)
        self._keep_margins()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The bar follows the cards below it."""
        if event.type() in _MOVES:
            self._align_bar()
        return super().eventFilter(watched, event)

    def show_task(self, task: str) -> None:
        """Use the names that things have in the task."""
        wording = wording_of(task)
        self.source.setPlaceholderText(wording.source_hint)
        self.target.setPlaceholderText(wording.target_hint)
        self.panel.show_hint(wording.alignment_hint)
        self._actions.word_task(wording)

    def name_result(self, wording: TaskWording) -> None:
        """Call the target text what it is, by the wording of the task that made it."""
        if wording.target_name != self.target.accessibleName():
            self.target.setAccessibleName(wording.target_name)
            self._actions.word_result(wording)

    def show_panel(self, shown: bool) -> None:
        """Show the panel, or leave the texts all the room."""
        self.panel_card.setVisible(shown)
        self._keep_margins()

    def lay_panel(self, orientation: Qt.Orientation) -> None:
        """Have the panel beside the texts (horizontal) or below them."""
        self.panel_splitter.setOrientation(orientation)
        self._keep_margins()

    def share_room(self) -> None:
        """Give texts and panel the room that they have before the user moves anything."""
        beside = self.panel_splitter.orientation() == Qt.Orientation.Horizontal
        whole = self.panel_splitter.width() if beside else self.panel_splitter.height()
        least, most = (ceil(share * whole) for share in (_BESIDE if beside else _BELOW))
        panel = max(least, min(most, _PANEL_EM * self.fontMetrics().height()))
        self.panel_splitter.setSizes([whole - _CARDS_GAP_PX - panel, panel])

    def _keep_margins(self) -> None:
        """Lines of text are no longer than can be read with ease."""
        em_px = self.source.fontMetrics().horizontalAdvance(_SAMPLE) / len(_SAMPLE)
        widest = round(2 * (_LONGEST_LINE_CHARS * em_px + 2 * SIDE_PX) + _CARDS_GAP_PX)
        beside = self.panel_splitter.orientation() == Qt.Orientation.Horizontal
        if beside and self.panel_card.isVisibleTo(self):
            widest = round(widest / (1 - _BESIDE[0])) + _CARDS_GAP_PX
        edge = _EDGE_PX if self.width() > _NARROW_PX else _NARROW_EDGE_PX
        self.edge_px = max(edge, (self.width() - widest) // 2)
        self._body.setContentsMargins(self.edge_px, _ABOVE_PX, self.edge_px, 0)
        self.edges_moved.emit(self.edge_px)

    def add_side_list(self, card: QWidget) -> None:
        """Put a card before everything but the bar; the user sets how wide it is."""
        self.side_splitter.insertWidget(0, card)
        self.side_splitter.setStretchFactor(0, 0)
        self.side_splitter.setStretchFactor(1, 1)
        self.side_splitter.setSizes([_SIDE_LIST_PX, 1 << 12])

    def _colour(self) -> None:
        palette = self.palette()
        for action, name in (
            (self._actions.swap, "arrow-left-right"),
            (self._actions.copy_result, "copy"),
            (self._actions.about_summaries, "info"),
            (self._actions.open, "folder-open"),
            (self._actions.save, "save"),
        ):
            action.setIcon(line_icon(name, palette))

    def _arrange(self) -> None:
        self.text_splitter = splitter(self.source_card, self.target_card)
        self.panel_splitter = splitter(self.text_splitter, self.panel_card)
        self.side_splitter = splitter(self.panel_splitter)
        for made in (self.text_splitter, self.panel_splitter, self.side_splitter):
            made.setHandleWidth(_CARDS_GAP_PX)
        # What the panel wants is no reason for the window to stay wide: it can be folded.
        self.panel_card.setMinimumSize(1, 1)
        for followed in (self.bar, self.target_card, self.panel_card):
            followed.installEventFilter(self)
        self.panel_splitter.setStretchFactor(0, 3)
        self.panel_splitter.setStretchFactor(1, 1)
        self._body = body = QVBoxLayout()
        body.setSpacing(_ABOVE_PX)
        body.addWidget(self.bar)
        body.addWidget(self.side_splitter, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP_PX)
        layout.addLayout(body, 1)
        layout.addWidget(self.find_bar)
        self.text_splitter.setSizes(list(_SOURCE_TO_TARGET))
        self.share_room()
        self._keep_margins()
        overlay = Overlay(self, _FREE_BELOW_NOTICES_PX)
        overlay.lay(self.language_notices, self.source_card)
        overlay.lay(self.notices, self.text_splitter)

    def _align_bar(self) -> None:
        """Swap above the gap between the texts, models above the panel."""
        shown = self.panel_card.isVisibleTo(self)
        chip_x = self._start(self.panel_card) if shown else None
        self.bar.align(self._start(self.target_card) - _CARDS_GAP_PX // 2, chip_x)

    def _start(self, card: QWidget) -> int:
        """Where a card begins, measured in the bar from where reading begins."""
        from_right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        edge = QPoint(card.width() if from_right else 0, 0)
        x = self.bar.mapFromGlobal(card.mapToGlobal(edge)).x()
        return self.bar.width() - x if from_right else x

    def _order_tabs(self) -> None:
        bar, source, target = self.bar, self.source_card, self.target_card
        order = (
            bar.task_switch,
            bar.source_pill,
            bar.swap_button,
            bar.target_pill,
            bar.length_pill,
            bar.about_summaries,
            bar.model_chip,
            source.pane,
            source.outline_button,
            source.clear_button,
            source.paste_button,
            source.open_button,
            target.pane,
            target.run_button,
            target.edit_button,
            target.copy_button,
            target.save_button,
            self.panel,
        )
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)
