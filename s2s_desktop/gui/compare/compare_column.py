"""One of the two models that are compared: its translation and its alignment."""

from __future__ import annotations

from collections.abc import Iterable
from math import exp
from statistics import fmean

from PySide6.QtCore import QLocale, Qt, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from s2s_desktop.catalogue.entry import ModelEntry
from s2s_desktop.gui.inspector.alignment_panel import AlignmentPanel
from s2s_desktop.gui.inspector.views.listed import VIEWS
from s2s_desktop.gui.look.card import Card
from s2s_desktop.gui.look.layout_parts import GAP_PX, labelled, row
from s2s_desktop.gui.look.mnemonics import without_mnemonic
from s2s_desktop.gui.look.plain_text import PlainLabel
from s2s_desktop.gui.marks.word_marks import WordMarks
from s2s_desktop.gui.pickers.model_box import ModelBox
from s2s_desktop.gui.results.result_view import ResultView
from s2s_desktop.gui.text.text_panes import SourcePane, TargetPane
from s2s_desktop.gui.translated import in_one_line
from s2s_desktop.gui.window.requester import Requester
from s2s_desktop.pipeline.messages import (
    Failure,
    Finished,
    ModelReady,
    Progress,
    Request,
    TranslateRequest,
)
from s2s_desktop.work.request_queue import RequestQueue

_TARGET_LINES = 3
_OF_A_RESULT = tuple(kind for kind in VIEWS if not kind.on_demand)
"""Views for which no model is asked anything more."""
_LEAST_S = 0.005
"""What took less was known already."""


class CompareColumn(QWidget):
    """A model, what it makes of the sentence in `source`, and how it aligned the words.

    `model_chosen` is emitted when the user picks another model.
    """

    model_chosen = Signal()

    def __init__(self, name: str, queue: RequestQueue, source: SourcePane) -> None:
        super().__init__()
        self.model_box = ModelBox()
        self.target = TargetPane()
        self.panel = AlignmentPanel(views=_OF_A_RESULT)
        self.state = ColumnState()
        self.view = ResultView(source, self.target)
        self.requester = Requester(queue, self.view, self.state, self)
        self._marks = WordMarks(self.view, source, self.target, self.panel)
        self._name(name)
        self._arrange(name)
        self.model_box.activated.connect(lambda: self.model_chosen.emit())
        self.requester.failed.connect(self.state.show_failure)
        self.requester.finished.connect(self._finished)
        self.requester.model_ready.connect(lambda ready: self.panel.name_model(ready.model_name))
        self.panel.failed.connect(self.state.tell)
        self.panel.told.connect(self.state.tell)

    @property
    def model_id(self) -> str:
        """The model that is chosen."""
        return str(self.model_box.currentData())

    def offer(self, entries: Iterable[ModelEntry], chosen: str) -> None:
        """Offer `entries` and choose one; nothing is shown yet."""
        self.model_box.fill(entries)
        self.model_box.setCurrentIndex(self.model_box.findData(chosen))
        self.view.clear()
        self.state.clear()

    def set_font_size(self, size_pt: int) -> None:
        """Show the translation in `size_pt` points."""
        self.target.set_font_size(size_pt)
        self.target.set_height(_TARGET_LINES)

    def translate(self, request: TranslateRequest) -> None:
        """Let the chosen model answer `request`."""
        self.requester.ask(request)

    @Slot()
    def _finished(self) -> None:
        """The beginning is read first; and how sure the model was is worth knowing."""
        self.target.verticalScrollBar().setValue(0)
        shown = self.view.shown
        scores = [] if shown is None else shown.scores()
        if scores:
            self.state.add_probability(exp(fmean(scores)))

    def _name(self, name: str) -> None:
        self.model_box.setAccessibleName(without_mnemonic(name))
        self.target.setAccessibleName(self.tr("Translation"))
        self.target.setPlaceholderText(self.tr("The translation appears here."))
        self.panel.show_hint(self.tr("How this model aligned the words appears here."))
        for action in self.panel.actions():
            # Both columns have them: they are for the one with the focus.
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _arrange(self, name: str) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP_PX)
        layout.addLayout(row(labelled(name, self.model_box), self.model_box, None))
        layout.addWidget(Card(self.target))
        layout.addWidget(Card(self.panel), 1)
        layout.addWidget(self.state)


class ColumnState(PlainLabel):
    """What the engine does for one column, in a line below it."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleDescription(self.tr("State"))
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._device = ""
        self.tell("")

    def clear(self) -> None:
        """There is nothing to tell."""
        self.tell("")

    def begin(self, _request: Request) -> None:
        """A request has been made; the other column may be served first."""
        self.tell(self.tr("Waiting…"))

    def loading(self, model_id: str) -> None:
        """A model is being read."""
        self.tell(self.tr("Loading {model}…").format(model=model_id))

    def show_model(self, ready: ModelReady) -> None:
        """The model is in memory."""
        self._device = f"{ready.device}  ·  {ready.precision}"
        self.tell(self.tr("Translating…"))

    def working(self, progress: Progress) -> None:
        """A sentence is too short to tell how far it is."""

    def finished(self, outcome: Finished) -> None:
        """The request was answered, or stopped."""
        if outcome.cancelled:
            self.tell(self.tr("Stopped"))
            return
        done = self.tr("Done")
        if outcome.seconds >= _LEAST_S:
            seconds = QLocale().toString(outcome.seconds, "f", 2)
            done = self.tr("Done in {seconds} s").format(seconds=seconds)
        self.tell(f"{done}  ·  {self._device}")

    def add_probability(self, probability: float) -> None:
        """Say how probable the model found each of its pieces, on average."""
        told = self.tr("{percent} % sure").format(percent=round(100 * probability))
        self.tell(f"{self.text()}  ·  {told}")
        self.setToolTip(self.tr("How probable the model found what it wrote, piece by piece"))

    def failed(self) -> None:
        """The request could not be answered; `show_failure` says why."""

    def show_failure(self, failure: Failure) -> None:
        """Say what went wrong and what to do."""
        self.setForegroundRole(QPalette.ColorRole.BrightText)
        self.setText(in_one_line(failure.message, failure.hint))

    def tell(self, text: str) -> None:
        """Say `text`."""
        self.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.setText(text)
