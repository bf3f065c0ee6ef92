"""The window: puts its parts together, remembers them from start to close."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QDialog, QMainWindow

from s2s_desktop import paths
from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.errors import UserError
from s2s_desktop.gui.commands.actions import Actions
from s2s_desktop.gui.commands.check_commands import CheckCommands
from s2s_desktop.gui.commands.dialog_commands import DialogCommands
from s2s_desktop.gui.commands.file_commands import FileCommands
from s2s_desktop.gui.commands.job_commands import JobCommands
from s2s_desktop.gui.commands.menus import fill_menus
from s2s_desktop.gui.commands.model_commands import ModelCommands
from s2s_desktop.gui.commands.outline_commands import OutlineCommands
from s2s_desktop.gui.commands.print_commands import PrintCommands
from s2s_desktop.gui.commands.steer_commands import SteerCommands
from s2s_desktop.gui.commands.term_commands import TermCommands
from s2s_desktop.gui.commands.text_commands import TextCommands
from s2s_desktop.gui.commands.undo_commands import UndoCommands
from s2s_desktop.gui.commands.window_steps import WindowSteps
from s2s_desktop.gui.compare.compare_window import CompareWindow
from s2s_desktop.gui.editing.lost_edits import LostEdits
from s2s_desktop.gui.editing.target_editing import TargetEditing
from s2s_desktop.gui.files.recent_files import RecentFiles
from s2s_desktop.gui.files.text_files import TextFiles
from s2s_desktop.gui.formatting.source_shape import SourceShape
from s2s_desktop.gui.formatting.target_formats import TargetFormats
from s2s_desktop.gui.glossary.own_terms import OwnTerms
from s2s_desktop.gui.marks.document_marks import DocumentMarks
from s2s_desktop.gui.marks.edit_marks import EditMarks
from s2s_desktop.gui.marks.provenance_marks import ProvenanceMarks
from s2s_desktop.gui.marks.scroll_in_step import ScrollInStep
from s2s_desktop.gui.marks.word_marks import WordMarks
from s2s_desktop.gui.models.add_model import ModelAdder
from s2s_desktop.gui.notices.language_notices import LanguageNotices
from s2s_desktop.gui.notices.notice_bar import Notice
from s2s_desktop.gui.notices.window_notices import WindowNotices
from s2s_desktop.gui.pickers.choices import Choices
from s2s_desktop.gui.results.realigning import Realigning
from s2s_desktop.gui.results.result_view import ResultView
from s2s_desktop.gui.session import window_memory
from s2s_desktop.gui.session.window_state import apply, capture
from s2s_desktop.gui.text.text_panes import local_files
from s2s_desktop.gui.window.display import Display
from s2s_desktop.gui.window.kept_settings import KeptSettings
from s2s_desktop.gui.window.panel_place import PanelPlace
from s2s_desktop.gui.window.parts import WindowParts
from s2s_desktop.gui.window.requester import Requester
from s2s_desktop.gui.window.status_line import StatusLine
from s2s_desktop.gui.window.task_runner import TaskRunner
from s2s_desktop.gui.window.workspace import Workspace
from s2s_desktop.settings import Settings
from s2s_desktop.work.inference_thread import RunsRequests
from s2s_desktop.work.request_queue import RequestQueue


class MainWindow(QMainWindow):
    """Makes the parts and connects them; what each does is its own concern."""

    def __init__(
        self,
        catalogue: Catalogue,
        service: RunsRequests,
        stored: Settings,
        settings_path: Path,
        terms_folder: Path | None = None,
    ) -> None:
        """`terms_folder`: where the user's terms are, if not at their usual place."""
        super().__init__()
        self.kept = KeptSettings(stored, settings_path, self)
        self.terms = OwnTerms(terms_folder or paths.user_terms(), self)
        self.commands = Actions(self)
        self.choices = Choices(catalogue, stored, self)
        self.workspace = Workspace(self.commands, self.choices, self)
        self.source = self.workspace.source
        self.target = self.workspace.target
        self.panel = self.workspace.panel
        self.notices = self.workspace.notices
        self._told = WindowNotices(self.notices, self)
        self.status = StatusLine()
        self.view = ResultView(self.source, self.target)
        self.editing = TargetEditing(self.view, self.target)
        self.lost_edits = LostEdits(self.view, self.editing)
        self.marks = WordMarks(self.view, self.source, self.target, self.panel)
        self.edit_marks = EditMarks(self.view, self.target)
        self.scroll_in_step = ScrollInStep(self.view, self.source, self.target)
        self.provenance_marks = ProvenanceMarks(self.view, self.source, self.target)
        self.document_marks = DocumentMarks(self.view, self.source, self.target, self.panel)
        self.queue = RequestQueue(service, self)
        self.requester = Requester(self.queue, self.view, self.status, self)
        self.language = LanguageNotices(self.workspace.language_notices, self.choices, self)
        self.files = TextFiles(stored.last_folder, self, lambda: self.choices.summarizing)
        self.source_shape = SourceShape(self.source, self.files)
        self.requester.described = self.source_shape.described
        self.target_formats = TargetFormats(self.view, self.target, self.source_shape)
        self.model_adder = ModelAdder(catalogue, self)
        self._employ(catalogue)
        self._assemble()
        self._connect()
        self._restore()
        if catalogue.problem is not None:
            self._told.lacks_models(catalogue.problem)

    @property
    def compare_window(self) -> CompareWindow | None:
        """The comparison of two models, once it was asked for."""
        return self.dialogs.compare_window

    @Slot()
    def run_task(self) -> None:
        """Translate or summarize the source text."""
        self.runner.run_task()

    def warm_up(self) -> None:
        """Load the chosen model; to be called once the window is on the screen."""
        self.runner.warm_up()
        self.realigning.start()

    def show_crash(self, report: str) -> None:
        """Tell of a bug; whatever stands in the panes stays."""
        self._told.crash(report)

    # Setting up

    def _employ(self, catalogue: Catalogue) -> None:
        """Give each part of the work to who does it."""
        self.steps = WindowSteps(
            self.source, lambda: capture(self), lambda state: apply(self, state), self
        )
        parts = WindowParts(
            window=self,
            catalogue=catalogue,
            kept=self.kept,
            commands=self.commands,
            choices=self.choices,
            workspace=self.workspace,
            status=self.status,
            told=self._told,
            view=self.view,
            queue=self.queue,
            requester=self.requester,
            steps=self.steps,
            terms=self.terms,
        )
        self.runner = TaskRunner(parts, self.language)
        self._display = Display(parts, self.runner)
        self._texts = TextCommands(parts)
        self.checks = CheckCommands(parts, self.marks)
        self.term_commands = TermCommands(parts, self.terms)
        self._undo = UndoCommands(parts, self.editing)
        self.steer = SteerCommands(parts, self.runner, self.editing, self.marks)
        self.steer.term_wanted.connect(self.term_commands.propose)
        self.realigning = Realigning(
            self.queue, self.view, self.steer.asked.request, lambda: self.marks.shown_index
        )
        self._panel_place = PanelPlace(self.workspace, self.commands)
        self._recent_files = RecentFiles(self)
        self.jobs = JobCommands(parts, self.runner)
        self._files = FileCommands(
            parts, self.runner, self.files, self.model_adder, self._recent_files, self.jobs
        )
        self.models = ModelCommands(parts, self.model_adder)
        self.headings = OutlineCommands(parts, self.source_shape)
        self.printing = PrintCommands(parts)
        self.dialogs = DialogCommands(parts, self.runner, self._files.open_given)

    def _assemble(self) -> None:
        self.setAcceptDrops(True)
        self.setCentralWidget(self.workspace)
        self.setStatusBar(self.status)
        of_panel = self.panel.save_picture_action, self.panel.copy_pharaoh_action
        fill_menus(self.commands, self, of_panel, self._recent_files)

    def _connect(self) -> None:
        do = self.commands
        self.status.stop_button.follow(do.stop)
        self.workspace.edges_moved.connect(self.status.keep_edges)
        do.quit.triggered.connect(self.close)
        do.next_sentence.triggered.connect(lambda: self.marks.step(1))
        do.previous_sentence.triggered.connect(lambda: self.marks.step(-1))
        self.requester.failed.connect(self._told.fail)
        self.requester.remarked.connect(self._told.remark)
        self.panel.failed.connect(lambda text: self.notices.tell(Notice(text, serious=True)))
        self.panel.told.connect(self.status.mention)
        self.panel.inspection.segment_changed.connect(self.realigning.sentence_changed)
        self.realigning.realigned.connect(self.marks.refresh)
        self.provenance_marks.told.connect(self.status.mention)
        self.panel.sentence_step_asked.connect(self.marks.step)
        self.panel.sentence_clicked.connect(self.provenance_marks.choose_origin)
        self.requester.model_ready.connect(lambda ready: self.panel.name_model(ready.model_name))
        self._told.mentioned.connect(self.status.mention)
        self.lost_edits.lost.connect(
            lambda count: self._told.edits_lost(count, self.lost_edits.bring_back)
        )

    def _restore(self) -> None:
        stored = self.kept.value
        window_memory.restore(self, self.workspace, stored)
        self._panel_place.restore(stored)
        self.workspace.source_card.examples.want(not stored.introduced)
        self.commands.as_you_type.setChecked(stored.as_you_type)
        self._display.show_choices()
        self.source.setFocus()
        try:
            self.kept.save()
        except UserError as error:
            self._told.cannot_remember(error)

    # Events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc, when there is nothing to stop, lets go of a pin or dismisses a notice."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.steer.put_out():
            pass
        elif self.panel.pinned:
            self.panel.unpin()
        elif self.marks.lit:
            self.marks.put_out()
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
        self._files.open_given(local_files(event.mimeData()))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the choices and stop the engine."""
        self.kept.take(self._collect())
        self.runner.close()
        # Whoever has a folder that cannot be written was told at the start.
        with suppress(UserError):
            self.kept.save()
        self.hide()  # an engine that is still being loaded takes a moment to end
        for dialog in self.findChildren(QDialog):
            dialog.close()  # the comparison, and any that still asks something
        self.models.close()
        self.model_adder.close()
        self.files.documents.close()
        self.jobs.close()
        self.queue.close()
        super().closeEvent(event)

    def _collect(self) -> Settings:
        kept = window_memory.collect(self, self.workspace, self.choices, self.kept.value)
        return replace(
            self._panel_place.collect(kept),
            as_you_type=self.commands.as_you_type.isChecked(),
            last_folder=self.files.folder,
            introduced=self.kept.value.introduced or self.view.shown is not None,
        )
