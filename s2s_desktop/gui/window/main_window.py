"""The window: what each action does, and what happens when something changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QDialog, QMainWindow

from s2s_desktop import settings
from s2s_desktop.catalogue.entry import SUMMARIZE, TRANSLATE
from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.errors import UserError
from s2s_desktop.gui.compare.compare_window import CompareWindow
from s2s_desktop.gui.dialogs.about_box import open_about
from s2s_desktop.gui.dialogs.preferences_dialog import PreferencesDialog
from s2s_desktop.gui.dialogs.shortcuts_dialog import ShortcutsDialog, plain_text
from s2s_desktop.gui.files.text_files import TextFiles
from s2s_desktop.gui.marks.provenance_marks import ProvenanceMarks
from s2s_desktop.gui.marks.word_marks import WordMarks
from s2s_desktop.gui.models.add_model import ModelAdder
from s2s_desktop.gui.pickers.choices import Choices
from s2s_desktop.gui.results.result_view import ResultView
from s2s_desktop.gui.text.caret_sentence import sentence_at_caret
from s2s_desktop.gui.text.text_panes import FONT_SIZES_PT, TextPane, local_files
from s2s_desktop.gui.window import window_memory
from s2s_desktop.gui.window.actions import Actions
from s2s_desktop.gui.window.doubt_notice import DoubtNotice
from s2s_desktop.gui.window.language_notices import LanguageNotices
from s2s_desktop.gui.window.notice_bar import Notice
from s2s_desktop.gui.window.requester import Requester
from s2s_desktop.gui.window.status_line import StatusLine
from s2s_desktop.gui.window.task_wording import how_summaries_are_made, wording_of
from s2s_desktop.gui.window.window_notices import WindowNotices
from s2s_desktop.gui.window.workspace import Workspace
from s2s_desktop.pipeline.messages import (
    DecodingChoices,
    Failure,
    GuardOptions,
    LanguageDetected,
    Message,
    Request,
    TranslateRequest,
)
from s2s_desktop.settings import Settings
from s2s_desktop.work.inference_thread import RunsRequests, WarmUp
from s2s_desktop.work.request_queue import RequestQueue

TYPING_PAUSE_MS = 500


class MainWindow(QMainWindow):
    """Connects the parts, and holds the settings from start to close."""

    def __init__(
        self,
        catalogue: Catalogue,
        service: RunsRequests,
        stored: Settings,
        settings_path: Path,
    ) -> None:
        super().__init__()
        self._settings = stored
        self._settings_path = settings_path
        self.commands = Actions(self)
        self.choices = Choices(catalogue, stored, self)
        self.workspace = Workspace(self.commands, self.choices, self)
        self.source = self.workspace.source
        self.target = self.workspace.target
        self.panel = self.workspace.panel
        self.notices = self.workspace.notices
        self._told = WindowNotices(self.notices, self)
        self.doubts = DoubtNotice(self.notices)
        self.status = StatusLine()
        self.view = ResultView(self.source, self.target)
        self.marks = WordMarks(self.view, self.source, self.target, self.panel)
        self.provenance_marks = ProvenanceMarks(self.view, self.source, self.target)
        self.queue = RequestQueue(service, self)
        self.requester = Requester(self.queue, self.view, self.status, self)
        self.language = LanguageNotices(self.workspace.language_notices, self.choices, self)
        self.files = TextFiles(stored.last_folder, self)
        self.model_adder = ModelAdder(catalogue, self)
        self.compare_window: CompareWindow | None = None
        self._typing_pause = QTimer(self)
        self._used_pane: TextPane = self.source
        self._asked: Request | None = None
        self._assemble()
        self._connect_parts()
        self._connect_commands()
        self._restore()
        if catalogue.problem is not None:
            self._told.lacks_models(catalogue.problem)

    # Setting up

    def _assemble(self) -> None:
        self.setWindowTitle(self.tr("S2S Desktop"))
        self.setAcceptDrops(True)
        self.setCentralWidget(self.workspace)
        self.setStatusBar(self.status)
        self.commands.fill_menus(
            self, (self.panel.save_picture_action, self.panel.copy_pharaoh_action)
        )
        self._typing_pause.setSingleShot(True)
        self._typing_pause.setInterval(TYPING_PAUSE_MS)

    def _connect_parts(self) -> None:
        self.source.textChanged.connect(self._source_changed)
        self.source.files_given.connect(self._open_given)
        for pane in (self.source, self.target):
            pane.zoom_asked.connect(self._zoom)
            pane.installEventFilter(self)
        self._typing_pause.timeout.connect(self._typing_paused)
        self.choices.changed.connect(self._choices_changed)
        self.view.updated.connect(self._refresh)
        self.requester.running_changed.connect(self._running_changed)
        self.queue.warmed.connect(self._warmed)
        self.requester.failed.connect(self._told.fail)
        self.requester.detected.connect(self._language_detected)
        self.language.wanted.connect(self.run_task)
        self.files.opened.connect(self._file_opened)
        self.files.saved.connect(self._told.file_saved)
        self.files.noticed.connect(self._told.tell_of_file)
        self.requester.remarked.connect(self._told.remark)
        self.model_adder.added.connect(self.choices.refresh)
        self.model_adder.noticed.connect(self.notices.tell)
        self.model_adder.wanted.connect(self.choices.choose_model)
        self.panel.failed.connect(lambda text: self.notices.tell(Notice(text, serious=True)))
        self.panel.told.connect(self.status.mention)
        self._told.mentioned.connect(self.status.mention)

    def _connect_commands(self) -> None:
        do, find_bar = self.commands, self.workspace.find_bar
        for action, slot in (
            (do.open, self.files.ask_open),
            (do.save, self._ask_save),
            (do.add_model, self.model_adder.ask),
            (do.quit, self.close),
            (do.undo, self.source.undo),
            (do.redo, self.source.redo),
            (do.find, lambda: find_bar.open_for(self._used_pane)),
            (do.find_next, lambda: self._find_again(find_bar.find_next)),
            (do.find_previous, lambda: self._find_again(find_bar.find_previous)),
            (do.preferences, self._open_preferences),
            (do.next_pane, self._go_to_next_pane),
            (do.larger, lambda: self._zoom(1)),
            (do.smaller, lambda: self._zoom(-1)),
            (do.normal_size, lambda: self._set_font_size(Settings().font_size_pt)),
            (do.run, self.run_task),
            (do.stop, self.requester.stop),
            (do.swap, self.swap),
            (do.compare, self._open_compare),
            (do.copy_result, self._copy_result),
            (do.about_summaries, self._tell_how_summaries_are_made),
            (do.shortcuts, self._open_shortcuts),
            (do.about, lambda: open_about(self)),
        ):
            action.triggered.connect(lambda _=False, slot=slot: slot())
        do.alignment.toggled.connect(self.workspace.alignment_column.setVisible)
        do.as_you_type.toggled.connect(self._as_you_type_toggled)
        do.as_you_type.toggled.connect(self.workspace.as_you_type_box.setChecked)
        self.workspace.as_you_type_box.toggled.connect(do.as_you_type.setChecked)
        for available, action in (
            (self.source.undoAvailable, do.undo),
            (self.source.redoAvailable, do.redo),
        ):
            action.setEnabled(False)
            available.connect(action.setEnabled)

    def _restore(self) -> None:
        stored = self._settings
        window_memory.restore(self, self.workspace, stored)
        self.commands.alignment.setChecked(stored.alignment_visible)
        self.workspace.alignment_column.setVisible(stored.alignment_visible)
        self.commands.as_you_type.setChecked(stored.as_you_type)
        self._set_font_size(stored.font_size_pt)
        self._choices_changed()
        self.source.setFocus()
        try:
            settings.save(stored, self._settings_path)
        except UserError as error:
            self._told.cannot_remember(error)

    def warm_up(self) -> None:
        """Load the chosen model; to be called once the window is on the screen."""
        choices = self.choices
        if choices.has_model():
            pair = choices.source_language, choices.target_language
            self.queue.warm_up(WarmUp(*pair, choices.model_id))

    # What the commands do

    @Slot()
    def run_task(self) -> None:
        """Translate or summarize the source text; a friendly word when there is none."""
        self._typing_pause.stop()
        if self.source.is_blank():
            self.status.mention(wording_of(self.choices.task).nothing_to_do)
            self.source.setFocus()
            return
        self._told.request_begins()
        self._asked = self._request()
        self.requester.ask(self._asked)

    @Slot()
    def swap(self) -> None:
        """Languages change places, and so do the texts, if there is a translation."""
        self.requester.stop()
        source, target = self.source.text(), self.target.text()
        self.choices.swap()
        if target.strip():
            self.source.set_text(target)
            self.view.replace(source)

    def _copy_result(self) -> None:
        QGuiApplication.clipboard().setText(self.target.text())
        self.status.mention(wording_of(self._shown_task()).copied)

    def _ask_save(self) -> None:
        name = wording_of(self._shown_task()).file_name
        self.files.ask_save(self.target.text(), plain_text(self.commands.save), name)

    def _file_opened(self, text: str) -> None:
        self._told.forget_file()
        self.source.set_text(text)

    def _zoom(self, steps: int) -> None:
        self._set_font_size(self._settings.font_size_pt + steps)

    def _set_font_size(self, size_pt: int) -> None:
        smallest, largest = FONT_SIZES_PT
        size_pt = max(smallest, min(largest, size_pt))
        self._settings = replace(self._settings, font_size_pt=size_pt)
        self.source.set_font_size(size_pt)
        self.target.set_font_size(size_pt)

    def _find_again(self, find: Callable[[], object]) -> None:
        find_bar = self.workspace.find_bar
        if find_bar.field.text():
            find()
        else:
            find_bar.open_for(self._used_pane)

    def _go_to_next_pane(self) -> None:
        panes = [self.source, self.target, self.panel.heat_map]
        there = [pane for pane in panes if pane.isVisible()]
        index = next((i for i, pane in enumerate(there) if pane.hasFocus()), -1)
        there[(index + 1) % len(there)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _open_preferences(self) -> None:
        dialog = PreferencesDialog(self._settings, self)
        dialog.changed.connect(self._preferences_changed)
        dialog.open()

    def _preferences_changed(self, changed: Settings) -> None:
        self._settings = changed
        self._choices_changed()

    def _can_compare(self) -> bool:
        return not self.choices.summarizing and len(self.choices.installed_models()) > 1

    def _open_compare(self) -> None:
        request = self._request()
        if isinstance(request, TranslateRequest) and self._can_compare():
            if self.compare_window is None:
                self.compare_window = CompareWindow(self.queue, self)
                self.compare_window.source.files_given.connect(self._open_given)
            self.compare_window.set_font_size(self._settings.font_size_pt)
            pair = self.choices.source_language, self.choices.target_language
            request = replace(request, source_language=pair[0], target_language=pair[1])
            sentence = sentence_at_caret(self.source, request.source_language)
            self.compare_window.open_for(request, sentence, self.choices.installed_models())

    def _tell_how_summaries_are_made(self) -> None:
        self.notices.tell(Notice(how_summaries_are_made(self.choices.model)))

    def _open_shortcuts(self) -> None:
        panel = self.panel
        of_panel = [panel.save_picture_action, panel.copy_pharaoh_action]
        ShortcutsDialog([*self.commands.all(), *of_panel], self).open()

    # What happens when something changes

    def _source_changed(self) -> None:
        if self.source.document().isEmpty():
            self.language.forget()
        self._refresh()
        if self._runs_as_you_type():
            self._typing_pause.start()

    def _choices_changed(self) -> None:
        self._show_choices()
        if self.isVisible():
            self.warm_up()
        if self._runs_as_you_type():
            self._typing_pause.start()

    @Slot(object)
    def _language_detected(self, detected: LanguageDetected) -> None:
        """Show it; that is no choice for which something would have to be made anew."""
        up_to_date = self._asked == self._request()
        self.language.take(detected)
        self._show_choices()
        if up_to_date:
            self._asked = self._request()

    def _show_choices(self) -> None:
        choices = self.choices
        self._told.task_has_model(choices.has_model() or not choices.summarizing)
        self.workspace.show_task(choices.task)
        self.workspace.teaching_note.show_for([choices.model])
        self.source.set_language(choices.source_language)
        self.target.set_language(choices.target_language)
        self.commands.as_you_type.setEnabled(not choices.summarizing)
        self.commands.about_summaries.setToolTip(how_summaries_are_made(choices.model))
        self.commands.compare.setEnabled(self._can_compare())
        self._refresh()

    def _runs_as_you_type(self) -> bool:
        """A summary is made when it is asked for: it is another one after every word."""
        return self.commands.as_you_type.isChecked() and not self.choices.summarizing

    def _as_you_type_toggled(self, on: bool) -> None:
        if on and self._runs_as_you_type():
            self._typing_pause.start()
        else:
            self._typing_pause.stop()

    def _typing_paused(self) -> None:
        """Translate what is new; an emptied source empties the target."""
        if not self._runs_as_you_type():
            return  # another task has been chosen in the meantime
        if self.source.is_blank():
            self.requester.stop()
            self.view.clear()
        elif self._is_out_of_date() and self.commands.run.isEnabled():
            self.run_task()

    def _request(self) -> Request:
        kept = self._settings
        guard = GuardOptions(warnings=kept.warnings)
        return self.choices.request(DecodingChoices(beam_size=kept.beam_size), guard)

    def _is_out_of_date(self) -> bool:
        """Whether another result would be made now than the one that was asked for."""
        return self.view.source_edited or self._asked != self._request()

    def _shown_task(self) -> str:
        """The task that made what the target shows; the chosen one while it shows nothing."""
        if self.target.document().isEmpty():
            return self.choices.task
        shown = self.view.shown
        return SUMMARIZE if shown is not None and shown.is_summary else TRANSLATE

    def _running_changed(self, running: bool) -> None:
        shown = None if running else self.view.shown
        self.workspace.summary_facts.show_facts(shown, self.target.text())
        if shown is not None:
            self.doubts.show(shown.warnings)
        self._refresh()

    @Slot(object)
    def _warmed(self, outcome: Message) -> None:
        if self.requester.running:
            return  # the request that waits will say the same
        if isinstance(outcome, Failure):
            self.status.failed()
            self._told.fail(outcome)
        else:
            self.status.ready()

    def _refresh(self) -> None:
        """Enable what can be done now, and say whether the target is out of date."""
        do, has_result = self.commands, not self.target.document().isEmpty()
        running = self.requester.running
        do.run.setEnabled(self.choices.has_model())
        do.stop.setEnabled(running)
        do.swap.setEnabled(self.choices.can_swap())
        do.save.setEnabled(has_result)
        do.copy_result.setEnabled(has_result)
        if self.view.shown is None:
            self.workspace.summary_facts.hide()
            self.doubts.show(())
        stale = has_result and not running and self._is_out_of_date()
        self.workspace.show_out_of_date(stale)
        self.workspace.name_result(self._shown_task())

    def show_crash(self, report: str) -> None:
        """Tell of a bug; whatever stands in the panes stays."""
        self._told.crash(report)

    # Events

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Remember which pane was used last: that is where Find looks."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, TextPane):
            self._used_pane = watched
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc, when there is nothing to stop, lets go of a pin or dismisses a notice."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.panel.pinned:
            self.panel.unpin()
        elif self.provenance_marks.shown:
            self.provenance_marks.clear()
        elif self.workspace.language_notices.isVisible():
            self.workspace.language_notices.dismiss()
        else:
            self.notices.dismiss()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped anywhere."""
        if local_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        event.acceptProposedAction()
        self._open_given(local_files(event.mimeData()))

    def _open_given(self, paths: Sequence[Path]) -> None:
        """Open the first: a file is a text, a folder a model. Say so if there are others."""
        first = paths[0]
        self._told.forget_file()
        if first.is_dir():
            self.model_adder.add(first)
        else:
            self.files.open(first)
        if len(paths) > 1:
            self._told.some_left_out(len(paths), first.name)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the choices and stop the engine."""
        self._typing_pause.stop()
        # Whoever has a folder that cannot be written was told at the start.
        with suppress(UserError):
            settings.save(self._collected(), self._settings_path)
        self.hide()  # an engine that is still being loaded takes a moment to end
        for dialog in self.findChildren(QDialog):
            dialog.close()  # the comparison, and any that still asks something
        self.model_adder.close()
        self.queue.close()
        super().closeEvent(event)

    def _collected(self) -> Settings:
        kept = window_memory.collect(self, self.workspace, self.choices, self._settings)
        return replace(
            kept,
            as_you_type=self.commands.as_you_type.isChecked(),
            last_folder=self.files.folder,
        )
