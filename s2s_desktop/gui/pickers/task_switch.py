"""The switch between the tasks."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from s2s_desktop.catalogue.entry import SUMMARIZE, TRANSLATE
from s2s_desktop.gui.look.segmented import SegmentedSwitch
from s2s_desktop.gui.pickers.choices import Choices


class TaskSwitch(SegmentedSwitch):
    """One pill a task; the one that is done is filled."""

    def __init__(self, choices: Choices, parent: QWidget) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Task"))
        self._choices = choices
        self._offered: tuple[str, ...] = ()
        self.changed.connect(choices.choose_task)
        choices.shown.connect(self._show)
        self._show()

    def _show(self) -> None:
        tasks = self._choices.tasks()
        if tasks != self._offered:
            self._offered = tasks
            names = {TRANSLATE: self.tr("Translate"), SUMMARIZE: self.tr("Summarize")}
            self.set_options([(task, names[task]) for task in tasks])
        self.choose(self._choices.task)
