"""Keeps what the window shows in step with the choices, the texts and the work."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QKeySequence

from s2s_desktop.gui.language.language_names import language_in_sentence
from s2s_desktop.gui.results.result import Result
from s2s_desktop.gui.window.parts import WindowParts
from s2s_desktop.gui.window.task_runner import TaskRunner
from s2s_desktop.gui.window.task_wording import (
    TaskWording,
    how_summaries_are_made,
    wording_of,
)


class Display(QObject):
    """Enables what can be done now, and says whether the target is out of date."""

    def __init__(self, parts: WindowParts, runner: TaskRunner) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._runner = runner
        self._facts_of: Result | None = None
        self._wordings: dict[str, TaskWording] = {}
        parts.workspace.source.textChanged.connect(self.refresh)
        parts.view.updated.connect(self.refresh)
        parts.choices.changed.connect(self.show_choices)
        parts.kept.changed.connect(self.refresh)
        parts.terms.changed.connect(self.refresh)
        parts.requester.running_changed.connect(self._running_changed)
        runner.language_found.connect(self.show_choices)
        runner.made_known.connect(self.refresh)

    @Slot()
    def show_choices(self) -> None:
        """Show what was chosen, and what that makes possible."""
        choices, workspace, do = self._parts.choices, self._parts.workspace, self._parts.commands
        self._parts.told.task_has_model(choices.has_model() or not choices.summarizing)
        workspace.show_task(choices.task)
        workspace.target_card.teaching_note.show_for([choices.model])
        workspace.source.set_language(choices.source_language)
        workspace.target.set_language(choices.target_language)
        do.as_you_type.setEnabled(not choices.summarizing)
        do.about_summaries.setToolTip(how_summaries_are_made(choices.model))
        do.about_summaries.setVisible(choices.summarizing)
        do.choose_target.setEnabled(not choices.summarizing)
        # Asking which models are there looks at their files: no key of the source may do that.
        do.run.setEnabled(choices.has_model())
        do.swap.setEnabled(choices.can_swap())
        do.compare.setEnabled(choices.can_compare())
        do.explain(do.compare, self._why_not_compare())
        do.explain(do.swap, self._why_not_swap())
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Enable what can be done now, and say whether the target is out of date."""
        parts, do = self._parts, self._parts.commands
        source, target = parts.workspace.source, parts.workspace.target
        has_result = not target.document().isEmpty()
        running = parts.requester.running
        do.stop.setEnabled(running)
        do.save.setEnabled(has_result)
        do.copy_result.setEnabled(has_result)
        do.clear.setEnabled(not source.document().isEmpty())
        self._tell_facts()
        self._offer_run(has_result)
        parts.workspace.name_result(self._wording(self._runner.shown_task()))

    @Slot(bool)
    def _running_changed(self, _running: bool) -> None:
        self._facts_of = None  # it has just been made, or is about to be
        self.refresh()

    def _tell_facts(self) -> None:
        """Say how a summary was made, also of one that was opened again; once for each."""
        workspace, running = self._parts.workspace, self._parts.requester.running
        shown = None if running else self._parts.view.shown
        if shown is None or shown is not self._facts_of:
            self._facts_of = shown
            workspace.target_card.facts.show_facts(shown, workspace.target.text())

    def _offer_run(self, has_result: bool) -> None:
        """Where nothing runs and nothing is going to by itself, offer to run the task."""
        parts, runner = self._parts, self._runner
        card, keys = parts.workspace.target_card, parts.commands.run.shortcut()
        wording = self._wording(parts.choices.task)
        shown_keys = keys.toString(QKeySequence.SequenceFormat.NativeText)
        idle = not parts.requester.running and not runner.waiting
        stale = idle and has_result and runner.is_out_of_date()
        parts.workspace.target.show_stale(stale)
        parts.workspace.panel.show_stale(stale)
        if idle and runner.can_continue:
            card.show_run(wording.go_on.format(keys=shown_keys), wording.go_on_tip)
        elif not idle or parts.workspace.source.is_blank() or not runner.is_out_of_date():
            card.show_run("")
        elif has_result:
            tip = self._wording(runner.shown_task()).out_of_date_tip
            card.show_run(wording.run_again.format(keys=shown_keys), tip)
        else:
            card.show_run(wording.run_now.format(keys=shown_keys), wording.run_tip)

    def _wording(self, task: str) -> TaskWording:
        """Made once: it is asked for at every key."""
        if task not in self._wordings:
            self._wordings[task] = wording_of(task)
        return self._wordings[task]

    def _why_not_swap(self) -> str:
        choices = self._parts.choices
        if choices.can_swap():
            return ""
        if choices.summarizing:
            return self.tr("A summary has one language.")
        return self.tr("No model translates from {target} into {source}.").format(
            source=language_in_sentence(choices.source_language),
            target=language_in_sentence(choices.target_language),
        )

    def _why_not_compare(self) -> str:
        choices = self._parts.choices
        if choices.can_compare():
            return ""
        if choices.summarizing:
            return self.tr("Translations can be compared, summaries cannot.")
        return self.tr("There is only one model from {source} into {target}.").format(
            source=language_in_sentence(choices.source_language),
            target=language_in_sentence(choices.target_language),
        )
