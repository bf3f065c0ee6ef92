"""Runs the chosen task: when it is asked for, and when typing pauses."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from s2s_desktop.catalogue.entry import SUMMARIZE, TRANSLATE
from s2s_desktop.gui.help.examples import example
from s2s_desktop.gui.notices.language_notices import LanguageNotices
from s2s_desktop.gui.results.swapped import swapped
from s2s_desktop.gui.window.parts import WindowParts
from s2s_desktop.gui.window.task_wording import wording_of
from s2s_desktop.gui.window.typing_pause import TypingPause
from s2s_desktop.pipeline.messages import (
    DecodingChoices,
    Failure,
    GuardOptions,
    LanguageDetected,
    Message,
    Request,
    SummarySize,
    TranslateRequest,
)
from s2s_desktop.work.inference_thread import WarmUp


class TaskRunner(QObject):
    """Knows what was asked for last, and whether another result would be made now.

    `language_found` is emitted when the pickers show another language that was detected,
    `made_known` when a target that this has not asked for is known to be up to date or not.
    """

    language_found = Signal()
    made_known = Signal()

    def __init__(self, parts: WindowParts, language: LanguageNotices) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._source, self._target = parts.workspace.source, parts.workspace.target
        self._language = language
        self._asked: Request | None = None
        self._typing_pause = TypingPause(self._source)
        self._connect()

    @Slot()
    def run_task(self) -> None:
        """Translate or summarize the source text; a friendly word when there is none."""
        self._typing_pause.stop()
        parts = self._parts
        if self._source.is_blank():
            parts.requester.stop()
            parts.view.clear()
            parts.status.mention(wording_of(parts.choices.task).nothing_to_do)
            self._source.setFocus()
            return
        parts.told.request_begins()
        go_on = self._continued()
        self._asked = self.request()
        parts.requester.ask(go_on or self._asked)

    @Slot()
    def swap(self) -> None:
        """Languages change places, and so do the texts, if there is a translation.

        What was the source stands as the result until something is changed.
        """
        parts = self._parts
        source, target = self._source.text(), self._target.text()
        with parts.steps.step():
            parts.requester.stop()
            other_way = swapped(parts.view.shown, source, target)
            parts.choices.swap(with_texts=bool(target.strip()))
            if target.strip():
                self._source.set_text(target)
                pair = parts.choices.source_language, parts.choices.target_language
                parts.view.restore(replace(other_way, source_language=pair[0], into=pair[1]))
                self.take_as_asked(as_chosen=True)

    def warm_up(self) -> None:
        """Load the chosen model; to be called once the window is on the screen."""
        choices = self._parts.choices
        if choices.has_model():
            pair = choices.source_language, choices.target_language
            self._parts.queue.warm_up(WarmUp(*pair, choices.model_id))

    def request(self) -> Request:
        """What is asked for now, but for the text."""
        kept = self._parts.kept.value
        guard = GuardOptions(number_style=kept.number_style, warnings=kept.warnings)
        decoding = DecodingChoices(beam_size=kept.beam_size)
        return self._parts.terms.into(self._parts.choices.request(decoding, guard))

    @property
    def waiting(self) -> bool:
        """Whether the task is going to be run by itself, when typing pauses."""
        return self._typing_pause.isActive()

    @property
    def can_continue(self) -> bool:
        """Whether the task goes on where it was stopped, when it is run."""
        return self._continued() is not None

    def _continued(self) -> Request | None:
        """The request that was stopped, if nothing has changed since; without the text."""
        shown, asked = self._parts.view.shown, self.request()
        if shown is None or shown.resume is None or not len(shown) or self.is_out_of_date():
            return None
        return replace(asked, resume=shown.resume) if isinstance(asked, TranslateRequest) else None

    def is_out_of_date(self) -> bool:
        """Whether another result would be made now than the one that was asked for."""
        return self._parts.view.source_edited or not self.asked_as_chosen

    @property
    def asked(self) -> Request | None:
        """What was asked for last, but for the text."""
        return self._asked

    @property
    def asked_as_chosen(self) -> bool:
        """Whether what is chosen is what was asked for last."""
        return self._asked == self.request()

    def take_as_asked(self, as_chosen: bool) -> None:
        """What the target shows was made with what is chosen now, or with something else."""
        self._asked = self.request() if as_chosen else None
        self.made_known.emit()

    def shown_task(self) -> str:
        """The task that made what the target shows; the chosen one while it shows nothing."""
        if self._target.document().isEmpty():
            return self._parts.choices.task
        shown = self._parts.view.shown
        return SUMMARIZE if shown is not None and shown.is_summary else TRANSLATE

    def close(self) -> None:
        """Begin nothing any more."""
        self._typing_pause.stop()

    def _connect(self) -> None:
        parts, do = self._parts, self._parts.commands
        self._source.textChanged.connect(self._source_changed)
        self._typing_pause.over.connect(self._typing_paused)
        parts.choices.changed.connect(self._choices_changed)
        parts.kept.changed.connect(self._settings_changed)
        parts.terms.changed.connect(self._settings_changed)
        parts.requester.detected.connect(self._language_detected)
        parts.requester.finished.connect(self._typing_pause.learn)
        parts.queue.warmed.connect(self._warmed)
        self._language.wanted.connect(self.run_task)
        do.run.triggered.connect(self.run_task)
        parts.workspace.source_card.examples.chosen.connect(self._try_example)
        do.stop.triggered.connect(self._stop)
        parts.workspace.panel.count_asked.connect(self._size_asked)
        do.swap.triggered.connect(self.swap)
        do.as_you_type.toggled.connect(self._as_you_type_toggled)

    @Slot(str, str)
    def _try_example(self, name: str, task: str) -> None:
        """Take the text of an example, and do what it is an example of."""
        choices = self._parts.choices
        with self._parts.steps.step():
            if choices.task != task and task in choices.tasks():
                choices.choose_task(task)
            self._source.set_text(example(name))
        self.run_task()

    @Slot()
    def _stop(self) -> None:
        self._parts.status.stopping()
        self._parts.requester.stop()

    @Slot(int)
    def _size_asked(self, sentences: int) -> None:
        """The summary is to have so many sentences, at once."""
        self._parts.choices.choose_size(SummarySize(sentences=sentences))
        self.run_task()

    @Slot()
    def _source_changed(self) -> None:
        self._parts.choices.choose_size(None)  # it was for the text that stood there
        if self._source.document().isEmpty():
            self._language.forget()
        if self._runs_as_you_type():
            self._typing_pause.begin()

    @Slot()
    def _choices_changed(self) -> None:
        if self._parts.window.isVisible():
            self.warm_up()
        if self._runs_as_you_type():
            self._typing_pause.begin()

    @Slot()
    def _settings_changed(self) -> None:
        if self._runs_as_you_type():
            self._typing_pause.begin()

    @Slot(object)
    def _language_detected(self, detected: LanguageDetected) -> None:
        """Show it; that is no choice for which something would have to be made anew."""
        up_to_date = self.asked_as_chosen
        self._language.take(detected)
        if up_to_date:
            self._asked = self.request()
        self.language_found.emit()

    @Slot(object)
    def _warmed(self, outcome: Message) -> None:
        if self._parts.requester.running:
            return  # the request that waits will say the same
        if isinstance(outcome, Failure):
            self._parts.status.failed()
            self._parts.told.fail(outcome)
        else:
            self._parts.status.ready()

    def _runs_as_you_type(self) -> bool:
        """A summary is made when it is asked for: it is another one after every word."""
        return self._parts.commands.as_you_type.isChecked() and not self._parts.choices.summarizing

    @Slot(bool)
    def _as_you_type_toggled(self, on: bool) -> None:
        if on and self._runs_as_you_type():
            self._typing_pause.begin()
        else:
            self._typing_pause.stop()

    @Slot()
    def _typing_paused(self) -> None:
        """Translate what is new; an emptied source empties the target."""
        if not self._runs_as_you_type():
            return  # another task has been chosen in the meantime
        if self._source.is_blank():
            self._parts.requester.stop()
            self._parts.view.clear()
        elif self.is_out_of_date() and self._parts.commands.run.isEnabled():
            self.run_task()
