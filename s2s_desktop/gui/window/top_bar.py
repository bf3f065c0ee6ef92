"""The one bar above the texts: task, languages with the swap between them, model."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from s2s_desktop.gui.commands.actions import Actions
from s2s_desktop.gui.look.buttons import IconButton, PillButton
from s2s_desktop.gui.pickers.choices import Choices
from s2s_desktop.gui.pickers.language_pill import SourcePill, TargetPill
from s2s_desktop.gui.pickers.length_pill import LengthPill
from s2s_desktop.gui.pickers.model_chip import ModelChip
from s2s_desktop.gui.pickers.task_switch import TaskSwitch

_GAP_PX = 8
_APART_PX = 16
_CHIP_EM = 14
_LAYS_OUT = (QEvent.Type.LayoutRequest, QEvent.Type.LayoutDirectionChange)


class TopBar(QWidget):
    """Lays its controls out so that the swap stays above the gap between the two texts, whatever
    the languages are called. Where the window is too narrow, the languages get a row of their own.
    """

    def __init__(self, actions: Actions, choices: Choices, parent: QWidget) -> None:
        super().__init__(parent)
        self.task_switch = TaskSwitch(choices, self)
        self.source_pill = SourcePill(choices, self)
        self.swap_button = PillButton(icon_name="arrow-left-right", parent=self)
        self.swap_button.follow(actions.swap, "")
        self.target_pill = TargetPill(choices, self)
        self.length_pill = LengthPill(choices, self)
        self.about_summaries = IconButton("info", parent=self)
        self.about_summaries.follow(actions.about_summaries)
        self.model_chip = ModelChip(
            choices, (actions.models, actions.add_model, actions.compare), self
        )
        self._choices = choices
        self._swap_x: int | None = None
        self._chip_x: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        choices.shown.connect(self._show_task)
        self._show_task()

    def align(self, swap_x: int, chip_x: int | None) -> None:
        """Put the middle of the swap at `swap_x`, and the chip's start at `chip_x` if it fits.

        Both are measured from where reading begins.
        """
        self._swap_x, self._chip_x = swap_x, chip_x
        self._place()

    def sizeHint(self) -> QSize:
        """One row of controls, or two."""
        return QSize(self._least_px(), self.height())

    def minimumSizeHint(self) -> QSize:
        """It takes what it gets."""
        return QSize(0, self._row_px())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the controls anew."""
        super().resizeEvent(event)
        self._place()

    def event(self, event: QEvent) -> bool:
        """A control asks for another room, because its text is another one."""
        if event.type() in _LAYS_OUT:
            self._place()
        return super().event(event)

    def _show_task(self) -> None:
        summarizing = self._choices.summarizing
        self.target_pill.setVisible(not summarizing)
        self.swap_button.setVisible(not summarizing)
        self.length_pill.setVisible(summarizing)
        self.about_summaries.setVisible(summarizing)
        self._place()

    def _row_px(self) -> int:
        return max(self.task_switch.sizeHint().height(), self.source_pill.sizeHint().height())

    def _least_px(self) -> int:
        """The narrowest that all controls fit into side by side."""
        chip = self.model_chip.minimumSizeHint().width()
        return self.task_switch.sizeHint().width() + self._languages_px() + chip + 2 * _APART_PX

    def _second(self) -> QWidget:
        return self.length_pill if self._choices.summarizing else self.target_pill

    def _third_px(self) -> int:
        """What stands behind the second pill."""
        there = self._choices.summarizing
        return self.about_summaries.sizeHint().width() + _GAP_PX if there else 0

    def _languages_px(self) -> int:
        pills = self.source_pill.sizeHint().width() + self._second().sizeHint().width()
        return pills + self.swap_button.sizeHint().width() + 2 * _GAP_PX + self._third_px()

    def _chip_px(self) -> int:
        """How wide the chip is, whatever the model is called, where it does not stand above the
        panel."""
        return max(self.model_chip.minimumSizeHint().width(), _CHIP_EM * self.model_chip.em())

    def _place(self) -> None:
        row, in_one = self._row_px(), self._least_px() <= self.width()
        self.setFixedHeight(row if in_one else 2 * row + _GAP_PX)
        switch = self.task_switch.sizeHint().width()
        self._put(self.task_switch, 0, 0, switch)
        room = self.width() - switch - _APART_PX
        if in_one:
            room -= self._languages_px() + _APART_PX
        chip = max(0, min(self._chip_px(), room))
        chip_x = self.width() - chip
        if in_one:
            left, wanted = switch + _APART_PX, self._chip_x
            if wanted is not None and left + self._languages_px() + _APART_PX <= wanted <= chip_x:
                chip_x, chip = wanted, self.width() - wanted
            self._place_languages(0, left, chip_x - _APART_PX)
        else:
            self._place_languages(row + _GAP_PX, 0, self.width())
        self._put(self.model_chip, chip_x, 0, chip)

    def _place_languages(self, top: int, left: int, right: int) -> None:
        """Between `left` and `right`, the swap as near to its place as can be."""
        swap = self.swap_button.sizeHint().width()
        first, second = self.source_pill.sizeHint().width(), self._second().sizeHint().width()
        room = right - left - swap - 2 * _GAP_PX - self._third_px()
        if first + second > room:
            first = max(0, room * first // max(1, first + second))
            second = max(0, room - first)
        middle = self.width() // 2 if self._swap_x is None else self._swap_x
        x = middle - swap // 2 - _GAP_PX - first
        x = max(left, min(x, right - (first + swap + second + 2 * _GAP_PX + self._third_px())))
        self._put(self.source_pill, x, top, first)
        x += first + _GAP_PX
        self._put(self.swap_button, x, top, swap)
        x += swap + _GAP_PX
        self._put(self._second(), x, top, second)
        self._put(self.about_summaries, x + second + _GAP_PX, top, self._third_px() - _GAP_PX)

    def _put(self, widget: QWidget, x: int, y: int, width: int) -> None:
        """At `x` from where reading begins, in the middle of the row that begins at `y`."""
        height = widget.sizeHint().height()
        area = QRect(x, y + (self._row_px() - height) // 2, max(0, width), height)
        widget.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), area))
