"""The way back: what the translation says when it is translated again, beside the source."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from s2s_desktop.gui.compare.compare_column import ColumnState
from s2s_desktop.gui.compare.differences import Differences
from s2s_desktop.gui.language.language_names import language_name
from s2s_desktop.gui.look.card import Card
from s2s_desktop.gui.look.fitting import fit_to_words
from s2s_desktop.gui.look.layout_parts import quiet_label, row, splitter
from s2s_desktop.gui.look.plain_text import PlainLabel
from s2s_desktop.gui.results.result_view import ResultView
from s2s_desktop.gui.text.text_panes import SourcePane, TargetPane
from s2s_desktop.gui.window.requester import Requester
from s2s_desktop.pipeline.messages import TranslateRequest
from s2s_desktop.work.request_queue import RequestQueue

_EDGE_PX, _GAP_PX = 20, 12
_SIZE_EM = (64, 36)


class BackWindow(QDialog):
    """The source on one side, the way back on the other; words that differ are underlined in both.

    A difference is a place to look at, no proof of a fault: the way back may be at fault itself.
    """

    def __init__(self, queue: RequestQueue, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Translated Back"))
        self.source = SourcePane()
        self.back = TargetPane()
        self.state = ColumnState()
        self._pair = PlainLabel()
        self._note = quiet_label(
            self.tr(
                "Underlined: words that differ. The way back may be wrong where the way was not."
            )
        )
        self._translated = SourcePane()  # what is sent; it is seen in the main window
        self._translated.hide()
        view = ResultView(self._translated, self.back)
        self.requester = Requester(queue, view, self.state, self)
        self.differences = Differences(self.source, self.back)
        self.source.setReadOnly(True)
        self.source.setAccessibleName(self.tr("Source text"))
        self.back.setAccessibleName(self.tr("Translated back"))
        self.requester.failed.connect(self.state.show_failure)
        self.requester.running_changed.connect(lambda _: self._compare())
        self._arrange()

    def open_for(self, source: str, translation: str, pair: tuple[str, str], size_pt: int) -> None:
        """Translate `translation` back, from the second language of `pair` into the first."""
        self.requester.stop()
        known, foreign = pair
        names = [language_name(tag) for tag in (known, foreign, known)]
        self._pair.setText(" → ".join(names))
        for pane, language in ((self.source, known), (self.back, known)):
            pane.set_language(language)
            pane.set_font_size(size_pt)
        self.source.set_text(source)
        self._translated.set_text(translation)
        self.show()
        self.activateWindow()
        self.back.setFocus()
        self.requester.ask(TranslateRequest(0, translation, foreign, known, alignment=False))
        self._compare()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc stops, then closes."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.requester.running:
            self.requester.stop()
        else:
            self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nobody waits for the answer any more."""
        self.requester.stop()
        super().closeEvent(event)

    def _compare(self) -> None:
        self.differences.compare(ready=not self.requester.running)
        self._note.setVisible(self.differences.any)

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_EDGE_PX, _GAP_PX, _EDGE_PX, _GAP_PX)
        layout.setSpacing(_GAP_PX)
        layout.addLayout(row(self._pair, None))
        texts = splitter(Card(self.source), Card(self.back))
        texts.setHandleWidth(_GAP_PX)
        layout.addWidget(texts, 1)
        self._note.setWordWrap(True)
        layout.addWidget(self._note)
        layout.addWidget(self.state)
        self._translated.setParent(self)
        fit_to_words(self, *_SIZE_EM)
