"""The status line: what is being done and how far it is; what was done; details on demand."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QProgressBar, QStatusBar, QWidget

from s2s_desktop.gui.language.language_names import language_in_sentence
from s2s_desktop.gui.look.buttons import TextButton
from s2s_desktop.gui.look.labels import CutLabel
from s2s_desktop.gui.look.plain_text import PlainLabel, plain_tip
from s2s_desktop.gui.notices.announcing import announce
from s2s_desktop.gui.pickers.popup import Popup
from s2s_desktop.gui.translated import tr
from s2s_desktop.gui.window.progress_wording import told_progress, told_seconds
from s2s_desktop.pipeline.messages import (
    Finished,
    ModelReady,
    Progress,
    Request,
    SummarizeRequest,
)

_PROGRESS_STEPS = 1000
_TRANSIENT_MS = 4000
_LAMP_IN_PX = 12
_BUTTON_IN_PX = 6
_BELOW_PX = 4
_Role = QPalette.ColorRole


class StatusLine(QStatusBar):
    """At the left the state, with a bar and Stop while something is done; at the right what the
    last request made, and a button for model, device and speed.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lamp = _Lamp()
        self._doing = ""  # while a request is being answered
        self._nothing = ""  # if that gives no text
        self._through = ""  # the language between two steps
        self.state = CutLabel()
        self.progress = QProgressBar()
        self.stop_button = TextButton()
        self.made = PlainLabel()
        self.details_button = TextButton(self.tr("Details"), arrow=True)
        self.details = _Details(self)
        self.model, self.speed = self.details.model, self.details.speed
        self._arrange()
        self.starting()

    def starting(self) -> None:
        """Nothing is loaded yet."""
        self._say(self.tr("Starting the engine…"), _Role.PlaceholderText)

    def loading(self, model_name: str) -> None:
        """A model is being read."""
        self._say(self.tr("Loading {model}…").format(model=model_name), _Role.Accent)

    def ready(self) -> None:
        """A request would be answered at once."""
        self._say(self.tr("Everything stays on this computer"), _Role.Accent)

    def show_model(self, ready: ModelReady) -> None:
        """Name the model and the device that it is really on."""
        self.model.setText(f"{ready.model_name}  ·  {ready.device}  ·  {ready.precision}")
        tip = self.tr("{id}, loaded in {seconds} s").format(
            id=ready.model_id, seconds=QLocale().toString(ready.load_seconds, "f", 1)
        )
        self.model.setToolTip(plain_tip(tip))
        self._through = ready.through
        if self._doing:
            self._say(self._doing, _Role.Accent, busy=True)

    def begin(self, request: Request) -> None:
        """A request has been made."""
        summarizing = isinstance(request, SummarizeRequest)
        self._doing = self.tr("Summarizing…") if summarizing else self.tr("Translating…")
        self._nothing = (
            self.tr("Nothing to summarize") if summarizing else self.tr("Nothing was translated")
        )
        self.speed.clear()
        self.clearMessage()  # it would hide what is being done
        self._say(self._doing, _Role.Accent, busy=True)

    def stopping(self) -> None:
        """The request is going to end as soon as it can."""
        if self._doing:
            self._doing = self.tr("Stopping…")
            self._say(self._doing, _Role.Accent, busy=True)

    def working(self, progress: Progress) -> None:
        """A request is being answered."""
        if progress.done_chars <= 0:
            return
        share = min(1.0, progress.done_chars / progress.total_chars)
        text = self.tr("{doing} {progress}").format(
            doing=self._doing, progress=told_progress(progress)
        )
        self._say(text, _Role.Accent, busy=True)
        self.progress.setRange(0, _PROGRESS_STEPS)
        self.progress.setValue(int(share * _PROGRESS_STEPS))
        self.show_speed(progress.tokens, progress.seconds)

    def finished(self, outcome: Finished) -> None:
        """A request was answered, or stopped."""
        self._doing = ""
        if outcome.cancelled and outcome.total_segments:
            stopped = self.tr("Stopped at {done} of {total}")
            self._say(
                stopped.format(done=outcome.segments, total=outcome.total_segments),
                _Role.PlaceholderText,
            )
        elif outcome.cancelled:
            self._say(self.tr("Stopped"), _Role.PlaceholderText)
        elif not outcome.segments:
            self._say(self._nothing, _Role.PlaceholderText)
        elif self._through:
            told = self.tr("Translated in two steps, through {language}")
            language = language_in_sentence(self._through)
            self._say(told.format(language=language), _Role.Accent)
        else:
            self.ready()
        if outcome.segments:
            sentences = tr("%n sentence(s)", "", outcome.segments)
            self.made.setText(f"{sentences} · {told_seconds(outcome.seconds)}")
        else:
            self.made.clear()
        self.show_speed(outcome.tokens, outcome.seconds)

    def failed(self) -> None:
        """A request could not be answered."""
        self._doing = ""
        self.made.clear()
        self._say(self.tr("Failed"), _Role.BrightText)

    def show_speed(self, tokens: int, seconds: float) -> None:
        """Tokens a second, once there is something to measure."""
        if tokens > 0 and seconds > 0:
            rate = QLocale().toString(round(tokens / seconds))
            self.speed.setText(self.tr("{rate} tokens/s").format(rate=rate))

    def keep_edges(self, edge_px: int) -> None:
        """Stand as far from both sides as what is above."""
        self.setContentsMargins(edge_px - _LAMP_IN_PX, 0, edge_px - _BUTTON_IN_PX, _BELOW_PX)

    def mention(self, text: str) -> None:
        """Say something for a few seconds."""
        self.showMessage(text, _TRANSIENT_MS)

    def _say(self, text: str, role: QPalette.ColorRole, busy: bool = False) -> None:
        if text != self.state.full_text and not busy:
            announce(self, text)
        self.state.show_text(text)
        self._lamp.show_role(role)
        if busy and not self.progress.isVisible():
            self.progress.setRange(0, 0)
        self.progress.setVisible(busy)
        self.stop_button.setVisible(busy)

    def _open_details(self) -> None:
        self.details.open_below(self.details_button, self.details.sizeHint())

    def _arrange(self) -> None:
        self.setSizeGripEnabled(False)
        self.keep_edges(20)
        self.state.setAccessibleDescription(self.tr("State of the engine"))
        self.progress.setAccessibleName(self.tr("Progress"))
        self.made.setAccessibleDescription(self.tr("What the last request made"))
        self.made.setForegroundRole(_Role.PlaceholderText)
        self.details_button.setToolTip(self.tr("Model, device and speed"))
        self.details_button.clicked.connect(self._open_details)
        self.progress.setTextVisible(False)
        self.progress.setFixedSize(140, 6)
        self.addWidget(self._lamp)
        self.addWidget(self.state)
        # At the right, where nothing moves when the words at the left become longer.
        self.addPermanentWidget(self.progress)
        self.addPermanentWidget(self.stop_button)
        self.addPermanentWidget(self.made)
        self.addPermanentWidget(self.details_button)


class _Details(Popup):
    """What the engine is and how fast, for those who want to know."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent)
        name = self.tr("Model, device and speed")
        self.setAccessibleName(name)
        self.setWindowTitle(name)
        self.model, self.speed = PlainLabel(), PlainLabel()
        self.model.setAccessibleDescription(self.tr("Model and device"))
        self.speed.setAccessibleDescription(self.tr("Speed"))
        self.speed.setForegroundRole(_Role.PlaceholderText)
        for label in (self.model, self.speed):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.body.addWidget(label)


class _Lamp(QWidget):
    """A small dot in a colour of the palette; the words beside it say the same."""

    def __init__(self) -> None:
        super().__init__()
        self._role = QPalette.ColorRole.PlaceholderText
        self.setFixedSize(QSize(20, 16))

    def show_role(self, role: QPalette.ColorRole) -> None:
        self._role = role
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.palette().color(self._role)))
        painter.drawEllipse(9, 4, 8, 8)
