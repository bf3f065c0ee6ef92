"""What the window tells in its notice bar, of what, and when it takes that back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from s2s_desktop.errors import UserError
from s2s_desktop.gui.dialogs.crash_report import with_versions
from s2s_desktop.gui.notices.notice_bar import Action, Notice, NoticeBar
from s2s_desktop.gui.translated import translated
from s2s_desktop.pipeline.messages import Failure
from s2s_desktop.sentences import Sentence


class WindowNotices(QObject):
    """A notice is about the file that is open, about the last request, or about the window;
    each goes when what it is about goes. `mentioned` carries what the status line says once."""

    mentioned = Signal(str)

    def __init__(self, bar: NoticeBar, parent: QObject) -> None:
        super().__init__(parent)
        self._bar = bar
        self._of_file: Notice | None = None
        self._remarked: Notice | None = None

    # Of the file

    def tell_of_file(self, notice: Notice) -> None:
        """Tell of the file that is opened or saved."""
        self._of_file = notice
        self._bar.tell(notice)

    def files_wait(self, text: str, actions: tuple[Action, ...]) -> None:
        """Tell which of several files this is, below what is told of the file already."""
        before = self._bar.notice
        if before is not None and before is self._of_file:
            hint, both = f"{before.hint} {text}".strip(), (*before.actions, *actions)
            self.tell_of_file(replace(before, hint=hint, actions=both))
        else:
            self.tell_of_file(Notice(text, actions=actions))

    def forget_file(self) -> None:
        """Another file takes the place of the one that was told of."""
        self._bar.withdraw(self._of_file)

    def file_saved(self, path: Path) -> None:
        """A failure to save is over."""
        if self._of_file is not None and self._of_file.serious:
            self._bar.withdraw(self._of_file)
        self.mentioned.emit(self.tr("Saved to {path}.").format(path=path))

    # Of the request

    def request_begins(self) -> None:
        """What was told of the request before is over."""
        notice = self._bar.notice
        if notice is not None and (notice.serious or notice is self._remarked):
            self._bar.dismiss()

    def remark(self, text: Sentence) -> None:
        """Tell what a request remarks, below what it has remarked already."""
        before = self._remarked if self._bar.notice is self._remarked else None
        said = translated(text)
        below = f"{before.hint} {said}".strip() if before else ""
        self._remarked = replace(before, hint=below) if before else Notice(said)
        self._bar.tell(self._remarked)

    def fail(self, failure: Failure) -> None:
        """Tell why a request could not be done."""
        report = None if failure.report is None else with_versions(failure.report)
        message, hint = translated(failure.message), translated(failure.hint)
        self._bar.tell(Notice(message, hint, serious=True, report=report))

    def edits_lost(self, count: int, bring_back: Callable[[], object]) -> None:
        """Sentences that were edited have been translated anew."""
        self._bar.tell(
            Notice(
                self.tr(
                    "%n sentence(s) that you had edited changed in the source, and were "
                    "translated anew.",
                    "",
                    count,
                ),
                actions=((self.tr("Bring My Words Bac&k"), bring_back),),
            )
        )

    # Of the window

    def task_has_model(self, has_model: bool) -> None:
        """Say that summarizing lacks a model, or that it does no more."""
        lacking = Notice(
            self.tr("Summarizing needs a model, and none is installed yet."),
            self.tr("Choose the task “Translate” to go on."),
        )
        if not has_model:
            self._bar.tell(lacking)
        elif self._bar.notice == lacking:
            self._bar.dismiss()

    def cannot_remember(self, error: UserError) -> None:
        """The settings cannot be written."""
        message = self.tr("Your choices cannot be remembered. {reason}")
        reason, hint = translated(error.message), translated(error.hint)
        self._bar.tell(Notice(message.format(reason=reason), hint))

    def lacks_models(self, error: UserError) -> None:
        """The list of added models cannot be read."""
        self._bar.tell(Notice(translated(error.message), translated(error.hint), serious=True))

    def crash(self, report: str) -> None:
        """Tell of a bug; whatever stands in the panes stays."""
        message = self.tr("Something went wrong inside the program.")
        hint = self.tr("Your texts are still here. Please copy the report and send it to us.")
        self._bar.tell(Notice(message, hint, serious=True, report=report))
