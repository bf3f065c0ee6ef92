"""Keeps what the window shows in step with the choices, the texts and the work."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from s2s_desktop.gui.window.doubt_notice import DoubtNotice
from s2s_desktop.gui.window.parts import WindowParts
from s2s_desktop.gui.window.task_runner import TaskRunner
from s2s_desktop.gui.window.task_wording import how_summaries_are_made


class Display(QObject):
    """Enables what can be done now, and says whether the target is out of date."""

    def __init__(self, parts: WindowParts, runner: TaskRunner, doubts: DoubtNotice) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._runner = runner
        self._doubts = doubts
        parts.workspace.source.textChanged.connect(self.refresh)
        parts.view.updated.connect(self.refresh)
        parts.choices.changed.connect(self.show_choices)
        parts.kept.changed.connect(self.refresh)
        parts.requester.running_changed.connect(self._running_changed)
        runner.language_found.connect(self.show_choices)

    @Slot()
    def show_choices(self) -> None:
        """Show what was chosen, and what that makes possible."""
        choices, workspace, do = self._parts.choices, self._parts.workspace, self._parts.commands
        self._parts.told.task_has_model(choices.has_model() or not choices.summarizing)
        workspace.show_task(choices.task)
        workspace.teaching_note.show_for([choices.model])
        workspace.source.set_language(choices.source_language)
        workspace.target.set_language(choices.target_language)
        do.as_you_type.setEnabled(not choices.summarizing)
        do.about_summaries.setToolTip(how_summaries_are_made(choices.model))
        do.about_summaries.setVisible(choices.summarizing)
        do.compare.setEnabled(choices.can_compare())
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Enable what can be done now, and say whether the target is out of date."""
        parts, do = self._parts, self._parts.commands
        has_result = not parts.workspace.target.document().isEmpty()
        running = parts.requester.running
        do.run.setEnabled(parts.choices.has_model())
        do.stop.setEnabled(running)
        do.swap.setEnabled(parts.choices.can_swap())
        do.save.setEnabled(has_result)
        do.copy_result.setEnabled(has_result)
        if parts.view.shown is None:
            parts.workspace.summary_facts.hide()
            self._doubts.show(())
        stale = has_result and not running and self._runner.is_out_of_date()
        parts.workspace.show_out_of_date(stale)
        parts.workspace.name_result(self._runner.shown_task())

    @Slot(bool)
    def _running_changed(self, running: bool) -> None:
        workspace = self._parts.workspace
        shown = None if running else self._parts.view.shown
        workspace.summary_facts.show_facts(shown, workspace.target.text())
        if shown is not None:
            self._doubts.show(shown.warnings)
        self.refresh()
