"""The window: what each action does, and what happens when something changes."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QMainWindow, QMessageBox

from s2s_desktop import __version__, settings
from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.errors import UserError
from s2s_desktop.gui import window_memory
from s2s_desktop.gui.actions import Actions
from s2s_desktop.gui.add_model import ModelAdder
from s2s_desktop.gui.choices import SUMMARIZE, Choices
from s2s_desktop.gui.crash_report import with_versions
from s2s_desktop.gui.notice_bar import Notice
from s2s_desktop.gui.preferences_dialog import PreferencesDialog
from s2s_desktop.gui.shortcuts_dialog import ShortcutsDialog
from s2s_desktop.gui.status_line import StatusLine
from s2s_desktop.gui.text_files import TextFiles
from s2s_desktop.gui.text_panes import TextPane, local_files
from s2s_desktop.gui.translation_view import TranslationView
from s2s_desktop.gui.translator import Translator
from s2s_desktop.gui.word_marks import WordMarks
from s2s_desktop.gui.workspace import Workspace
from s2s_desktop.pipeline.messages import DecodingChoices, Failure
from s2s_desktop.settings import Settings
from s2s_desktop.work.inference_thread import RunsRequests

TYPING_PAUSE_MS = 500
_SMALLEST_PT, _LARGEST_PT = 6, 72


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
        self.status = StatusLine()
        self.view = TranslationView(self.source, self.target)
        self.marks = WordMarks(self.view, self.source, self.target, self.panel)
        self.translator = Translator(service, self.view, self.status, self)
        self.files = TextFiles(stored.last_folder, self)
        self.model_adder = ModelAdder(catalogue, self)
        self._typing_pause = QTimer(self)
        self._used_pane: TextPane = self.source
        self._asked: tuple[object, ...] = ()
        self._assemble()
        self._connect_parts()
        self._connect_commands()
        self._restore()

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
        self.source.file_dropped.connect(self._open_dropped)
        for pane in (self.source, self.target):
            pane.zoom_asked.connect(self._zoom)
            pane.installEventFilter(self)
        self._typing_pause.timeout.connect(self._typing_paused)
        self.choices.changed.connect(self._choices_changed)
        self.view.updated.connect(self._refresh)
        self.translator.running_changed.connect(self._refresh)
        self.translator.failed.connect(self._show_failure)
        self.files.opened.connect(self.source.set_text)
        self.files.saved.connect(self._file_saved)
        self.files.noticed.connect(self.notices.tell)
        self.translator.remarked.connect(lambda text: self.notices.tell(Notice(text)))
        self.model_adder.added.connect(self.choices.refresh)
        self.model_adder.noticed.connect(self.notices.tell)
        self.model_adder.wanted.connect(self.choices.choose_model)
        self.panel.failed.connect(lambda text: self.notices.tell(Notice(text, serious=True)))

    def _connect_commands(self) -> None:
        do, find_bar = self.commands, self.workspace.find_bar
        for action, slot in (
            (do.open, self.files.ask_open),
            (do.save, lambda: self.files.ask_save(self.target.text())),
            (do.add_model, self.model_adder.ask),
            (do.quit, self.close),
            (do.undo, self.source.undo),
            (do.redo, self.source.redo),
            (do.find, lambda: find_bar.open_for(self._used_pane)),
            (do.find_next, find_bar.find_next),
            (do.find_previous, find_bar.find_previous),
            (do.preferences, self._open_preferences),
            (do.next_pane, self._go_to_next_pane),
            (do.larger, lambda: self._zoom(1)),
            (do.smaller, lambda: self._zoom(-1)),
            (do.normal_size, lambda: self._set_font_size(Settings().font_size_pt)),
            (do.translate, self.translate),
            (do.stop, self.translator.stop),
            (do.swap, self.swap),
            (do.copy_result, self._copy_result),
            (do.shortcuts, self._open_shortcuts),
            (do.about, self._open_about),
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
            message = self.tr("Your choices cannot be remembered. {reason}")
            self.notices.tell(Notice(message.format(reason=error.message), error.hint))

    def warm_up(self) -> None:
        """Load the chosen model; to be called once the window is on the screen."""
        if self.choices.source_language:
            self.translator.warm_up(
                self.choices.source_language, self.choices.target_language, self.choices.model_id
            )

    # What the commands do

    @Slot()
    def translate(self) -> None:
        """Translate the source text; a friendly word when there is none."""
        self._typing_pause.stop()
        if self.source.is_blank():
            self.status.mention(self.tr("Nothing to translate yet: type or paste a text."))
            self.source.setFocus()
            return
        if self.notices.notice is not None and self.notices.notice.serious:
            self.notices.dismiss()
        self._asked = self._question()
        self.translator.translate(
            self.choices.source_language,
            self.choices.target_language,
            self.choices.model_id,
            DecodingChoices(beam_size=self._settings.beam_size),
        )

    @Slot()
    def swap(self) -> None:
        """Languages change places, and so do the texts, if there is a translation."""
        self.translator.stop()
        source, target = self.source.text(), self.target.text()
        self.choices.swap()
        if target.strip():
            self.source.set_text(target)
            self.view.replace(source)

    def _copy_result(self) -> None:
        QGuiApplication.clipboard().setText(self.target.text())
        self.status.mention(self.tr("Translation copied."))

    def _file_saved(self, path: Path) -> None:
        self.status.mention(self.tr("Saved to {path}.").format(path=path))

    def _zoom(self, steps: int) -> None:
        self._set_font_size(self._settings.font_size_pt + steps)

    def _set_font_size(self, size_pt: int) -> None:
        size_pt = max(_SMALLEST_PT, min(_LARGEST_PT, size_pt))
        self._settings = replace(self._settings, font_size_pt=size_pt)
        self.source.set_font_size(size_pt)
        self.target.set_font_size(size_pt)

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

    def _open_shortcuts(self) -> None:
        panel = self.panel
        of_panel = [panel.save_picture_action, panel.copy_pharaoh_action]
        ShortcutsDialog([*self.commands.all(), *of_panel], self).open()

    def _open_about(self) -> None:
        text = self.tr(
            "S2S Desktop {version}\n\nTranslates with models on this computer and shows how "
            "every word was aligned. Nothing that you write leaves it."
        )
        about = QMessageBox(self)
        about.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        about.setWindowTitle(self.tr("About S2S Desktop"))
        about.setIconPixmap(self.windowIcon().pixmap(64, 64))
        about.setText(text.format(version=__version__))
        about.open()

    # What happens when something changes

    def _source_changed(self) -> None:
        self._refresh()
        if self.commands.as_you_type.isChecked():
            self._typing_pause.start()

    def _choices_changed(self) -> None:
        self._tell_whether_task_has_model()
        self.source.set_language(self.choices.source_language)
        self.target.set_language(self.choices.target_language)
        self.commands.translate.setText(
            self.tr("Summari&ze") if self.choices.task == SUMMARIZE else self.tr("&Translate")
        )
        self._refresh()
        if self.isVisible():
            self.warm_up()
        if self.commands.as_you_type.isChecked():
            self._typing_pause.start()

    def _tell_whether_task_has_model(self) -> None:
        lacking = Notice(
            self.tr("Summarizing needs a model, and none is installed yet."),
            self.tr("Choose the task “Translate” to go on."),
        )
        if self.choices.task == SUMMARIZE and not self.choices.has_model():
            self.notices.tell(lacking)
        elif self.notices.notice == lacking:
            self.notices.dismiss()

    def _as_you_type_toggled(self, on: bool) -> None:
        if on:
            self._typing_pause.start()
        else:
            self._typing_pause.stop()

    def _typing_paused(self) -> None:
        """Translate what is new; an emptied source empties the target."""
        if self.source.is_blank():
            self.translator.stop()
            self.view.clear()
        elif self._is_out_of_date() and self.commands.translate.isEnabled():
            self.translate()

    def _question(self) -> tuple[object, ...]:
        """What is asked for besides the text."""
        choices = self.choices
        pair = choices.source_language, choices.target_language
        return (*pair, choices.model_id, self._settings.beam_size)

    def _is_out_of_date(self) -> bool:
        """Whether another translation would be made now than the one that was asked for."""
        return self.view.source_edited or self._asked != self._question()

    def _refresh(self) -> None:
        """Enable what can be done now, and say whether the target is out of date."""
        do, has_result = self.commands, not self.target.document().isEmpty()
        running = self.translator.running
        do.translate.setEnabled(self.choices.has_model())
        do.stop.setEnabled(running)
        do.swap.setEnabled(self.choices.can_swap())
        do.save.setEnabled(has_result)
        do.copy_result.setEnabled(has_result)
        stale = has_result and not running and self._is_out_of_date()
        self.workspace.out_of_date_label.setVisible(stale)

    def _show_failure(self, failure: Failure) -> None:
        report = None if failure.report is None else with_versions(failure.report)
        self.notices.tell(Notice(failure.message, failure.hint, serious=True, report=report))

    def show_crash(self, report: str) -> None:
        """Tell of a bug; whatever stands in the panes stays."""
        message = self.tr("Something went wrong inside the program.")
        hint = self.tr("Your texts are still here. Please copy the report and send it to us.")
        self.notices.tell(Notice(message, hint, serious=True, report=report))

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
        else:
            self.notices.dismiss()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped anywhere."""
        if local_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        event.acceptProposedAction()
        self._open_dropped(local_files(event.mimeData())[0])

    def _open_dropped(self, path: Path) -> None:
        """A file is a text, a folder a model."""
        if path.is_dir():
            self.model_adder.add(path)
        else:
            self.files.open(path)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the choices and stop the engine."""
        self._typing_pause.stop()
        # Whoever has a folder that cannot be written was told at the start.
        with suppress(UserError):
            settings.save(self._present_settings(), self._settings_path)
        self.hide()  # an engine that is still being loaded takes a moment to end
        self.model_adder.close()
        self.translator.close()
        super().closeEvent(event)

    def _present_settings(self) -> Settings:
        choices = self.choices
        kept = window_memory.collect(self, self.workspace, self._settings)
        return replace(
            kept,
            task=choices.task,
            source_language=choices.source_language or kept.source_language,
            target_language=choices.target_language or kept.target_language,
            model_id=choices.model_id,
            as_you_type=self.commands.as_you_type.isChecked(),
            last_folder=self.files.folder,
        )
