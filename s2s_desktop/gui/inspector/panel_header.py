"""The head of the panel: the switch between views, the place in the text, export and options."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from s2s_desktop.gui.inspector.panel_actions import PanelActions
from s2s_desktop.gui.inspector.view_switch import ViewSwitch
from s2s_desktop.gui.look.buttons import IconButton, TextButton
from s2s_desktop.gui.look.labels import CutLabel
from s2s_desktop.gui.look.tabs import SIDE_PX

_GAP_PX = 8
_CLOSE_PX = 2
_BEHIND_PLACE = 4  # among the tools: the room that pushes the rest to the end


class PanelHeader(QWidget):
    """Views, and a row of tools below them, or behind them where the panel is low.

    `step_asked` carries 1 or -1.
    """

    step_asked = Signal(int)

    def __init__(self, actions: PanelActions, switch: ViewSwitch) -> None:
        super().__init__()
        self.switch = switch
        self.place = CutLabel()
        self.back = IconButton("chevron-left", self.tr("Previous sentence"))
        self.forward = IconButton("chevron-right", self.tr("Next sentence"))
        self.options = IconButton("sliders-horizontal", self.tr("Options of the panel"))
        self.export = TextButton(self.tr("Export"), arrow=True)
        self.short_export = IconButton("download", self.tr("Export"))
        for button in (self.export, self.short_export):
            button.setMenu(actions.export_menu())
        self.options.setMenu(actions.options_menu())
        self._place: tuple[int | None, int] = None, 0
        self._exports = self._lying = self._whole_fits = False
        self._measured: tuple[object, ...] = ()
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._arrange()
        self.back.clicked.connect(lambda: self.step_asked.emit(-1))
        self.forward.clicked.connect(lambda: self.step_asked.emit(1))
        self.show_place(None, 0)

    def show_place(self, index: int | None, count: int) -> None:
        """Say which sentence of how many is shown, counted from 0; None: none of them."""
        self._place = index, count
        self._show_place()
        for button, last in ((self.back, 0), (self.forward, count - 1)):
            button.setVisible(index is not None)
            button.setEnabled(index is not None and index != last)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the place is told in numbers, and export is an icon; where
        there is hardly any, the menus have to do for it."""
        super().resizeEvent(event)
        self._show_place()

    def _show_place(self) -> None:
        index, count = self._place
        whole = self.tr("Sentence {number} of {count}")
        short = self.tr("{number} / {count}")
        whole, short = (
            "" if index is None else text.format(number=index + 1, count=count)
            for text in (whole, short)
        )
        measured = len(whole), self.width(), self._lying, self._exports, self.font()
        if measured != self._measured:  # as long as a text grows, the place is told at each step
            self._measured = measured
            self._whole_fits = self._fits(whole, self.export)
            short_fits = self._fits(short, self.short_export)
            self.export.setVisible(self._exports and self._whole_fits)
            self.short_export.setVisible(self._exports and not self._whole_fits and short_fits)
        fits = self._whole_fits
        self.place.show_text(whole if fits else short)
        self.place.setAccessibleName(whole)

    def _fits(self, place: str, export: QWidget) -> bool:
        """Whether there is room for how the place is told, and a button."""
        tools = (self.back, self.forward, self.options, export)
        taken = sum(tool.sizeHint().width() + _CLOSE_PX for tool in tools) + 2 * SIDE_PX + _GAP_PX
        before = self.switch.sizeHint().width() + _GAP_PX if self._lying else 0
        words = self.fontMetrics().horizontalAdvance(place)
        return before + words + taken <= self.width()

    def show_export(self, there: bool) -> None:
        """Have a button for it, if there is something to export."""
        self._exports = there
        self._show_place()

    def lay(self, lying: bool) -> None:
        """Everything in one row, or views above tools."""
        self._lying = lying
        self._show_place()
        direction = QBoxLayout.Direction
        self._box.setDirection(direction.LeftToRight if lying else direction.TopToBottom)
        self._tools.setStretch(0, int(lying))
        self._tools.setStretch(_BEHIND_PLACE, int(not lying))

    def _arrange(self) -> None:
        self._tools = tools = QHBoxLayout()
        tools.setSpacing(_CLOSE_PX)
        tools.setContentsMargins(SIDE_PX, 0, SIDE_PX, 0)
        tools.addStretch()
        for widget in (self.place, self.back, self.forward):
            tools.addWidget(widget)
        tools.addStretch()
        tools.addWidget(self.options)
        tools.addSpacing(_GAP_PX - _CLOSE_PX)
        tools.addWidget(self.export)
        tools.addWidget(self.short_export)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(_GAP_PX)
        self._box.addWidget(self.switch)
        self._box.addLayout(tools, 1)
