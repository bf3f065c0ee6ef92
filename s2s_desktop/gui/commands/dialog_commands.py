"""Opens the windows and dialogs that stand beside the main window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from s2s_desktop.gui.commands.own_keys import OwnKeys
from s2s_desktop.gui.compare.back_window import BackWindow
from s2s_desktop.gui.compare.compare_window import CompareWindow
from s2s_desktop.gui.compare.followed_sentence import FollowedSentence
from s2s_desktop.gui.dialogs.preferences.preferences_dialog import PreferencesDialog
from s2s_desktop.gui.help.about_dialog import AboutDialog
from s2s_desktop.gui.help.keys import all_keys
from s2s_desktop.gui.help.keys_dialog import KeysDialog
from s2s_desktop.gui.language.language_names import language_in_sentence
from s2s_desktop.gui.notices.notice_bar import Notice
from s2s_desktop.gui.text.caret_sentence import sentence_at_caret
from s2s_desktop.gui.window.parts import WindowParts
from s2s_desktop.gui.window.task_runner import TaskRunner
from s2s_desktop.gui.window.task_wording import how_summaries_are_made
from s2s_desktop.pipeline.messages import TranslateRequest


class DialogCommands(QObject):
    """`open_given` is what happens to files that are given to one of them."""

    def __init__(
        self,
        parts: WindowParts,
        runner: TaskRunner,
        open_given: Callable[[Sequence[Path]], None],
    ) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._runner = runner
        self._open_given = open_given
        self.compare_window: CompareWindow | None = None
        self.back_window: BackWindow | None = None
        do = parts.commands
        self._keys = OwnKeys(do.named(), parts.kept, self)
        do.preferences.triggered.connect(self._open_preferences)
        do.compare.triggered.connect(self._open_compare)
        do.translate_back.triggered.connect(self._open_back)
        do.about_summaries.triggered.connect(self._tell_how_summaries_are_made)
        do.shortcuts.triggered.connect(self._open_shortcuts)
        do.about.triggered.connect(self._open_about)

    @Slot()
    def _open_preferences(self) -> None:
        parts = self._parts
        PreferencesDialog(parts.kept, parts.commands, self._keys, parts.window).open()

    @Slot()
    def _open_compare(self) -> None:
        parts, choices = self._parts, self._parts.choices
        request = self._runner.request()
        if not isinstance(request, TranslateRequest) or not choices.can_compare():
            return
        if self.compare_window is None:
            self.compare_window = CompareWindow(parts.queue, parts.window)
            self.compare_window.source.files_given.connect(self._open_given)
            FollowedSentence(
                self.compare_window, parts.workspace.source, lambda: choices.source_language
            )
        self.compare_window.set_font_size(parts.kept.value.font_size_pt)
        pair = choices.source_language, choices.target_language
        request = replace(request, source_language=pair[0], target_language=pair[1])
        sentence = sentence_at_caret(parts.workspace.source, request.source_language)
        self.compare_window.open_for(request, sentence, choices.installed_models())

    @Slot()
    def _open_back(self) -> None:
        parts, choices = self._parts, self._parts.choices
        source, target = parts.workspace.source.text(), parts.workspace.target.text()
        pair = choices.source_language, choices.target_language
        if choices.summarizing or not target.strip():
            parts.workspace.notices.tell(
                Notice(self.tr("There is no translation yet that could be translated back."))
            )
        elif not parts.catalogue.serves(pair[1], pair[0]):
            told = self.tr("No model here translates {target} back into {source}.")
            names = {"target": pair[1], "source": pair[0]}
            said = told.format(**{key: language_in_sentence(tag) for key, tag in names.items()})
            parts.workspace.notices.tell(Notice(said))
        else:
            if self.back_window is None:
                self.back_window = BackWindow(parts.queue, parts.window)
            self.back_window.open_for(source, target, pair, parts.kept.value.font_size_pt)

    @Slot()
    def _tell_how_summaries_are_made(self) -> None:
        notice = Notice(how_summaries_are_made(self._parts.choices.model))
        self._parts.workspace.notices.tell(notice)

    @Slot()
    def _open_shortcuts(self) -> None:
        KeysDialog(all_keys(self._parts.window), self._parts.window).open()

    @Slot()
    def _open_about(self) -> None:
        catalogue = self._parts.catalogue
        installed = [entry for entry in catalogue.entries() if catalogue.is_installed(entry.id)]
        AboutDialog(installed, self._parts.window).open()
