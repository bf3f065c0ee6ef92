"""Opens what the user gives, and saves and copies what was made of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication

from s2s_desktop.gui.files.text_files import TextFiles
from s2s_desktop.gui.look.mnemonics import plain_name
from s2s_desktop.gui.models.add_model import ModelAdder
from s2s_desktop.gui.window.parts import WindowParts
from s2s_desktop.gui.window.task_runner import TaskRunner
from s2s_desktop.gui.window.task_wording import wording_of


class FileCommands(QObject):
    """A file is a text to be opened, a folder a model to be added."""

    def __init__(
        self, parts: WindowParts, runner: TaskRunner, files: TextFiles, adder: ModelAdder
    ) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._runner = runner
        self._files = files
        self._adder = adder
        self._target = parts.workspace.target
        self._connect()

    @Slot(list)
    def open_given(self, paths: Sequence[Path]) -> None:
        """Open the first: a file is a text, a folder a model. Say so if there are others."""
        first = paths[0]
        self._parts.told.forget_file()
        if first.is_dir():
            self._adder.add(first)
        else:
            self._files.open(first)
        if len(paths) > 1:
            self._parts.told.some_left_out(len(paths), first.name)

    def _connect(self) -> None:
        parts, do = self._parts, self._parts.commands
        do.open.triggered.connect(self._files.ask_open)
        do.save.triggered.connect(self._ask_save)
        do.copy_result.triggered.connect(self._copy_result)
        do.add_model.triggered.connect(self._adder.ask)
        parts.workspace.source.files_given.connect(self.open_given)
        self._files.opened.connect(self._opened)
        self._files.saved.connect(parts.told.file_saved)
        self._files.noticed.connect(parts.told.tell_of_file)
        self._adder.added.connect(parts.choices.refresh)
        self._adder.noticed.connect(parts.workspace.notices.tell)
        self._adder.wanted.connect(parts.choices.choose_model)

    @Slot()
    def _ask_save(self) -> None:
        name = wording_of(self._runner.shown_task()).file_name
        self._files.ask_save(
            self._target.text(), plain_name(self._parts.commands.save.text()), name
        )

    @Slot()
    def _copy_result(self) -> None:
        QGuiApplication.clipboard().setText(self._target.text())
        self._parts.status.mention(wording_of(self._runner.shown_task()).copied)

    @Slot(str)
    def _opened(self, text: str) -> None:
        self._parts.told.forget_file()
        with self._parts.steps.step():
            self._parts.workspace.source.set_text(text)
